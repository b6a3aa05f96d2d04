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


class Place(NamedTuple):
    """Somewhere a reader can be or go: `entry:minsk`, `note:54`, `chapter:4`, `section:figures`; `ref` is text."""

    kind: PlaceKind
    ref: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.ref}"


class Link(NamedTuple):
    """A name that leads somewhere."""

    text: str
    place: Place


def parse_place(text: str) -> Place:
    """Read what `str(place)` writes. Raises ValueError for anything else."""
    kind, colon, ref = text.partition(":")
    if not colon or not ref:
        raise ValueError(f"{text!r} is no place")
    return Place(PlaceKind(kind), ref)
