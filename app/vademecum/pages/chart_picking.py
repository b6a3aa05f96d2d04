"""Picking entries in and out of a chart: which could stand in it, which do, and how many may."""

from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace

from vademecum.pages.chart import MOST_COMPARED, MOST_OVER_TIME, Candidate, ChartChoice, ChartMode, ChartPage, Pair, Picking
from vademecum.pages.chart_arrangement import arranged
from vademecum.pages.chart_choices import modes_of
from vademecum.pages.chart_figure import ChartFigure
from vademecum.pages.chart_names import naming
from vademecum.pages.chart_rules import is_derived, may_be_drawn, pair_of, rivals, told_once
from vademecum.pages.dating import period_words
from vademecum.pages.matching import words_of
from vademecum.pages.naming import count_words, joined

_KINDS = {ChartMode.COMPARE: ChartMode.COMPARE, ChartMode.OVER_TIME: ChartMode.OVER_TIME, ChartMode.SINGLE: ChartMode.COMPARE}
_BOUNDS = {ChartMode.COMPARE: (2, MOST_COMPARED), ChartMode.OVER_TIME: (1, MOST_OVER_TIME)}
_VERBS = {ChartMode.COMPARE: "compared", ChartMode.OVER_TIME: "drawn over time"}
_NUMBERS = {1: "One", 2: "Two", MOST_OVER_TIME: "Four", MOST_COMPARED: "Twelve"}
AS_OFFERED: frozenset[Pair] = frozenset()


def may_pick(mode: ChartMode) -> bool:
    """Tell whether entries can be picked for a chart of this kind: side by side, over time, or where a number could be compared."""
    return mode in _KINDS


def picked_chart(
    own: Sequence[ChartFigure], alike: Iterable[ChartFigure], choice: ChartChoice, mode: ChartMode, *, with_derived: bool
) -> ChartPage:
    """Arrange the figures that a chart is offered with, or of the entries picked those offered and otherwise all that are alike.

    Where too few of those picked can be drawn so, the chart is as offered. The chart knows what can be picked, and its choice which kinds
    of chart those picked have together; it says what was picked.
    """
    if not may_pick(mode) or not may_be_drawn(own, ChartMode.COMPARE):
        return arranged(own, choice, mode, with_derived=with_derived)
    everyone, kind = _everyone(own, alike), _KINDS[mode]
    able = _able(everyone, kind)
    pool = [figure for figure in everyone if pair_of(figure) in able]
    picked = [figure for figure in everyone if pair_of(figure) in choice.pick]
    drawn = [figure for figure in pool if pair_of(figure) in choice.pick]
    choice = _widened(choice, picked)
    if len(_pairs(drawn)) < _BOUNDS[kind][0]:
        page = arranged(own, choice, mode, with_derived=with_derived)
    else:
        page = arranged(drawn, choice, kind, with_derived=with_derived)
    return _told(replace(page, picking=_picking(pool, {point.figure for point in page.points}, kind)))


def _everyone(own: Sequence[ChartFigure], alike: Iterable[ChartFigure]) -> list[ChartFigure]:
    """Return the figures offered, and of entries that have none among them all there are of the same metric and unit."""
    offered, measured = {pair_of(figure) for figure in own}, (own[0].metric.id, own[0].unit.id)
    others = (figure for figure in told_once(alike) if pair_of(figure) not in offered)
    return [*own, *(figure for figure in others if (figure.metric.id, figure.unit.id) == measured)]


def _widened(choice: ChartChoice, picked: Iterable[ChartFigure]) -> ChartChoice:
    """Let a choice have the kinds of chart, too, that those picked have together."""
    stated = [figure for figure in picked if not is_derived(figure)]
    more = (mode for mode in modes_of(stated) if mode not in choice.modes and mode in _BOUNDS) if stated else ()
    return replace(choice, modes=(*choice.modes, *more))


def _told(page: ChartPage) -> ChartPage:
    found = page.picking
    if not page.choice.pick or len(found.drawn) == len(found.candidates):
        return page
    words = f"{len(found.drawn)} of {count_words(len(found.candidates), 'entry', 'entries')}"
    return replace(
        page, subtitle=joined((page.subtitle, f"{words} picked")), left_out=f"Picked: {words}. {page.left_out}".strip(),
        spoken=f"{page.spoken} Picked: {words}.",
    )  # fmt: skip


def why_not(picking: Picking, pair: Pair) -> str:
    """Say why an entry cannot be picked in or out, empty where it can."""
    drawn, (fewest, most) = picking.drawn, _BOUNDS[picking.mode]
    if pair in drawn:
        return f"{_NUMBERS[fewest]} at least must stay." if len(drawn) <= fewest else ""
    return f"{_NUMBERS[most]} at most are {_VERBS[picking.mode]}; take one out first." if len(drawn) >= most else ""


def toggled(picking: Picking, pair: Pair) -> frozenset[Pair]:
    """Return what is drawn with an entry picked in, or out when it was in."""
    return picking.drawn ^ {pair}


def said_of(picking: Picking) -> str:
    """Say how many are drawn of how many that may be, and where the rest is: "12 compared, twelve at most; 3 more in this list."."""
    rest = len(picking.candidates) - len(picking.drawn)
    more = f"; {rest} more in this list" if rest else ""
    return f"{len(picking.drawn)} {_VERBS[picking.mode]}, {_NUMBERS[_BOUNDS[picking.mode][1]].lower()} at most{more}."


def matching(picking: Picking, text: str) -> tuple[Candidate, ...]:
    """Return the candidates whose name has a word beginning with each word of a text."""
    sought = words_of(text)
    return tuple(it for it in picking.candidates if all(any(word.startswith(part) for word in words_of(it.name)) for part in sought))


def _picking(pool: Sequence[ChartFigure], drawn: Container[str], mode: ChartMode) -> Picking:
    """Return what can be picked, by name; without two entries there is nothing to pick."""
    held: dict[Pair, list[ChartFigure]] = defaultdict(list)
    for figure in pool:
        if not is_derived(figure):
            held[pair_of(figure)].append(figure)
    if len(held) < 2:
        return Picking()
    names = naming([figure for figures in held.values() for figure in figures])
    listed = (
        Candidate(pair, names.name(figures[0]), _figure_words(figures), any(figure.figure.id in drawn for figure in figures))
        for pair, figures in held.items()
    )
    return Picking(tuple(sorted(listed, key=lambda it: words_of(it.name))), mode)


def _able(pool: Iterable[ChartFigure], mode: ChartMode) -> frozenset[Pair]:
    """Return those who have a figure that can be drawn so: over time, one with a date that nothing of that date rivals."""
    stated = [figure for figure in pool if not is_derived(figure)]
    if mode is ChartMode.COMPARE:
        return _pairs(stated)
    apart = rivals(stated)
    return _pairs(figure for figure in stated if figure.figure.period is not None and figure.figure.id not in apart)


def _pairs(figures: Iterable[ChartFigure]) -> frozenset[Pair]:
    return frozenset(map(pair_of, figures))


def _figure_words(figures: Sequence[ChartFigure]) -> str:
    """Write how many figures there are, and of when: "3 figures · 2021–2024"."""
    periods = [figure.figure.period for figure in figures if figure.figure.period is not None]
    told = list(dict.fromkeys(map(period_words, periods)))
    years = [day.year for period in periods for day in (period.start, period.end) if day]
    when = told[0] if len(told) == 1 else f"{min(years)}–{max(years)}" if years else ""
    return joined((count_words(len(figures), "figure", "figures"), when))
