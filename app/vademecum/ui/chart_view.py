"""The drawn chart: pyqtgraph's plot with axes and view, our marks on it; the one file that imports pyqtgraph."""

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QGraphicsItem, QVBoxLayout, QWidget

from vademecum.pages.chart import ChartMode, ChartPage
from vademecum.pages.chart_spoken import point_words
from vademecum.ui import chart_moments
from vademecum.ui.chart_axis import Ticks, place_of, ticks_along, ticks_up
from vademecum.ui.chart_dots import DotMark
from vademecum.ui.chart_layouts import ROWS
from vademecum.ui.chart_legend import legend_items, placed
from vademecum.ui.chart_plot import Drawing, Plot, band, grid_line, ring
from vademecum.ui.chart_text import chart_style, width_of
from vademecum.ui.colours import colours_of

_TOP, _RIGHT, _LEGEND_GAP = 6.0, 12.0, 4.0
_LEAST_TIME = 90.0
_MANY = 40
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
_RESTYLED = {QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange, QEvent.Type.StyleChange}
pg.setConfigOptions(mouseRateLimit=0)  # otherwise it drops the last place the mouse came to


class ChartView(QWidget):
    """A comparison or figures over time, drawn. Points are walked by mouse and keys; the chart follows palette and size at once.

    `current_changed` gives the index of the current point, -1 for none; `walked_to` the one that keys are about to make so;
    `point_activated` is Enter or a double click, `left` the mouse going elsewhere.
    """

    current_changed = Signal(int)
    walked_to = Signal(int)
    point_activated = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chartView")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.drawing = Drawing()
        self.plot = Plot(QRectF(0, 0, 1, 1), (0, 1))
        self._page: ChartPage | None = None
        self._current = -1
        self._items: list[QGraphicsItem] = []
        self._current_item: QGraphicsItem | None = None
        self._is_drawing = False
        self._style = chart_style(colours_of(self.palette()))
        self._widget = pg.PlotWidget(self)
        self._item = self._widget.getPlotItem()
        menu = self._item.ctrlMenu  # without a parent it would outlive the window, until any thread's garbage collection took it
        menu.setParent(self, menu.windowFlags())
        self._box = self._item.getViewBox()
        self._place_plot()
        self._connect()

    def show_page(self, page: ChartPage) -> None:
        """Draw a page; the current point stays current where its figure is drawn again."""
        kept = self._page.points[self._current].figure if self._page and self._current >= 0 else ""
        self._page = page
        self._current = next((at for at, point in enumerate(page.points) if kept and point.figure == kept), -1)
        self.setAccessibleDescription(page.spoken)
        self._name_current()
        self._box.setMouseEnabled(x=page.mode is ChartMode.OVER_TIME and len(page.points) > _MANY, y=False)
        self._draw()

    def set_current(self, index: int) -> None:
        """Make a point the current one; -1 for none."""
        if self._page is None or index == self._current or index >= len(self._page.points):
            return
        self._current = index
        self._name_current()
        self._mark_current()
        self.current_changed.emit(index)

    def current(self) -> int:
        return self._current

    def moves(self) -> tuple[bool, bool]:
        """Tell whether the mouse drags and zooms along and across."""
        along, across = self._box.mouseEnabled()
        return bool(along), bool(across)

    def point_rect(self, index: int) -> QRectF:
        """Return what the mark of a point and, in a comparison, its row cover."""
        mark = self.drawing.marks[index]
        return mark.mapRectToScene(mark.extent()) if isinstance(mark, DotMark) else self.drawing.band(index)

    def paint_on(self, painter: QPainter, target: QRectF) -> None:
        """Paint the chart into a rectangle of its own proportions, without the mark of the current point."""
        current, self._current = self._current, -1
        self._mark_current()
        self._widget.scene().render(painter, target, QRectF(self._widget.rect()), Qt.AspectRatioMode.KeepAspectRatio)
        self._current = current
        self._mark_current()

    def sizeHint(self) -> QSize:
        return QSize(520, 236)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, count = Qt.Key(event.key()), len(self._page.points) if self._page else 0
        if count and key in _STEPS:
            self._walk_to(min(count - 1, max(0, self._current + _STEPS[key])))
        elif count and key in _ENDS:
            self._walk_to(_ENDS[key] % count)
        elif self._current >= 0 and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.point_activated.emit(self._current)
        elif self._current >= 0 and key == Qt.Key.Key_Escape:
            self.set_current(-1)
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RESTYLED:
            self._style = chart_style(colours_of(self.palette()))
            self._draw()

    def _place_plot(self) -> None:
        self._item.setMenuEnabled(False)
        self._item.hideButtons()
        self._item.setDownsampling(auto=True, mode="peak")
        self._item.setClipToView(True)
        self._box.setDefaultPadding(0)
        self._widget.setAntialiasing(True)
        self._widget.setFrameShape(self._widget.Shape.NoFrame)
        self._widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for side in ("left", "bottom"):
            self._item.getAxis(side).setStyle(tickLength=0, autoExpandTextSpace=False, hideOverlappingLabels=False)
            self._item.getAxis(side).enableAutoSIPrefix(False)  # noqa: FBT003 - pyqtgraph's own signature
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._widget)

    def _connect(self) -> None:
        self._box.sigResized.connect(self._draw)
        self._box.sigXRangeChanged.connect(self._on_range_changed)
        self._widget.scene().sigMouseMoved.connect(self._on_mouse_moved)
        self._widget.scene().sigMouseClicked.connect(self._on_mouse_clicked)

    def _on_range_changed(self) -> None:
        """Follow a drag or a zoom."""
        if not self._is_drawing and self._page is not None:
            self._lay_out(self._box.sceneBoundingRect(), self._page)

    def _on_mouse_moved(self, at: QPointF) -> None:
        index = self._point_at(at)
        if index >= 0:
            self.set_current(index)

    def _on_mouse_clicked(self, event: object) -> None:
        at, is_double = event.scenePos(), event.double()  # type: ignore[attr-defined]
        index = self._point_at(at)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.set_current(index)
        if is_double and index < 0:
            self._draw()
        elif is_double:
            self.point_activated.emit(index)

    def _point_at(self, at: QPointF) -> int:
        """Return the point whose area holds the place, the nearest of several."""
        held = [
            (QPointF(area.center() - at).manhattanLength(), index) for index, area in enumerate(self.drawing.areas) if area.contains(at)
        ]
        return min(held)[1] if held else -1

    def _name_current(self) -> None:
        assert self._page is not None
        self.setAccessibleName(
            f"{self._page.title}: {point_words(self._page.points[self._current])}" if self._current >= 0 else self._page.title
        )

    def _walk_to(self, index: int) -> None:
        self.walked_to.emit(index)
        self.set_current(index)

    def _draw(self, _box: object = None) -> None:
        """Find the whole range again and lay everything out, for the page, size and style as they are."""
        page = self._page
        if page is None or not page.points or self._is_drawing or self.width() < 60:
            return
        self._is_drawing = True
        try:
            rect = self._framed(page)
            if rows := ROWS.get(page.mode):
                self._box.setXRange(*rows.value_range(page, self._style, rect), padding=0)
            else:
                self._box.setXRange(*chart_moments.time_range(page, rect.width(), self._style), padding=0)
                self._box.setYRange(*chart_moments.value_range(page, self._style, rect.height()), padding=0)
            self._lay_out(rect, page)
        finally:
            self._is_drawing = False

    def _framed(self, page: ChartPage) -> QRectF:
        """Give axes and legend their room and return what is left for the plot."""
        letters, colours = self._style.letters, self._style.colours
        left = self._left_width(page)
        _, legend_height = legend_items(page, self._style, self.width() - left - _RIGHT)
        below = letters.small_height + 6 + legend_height + _LEGEND_GAP
        least = ROWS[page.mode].least_height(page, self._style) if page.mode in ROWS else _LEAST_TIME
        self.setMinimumHeight(round(_TOP + least + below))
        self._widget.setBackground(colours.page)
        self._item.layout.setContentsMargins(0, _TOP, _RIGHT, legend_height + _LEGEND_GAP)
        for side in ("left", "bottom"):
            axis = self._item.getAxis(side)
            axis.setPen(pg.mkPen(None))
            axis.setTickPen(pg.mkPen(None))
            axis.setTextPen(pg.mkPen(colours.text_2))
            axis.setTickFont(letters.small)
        self._item.getAxis("left").setWidth(left)
        self._item.getAxis("bottom").setHeight(letters.small_height + 6)
        self._item.layout.activate()
        rect: QRectF = self._box.sceneBoundingRect()
        return rect

    def _left_width(self, page: ChartPage) -> float:
        if rows := ROWS.get(page.mode):
            return rows.names_width(page, self._style, self.width())
        low, high = chart_moments.value_range(page, self._style, self.height())
        ticks = ticks_up(page, (low, high), self.height())
        return max((width_of(words, self._style.letters.small) for _, words in ticks), default=0.0) + 14

    def _lay_out(self, rect: QRectF, page: ChartPage) -> None:
        (low, high), (bottom, top) = self._box.viewRange()
        self._clear()
        self.plot = Plot(rect, (low, high), (bottom, top), is_logarithmic=page.is_logarithmic)
        if rows := ROWS.get(page.mode):
            if rows.is_in_time:
                self._item.getAxis("bottom").setTicks([chart_moments.time_ticks(page, self.plot, self._style)])
            else:
                ticks = ticks_along(page, (low, high), rect.width(), self._style)
                self._add_value_axis("bottom", [tick for tick in ticks if self._fits(tick)], page)
            self._item.getAxis("left").setTicks([[]])
            self.drawing = rows.drawing(page, self.plot, self._style)
        else:
            self._add_value_axis("left", ticks_up(page, (bottom, top), rect.height()), page)
            self._item.getAxis("bottom").setTicks([chart_moments.time_ticks(page, self.plot, self._style)])
            self.drawing = chart_moments.time_drawing(page, self.plot, self._style)
        legend, height = legend_items(page, self._style, self.width() - rect.left() - _RIGHT)
        placed(legend, QPointF(rect.left(), self.height() - height))
        self._add([*self.drawing.items, *legend])
        self._mark_current()

    def _fits(self, tick: tuple[float, str]) -> bool:
        """Tell whether a number under the plot stays within the view; pyqtgraph would leave it out and keep its line."""
        half = width_of(tick[1], self._style.letters.small) / 2
        return self.plot.rect.left() - half <= self.plot.x(tick[0]) <= self.width() - half

    def _add_value_axis(self, side: str, ticks: Ticks, page: ChartPage) -> None:
        plot, grid = self.plot, self._style.colours.grid
        self._item.getAxis(side).setTicks([[(place_of(page, value), words) for value, words in ticks]])
        ends = [
            (QPointF(plot.x(value), plot.rect.top()), QPointF(plot.x(value), plot.rect.bottom())) if side == "bottom"
            else (QPointF(plot.rect.left(), plot.y(value)), QPointF(plot.rect.right(), plot.y(value)))
            for value, _ in ticks if value
        ]  # fmt: skip
        self._add([grid_line(one, other, grid) for one, other in ends])

    def _add(self, items: list[QGraphicsItem]) -> None:
        for item in items:
            self._widget.scene().addItem(item)
            self._items.append(item)

    def _clear(self) -> None:
        for item in self._items:
            self._widget.scene().removeItem(item)
        self._items.clear()

    def _mark_current(self) -> None:
        if self._current_item is not None:
            self._widget.scene().removeItem(self._current_item)
            self._current_item = None
        if 0 <= self._current < len(self.drawing.marks):
            mark, colours = self.drawing.marks[self._current], self._style.colours
            if isinstance(mark, DotMark):
                self._current_item = ring(mark.mapRectToScene(mark.extent()), colours.accent)
            else:
                self._current_item = band(self.drawing.band(self._current), colours.selected)
            self._widget.scene().addItem(self._current_item)
