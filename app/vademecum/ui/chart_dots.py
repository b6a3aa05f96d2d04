"""The points of charts over time, each form with its own outline."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from vademecum.ui.chart_drawn import Drawn, stroke
from vademecum.ui.chart_forms import Body, Bound, Form
from vademecum.ui.chart_marks import ARROW, Ink, Span, add_arrow

RADIUS = 5.0
_UNDER = -1  # what is filled is never hidden by what is open
_OPEN = {Body.HATCHED, Body.DOTTED, Body.DASHED}


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a point lies: its value's pixel (and the high one's), and the ends of its period, None for a point in time.

    Where it is `crowded`, an arrow of an upper bound has no room below it and points to it from above.
    """

    x: float
    y: float
    high: float | None = None
    period: tuple[float, float] | None = None
    crowded: bool = False


class DotMark(Drawn):
    """A point in time. `shape_of` says which of four shapes its entry has; what has not happened is always an open diamond."""

    def __init__(self, form: Form, spot: Spot, ink: Ink, shape_of: int = 0) -> None:
        self.form = form
        self.spot = spot
        self._colour = ink.of(form)
        self._page = ink.page
        self.fill = QBrush(ink.page if form.body in _OPEN else self._colour)
        self.outline = _dot_outline(form, self._colour)
        self.depth = _UNDER if form.body in _OPEN else 0
        self._shape_of = shape_of

    def arrow(self) -> QPainterPath:
        """Return the arrow of a bound: up for a lower one, down for an upper one, empty for none."""
        path, up = QPainterPath(), Span(0, -1, None, self.spot.x, 0, upright=True)
        near, far = RADIUS, RADIUS + ARROW
        if self.form.bound is Bound.OUTWARD:
            add_arrow(path, up, self.spot.y - near, self.spot.y - far)
        elif self.form.bound is Bound.INWARD and self.spot.crowded:
            add_arrow(path, up, self.spot.y - far, self.spot.y - near - 1)
        elif self.form.bound is Bound.INWARD:
            add_arrow(path, up, self.spot.y + near, self.spot.y + far)
        return path

    def extent(self) -> QRectF:
        """Return what the mark covers, its period's line aside."""
        is_above = self.form.bound is Bound.OUTWARD or (self.form.bound is Bound.INWARD and self.spot.crowded)
        is_below = self.form.bound is Bound.INWARD and not self.spot.crowded
        rest = RADIUS if is_above or is_below else RADIUS + 3
        up, down = (RADIUS + ARROW if is_there else rest for is_there in (is_above, is_below))
        rect = QRectF(self.spot.x - RADIUS - 3, self.spot.y - up, 2 * (RADIUS + 3), up + down)
        return rect if self.spot.high is None else rect.united(QRectF(rect.x(), self.spot.high - 2, rect.width(), 4))

    def body(self) -> QRectF:
        """Return what the mark covers without the arrow of a bound; of a range, all of it."""
        around = RADIUS + 3
        return self.extent() if self.spot.high is not None else QRectF(self.spot.x - around, self.spot.y - around, 2 * around, 2 * around)

    def covered(self) -> QRectF:
        """Return what the mark covers, its period's line included."""
        first, last = self.spot.period or (self.spot.x, self.spot.x)
        return self.extent().united(QRectF(first, self.spot.y - 2, last - first, 4))

    def paint(self, painter: QPainter) -> None:
        if self.spot.period is not None:
            painter.setPen(stroke(self._colour))
            painter.drawLine(QPointF(self.spot.period[0], self.spot.y), QPointF(self.spot.period[1], self.spot.y))
        if self.form.bound in {Bound.OUTWARD, Bound.INWARD}:
            painter.strokePath(self.arrow(), stroke(self._colour, 1.5))
        if self.form.is_range and self.spot.high is not None:
            self._paint_beam(painter, self.spot.high)
            return
        painter.setPen(self.outline)
        painter.setBrush(self.fill)
        painter.drawPath(self.outline_path())
        if self.form.bound is Bound.ABOUT:
            painter.setPen(stroke(self._colour, 1.25))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(self.spot.x, self.spot.y), RADIUS + 2.5, RADIUS + 2.5)

    def outline_path(self) -> QPainterPath:
        """Return the shape of the mark itself, without arrow and ring."""
        return _outline_of(self._shape(), self.spot.x, self.spot.y)

    def symbol(self) -> tuple[QPainterPath, float]:
        """Return outline and arrow scaled into a square of side one around the origin, and the side of that square in pixels."""
        path = self.outline_path()
        path.addPath(self.arrow())
        bounds = path.boundingRect()
        size = 2 * max(abs(edge) for edge in (bounds.left(), bounds.right(), bounds.top(), bounds.bottom()))
        return QTransform().scale(1 / size, 1 / size).map(path), size

    def _shape(self) -> int:
        if self.form.body is Body.DASHED:
            return 0
        return 3 if self.form.body in {Body.HATCHED, Body.DOTTED} else self._shape_of

    def _paint_beam(self, painter: QPainter, high: float) -> None:
        painter.setPen(stroke(self._colour, 1.5, self.outline.style()) if self.form.body is not Body.FULL else stroke(self._colour, 1.5))
        painter.drawLine(QPointF(self.spot.x, self.spot.y), QPointF(self.spot.x, high))
        for y in (self.spot.y, high):
            painter.drawLine(QPointF(self.spot.x - RADIUS, y), QPointF(self.spot.x + RADIUS, y))


def _dot_outline(form: Form, colour: QColor) -> QPen:
    pen = stroke(colour, 1.5)
    if form.body is Body.DASHED:
        pen.setDashPattern([1.8, 1.4])
    elif form.body is Body.DOTTED:
        pen.setStyle(Qt.PenStyle.DotLine)
    return pen


def _outline_of(shape: int, x: float, y: float) -> QPainterPath:
    """Return dot, square, triangle or diamond, of about the same weight to the eye."""
    path, r = QPainterPath(), RADIUS
    if shape == 0:
        path.addEllipse(QPointF(x, y), r, r)
    elif shape == 1:
        path.addRect(QRectF(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8))
    else:
        corners = ((0, -1.2), (1.15, 0.85), (-1.15, 0.85)) if shape == 2 else ((0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0))
        path.addPolygon(QPolygonF([QPointF(x + r * dx, y + r * dy) for dx, dy in corners]))
        path.closeSubpath()
    return path
