"""By which side figures are told apart in one chart, and what chart, bars and lines are called for it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from vademecum.domain.names import Slug
from vademecum.pages.chart_figure import ChartFigure
from vademecum.pages.place import Place, PlaceKind


class Side(StrEnum):
    """What differs from figure to figure, and so names it."""

    SUBJECT = "Entry"
    COUNTERPART = "Partner"
    BOTH = "Between"


@dataclass(frozen=True, slots=True)
class Naming:
    """How the figures of one chart are named. `marked` are those that only their page tells from another of the same name."""

    side: Side
    marked: frozenset[str]

    def name(self, figure: ChartFigure) -> str:
        name = self._plain(figure)
        return f"{name}, p. {figure.page}" if figure.figure.id in self.marked else name

    def place(self, figure: ChartFigure) -> Place:
        counterpart = figure.figure.counterpart
        is_partner = self.side is Side.COUNTERPART and counterpart is not None
        return Place(PlaceKind.ENTRY, counterpart if is_partner and counterpart is not None else figure.figure.subject)

    def _plain(self, figure: ChartFigure) -> str:
        if self.side is Side.SUBJECT or not figure.counterpart_name:
            return figure.subject_name
        return figure.counterpart_name if self.side is Side.COUNTERPART else between(figure)


def between(figure: ChartFigure) -> str:
    """Name subject and counterpart together."""
    return f"{figure.subject_name} with {figure.counterpart_name}" if figure.counterpart_name else figure.subject_name


def naming(figures: Sequence[ChartFigure], marked: frozenset[str] = frozenset()) -> Naming:
    """Name figures by the side that differs, by both where both or neither do."""
    subjects = {figure.figure.subject for figure in figures}
    counterparts = {figure.figure.counterpart for figure in figures}
    if len(subjects) == 1 and len(counterparts) > 1:
        return Naming(Side.COUNTERPART, marked)
    return Naming(Side.SUBJECT if len(counterparts) == 1 and len(subjects) > 1 else Side.BOTH, marked)


def chart_label(figures: Sequence[ChartFigure], focus: frozenset[Slug]) -> str:
    """Name a chart by its metric and by what all its figures share, a subject asked for aside."""
    first = figures[0]
    one_subject = _only(figure.figure.subject for figure in figures) and first.figure.subject not in focus
    one_counterpart = _only(figure.figure.counterpart for figure in figures) and bool(first.counterpart_name)
    if one_subject:
        shared = between(first) if one_counterpart else first.subject_name
    else:
        shared = f"with {first.counterpart_name}" if one_counterpart else ""
    return f"{first.metric.label}, {shared}" if shared else first.metric.label


def shared_words(figures: Sequence[ChartFigure]) -> str:
    """Say what all figures of a chart share besides the metric, for its second line; empty when nothing."""
    first = figures[0]
    if not _only(figure.figure.subject for figure in figures):
        return f"with {first.counterpart_name}" if _only(f.figure.counterpart for f in figures) and first.counterpart_name else ""
    return between(first) if _only(figure.figure.counterpart for figure in figures) else f"{first.subject_name}, by partner"


def _only(values: Iterable[object]) -> bool:
    return len(set(values)) == 1
