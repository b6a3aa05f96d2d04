"""Figures over time: each at its period, joined only where nothing but the value and the date differ."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import combinations

from vademecum.domain.period import Period
from vademecum.pages.chart import MOST_OVER_TIME, Pair
from vademecum.pages.chart_figure import ChartFigure
from vademecum.pages.chart_names import Naming
from vademecum.pages.chart_points import Drawn, chart_point
from vademecum.pages.chart_rules import in_time, is_derived, length_of, may_join, middle_of, overlap, pair_of
from vademecum.pages.dating import period_words

_NARROWEST_BAR = 1 / 40
_MOST_BARS = 8
_LONGEST_SILENCE = timedelta(days=31)


def over_time(figures: Sequence[ChartFigure], names: Naming) -> Drawn:
    """Arrange figures of one metric and unit along time, those of the four fullest names."""
    told_apart = [figure for figure in figures if figure.figure.id not in names.marked]
    dated = [figure for figure in told_apart if figure.figure.period is not None]
    lines = _fullest(dated)
    shown = lines[:MOST_OVER_TIME]
    drawn = sorted(((figure, at) for at, line in enumerate(shown) for figure in line), key=lambda each: _key(each[0]))
    ordered = [figure for figure, _ in drawn]
    joined = () if names.marked else _joins(ordered)
    as_bars = len(shown) == 1 and _fit_bars(ordered)
    return Drawn(
        tuple(chart_point(figure, at, names) for figure, at in drawn), tuple(names.name(line[0]) for line in shown),
        (_lengths_sentence(ordered, as_bars=as_bars), _rivals_sentence(len(figures) - len(told_apart)),
         *_left(len(told_apart) - len(dated), len(lines) - len(shown))),
        joined, tuple(_silence(ordered, join) for join in joined), as_bars,
    )  # fmt: skip


def _fullest(dated: Iterable[ChartFigure]) -> list[list[ChartFigure]]:
    lines: dict[Pair, list[ChartFigure]] = defaultdict(list)
    for figure in dated:
        lines[pair_of(figure)].append(figure)
    return sorted(lines.values(), key=lambda line: (-len(line), -max(figure.figure.quantity.value for figure in line)))


def _key(figure: ChartFigure) -> tuple[object, object, str]:
    return middle_of(figure.figure.period), in_time(figure), figure.figure.id


def _joins(ordered: Sequence[ChartFigure]) -> tuple[tuple[int, int], ...]:
    """Join each figure to the first after it that it may be joined to, unless another of the same pair lies wholly between them."""
    joins = []
    for at, figure in enumerate(ordered):
        after = next((to for to in range(at + 1, len(ordered)) if may_join(figure, ordered[to])), None)
        if after is not None and not any(_is_between(other, figure, ordered[after]) for other in ordered[at + 1 : after]):
            joins.append((at, after))
    return tuple(joins)


def _is_between(figure: ChartFigure, one: ChartFigure, other: ChartFigure) -> bool:
    if pair_of(figure) != pair_of(one) or is_derived(figure):
        return False
    (start, end), (_, before), (after, _) = _ends(figure), _ends(one), _ends(other)
    return before < end < after or before < start < after


def _silence(ordered: Sequence[ChartFigure], join: tuple[int, int]) -> str:
    """Say which stretch between two joined figures has none, when it is longer than a month and wholly empty."""
    (_, end), (start, _) = (_ends(ordered[at]) for at in join)
    if start - end <= _LONGEST_SILENCE:
        return ""
    gap = Period(end + timedelta(days=1), start - timedelta(days=1))
    held = (figure.figure.period for figure in ordered if pair_of(figure) == pair_of(ordered[join[0]]))
    return "" if any(overlap(gap, period) for period in held if period) else f"no figures recorded for {period_words(gap)}"


def _ends(figure: ChartFigure) -> tuple[date, date]:
    period = figure.figure.period
    return (period and period.start) or date.min, (period and period.end) or date.max


def _fit_bars(ordered: Sequence[ChartFigure]) -> bool:
    """Tell whether bars as wide as their periods can stand side by side, and are called for because the widths differ."""
    periods = [figure.figure.period for figure in ordered if figure.figure.period is not None]
    if len(periods) > _MOST_BARS or len({length_of(period) for period in periods}) < 2:
        return False
    if not all(period.is_closed for period in periods) or any(overlap(one, other) for one, other in combinations(periods, 2)):
        return False
    starts, ends = [p.start for p in periods if p.start], [p.end for p in periods if p.end]
    span = (max(ends) - min(starts)).days + 1
    return all((period.days or 0) >= span * _NARROWEST_BAR for period in periods)


def _lengths_sentence(ordered: Sequence[ChartFigure], *, as_bars: bool) -> str:
    lengths = {length_of(figure.figure.period) for figure in ordered}
    if len(lengths) < 2:
        return ""
    return f"Periods differ in length and do not compare; {'the widths say' if as_bars else 'the line at each mark says'} so."


def _rivals_sentence(count: int) -> str:
    return f"Left out: {count} of one period that only their statements tell apart." if count else ""


def _left(undated: int, lines: int) -> tuple[str, str]:
    return (
        f"Left out: {undated} without a date." if undated else "",
        f"Left out: {lines} more {'entry' if lines == 1 else 'entries'} with fewer figures." if lines else "",
    )
