"""What a chart is set in: the room that names, axis and legend take, and how high it wants to be."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize

from vademecum.pages.chart import ChartPage
from vademecum.ui import chart_moments
from vademecum.ui.chart_axis import ticks_up
from vademecum.ui.chart_layouts import ROWS
from vademecum.ui.chart_legend import Legend, legend_of_page
from vademecum.ui.chart_plot import RIGHT
from vademecum.ui.chart_text import ChartStyle

TOP, LEGEND_GAP = 6.0, 4.0
_LEAST_TIME, _WANTED_TIME = 110.0, 160.0
_ROW_PADDING = 6.0
_LOOSEST = 2.2
_UNBOUNDED = 1e6
_NO_LEGEND = Legend()


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
    """The pixels left of a plot, those of its axis below, its legend, and the heights of the whole chart."""

    left: float = 0.0
    axis: float = 0.0
    legend: Legend = _NO_LEGEND
    heights: Heights = Heights(0.0, 0.0, _UNBOUNDED)

    def plot(self, size: QSize) -> QRectF:
        """Return where the plot lies in a chart of that size; rows leave what is more than they may take."""
        height = min(float(size.height()), self.heights.most) - TOP - self.axis - self.legend.height - LEGEND_GAP
        return QRectF(self.left, TOP, max(1.0, size.width() - self.left - RIGHT), max(1.0, height))

    def legend_place(self, size: QSize) -> QPointF:
        """Return the upper left corner of the legend."""
        return QPointF(self.left, self.plot(size).bottom() + self.axis + LEGEND_GAP)


def frame_of(page: ChartPage, style: ChartStyle, size: tuple[float, float]) -> Frame:
    """Return the frame of a chart in a width and height; how wide the numbers at its left are depends on the height of the plot."""
    axis = style.letters.small.height + 6
    left = _left_width(page, style, size)
    legend = legend_of_page(page, style, size[0] - left - RIGHT)
    around = TOP + axis + legend.height + LEGEND_GAP
    if page.mode not in ROWS:
        left = _left_width(page, style, (size[0], size[1] - around))
    return Frame(left, axis, legend, plot_heights(page, style, size[0]).plus(around))


class Frames:
    """The frames of a chart, each reckoned once as long as page and style stay the same."""

    def __init__(self) -> None:
        self._of: tuple[ChartPage, ChartStyle] | None = None
        self._frames: dict[tuple[int, int], Frame] = {}

    def of(self, page: ChartPage, style: ChartStyle, size: QSize) -> Frame:
        """Return the frame, the same as before where nothing has changed; how high a chart in rows is makes no difference to it."""
        if self._of is None or self._of[0] is not page or self._of[1] is not style:
            self._of, self._frames = (page, style), {}
        asked = size.width(), 0 if page.mode in ROWS else size.height()
        if asked not in self._frames:
            self._frames[asked] = frame_of(page, style, asked)
        return self._frames[asked]


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
    return max((style.letters.small.width(words) for _, words in ticks), default=0.0) + 14
