"""What figures are told apart by: unit, status, how sure, period, metric, whose, chapter."""

from vademecum.collection.lines import entity_line
from vademecum.collection.opened import Collection
from vademecum.collection.rows import StatedFigure
from vademecum.collection.sources import chapters
from vademecum.domain.names import MetricId, Qualifier, Slug, Status, TypeId, UnitId
from vademecum.pages.facets import Facet

NO_PERIOD, DERIVED = "none", "derived"
_SURE = {
    "exact": "Exact", "about": "About", "more": "More than, at least", "less": "Less than, almost, up to", "range": "Range",
}  # fmt: skip
_BOUNDS = {
    Qualifier.EXACT: "exact", Qualifier.ABOUT: "about", Qualifier.MORE_THAN: "more", Qualifier.AT_LEAST: "more",
    Qualifier.LESS_THAN: "less", Qualifier.ALMOST: "less", Qualifier.UP_TO: "less",
}  # fmt: skip


def figure_facets(collection: Collection) -> tuple[Facet, ...]:
    """Return the facets of figures, each with its words in the vocabulary of the collection."""
    types: dict[Slug, str] = {}

    def type_of(stated: StatedFigure) -> str:
        subject = stated.figure.subject
        if subject not in types:
            line = entity_line(collection, subject)
            types[subject] = line.type if line else ""
        return types[subject]

    titles = {str(it.number): f"{it.number}. {it.title}" for it in chapters(collection)}
    statuses = [*map(str, Status), DERIVED]
    return (
        Facet("unit", "Unit", lambda it: it.figure.unit, lambda key: _capital(collection.units[UnitId(key)].plural_label)),
        Facet("status", "Status", _status, _capital, statuses.index),
        Facet("sure", "How sure", _sureness, lambda key: _SURE[key], list(_SURE).index),
        Facet("year", "Year", _year, lambda key: "None stated" if key == NO_PERIOD else key, lambda key: -int(key) if key.isdigit() else 0),
        Facet("metric", "Metric", lambda it: it.figure.metric, lambda key: collection.metrics[MetricId(key)].label),
        Facet("type", "Whose", type_of, lambda key: collection.types[TypeId(key)].plural_label),
        Facet("chapter", "Chapter", lambda it: str(it.chapter), lambda key: titles.get(key, key), int),
    )


def _status(stated: StatedFigure) -> str:
    return DERIVED if stated.figure.formula else str(stated.figure.status)


def _sureness(stated: StatedFigure) -> str:
    quantity = stated.figure.quantity
    return "range" if quantity.high is not None else _BOUNDS[quantity.qualifier]


def _year(stated: StatedFigure) -> str:
    """Return the year that the period ends in, or begins in where its end is open."""
    period = stated.figure.period
    day = None if period is None else period.end or period.start
    return NO_PERIOD if day is None else str(day.year)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
