"""The bookmarks of the shelf as rows of a table that can be dragged, and the folders as rows of a list that take them in."""

from collections.abc import Iterable, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QAbstractTableModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from vademecum.pages.shelf_page import FolderRow, ShelfRow

Index = QModelIndex | QPersistentModelIndex
PLACES_TYPE = "application/x-vademecum-bookmarks"
_NOWHERE = QModelIndex()


class ShelfColumn(IntEnum):
    """The columns of the table."""

    NAME = 0
    NOTE = 1
    ADDED = 2


HEADS = {ShelfColumn.NAME: "Bookmark", ShelfColumn.NOTE: "Note", ShelfColumn.ADDED: "Added"}


class ShelfModel(QAbstractTableModel):
    """Rows of bookmarks. Says `dropped` with the places dragged and the row before which they are to stand."""

    dropped = Signal(object, int)
    ROW = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[ShelfRow, ...] = ()
        self.can_be_ordered = True

    def show_rows(self, rows: Sequence[ShelfRow]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def row_of(self, place: str) -> int | None:
        """Return the row of a place, None when it is not shown."""
        return next((at for at, row in enumerate(self.rows) if row.place == place), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(ShelfColumn)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], ShelfColumn(index.column())
        if role == self.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return {ShelfColumn.NAME: row.name, ShelfColumn.NOTE: row.note, ShelfColumn.ADDED: row.day}[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return {ShelfColumn.NAME: f"{row.name}\n{row.kind}", ShelfColumn.NOTE: row.note, ShelfColumn.ADDED: row.moment}[column]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            spoken = {ShelfColumn.NAME: f"{row.name}, {row.kind}", ShelfColumn.NOTE: row.note or "no note", ShelfColumn.ADDED: row.moment}
            return spoken[column]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        across = orientation is Qt.Orientation.Horizontal
        if across and role == Qt.ItemDataRole.DisplayRole:
            return HEADS[ShelfColumn(section)]
        if across and role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == ShelfColumn.ADDED else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled if self.can_be_ordered else Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [PLACES_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = sorted({index.row() for index in indexes})
        return dragged(self.rows[row].place for row in rows)

    def dropMimeData(self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, _parent: Index) -> bool:
        if self.can_be_ordered and data.hasFormat(PLACES_TYPE):
            self.dropped.emit(places_in(data), row if row >= 0 else len(self.rows))
        return False  # the shelf changes first, and shows it; rows are never moved here


class FoldersModel(QAbstractListModel):
    """Folders, each deeper than the one it lies in. Says `dropped` with places and the path they are to lie in, and `named`."""

    dropped = Signal(object, str)
    named = Signal(str, str)
    ROW = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[FolderRow, ...] = ()

    def show_rows(self, rows: Sequence[FolderRow]) -> None:
        """Show the folders; where only counts have changed the rows stay what they are."""
        if [row.path for row in rows] == [row.path for row in self.rows]:
            self.rows = tuple(rows)
            self.dataChanged.emit(self.index(0), self.index(max(0, len(rows) - 1)))
            return
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def row_of(self, path: str | None) -> int | None:
        """Return the row of a folder, None when there is none of that path."""
        return next((at for at, row in enumerate(self.rows) if row.path == path), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == self.ROW:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return row.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.path or row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.name}, {row.total:,} {'bookmark' if row.total == 1 else 'bookmarks'}"
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        path = self.rows[index.row()].path
        if role == Qt.ItemDataRole.EditRole and path:
            self.named.emit(path, str(value))
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        kept = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and self.rows[index.row()].path is not None:
            kept |= Qt.ItemFlag.ItemIsDropEnabled
        return kept | Qt.ItemFlag.ItemIsEditable if index.isValid() and self.rows[index.row()].path else kept

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [PLACES_TYPE]

    def canDropMimeData(self, data: QMimeData, _action: Qt.DropAction, _row: int, _column: int, parent: Index) -> bool:
        return data.hasFormat(PLACES_TYPE) and parent.isValid() and self.rows[parent.row()].path is not None

    def dropMimeData(self, data: QMimeData, _action: Qt.DropAction, _row: int, _column: int, parent: Index) -> bool:
        path = self.rows[parent.row()].path if parent.isValid() else None
        if path is not None and data.hasFormat(PLACES_TYPE):
            self.dropped.emit(places_in(data), path)
        return False


def dragged(places: Iterable[str]) -> QMimeData:
    """Return places as what is dragged."""
    data = QMimeData()
    data.setData(PLACES_TYPE, "\n".join(places).encode())
    return data


def places_in(data: QMimeData) -> tuple[str, ...]:
    """Return the places that are dragged."""
    return tuple(bytes(data.data(PLACES_TYPE).data()).decode().split("\n"))
