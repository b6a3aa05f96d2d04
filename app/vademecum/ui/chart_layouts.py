"""Which charts stand in rows with names at the left, and what lays each of them out."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QRectF

from vademecum.pages.chart import ChartMode, ChartPage
from vademecum.ui import chart_changes, chart_rows, chart_stacks, chart_timeline
from vademecum.ui.chart_plot import Drawing, Plot
from vademecum.ui.chart_text import ChartStyle


class RowLayout(NamedTuple):
    """How many rows there are, how wide the names within a width, how high all rows in it at least and with all their words, which
    values the edges have, and the drawing itself; with `is_in_time` the values are days."""

    count: Callable[[ChartPage], int]
    names_width: Callable[[ChartPage, ChartStyle, float], float]
    least_height: Callable[[ChartPage, ChartStyle, float], float]
    full_height: Callable[[ChartPage, ChartStyle, float], float]
    value_range: Callable[[ChartPage, ChartStyle, QRectF], tuple[float, float]]
    drawing: Callable[[ChartPage, Plot, ChartStyle], Drawing]
    is_in_time: bool = False


ROWS = {
    ChartMode.COMPARE: RowLayout(
        lambda page: len(chart_rows.rows_of(page)), chart_rows.names_width, chart_rows.least_height, chart_rows.full_height,
        chart_rows.value_range, chart_rows.compare_drawing,
    ),
    ChartMode.CHANGE: RowLayout(
        lambda page: len(page.steps), chart_changes.names_width, chart_changes.least_height, chart_changes.least_height,
        chart_changes.value_range, chart_changes.change_drawing,
    ),
    ChartMode.PARTS: RowLayout(
        lambda page: len(page.stacks), chart_stacks.names_width, chart_stacks.least_height, chart_stacks.least_height,
        chart_stacks.value_range, chart_stacks.stacks_drawing,
    ),
    ChartMode.TIMELINE: RowLayout(
        lambda page: len(page.points), chart_timeline.names_width, chart_timeline.least_height, chart_timeline.least_height,
        chart_timeline.day_range, chart_timeline.timeline_drawing, is_in_time=True,
    ),
}  # fmt: skip
