"""The legend in words: only the looks that are drawn, in rows as wide as the chart."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QGraphicsItem, QGraphicsLineItem, QGraphicsRectItem, QGraphicsSimpleTextItem

from vademecum.domain.names import Qualifier
from vademecum.pages.chart import ChartMode, ChartPage, ChartPoint
from vademecum.pages.chart_checks import signs_in
from vademecum.ui.chart_changes import baseline_mark
from vademecum.ui.chart_dots import DotMark, Spot
from vademecum.ui.chart_forms import Body, Bound, Form, legend_of
from vademecum.ui.chart_marks import BarMark, Span, stroke
from vademecum.ui.chart_text import ChartStyle, ink_of, text_item
from vademecum.ui.chart_timeline import date_legend, date_mark

_SWATCH, _THICK = 22.0, 9.0
_WITHIN, _BETWEEN = 7.0, 18.0
JOIN_WORDS = "between two figures, nothing recorded"


def legend_items(page: ChartPage, style: ChartStyle, width: float) -> tuple[list[QGraphicsItem], float]:
    """Return the legend as items from (0, 0) on, each in the first row with room for it, and its height."""
    items: list[QGraphicsItem] = []
    line_height = style.letters.small_height + 6
    ends: list[float] = []
    for swatch, words in _dates(page, style) if page.mode is ChartMode.TIMELINE else _entries(page, style):
        text = text_item(words, style.letters.small, style.colours.text_2, width - _SWATCH - _WITHIN)
        indent = 0.0 if isinstance(swatch, QGraphicsRectItem) else _SWATCH + _WITHIN
        entry_width = indent + text.boundingRect().width()
        row = next((at for at, end in enumerate(ends) if end + entry_width <= width), len(ends))
        ends += [0.0] * (row == len(ends))
        swatch.setPos(QPointF(ends[row], (row + 0.5) * line_height))
        text.setPos(ends[row] + indent, row * line_height + (line_height - text.boundingRect().height()) / 2)
        items += [swatch, text]
        ends[row] += entry_width + _BETWEEN
    return items, len(ends) * line_height


def _entries(page: ChartPage, style: ChartStyle) -> Iterator[tuple[QGraphicsItem, str]]:
    """Yield swatches around (0, 0) with their words: whose marks they are where several stand side by side, how they look, the joins."""
    dots = page.mode is ChartMode.CHANGE or (page.mode is ChartMode.OVER_TIME and not page.as_bars)
    by_entry = page.mode is ChartMode.OVER_TIME and dots and len(page.series) > 1
    if by_entry:
        for series, name in enumerate(page.series):
            yield _dot(Form(Body.FULL), series, style), name
    for line in legend_of(_explained(page)):
        if not (by_entry and line.form == Form(Body.FULL)):
            yield (_dot(line.form, 0, style, lying=page.mode is ChartMode.CHANGE) if dots else _bar(line.form, style)), line.words
    if page.joined and dots:
        join = QGraphicsLineItem(0, 0, _SWATCH, 0)
        join.setPen(stroke(ink_of(style.colours, 0).entry, 1.25, Qt.PenStyle.DotLine))
        yield join, JOIN_WORDS
    if page.baseline is not None:
        yield baseline_mark(_SWATCH / 2, (-_THICK, _THICK), style), f"the baseline, taken as {page.baseline:g}"
    yield from ((_sign(sign, style), words) for sign, words in signs_in(page.points))
    if not page.axis_prefix and not page.axis_suffix.strip():
        yield QGraphicsRectItem(), f"in {page.axis_label}"


def _dates(page: ChartPage, style: ChartStyle) -> Iterator[tuple[QGraphicsItem, str]]:
    yield from ((date_mark(line.form, _swatch(line.form), style), line.words) for line in date_legend(page.points))


def _explained(page: ChartPage) -> list[ChartPoint]:
    """Return the points with marks to explain: of a chart of parts not the wholes, and of what is not stated no bound."""
    if not page.stacks:
        return list(page.points)
    parts = [page.points[at] for stack in page.stacks for at in stack.parts]
    return [point if point.figure else replace(point, qualifier=Qualifier.EXACT) for point in parts]


def _sign(sign: str, style: ChartStyle) -> QGraphicsSimpleTextItem:
    """Return a sign as it stands at labels, in the middle of the room of a swatch."""
    item = text_item(sign, style.letters.label, style.colours.text)
    size = item.boundingRect()
    item.setTransform(QTransform.fromTranslate((_SWATCH - size.width()) / 2, -size.height() / 2))
    return item


def _bar(form: Form, style: ChartStyle) -> BarMark:
    return BarMark(form, _swatch(form), ink_of(style.colours, 0))


def _swatch(form: Form) -> Span:
    end = _SWATCH * (0.55 if form.is_range else 0.4 if form.bound is Bound.OUTWARD else 0.85)
    return Span(0, end, _SWATCH * 0.9 if form.is_range else None, 0, _THICK)


def _dot(form: Form, series: int, style: ChartStyle, *, lying: bool = False) -> DotMark:
    high = -_THICK / 2 if form.is_range else None
    mark = DotMark(form, Spot(0, _THICK / 2 if form.is_range else 0, high), ink_of(style.colours, series), series)
    shift = {Bound.OUTWARD: 5.0, Bound.INWARD: -5.0}.get(form.bound, 0.0)
    turned = QTransform().translate(_SWATCH / 2 - shift, 0).rotate(90) if lying else QTransform().translate(_SWATCH / 2, shift)
    mark.setTransform(turned.scale(*((0.7, 0.7) if shift else (1.0, 1.0))))
    return mark


def placed(items: list[QGraphicsItem], at: QPointF) -> QRectF:
    """Move a legend to its place and return what it covers."""
    covered = QRectF(at, at)
    for item in items:
        item.setPos(item.pos() + at)
        covered = covered.united(item.sceneBoundingRect())
    return covered
