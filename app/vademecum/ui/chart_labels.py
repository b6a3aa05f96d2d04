"""Where the words of marks over time may stand: free of all that is drawn, and nearer to their own mark than to any other."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QRectF

from vademecum.pages.chart import ChartPage, ChartPoint
from vademecum.pages.chart_checks import check_sign
from vademecum.pages.dating import NO_BREAK
from vademecum.ui.chart_text import ChartStyle, Text

_APART, _NEARER = 2.0, 8.0


@dataclass(slots=True)
class Words:
    """What is drawn: what each mark covers, in the order of the points, what else is held, words among it, and the joins."""

    marks: list[QRectF]
    held: list[QRectF] = field(default_factory=list)
    joins: list[QLineF] = field(default_factory=list)

    def are_free(self, place: QRectF, own: int | None = None) -> bool:
        """Tell whether words at a place touch nothing, their `own` mark aside."""
        others = (mark for at, mark in enumerate(self.marks) if at != own)
        return not (any(place.intersects(rect) for rect in (*others, *self.held)) or any(_crosses(join, place) for join in self.joins))

    def are_told(self, place: QRectF, own: int) -> bool:
        """Tell whether words are free and cannot be read as those of another mark: no other is as near, and of two that overlap the
        words of the upper one do not stand below, nor those of the lower one above."""
        near, room = self.marks[own], place.adjusted(-_APART, 0, _APART, 0)
        others = [mark for at, mark in enumerate(self.marks) if at != own]
        return self.are_free(room, own) and all(
            _is_in_order(room, near, mark) if near.intersects(mark) else _distance(room, near) + _NEARER <= _distance(room, mark)
            for mark in others
        )


def order(page: ChartPage) -> list[int]:
    """Return the points in the order in which their words look for room: what is stated before what is computed."""
    return sorted(range(len(page.points)), key=lambda at: page.points[at].derived)


def label_forms(point: ChartPoint) -> tuple[str, ...]:
    """Return the label of a point, then what is left where there is less room: without the sign of a cross-check, without "derived",
    which dashes say, and at the first mark of a name without the sign of a plan, which hatching says. Never less than the value."""
    sign = check_sign(point)
    bare = point.label.removesuffix(f"{NO_BREAK}{sign}") if sign else point.label
    plain = bare.removesuffix(", derived")
    return tuple(dict.fromkeys((point.label, bare, plain, plain if point.companion else point.words)))


def written(point: ChartPoint, style: ChartStyle, find_place: Callable[[Text], bool]) -> Text | None:
    """Return the words of a point where there is room for them, of a computed one at least its value, whose dashes say the rest; where
    there is room for none, at least the sign of a cross-check, which is smaller."""
    for words in filter(None, (point.label, point.words if point.derived else "", check_sign(point))):
        label = Text(words, style.letters.label, style.colours.text)
        if find_place(label):
            return label
    return None


def _distance(one: QRectF, other: QRectF) -> float:
    across = max(other.left() - one.right(), one.left() - other.right(), 0.0)
    along = max(other.top() - one.bottom(), one.top() - other.bottom(), 0.0)
    return across + along


def _is_in_order(place: QRectF, own: QRectF, other: QRectF) -> bool:
    higher = other.center().y() - own.center().y()
    return not ((place.bottom() <= own.top() and higher < 0) or (place.top() >= own.bottom() and higher > 0))


def _crosses(line: QLineF, rect: QRectF) -> bool:
    """Tell whether a line, which goes from left to right, passes through a rectangle."""
    first, last = max(line.x1(), rect.left()), min(line.x2(), rect.right())
    if first > last:
        return False
    slope = line.dy() / line.dx() if line.dx() else 0.0
    ends = [line.y1() + (x - line.x1()) * slope for x in (first, last)]
    return min(ends) <= rect.bottom() and max(ends) >= rect.top()
