"""The tables within a page on paper: its figures, cross-checks and doubtful places, in columns as wide as what stands in them."""

from collections.abc import Iterable, Sequence

from vademecum.pages.entry import DetailPage
from vademecum.pages.listing import FigureOrder
from vademecum.pages.place import PlaceKind
from vademecum.pages.printed import PrintedCell, PrintedColumn, PrintedGroup, PrintedRow, PrintedTable, Voice, Words, plain
from vademecum.pages.printed_figures import figure_cell

_WIDTH = 120
"""How many letters stand side by side in a row, more or less."""
_WIDE_LETTERS, _GAP, _ROOM_FOR_A_TAG = 1.12, 3, 3
"""Some letters are wider than others; what stands between two columns, and around the words of a tag, in letters."""
_WIDEST_NAME, _WIDEST_VALUE = 34, 22
_FIGURES = {
    FigureOrder.METRIC: "Metric", FigureOrder.SUBJECT: "Of", FigureOrder.COUNTERPART: "With", FigureOrder.VALUE: "Value",
    FigureOrder.PERIOD: "Period", FigureOrder.STATUS: "Status", FigureOrder.NOTE: "Notes", FigureOrder.PAGE: "Page",
}  # fmt: skip
_NAMES = {FigureOrder.METRIC, FigureOrder.SUBJECT, FigureOrder.COUNTERPART}
_OF_ONE_METRIC = {PlaceKind.METRIC, PlaceKind.FIGURE}
_UNBROKEN = {FigureOrder.VALUE, FigureOrder.PERIOD}
"""Broken at a dash or a unit they would read badly: they have a letter to spare."""
_NUMBERS = {FigureOrder.VALUE, FigureOrder.NOTE, FigureOrder.PAGE}
_CHECKS = (
    PrintedColumn("Verdict", 18), PrintedColumn("Check", 45), PrintedColumn("Result", 29, is_number=True),
    PrintedColumn("Chapter", 8, is_number=True),
)  # fmt: skip
_ERRATA = (
    PrintedColumn("Page", 7), PrintedColumn("Says", 31), PrintedColumn("Meant is", 45), PrintedColumn("How sure", 10),
    PrintedColumn("Facts", 7, is_number=True),
)  # fmt: skip


def figures_of_page(page: DetailPage) -> PrintedTable:
    """Return the figures of a page in the columns that tell them apart: whose and with whom only where that is not the page itself."""
    columns = {order: [figure_cell(row, order, page.place) for row in page.figures] for order in _FIGURES}
    left_out = {order for order in _NAMES if not any(columns[order])}
    left_out |= {FigureOrder.METRIC} if page.place.kind in _OF_ONE_METRIC else set()
    kept = {order: cells for order, cells in columns.items() if order not in left_out}
    shares = _shares(kept)
    heads = (PrintedColumn(_FIGURES[order], shares[order], is_number=order in _NUMBERS) for order in kept)
    return _table("Figures", tuple(heads), zip(*kept.values(), strict=True))


def checks_of_page(page: DetailPage) -> PrintedTable:
    """Return the cross-checks of a page: the verdict, what was checked and why, what the sides came to."""
    rows = (
        (
            (Words("", tag=check.verdict),),
            (Words(check.title, Voice.NAME), Words(check.explanation, Voice.SOFT)),
            plain(check.result),
            plain(f"ch. {check.chapter}"),
        )
        for check in page.checks
    )
    return _table("Checks", _CHECKS, rows)


def errata_of_page(page: DetailPage) -> PrintedTable:
    """Return the doubtful places of a page, with how many facts rest on each."""
    rows = (
        (plain(f"p. {it.page}"), plain(f"“{it.says}”"), plain(it.means), plain(it.confidence), plain(str(len(it.facts) or "none")))
        for it in page.errata
    )
    return _table("Errata", _ERRATA, rows)


def _table(title: str, columns: tuple[PrintedColumn, ...], rows: Iterable[PrintedRow]) -> PrintedTable:
    told = tuple(rows)
    return PrintedTable(title, f"{len(told):,}", columns, (PrintedGroup("", told),))


def _shares(columns: dict[FigureOrder, list[PrintedCell]]) -> dict[FigureOrder, int]:
    """Give every column the width of what it cannot break, and names what is left, more to those that are longer.

    Numbers are whole but for long ones, which take two lines; names are as wide as their longest word at least.
    """
    wanted = {order: max(map(_letters, _written(order, cells))) for order, cells in columns.items()}
    wanted[FigureOrder.VALUE] = min(wanted[FigureOrder.VALUE], _WIDEST_VALUE)
    wanted |= {order: wanted[order] + 1 for order in _UNBROKEN}
    names = {order: min(letters, _WIDEST_NAME) for order, letters in wanted.items() if order in _NAMES}
    needed = wanted | {order: max(_letters(word) for text in _written(order, columns[order]) for word in text.split()) for order in names}
    room = max(0, _WIDTH - sum(needed.values()))
    left = {order: max(0, letters - needed[order]) for order, letters in names.items()}
    return {order: needed[order] + room * left.get(order, 0) // max(1, sum(left.values())) for order in columns}


def _written(order: FigureOrder, cells: Sequence[PrintedCell]) -> list[str]:
    """Return the head of a column and what its cells hold, a tag as long as it is drawn."""
    tags = (each.tag.words + "_" * _ROOM_FOR_A_TAG for cell in cells for each in cell if each.tag)
    return [_FIGURES[order], *(each.text for cell in cells for each in cell if each.text), *tags]


def _letters(text: str) -> int:
    return round(len(text) * _WIDE_LETTERS) + _GAP
