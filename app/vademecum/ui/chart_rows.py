"""The comparison laid out: names at the left, bars from zero, each value beside its bar, everything inside the plot."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainterPath

from vademecum.pages.chart import ChartPage, ChartPoint
from vademecum.ui.chart_drawn import Line, Path, stroke
from vademecum.ui.chart_forms import Bound, form_of
from vademecum.ui.chart_labels import label_forms
from vademecum.ui.chart_marks import ARROW, DERIVED_THICKNESS, BarMark, Span
from vademecum.ui.chart_plot import Drawing, Plot
from vademecum.ui.chart_text import ChartStyle, Text, ink_of, name_lines

GAP = 8.0
NAMES_GAP = 10.0
_THICKEST, _THINNEST = 15.0, 7.0
_WIDEST_NAMES = 0.4
_PAIR_ROOM = 1.2
_SHORTEST_SHARE = 1 / 5
_BETWEEN = 4.0
_BREAK = 6.0
_CUT = 24.0


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What is laid out, how, and whether each row has a second line for the period."""

    page: ChartPage
    style: ChartStyle
    two_lines: bool


def rows_of(page: ChartPage) -> list[list[int]]:
    """Return the indices of the points of each row: the main one, then its companion."""
    rows: list[list[int]] = []
    for at, point in enumerate(page.points):
        if point.companion:
            rows[-1].append(at)
        else:
            rows.append([at])
    return rows


def names_width(page: ChartPage, style: ChartStyle, total: float) -> float:
    """Return the width of the column of names, at most two fifths of the whole."""
    return names_room([(point.name, point.period_words) for point in page.points], style, total)


def names_room(rows: Iterable[tuple[str, str]], style: ChartStyle, total: float) -> float:
    """Return the width of a column of names with a small line under each, at most two fifths of the whole."""
    letters = style.letters
    widest = max((max(letters.strong.measured(name), letters.small.width(below)) for name, below in rows), default=0)
    return min(widest + 6, total * _WIDEST_NAMES) + NAMES_GAP


def least_height(page: ChartPage, style: ChartStyle, total: float) -> float:
    """Return the height below which rows would touch."""
    names = names_width(page, style, total)
    return sum(_row_heights(page, style, names, two_lines=not _may_be_low(page, style, names)))


def full_height(page: ChartPage, style: ChartStyle, total: float) -> float:
    """Return the height at which the period of each row has room under its name."""
    return sum(_row_heights(page, style, names_width(page, style, total), two_lines=True))


def names_height(names: Iterable[str], style: ChartStyle, room: float) -> float:
    """Return the height of the highest of the names in a column as wide as `room`, where long ones are broken into lines."""
    return style.letters.label.height * max((len(name_lines(name, style.letters.strong, room)) for name in names), default=1)


def _row_heights(page: ChartPage, style: ChartStyle, names: float, *, two_lines: bool) -> list[float]:
    """Return what each row needs beside its column of names: their lines, with `two_lines` the period under them, and both its bars."""
    letters, heights = style.letters, []
    for row in rows_of(page):
        written = names_height([page.points[row[0]].name], style, names - NAMES_GAP) + (letters.small.height if two_lines else 0)
        drawn = (letters.label.height + letters.small.height) * _PAIR_ROOM if len(row) > 1 else 0.0
        heights.append(max(written + _BETWEEN, drawn))
    return heights


def value_range(page: ChartPage, style: ChartStyle, plot: QRectF) -> tuple[float, float]:
    """Return the values at the edges of the plot: zero inside, and room enough beside each bar for its words."""
    two_lines = has_two_lines(page, style, plot)
    above = [(point, _room(point, style, two_lines=two_lines)) for point in page.points if point.value >= 0]
    below = [(point, _room(point, style, two_lines=two_lines)) for point in page.points if point.value < 0]
    width, least = plot.width(), plot.width() * _SHORTEST_SHARE
    share = _share_below(page.points)
    scales = [
        max(least, width * (1 - share) - room) / (point.high or point.value)
        for point, room in above
        if (point.high or point.value) > 0 and not is_cut(page, point)
    ]
    if page.cut_above is not None:
        cut = max(room for point, room in above if is_cut(page, point))
        scales.append(max(least, width * (1 - share) - cut - _CUT) / page.cut_above)
    scales += [max(least * share, width * share - room) / -point.value for point, room in below]
    scale = min(scales, default=width)
    return -width * share / scale, width * (1 - share) / scale


