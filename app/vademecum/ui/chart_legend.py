"""The legend in words: only the looks that are drawn, in rows as wide as the chart."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QTransform

from vademecum.domain.names import Qualifier
from vademecum.pages.chart import ChartMode, ChartPage, ChartPoint
from vademecum.pages.chart_checks import signs_in
from vademecum.ui.chart_changes import baseline_mark
from vademecum.ui.chart_dots import DotMark, Spot
from vademecum.ui.chart_drawn import Drawn, Line, stroke
from vademecum.ui.chart_forms import Body, Bound, Form, legend_of
from vademecum.ui.chart_marks import BarMark, Span
from vademecum.ui.chart_text import ChartStyle, Text, broken, ink_of
from vademecum.ui.chart_timeline import date_legend, date_mark

_SWATCH, _THICK = 22.0, 9.0
_WITHIN, _BETWEEN = 7.0, 18.0
JOIN_WORDS = "between two figures, nothing recorded"


class _Line(NamedTuple):
    """A swatch around (0, 0), made where it is wanted, and what it means, as whose marks they are; without one, words alone."""

    swatch: Callable[[], Drawn] | None
    words: str
    is_name: bool = False


class _Place(NamedTuple):
    """Where a line of the legend stands, and its words in as many lines as they need: a name that is cut might be another's."""

    line: _Line
    written: tuple[str, ...]
    x: float
    row: int


class Legend(NamedTuple):
    """A legend measured in a width: its lines in their places, and its height."""

    places: tuple[_Place, ...] = ()
    height: float = 0.0


def legend_of_page(page: ChartPage, style: ChartStyle, width: float) -> Legend:
    """Measure the legend of a page: each line stands in the first row with room for it, names before all others."""
    places, ends, face, named = list[_Place](), list[float](), style.letters.small, 0
    for line in _dates(page, style) if page.mode is ChartMode.TIMELINE else _lines(page, style):
        written = broken(line.words, face, width - _indent(line))
        needed = _indent(line) + max(face.width(words) for words in written)
        first = 0 if line.is_name else named
        row = next((at for at, end in enumerate(ends) if at >= first and len(written) == 1 and end + needed <= width), len(ends))
        named = max(named, row) if line.is_name else named
        if row == len(ends):
            ends += [0.0, *[width] * (len(written) - 1)]
        places.append(_Place(line, written, ends[row], row))
        ends[row] = width if len(written) > 1 else ends[row] + needed + _BETWEEN
    return Legend(tuple(places), len(ends) * _row_height(style))


def legend_items(legend: Legend, style: ChartStyle) -> list[Drawn]:
    """Return a legend as items from (0, 0) on."""
    items: list[Drawn] = []
    row_height = _row_height(style)
    for line, written, x, row in legend.places:
        if line.swatch is not None:
            swatch = line.swatch()
            swatch.placed = (swatch.placed or QTransform()) * QTransform.fromTranslate(x, (row + 0.5) * row_height)
            items.append(swatch)
        for at, words in enumerate(written):
            text = Text(words, style.letters.small, style.colours.text_2)
            text.put(x + _indent(line), (row + at) * row_height + (row_height - text.height) / 2)
            items.append(text)
    return items


def _row_height(style: ChartStyle) -> float:
    return style.letters.small.height + 6


def _indent(line: _Line) -> float:
    return 0.0 if line.swatch is None else _SWATCH + _WITHIN


def _lines(page: ChartPage, style: ChartStyle) -> Iterator[_Line]:
    """Yield whose marks they are where several stand side by side, how they look, the joins."""
    dots = page.mode is ChartMode.CHANGE or (page.mode is ChartMode.OVER_TIME and not page.as_bars)
    by_entry = page.mode is ChartMode.OVER_TIME and dots and len(page.series) > 1
    if by_entry:
        for series, name in enumerate(page.series):
            yield _Line(partial(_dot, Form(Body.FULL), series, style), name, is_name=True)
    for line in legend_of(_explained(page)):
        if not (by_entry and line.form == Form(Body.FULL)):
            dot = partial(_dot, line.form, 0, style, lying=page.mode is ChartMode.CHANGE)
            yield _Line(dot if dots else partial(_bar, line.form, style), line.words)
    if page.joined and dots:
        yield _Line(partial(_join, style), JOIN_WORDS)
    if page.baseline is not None:
        mark = partial(baseline_mark, _SWATCH / 2, (-_THICK, _THICK), style)
        yield _Line(mark, f"the baseline, taken as {page.baseline:g}")
    yield from (_Line(partial(_sign, sign, style), words) for sign, words in signs_in(page.points))
    if not page.axis_prefix and not page.axis_suffix.strip():
        yield _Line(None, f"in {page.axis_label}")


def _dates(page: ChartPage, style: ChartStyle) -> Iterator[_Line]:
    for line in date_legend(page.points):
        yield _Line(partial(date_mark, line.form, _swatch(line.form), style), line.words)


def _join(style: ChartStyle) -> Line:
    return Line(QLineF(0, 0, _SWATCH, 0), stroke(ink_of(style.colours, 0).entry, 1.25, Qt.PenStyle.DotLine))


def _explained(page: ChartPage) -> list[ChartPoint]:
    """Return the points with marks to explain: of a chart of parts not the wholes, and of what is not stated no bound."""
    if not page.stacks:
        return list(page.points)
    parts = [page.points[at] for stack in page.stacks for at in stack.parts]
    return [point if point.figure else replace(point, qualifier=Qualifier.EXACT) for point in parts]


def _sign(sign: str, style: ChartStyle) -> Text:
    """Return a sign as it stands at labels, in the middle of the room of a swatch."""
    item = Text(sign, style.letters.label, style.colours.text)
    item.put((_SWATCH - item.width) / 2, -item.height / 2)
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
    mark.placed = turned.scale(*((0.7, 0.7) if shift else (1.0, 1.0)))
    return mark
