"""The numbers along the axis of values, as many as fit."""

from math import ceil, floor, log10

from vademecum.pages.chart import ChartPage
from vademecum.ui.chart_text import ChartStyle, width_of
from vademecum.ui.chart_ticks import number_text, round_values

Ticks = list[tuple[float, str]]
_ROW_OF_TICKS = 34.0
_ROW_OF_POWERS = 22.0


def ticks_along(page: ChartPage, ends: tuple[float, float], length: float, style: ChartStyle) -> Ticks:
    """Return the numbers of an axis that lies, between two values over so many pixels."""
    scale = page.axis_scale
    widest = number_words(page, round(max(ends[1], -ends[0]) / scale))
    return _round_ticks(page, ends, length / (width_of(widest, style.letters.small) * 1.5))


def ticks_up(page: ChartPage, ends: tuple[float, float], length: float) -> Ticks:
    """Return the numbers of an axis that stands; of a logarithmic one, whose ends are powers, the powers of ten."""
    if not page.is_logarithmic:
        return _round_ticks(page, ends, length / _ROW_OF_TICKS)
    powers = range(ceil(ends[0] - 1e-9), floor(ends[1] + 1e-9) + 1)
    step = max(1, ceil(len(powers) / max(1.0, length / _ROW_OF_POWERS)))
    return [(10.0**power, number_words(page, 10.0**power / page.axis_scale)) for power in powers[::step]]


def number_words(page: ChartPage, value: float) -> str:
    """Write a number of the axis, counted in its scale."""
    return f"{page.axis_prefix}{number_text(value)}{page.axis_suffix}" if value else "0"


def place_of(page: ChartPage, value: float) -> float:
    """Return where a value stands on the axis."""
    return log10(value) if page.is_logarithmic else value


def _round_ticks(page: ChartPage, ends: tuple[float, float], most: float) -> Ticks:
    scale = page.axis_scale
    values = round_values(ends[0] / scale, ends[1] / scale, max(2, int(most)))
    return [(value * scale, number_words(page, value)) for value in values]
