"""Everything of one kind as a table that the reader sorts by its heads; the sorting itself is asked of the library."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from vademecum.pages.shown import Tag, TagKind
from vademecum.pages.table import Table
from vademecum.ui.table_kind import Column, TableKind

Index = QModelIndex | QPersistentModelIndex


class TableModel(QAbstractTableModel):
    """One line a row; `sort_wanted` says by which column the reader wants them, and whether from the greatest down."""

    sort_wanted = Signal(str, bool)
    ROW = Qt.ItemDataRole.UserRole

    def __init__(self, kind: TableKind, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._rows: tuple[Any, ...] = ()
        self._sorted = (0, Qt.SortOrder.AscendingOrder)

    @property
    def rows(self) -> tuple[Any, ...]:
        return self._rows

    def show_table(self, table: Table[Any]) -> None:
        """Show these rows in the order given; where they are those shown already, selection and place stay."""
        if table.rows == self._rows:
            return
        self.beginResetModel()
        self._rows = table.rows
        self.endResetModel()

    def column(self, at: int) -> Column:
        """Return the column that stands there."""
        return self._kind.columns[at]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._kind.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self.column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return column.words(row)
        if role == self.ROW:
            return row
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tag.explanation if (tag := shown_tag(column, row)) else _told(column, row, "\n")
        return f"{column.head}: {_told(column, row, '. ')}" if role == Qt.ItemDataRole.AccessibleTextRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and 0 <= section < len(self._kind.columns):
            if role == Qt.ItemDataRole.DisplayRole:
                return self.column(section).head + self._arrow(section)
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(self.column(section))
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(self._kind.columns):
            self._sorted = (column, order)
            self.sort_wanted.emit(str(self.column(column).order), order is Qt.SortOrder.DescendingOrder)

    def _arrow(self, section: int) -> str:
        if section != self._sorted[0]:
            return ""
        return " ▴" if self._sorted[1] is Qt.SortOrder.AscendingOrder else " ▾"


def shown_tag(column: Column, row: Any) -> Tag | None:
    """Return the tag that stands in a cell, None for one of plain words."""
    tag = column.tag(row) if column.tag else None
    return None if tag is None or (tag.kind is TagKind.PLAIN and not tag.place) else tag


def _told(column: Column, row: Any, between: str) -> str:
    """Return both lines of a cell."""
    return between.join(filter(None, (column.words(row), column.below(row) if column.below else "")))


def _alignment(column: Column) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignVCenter | (Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft)
