"""A figure together with everything a chart says about it."""

from dataclasses import dataclass

from vademecum.collection.opened import Collection
from vademecum.collection.rows import StatedFigure
from vademecum.domain.entries import Figure
from vademecum.domain.names import FactId, FootnoteNumber
from vademecum.domain.vocabulary import Metric, Unit


@dataclass(frozen=True, slots=True)
class ChartFigure:
    """One figure with the words of its metric, unit and entries, and where its fact stands. `counterpart_name` is empty without one."""

    figure: Figure
    metric: Metric
    unit: Unit
    subject_name: str
    counterpart_name: str
    fact: FactId
    chapter: int
    page: int
    footnotes: tuple[FootnoteNumber, ...]


def chart_figure(collection: Collection, stated: StatedFigure) -> ChartFigure:
    """Join a figure of the collection with its metric and unit."""
    return ChartFigure(
        figure=stated.figure, metric=collection.metrics[stated.figure.metric], unit=collection.units[stated.figure.unit],
        subject_name=stated.subject_name, counterpart_name=stated.counterpart_name, fact=stated.fact,
        chapter=stated.chapter, page=stated.page, footnotes=stated.footnotes,
    )  # fmt: skip
