"""The list pane: title and order, filter, rows; says what was chosen, filtered, ordered and looked for."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QMenu, QToolButton, QVBoxLayout, QWidget

from vademecum.pages.listing import Listing, ListRow, ListSlice, Order, Section
from vademecum.pages.place import Place
from vademecum.ui.choice_line import ChoiceLine, facets_button
from vademecum.ui.colours import colours_of
from vademecum.ui.filter_edit import FilterEdit
from vademecum.ui.icons import icon
from vademecum.ui.labels import CutLabel, tint
from vademecum.ui.list_delegate import ListDelegate
from vademecum.ui.list_model import ListModel
from vademecum.ui.spans import Span, selected_spans
from vademecum.ui.starred_list import StarredList
from vademecum.ui.type_scale import Step, Weight, sans, scaled

ORDER_WORDS = {Order.NUMBER: "Number", Order.NAME: "Name", Order.AUTHOR: "Author", Order.YEAR: "Year", Order.TITLE: "Title",
               Order.FACTS: "Most facts", Order.TYPE: "Type"}  # fmt: skip
ENTRY_ORDERS = (Order.NAME, Order.FACTS, Order.TYPE)
SOURCE_ORDERS = (Order.NUMBER, Order.AUTHOR, Order.YEAR, Order.TITLE, Order.FACTS)
_NOTHING_READ = "Nothing read yet. Pages you open are kept here, the latest first."
Index = QModelIndex | QPersistentModelIndex


class ListPane(QWidget):
    """Shows slices of a list; says which place was chosen, that more rows or others are selected, and what else is wanted of it."""

    place_chosen = Signal(Place)
    filter_changed = Signal(str)
    order_chosen = Signal(Order)
    rows_wanted = Signal(int)
    selection_changed = Signal()
    menu_wanted = Signal(QPoint)
    star_wanted = Signal(Place)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("List")
        self._section, self._of = "", 0
        self._has_shown = self._is_narrowed = self._says_total = False
        self._here: Place | None = None
        self.model = ListModel(self)
        self._title = CutLabel()
        self._count = QLabel()
        self._order, self._orders = QToolButton(), QActionGroup(self)
        self.filter = FilterEdit("Filter the list", "filter")
        self._filtered = ""
        self.facets_button, self.choices = facets_button(), ChoiceLine()
        self.view = StarredList()
        self._empty = QLabel()
        self._build()
        self._place_parts()
        self._connect()
        self._colour()

    def show_section(self, section: Section, listing: Listing) -> None:
        """Head the list as this section, with the filter and order it has, without saying so."""
        if section.id != self._section or listing.filter_text != self._filtered:
            self.filter.show_text(listing.filter_text)
            self._filtered = listing.filter_text
        entries = section.id == "all" or section.id.startswith("type:")
        self._title.setText(section.label)
        self._of, self._is_narrowed, self._says_total = section.total, bool(listing.chosen), not entries
        orders = ENTRY_ORDERS if entries else SOURCE_ORDERS if section.id == "sources" else ()
        self._order.setVisible(bool(orders))
        self._order.setText(ORDER_WORDS[listing.order])
        for action in self._orders.actions():
            action.setVisible(Order(action.data()) in orders)
            action.setChecked(Order(action.data()) is listing.order)
        self.filter.setPlaceholderText(f"Filter {section.total:,} {section.label.lower().removeprefix('all ')}")
        if section.id != self._section:
            self._count.hide()  # until its rows are told
        else:
            self._tell_count()
        self._section = section.id
        self.view.setAccessibleName(section.label)

    def show_slice(self, part: ListSlice, here: Place | None) -> None:
        """Show a slice, the first of a list or a later one, and keep the row of the place shown selected."""
        has_chosen = part.offset > 0 and self.selected_count() > 0
        self.model.show_slice(part)
        if part.offset == 0:
            self.view.setUniformItemSizes(self.model.is_windowed)
            self.view.scrollToTop()
            self._tell_count()
            self._tell_emptiness()
        if here is not None and not has_chosen:
            self.select(here)
        if part.offset == 0:
            self.selection_changed.emit()
        if not self._has_shown:
            self._has_shown = True
            self.view.viewport().repaint()  # the list is seen before the page, which comes next, is set

    def select(self, place: Place) -> bool:
        """Mark the row of a place without saying so; return whether it is among the rows read."""
        self._here = place
        row = self.model.row_of(place)
        if row is None:
            self.view.selectionModel().clearSelection()
            return False
        if not self.view.selectionModel().isSelected(self.model.index(row)):  # else it is one of several: they stay
            self.select_row(row)
        return True

    def select_row(self, row: int) -> None:
        """Mark a row of the model and bring it into view."""
        index = self.model.index(row)
        seen = self.view.viewport().rect().contains(self.view.visualRect(index))
        if index != self.view.currentIndex() or not self.view.selectionModel().isSelected(index):
            self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.view.scrollTo(index, QListView.ScrollHint.EnsureVisible if seen else QListView.ScrollHint.PositionAtCenter)

    def selected_places(self) -> tuple[Place, ...]:
        """Return the places of the selected rows in the order of the list, as far as they have been read."""
        return tuple(place for span in self.selected_spans() for place in self.model.places(*span))

    def selected_spans(self) -> tuple[Span, ...]:
        """Return which of the list's rows are selected, as spans in its order, each from its first row up to where it ends."""
        return tuple(self.model.list_span(*span) for span in selected_spans(self.view))

    def selected_count(self) -> int:
        """Return how many rows are selected, read or not."""
        return sum(stop - start for start, stop in self.selected_spans())

    def leads_to(self, index: Index) -> Place | None:
        """Return the place of a row."""
        row = index.data(ListModel.ROW)
        return row.place if isinstance(row, ListRow) else None

    def focus_filter(self) -> None:
        self.filter.begin()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()
        elif event.type() == QEvent.Type.FontChange:
            self._set_type()

    def _build(self) -> None:
        self.filter.setObjectName("filterEdit")
        self.view.setObjectName("entryList")
        self.view.setModel(self.model)
        self.view.setItemDelegate(ListDelegate(self.view))
        self.view.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setMouseTracking(True)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        for label in (self._title, self._count, self._empty):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._order.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._order.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._order.setToolTip("Order of the list")
        self._order.setAccessibleName("Order of the list")
        self._order.setMenu(self._order_menu())
        self._set_type()

    def _order_menu(self) -> QMenu:
        menu, group = QMenu(self), self._orders
        for order, words in ORDER_WORDS.items():
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setData(order)
            group.addAction(action)
        group.triggered.connect(self._on_order_triggered)
        return menu

    def _place_parts(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 8, 0)
        for part in (self._title, self._order, self._count):
            head.addWidget(part)
        head.insertStretch(1)
        field = QHBoxLayout()
        field.setContentsMargins(16, 4, 12, 8)
        field.addWidget(self.filter)
        field.addWidget(self.facets_button)
        self._rule = QWidget()
        self._rule.setFixedHeight(1)
        self._rule.setAutoFillBackground(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(field)
        column.addWidget(self.choices)
        column.addWidget(self._rule)
        column.addWidget(self._empty)
        column.addWidget(self.view, 1)
        self._empty.setContentsMargins(16, 16, 16, 16)
        self._empty.hide()

    def _connect(self) -> None:
        self.filter.text_wanted.connect(self._on_filter_wanted)
        self.filter.returnPressed.connect(self._on_filter_entered)
        self.filter.rows_wanted.connect(self._on_rows_wanted)
        self.view.selectionModel().currentChanged.connect(self._on_choice_changed)
        self.view.selectionModel().selectionChanged.connect(self._on_choice_changed)
        self.view.selectionModel().selectionChanged.connect(lambda _on, _off: self.selection_changed.emit())
        self.view.customContextMenuRequested.connect(lambda at: self.menu_wanted.emit(self.view.viewport().mapToGlobal(at)))
        self.model.rows_wanted.connect(self.rows_wanted)
        self.view.star_pressed.connect(self._on_star_pressed)

    def _set_type(self) -> None:
        self._title.setFont(sans(Step.BODY, Weight.STRONG))
        self._count.setFont(sans(Step.SMALL))
        self._order.setFont(sans(Step.SMALL))
        self._title.setMinimumHeight(scaled(34))
        self.view.scheduleDelayedItemsLayout()

    def _colour(self) -> None:
        colours = colours_of(self.palette())
        for part, role, colour in (
            (self, QPalette.ColorRole.Window, colours.list),
            (self._rule, QPalette.ColorRole.Window, colours.line),
            (self._count, QPalette.ColorRole.WindowText, colours.text_2),
            (self._empty, QPalette.ColorRole.WindowText, colours.text_2),
        ):
            tint(part, role, colour)
        self.setAutoFillBackground(True)
        self._order.setIcon(icon("sort", colours, 16))
        self.facets_button.setIcon(icon("facets", colours, 16))

    def count_words(self) -> str:
        """Return how many rows there are, of how many where a filter or facets keep some out."""
        total = self.model.total
        return f"{total:,} of {self._of:,}" if total < self._of and (self._is_narrowed or self._filtered) else f"{total:,}"

    def _tell_count(self) -> None:
        self._count.setText(self.count_words())
        self._count.setVisible(self._says_total or self.model.total < self._of)

    def _tell_emptiness(self) -> None:
        words = _why_empty(self._section, self.filter.text().strip()[:60], is_narrowed=self._is_narrowed)
        self._empty.setText(words)
        self._empty.setVisible(self.model.total == 0)

    @Slot(QModelIndex)
    def _on_star_pressed(self, index: QModelIndex) -> None:
        row = index.data(ListModel.ROW)
        if isinstance(row, ListRow):
            self.star_wanted.emit(row.place)

    @Slot()
    def _on_choice_changed(self) -> None:
        current, selection = self.view.currentIndex(), self.view.selectionModel()
        row = current.data(ListModel.ROW)
        # A view that takes the focus makes its first row current without selecting it: that is no choice.
        if isinstance(row, ListRow) and row.place != self._here and selection.isSelected(current):
            self._here = row.place
            self.place_chosen.emit(row.place)

    @Slot(QAction)
    def _on_order_triggered(self, action: QAction) -> None:
        order = Order(action.data())
        self._order.setText(ORDER_WORDS[order])
        self.order_chosen.emit(order)

    @Slot(str)
    def _on_filter_wanted(self, text: str) -> None:
        self._filtered = text
        self.filter_changed.emit(text)

    @Slot()
    def _on_rows_wanted(self) -> None:
        """Go on at the row selected, or else at the first."""
        if self.selected_count():
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._on_filter_entered()

    @Slot()
    def _on_filter_entered(self) -> None:
        first = next((row for row in range(self.model.rowCount()) if self.model.index(row).data(ListModel.ROW)), None)
        if first is not None:
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.view.setCurrentIndex(self.model.index(first))


def _why_empty(section: str, filtered: str, *, is_narrowed: bool) -> str:
    """Say why a list is empty and what to do."""
    if filtered and is_narrowed:
        return f"Nothing here has all that is chosen and holds “{filtered}”. Clear the filter or the facets to see more."
    if is_narrowed:
        return "Nothing here has all that is chosen. Clear the facets to see all."
    if filtered:
        return f"Nothing here holds “{filtered}”. Clear the filter to see all."
    return _NOTHING_READ if section == "recent" else "Nothing is recorded here yet."
