"""A figure as a mark of a chart: its numbers as they are, its words as short as they may be."""

from dataclasses import dataclass, replace

from vademecum.domain.names import Qualifier
from vademecum.pages.chart import ChartPoint, ChartStack, ChartStep
from vademecum.pages.chart_figure import ChartFigure
from vademecum.pages.chart_names import Naming
from vademecum.pages.chart_rules import is_derived, middle_of
from vademecum.pages.chart_words import NO_PERIOD, mark_label, when_words
from vademecum.pages.dating import period_words
from vademecum.pages.wording import full_value_words, value_words


@dataclass(frozen=True, slots=True)
class Drawn:
    """What one arrangement draws: points in order, names side by side, joins, and sentences on what it left out."""

    points: tuple[ChartPoint, ...]
    series: tuple[str, ...]
    left: tuple[str, ...]
    joined: tuple[tuple[int, int], ...] = ()
    joined_words: tuple[str, ...] = ()
    as_bars: bool = False
    steps: tuple[ChartStep, ...] = ()
    stacks: tuple[ChartStack, ...] = ()
    baseline: float | None = None


def chart_point(figure: ChartFigure, series: int, names: Naming, *, companion: bool = False) -> ChartPoint:
    """Return the figure as a point; a companion stands second to another of its name, so its label also says its period."""
    told, quantity = figure.figure, figure.figure.quantity
    label = mark_label(figure)
    return ChartPoint(
        figure=told.id, fact=figure.fact, series=series, name=names.name(figure), place=names.place(figure),
        value=float(quantity.value), high=None if quantity.high is None else float(quantity.high),
        qualifier=quantity.qualifier, status=told.status, derived=is_derived(figure), period=told.period, middle=middle_of(told.period),
        metric=figure.metric.id, unit=figure.unit.id,
        words=value_words(quantity, figure.unit), full_words=full_value_words(quantity, figure.unit), period_words=when_words(figure),
        footnotes=figure.footnotes, page=figure.page, chapter=figure.chapter, companion=companion,
        label=f"{period_words(told.period) or NO_PERIOD}: {label}" if companion else label,
        number_words=full_value_words(replace(quantity, qualifier=Qualifier.EXACT), figure.unit),
    )  # fmt: skip
