"""Periods in words, as coarse as they are: "2024", "Nov 2024", "1 Jan 2025", "Jan–Oct 2024", "by 2030"."""

from calendar import monthrange
from datetime import date
from functools import lru_cache

from vademecum.domain.period import Period

NO_BREAK = "\u00a0"
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@lru_cache(maxsize=4096)
def period_words(period: Period | None) -> str:
    """Write a period in the fewest words that say its first and last day; empty for none."""
    if period is None:
        return ""
    if period.start is None:
        assert period.end is not None
        return f"by{NO_BREAK}{_last(period.end)}"
    if period.end is None:
        return f"since{NO_BREAK}{_first(period.start)}"
    return _closed(period.start, period.end)


def _closed(start: date, end: date) -> str:
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return _span(str(start.year), str(end.year))
    if start.day == 1 and end.day == _month_length(end):
        return _months(start, end)
    return _days(start, end)


def _months(start: date, end: date) -> str:
    if start.year != end.year:
        return f"{_month(start)} – {_month(end)}"
    return f"{_span(_MONTHS[start.month - 1], _MONTHS[end.month - 1])}{NO_BREAK}{end.year}"


def _days(start: date, end: date) -> str:
    if (start.year, start.month) == (end.year, end.month):
        return f"{_span(str(start.day), str(end.day))}{NO_BREAK}{_month(end)}"
    if start.year == end.year:
        return f"{start.day}{NO_BREAK}{_MONTHS[start.month - 1]} – {_day(end)}"
    return f"{_day(start)} – {_day(end)}"


def _first(day: date) -> str:
    if (day.month, day.day) == (1, 1):
        return str(day.year)
    return _month(day) if day.day == 1 else _day(day)


def _last(day: date) -> str:
    if (day.month, day.day) == (12, 31):
        return str(day.year)
    return _month(day) if day.day == _month_length(day) else _day(day)


def _day(day: date) -> str:
    return f"{day.day}{NO_BREAK}{_month(day)}"


def _month(day: date) -> str:
    return f"{_MONTHS[day.month - 1]}{NO_BREAK}{day.year}"


def _span(first: str, last: str) -> str:
    return first if first == last else f"{first}–{last}"


def _month_length(day: date) -> int:
    return monthrange(day.year, day.month)[1]
