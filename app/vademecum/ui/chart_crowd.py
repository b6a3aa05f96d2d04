"""Very many figures over time: found by their place, and drawn one by one only where few are in view."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QPainterPath, QPen

from vademecum.pages.chart import ChartMode, ChartPage
from vademecum.ui.chart_axis import place_of
from vademecum.ui.chart_dots import RADIUS, DotMark, Spot
from vademecum.ui.chart_forms import Form, form_of
from vademecum.ui.chart_plot import Plot
from vademecum.ui.chart_text import ChartStyle, ink_of

MOVABLE = 40
"""With more points than this, time is moved along and zoomed."""
MOST_MARKS = 60
"""With more points than this in view, they are drawn as a crowd without words, and not as marks of their own."""
_REACH = 8.0


@dataclass(frozen=True, slots=True)
class Look:
    """Points that look alike: their days and where their values stand on the axis, in the order of time, and their symbol: its path in a
    square of side one around the origin, its size in pixels, its outline and fill."""

    days: list[float]
    values: list[float]
    path: QPainterPath
    size: float
    outline: QPen
    fill: QBrush


class Crowd:
    """The points of a page over time, looked up without going through them all. Points come in the order of time."""

    def __init__(self, page: ChartPage) -> None:
        self._page = page
        is_in_time = page.mode is ChartMode.OVER_TIME and not page.as_bars
        self._days = [point.middle.toordinal() + 0.5 if point.middle else 0.0 for point in page.points] if is_in_time else []
        self._joined_from = [one for one, _ in page.joined]
        self.is_movable, self.is_large = len(self._days) > MOVABLE, len(self._days) > MOST_MARKS

    def within(self, low: float, high: float) -> range:
        """Return the indices of the points whose middles lie between two days."""
        return range(bisect_left(self._days, low), bisect_right(self._days, high))

    def part(self, shown: range) -> ChartPage:
        """Return the page with only these points, and the joins among them."""
        page, first = self._page, shown.start
        at = range(bisect_left(self._joined_from, first), bisect_left(self._joined_from, shown.stop))
        held = [each for each in at if page.joined[each][1] < shown.stop]
        return replace(
            page, points=page.points[first:shown.stop], highlighted=(),
            joined=tuple((one - first, other - first) for one, other in (page.joined[each] for each in held)),
            joined_words=tuple(page.joined_words[each] for each in held),
        )  # fmt: skip

    def looks(self, style: ChartStyle) -> list[Look]:
        """Return the points that look alike together, by whose they are and how sure."""
        alike: dict[tuple[Form, int], list[int]] = defaultdict(list)
        for at, point in enumerate(self._page.points):
            alike[form_of(point), point.series].append(at)
        return [self._look(form, series, held, style) for (form, series), held in alike.items()]

    def _look(self, form: Form, series: int, held: Sequence[int], style: ChartStyle) -> Look:
        mark = DotMark(form, Spot(0, 0), ink_of(style.colours, series), series)
        values = [place_of(self._page, self._page.points[at].value) for at in held]
        outline = QPen(mark.outline)
        outline.setCosmetic(True)  # the symbol is scaled, its outline is not
        return Look([self._days[at] for at in held], values, *mark.symbol(), outline, mark.fill)

    def in_sight(self, index: int, days: tuple[float, float]) -> tuple[float, float] | None:
        """Return the stretch of days, as long as that in view, with a point in its middle; None where the point is in view."""
        if not self.is_movable or days[0] <= self._days[index] <= days[1]:
            return None
        half = (days[1] - days[0]) / 2
        return self._days[index] - half, self._days[index] + half

    def rect(self, index: int, plot: Plot) -> QRectF:
        """Return what the mark of a point covers."""
        x, y = plot.x(self._days[index]), plot.y(self._page.points[index].value)
        return QRectF(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS)

    def nearest(self, at: QPointF, plot: Plot) -> int:
        """Return the point nearest to a pixel, within a mark's reach of it, -1 for none."""
        low, high = plot.x_range
        reach = (high - low) / max(1.0, plot.rect.width()) * _REACH
        day = low + (at.x() - plot.rect.left()) / max(1.0, plot.rect.width()) * (high - low)
        near = self._near(self.within(day - reach, day + reach), at, plot)
        return min(near)[1] if near else -1

    def _near(self, candidates: Sequence[int], at: QPointF, plot: Plot) -> list[tuple[float, int]]:
        apart = [((self.rect(index, plot).center() - at).manhattanLength(), index) for index in candidates]
        return [(distance, index) for distance, index in apart if distance <= 2 * _REACH]
