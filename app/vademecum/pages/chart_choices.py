"""The charts that figures allow, best first: one metric and one unit each, and only the kinds that would be honest."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from vademecum.domain.names import FigureId, MetricId, Slug, UnitId
from vademecum.domain.vocabulary import Metric
from vademecum.pages.chart import ChartChoice, ChartMode, Pair, Told
from vademecum.pages.chart_changes import changes_among, indexed
from vademecum.pages.chart_figure import ChartFigure
from vademecum.pages.chart_names import chart_label
from vademecum.pages.chart_parts import wholes_among
from vademecum.pages.chart_rules import is_derived, may_be_drawn, pair_of, rivals, saying_of, told_once

_FEWEST_PEERS = 3
_NOTHING = Told()


@dataclass(frozen=True, slots=True)
class _Ranked:
    choice: ChartChoice
    metric: Metric
    is_wider: bool
    held: int
    drawn: int

    def order(self) -> tuple[bool, int, bool, int, bool, int]:
        """Single figures last, charts of more of the entries asked for first, then metrics that compare, in the order of the vocabulary.

        Of one metric, what the entries themselves have comes before what sets them among others, and the fuller chart before the emptier.
        """
        is_single = self.choice.modes[0] is ChartMode.SINGLE
        return is_single, -self.held, bool(self.metric.not_comparable), self.metric.position, self.is_wider, -self.drawn


def choices(
    own: Sequence[ChartFigure], peers: Sequence[ChartFigure], focus: frozenset[Slug], told: Told = _NOTHING
) -> tuple[ChartChoice, ...]:
    """Return what can be drawn from figures of the entries in `focus`, or of no entry in particular when it is empty.

    `peers` are figures of others: where an entry has nothing of its own to compare, it is offered among its peers.
    `told` is what formulas say of any of the figures.
    """
    groups, held = _grouped(own, focus), {figure.figure.id: figure for figure in (*own, *peers)}
    ranked = []
    for group in groups:
        mine, wider = _ranked(group, focus, is_wider=False), _wider(group, peers, focus)
        if ChartMode.COMPARE in mine.choice.modes or not wider:
            ranked.append(mine)
            continue
        ranked.append(_ranked(wider, focus, is_wider=True))
        if len(group) > 1:
            ranked.append(mine)
    ordered = [_with_told(each.choice, held, told) for each in sorted(ranked, key=_Ranked.order)]
    return _with_units(ordered, {figure.unit.id: figure.unit.plural_label for figure in own})


def _with_told(choice: ChartChoice, held: Mapping[FigureId, ChartFigure], told: Told) -> ChartChoice:
    """Add the charts of changes and of parts to a choice that has any, after those that show the figures for themselves."""
    figures = [held[id_] for id_ in choice.figures]
    found, parted = changes_among(figures, told.changes), wholes_among(figures, told.wholes)
    offered = {ChartMode.CHANGE: found or indexed(figures), ChartMode.PARTS: parted}
    more = (mode for mode, has in offered.items() if has)
    return replace(choice, modes=(*choice.modes, *more), changes=found, wholes=parted)


def _grouped(figures: Iterable[ChartFigure], focus: frozenset[Slug]) -> list[list[ChartFigure]]:
    groups: dict[tuple[MetricId, UnitId, bool], list[ChartFigure]] = defaultdict(list)
    for figure in told_once(figures):
        groups[figure.metric.id, figure.unit.id, _is_on_subject_side(figure, focus)].append(figure)
    parts = (part for group in groups.values() for part in _parts(group))
    return [part for part in parts if not all(map(is_derived, part))]


def _parts(group: list[ChartFigure]) -> list[list[ChartFigure]]:
    """Take figures that differ in kind apart: what one statement says of several periods stands by itself, all others stand together."""
    if not group[0].metric.not_comparable:
        return [group]
    said: dict[object, list[ChartFigure]] = defaultdict(list)
    for figure in group:
        said[saying_of(figure)].append(figure)
    lines = {saying: line for saying, line in said.items() if may_be_drawn(line, ChartMode.OVER_TIME) and _most_moments(_stated(line)) > 1}
    return [*lines.values(), [figure for figure in group if saying_of(figure) not in lines]]


def _stated(figures: Iterable[ChartFigure]) -> list[ChartFigure]:
    return [figure for figure in figures if not is_derived(figure)]


def _is_on_subject_side(figure: ChartFigure, focus: frozenset[Slug]) -> bool:
    return not focus or figure.figure.subject in focus


def _wider(group: Sequence[ChartFigure], peers: Sequence[ChartFigure], focus: frozenset[Slug]) -> list[ChartFigure]:
    """Return the figures of the same metric, unit and other party, when the group has just one other party and there are peers enough."""
    first = group[0]
    if not focus or first.metric.not_comparable:
        return []
    on_subject_side = _is_on_subject_side(first, focus)
    others = {_other(figure, on_subject_side=on_subject_side) for figure in group}
    like = [
        peer for peer in told_once(peers)
        if (peer.metric.id, peer.unit.id) == (first.metric.id, first.unit.id) and {_other(peer, on_subject_side=on_subject_side)} == others
    ]  # fmt: skip
    return like if len({pair_of(peer) for peer in _stated(like)}) >= _FEWEST_PEERS else []


def _other(figure: ChartFigure, *, on_subject_side: bool) -> Slug | None:
    return figure.figure.counterpart if on_subject_side else figure.figure.subject


def _ranked(figures: Sequence[ChartFigure], focus: frozenset[Slug], *, is_wider: bool) -> _Ranked:
    first, plain = figures[0], _stated(figures)
    names, moments = len({pair_of(figure) for figure in plain}), _most_moments(plain)
    modes = modes_of(plain)
    label = chart_label(figures, frozenset() if is_wider else focus)
    if is_wider and len({figure.figure.subject for figure in figures}) > 1:
        label = f"{label}, all entries"
    if first.metric.not_comparable and ChartMode.OVER_TIME in modes:
        label = f"{label}, p. {first.page}"
    choice = ChartChoice(
        first.metric.id, first.unit.id, label, len(plain), modes, tuple(figure.figure.id for figure in figures),
        has_derived=len(plain) < len(figures),
    )  # fmt: skip
    held = focus & {slug for figure in plain for slug in pair_of(figure) if slug}
    return _Ranked(choice, first.metric, is_wider, len(held), max(names, moments))


def modes_of(plain: Sequence[ChartFigure]) -> tuple[ChartMode, ...]:
    """Return the charts of stated figures of one metric and unit that would be honest, the one that shows more first."""
    counts = {ChartMode.COMPARE: len({pair_of(figure) for figure in plain}), ChartMode.OVER_TIME: _most_moments(plain)}
    modes = [mode for mode in counts if counts[mode] > 1 and may_be_drawn(plain, mode)]
    return tuple(sorted(modes, key=lambda mode: -counts[mode])) or (ChartMode.SINGLE,)


def _most_moments(figures: Sequence[ChartFigure]) -> int:
    """Return how many periods the pair with most of them has one figure for."""
    apart = rivals(figures)
    moments: dict[Pair, set[object]] = defaultdict(set)
    for figure in figures:
        if figure.figure.period is not None and figure.figure.id not in apart:
            moments[pair_of(figure)].add(figure.figure.period)
    return max(map(len, moments.values()), default=0)


def _with_units(ordered: Sequence[ChartChoice], words: dict[UnitId, str]) -> tuple[ChartChoice, ...]:
    """Tell choices of one label apart by their units, and let each know how many figures of its metric stand in other units."""
    labels = Counter(choice.label for choice in ordered)
    held = Counter[tuple[MetricId, UnitId]]()
    for choice in ordered:
        held[choice.metric, choice.unit] = max(held[choice.metric, choice.unit], choice.figure_count)
    return tuple(
        replace(
            choice,
            label=f"{choice.label}, {words[choice.unit]}" if labels[choice.label] > 1 else choice.label,
            elsewhere=sum(count for (metric, unit), count in held.items() if metric == choice.metric and unit != choice.unit),
        )
        for choice in ordered
    )
