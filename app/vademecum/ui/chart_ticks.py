"""Where an axis has its numbers and dates: round values, as many as fit."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, floor, log10

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTH_STEPS = {1: 10, 3: 15, 6: 15, 12: 6, 24: 11, 60: 11, 120: 11, 240: 11, 600: 11, 1200: 11}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the time axis with its name in the middle: a year, a quarter, a month. Days as proleptic ordinals."""

    start: int
    stop: int
    words: str


def round_values(low: float, high: float, most: int) -> tuple[float, ...]:
    """Return at most `most` multiples of 1, 2 or 5 times a power of ten from `low` to `high`, zero among them when it lies there;
    two at least where there is room for two."""
    if not high > low:
        return (low,)
    step = _round_step((high - low) / max(1, most - 1))
    finer = _round_step((high - low) / max(2, most))
    values, more = _multiples(low, high, step), _multiples(low, high, finer)
    return more[:most] if len(values) < 2 <= min(most, len(more)) else values


def _multiples(low: float, high: float, step: float) -> tuple[float, ...]:
    return tuple(count * step for count in range(ceil(low / step - 1e-9), floor(high / step + 1e-9) + 1))


def number_text(value: float) -> str:
    """Write a number of an axis without digits that say nothing."""
    return f"{round(value, 9):,.9f}".rstrip("0").rstrip(".").replace("-", "−")


def stretches(first: date, last: date, letters: float) -> tuple[Stretch, ...]:
    """Cut a span of time into months, quarters, half-years, years or more, as fine as their names fit into so many letters."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    step = next((step for step, name in _MONTH_STEPS.items() if ceil(months / step) * name <= letters), 1200)
    return tuple(_cut(first, last, step))


def _cut(first: date, last: date, step: int) -> Iterator[Stretch]:
    at = (first.year * 12 + first.month - 1) // step * step
    while _month_start(at) <= last:
        start, stop = _month_start(at), _month_start(at + step)
        yield Stretch(start.toordinal(), stop.toordinal(), _stretch_words(start, stop, step))
        at += step


def _stretch_words(start: date, stop: date, step: int) -> str:
    final = stop - timedelta(days=1)
    if step >= 12:
        return str(start.year) if step == 12 else f"{start.year}–{final.year}"
    first = _MONTHS[start.month - 1]
    return f"{first} {start.year}" if step == 1 else f"{first}–{_MONTHS[final.month - 1]} {start.year}"


def _month_start(months: int) -> date:
    return date(min(months // 12, 9999), months % 12 + 1, 1)


def _round_step(least: float) -> float:
    power = 10.0 ** floor(log10(least))
    return float(next(factor * power for factor in (1, 2, 5, 10) if factor * power >= least * (1 - 1e-9)))
