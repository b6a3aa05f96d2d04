"""Closed stretches of days, written as ISO 8601 and EDTF dates (2024, 2024-11, 2024-11-05, 2024-01/2024-09, ../2030)."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z")


@dataclass(frozen=True, slots=True)
class Period:
    """From the first day to the last, both included; None where that end is open."""

    start: date | None
    end: date | None

    def __post_init__(self) -> None:
        if self.start is None and self.end is None:
            raise ValueError("a period needs a first or a last day")
        if self.start is not None and self.end is not None and self.end < self.start:
            raise ValueError(f"{self.end} is before {self.start}")

    @property
    def is_closed(self) -> bool:
        return self.start is not None and self.end is not None

    @property
    def days(self) -> int | None:
        """Length in days, or None for an open period."""
        if self.start is None or self.end is None:
            return None
        return (self.end - self.start).days + 1


def parse_period(text: str) -> Period:
    """Read `2024`, `2024-11`, `2024-11-05`, or two of these joined by `/`; `..` leaves an end open.

    Raises ValueError that says what was expected.
    """
    first, slash, last = text.strip().partition("/")
    if not slash:
        return Period(*_bounds(first))
    start = None if first == ".." else _bounds(first)[0]
    end = None if last == ".." else _bounds(last)[1]
    return Period(start, end)


def _bounds(text: str) -> tuple[date, date]:
    match = _DATE.match(text)
    if match is None:
        raise ValueError(f"{text!r} is no date; write 2024, 2024-11, 2024-11-05, 2024-01/2024-09 or ../2030")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        if not 1 <= month <= 12:
            raise ValueError(f"{text!r} has no month {month}")
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)
