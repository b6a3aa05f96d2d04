"""A cross-check as a picture of its arithmetic: a row a term, its bar drawn on one scale with all others."""

from enum import StrEnum
from typing import NamedTuple

from vademecum.pages.shown import Run, Tag


class BarForm(StrEnum):
    """What fills a bar: what has happened, what has not, what could be, and what was computed and not printed."""

    HAPPENED = "happened"
    PLANNED = "planned"
    CAPACITY = "capacity"
    COMPUTED = "computed"


class Bar(NamedTuple):
    """From `start` over what is sure to `end`, as shares of the width; `ending` is the sign of a bound or "about" at its end."""

    start: float
    sure: float
    end: float
    form: BarForm = BarForm.HAPPENED
    ending: str = ""


class TermRow(NamedTuple):
    """One term: the sign before it, whose value it is, when, how much; without a bar where it has no place on the scale."""

    sign: str
    term: Run
    period: str
    value: str
    tag: Tag | None = None
    bar: Bar | None = None


class DrawnSum(NamedTuple):
    """Both sides, one under the other; `close` shows what rounding allows each of them, on a scale of its own, if it decides."""

    rows: tuple[TermRow, ...]
    close: tuple[TermRow, ...] = ()