def has_two_lines(page: ChartPage, style: ChartStyle, plot: QRectF) -> bool:
    """Tell whether periods stand under the names; where rows of one line and one bar are too low for it, they follow the values."""
    is_high = plot.height() >= sum(_row_heights(page, style, plot.left(), two_lines=True))
    return is_high or not _may_be_low(page, style, plot.left())


def _may_be_low(page: ChartPage, style: ChartStyle, names: float) -> bool:
    """Tell whether every row is a name in one line and one bar."""
    rows = rows_of(page)
    height = names_height((page.points[row[0]].name for row in rows), style, names - NAMES_GAP)
    return height <= style.letters.label.height and all(len(row) == 1 for row in rows)


def compare_drawing(page: ChartPage, plot: Plot, style: ChartStyle) -> Drawing:
    """Lay the comparison out in a plot whose values at the edges are those of `value_range`."""
    drawing, rows = Drawing(), rows_of(page)
    zero = QLineF(plot.x(0), plot.rect.top(), plot.x(0), plot.rect.bottom())
    drawing.items.append(Line(zero, stroke(QColor(style.colours.line_strong))))
    sheet = _Sheet(page, style, has_two_lines(page, style, plot.rect))
    heights = _row_heights(page, style, plot.rect.left(), two_lines=sheet.two_lines)
    top, share = plot.rect.top(), plot.rect.height() / max(1.0, sum(heights))
    for row, height in zip(rows, heights, strict=True):
        strip = QRectF(plot.rect.left(), top, plot.rect.width(), height * share)
        top = strip.bottom()
        _add_names(drawing, sheet, row[0], strip)
        _add_bars(drawing, sheet, row, Plot(strip, plot.x_range))
    return drawing


def is_cut(page: ChartPage, point: ChartPoint) -> bool:
    """Tell whether a bar is longer than the scale reaches."""
    return page.cut_above is not None and (point.high or point.value) > page.cut_above


def _share_below(points: Sequence[ChartPoint]) -> float:
    """Return what part of the width lies left of zero: none, unless there are values below it."""
    lowest, highest = min((0.0, *(p.value for p in points))), max((0.0, *(p.high or p.value for p in points)))
    return 0.0 if lowest == 0 else 1.0 if highest == 0 else min(0.75, max(0.25, -lowest / (highest - lowest)))


def _room(point: ChartPoint, style: ChartStyle, *, two_lines: bool) -> float:
    """Return the pixels that a bar's end and words need beyond its value."""
    end = {Bound.OUTWARD: ARROW + 2, Bound.ABOUT: 4.0}.get(form_of(point).bound, 0.0)
    label = (style.letters.small if point.companion else style.letters.label).width(point.label)
    period = 0.0 if two_lines or point.companion else GAP + style.letters.small.width(point.period_words)
    return end + GAP + label + period + 4


def _add_names(drawing: Drawing, sheet: _Sheet, at: int, strip: QRectF) -> None:
    point, page = sheet.page.points[at], sheet.page
    words = (point.name, point.period_words if sheet.two_lines else "")
    drawing.items += name_items(words, strip, sheet.style, is_own=at in page.highlighted if page.highlighted else None)


def name_items(words: tuple[str, str], strip: QRectF, style: ChartStyle, *, is_own: bool | None) -> list[Text]:
    """Return the name left of a row, in several lines if it must be, and a small line under it, if any; `is_own` marks the entry asked for
    among others."""
    letters, room = style.letters, strip.left() - NAMES_GAP
    face = letters.label if is_own is None else letters.strong if is_own else letters.plain
    lines = [Text(face.cut(line, room), face, style.colours.text) for line in name_lines(words[0], letters.strong, room)]
    heights = [letters.label.height] * len(lines)
    if words[1]:
        lines.append(Text(letters.small.cut(words[1], room), letters.small, style.colours.text_2))
        heights.append(letters.small.height)
    top = strip.center().y() - sum(heights) / 2
    for line, height in zip(lines, heights, strict=True):
        line.put(strip.left() - NAMES_GAP - line.width, top)
        top += height
    return lines


