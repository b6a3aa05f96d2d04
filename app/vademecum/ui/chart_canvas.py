"""Where a chart is painted, and very many figures over time are dots that are moved along and zoomed: pyqtgraph's view; the one file
that imports it.
"""

from collections.abc import Callable

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGraphicsEllipseItem, QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from vademecum.ui.chart_crowd import Look
from vademecum.ui.chart_drawn import Ring

pg.setConfigOptions(mouseRateLimit=0)  # otherwise it drops the last place the mouse came to

_MOST_WHOLE = 12_000
"""So many dots are set once and painted where they are in view; more are thinned to what can be seen, which sets them anew at each move."""
_UNDER_ALL, _NEAREST = -1_000, 2.0
Paint = Callable[[QPainter], None]


class Canvas(QWidget):
    """Holds what is laid out as one item, over it the box of values with the dots of a crowd, and the ring around one of these.

    `prepare` is called before each painting, `paint` for it. Where time is moved along, the canvas has the mouse: `days_changed` says that
    other days are in view, `pointed_at` where the mouse is, `clicked_at` where it was clicked, and whether twice. Elsewhere the chart has
    the mouse itself.
    """

    days_changed = Signal()
    pointed_at = Signal(QPointF)
    clicked_at = Signal(QPointF, bool)

    def __init__(self, parent: QWidget, prepare: Callable[[], None], paint: Paint) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)  # the chart hears of the mouse by signals
        self._view, self._sheet = _View(self, prepare), _Sheet(paint)
        self._box = pg.ViewBox(enableMenu=False, defaultPadding=0)
        self._dots, self._ring = list[pg.ScatterPlotItem | pg.PlotDataItem](), QGraphicsEllipseItem()
        self._box.disableAutoRange()
        self._view.setCentralItem(None)
        for item in (self._sheet, self._box, self._ring):
            self._view.addItem(item)
        self._ring.hide()
        self.let_move(moves=False)
        self._box.sigXRangeChanged.connect(lambda *_: self.days_changed.emit())
        self._view.scene().sigMouseMoved.connect(self._on_moved)
        self._view.scene().sigMouseClicked.connect(self._on_clicked)

    def let_move(self, *, moves: bool) -> None:
        """Let time be dragged along and zoomed by wheel, or leave the mouse to the chart."""
        self._box.setMouseEnabled(x=moves, y=False)
        self._box.setVisible(moves)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not moves)

    def paint_anew(self) -> None:
        """Paint everything again, once, before it is looked at."""
        self._view.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._view.setGeometry(self.rect())

    @property
    def days(self) -> tuple[float, float]:
        """The days at the edges."""
        low, high = self._box.viewRange()[0]
        return low, high

    @property
    def shows_dots(self) -> bool:
        """Tell whether dots are shown, and not only the days of their chart."""
        return any(dots.isVisible() for dots in self._dots)

    def show_looks(self, looks: list[Look]) -> None:
        """Have one item for all points that look alike, and none of those it had before; more than can be painted are thinned."""
        for dots in self._dots:
            self._box.removeItem(dots)
        are_many = sum(len(look.days) for look in looks) > _MOST_WHOLE
        self._dots = [self._thinned(look) if are_many else self._whole(look) for look in looks]

    def show_dots(self, *, shown: bool) -> None:
        """Show the dots, or only the chart behind, which then has marks for the points in view."""
        for dots in self._dots:
            dots.setVisible(shown)

    def stand(self, plot: QRectF, days: tuple[float, float], values: tuple[float, float]) -> None:
        """Let the dots stand in a plot with these days and values at its edges; beyond these days, or into one of them, nobody can go."""
        self._box.setGeometry(plot)
        self._box.setLimits(xMin=days[0], xMax=days[1], minXRange=min(_NEAREST, days[1] - days[0]))
        self._box.setYRange(*values, padding=0)
        self.go_to(days)

    def go_to(self, days: tuple[float, float]) -> None:
        """Move to other days."""
        self._box.setXRange(*days, padding=0)

    def mark(self, ring: Ring | None) -> None:
        """Draw a ring over the dots, or none."""
        self._ring.setVisible(ring is not None)
        if ring is not None:
            self._ring.setRect(ring.rect)
            self._ring.setPen(ring.pen)

    def paint_on(self, painter: QPainter, area: QRectF) -> None:
        """Paint the dots alone over an area as large as the canvas."""
        is_marked = self._ring.isVisible()
        self._ring.hide()
        self._sheet.hide()
        self._view.scene().render(painter, area, QRectF(self._view.rect()))
        self._sheet.show()
        self._ring.setVisible(is_marked)

    def _whole(self, look: Look) -> pg.ScatterPlotItem:
        dots = pg.ScatterPlotItem(look.days, look.values, symbol=look.path, size=look.size, pen=look.outline, brush=look.fill)
        self._box.addItem(dots)
        return dots

    def _thinned(self, look: Look) -> pg.PlotDataItem:
        dots = pg.PlotDataItem(
            look.days, look.values, pen=None, symbol=look.path, symbolSize=look.size, symbolPen=look.outline, symbolBrush=look.fill
        )
        self._box.addItem(dots)
        dots.setDownsampling(auto=True, method="peak")
        dots.setClipToView(True)  # only once it knows its box
        return dots

    def _on_clicked(self, event: object) -> None:
        self.clicked_at.emit(event.scenePos(), event.double())  # type: ignore[attr-defined]

    def _on_moved(self, at: QPointF) -> None:
        self.pointed_at.emit(at)


class _View(pg.GraphicsView):  # type: ignore[misc]
    """The view: opaque, painted whole and only when that is asked for."""

    def __init__(self, parent: QWidget, prepare: Callable[[], None]) -> None:
        super().__init__(parent, background=None)
        self._prepare = prepare
        self.setAntialiasing(True)
        self.setViewportUpdateMode(pg.GraphicsView.ViewportUpdateMode.NoViewportUpdate)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._prepare()
        super().paintEvent(event)


class _Sheet(QGraphicsItem):
    """Everything that is laid out, under the dots, in a view of any size: an item that changes has its scene painted at once, before all
    is laid out.
    """

    _AREA = QRectF(0, 0, 1 << 15, 1 << 15)

    def __init__(self, paint: Paint) -> None:
        super().__init__()
        self._paint = paint
        self.setZValue(_UNDER_ALL)

    def boundingRect(self) -> QRectF:
        return self._AREA

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        self._paint(painter)
