"""The tables of cross-checks and of doubtful places on paper."""

from collections.abc import Set as AbstractSet

from vademecum.pages.check_table import CheckOrder, check_table
from vademecum.pages.entry import CheckRow, ErratumRow
from vademecum.pages.erratum_table import ErratumOrder, erratum_table
from vademecum.pages.listing import TableQuery
from vademecum.pages.opened import Library
from vademecum.pages.printed import PrintedCell, PrintedColumn, PrintedTable, Voice, Words, plain
from vademecum.pages.printed_table import PrintedForm, printed_rows, printed_table

_CHECK_COLUMNS: dict[str, PrintedColumn] = {
    CheckOrder.VERDICT: PrintedColumn("Verdict", 13), CheckOrder.TITLE: PrintedColumn("Check", 45),
    CheckOrder.KIND: PrintedColumn("What is checked", 16), CheckOrder.RESULT: PrintedColumn("Result", 18, is_number=True),
    CheckOrder.CHAPTER: PrintedColumn("Chapter", 8, is_number=True),
}  # fmt: skip
_CHECK_ORDERS: dict[str, str] = {
    CheckOrder.VERDICT: "disagreements first", CheckOrder.TITLE: "by name", CheckOrder.KIND: "by what is checked",
    CheckOrder.RESULT: "by result", CheckOrder.FIGURES: "by number of figures", CheckOrder.CHAPTER: "by chapter",
}  # fmt: skip
_ERRATUM_COLUMNS: dict[str, PrintedColumn] = {
    ErratumOrder.PAGE: PrintedColumn("Page", 6), ErratumOrder.SAYS: PrintedColumn("Says", 34),
    ErratumOrder.MEANS: PrintedColumn("Meant is", 40), ErratumOrder.SURE: PrintedColumn("How sure", 10),
    ErratumOrder.FACTS: PrintedColumn("Facts", 10, is_number=True),
}  # fmt: skip
_ERRATUM_ORDERS: dict[str, str] = {
    ErratumOrder.PAGE: "by page", ErratumOrder.SAYS: "by what is printed", ErratumOrder.MEANS: "by what is meant",
    ErratumOrder.SURE: "the certain first", ErratumOrder.FACTS: "by number of facts", ErratumOrder.CHAPTER: "by chapter",
}  # fmt: skip


def printed_checks(library: Library, query: TableQuery, among: AbstractSet[str] = frozenset()) -> PrintedTable:
    """Return the cross-checks as they are asked for, or of them those of these ids. Raises NotFoundError as `printed_rows` does."""
    form = PrintedForm("Cross-checks", _CHECK_COLUMNS, _CHECK_ORDERS, _check_cell)
    table = check_table(library, query)
    return printed_table(table, query, printed_rows(table, among), form)


def printed_errata(library: Library, query: TableQuery, among: AbstractSet[str] = frozenset()) -> PrintedTable:
    """Return the doubtful places as they are asked for, or of them those of these ids. Raises NotFoundError as `printed_rows` does."""
    form = PrintedForm("Errata", _ERRATUM_COLUMNS, _ERRATUM_ORDERS, _erratum_cell)
    table = erratum_table(library, query)
    return printed_table(table, query, printed_rows(table, among), form)


def _check_cell(row: CheckRow, order: str) -> PrintedCell:
    match order:
        case CheckOrder.VERDICT:
            return (Words("", tag=row.verdict),)
        case CheckOrder.TITLE:
            return (Words(row.title, Voice.NAME), Words(row.explanation, Voice.SOFT))
    words: dict[str, str] = {CheckOrder.KIND: row.kind, CheckOrder.RESULT: row.result}
    return plain(words.get(order, str(row.chapter)))


def _erratum_cell(row: ErratumRow, order: str) -> PrintedCell:
    match order:
        case ErratumOrder.PAGE:
            return plain(str(row.page))
        case ErratumOrder.SAYS:
            return (Words(f"“{row.says}”", Voice.NAME),)
        case ErratumOrder.FACTS:
            return plain(str(len(row.facts)) if row.facts else "–")
    return plain(row.means if order == ErratumOrder.MEANS else row.confidence)
