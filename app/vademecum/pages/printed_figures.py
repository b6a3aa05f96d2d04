"""The table of figures on paper: as it is filtered and ordered, with the sources it names."""

from collections.abc import Set as AbstractSet
from dataclasses import replace

from vademecum.collection.scope import Scope
from vademecum.collection.sources import sources
from vademecum.pages.figure_list import figure_table
from vademecum.pages.listing import FigureOrder, TableQuery
from vademecum.pages.opened import Library
from vademecum.pages.place import Place
from vademecum.pages.printed import PrintedCell, PrintedColumn, PrintedTable, Voice, Words, plain
from vademecum.pages.printed_table import PrintedForm, printed_rows, printed_table
from vademecum.pages.referring import references
from vademecum.pages.shown import FigureRow

_COLUMNS: dict[str, PrintedColumn] = {
    FigureOrder.SUBJECT: PrintedColumn("Subject", 17), FigureOrder.METRIC: PrintedColumn("Metric", 19),
    FigureOrder.COUNTERPART: PrintedColumn("With", 14), FigureOrder.VALUE: PrintedColumn("Value", 15, is_number=True),
    FigureOrder.PERIOD: PrintedColumn("Period", 13), FigureOrder.STATUS: PrintedColumn("Status", 10),
    FigureOrder.NOTE: PrintedColumn("Notes", 6, is_number=True), FigureOrder.PAGE: PrintedColumn("Page", 6, is_number=True),
}  # fmt: skip
_ORDERS: dict[str, str] = {
    FigureOrder.SUBJECT: "by subject", FigureOrder.METRIC: "by metric", FigureOrder.COUNTERPART: "by the entry they are shared with",
    FigureOrder.VALUE: "by value within each unit", FigureOrder.PERIOD: "by period", FigureOrder.STATUS: "by status",
    FigureOrder.NOTE: "by note", FigureOrder.PAGE: "by page",
}  # fmt: skip


def printed_figures(library: Library, query: TableQuery, among: AbstractSet[str] = frozenset()) -> PrintedTable:
    """Return the table of figures as it is asked for, or of it the figures of these ids, with the sources they cite.

    Raises NotFoundError when none is left, or more than a reader would read on paper.
    """
    table = figure_table(library, query)
    rows = printed_rows(table, among)
    cited = tuple(sorted({number for row in rows for number in row.footnotes}))
    printed = printed_table(table, query, rows, PrintedForm("Figures", _COLUMNS, _ORDERS, figure_cell))
    return replace(printed, references=references(sources(library.collection, Scope(among=cited)) if cited else (), cited))


def figure_cell(row: FigureRow, order: str, here: Place | None = None) -> PrintedCell:
    """Return what stands in a column; a name is left out where it is that of the place shown."""
    match order:
        case FigureOrder.SUBJECT:
            return () if row.subject.place == here else (Words(row.subject.text, Voice.PLAIN if here else Voice.NAME),)
        case FigureOrder.COUNTERPART:
            return plain(row.counterpart.text) if row.counterpart and row.counterpart.place != here else ()
        case FigureOrder.STATUS:
            return (Words("", tag=row.status),)
        case FigureOrder.NOTE:
            return plain(", ".join(map(str, row.footnotes)) or "–")
    words: dict[str, str] = {FigureOrder.METRIC: row.metric, FigureOrder.VALUE: row.value, FigureOrder.PERIOD: row.period}
    return plain(words.get(order, str(row.page)))
