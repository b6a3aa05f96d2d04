"""Where a reader can be or go."""

from enum import StrEnum
from typing import NamedTuple


class PlaceKind(StrEnum):
    """What a reader can go to; the scheme of links in the page."""

    ENTRY = "entry"
    FACT = "fact"
    FIGURE = "figure"
    NOTE = "note"
    CHAPTER = "chapter"
    PAGE = "page"
    SECTION = "section"
    PASSAGE = "passage"
    CHECK = "check"
    ERRATUM = "erratum"
    METRIC = "metric"
    SEARCH = "search"


class Place(NamedTuple):
    """Somewhere a reader can be or go: `entry:minsk`, `note:54`, `chapter:4`, `section:figures`, `search:kelp ash`; `ref` is
    text."""

    kind: PlaceKind
    ref: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.ref}"


class Link(NamedTuple):
    """A name that leads somewhere."""

    text: str
    place: Place


def search_place(query: str) -> Place:
    """Return where all that a query finds stands together."""
    return Place(PlaceKind.SEARCH, " ".join(query.split()))


def parse_place(text: str) -> Place:
    """Read what `str(place)` writes. Raises ValueError for anything else."""
    kind, colon, ref = text.partition(":")
    if not colon or not ref:
        raise ValueError(f"{text!r} is no place")
    return Place(PlaceKind(kind), ref)
