"""A folder of the reader's shelf on paper: bookmarks with their notes, and where each is printed."""

from vademecum.domain.errors import NotFoundError
from vademecum.pages.cite import reference
from vademecum.pages.naming import count_words, joined
from vademecum.pages.opened import Library
from vademecum.pages.place import parse_place
from vademecum.pages.printed import PrintedColumn, PrintedRow, PrintedTable, Voice, Words, grouped, printable
from vademecum.pages.shelf_page import ShelfOrder, ShelfPage, ShelfRow, ShelfView, as_tree, shelf_page

GONE = "No longer in the collection."
_COLUMNS = (PrintedColumn("Bookmark", 86), PrintedColumn("Kept since", 14, is_number=True))
_ORDERS = {ShelfOrder.OWN: "in your own order", ShelfOrder.NAME: "by name", ShelfOrder.ADDED: "latest first"}


def printed_shelf(library: Library, view: ShelfView, among: frozenset[str] = frozenset()) -> PrintedTable:
    """Return what is shown of the shelf, or of it the bookmarks kept under these places; in the reader's own order under their folders.

    Raises NotFoundError when there is nothing to print or too much, ShelfError when the shelf cannot be read.
    """
    page = shelf_page(library, view)
    rows = [row for row in page.rows if not among or row.place in among]
    printable(len(rows))
    by_folder = view.order is ShelfOrder.OWN
    if by_folder:
        tree = ("", *as_tree(library.shelf.contents().folders))
        rows.sort(key=lambda row: tree.index(row.folder))
    laid = [(_heading(row, page) if by_folder else "", _row(library, row, names_folder=not by_folder)) for row in rows]
    return PrintedTable(page.title, _told(page, view, len(rows)), _COLUMNS, grouped(laid))


def _heading(row: ShelfRow, page: ShelfPage) -> str:
    """Return the folder of a bookmark, nothing where that is the one shown."""
    return "" if row.folder == page.view.folder else row.folder.replace("/", " › ") or "In no folder"


def _told(page: ShelfPage, view: ShelfView, total: int) -> str:
    within = f"in {page.lies_in.replace('/', ' › ')}" if page.lies_in else ""
    picked = "selected" if total < len(page.rows) else ""
    held = f"holding “{view.filter_text.strip()}”" if view.filter_text.strip() else ""
    return joined((count_words(total, "bookmark", "bookmarks"), within, picked, _ORDERS[view.order], held))


def _row(library: Library, row: ShelfRow, *, names_folder: bool) -> PrintedRow:
    kind = joined((row.kind, row.folder.replace("/", " › ") if names_folder else ""))
    notes = (Words(row.note, Voice.NOTE),) if row.note else ()
    where = Words(_reference(library, row), Voice.SOFT)
    return (Words(row.name, Voice.NAME), Words(kind, Voice.SOFT), *notes, where), (Words(row.day, Voice.SOFT),)


def _reference(library: Library, row: ShelfRow) -> str:
    try:
        return GONE if row.gone else reference(library, parse_place(row.place))
    except (ValueError, NotFoundError):
        return GONE
