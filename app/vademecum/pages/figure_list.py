"""The table of all figures, under a filter and an order."""

from collections.abc import Callable
from typing import Any

from vademecum.collection.facts import figures
from vademecum.collection.scope import Scope
from vademecum.pages.figure_facets import FigureLine, figure_facets
from vademecum.pages.listing import FigureOrder, TableQuery
from vademecum.pages.matching import words_of
from vademecum.pages.opened import Library
from vademecum.pages.shown import FigureRow
from vademecum.pages.stated import figure_rows
from vademecum.pages.table import Line, Reading, Table, table_of

_ALL = TableQuery()


def figure_table(library: Library, query: TableQuery = _ALL) -> Table[FigureRow]:
    """Return the figures as asked for. Equal rows keep the order of metric, subject, counterpart and period; values are ordered
    within each unit."""
    collection = library.collection
    stated = figures(collection, Scope(everything=True))
    units = {unit: at for at, unit in enumerate(collection.units)}
    keys: dict[str, Callable[[FigureLine], Any]] = {
        FigureOrder.SUBJECT: lambda it: words_of(it.row.subject.text),
        FigureOrder.METRIC: lambda it: words_of(it.row.metric),
        FigureOrder.COUNTERPART: lambda it: words_of(it.row.counterpart.text) if it.row.counterpart else (),
        FigureOrder.VALUE: lambda it: (units[it.stated.figure.unit], it.row.sort_value),
        FigureOrder.PERIOD: lambda it: it.row.sort_period,
        FigureOrder.STATUS: lambda it: it.row.status.words,
        FigureOrder.NOTE: lambda it: it.row.footnotes,
        FigureOrder.PAGE: lambda it: it.row.page,
    }
    lines = [Line(*each) for each in zip(stated, figure_rows(collection, stated), strict=True)]
    return table_of(lines, Reading(_words, keys, figure_facets(collection)), query)


def _words(line: FigureLine) -> str:
    row = line.row
    counterpart = row.counterpart.text if row.counterpart else ""
    return f"{row.metric} {row.subject.text} {counterpart} {row.value} {row.period} {row.status.words}"
