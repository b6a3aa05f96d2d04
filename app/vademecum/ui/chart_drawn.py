"""What a chart is drawn of: values that paint themselves in pixels of the chart, alike on any screen, on paper and in SVG."""

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QTransform


class Drawn:
    """Something in a chart: what has less `depth` lies under the rest; what is `placed` paints around its own origin, put there."""

    depth = 0
    placed: QTransform | None = None

    def paint(self, painter: QPainter) -> None:
        """Paint it with pens and brushes of its own, whatever the painter's."""
        raise NotImplementedError

    def on_chart(self, rect: QRectF) -> QRectF:
        """Return what a rectangle around its own place covers in the chart."""
        return rect if self.placed is None else self.placed.mapRect(rect)


class Line(Drawn):
    """A straight line."""

    def __init__(self, line: QLineF, pen: QPen, depth: int = 0) -> None:
        self.line, self.pen, self.depth = line, pen, depth

    def paint(self, painter: QPainter) -> None:
        painter.setPen(self.pen)
        painter.drawLine(self.line)


class Path(Drawn):
    """The line along a path."""

    def __init__(self, path: QPainterPath, pen: QPen, depth: int = 0) -> None:
        self.path, self.pen, self.depth = path, pen, depth

    def paint(self, painter: QPainter) -> None:
        painter.strokePath(self.path, self.pen)


class Box(Drawn):
    """A rectangle, outlined, filled or both."""

    def __init__(self, rect: QRectF, pen: QPen, fill: QBrush | None = None, depth: int = 0) -> None:
        self.rect, self.pen, self.fill, self.depth = rect, pen, fill or QBrush(), depth

    def paint(self, painter: QPainter) -> None:
        painter.setPen(self.pen)
        painter.setBrush(self.fill)
        painter.drawRect(self.rect)


class Ring(Drawn):
    """A circle or ellipse within a rectangle, not filled."""

    def __init__(self, rect: QRectF, pen: QPen) -> None:
        self.rect, self.pen = rect, pen

    def paint(self, painter: QPainter) -> None:
        painter.setPen(self.pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(self.rect)


def by_depth(drawn: Iterable[Drawn]) -> list[Drawn]:
    """Return things in the order in which they are painted: the deepest first, and of alike ones the first."""
    return sorted(drawn, key=lambda each: each.depth)


def paint_all(painter: QPainter, drawn: Iterable[Drawn]) -> None:
    """Paint things one over the other, in their order."""
    for each in drawn:
        if each.placed is None:
            each.paint(painter)
        else:
            painter.save()
            painter.setTransform(each.placed, combine=True)
            each.paint(painter)
            painter.restore()


def stroke(colour: QColor, width: float = 1.0, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """Return a pen of a width in pixels of the chart: on a finer screen, or in a larger picture, it is as much thicker as all else."""
    pen = QPen(colour, width, style)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
