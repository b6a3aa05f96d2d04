"""The drawn chart: pyqtgraph's plot with axes and view, our marks on it; the one file that imports pyqtgraph."""

import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QVBoxLayout, QWidget

from vademecum.pages.chart import ChartPage
from vademecum.pages.chart_spoken import point_words
from vademecum.ui import chart_moments
from vademecum.ui.chart_axes import axis_words, numbers_along
from vademecum.ui.chart_axis import grid_lines
from vademecum.ui.chart_crowd import MOST_MARKS, Crowd
from vademecum.ui.chart_frame import Frame, Frames
from vademecum.ui.chart_layouts import ROWS
from vademecum.ui.chart_leads import reached_by
from vademecum.ui.chart_legend import legend_items
from vademecum.ui.chart_plot import Drawing, Layer, Plot, ring
from vademecum.ui.chart_text import chart_style
from vademecum.ui.colours import colours_of

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
        self._drawing = Drawing()
        self._plot = Plot(QRectF(0, 0, 1, 1), (0, 1))
        self._page: ChartPage | None = None
        self._crowd: Crowd | None = None
        self._frame, self._frames = Frame(), Frames()
        self._current, self._cloud = -1, list[pg.PlotDataItem]()
        self._current_item: QGraphicsItem | None = None
        self._is_drawing = self._is_stale = False
        self._style = chart_style(colours_of(self.palette()))
        self._widget = pg.GraphicsView(self)
        self._box = pg.ViewBox(enableMenu=False, defaultPadding=0)
        self._legend, self._drawn = Layer(self._widget.scene()), Layer(self._widget.scene())
        self._place_plot()
        self._connect()

    def show_page(self, page: ChartPage) -> None:
        """Draw a page; the current point stays current where its figure is drawn again."""
        kept = self._page.points[self._current].figure if self._page and self._current >= 0 else ""
        self._page, self._crowd = page, Crowd(page)
        self._current = next((at for at, point in enumerate(page.points) if kept and point.figure == kept), -1)
        self.setAccessibleDescription(page.spoken)
        self._name_current()
        self._box.setMouseEnabled(x=self._crowd.is_movable, y=False)
        self._gather()
        self._start_anew()

    @property
    def drawing(self) -> Drawing:
        """What is laid out, for the page, size and style as they are."""
        self._refresh()
        return self._drawing

    @property
    def plot(self) -> Plot:
        """Where it is laid out, and the values at the edges."""
        self._refresh()
        return self._plot

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

    def point_rect(self, index: int) -> QRectF:
        """Return what the mark of a point and, in a comparison, its row cover."""
        if self.drawing.holds(index) or self._crowd is None:
            return self.drawing.rect(index)
        return self._crowd.rect(index, self.plot)

    def paint_on(self, painter: QPainter, target: QRectF) -> None:
        """Paint the chart into a rectangle of its own proportions, without the mark of the current point."""
        self._refresh()
        current, self._current = self._current, -1
        self._mark_current()
        self._widget.scene().render(painter, target, QRectF(self._widget.rect()), Qt.AspectRatioMode.KeepAspectRatio)
        self._current = current
        self._mark_current()

    def drawn_size(self) -> QSize:
        """Return how much of the view the chart takes: all of it, unless its rows would stand too far apart."""
        return QSize(self.width(), min(self.height(), round(self._frame.heights.most)))

    def wanted_height(self, width: int) -> int:
        """Return how high a chart likes to be in a width, as low as it can be read well."""
        page, size = self._page, QSize(width, self.height())
        return round(self._frames.of(page, self._style, size).heights.wanted) if page is not None else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._go_stale()

    def customEvent(self, event: QEvent) -> None:
        if self.isVisible():
            self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._start_anew()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, count = Qt.Key(event.key()), len(self._page.points) if self._page else 0
        if (reached := reached_by(key, self._current, count)) >= 0:
            self._walk_to(reached)
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
            self._restyle()
            self._go_stale()

    def _place_plot(self) -> None:
        self._box.disableAutoRange()
        self._widget.setCentralItem(None)
        self._widget.scene().setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)  # too few items for one to save anything
        self._widget.setViewportUpdateMode(pg.GraphicsView.ViewportUpdateMode.NoViewportUpdate)  # once for all is enough
        self._widget.addItem(self._box)
        self._widget.setAntialiasing(True)
        self._widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._widget)
        self._restyle()

    def _restyle(self) -> None:
        self._widget.setBackground(self._style.colours.page)
        self._gather()

    def _connect(self) -> None:
        self._box.sigXRangeChanged.connect(self._on_range_changed)
        self._widget.scene().sigMouseMoved.connect(self._on_mouse_moved)
        self._widget.scene().sigMouseClicked.connect(self._on_mouse_clicked)

    def _on_range_changed(self) -> None:
        """Follow a drag or a zoom."""
        if not self._is_drawing and not self._is_stale and self._page is not None:
            self._lay_out(self._plot.rect, self._page)

    def _on_mouse_moved(self, at: QPointF) -> None:
        if (index := self._point_at(at)) >= 0:
            self.set_current(index)

    def _on_mouse_clicked(self, event: object) -> None:
        at, is_double = event.scenePos(), event.double()  # type: ignore[attr-defined]
        index = self._point_at(at)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.set_current(index)
        if is_double and index < 0:
            self._go_stale()
        elif is_double:
            self.point_activated.emit(index)

    def _point_at(self, at: QPointF) -> int:
        is_crowded = self._crowd is not None and any(each.isVisible() for each in self._cloud)
        return self._crowd.nearest(at, self.plot) if self._crowd and is_crowded else self.drawing.at(at)

    def _name_current(self) -> None:
        assert self._page is not None
        title, point = self._page.title, self._page.points[self._current] if self._current >= 0 else None
        self.setAccessibleName(f"{title}: {point_words(point)}" if point else title)

    def _walk_to(self, index: int) -> None:
        if self._crowd is not None and (moved := self._crowd.in_sight(index, self.plot.x_range)) is not None:
            self._box.setXRange(*moved, padding=0)
        self.walked_to.emit(index)
        self.set_current(index)

    def _ask_height(self) -> None:
        """Ask for no less height than the page needs in the width that the view has."""
        if self._page is not None:
            self.setMinimumHeight(round(self._frames.of(self._page, self._style, self.size()).heights.least))

    def _go_stale(self) -> None:
        """Lay everything out anew before it is looked at again: once, whatever else changes until then."""
        if self._page is not None and not self._is_drawing and not self._is_stale:
            self._is_stale = True
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User))

    def _start_anew(self) -> None:
        """Go stale after the height is asked for, so that whatever gives it, a scroll bar included, has its turn before the layout."""
        self._ask_height()
        QCoreApplication.removePostedEvents(self, QEvent.Type.User.value)
        self._is_stale = False
        self._go_stale()

    def _refresh(self) -> None:
        """Find the whole range again and lay everything out, where something has changed."""
        page = self._page
        if page is None or not page.points or not self._is_stale or self._is_drawing or self.width() < 60:
            return
        self._ask_height()
        self._is_drawing, self._is_stale = True, False
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
        """Give the plot what room axes and legend leave it, and return it."""
        frame, before = self._frames.of(page, self._style, self.size()), self._frame
        rect = frame.plot(self.size())
        self._box.setGeometry(rect)
        if frame is not before:
            self._frame = frame
            self._legend.show(legend_items(frame.legend, self._style))
        self._legend.move(frame.legend_place(self.size()))
        return rect

    def _lay_out(self, rect: QRectF, page: ChartPage) -> None:
        along, across = self._box.viewRange()
        self._plot = plot = Plot(rect, tuple(along), tuple(across), is_logarithmic=page.is_logarithmic)
        rows, style = ROWS.get(page.mode), self._style
        numbers = numbers_along(page, plot, style, self.width())
        self._drawing = rows.drawing(page, plot, style) if rows else self._moments(page)
        around = (*grid_lines(page, plot, numbers, style.colours.grid), *axis_words(page, plot, style, numbers))
        self._drawn.show((*around, *self._drawing.items))
        self._mark_current()

    def _moments(self, page: ChartPage) -> Drawing:
        """Lay out figures over time: all of them, or of very many those in view where they are few, and otherwise the crowd."""
        if self._crowd is None or not self._cloud:
            return chart_moments.time_drawing(page, self._plot, self._style)
        shown = self._crowd.within(*self._plot.x_range)
        are_few = len(shown) <= MOST_MARKS
        for each in self._cloud:
            each.setVisible(not are_few)
        drawing = chart_moments.time_drawing(self._crowd.part(shown if are_few else range(0)), self._plot, self._style)
        drawing.first = shown.start
        return drawing

    def _gather(self) -> None:
        """Make the crowd of a page with very many figures over time: one item for all that look alike, thinned to what can be seen."""
        for item in self._cloud:
            self._box.removeItem(item)
        self._cloud = []
        for look in self._crowd.looks(self._style) if self._crowd is not None and self._crowd.is_large else ():
            item = pg.PlotDataItem(
                look.days, look.values, pen=None, symbol=look.path, symbolSize=look.size, symbolPen=look.outline, symbolBrush=look.fill
            )
            self._box.addItem(item)
            item.setDownsampling(auto=True, method="peak")
            item.setClipToView(True)  # only once it knows its box
            self._cloud.append(item)

    def _mark_current(self) -> None:
        scene, before, index = self._widget.scene(), self._current_item, self._current
        self._current_item = None
        if index >= 0 and self._drawing.holds(index):
            self._current_item = self._drawing.current_mark(index, self._style.colours)
        elif index >= 0 and self._cloud:
            self._current_item = ring(self.point_rect(index), self._style.colours.accent)
        if before is not None:
            scene.removeItem(before)
        if self._current_item is not None:
            scene.addItem(self._current_item)
        self._widget.viewport().update()
