"""A shelf written as JSON is read back whole; anything else is refused with its reason."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.shelf.shelves import CONTENTS, TEXTS, mark

from vademecum.domain.errors import ShelfError
from vademecum.shelf.bookmark import Contents, Visit
from vademecum.shelf.exchange import ShelfCopy, read_shelf_text, shelf_text

VISITS = st.lists(st.builds(Visit, st.just("entry:a"), TEXTS, st.just(datetime(2024, 1, 1, 3, 4, 5, 678000, tzinfo=UTC)))).map(tuple)
SOUND = json.loads(shelf_text(ShelfCopy(Contents(("F",), (mark("entry:a", "F", "n"),)), ())))


@given(st.builds(ShelfCopy, CONTENTS, VISITS))
def test_what_is_written_is_read_back(copy: ShelfCopy) -> None:
    assert read_shelf_text(shelf_text(copy)) == copy


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"format": "another"}, "no shelf saved by Vademecum"),
        ({"version": 2}, "newer Vademecum"),
        ({"bookmarks": None}, "list of bookmarks is missing"),
        ({"folders": [3]}, "number 1 has no sound folder"),
        ({"bookmarks": ["text"]}, "number 1 has no sound place"),
        ({"bookmarks": [SOUND["bookmarks"][0] | {"place": ""}]}, "no sound place"),
        ({"bookmarks": [SOUND["bookmarks"][0] | {"note": None}]}, "no sound note"),
        ({"bookmarks": [SOUND["bookmarks"][0] | {"note": "\ud800"}]}, "no sound note"),
        ({"bookmarks": [SOUND["bookmarks"][0] | {"added": "yesterday"}]}, "no sound date"),
        ({"bookmarks": [SOUND["bookmarks"][0] | {"added": "2024-01-01"}]}, "no time zone"),
        ({"visits": [{"place": "entry:a", "name": "A"}]}, "no sound date"),
    ],
)
def test_what_is_no_sound_shelf_is_refused_with_the_reason(changed: dict[str, object], reason: str) -> None:
    with pytest.raises(ShelfError, match=reason):
        read_shelf_text(json.dumps(SOUND | changed))


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    with pytest.raises(ShelfError):
        read_shelf_text(text)


def test_a_place_that_stands_twice_is_taken_once() -> None:
    twice = SOUND | {"bookmarks": SOUND["bookmarks"] * 2}
    assert len(read_shelf_text(json.dumps(twice)).contents.bookmarks) == 1
