"""The comparison: one bar a name, of periods as near as the figures allow, the largest first."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from vademecum.domain.names import Status
from vademecum.domain.period import Period
from vademecum.pages.chart import MOST_COMPARED
from vademecum.pages.chart_figure import ChartFigure
from vademecum.pages.chart_names import Naming
from vademecum.pages.chart_points import Drawn, chart_point
from vademecum.pages.chart_rules import distance, is_derived, pair_of, reference_period

_OPERAND = re.compile(r"[a-z][a-z0-9.-]*")
Row = tuple[ChartFigure, ...]


def compare(figures: Sequence[ChartFigure], names: Naming) -> Drawn:
    """Arrange figures of one metric and unit as bars; each name shows one, and one companion where it has another."""
    reference = reference_period([figure for figure in figures if not is_derived(figure)] or figures)
    rows = sorted((_row(held, reference) for held in _by_name(figures, names)), key=_size, reverse=True)
    shown = rows[:MOST_COMPARED]
    points = tuple(
        chart_point(figure, series, names, companion=at > 0) for series, row in enumerate(shown) for at, figure in enumerate(row)
    )  # fmt: skip
    left = (_periods_sentence(shown), _smaller_sentence(len(rows) - len(shown)), _other_sentence(figures, rows))
    return Drawn(points, tuple(names.name(row[0]) for row in shown), left)


def _by_name(figures: Iterable[ChartFigure], names: Naming) -> Iterable[list[ChartFigure]]:
    """Put the figures of one name together; a computed one goes to the figure it was computed from."""
    held: dict[object, list[ChartFigure]] = defaultdict(list)
    for figure in figures:
        told = (figure.figure.id, *_OPERAND.findall(figure.figure.formula))
        held[pair_of(figure), next((id_ for id_ in told if id_ in names.marked), "")].append(figure)
    return held.values()


def _row(held: Sequence[ChartFigure], reference: Period | None) -> Row:
    """Take what was reported before what was planned or computed, and the nearest period first; then one of the rest."""
    main, *rest = sorted(
        held, key=lambda figure: (_rank(figure), distance(figure.figure.period, reference), -float(figure.figure.quantity.value))
    )
    rest.sort(key=lambda figure: (not is_derived(figure), distance(figure.figure.period, reference)))
    return (main, *rest[:1])


def _rank(figure: ChartFigure) -> int:
    if is_derived(figure):
        return 2
    return 0 if figure.figure.status is Status.REPORTED else 1


def _size(row: Row) -> float:
    return float(row[0].figure.quantity.value)


def _periods_sentence(rows: Iterable[Row]) -> str:
    periods = {row[0].figure.period for row in rows}
    return "Periods differ; each bar shows what its own period held." if len(periods) > 1 else ""


def _smaller_sentence(count: int) -> str:
    return f"Left out: {count} more {'entry' if count == 1 else 'entries'}, none larger." if count else ""


def _other_sentence(figures: Sequence[ChartFigure], rows: Iterable[Row]) -> str:
    count = len(figures) - sum(map(len, rows))
    return f"Left out: {count} {'figure' if count == 1 else 'figures'} of other periods or statuses." if count else ""
