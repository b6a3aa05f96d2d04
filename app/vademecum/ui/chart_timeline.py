"""The timeline laid out: a row a statement, its date at the left, a mark as long as the date is exact, the words beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor

from vademecum.domain.names import Status
from vademecum.domain.period import Period
from vademecum.pages.chart import ChartPage, ChartPoint
from vademecum.ui import chart_moments
from vademecum.ui.chart_drawn import Line, stroke
from vademecum.ui.chart_forms import Body, Bound, Form, LegendLine, form_of, legend_of
from vademecum.ui.chart_marks import BarMark, Span
from vademecum.ui.chart_plot import RIGHT, Drawing, Plot, grid_line
from vademecum.ui.chart_rows import GAP, name_items, names_room
from vademecum.ui.chart_text import ChartStyle, Text, broken, ink_of
from vademecum.ui.chart_ticks import stretches

_THICK, _THIN, _ROW_GAP = 9.0, 4.0, 6.0
_SHORTEST, _OPEN = 7.0, 22.0
_EXACT_DAYS = 31
_LEAST_WORDS = 90.0
_MOST_BESIDE, _MOST_LINES = 3, 4
_UNDER = 8.0
_BY, _SINCE = "by this date", "from this date on"


class _Row(NamedTuple):
    """The words of a statement in their lines, the pixel that they begin at or, at the left of their mark, end at, and where they stand."""

    words: str
    x: float
    is_left: bool = False
    is_above: bool = False

    def lines(self, style: ChartStyle) -> float:
        """Return the height of the words."""
        return (self.words.count("\n") + 1) * style.letters.small.height

    def height(self, style: ChartStyle) -> float:
        """Return the height of the row."""
        return max(style.letters.label.height, self.lines(style) + (_UNDER if self.is_above else 0.0)) + _ROW_GAP


def names_width(page: ChartPage, style: ChartStyle, total: float) -> float:
    """Return the width of the column of dates."""
    return names_room([(point.period_words, "") for point in page.points], style, total)


def least_height(page: ChartPage, style: ChartStyle, total: float) -> float:
    """Return the height at which each statement has its lines."""
    left = names_width(page, style, total)
    rect = QRectF(left, 0.0, max(1.0, total - left - RIGHT), 1.0)
    return sum(row.height(style) for row in _rows(page, Plot(rect, day_range(page, style, rect)), style))


def day_range(page: ChartPage, style: ChartStyle, plot: QRectF) -> tuple[float, float]:
    """Return the days at the edges of the plot, whole stretches of the axis."""
    return chart_moments.time_range(page, plot.width(), style)


def timeline_drawing(page: ChartPage, plot: Plot, style: ChartStyle) -> Drawing:
    """Lay the statements out in a plot whose days at the edges are those of `day_range`."""
    drawing, rows = Drawing(), _rows(page, plot, style)
    top, share = plot.rect.top(), plot.rect.height() / max(1.0, sum(row.height(style) for row in rows))
    for point, row in zip(page.points, rows, strict=True):
        strip = QRectF(plot.rect.left(), top, plot.rect.width(), row.height(style) * share)
        top = strip.bottom()
        drawing.items += name_items((point.period_words, ""), strip, style, is_own=False)
        words = Text(row.words, style.letters.small, style.colours.text)
        mark = _mark(point, row, Plot(strip, plot.x_range), style)
        drawing.add(mark, QRectF(0, strip.top(), strip.right(), strip.height()))
        x = row.x - words.width if row.is_left else row.x
        words.put(x, strip.center().y() - (words.height + (_UNDER if row.is_above else 0.0)) / 2)
        drawing.add_label(words)
    drawing.items += _borders(plot, style, [label.rect() for label in drawing.labels])
    return drawing


def date_form(point: ChartPoint) -> Form:
    """Return the look of a date: pale where it is no more exact than a stretch of months, an arrow where one end is open."""
    form, period = form_of(point), point.period
    is_long = period is None or period.start is None or (period.days or 0) > _EXACT_DAYS
    bound = Bound.NONE if period is None or period.is_closed else Bound.INWARD if period.start is None else Bound.OUTWARD
    return Form(Body.PALE if is_long and point.status is Status.REPORTED else form.body, bound)


def date_mark(form: Form, span: Span, style: ChartStyle) -> BarMark:
    """Return the mark of a date; a pale one is outlined, as nothing else says where it ends."""
    mark = BarMark(form, span, ink_of(style.colours, 0))
    if form.body is Body.PALE:
        mark.outline = stroke(QColor(style.colours.data[0]))
    return mark


def date_legend(points: Sequence[ChartPoint]) -> Iterator[LegendLine]:
    """Explain the looks of dates that occur."""
    forms = [date_form(point) for point in points]
    if any(form.body is Body.FULL for form in forms):
        yield LegendLine(Form(Body.FULL), "known to the month or the day")
    if any(form.body is Body.PALE for form in forms):
        yield LegendLine(Form(Body.PALE), "some time in this stretch, or all of it")
    unhappened = [point for point in points if point.status is not Status.REPORTED]
    yield from (line for line in legend_of(unhappened) if line.form.bound is Bound.NONE)
    for bound, words in ((Bound.INWARD, _BY), (Bound.OUTWARD, _SINCE)):
        held = next((form for form in forms if form.bound is bound), None)
        if held is not None:
            yield LegendLine(replace(held, bound=bound), words)


def _borders(plot: Plot, style: ChartStyle, said: Sequence[QRectF]) -> Iterator[Line]:
    """Yield the lines where stretches of the axis begin, as far as they run through none of the words, which stand from top to bottom."""
    low, high = plot.x_range
    first, last = date.fromordinal(max(1, int(low))), date.fromordinal(max(1, int(high) - 1))
    for part in stretches(first, last, plot.rect.width() / style.letters.small.width("0")):
        if low <= part.start <= high:
            x = plot.x(part.start)
            for top, bottom in _clear(plot.rect, x, said):
                yield grid_line(QPointF(x, top), QPointF(x, bottom), style.colours.grid)


def _clear(rect: QRectF, x: float, said: Sequence[QRectF]) -> Iterator[tuple[float, float]]:
    top = rect.top()
    for words in (each for each in said if each.left() <= x <= each.right()):
        if words.top() > top:
            yield top, words.top()
        top = words.bottom()
    if rect.bottom() > top:
        yield top, rect.bottom()


def _span(period: Period | None, plot: Plot, centre: float) -> Span:
    """Return where a mark lies; an open date is a stub at the end that is known."""
    assert period is not None
    if period.start is None:
        assert period.end is not None
        x = plot.x(period.end.toordinal() + 1)
        return Span(max(plot.rect.left(), x - _OPEN), x, None, centre, _THICK)
    x = plot.x(period.start.toordinal())
    end = x + _SHORTEST if period.end is None else plot.x(period.end.toordinal() + 1)
    return Span(x, max(end, x + _SHORTEST), None, centre, _THICK)


def _rows(page: ChartPage, plot: Plot, style: ChartStyle) -> list[_Row]:
    return [_row(point, plot, style) for point in page.points]


def _row(point: ChartPoint, plot: Plot, style: ChartStyle) -> _Row:
    """Write the statement on the side of its mark with more room, in a few lines; where neither has any, above the mark, which is thin."""
    face = style.letters.small
    mark = date_mark(date_form(point), _span(point.period, plot, 0.0), style)
    left, right = mark.span.start - GAP - plot.rect.left(), plot.rect.right() - mark.end() - GAP
    is_right = right >= min(left, face.width(point.label))
    room = right if is_right else left
    lines = broken(point.label, face, room) if room >= _LEAST_WORDS else ()
    if 0 < len(lines) <= _MOST_BESIDE:
        return _Row("\n".join(lines), mark.end() + GAP if is_right else mark.span.start - GAP, is_left=not is_right)
    room = plot.rect.width() - GAP
    lines = broken(point.label, face, room)
    if len(lines) > _MOST_LINES:
        rest = face.metrics.elidedText(" ".join(lines[_MOST_LINES - 1 :]), Qt.TextElideMode.ElideRight, room)
        lines = (*lines[: _MOST_LINES - 1], rest)
    return _Row("\n".join(lines), plot.rect.left() + GAP, is_above=True)


def _mark(point: ChartPoint, row: _Row, strip: Plot, style: ChartStyle) -> BarMark:
    """Return the mark of a row: in its middle, or under its words."""
    span = _span(point.period, strip, strip.rect.center().y())
    if row.is_above:
        span = replace(span, centre=span.centre + row.lines(style) / 2, thickness=_THIN)
    return date_mark(date_form(point), span, style)
