"""What may stand in one chart, what may be joined, and what the document says twice: rules over figures, without words or marks."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from vademecum.domain.names import Qualifier
from vademecum.domain.period import Period
from vademecum.pages.chart import ChartMode, Pair
from vademecum.pages.chart_figure import ChartFigure

Length = tuple[str, int]
_DAYS_IN_MONTH = 30.44


def pair_of(figure: ChartFigure) -> Pair:
    """Whose figure it is and with whom: what one bar name or one line of points stands for."""
    return figure.figure.subject, figure.figure.counterpart


def is_derived(figure: ChartFigure) -> bool:
    """Tell a computed figure from one that the document states."""
    return bool(figure.figure.formula)


def saying_of(figure: ChartFigure) -> object:
    """Return what figures share of which one statement speaks in the same words: its fact, whose figure it is, and with whom."""
    return figure.fact, pair_of(figure)


def may_be_drawn(figures: Sequence[ChartFigure], mode: ChartMode) -> bool:
    """Tell whether figures of one metric and unit may be drawn so.

    A length from zero says nothing about places in a ranking. Figures of a metric that differ in kind from one to the next say
    nothing side by side; over time only what one statement says of one pair does.
    """
    if mode is ChartMode.SINGLE:
        return True
    is_alike = mode is ChartMode.OVER_TIME and len(set(map(saying_of, figures))) == 1
    return figures[0].unit.dimension != "rank" and (is_alike or not figures[0].metric.not_comparable)


def length_of(period: Period | None) -> Length | None:
    """Return the length of a closed period in whole months, or in days where it does not begin and end with a month."""
    if period is None or period.start is None or period.end is None:
        return None
    if period.start.day == 1 and (period.end + timedelta(days=1)).day == 1:
        return "months", (period.end.year - period.start.year) * 12 + period.end.month - period.start.month + 1
    return "days", (period.end - period.start).days + 1


def days_of(period: Period) -> float:
    """Return a length by which periods can be told near or far; an open period has none to speak of."""
    return float(period.days or _DAYS_IN_MONTH)


def middle_of(period: Period | None) -> date | None:
    """Return where a mark stands on an axis of time: the middle of a closed period, the known end of an open one."""
    if period is None:
        return None
    if period.start is None or period.end is None:
        return period.start or period.end
    return period.start + timedelta(days=(period.end - period.start).days // 2)


def overlap(one: Period, other: Period) -> bool:
    """Tell whether two periods share a day."""
    return (one.start or date.min) <= (other.end or date.max) and (other.start or date.min) <= (one.end or date.max)


def may_join(one: ChartFigure, other: ChartFigure) -> bool:
    """Tell whether a line may lead from one figure to the other: everything about them alike but the value and when.

    Only plain reported numbers of the same thing and unit, over stretches equally long that do not overlap, come in question;
    parts of a year also have to be the same part of it, or follow on one another. Changes have to be measured alike.
    """
    same = (one.metric.id, one.unit.id, pair_of(one), one.figure.status) == (
        other.metric.id, other.unit.id, pair_of(other), other.figure.status,
    )  # fmt: skip
    return same and _is_plain(one) and _is_plain(other) and _alike(one.figure.period, other.figure.period) and measured_alike(one, other)


def measured_alike(one: ChartFigure, other: ChartFigure) -> bool:
    """Tell whether both are measured against nothing, against the same stretch, or each against one as far back, as growth on the year
    before is."""
    first, second = one.figure.baseline, other.figure.baseline
    return first == second or (first is not None and second is not None and months_back(one) == months_back(other) != ())


def months_back(figure: ChartFigure) -> tuple[int, ...]:
    """Return by how many months the baseline begins and ends before the period, nothing where an end is open."""
    now, then = figure.figure.period, figure.figure.baseline
    ends = ((now.start, then.start), (now.end, then.end)) if now and then else ()
    months = [(end.year - before.year) * 12 + end.month - before.month for end, before in ends if end and before]
    return tuple(months) if len(months) == 2 else ()


def _is_plain(figure: ChartFigure) -> bool:
    quantity = figure.figure.quantity
    return quantity.qualifier is Qualifier.EXACT and quantity.high is None and not is_derived(figure)


def _alike(one: Period | None, other: Period | None) -> bool:
    length = length_of(one)
    if one is None or other is None or length is None:
        return False
    if length != length_of(other) or overlap(one, other):
        return False
    if length[0] == "days" or length[1] % 12 == 0:
        return True
    start, end, next_start = one.start or date.min, one.end or date.max, other.start or date.min
    return start.month == next_start.month or end + timedelta(days=1) == next_start


def told_once(figures: Iterable[ChartFigure]) -> tuple[ChartFigure, ...]:
    """Drop what a later fact says again word for word; two like figures within one fact are two things, and stay."""
    first: dict[object, ChartFigure] = {}
    kept = []
    for figure in figures:
        earlier = first.setdefault(_claim(figure), figure)
        if earlier is figure or earlier.fact == figure.fact:
            kept.append(figure)
    return tuple(kept)


def rivals(figures: Iterable[ChartFigure]) -> frozenset[str]:
    """Return the ids of figures that share pair, period, baseline and status with another: only their statements tell them apart."""
    named = [figure for figure in figures if not is_derived(figure)]
    count = Counter(_occasion(figure) for figure in named)
    return frozenset(figure.figure.id for figure in named if count[_occasion(figure)] > 1)


def _occasion(figure: ChartFigure) -> object:
    return pair_of(figure), figure.figure.period, figure.figure.baseline, figure.figure.status


def _claim(figure: ChartFigure) -> object:
    return figure.metric.id, figure.unit.id, _occasion(figure), figure.figure.quantity, is_derived(figure)


def reference_period(figures: Sequence[ChartFigure]) -> Period | None:
    """Return the period that most pairs have a figure for, the latest of equals: the one to compare by."""
    held = {(pair_of(figure), figure.figure.period) for figure in figures if figure.figure.period is not None}
    count = Counter(period for _, period in held)
    return max(count, key=lambda period: (count[period], _order(period)), default=None)


def distance(period: Period | None, reference: Period | None) -> tuple[float, float]:
    """Tell how far a period is from another, by its last day and then by its length; no period is farthest."""
    if reference is None or period is None:
        return (0.0, 0.0) if period == reference else (float("inf"), 0.0)
    apart = abs(((period.end or period.start or date.max) - (reference.end or reference.start or date.max)).days)
    return float(apart), abs(days_of(period) - days_of(reference))


def in_time(figure: ChartFigure) -> tuple[date, date]:
    """Sort key by end, then start; for dated figures only."""
    assert figure.figure.period is not None
    return _order(figure.figure.period)


def _order(period: Period) -> tuple[date, date]:
    return period.end or period.start or date.max, period.start or date.min
