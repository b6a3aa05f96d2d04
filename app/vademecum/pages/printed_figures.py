"""The table of figures on paper: as it is filtered and ordered, with the sources it names."""

from collections.abc import Set as AbstractSet

from vademecum.collection.scope import Scope
from vademecum.collection.sources import sources
from vademecum.pages.figure_list import FigureTable, figure_table
from vademecum.pages.library import Library
from vademecum.pages.listing import FigureOrder, FigureQuery
from vademecum.pages.naming import joined
from vademecum.pages.printed import PrintedColumn, PrintedGroup, PrintedRow, PrintedTable, Voice, Words, plain, printable
from vademecum.pages.referring import references
from vademecum.pages.shown import FigureRow

_COLUMNS = (
    PrintedColumn("Subject", 17), PrintedColumn("Metric", 20), PrintedColumn("With", 14), PrintedColumn("Value", 15, is_number=True),
    PrintedColumn("Period", 13), PrintedColumn("Status", 9), PrintedColumn("Notes", 6, is_number=True),
    PrintedColumn("Page", 6, is_number=True),
)  # fmt: skip
_ORDERS = {
    FigureOrder.SUBJECT: "by subject", FigureOrder.METRIC: "by metric", FigureOrder.COUNTERPART: "by the entry they are shared with",
    FigureOrder.VALUE: "by value within each unit", FigureOrder.PERIOD: "by period", FigureOrder.STATUS: "by status",
    FigureOrder.NOTE: "by note", FigureOrder.PAGE: "by page",
}  # fmt: skip


def printed_figures(library: Library, query: FigureQuery, among: AbstractSet[str] = frozenset()) -> PrintedTable:
    """Return the table of figures as it is asked for, or of it the figures of these ids.

    Raises NotFoundError when none is left, or more than a reader would read on paper.
    """
    table = figure_table(library, query)
    rows = tuple(row for row in table.rows if not among or row.id in among)
    printable(len(rows))
    cited = tuple(sorted({number for row in rows for number in row.footnotes}))
    return PrintedTable(
        title="Figures",
        told=_told(table, query, len(rows)),
        columns=_COLUMNS,
        groups=(PrintedGroup("", tuple(map(_row, rows))),),
        references=references(sources(library.collection, Scope(among=cited)) if cited else (), cited),
        is_wide=True,
    )


def _told(table: FigureTable, query: FigureQuery, total: int) -> str:
    """Say how many figures of how many, in which order, what they hold and what was chosen of their facets."""
    picked = (f"{group.label}: {', '.join(value.label for value in group.values if value.is_chosen)}" for group in table.facets)
    return joined(
        (
            f"{total:,}" if total == table.total else f"{total:,} of {table.total:,}",
            "selected" if total < len(table.rows) else "",
            f"{_ORDERS[query.order]}{', descending' if query.backwards else ''}",
            f"holding “{query.text.strip()}”" if query.text.strip() else "",
            *(words for words in picked if not words.endswith(": ")),
        )
    )


def _row(row: FigureRow) -> PrintedRow:
    return (
        (Words(row.subject.text, Voice.NAME),), plain(row.metric), plain(row.counterpart.text if row.counterpart else ""),
        plain(row.value), plain(row.period), (Words("", tag=row.status),), plain(", ".join(map(str, row.footnotes)) or "–"),
        plain(str(row.page)),
    )  # fmt: skip
