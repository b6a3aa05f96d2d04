"""All figures as a table that the reader sorts by its heads; the sorting itself is asked of the library."""

from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from vademecum.pages.figure_list import FigureTable
from vademecum.pages.listing import FigureOrder
from vademecum.pages.shown import FigureRow
from vademecum.ui.run_html import tag_words

Index = QModelIndex | QPersistentModelIndex
HEADS = {
    FigureOrder.SUBJECT: "Subject",
    FigureOrder.METRIC: "Metric",
    FigureOrder.COUNTERPART: "With",
    FigureOrder.VALUE: "Value",
    FigureOrder.PERIOD: "Period",
    FigureOrder.STATUS: "Status",
    FigureOrder.NOTE: "Note",
    FigureOrder.PAGE: "Page",
}
ORDERS = tuple(HEADS)
RIGHT_ALIGNED = {FigureOrder.VALUE, FigureOrder.NOTE, FigureOrder.PAGE}


class Column(IntEnum):
    """The columns that are more than text."""

    VALUE = ORDERS.index(FigureOrder.VALUE)
    STATUS = ORDERS.index(FigureOrder.STATUS)
    NOTE = ORDERS.index(FigureOrder.NOTE)


class FiguresModel(QAbstractTableModel):
    """One row a figure; `sort_wanted` says by which column the reader wants them, and whether from the greatest down."""

    sort_wanted = Signal(FigureOrder, bool)
    FIGURE = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[FigureRow, ...] = ()
        self._sorted = (0, Qt.SortOrder.AscendingOrder)

    @property
    def rows(self) -> tuple[FigureRow, ...]:
        return self._rows

    def show_table(self, table: FigureTable) -> None:
        """Show these rows in the order given; where they are those shown already, selection and place stay."""
        if table.rows == self._rows:
            return
        self.beginResetModel()
        self._rows = table.rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(ORDERS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, order = self._rows[index.row()], ORDERS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_words(row, order)
        if role == self.FIGURE:
            return row
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(order)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.status.explanation if order is FigureOrder.STATUS else cell_words(row, order)
        return f"{HEADS[order]}: {cell_words(row, order)}" if role == Qt.ItemDataRole.AccessibleTextRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and 0 <= section < len(ORDERS):
            if role == Qt.ItemDataRole.DisplayRole:
                return HEADS[ORDERS[section]] + self._arrow(section)
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(ORDERS[section])
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(ORDERS):
            self._sorted = (column, order)
            self.sort_wanted.emit(ORDERS[column], order is Qt.SortOrder.DescendingOrder)

    def _arrow(self, section: int) -> str:
        if section != self._sorted[0]:
            return ""
        return " ▴" if self._sorted[1] is Qt.SortOrder.AscendingOrder else " ▾"


def cell_words(row: FigureRow, order: FigureOrder) -> str:
    """Return what a cell says."""
    return {
        FigureOrder.SUBJECT: row.subject.text,
        FigureOrder.METRIC: row.metric,
        FigureOrder.COUNTERPART: row.counterpart.text if row.counterpart else "",
        FigureOrder.VALUE: row.value,
        FigureOrder.PERIOD: row.period,
        FigureOrder.STATUS: tag_words(row.status),
        FigureOrder.NOTE: ", ".join(map(str, row.footnotes)) or "—",
        FigureOrder.PAGE: str(row.page),
    }[order]


def _alignment(order: FigureOrder) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignVCenter | (Qt.AlignmentFlag.AlignRight if order in RIGHT_ALIGNED else Qt.AlignmentFlag.AlignLeft)
