"""Shelves of any contents, for properties."""

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from vademecum.shelf.bookmark import Bookmark, Contents
from vademecum.shelf.folders import completed

TEXTS = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
_PATHS = st.lists(st.sampled_from(["A", "Б", "c d"]), max_size=3).map("/".join)
_MOMENTS = st.integers(0, 10**6).map(lambda minutes: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes))
PLACES = st.sampled_from([f"entry:{letter}" for letter in "abcdefgh"])
_MARKS = st.builds(Bookmark, PLACES, TEXTS, st.just("City"), _PATHS, TEXTS, _MOMENTS)
CONTENTS = st.builds(
    Contents, st.lists(_PATHS, max_size=4).map(tuple), st.lists(_MARKS, max_size=6, unique_by=lambda m: m.place).map(tuple)
).map(completed)


def mark(place: str, folder: str = "", note: str = "") -> Bookmark:
    return Bookmark(place, place.upper(), "City", folder, note, datetime(2024, 5, 1, tzinfo=UTC))
