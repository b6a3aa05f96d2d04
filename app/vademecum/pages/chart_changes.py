"""Before and after: which figures stand at both ends of a change that another figure tells, and how their chart is arranged."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from vademecum.domain.names import FigureId
from vademecum.domain.period import Period
from vademecum.pages.chart import MOST_COMPARED, Change, ChartPoint, ChartStep
from vademecum.pages.chart_figure import ChartFigure
from vademecum.pages.chart_names import Naming
from vademecum.pages.chart_points import Drawn, chart_point
from vademecum.pages.chart_rules import is_derived, length_of, measured_alike, overlap, pair_of, saying_of
from vademecum.pages.dating import NO_BREAK, period_words
from vademecum.pages.naming import count_words
from vademecum.pages.wording import value_words

_FIGURE = re.compile(r"c\d+-[a-z0-9-]+\.[a-z0-9-]+")
_BASELINE = 1.0
AS_INDEX = "An index: what each is measured against is taken as 1. No amounts are drawn."
ONLY_PER_CENT = "No before and after here: per cent tell the change, not the amounts."
NO_BASELINE = "No before and after: it is not said what this is measured against."


def figures_named(formula: str) -> frozenset[FigureId]:
    """Return the ids of the figures that a formula rests on."""
    return frozenset(map(FigureId, _FIGURE.findall(formula)))


def changes(sayings: Iterable[frozenset[FigureId]], known: Mapping[FigureId, ChartFigure]) -> tuple[Change, ...]:
    """Return the changes that formulas tell, each given as the figures it joins; a formula over three figures may tell one.

    One of the three is a ratio with a period and a baseline; the others are of one metric, unit, pair and status, one for each.
    """
    joined = (tuple(known[id_] for id_ in sorted(saying)) for saying in sayings if len(saying) == 3 and saying <= known.keys())
    found = (_change(told, [other for other in three if other is not told]) for three in joined for told in three)
    ends = {(change.before, change.after): change for change in found if change is not None}
    return tuple(ends.values())


def changes_among(figures: Sequence[ChartFigure], told: Iterable[Change]) -> tuple[Change, ...]:
    """Return the changes both ends of which are among the figures; of a metric whose figures differ in kind, only a lone one."""
    known = {figure.figure.id: figure for figure in figures}
    within = tuple(change for change in told if {change.before, change.after} <= known.keys())
    if not figures[0].metric.not_comparable:
        return within
    is_lone = len(within) == 1 and saying_of(known[within[0].before]) == saying_of(known[within[0].after])
    return within if is_lone else ()


def indexed(figures: Iterable[ChartFigure]) -> tuple[ChartFigure, ...]:
    """Return those figures that say how many times their baseline they are; of a metric whose figures differ in kind, only a lone one."""
    found = tuple(it for it in figures if it.unit.id == "factor" and it.figure.baseline and it.figure.period)
    return found if found and (len(found) == 1 or not found[0].metric.not_comparable) else ()


def why_no_index(figures: Sequence[ChartFigure]) -> str:
    """Say why figures that tell a change cannot be drawn from before to after; empty for factors that can, and for anything else."""
    if any(it.unit.id == "percent" and it.figure.baseline for it in figures):
        return ONLY_PER_CENT
    return NO_BASELINE if figures and all(it.unit.id == "factor" and it.figure.baseline is None for it in figures) else ""


def before_and_after(figures: Sequence[ChartFigure], names: Naming, told: Sequence[Change]) -> Drawn:
    """Arrange changes as rows, the largest result first; without any, factors against a baseline of one."""
    if not told:
        return _as_index(figures, names)
    known = {figure.figure.id: figure for figure in figures}
    rows = sorted(told, key=lambda change: known[change.after].figure.quantity.value, reverse=True)
    shown = rows[:MOST_COMPARED]
    ends = [(known[change.before], known[change.after]) for change in shown]
    points = tuple(point for change, pair in zip(shown, ends, strict=True) for point in _ends(change, pair, names))
    steps = tuple(ChartStep(2 * at, 2 * at + 1, _from_to(*pair)) for at, pair in enumerate(ends))
    others = sum(not is_derived(figure) for figure in figures) - sum(not point.derived for point in points)
    return Drawn(points, tuple(names.name(after) for _, after in ends), tuple(_left(len(rows) - len(shown), others)), steps=steps)


def _as_index(figures: Sequence[ChartFigure], names: Naming) -> Drawn:
    rows = sorted(indexed(figures), key=lambda figure: figure.figure.quantity.value, reverse=True)
    shown = rows[:MOST_COMPARED]
    points = tuple(chart_point(figure, 0, names) for figure in shown)
    steps = tuple(ChartStep(None, at, _way(it.figure.baseline, it.figure.period)) for at, it in enumerate(shown))
    left = (AS_INDEX, *_left(len(rows) - len(shown), len(figures) - len(rows)))
    return Drawn(points, tuple(map(names.name, shown)), left, steps=steps, baseline=_BASELINE)


def _change(told: ChartFigure, others: Sequence[ChartFigure]) -> Change | None:
    figure = told.figure
    if told.unit.dimension != "ratio" or figure.baseline is None or figure.period is None:
        return None
    before, after = sorted(others, key=lambda other: other.figure.period == figure.period)
    if (before.figure.period, after.figure.period) != (figure.baseline, figure.period) or not _are_alike(before, after):
        return None
    return Change(before.figure.id, after.figure.id, figure.id, _words(told, before, after))


def _are_alike(one: ChartFigure, other: ChartFigure) -> bool:
    """Tell whether nothing but the value and when differs, and the periods are equally long and apart."""
    first, second = one.figure, other.figure
    if first.period is None or second.period is None or length_of(first.period) is None:
        return False
    same = (one.metric.id, one.unit.id, pair_of(one), first.status) == (other.metric.id, other.unit.id, pair_of(other), second.status)
    apart = length_of(first.period) == length_of(second.period) and not overlap(first.period, second.period)
    return same and apart and measured_alike(one, other)


def _words(told: ChartFigure, before: ChartFigure, after: ChartFigure) -> str:
    """Say how far apart both are as the figure says it; whether per cent count from nothing or from a hundred, the ends tell."""
    words, start = value_words(told.figure.quantity, told.unit), before.figure.quantity.value
    if told.unit.id == "factor" or start == 0:
        return words
    ratio = after.figure.quantity.value / start * 100
    is_level = abs(ratio - told.figure.quantity.value) < abs(ratio - 100 - told.figure.quantity.value)
    if is_level:
        return f"{words} of it"
    return f"up {words}" if told.figure.quantity.value > 0 else f"change {words}"


def _ends(change: Change, ends: tuple[ChartFigure, ChartFigure], names: Naming) -> tuple[ChartPoint, ChartPoint]:
    before, after = (chart_point(figure, 0, names) for figure in ends)
    return before, replace(after, aside=change.words)


def _from_to(before: ChartFigure, after: ChartFigure) -> str:
    return _way(before.figure.period, after.figure.period)


def _way(first: Period | None, last: Period | None) -> str:
    """Name two periods; of the same part of two years the part only once: "Jan–Oct 2023 → 2024"."""
    one, other = period_words(first), period_words(last)
    part, _, year = other.rpartition(NO_BREAK)
    return f"{one} → {year if part and one.rpartition(NO_BREAK)[0] == part and _is_year(year) else other}"


def _is_year(words: str) -> bool:
    return len(words) == 4 and words.isdecimal()


def _left(smaller: int, others: int) -> Iterator[str]:
    if smaller:
        yield f"Left out: {count_words(smaller, 'more change', 'more changes')}, to none larger."
    if others > 0:
        yield f"Left out: {count_words(others, 'figure', 'figures')} with nothing to be measured against."
