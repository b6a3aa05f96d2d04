"""Figures over time laid out: each at its period, joined by dots only where the page says so, its words where they are free."""

from datetime import date
from functools import partial
from itertools import pairwise
from math import floor, log10

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath

from vademecum.domain.period import Period
from vademecum.pages.chart import ChartPage, ChartPoint
from vademecum.ui.chart_dots import RADIUS, DotMark, Spot
from vademecum.ui.chart_drawn import Line, Path, stroke
from vademecum.ui.chart_forms import Bound, form_of
from vademecum.ui.chart_labels import Words, order, written
from vademecum.ui.chart_marks import ARROW, BarMark, Span
from vademecum.ui.chart_plot import Drawing, Plot
from vademecum.ui.chart_text import ChartStyle, Text, find_place, ink_of
from vademecum.ui.chart_ticks import Stretch, stretches

_REACH = 8.0
_LOWER_HALF = RADIUS + 4
_MARGIN = 0.08
_UNDER_MARKS = -2


def value_range(page: ChartPage, style: ChartStyle, height: float) -> tuple[float, float]:
    """Return the values at the bottom and top of the plot: zero inside, and room for words and arrows beyond the marks.

    Of a logarithmic chart they are powers of ten, with a whole one little above the bottom.
    """
    if page.is_logarithmic:
        return _powers(page, style, height)
    highest = max((0.0, *(point.high or point.value for point in page.points)))
    lowest = min((0.0, *(point.value for point in page.points)))
    if highest == lowest:
        return 0.0, 1.0
    room = _room(page, style, height)
    above, below = (room if highest > 0 else 4.0), (room if lowest < 0 else 0.0)
    scale = (highest - lowest) / max(1.0, height - above - below)
    if not page.as_bars and lowest == 0:
        below = max(0.0, _LOWER_HALF - min(point.value for point in page.points) / scale)
        scale = highest / max(1.0, height - above - below)
    return lowest - below * scale, highest + above * scale


def _room(page: ChartPage, style: ChartStyle, height: float) -> float:
    """Return the pixels that words and arrows need beyond a mark."""
    arrow = ARROW if any(form_of(point).bound is not Bound.NONE for point in page.points) else 0
    return min(height / 3, style.letters.label.height + _REACH + RADIUS + arrow)


def _powers(page: ChartPage, style: ChartStyle, height: float) -> tuple[float, float]:
    low = float(floor(log10(min(point.value for point in page.points))))
    high = log10(max(point.high or point.value for point in page.points))
    above, below = _room(page, style, height), RADIUS + ARROW
    scale = (high - low) / max(1.0, height - above - below)
    return low - below * scale, high + above * scale


def time_stretches(page: ChartPage, width: float, style: ChartStyle) -> tuple[Stretch, ...]:
    """Return the parts of the time axis from the first period's beginning to the last one's end."""
    first, last = time_edges(page)
    return stretches(first, last, width / style.letters.small.width("0"))


def time_range(page: ChartPage, width: float, style: ChartStyle) -> tuple[float, float]:
    """Return the days at the edges of the plot: whole stretches, or for bars a little more than the bars."""
    if not page.as_bars:
        parts = time_stretches(page, width, style)
        return float(parts[0].start), float(parts[-1].stop)
    first, last = time_edges(page)[0].toordinal(), time_edges(page)[1].toordinal() + 1
    margin, point = (last - first) * _MARGIN, page.points[-1]
    words = (style.letters.label.width(point.label) + _REACH) / width * (last - first) * (1 + 2 * _MARGIN)
    own = point.period.days if point.period and point.period.days else 0
    return first - margin, last + max(margin, words - own)


def time_edges(page: ChartPage) -> tuple[date, date]:
    """Return the first and the last day that any point's period holds."""
    periods = [point.period for point in page.points if point.period is not None]
    starts = [day for period in periods if (day := period.start or period.end)]
    ends = [day for period in periods if (day := period.end or period.start)]
    return min(starts), max(ends)


def time_drawing(page: ChartPage, plot: Plot, style: ChartStyle) -> Drawing:
    """Lay the figures out in a plot whose edges are those of `value_range` and `time_range`."""
    drawing = Drawing()
    zero = plot.rect.bottom() if page.is_logarithmic else plot.y(0)
    base = QLineF(plot.rect.left(), zero, plot.rect.right(), zero)
    drawing.items.append(Line(base, stroke(QColor(style.colours.line_strong))))
    if page.as_bars:
        _add_bars(drawing, page, plot, style)
        _add_gaps(drawing, plot, style)
        return drawing
    _add_joins(drawing, page, plot, style)
    _add_dots(drawing, page, plot, style)
    _add_words(drawing, page, plot, style)
    return drawing


def period_edges(period: Period | None, plot: Plot) -> tuple[float, float] | None:
    """Return the pixels of a period's first and last moment; None where an end is open or unknown."""
    if period is None or period.start is None or period.end is None:
        return None
    return plot.x(period.start.toordinal()), plot.x(period.end.toordinal() + 1)


def _add_bars(drawing: Drawing, page: ChartPage, plot: Plot, style: ChartStyle) -> None:
    for point in page.points:
        first, last = period_edges(point.period, plot) or (0.0, 0.0)
        high = None if point.high is None else plot.y(point.high)
        span = Span(plot.y(0), plot.y(point.value), high, (first + last) / 2, max(2.0, last - first - 1), upright=True)
        mark = BarMark(form_of(point), span, ink_of(style.colours, point.series))
        drawing.add(mark, QRectF(first, plot.rect.top(), last - first, plot.rect.height()))
    _add_bar_words(drawing, page, plot, style)


