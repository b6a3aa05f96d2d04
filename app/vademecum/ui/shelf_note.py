"""One bookmark under the table of the shelf: its note, written as the reader writes, its folder, and when it was set."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from vademecum.pages.shelf_page import FolderRow, ShelfRow
from vademecum.ui.colours import colours_of
from vademecum.ui.icons import pixmap
from vademecum.ui.labels import plain_label, tint
from vademecum.ui.type_scale import Step, Weight, sans, scaled, serif

SAVE_AFTER_MS = 600
NO_FOLDER = "In no folder"
_SAVED, _NOT_KEPT = (
    "Saved as you write, in your own file, apart from the collection",
    "Lasts until the window closes: your file cannot be written",
)


class ShelfNote(QWidget):
    """Says `noted` with place and note at each pause, `filed` with place and folder, `go_wanted` with the place."""

    noted = Signal(str, str)
    filed = Signal(str, str)
    go_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shelfNote")
        self.setAccessibleName("The bookmark selected")
        self._row: ShelfRow | None = None
        self._ribbon, self._name = QLabel(), plain_label()
        self._go = QToolButton()
        self.edit = QPlainTextEdit()
        self.folder = QComboBox()
        self._moment, self._saved = plain_label(), plain_label(_SAVED)
        self._labels = [plain_label(words) for words in ("Note", "Folder", "Bookmarked")]
        self._pause = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        self._place_parts()
        self._describe()
        self._connect()
        self._look_right()

    def show_row(self, row: ShelfRow | None, folders: Sequence[FolderRow], *, is_kept: bool) -> None:
        """Show a bookmark, None for none; what is being written in its note stays."""
        if self._row is not None and (row is None or row.place != self._row.place):
            self.save()
        is_same = row is not None and self._row is not None and row.place == self._row.place
        self._row = row
        self.setVisible(row is not None)
        if row is None:
            return
        self._name.setText(row.name)
        self._name.setToolTip(row.name)
        self._moment.setText(row.moment)
        self._saved.setText(_SAVED if is_kept else _NOT_KEPT)
        self._go.setEnabled(not row.gone)
        if not (is_same and (self._pause.isActive() or self.edit.toPlainText() == row.note)):
            with QSignalBlocker(self.edit):
                self.edit.setPlainText(row.note)
        self._show_folders(row, folders)

    @Slot()
    def save(self) -> None:
        """Have written down what has not been yet."""
        if self._pause.isActive() and self._row is not None:
            self._pause.stop()
            self.noted.emit(self._row.place, self.edit.toPlainText())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._look_right()

    def _show_folders(self, row: ShelfRow, folders: Sequence[FolderRow]) -> None:
        paths = ["", *(folder.path for folder in folders if folder.path)]
        with QSignalBlocker(self.folder):
            self.folder.clear()
            for path in paths:
                self.folder.addItem(path.rpartition("/")[2] or NO_FOLDER, path)
                self.folder.setItemData(self.folder.count() - 1, path.replace("/", " › "), Qt.ItemDataRole.ToolTipRole)
            self.folder.setCurrentIndex(paths.index(row.folder) if row.folder in paths else 0)

    def _place_parts(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._ribbon)
        head.addWidget(self._name, 1)
        head.addWidget(self._go)
        side = QVBoxLayout()
        side.setSpacing(6)
        for part in (self._labels[1], self.folder, self._labels[2], self._moment):
            side.addWidget(part)
        side.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(6)
        grid.addWidget(self._labels[0], 0, 0)
        grid.addWidget(self.edit, 1, 0)
        grid.addLayout(side, 0, 1, 2, 1)
        grid.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 12)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(grid, 1)
        column.addWidget(self._saved)

    def _describe(self) -> None:
        self._go.setText("Go to page")
        self._go.setToolTip("Show the page of this bookmark (Enter)")
        self.edit.setObjectName("noteEdit")
        self.edit.setAccessibleName("Note")
        self.edit.setPlaceholderText("What is it for? Whom did you look it up for?")
        self.edit.setTabChangesFocus(True)
        self.folder.setObjectName("folderChoice")
        self.folder.setAccessibleName("Folder")
        self._labels[0].setBuddy(self.edit)
        self._labels[1].setBuddy(self.folder)

    def _connect(self) -> None:
        self.edit.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self._on_pause)
        self.folder.activated.connect(self._on_folder_chosen)
        self._go.clicked.connect(lambda: self.go_wanted.emit(self._row.place if self._row else ""))

    @Slot()
    def _on_pause(self) -> None:
        if self._row is not None:
            self.noted.emit(self._row.place, self.edit.toPlainText())

    @Slot(int)
    def _on_folder_chosen(self, _at: int) -> None:
        if self._row is not None:
            self.filed.emit(self._row.place, self.folder.currentData())

    def _look_right(self) -> None:
        colours = colours_of(self.palette())
        self.setAutoFillBackground(True)
        tint(self, QPalette.ColorRole.Window, colours.page)
        self._ribbon.setPixmap(pixmap("bookmark-filled", colours.accent))
        self._name.setFont(serif(Step.SECTION, Weight.STRONG))
        self._name.setMinimumWidth(40)
        self.edit.setFont(serif(Step.STATEMENT))
        self.folder.setFixedWidth(scaled(240))
        self.edit.setMinimumHeight(scaled(70))
        for label in (*self._labels, self._saved):
            label.setFont(sans(Step.SMALL))
            tint(label, QPalette.ColorRole.WindowText, colours.text_2)
        tint(self._go, QPalette.ColorRole.ButtonText, colours.accent)
