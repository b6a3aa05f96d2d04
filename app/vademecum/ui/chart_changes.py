"""Before and after laid out: a row a change, an arrow from the one value to the other, the words where they cannot touch."""

from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QTransform

from vademecum.pages.chart import ChartPage, ChartPoint, ChartStep
from vademecum.ui.chart_dots import RADIUS, DotMark, Spot
from vademecum.ui.chart_drawn import Line, Path, stroke
from vademecum.ui.chart_forms import Bound, form_of
from vademecum.ui.chart_labels import label_forms
from vademecum.ui.chart_marks import ARROW, Span, add_arrow
from vademecum.ui.chart_plot import Drawing, Plot
from vademecum.ui.chart_rows import NAMES_GAP, name_items, names_height, names_room
from vademecum.ui.chart_text import ChartStyle, Text, ink_of

_GAP = RADIUS + 8
_REACH = 9.0
_SHORTEST = 8.0
_APART = 10.0


class _Row(NamedTuple):
    """One change in its strip of the plot: the pixel it begins at and that of its result; marks stand at `middle`, small words `below`."""

    step: ChartStep
    plot: Plot
    start: float
    end: float
    middle: float
    below: float


def names_width(page: ChartPage, style: ChartStyle, total: float) -> float:
    """Return the width of the column of names and periods."""
    words = [(page.points[step.after].name, step.periods) for step in page.steps]
    return names_room(words, style, total)


def least_height(page: ChartPage, style: ChartStyle, total: float) -> float:
    """Return the height below which rows would touch."""
    names = [page.points[step.after].name for step in page.steps]
    written = names_height(names, style, names_width(page, style, total) - NAMES_GAP)
    return len(page.steps) * (written + style.letters.small.height + 6)


def value_range(page: ChartPage, style: ChartStyle, plot: QRectF) -> tuple[float, float]:
    """Return the values at the edges of the plot: zero inside, and room enough beside each result for its words."""
    values = [value for point in page.points for value in (point.value, point.high or point.value)]
    low, least = min(0.0, *values), plot.width() / 4
    margin = _REACH if low < 0 else 0.0
    width = plot.width() - margin
    greater = [(max(_far(page.points[at]) for at in _ends(step)) - low, _room(page, step, style)) for step in page.steps]
    scales = [max(least, width - room) / size for size, room in greater if size > 0]
    scale = min(scales, default=width)
    start = low - margin / scale
    return start, start + plot.width() / scale


def change_drawing(page: ChartPage, plot: Plot, style: ChartStyle) -> Drawing:
    """Lay the changes out in a plot whose values at the edges are those of `value_range`."""
    drawing, colours = Drawing(), style.colours
    drawing.items.append(_upright(plot, 0.0, colours.line_strong))
    if page.baseline is not None:
        drawing.items.append(baseline_mark(plot.x(page.baseline), (plot.rect.top(), plot.rect.bottom()), style))
    height = plot.rect.height() / max(1, len(page.steps))
    for number, step in enumerate(page.steps):
        strip = QRectF(plot.rect.left(), plot.rect.top() + number * height, plot.rect.width(), height)
        after, row = page.points[step.after], _row(page, step, Plot(strip, plot.x_range), style)
        drawing.items += name_items((after.name, step.periods), strip, style, is_own=_is_own(page, step.after))
        _add_arrow(drawing, page, row, style)
        _add_marks(drawing, page, row, style)
        _add_words(drawing, page, row, style)
    return drawing


def baseline_mark(x: float, ends: tuple[float, float], style: ChartStyle) -> Line:
    """Return the line that factors are measured against."""
    return Line(QLineF(x, ends[0], x, ends[1]), stroke(QColor(style.colours.derived), 1.25, Qt.PenStyle.DashLine))


def _row(page: ChartPage, step: ChartStep, plot: Plot, style: ChartStyle) -> _Row:
    """Place a change beside its name: the marks in the line of the name, the small words in that of the periods."""
    letters, start = style.letters, page.baseline if step.before is None else page.points[step.before].value
    top = plot.rect.center().y() - (letters.label.height + letters.small.height) / 2
    ends = plot.x(start or 0.0), plot.x(page.points[step.after].value)
    return _Row(step, plot, *ends, top + letters.label.height / 2, top + letters.label.height)


def _is_own(page: ChartPage, at: int) -> bool | None:
    return at in page.highlighted if page.highlighted else None


def _room(page: ChartPage, step: ChartStep, style: ChartStyle) -> float:
    """Return the pixels that the words beside the greater end need."""
    letters, greater = style.letters, max((page.points[at] for at in _ends(step)), key=lambda point: point.value)
    widest = max(letters.label.width(greater.label), letters.small.width(page.points[step.after].aside))
    return _beyond(greater) + widest + 4


def _beyond(point: ChartPoint, *, crowded: bool = True) -> float:
    """Return how far from a value its words begin, past the mark and its arrow, that of an upper bound too where it is `crowded`."""
    bound = form_of(point).bound
    return _GAP + (ARROW if bound is Bound.OUTWARD or (bound is Bound.INWARD and crowded) else 0.0)


