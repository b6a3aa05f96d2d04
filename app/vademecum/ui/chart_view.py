"""The drawn chart, laid out for what shows it; of very many figures over time the dots lie in a cloud above it."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from vademecum.pages.chart import ChartPage
from vademecum.pages.chart_spoken import point_words
from vademecum.ui import chart_moments
from vademecum.ui.chart_axes import axis_words, numbers_along
from vademecum.ui.chart_axis import grid_lines
from vademecum.ui.chart_canvas import Canvas
from vademecum.ui.chart_crowd import MOST_MARKS, Crowd
from vademecum.ui.chart_drawn import Drawn, by_depth, paint_all
from vademecum.ui.chart_frame import Frame, Frames
from vademecum.ui.chart_layouts import ROWS
from vademecum.ui.chart_leads import reached_by
from vademecum.ui.chart_legend import legend_items
from vademecum.ui.chart_plot import Drawing, Plot, ring
from vademecum.ui.chart_text import chart_style
from vademecum.ui.colours import colours_of

_RESTYLED = {QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange, QEvent.Type.StyleChange}
_NARROWEST = 60


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
        self.setMouseTracking(True)
        self._drawing, self._around, self._legend = Drawing(), list[Drawn](), list[Drawn]()
        self._plot = Plot(QRectF(0, 0, 1, 1), (0, 1))
        self._page: ChartPage | None = None
        self._crowd: Crowd | None = None
        self._frame, self._frames = Frame(), Frames()
        self._current = -1
        self._is_stale = False
        self._style = chart_style(colours_of(self.palette()))
        self._canvas = Canvas(self, self._refresh, self._paint_on_screen)
        self._canvas.days_changed.connect(self._on_days_changed)
        self._canvas.pointed_at.connect(self._on_pointed_at)
        self._canvas.clicked_at.connect(self._on_clicked_at)

    def show_page(self, page: ChartPage) -> None:
        """Draw a page; the current point stays current where its figure is drawn again."""
        kept = self._page.points[self._current].figure if self._page and self._current >= 0 else ""
        self._page, self._crowd = page, Crowd(page)
        self._current = next((at for at, point in enumerate(page.points) if kept and point.figure == kept), -1)
        self.setAccessibleDescription(page.spoken)
        self._name_current()
        self._gather()
        self._ask_height()
        self._go_stale()

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

    @property
    def cloud(self) -> Canvas | None:
        """What has the mouse and the dots where there are more points than can be told apart, None with fewer."""
        return self._canvas if self._crowd is not None and self._crowd.is_movable else None

    def set_current(self, index: int) -> None:
        """Make a point the current one; -1 for none."""
        if self._page is None or index == self._current or index >= len(self._page.points):
            return
        self._current = index
        self._name_current()
        self._mark_in_cloud()
        self._canvas.paint_anew()
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
        painter.save()
        painter.setClipRect(target)
        scale = min(target.width() / self.width(), target.height() / self.height())
        painter.translate(target.topLeft())
        painter.scale(scale, scale)
        painter.save()  # what is painted last leaves its pen and brush, and those of the cloud are its own
        self._paint(painter, ())
        painter.restore()
        if self.cloud is not None:
            self.cloud.paint_on(painter, QRectF(self.rect()))
        painter.restore()

    def drawn_size(self) -> QSize:
        """Return how much of the view the chart takes: all of it, unless its rows would stand too far apart."""
        return QSize(self.width(), min(self.height(), round(self._frame.heights.most)))

    def wanted_height(self, width: int) -> int:
        """Return how high a chart likes to be in a width, as low as it can be read well."""
        page, size = self._page, QSize(width, self.height())
        return round(self._frames.of(page, self._style, size).heights.wanted) if page is not None else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._canvas.setGeometry(self.rect())
        self._go_stale()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask_height()
        self._go_stale()

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

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._on_pointed_at(event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._on_clicked_at(event.position(), is_double=False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._on_clicked_at(event.position(), is_double=True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RESTYLED:
            self._style = chart_style(colours_of(self.palette()))
            self._gather()
            self._go_stale()

    def _paint_on_screen(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), QColor(self._style.colours.page))
        self._paint(painter, self._marked())

    def _paint(self, painter: QPainter, marked: tuple[Drawn, ...]) -> None:
        paint_all(painter, by_depth((*self._around, *self._drawing.items, *marked)))
        place = self._frame.legend_place(self.size())
        painter.translate(place)
        paint_all(painter, self._legend)
        painter.translate(-place)

    def _marked(self) -> tuple[Drawn, ...]:
        """Return what marks the current point, where it has a mark of its own."""
        at = self._current
        return (self._drawing.current_mark(at, self._style.colours),) if at >= 0 and self._drawing.holds(at) else ()

    @Slot(QPointF)
    def _on_pointed_at(self, at: QPointF) -> None:
        if (index := self._point_at(at)) >= 0:
            self.set_current(index)

    @Slot(QPointF, bool)
    def _on_clicked_at(self, at: QPointF, is_double: bool) -> None:
        index = self._point_at(at)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.set_current(index)
        if is_double and index < 0:
            self._go_stale()
        elif is_double:
            self.point_activated.emit(index)

    @Slot()
    def _on_days_changed(self) -> None:
        """Follow a drag or a zoom."""
        if self.cloud is not None and self._page is not None and not self._is_stale:
            self._lay_out(replace(self._plot, x_range=self.cloud.days), self._page)
            self._canvas.paint_anew()

    def _point_at(self, at: QPointF) -> int:
        is_crowded = self.cloud is not None and self.cloud.shows_dots
        return self._crowd.nearest(at, self.plot) if self._crowd and is_crowded else self.drawing.at(at)

    def _name_current(self) -> None:
        assert self._page is not None
        title, point = self._page.title, self._page.points[self._current] if self._current >= 0 else None
        self.setAccessibleName(f"{title}: {point_words(point)}" if point else title)

    def _walk_to(self, index: int) -> None:
        if self._crowd is not None and (moved := self._crowd.in_sight(index, self.plot.x_range)) is not None:
            self._canvas.go_to(moved)
        self.walked_to.emit(index)
        self.set_current(index)

    def _ask_height(self) -> None:
        """Ask for no less height than the page needs in the width that the view has."""
        if self._page is not None:
            self.setMinimumHeight(round(self._frames.of(self._page, self._style, self.size()).heights.least))

    def _go_stale(self) -> None:
        """Lay everything out anew before it is looked at again: once, whatever else changes until then."""
        self._is_stale = True
        self._canvas.paint_anew()

    def _refresh(self) -> None:
        """Find the whole range again and lay everything out, where something has changed."""
        page = self._page
        if page is not None and page.points and self._is_stale and self.width() >= _NARROWEST:
            self._is_stale = False
            self._ask_height()
            self._lay_out(self._planned(page), page)

    def _planned(self, page: ChartPage) -> Plot:
        """Give the plot what room axes and legend leave it, and its edges the values that show all."""
        frame, style = self._frames.of(page, self._style, self.size()), self._style
        rect = frame.plot(self.size())
        if frame is not self._frame:
            self._frame, self._legend = frame, legend_items(frame.legend, style)
        if rows := ROWS.get(page.mode):
            return Plot(rect, rows.value_range(page, style, rect))
        days, values = chart_moments.time_range(page, rect.width(), style), chart_moments.value_range(page, style, rect.height())
        if self.cloud is not None:
            with QSignalBlocker(self.cloud):
                self.cloud.stand(rect, days, values)
        return Plot(rect, days, values, is_logarithmic=page.is_logarithmic)

    def _lay_out(self, plot: Plot, page: ChartPage) -> None:
        self._plot, rows, style = plot, ROWS.get(page.mode), self._style
        numbers = numbers_along(page, plot, style, self.width())
        self._drawing = rows.drawing(page, plot, style) if rows else self._moments(page)
        self._around = [*grid_lines(page, plot, numbers, style.colours.grid), *axis_words(page, plot, style, numbers)]
        self._mark_in_cloud()

    def _moments(self, page: ChartPage) -> Drawing:
        """Lay out figures over time: all of them, or of many those in view where they are few, and otherwise only their cloud."""
        shown = self._crowd.within(*self._plot.x_range) if self._crowd is not None else range(0)
        if self._crowd is None or self.cloud is None or len(shown) == len(page.points) <= MOST_MARKS:
            return chart_moments.time_drawing(page, self._plot, self._style)
        are_few = len(shown) <= MOST_MARKS
        self.cloud.show_dots(shown=not are_few)
        drawing = chart_moments.time_drawing(self._crowd.part(shown if are_few else range(0)), self._plot, self._style)
        drawing.first = shown.start
        return drawing

    def _gather(self) -> None:
        """Let time be moved along where there are more points than can be told apart, with dots for them where there are very many."""
        crowd = self._crowd
        self._canvas.let_move(moves=self.cloud is not None)
        self._canvas.show_looks(crowd.looks(self._style) if crowd is not None and crowd.is_large else [])

    def _mark_in_cloud(self) -> None:
        """Draw the mark of a current point that is one of the dots over them."""
        at, cloud = self._current, self.cloud
        is_dot = cloud is not None and at >= 0 and cloud.shows_dots and not self._drawing.holds(at)
        self._canvas.mark(ring(self.point_rect(at), self._style.colours.accent) if is_dot else None)
