"""One chart from its figures: arranged, scaled, and told in words for those who cannot see it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from vademecum.pages.chart import ChartChoice, ChartMode, ChartPage
from vademecum.pages.chart_changes import before_and_after, why_no_index
from vademecum.pages.chart_compare import compare
from vademecum.pages.chart_figure import ChartFigure
from vademecum.pages.chart_names import Naming, naming, shared_words
from vademecum.pages.chart_parts import parts_and_whole
from vademecum.pages.chart_points import Drawn, chart_point
from vademecum.pages.chart_rules import is_derived, may_be_drawn, rivals
from vademecum.pages.chart_spoken import spoken
from vademecum.pages.chart_time import over_time
from vademecum.pages.chart_words import axis_ends, axis_label, axis_scale
from vademecum.pages.dating import NO_BREAK
from vademecum.pages.naming import count_words, joined

MOST_SINGLE = 4
_SHARES: dict[str, Any] = {"axis_scale": 0.01, "axis_label": "per cent of the whole", "axis_prefix": "", "axis_suffix": f"{NO_BREAK}%"}
Arrange = Callable[[Sequence[ChartFigure], Naming], Drawn]


def arranged(figures: Sequence[ChartFigure], choice: ChartChoice, mode: ChartMode, *, with_derived: bool) -> ChartPage:
    """Arrange figures of one metric and unit as the mode asks; there must be one at least that is not derived.

    Charts of changes and of parts draw computed figures in any case; for the latter, the parts are given too.
    What may not be drawn so is shown one by one, with the reason why.
    Statements, formulas and references are left to be filled in.
    """
    stated = [figure for figure in figures if not is_derived(figure)]
    is_told = mode in {ChartMode.CHANGE, ChartMode.PARTS}
    mode = mode if (mode in choice.modes if is_told else may_be_drawn(stated, mode)) else ChartMode.SINGLE
    wanted = list(figures) if with_derived or is_told else stated
    mode = ChartMode.SINGLE if len(wanted) == 1 and mode in {ChartMode.COMPARE, ChartMode.OVER_TIME} else mode
    heads = [it for it in wanted if it.figure.id in {whole.whole for whole in choice.wholes}] if mode is ChartMode.PARTS else wanted
    names = naming(heads, rivals(heads))
    arrangements: dict[ChartMode, Arrange] = {
        ChartMode.COMPARE: compare, ChartMode.OVER_TIME: over_time, ChartMode.SINGLE: _single,
        ChartMode.CHANGE: partial(before_and_after, told=choice.changes), ChartMode.PARTS: partial(parts_and_whole, told=choice.wholes),
    }  # fmt: skip
    drawn = arrangements[mode](wanted, names)
    left = (_not_compared(stated, mode), *drawn.left, why_no_index(stated), _not_shown(len(figures) - len(wanted), choice.elsewhere))
    page = _page(heads, drawn, choice, mode, joined_sentences(left))
    return replace(page, **_SHARES) if mode is ChartMode.PARTS else page


def joined_sentences(sentences: Sequence[str]) -> str:
    """Join sentences, empty ones left out."""
    return " ".join(filter(None, sentences))


def _page(figures: Sequence[ChartFigure], drawn: Drawn, choice: ChartChoice, mode: ChartMode, left_out: str) -> ChartPage:
    first, shown = figures[0], {point.figure for point in drawn.points}
    scale = axis_scale([figure.figure.quantity for figure in figures if figure.figure.id in shown] or [first.figure.quantity], first.unit)
    before, after = axis_ends(first.unit, scale)
    title, unit = first.metric.label, first.unit.plural_label
    return ChartPage(
        title=title, subtitle=joined((shared_words(figures), unit)), mode=mode, choice=choice, series=drawn.series, points=drawn.points,
        joined=drawn.joined, joined_words=drawn.joined_words, as_bars=drawn.as_bars,
        steps=drawn.steps, stacks=drawn.stacks, baseline=drawn.baseline,
        axis_scale=float(scale[0]), axis_label=axis_label(first.unit, scale), axis_prefix=before, axis_suffix=after,
        left_out=left_out, spoken=spoken(joined((title, shared_words(figures))), unit, mode, drawn.points),
        definition=first.metric.description, name_heading=str(naming(figures).side),
    )  # fmt: skip


def _single(figures: Sequence[ChartFigure], names: Naming) -> Drawn:
    """Show figures as numbers, those that the document states first."""
    ordered = sorted(figures, key=is_derived)
    points = tuple(chart_point(figure, 0, names) for figure in ordered[:MOST_SINGLE])
    rest = len(ordered) - len(points)
    return Drawn(points, (names.name(ordered[0]),), (f"Left out: {count_words(rest, 'more figure', 'more figures')}.",) if rest else ())


def _not_compared(stated: Sequence[ChartFigure], mode: ChartMode) -> str:
    reason = stated[0].metric.not_comparable if len(stated) > 1 else ""
    return f"Not compared: {reason}" if reason and mode is ChartMode.SINGLE else ""


def _not_shown(derived: int, elsewhere: int) -> str:
    return joined_sentences((
        f"Not shown: {count_words(derived, 'derived figure', 'derived figures')}." if derived else "",
        f"{count_words(elsewhere, 'figure', 'figures')} in other units: a chart of their own." if elsewhere else "",
    ))  # fmt: skip
