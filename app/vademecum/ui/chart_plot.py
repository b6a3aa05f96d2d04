"""Where a chart is drawn and what came of it."""

from dataclasses import dataclass, field
from math import log10

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPen

from vademecum.ui.chart_dots import DotMark
from vademecum.ui.chart_drawn import Box, Drawn, Line, Ring, stroke
from vademecum.ui.chart_text import Text
from vademecum.ui.colours import Colours

RIGHT = 12.0
"""The pixels that a plot leaves at its right."""
_GRID, _BAND = -5, -10


@dataclass(slots=True)
class Drawing:
    """What was laid out: the items, for each point the area that answers the mouse and its mark, and whole rows by their first point.

    Points are counted from `first`, which is 0 unless only some of a page are in view.
    """

    items: list[Drawn] = field(default_factory=list)
    areas: list[QRectF] = field(default_factory=list)
    marks: list[Drawn] = field(default_factory=list)
    labels: list[Text] = field(default_factory=list)
    rows: dict[int, QRectF] = field(default_factory=dict)
    first: int = 0

    def holds(self, index: int) -> bool:
        """Tell whether a point has a mark of its own."""
        return 0 <= index - self.first < len(self.marks)

    def band(self, index: int) -> QRectF:
        """Return what is marked when the point is the current one: its row with all that stands in it, or its own area."""
        return self.rows.get(index - self.first, self.areas[index - self.first])

    def rect(self, index: int) -> QRectF:
        """Return what the mark of a point and, in rows, its row cover."""
        mark = self.marks[index - self.first]
        return mark.on_chart(mark.extent()) if isinstance(mark, DotMark) else self.band(index)

    def at(self, place: QPointF) -> int:
        """Return the point whose area holds the place, the nearest of several, -1 for none."""
        areas = enumerate(self.areas, self.first)
        held = [(QPointF(area.center() - place).manhattanLength(), index) for index, area in areas if area.contains(place)]
        return min(held)[1] if held else -1

    def current_mark(self, index: int, colours: Colours) -> Drawn:
        """Return what marks a point as the current one: a ring around a dot, a band behind a row."""
        mark = self.marks[index - self.first]
        if isinstance(mark, DotMark):
            return ring(mark.on_chart(mark.body()), colours.accent)
        return band(self.band(index), colours.selected)

    def add(self, mark: Drawn, area: QRectF) -> None:
        """Take in the mark of the next point and the area that answers for it."""
        self.items.append(mark)
        self.marks.append(mark)
        self.areas.append(area)

    def add_label(self, label: Text) -> None:
        """Take in the words at a mark."""
        self.items.append(label)
        self.labels.append(label)


@dataclass(frozen=True, slots=True)
class Plot:
    """The plot in pixels of the scene and the values at its edges; `y` grows upwards in values, downwards in pixels.

    A logarithmic one has powers of ten for its edges in `y`, and no place for zero.
    """

    rect: QRectF
    x_range: tuple[float, float]
    y_range: tuple[float, float] = (0.0, 1.0)
    is_logarithmic: bool = False

    def x(self, value: float) -> float:
        low, high = self.x_range
        return self.rect.left() + (value - low) / (high - low) * self.rect.width()

    def y(self, value: float) -> float:
        (low, high), at = self.y_range, log10(value) if self.is_logarithmic else value
        return self.rect.bottom() - (at - low) / (high - low) * self.rect.height()


def grid_line(one: QPointF, other: QPointF, colour: str) -> Line:
    """Return a line of the grid, behind the marks."""
    return Line(QLineF(one, other), stroke(QColor(colour)), _GRID)


def band(area: QRectF, colour: str) -> Box:
    """Return the band behind the current row or bar."""
    return Box(area, QPen(Qt.PenStyle.NoPen), QBrush(QColor(colour)), _BAND)


def ring(mark: QRectF, colour: str) -> Ring:
    """Return the ring around the current point."""
    size = max(mark.width(), 14.0)
    return Ring(QRectF(mark.center().x() - size / 2, mark.center().y() - size / 2, size, size), stroke(QColor(colour), 1.5))
