"""What figures are told apart by: unit, status, how sure, period, metric, whose, chapter."""

from vademecum.collection.lines import entity_line
from vademecum.collection.opened import Collection
from vademecum.collection.rows import StatedFigure
from vademecum.domain.names import MetricId, Qualifier, Slug, Status, TypeId, UnitId
from vademecum.pages.chapter_facet import chapter_facet
from vademecum.pages.facets import Facet
from vademecum.pages.naming import capital
from vademecum.pages.shown import FigureRow
from vademecum.pages.table import Line
from vademecum.pages.year_facet import NO_YEAR, latest_first, year_words

FigureLine = Line[StatedFigure, FigureRow]
DERIVED = "derived"
_SURE = {
    "exact": "Exact", "about": "About", "more": "More than, at least", "less": "Less than, almost, up to", "range": "Range",
}  # fmt: skip
_BOUNDS = {
    Qualifier.EXACT: "exact", Qualifier.ABOUT: "about", Qualifier.MORE_THAN: "more", Qualifier.AT_LEAST: "more",
    Qualifier.LESS_THAN: "less", Qualifier.ALMOST: "less", Qualifier.UP_TO: "less",
}  # fmt: skip


def figure_facets(collection: Collection) -> tuple[Facet, ...]:
    """Return the facets of the lines of figures, each with its words in the vocabulary of the collection."""
    types: dict[Slug, str] = {}

    def type_of(line: FigureLine) -> str:
        subject = line.stated.figure.subject
        if subject not in types:
            entry = entity_line(collection, subject)
            types[subject] = entry.type if entry else ""
        return types[subject]

    statuses = [*map(str, Status), DERIVED]
    return (
        Facet("unit", "Unit", lambda it: it.stated.figure.unit, lambda key: capital(collection.units[UnitId(key)].plural_label)),
        Facet("status", "Status", _status, capital, statuses.index),
        Facet("sure", "How sure", _sureness, lambda key: _SURE[key], list(_SURE).index),
        Facet("year", "Year", _year, year_words, latest_first),
        Facet("metric", "Metric", lambda it: it.stated.figure.metric, lambda key: collection.metrics[MetricId(key)].label),
        Facet("type", "Whose", type_of, lambda key: collection.types[TypeId(key)].plural_label),
        chapter_facet(collection),
    )


def _status(line: FigureLine) -> str:
    return DERIVED if line.stated.figure.formula else str(line.stated.figure.status)


def _sureness(line: FigureLine) -> str:
    quantity = line.stated.figure.quantity
    return "range" if quantity.high is not None else _BOUNDS[quantity.qualifier]


def _year(line: FigureLine) -> str:
    """Return the year that the period ends in, or begins in where its end is open."""
    period = line.stated.figure.period
    day = None if period is None else period.end or period.start
    return NO_YEAR if day is None else str(day.year)
