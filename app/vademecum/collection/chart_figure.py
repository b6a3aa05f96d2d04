"""A figure together with everything a chart says about it."""

from dataclasses import dataclass

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
    statement: str
    chapter: int
    page: int
    footnotes: tuple[FootnoteNumber, ...]
