"""What a chart is set in: the room that names, axis and legend take, and how high it wants to be."""

from dataclasses import dataclass, field

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGraphicsItem

from vademecum.pages.chart import ChartPage
from vademecum.ui import chart_moments
from vademecum.ui.chart_axis import ticks_up
from vademecum.ui.chart_layouts import ROWS
from vademecum.ui.chart_legend import legend_items
from vademecum.ui.chart_text import ChartStyle, width_of

TOP, RIGHT, LEGEND_GAP = 6.0, 12.0, 4.0
_LEAST_TIME, _WANTED_TIME = 110.0, 160.0
_ROW_PADDING = 6.0
_LOOSEST = 2.2
_UNBOUNDED = 1e6


@dataclass(frozen=True, slots=True)
class Heights:
    """How high a plot, or a whole chart, is at least, would like to be, and is at most, for rows far apart are hard to compare."""

    least: float
    wanted: float
    most: float

    def plus(self, more: float) -> "Heights":
        return Heights(self.least + more, self.wanted + more, self.most + more)


@dataclass(frozen=True, slots=True)
class Frame:
    """The pixels left of a plot, those of its axis below, its legend laid out from (0, 0) on, and the heights of the whole chart."""

    left: float = 0.0
    axis: float = 0.0
    legend: list[QGraphicsItem] = field(default_factory=list)
    legend_height: float = 0.0
    heights: Heights = Heights(0.0, 0.0, _UNBOUNDED)

    def below(self, height: float) -> float:
        """Return the pixels below the axis in a chart of that height: legend and what rows leave."""
        return self.legend_height + LEGEND_GAP + max(0.0, height - self.heights.most)


def frame_of(page: ChartPage, style: ChartStyle, size: tuple[float, float]) -> Frame:
    """Return the frame of a chart in a width and height; how wide the numbers at its left are depends on the height of the plot."""
    axis = style.letters.small_height + 6
    left = _left_width(page, style, size)
    legend, legend_height = legend_items(page, style, size[0] - left - RIGHT)
    left = _left_width(page, style, (size[0], size[1] - TOP - axis - legend_height - LEGEND_GAP))
    return Frame(left, axis, legend, legend_height, plot_heights(page, style, size[0]).plus(TOP + axis + legend_height + LEGEND_GAP))


class Frames:
    """The frame of a chart as long as page, style and size stay the same."""

    def __init__(self) -> None:
        self._asked: tuple[ChartPage, ChartStyle, QSize] | None = None
        self._frame = Frame()

    def of(self, page: ChartPage, style: ChartStyle, size: QSize) -> Frame:
        """Return the frame, the same as before where nothing has changed."""
        asked = self._asked
        if asked is None or asked[0] is not page or asked[1] is not style or asked[2] != size:
            self._asked, self._frame = (page, style, size), frame_of(page, style, (size.width(), size.height()))
        return self._frame


def plot_heights(page: ChartPage, style: ChartStyle, width: float) -> Heights:
    """Return the heights of the plot alone in a chart so wide."""
    if page.mode not in ROWS:
        return Heights(_LEAST_TIME, _WANTED_TIME, _UNBOUNDED)
    rows = ROWS[page.mode]
    least = rows.least_height(page, style, width)
    if rows.is_in_time:
        return Heights(least, least, least)
    wanted = max(least, rows.full_height(page, style, width)) + rows.count(page) * _ROW_PADDING
    return Heights(least, wanted, wanted * _LOOSEST)


def _left_width(page: ChartPage, style: ChartStyle, size: tuple[float, float]) -> float:
    if rows := ROWS.get(page.mode):
        return rows.names_width(page, style, size[0])
    low, high = chart_moments.value_range(page, style, size[1])
    ticks = ticks_up(page, (low, high), size[1])
    return max((width_of(words, style.letters.small) for _, words in ticks), default=0.0) + 14
