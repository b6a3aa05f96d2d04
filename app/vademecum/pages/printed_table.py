"""A table of everything of one kind on paper: as it is filtered and ordered, or of it what is selected."""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, NamedTuple

from vademecum.pages.facets import choices_told
from vademecum.pages.listing import TableQuery
from vademecum.pages.naming import joined
from vademecum.pages.printed import PrintedCell, PrintedColumn, PrintedGroup, PrintedTable, printable
from vademecum.pages.table import Table


class PrintedForm(NamedTuple):
    """How a table is printed: its title, its columns by the orders they have, what those orders are called, and what a cell says."""

    title: str
    columns: Mapping[str, PrintedColumn]
    orders: Mapping[str, str]
    cell: Callable[[Any, str], PrintedCell]


def printed_rows(table: Table[Any], among: AbstractSet[str]) -> tuple[Any, ...]:
    """Return the rows of a table that have these ids, all where none are named.

    Raises NotFoundError when none is left, or more than a reader would read on paper.
    """
    rows = tuple(row for row in table.rows if not among or row.id in among)
    printable(len(rows))
    return rows


def printed_table(table: Table[Any], query: TableQuery, rows: Sequence[Any], form: PrintedForm) -> PrintedTable:
    """Return these rows of a table, which was asked for by the query."""
    cells = tuple(tuple(form.cell(row, order) for order in form.columns) for row in rows)
    told = _told(table, query, len(rows), form)
    return PrintedTable(form.title, told, tuple(form.columns.values()), (PrintedGroup("", cells),), is_wide=True)


def _told(table: Table[Any], query: TableQuery, total: int, form: PrintedForm) -> str:
    """Say how many rows of how many, in which order, what they hold and what was chosen of their facets."""
    order = form.orders.get(query.order) or next(iter(form.orders.values()))
    return joined(
        (
            f"{total:,}" if total == table.total else f"{total:,} of {table.total:,}",
            "selected" if total < len(table.rows) else "",
            f"{order}{', descending' if query.backwards else ''}",
            f"holding “{query.text.strip()}”" if query.text.strip() else "",
            *choices_told(table.facets),
        )
    )
