"""The bars of charts."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from vademecum.ui.chart_drawn import Drawn, stroke
from vademecum.ui.chart_forms import Body, Bound, Form

PALE = 0.28
PALE_RANGE = 0.32
ARROW = 13.0
DERIVED_THICKNESS = 8.0
_HEAD = 4.0
_HATCH = 6.0
_LEAST_INSIDE = 2 * _HEAD + 2
_ARROWED = {Bound.OUTWARD, Bound.INWARD}


@dataclass(frozen=True, slots=True, eq=False)
class Ink:
    """The colours of one mark: its entry's, that of what is computed, and the page behind it."""

    entry: QColor
    derived: QColor
    page: QColor

    def of(self, form: Form) -> QColor:
        return self.derived if form.body is Body.DASHED else self.entry


@dataclass(frozen=True, slots=True)
class Span:
    """Where a bar lies: from the pixel of zero to that of the value (and of the high value), its centre across, how thick, which way."""

    start: float
    end: float
    high: float | None
    centre: float
    thickness: float
    upright: bool = False

    @property
    def away(self) -> int:
        """The direction away from zero along the axis, in pixels."""
        return -1 if self.end < self.start or (self.upright and self.end == self.start) else 1

    def at(self, along: float, across: float) -> QPointF:
        return QPointF(self.centre + across, along) if self.upright else QPointF(along, self.centre + across)

    def rect(self, first: float, last: float) -> QRectF:
        half = self.thickness / 2
        return QRectF(self.at(first, -half), self.at(last, half)).normalized()


def faded(colour: QColor, opacity: float) -> QColor:
    """Return the colour at that opacity."""
    pale = QColor(colour)
    pale.setAlphaF(opacity)
    return pale


class BarMark(Drawn):
    """A bar from zero to its value. `fill` and `outline` are what its body is painted with."""

    def __init__(self, form: Form, span: Span, ink: Ink) -> None:
        self.form = form
        self.span = span
        self._colour = ink.of(form)
        self.fill, self.outline = _look(form.body, ink)

    def body(self) -> QRectF:
        """Return the rectangle from zero to the value."""
        return self.span.rect(self.span.start, self.span.end)

    def end(self) -> float:
        """Return the pixel along the axis where the mark ends, its range, soft end and arrow included."""
        far = self.span.end if self.span.high is None else self.span.high
        beyond = {Bound.OUTWARD: ARROW + 2, Bound.ABOUT: 4, Bound.INWARD: ARROW + 2 if self._is_short() else 0}
        return far + self.span.away * beyond.get(self.form.bound, 0)

    def arrow(self) -> QPainterPath:
        """Return the arrow of a bound, empty for none: away from zero for a lower bound, back to it for an upper one.

        In a bar too short to hold it, it points back to the end from beyond, and never crosses zero.
        """
        path, span = QPainterPath(), self.span
        if self.form.bound is Bound.OUTWARD:
            add_arrow(path, span, span.end, span.end + span.away * ARROW)
        elif self.form.bound is Bound.INWARD:
            room = min(ARROW, abs(span.end - span.start) - 2)
            tail, tip = (
                (span.end + span.away * (ARROW + 2), span.end + span.away * 2)
                if self._is_short()
                else (span.end, span.end - span.away * room)
            )
            add_arrow(path, span, tail, tip)
        return path

    def _is_short(self) -> bool:
        """Tell whether an arrow inside the bar would cross zero."""
        return abs(self.span.end - self.span.start) < _LEAST_INSIDE

    def paint(self, painter: QPainter) -> None:
        self._paint_body(painter)
        if self.form.is_range and self.span.high is not None:
            painter.fillRect(self.span.rect(self.span.end, self.span.high), faded(self._colour, PALE_RANGE))
            self._paint_across(painter, self.span.high, stroke(self._colour, 1.5))
        if self.form.bound is Bound.ABOUT:
            dashed = stroke(self._colour, 1.5)
            dashed.setDashPattern([2, 1.4])
            self._paint_across(painter, self.span.end + self.span.away * 3, dashed)
        if self.form.bound is Bound.INWARD:
            self._paint_across(painter, self.span.end, stroke(self._colour, 1.5))
        if self.form.bound in _ARROWED:
            painter.strokePath(self.arrow(), stroke(self._colour, 1.5))

    def _paint_body(self, painter: QPainter) -> None:
        rect = self.body()
        if self.outline.style() is not Qt.PenStyle.NoPen:
            rect = rect.adjusted(0.75, 0.75, -0.75, -0.75) if min(rect.width(), rect.height()) > 3 else rect
        elif self.span.end != self.span.start and abs(self.span.end - self.span.start) < 1:
            rect = self.span.rect(self.span.start, self.span.start + self.span.away)
        if self.form.body is Body.HATCHED:
            _hatch(painter, rect, self._colour)
        painter.setPen(self.outline)
        painter.setBrush(Qt.BrushStyle.NoBrush if self.form.body is Body.HATCHED else self.fill)
        painter.drawRect(rect)

    def _paint_across(self, painter: QPainter, along: float, pen: QPen) -> None:
        half = self.span.thickness / 2 + 1.5
        painter.setPen(pen)
        painter.drawLine(self.span.at(along, -half), self.span.at(along, half))


def _hatch(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Draw slanted lines within a rectangle: Qt's own pattern keeps to the dots of the device, and turns to a tint in a large picture."""
    painter.setPen(stroke(colour))
    first = rect.left() + rect.top()
    for at in range(1, int((rect.width() + rect.height()) / _HATCH) + 1):
        top, bottom = max(rect.top(), first + at * _HATCH - rect.right()), min(rect.bottom(), first + at * _HATCH - rect.left())
        painter.drawLine(QPointF(first + at * _HATCH - bottom, bottom), QPointF(first + at * _HATCH - top, top))


@lru_cache(maxsize=32)
def _look(body: Body, ink: Ink) -> tuple[QBrush, QPen]:
    """Return what a body is filled and outlined with."""
    colour = ink.of(Form(body))
    match body:
        case Body.FULL:
            return QBrush(colour), QPen(Qt.PenStyle.NoPen)
        case Body.PALE:
            return QBrush(faded(colour, PALE)), QPen(Qt.PenStyle.NoPen)
        case Body.HATCHED:
            return QBrush(colour, Qt.BrushStyle.BDiagPattern), stroke(colour, 1.5)
        case Body.DOTTED:
            return QBrush(Qt.BrushStyle.NoBrush), stroke(colour, 1.5, Qt.PenStyle.DotLine)
        case Body.DASHED:
            return QBrush(Qt.BrushStyle.NoBrush), stroke(colour, 1.0, Qt.PenStyle.DashLine)


def add_arrow(path: QPainterPath, span: Span, tail: float, tip: float) -> None:
    """Draw an open arrow along the span's axis."""
    back = tip - (_HEAD if tip > tail else -_HEAD)
    path.moveTo(span.at(tail, 0))
    path.lineTo(span.at(tip, 0))
    path.moveTo(span.at(back, -_HEAD))
    path.lineTo(span.at(tip, 0))
    path.lineTo(span.at(back, _HEAD))
