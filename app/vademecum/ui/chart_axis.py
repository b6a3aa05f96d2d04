"""The numbers along the axis of values, as many as fit, and the lines of the grid across it."""

from math import ceil, floor, log10

from PySide6.QtCore import QPointF

from vademecum.pages.chart import ChartPage
from vademecum.ui.chart_drawn import Line
from vademecum.ui.chart_layouts import ROWS
from vademecum.ui.chart_plot import Plot, grid_line
from vademecum.ui.chart_text import ChartStyle
from vademecum.ui.chart_ticks import number_text, round_values

Ticks = list[tuple[float, str]]
_ROW_OF_TICKS = 34.0
_ROW_OF_POWERS = 22.0
_PAST_REST = 1.02


def ticks_along(page: ChartPage, ends: tuple[float, float], length: float, style: ChartStyle) -> Ticks:
    """Return the numbers of an axis that lies, between two values over so many pixels."""
    scale = page.axis_scale
    widest = number_words(page, round(max(ends[1], -ends[0]) / scale))
    return _round_ticks(page, ends, length / (style.letters.small.width(widest) * 1.5))


def ticks_up(page: ChartPage, ends: tuple[float, float], length: float) -> Ticks:
    """Return the numbers of an axis that stands; of a logarithmic one, whose ends are powers, the powers of ten."""
    if not page.is_logarithmic:
        return _round_ticks(page, ends, length / _ROW_OF_TICKS)
    powers = range(ceil(ends[0] - 1e-9), floor(ends[1] + 1e-9) + 1)
    step = max(1, ceil(len(powers) / max(1.0, length / _ROW_OF_POWERS)))
    return [(10.0**power, number_words(page, 10.0**power / page.axis_scale)) for power in powers[::step]]


def value_axis(page: ChartPage, plot: Plot, style: ChartStyle, width: float) -> Ticks:
    """Return the numbers of the axis of values in a view so wide: along the bottom of a chart in rows, otherwise up its left side.

    One that would not stand whole within the view is left out; where zero alone would be left, nearer ones are looked for. Where a bar
    is cut, the axis ends before its break.
    """
    if page.mode not in ROWS:
        return ticks_up(page, plot.y_range, plot.rect.height())
    low, high = plot.x_range
    reached = high if page.cut_above is None else min(high, page.cut_above * _PAST_REST)
    found = _whole_along(page, plot, style, (reached, width))
    return found if len(found) > 1 else max(found, _whole_along(page, plot, style, (low + (reached - low) / 2, width)), key=len)


def _whole_along(page: ChartPage, plot: Plot, style: ChartStyle, ends: tuple[float, float]) -> Ticks:
    """Return the numbers up to a value that stand whole within a view so wide."""
    (low, high), (reached, width) = plot.x_range, ends
    ticks = ticks_along(page, (low, reached), plot.rect.width() * (reached - low) / (high - low), style)
    halves = [style.letters.small.width(words) / 2 for _, words in ticks]
    left = plot.rect.left()
    return [tick for tick, half in zip(ticks, halves, strict=True) if left - half <= plot.x(tick[0]) <= width - half]


def grid_lines(page: ChartPage, plot: Plot, ticks: Ticks, colour: str) -> list[Line]:
    """Return a line across the plot for each number of its axis of values but zero."""
    rect, lies = plot.rect, page.mode in ROWS
    ends = [
        (QPointF(plot.x(value), rect.top()), QPointF(plot.x(value), rect.bottom())) if lies
        else (QPointF(rect.left(), plot.y(value)), QPointF(rect.right(), plot.y(value)))
        for value, _ in ticks if value
    ]  # fmt: skip
    return [grid_line(one, other, colour) for one, other in ends]


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
