"""A passage of the reader's own copy as a page shows it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise


class MarkKind(StrEnum):
    """Why a stretch of a passage stands out: a recorded number, a doubtful place, or where a printed page begins."""

    NUMBER = "number"
    DOUBT = "doubt"
    PAGE = "page"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A stretch `[start, stop)` of a passage; `tip` says more. A mark of a page is empty, and its tip names the page."""

    start: int
    stop: int
    kind: MarkKind
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """The text that a fact rests on, as the reader's own copy has it; `ref` is chapter and paragraph ("4.2"). Marks do not overlap.

    `is_open` is whether it is read under its fact, which is for a window to say.
    """

    ref: str
    pages: str
    text: str
    marks: tuple[Mark, ...]
    is_open: bool = False


def apart(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Return marks in order, none within another: a number stands out of the doubtful place it is part of, a page turns within either."""
    every = set(marks)
    turns = sorted(mark for mark in every if mark.kind is MarkKind.PAGE)
    spans = sorted(every.difference(turns), key=lambda mark: mark.kind is MarkKind.DOUBT)
    edges = sorted({at for mark in every for at in (mark.start, mark.stop)})
    parts = list(turns)
    for start, stop in pairwise(edges):
        over = next((mark for mark in spans if mark.start <= start and stop <= mark.stop), None)
        if over is not None:
            parts.append(Mark(start, stop, over.kind, over.tip))
    return tuple(sorted(parts, key=lambda mark: (mark.start, mark.stop)))
