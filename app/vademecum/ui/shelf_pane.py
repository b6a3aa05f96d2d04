"""The shelf as a page of its own: folders, the bookmarks in one of them, and the note of the one selected."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSplitter, QToolButton, QVBoxLayout, QWidget

from vademecum.pages.shelf_page import ShelfOrder, ShelfPage, ShelfView
from vademecum.ui.colours import colours_of
from vademecum.ui.filter_edit import FilterEdit
from vademecum.ui.icons import icon
from vademecum.ui.labels import CutLabel, plain_label, tint
from vademecum.ui.shelf_note import ShelfNote
from vademecum.ui.shelf_views import FoldersView, ShelfTable
from vademecum.ui.type_scale import Step, Weight, load_fonts, sans, scaled, serif

ORDERS = {ShelfOrder.OWN: "Your own order", ShelfOrder.NAME: "By name", ShelfOrder.ADDED: "Latest first"}
EMPTY = "Nothing on your shelf yet. Press Ctrl+D on any page to keep it here; folders and notes are for whatever you collect."
EMPTY_FOLDER = "Nothing in this folder yet. Drag bookmarks here, or choose it as the folder of a bookmark."
NOT_FOUND = "No bookmark here holds these words. Clear the search to see all."


class ShelfPane(QWidget):
    """Shows a `ShelfPage`; says which view of the shelf is wanted. What is done to the shelf is wanted by its views."""

    view_wanted = Signal(ShelfView)
    new_folder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shelfPane")
        self.setAccessibleName("Your shelf")
        load_fonts()
        self._asked = ShelfView()
        self._page: ShelfPage | None = None
        self.folders, self.view, self.note = FoldersView(), ShelfTable(), ShelfNote()
        self.search, self.order, self.new_folder = FilterEdit("Search your shelf", "search"), QComboBox(), QToolButton()
        self._heading, self._within, self._title = CutLabel("Bookmarks"), plain_label(), CutLabel()
        self._gone, self._empty = plain_label(wraps=True), plain_label(wraps=True)
        self._side, self._columns, self._rows = QWidget(), QSplitter(Qt.Orientation.Horizontal), QSplitter(Qt.Orientation.Vertical)
        self._describe()
        self._place_parts()
        self._connect()
        self._look_right()

    @property
    def asked(self) -> ShelfView:
        """The view of the shelf that was asked for last."""
        return self._asked

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Folders, bookmarks and the note."""
        return self.folders, self.view, self.note.edit

    def show_page(self, page: ShelfPage) -> None:
        """Show the shelf; bookmarks selected stay selected. Where none is left and keys go to them, the next one is."""
        selected, at = tuple(row.place for row in self.view.selected_rows()), self.view.currentIndex().row()
        self._asked, self._page = page.view, page
        self.folders.rows.show_rows(page.folders)
        self.folders.choose(page.view.folder)
        self.view.rows.can_be_ordered = page.view.order is ShelfOrder.OWN and not page.view.filter_text
        with QSignalBlocker(self.view.selectionModel()):
            self.view.rows.show_rows(page.rows)
        self.view.select_places(selected)
        if selected and not self.view.selected_rows() and self._has_focus():
            self.view.select_row(at)
        self._title.setText(page.title)
        self._within.setText(f"in {page.lies_in.replace('/', ' › ')}" if page.lies_in else "")
        self._within.setVisible(bool(page.lies_in))
        self._gone.setText(page.gone)
        self._gone.setVisible(bool(page.gone))
        self._tell_emptiness(page)
        self._show_note()

    def select(self, places: tuple[str, ...]) -> None:
        """Select these bookmarks."""
        self.view.select_places(places)

    def want_folder(self, path: str) -> None:
        """Want the folder of this path to be shown, the empty path for all."""
        self._asked = self._asked._replace(folder=path or None)

    def take_focus(self) -> None:
        (self.folders if self.view.isHidden() else self.view).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_filter(self) -> None:
        self.search.begin()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_right()  # the style takes fonts away from what is placed in splitters

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._look_right()

    def _tell_emptiness(self, page: ShelfPage) -> None:
        words = NOT_FOUND if page.view.filter_text else EMPTY_FOLDER if page.view.folder else EMPTY
        self._empty.setText(words)
        self._empty.setVisible(not page.rows)
        if not page.rows and self._has_focus():
            self.folders.setFocus(Qt.FocusReason.ShortcutFocusReason)  # else Qt gives it to whatever comes next, the tool bar
        self.view.setVisible(bool(page.rows))

    def _has_focus(self) -> bool:
        """Tell whether keys go to the bookmarks, or will once the window is turned to."""
        return self.window().focusWidget() is self.view

    def _show_note(self) -> None:
        page = self._page
        if page is not None:
            self.note.show_row(self.view.current_row(), page.folders, is_kept=page.is_kept)

    def _describe(self) -> None:
        self.search.setObjectName("shelfSearch")
        self.search.setPlaceholderText(self.search.accessibleName())
        self.order.setObjectName("shelfOrder")
        self.order.setAccessibleName("Order of the bookmarks")
        for order, words in ORDERS.items():
            self.order.addItem(words, order)
        self.new_folder.setObjectName("newFolderButton")
        self.new_folder.setText("Folder")
        self.new_folder.setAccessibleName("New folder")
        self.new_folder.setToolTip("Make a folder in the one chosen (Ctrl+Shift+N)")
        self.new_folder.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def _place_parts(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 6, 8, 6)
        head.addWidget(self._heading, 1)
        head.addWidget(self.new_folder)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        side.addLayout(head)
        side.addWidget(self.folders, 1)
        self._rows.addWidget(self._table_part())
        self._rows.addWidget(self.note)
        self._rows.setStretchFactor(0, 1)
        self._columns.addWidget(self._side)
        self._columns.addWidget(self._rows)
        self._columns.setStretchFactor(1, 1)
        for splitter in (self._columns, self._rows):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        self._columns.setSizes([scaled(240), scaled(800)])
        self._rows.setSizes([scaled(460), scaled(230)])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._columns)

    def _table_part(self) -> QWidget:
        part = QWidget()
        head = QHBoxLayout()
        head.setContentsMargins(20, 12, 20, 12)
        head.setSpacing(10)
        for label in (self._title, self._within):
            head.addWidget(label, 0, Qt.AlignmentFlag.AlignBaseline)
        head.addStretch(1)
        head.addWidget(self.order)
        head.addWidget(self.search)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addWidget(self._empty)
        column.addWidget(self._gone)
        for label in (self._empty, self._gone):
            label.setContentsMargins(20, 10, 20, 12)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.setStretchFactor(self._empty, 1)
        return part

    def _connect(self) -> None:
        self.search.text_wanted.connect(lambda text: self._want(self._asked._replace(filter_text=text)))
        for leaving in (self.search.rows_wanted, self.search.returnPressed):
            leaving.connect(self._on_rows_wanted)
        self.order.activated.connect(lambda _at: self._want(self._asked._replace(order=self.order.currentData())))
        self.folders.chosen.connect(lambda path: self._want(self._asked._replace(folder=path)))
        self.view.selection_changed.connect(self._on_selection_changed)
        self.new_folder.clicked.connect(self.new_folder_wanted)

    @Slot()
    def _on_rows_wanted(self) -> None:
        """Go on at the bookmarks selected, or else at the first."""
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self._page is not None and self._page.rows and not self.view.selected_rows():
            self.view.select_places((self._page.rows[0].place,))

    @Slot()
    def _on_selection_changed(self) -> None:
        self._show_note()

    def _want(self, view: ShelfView) -> None:
        self._asked = view
        self.view_wanted.emit(view)

    def _look_right(self) -> None:
        colours = colours_of(self.palette())
        self.setAutoFillBackground(True)
        tint(self, QPalette.ColorRole.Window, colours.page)
        self._side.setAutoFillBackground(True)
        tint(self._side, QPalette.ColorRole.Window, colours.list)
        tint(self.folders, QPalette.ColorRole.Base, colours.list)
        tint(self._within, QPalette.ColorRole.WindowText, colours.text_2)
        tint(self._empty, QPalette.ColorRole.WindowText, colours.text_2)
        tint(self._gone, QPalette.ColorRole.WindowText, colours.doubt)
        self._heading.setFont(sans(Step.BODY, Weight.STRONG))
        self._title.setFont(serif(Step.SECTION, Weight.STRONG))
        self._within.setFont(sans(Step.SMALL))
        self.search.setFixedWidth(scaled(220))
        self._side.setMinimumWidth(scaled(150))
        self.new_folder.setIcon(icon("plus", colours, 14))