def _add_bars(drawing: Drawing, sheet: _Sheet, row: Sequence[int], plot: Plot) -> None:
    style, strip = sheet.style, plot.rect
    thick = max(_THINNEST, min(_THICKEST, strip.height() / len(row) - 4))
    middle, apart = strip.center().y(), min(strip.height() / (2 * _PAIR_ROOM), style.letters.label.height + 2)
    centres = [middle] if len(row) == 1 else [middle - apart / 2, middle + apart / 2]
    for at, centre in zip(row, centres, strict=True):
        point = sheet.page.points[at]
        thin = min(thick, DERIVED_THICKNESS) if point.companion or point.derived else thick
        mark = _cut_bar(point, plot, centre, thin, sheet) if is_cut(sheet.page, point) else _bar(point, plot, centre, thin, style)
        area = QRectF(0, strip.top(), strip.right(), strip.height())
        drawing.rows.setdefault(row[0], QRectF(area))
        if len(row) > 1:
            area.setTop(strip.top() if at == row[0] else strip.center().y())
            area.setHeight(strip.height() / 2)
        drawing.add(mark, area)
        if is_cut(sheet.page, point):
            drawing.items.append(_break(mark.span, style))
        _add_label(drawing, point, mark, (strip.left(), strip.right()), style)
        if not sheet.two_lines and not point.companion:
            _add_period(drawing, point, mark, (strip.left(), strip.right()), style)


def _bar(point: ChartPoint, plot: Plot, centre: float, thickness: float, style: ChartStyle) -> BarMark:
    high = None if point.high is None else plot.x(point.high)
    return BarMark(form_of(point), Span(plot.x(0), plot.x(point.value), high, centre, thickness), ink_of(style.colours, 0))


def _cut_bar(point: ChartPoint, plot: Plot, centre: float, thickness: float, sheet: _Sheet) -> BarMark:
    """Return a bar that ends where its words still fit, past all that are not cut."""
    end = max(plot.x(sheet.page.cut_above or 0) + _CUT, plot.rect.right() - _room(point, sheet.style, two_lines=sheet.two_lines))
    return BarMark(form_of(point), Span(plot.x(0), end, None, centre, thickness), ink_of(sheet.style.colours, 0))


def _break(span: Span, style: ChartStyle) -> Path:
    """Return the two slanted gaps that say a bar goes on for longer than it is drawn."""
    path, half = QPainterPath(), span.thickness / 2 + 2
    for back in (2.5 * _BREAK, 1.5 * _BREAK):
        path.moveTo(span.end - back - _BREAK / 2, span.centre + half)
        path.lineTo(span.end - back + _BREAK / 2, span.centre - half)
    return Path(path, stroke(QColor(style.colours.page), 3))


def _add_label(drawing: Drawing, point: ChartPoint, mark: BarMark, edges: tuple[float, float], style: ChartStyle) -> None:
    letters, colours = style.letters, style.colours
    forward = mark.span.away > 0
    room = edges[1] - mark.end() - GAP if forward else mark.end() - GAP - edges[0]
    face, colour = (letters.small, colours.text_2) if point.companion else (letters.label, colours.text)
    words = next((form for form in label_forms(point) if face.width(form) <= room), None)
    if words is None:  # a value that is cut is another value; card and table tell it whole
        return
    label = Text(words, face, colour)
    label.put(mark.end() + GAP if forward else mark.end() - GAP - label.width, mark.span.centre - label.height / 2)
    drawing.add_label(label)


def _add_period(drawing: Drawing, point: ChartPoint, mark: BarMark, edges: tuple[float, float], style: ChartStyle) -> None:
    """Write the period after the value, where it has no line of its own under the name."""
    past = GAP * 2 + style.letters.label.width(point.label)
    room = edges[1] - mark.end() - past if mark.span.away > 0 else mark.end() - past - edges[0]
    small = style.letters.small
    period = Text(small.cut(point.period_words, max(0.0, room)), small, style.colours.text_2)
    x = mark.end() + past if mark.span.away > 0 else mark.end() - past - period.width
    period.put(x, mark.span.centre - period.height / 2)
    drawing.items.append(period)
