"""The axes that pyqtgraph draws: how they look, what room they have and what stands along them. `item` is always its PlotItem."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from vademecum.pages.chart import ChartPage
from vademecum.ui import chart_moments
from vademecum.ui.chart_axis import Ticks, place_of, value_axis
from vademecum.ui.chart_frame import RIGHT, TOP, Frame
from vademecum.ui.chart_layouts import ROWS
from vademecum.ui.chart_plot import Plot
from vademecum.ui.chart_text import ChartStyle

_SIDES = ("left", "bottom")


def plain(item: Any) -> None:
    """Take away what a reader would not use, and thin very many points to what can be seen: only set on the PlotItem does that work."""
    item.hideButtons()
    item.setDownsampling(auto=True, mode="peak")
    item.setClipToView(True)
    for axis in map(item.getAxis, _SIDES):
        axis.setStyle(tickLength=0, autoExpandTextSpace=False, hideOverlappingLabels=False)
        axis.enableAutoSIPrefix(False)  # noqa: FBT003 - pyqtgraph's own signature


def style_axes(item: Any, style: ChartStyle) -> None:
    """Give axes their letters, and no lines: those are drawn with the marks."""
    for axis in map(item.getAxis, _SIDES):
        axis.setPen(QPen(Qt.PenStyle.NoPen))
        axis.setTickPen(QPen(Qt.PenStyle.NoPen))
        axis.setTextPen(QPen(QColor(style.colours.text_2)))
        axis.setTickFont(style.letters.small)


def give_room(item: Any, frame: Frame, below: float) -> None:
    """Leave names, numbers and legend their room; the plot takes the rest at once."""
    item.layout.setContentsMargins(0, TOP, RIGHT, below)
    item.getAxis("left").setWidth(frame.left)
    item.getAxis("bottom").setHeight(frame.axis)
    item.layout.activate()


def number_axes(item: Any, page: ChartPage, plot: Plot, style: ChartStyle, width: float) -> Ticks:
    """Write numbers and dates along the axes of a view so wide, and return the numbers."""
    rows = ROWS.get(page.mode)
    moments = chart_moments.time_ticks(page, plot, style) if rows is None or rows.is_in_time else []
    numbers = [] if rows is not None and rows.is_in_time else value_axis(page, plot, style, width)
    values = [(place_of(page, value), words) for value, words in numbers]
    item.getAxis("bottom").setTicks([moments or values])
    item.getAxis("left").setTicks([[] if rows else values])
    return numbers