def _is_crowded(row: _Row, x: float) -> bool:
    """Tell whether an arrow back from a pixel would meet the other mark of the row, or zero."""
    other = row.start if x == row.end else row.end
    return (row.step.before is not None and 0 <= x - other < 2 * RADIUS + ARROW + 2) or x - row.plot.x(0) < RADIUS + ARROW


def _far(point: ChartPoint) -> float:
    return point.value if point.high is None else point.high


def _ends(step: ChartStep) -> tuple[int, ...]:
    return (step.after,) if step.before is None else (step.before, step.after)


def _upright(plot: Plot, value: float, colour: str) -> Line:
    return Line(QLineF(plot.x(value), plot.rect.top(), plot.x(value), plot.rect.bottom()), stroke(QColor(colour)))


def _add_arrow(drawing: Drawing, page: ChartPage, row: _Row, style: ChartStyle) -> None:
    """Draw the way from before to after, clear of both marks and their own arrows, where it is long enough to be seen."""
    way = 1 if row.end > row.start else -1
    start = row.start if row.step.before is None else row.start + way * _clear(page.points[row.step.before], row, row.start, way)
    end = row.end - way * _clear(page.points[row.step.after], row, row.end, -way)
    if (end - start) * way < _SHORTEST:
        return
    path = QPainterPath()
    add_arrow(path, Span(start, end, None, row.middle, 0), start, end)
    drawing.items.append(Path(path, stroke(QColor(style.colours.text_3), 1.25)))


def _clear(point: ChartPoint, row: _Row, x: float, side: int) -> float:
    """Return how far a mark at a pixel reaches to a side, the arrow of its bound included."""
    arrow = {Bound.OUTWARD: 1, Bound.INWARD: 1 if _is_crowded(row, x) else -1}.get(form_of(point).bound) == side
    return RADIUS + 2 + (ARROW + 1 if arrow else 0.0)


def _add_marks(drawing: Drawing, page: ChartPage, row: _Row, style: ChartStyle) -> None:
    """Put a mark at each end; each answers for its side of the row."""
    strip, border = row.plot.rect, (row.start + row.end) / 2
    for at in _ends(row.step):
        point, x = page.points[at], row.end if at == row.step.after else row.start
        mark = _mark(point, row, x, style)
        area = QRectF(strip)
        if row.step.before is None:
            area.setLeft(0)
        elif x < border or (x == border and at == row.step.before):
            area = QRectF(QPointF(0, strip.top()), QPointF(max(border, strip.left() + 1), strip.bottom()))
        else:
            area.setLeft(border)
        drawing.add(mark, area)


def _mark(point: ChartPoint, row: _Row, x: float, style: ChartStyle) -> DotMark:
    """Return a mark made for an upright axis of values, turned to the right."""
    high = None if point.high is None else x - row.plot.x(point.high)
    mark = DotMark(form_of(point), Spot(0, 0, high, crowded=_is_crowded(row, x)), ink_of(style.colours, 0))
    mark.placed = QTransform().translate(x, row.middle).rotate(90)
    return mark


def _add_words(drawing: Drawing, page: ChartPage, row: _Row, style: ChartStyle) -> None:
    """Write the greater value beside its mark, the change under it, and the lesser value under its own mark."""
    letters, colours, after = style.letters, style.colours, page.points[row.step.after]
    greater, lesser = after, None if row.step.before is None else page.points[row.step.before]
    if lesser is not None and row.end < row.start:
        greater, lesser = lesser, after
    beside = Text(greater.label, letters.label, colours.text)
    if lesser is None and row.end < row.start:
        _put_under(beside, row.end, row.plot.rect.right(), row)  # beside it, the way from the baseline runs
        drawing.add_label(beside)
        return
    at = row.plot.x(greater.value)
    x, end = row.plot.x(_far(greater)) + _beyond(greater, crowded=_is_crowded(row, at)), row.plot.rect.left()
    beside.put(x, row.middle - beside.height / 2)
    drawing.add_label(beside)
    if lesser is not None:
        under = Text(_form_beside(lesser, after.aside, row, style), letters.small, colours.text_2)
        end = _put_under(under, min(row.start, row.end), x - _APART if after.aside else row.plot.rect.right(), row)
        drawing.add_label(under)
    if after.aside:
        change = Text(after.aside, letters.small, colours.text_2)
        change.put(max(end + _APART, min(x, row.plot.rect.right() - change.width)), row.below)
        drawing.add_label(change)


def _form_beside(lesser: ChartPoint, aside: str, row: _Row, style: ChartStyle) -> str:
    """Return the fullest label of the lesser value that leaves room in its line for how far apart the two are."""
    letters, forms = style.letters.small, label_forms(lesser)
    room = row.plot.rect.width() - (letters.width(aside) + _APART if aside else 0.0)
    return next((form for form in forms if letters.width(form) <= room), forms[-1])


def _put_under(words: Text, x: float, before: float, row: _Row) -> float:
    """Put words under a mark, ending before a place if they can, never left of the plot; return where they end."""
    left = max(row.plot.rect.left() + 3, min(x - words.width / 2, before - words.width))
    words.put(left, row.below)
    return left + words.width
