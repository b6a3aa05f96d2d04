"""The table of all figures, under a filter and an order."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from vademecum.collection.facts import figures
from vademecum.collection.opened import Collection
from vademecum.collection.rows import StatedFigure
from vademecum.collection.scope import Scope
from vademecum.pages.facets import FacetGroup, facet_groups, kept_rows
from vademecum.pages.figure_facets import figure_facets
from vademecum.pages.library import Library
from vademecum.pages.listing import FigureOrder, FigureQuery
from vademecum.pages.matching import words_of
from vademecum.pages.shown import FigureRow
from vademecum.pages.stated import figure_rows

_ALL = FigureQuery()


@dataclass(frozen=True, slots=True)
class FigureTable:
    """All figures under a filter, what is chosen of their facets, and an order, for the sortable table."""

    total: int
    rows: tuple[FigureRow, ...]
    facets: tuple[FacetGroup, ...] = ()


def figure_table(library: Library, query: FigureQuery = _ALL) -> FigureTable:
    """Return the figures that hold all words of the query and what is chosen of each facet; `total` counts all.

    Facets are counted among those that hold the words, each under what is chosen of the others. Equal rows keep the order of metric,
    subject, counterpart and period. Values are ordered within each unit.
    """
    collection = library.collection
    stated, facets = figures(collection, Scope(everything=True)), figure_facets(collection)
    words, key = words_of(query.text), _KEYS[query.order]
    rows = {figure.figure.id: row for figure, row in zip(stated, figure_rows(collection, stated), strict=True)}
    held = [figure for figure in stated if _holds(rows[figure.figure.id], words)]
    kept = kept_rows(held, facets, query.chosen)
    kept.sort(key=lambda figure: key(collection, figure, rows[figure.figure.id]), reverse=query.backwards)
    return FigureTable(len(stated), tuple(rows[figure.figure.id] for figure in kept), facet_groups(held, facets, query.chosen))


def _holds(row: FigureRow, words: tuple[str, ...]) -> bool:
    if not words:
        return True
    counterpart = row.counterpart.text if row.counterpart else ""
    text = f" {' '.join(words_of(f'{row.metric} {row.subject.text} {counterpart} {row.value} {row.period} {row.status.words}'))}"
    return all(f" {word}" in text for word in words)


def _by_value(collection: Collection, stated: StatedFigure, row: FigureRow) -> tuple[int, float]:
    return list(collection.units).index(stated.figure.unit), row.sort_value


_KEYS: Mapping[FigureOrder, Callable[[Collection, StatedFigure, FigureRow], Any]] = {
    FigureOrder.SUBJECT: lambda _, __, row: words_of(row.subject.text),
    FigureOrder.METRIC: lambda _, __, row: words_of(row.metric),
    FigureOrder.COUNTERPART: lambda _, __, row: words_of(row.counterpart.text) if row.counterpart else (),
    FigureOrder.VALUE: _by_value,
    FigureOrder.PERIOD: lambda _, __, row: row.sort_period,
    FigureOrder.STATUS: lambda _, __, row: row.status.words,
    FigureOrder.NOTE: lambda _, __, row: row.footnotes,
    FigureOrder.PAGE: lambda _, __, row: row.page,
}
