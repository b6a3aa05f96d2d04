"""The two views of the shelf: folders that take bookmarks in, and bookmarks that can be chosen, moved and taken off."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QListView, QTableView, QWidget

from vademecum.pages.place import Place
from vademecum.pages.shelf_page import FolderRow, ShelfRow
from vademecum.ui.shelf_delegate import LEFT, FolderDelegate, ShelfDelegate, row_height
from vademecum.ui.shelf_model import FoldersModel, ShelfColumn, ShelfModel
from vademecum.ui.type_scale import Step, Weight, sans, scaled

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
Index = QModelIndex | QPersistentModelIndex
ALT = Qt.KeyboardModifier.AltModifier


class FoldersView(QListView):
    """Says which folder was chosen, by its path, None for all; which is to be stepped, and which to be let go of."""

    chosen = Signal(object)
    step_wanted = Signal(str, int)
    removal_wanted = Signal(str)
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shelfFolders")
        self.setAccessibleName("Folders")
        self._told: str | None = None
        self.rows = FoldersModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(FolderDelegate(self))
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda at: self.menu_wanted.emit(self.viewport().mapToGlobal(at)))
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    @property
    def path(self) -> str:
        """The path of the folder chosen, empty where all or those in none are."""
        row = self.currentIndex().data(FoldersModel.ROW)
        return row.path or "" if isinstance(row, FolderRow) else ""

    def choose(self, path: str | None) -> None:
        """Mark a folder as chosen without saying so."""
        self._told = path
        row = self.rows.row_of(path)
        if row is not None and row != self.currentIndex().row():
            self.setCurrentIndex(self.rows.index(row))

    def edit_name(self, path: str) -> None:
        """Let the reader give a folder its name where it stands."""
        row = self.rows.row_of(path)
        if row is not None:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.edit(self.rows.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self.path and event.modifiers() == ALT and key in _STEPS:
            self.step_wanted.emit(self.path, _STEPS[key])
        elif self.path and key == Qt.Key.Key_Delete:
            self.removal_wanted.emit(self.path)
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = current.data(FoldersModel.ROW)
        if isinstance(row, FolderRow) and row.path != self._told:
            self._told = row.path
            self.chosen.emit(row.path)


class ShelfTable(QTableView):
    """Says which bookmarks are to be stepped or taken off, which one is to be gone to, and that others are selected."""

    step_wanted = Signal(int)
    removal_wanted = Signal()
    go_wanted = Signal(str)
    selection_changed = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shelfTable")
        self.setAccessibleName("Bookmarks")
        self.rows = ShelfModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(ShelfDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDragDropOverwriteMode(False)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(ShelfColumn.NOTE, QHeaderView.ResizeMode.Stretch)
        self.set_type()
        self.activated.connect(self._on_activated)
        self.selectionModel().selectionChanged.connect(lambda _on, _off: self.selection_changed.emit())
        self.selectionModel().currentRowChanged.connect(lambda _now, _before: self.viewport().update())
        self.customContextMenuRequested.connect(lambda at: self.menu_wanted.emit(self.viewport().mapToGlobal(at)))

    def leads_to(self, index: Index) -> Place | None:
        """Return where a bookmark leads now."""
        row = index.data(ShelfModel.ROW)
        return row.leads_to if isinstance(row, ShelfRow) else None

    def selected_rows(self) -> tuple[ShelfRow, ...]:
        """Return the bookmarks selected in the order of the table."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self.rows.rows[row] for row in rows)

    def current_row(self) -> ShelfRow | None:
        """Return the one bookmark whose note is to be shown, None when none or several are selected."""
        selected = self.selected_rows()
        return selected[0] if len(selected) == 1 else None

    def select_places(self, places: tuple[str, ...]) -> None:
        """Select these bookmarks, as far as they are shown, the first one current."""
        at = [row for place in places if (row := self.rows.row_of(place)) is not None]
        model = self.selectionModel()
        model.clearSelection()
        for row in reversed(at):
            flags = model.SelectionFlag.Select | model.SelectionFlag.Rows
            model.setCurrentIndex(self.rows.index(row, 0), flags)

    def select_row(self, at: int) -> None:
        """Select the row that stands there now, or else the last; nothing where there is none."""
        self.select_places(tuple(row.place for row in self.rows.rows[: at + 1][-1:]))

    def set_type(self) -> None:
        """Give rows and columns the sizes of the text in use."""
        self.horizontalHeader().setFont(sans(Step.SMALL, Weight.STRONG))
        self.verticalHeader().setDefaultSectionSize(row_height())
        self.horizontalHeader().resizeSection(ShelfColumn.ADDED, scaled(104))
        self._share_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() == ALT and key in _STEPS:
            self.step_wanted.emit(_STEPS[key])
        elif key == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current_row() is not None:
            self.go_wanted.emit(self.selected_rows()[0].place)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.set_type()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Give names the width drawn, but never more than notes have."""
        rest = self.viewport().width() - scaled(104)
        self.horizontalHeader().resizeSection(ShelfColumn.NAME, min(scaled(330) + LEFT, rest // 2))

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        row = index.data(ShelfModel.ROW)
        if isinstance(row, ShelfRow):
            self.go_wanted.emit(row.place)