def _add_bar_words(drawing: Drawing, page: ChartPage, plot: Plot, style: ChartStyle) -> None:
    marks = [mark for mark in drawing.marks if isinstance(mark, BarMark)]
    words = Words([mark.span.rect(mark.span.start, mark.end()) for mark in marks])
    for at in order(page):
        is_free = partial(words.are_free, own=at)
        placed = partial(find_place, around=words.marks[at], is_free=is_free, within=plot.rect, beside=False)
        label = written(page.points[at], style, placed)
        if label is not None:
            words.held.append(label.rect())
            drawing.add_label(label)


def _add_gaps(drawing: Drawing, plot: Plot, style: ChartStyle) -> None:
    words = "no figure"
    for one, other in pairwise(drawing.areas):
        if other.left() - one.right() > style.letters.small.width(words) + 6:
            text = Text(words, style.letters.small, style.colours.text_3)
            text.put((one.right() + other.left() - text.width) / 2, plot.y(0) - text.height - 1)
            drawing.items.append(text)


def _add_joins(drawing: Drawing, page: ChartPage, plot: Plot, style: ChartStyle) -> None:
    for one, other in page.joined:
        path = QPainterPath(_spot(page.points[one], plot))
        path.lineTo(_spot(page.points[other], plot))
        dots = stroke(ink_of(style.colours, page.points[one].series).entry, 1.25, Qt.PenStyle.DotLine)
        drawing.items.append(Path(path, dots, _UNDER_MARKS))


def _add_dots(drawing: Drawing, page: ChartPage, plot: Plot, style: ChartStyle) -> None:
    lengths = {point.period.days if point.period else None for point in page.points}
    differ = max((days or 0 for days in lengths), default=0) - min((days or 0 for days in lengths), default=0) > 3
    for point in page.points:
        at = _spot(point, plot)
        period = period_edges(point.period, plot) if differ else None
        crowded = not page.is_logarithmic and plot.y(0) - at.y() < RADIUS + ARROW
        spot = Spot(at.x(), at.y(), None if point.high is None else plot.y(point.high), period, crowded)
        mark = DotMark(form_of(point), spot, ink_of(style.colours, point.series), point.series)
        drawing.add(mark, mark.extent().adjusted(-_REACH, -_REACH, _REACH, _REACH))


def _add_words(drawing: Drawing, page: ChartPage, plot: Plot, style: ChartStyle) -> None:
    """Write each value where it is free, then what is not recorded along the joins; what finds no place is left to card and table."""
    joins = [QLineF(_spot(page.points[one], plot), _spot(page.points[other], plot)) for one, other in page.joined]
    zero = plot.rect.bottom() if page.is_logarithmic else plot.y(0)
    base = QRectF(plot.rect.left(), zero - 1, plot.rect.width(), 2)
    words = Words([mark.covered() for mark in drawing.marks if isinstance(mark, DotMark)], [base], joins)
    within = plot.rect.adjusted(_REACH, 0, 0, 0)  # clear of the numbers along the axis, which would read on into them
    for at in order(page):
        is_free = partial(words.are_told, own=at)
        label = written(page.points[at], style, partial(find_place, around=words.marks[at], is_free=is_free, within=within))
        if label is not None:
            words.held.append(label.rect())
            drawing.add_label(label)
    _add_silences(drawing, page, plot, style, words)


def _add_silences(drawing: Drawing, page: ChartPage, plot: Plot, style: ChartStyle, words: Words) -> None:
    """Write beside the middle of a join what is not recorded there, on the side that the line leaves free."""
    for (one, other), silence in zip(page.joined, page.joined_words, strict=True):
        start, end = _spot(page.points[one], plot), _spot(page.points[other], plot)
        text = Text(silence, style.letters.silence, style.colours.text_3)
        middle = (start + end) / 2
        text.put(middle.x() + _REACH, middle.y() + 2 if end.y() < start.y() else middle.y() - text.height - 2)
        if silence and plot.rect.contains(text.rect()) and words.are_free(text.rect()):
            words.held.append(text.rect())
            drawing.items.append(text)


def _spot(point: ChartPoint, plot: Plot) -> QPointF:
    assert point.middle is not None
    return QPointF(plot.x(point.middle.toordinal() + 0.5), plot.y(point.value))


def time_ticks(page: ChartPage, plot: Plot, style: ChartStyle) -> list[tuple[float, str]]:
    """Return the words of the time axis and where they stand: each bar's own period where they fit, or the middle of each stretch."""
    if page.as_bars:
        middles = [(_middle(point), point.period_words) for point in page.points]
        ends = [(plot.x(day), style.letters.small.width(words) / 2 + _REACH / 2) for day, words in middles]
        if all(one + half <= other - next_half for (one, half), (other, next_half) in pairwise(ends)):
            return middles
    low, high = plot.x_range
    first, last = date.fromordinal(max(1, int(low))), date.fromordinal(max(1, int(high) - 1))
    parts = stretches(first, last, plot.rect.width() / style.letters.small.width("0"))
    return [((part.start + part.stop) / 2, part.words) for part in parts if low <= (part.start + part.stop) / 2 <= high]


def _middle(point: ChartPoint) -> float:
    assert point.period is not None
    assert point.period.start is not None
    assert point.period.end is not None
    return (point.period.start.toordinal() + point.period.end.toordinal() + 1) / 2
