"""Parts and whole laid out: a bar a whole, its parts end to end from zero, their words below them."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from vademecum.pages.chart import ChartPage, ChartPoint, ChartStack
from vademecum.pages.chart_checks import check_sign
from vademecum.ui.chart_drawn import Box, stroke
from vademecum.ui.chart_forms import Bound, Form, form_of
from vademecum.ui.chart_marks import BarMark, Span
from vademecum.ui.chart_plot import Drawing, Plot
from vademecum.ui.chart_rows import NAMES_GAP, name_items, names_height, names_room
from vademecum.ui.chart_text import ChartStyle, Text, ink_of

_THICK, _BELOW, _BETWEEN = 15.0, 3.0, 12.0
_LINES = 2
_MARGIN = 14.0
_NARROWEST_AREA = 8.0


def names_width(page: ChartPage, style: ChartStyle, total: float) -> float:
    """Return the width of the column of names, each with its amount and period."""
    return names_room([_words(page.points[stack.whole]) for stack in page.stacks], style, total)


def least_height(page: ChartPage, style: ChartStyle, total: float) -> float:
    """Return the height below which rows would touch."""
    names = [page.points[stack.whole].name for stack in page.stacks]
    written = names_height(names, style, names_width(page, style, total) - NAMES_GAP) + style.letters.small.height
    return len(page.stacks) * (max(written, _THICK + _BELOW + _LINES * style.letters.small.height) + 6)


def value_range(page: ChartPage, style: ChartStyle, plot: QRectF) -> tuple[float, float]:
    """Return the shares at the edges of the plot: nothing, and a little more than the whole or what its parts come to."""
    del style
    return 0.0, max(1.0, *(sum(stack.shares) for stack in page.stacks)) * plot.width() / max(1.0, plot.width() - _MARGIN)


def stacks_drawing(page: ChartPage, plot: Plot, style: ChartStyle) -> Drawing:
    """Lay the wholes out in a plot whose shares at the edges are those of `value_range`."""
    drawing, height = Drawing(), plot.rect.height() / max(1, len(page.stacks))
    for number, stack in enumerate(page.stacks):
        strip = QRectF(plot.rect.left(), plot.rect.top() + number * height, plot.rect.width(), height)
        whole = page.points[stack.whole]
        drawing.items += name_items(_words(whole), strip, style, is_own=stack.whole in page.highlighted if page.highlighted else None)
        top = strip.center().y() - (_THICK + _BELOW + _LINES * style.letters.small.height) / 2
        row = Plot(QRectF(strip.left(), top, strip.width(), _THICK), plot.x_range)
        _add_frame(drawing, row, strip, style)
        _add_parts(drawing, page, stack, row, style)
        _add_words(drawing, [page.points[at] for at in stack.parts], drawing.areas[-len(stack.parts) :], row, style)
    return drawing


def part_form(point: ChartPoint) -> Form:
    """Return the look of a part; what parts leave has no bound of its own, as it ends with the whole."""
    form = form_of(point)
    return form if point.figure else replace(form, bound=Bound.NONE)


def _words(whole: ChartPoint) -> tuple[str, str]:
    return whole.name, f"{whole.words}, {whole.period_words} {check_sign(whole)}".strip()


def _add_frame(drawing: Drawing, row: Plot, strip: QRectF, style: ChartStyle) -> None:
    """Outline the whole; its name answers for it."""
    frame = QRectF(row.x(0), row.rect.top() - 1, row.x(1) - row.x(0), _THICK + 2)
    drawing.add(Box(frame, stroke(QColor(style.colours.line_strong))), QRectF(0, strip.top(), strip.left(), strip.height()))


def _add_parts(drawing: Drawing, page: ChartPage, stack: ChartStack, row: Plot, style: ChartStyle) -> None:
    at = 0.0
    for index, share in zip(stack.parts, stack.shares, strict=True):
        point = page.points[index]
        start, end = row.x(at), row.x(at + share)
        span = Span(start, max(start + 1, end - 1), None, row.rect.center().y(), _THICK)
        mark = BarMark(part_form(point), span, ink_of(style.colours, point.series))
        area = QRectF(start, row.rect.top() - 4, max(_NARROWEST_AREA, end - start), _THICK + 8)
        drawing.add(mark, area)
        at += share


def _add_words(drawing: Drawing, points: Sequence[ChartPoint], areas: Sequence[QRectF], row: Plot, style: ChartStyle) -> None:
    """Write each part below it, in the first line with room for it; what finds none is left to card and table."""
    ends, small = [row.rect.left()] * _LINES, style.letters.small
    for point, area in zip(points, areas, strict=True):
        words = Text(small.cut(point.label, row.rect.width()), small, style.colours.text_2)
        wished = max(row.rect.left(), min(area.left(), row.rect.right() - words.width))
        line = next((at for at, end in enumerate(ends) if end <= wished or end + words.width <= row.rect.right()), None)
        if line is None:
            continue
        words.put(max(wished, ends[line]), row.rect.bottom() + _BELOW + line * small.height)
        ends[line] = words.rect().right() + _BETWEEN
        drawing.add_label(words)
