"""The list by which entries are picked in and out of a chart: a box for each, a line to find them by, and what may be drawn in words."""

from PySide6.QtCore import QModelIndex, QObject, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListView, QPushButton, QVBoxLayout, QWidget

from vademecum.pages.chart import Picking
from vademecum.pages.chart_picking import AS_OFFERED, matching, said_of, toggled, why_not
from vademecum.ui.chart_entry_rows import WIDTH, EntriesModel, EntryDelegate, row_height
from vademecum.ui.colours import colours_of
from vademecum.ui.field_icon import dress_clear_button
from vademecum.ui.labels import plain_label, tint
from vademecum.ui.type_scale import Step, sans, scaled

ROWS_SHOWN = 10


class EntriesPanel(QFrame):
    """Shows a `Picking` beside the button that opens it; `pick_changed` gives what the reader wants drawn, nothing for as offered."""

    pick_changed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("chartEntries")
        self.setAccessibleName("Entries in the chart")
        self.setFrameShape(QFrame.Shape.Box)
        self.filter = QLineEdit(clearButtonEnabled=True, placeholderText="Find an entry")
        self.view, self.as_offered = _EntriesView(), QPushButton("As offered")
        self._model, self._words = EntriesModel(self), plain_label(wraps=True)
        self._picking = Picking()
        self._build()
        self._place_parts()
        self._model.toggle_wanted.connect(self._on_toggle_wanted)
        self.filter.textChanged.connect(self._on_filter_changed)
        self.view.clicked.connect(self._toggle)
        self.view.typed.connect(self._on_typed)
        self.as_offered.clicked.connect(lambda: self.pick_changed.emit(AS_OFFERED))

    def show_picking(self, picking: Picking) -> None:
        """Show what can be picked and what is drawn of it."""
        self._picking = picking
        self._model.show_candidates(matching(picking, self.filter.text()))
        if picking.candidates:
            self._say(said_of(picking))

    def open_at(self, button: QRect) -> None:
        """Appear above or below a rectangle of the screen, wherever there is more room, the line to find by with the focus."""
        self._restyle()
        self.filter.clear()
        self.view.setCurrentIndex(self._model.index(0))
        screen = self.screen().availableGeometry()
        above, below = button.top() - screen.top(), screen.bottom() - button.bottom()
        self._fit(max(above, below))
        y = button.top() - self.height() if above > below else button.bottom() + 1
        self.move(QPoint(min(button.left(), screen.right() - self.width()), y))
        self.show()
        self.filter.setFocus(Qt.FocusReason.PopupFocusReason)

    def words(self) -> str:
        """Return what is said of how many may be drawn."""
        return self._words.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the list be walked and ticked while letters go to the line above it."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._toggle(self.view.currentIndex())
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up} and self._model.rowCount():
            self._step(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self.filter.setAccessibleName("Find an entry")
        self.view.setObjectName("chartEntriesList")
        self.view.setAccessibleName("Entries that can be drawn")
        self.view.setModel(self._model)
        self.view.setItemDelegate(EntryDelegate(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.as_offered.setToolTip("Draw the entries that were drawn at first")
        self.as_offered.setAutoDefault(False)

    def _place_parts(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self._words, 1)
        foot.addWidget(self.as_offered)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        column.addWidget(self.filter)
        column.addWidget(self.view, 1)
        column.addLayout(foot)

    def _fit(self, room: int) -> None:
        rows = min(len(self._picking.candidates), ROWS_SHOWN)
        self.view.setFixedHeight(rows * row_height(QFontMetrics(self.view.font())) + 2)
        self.setFixedWidth(scaled(WIDTH))
        self.resize(scaled(WIDTH), min(room, self.sizeHint().height()))

    def _restyle(self) -> None:
        colours = colours_of(self.palette())
        dress_clear_button(self.filter)
        self.setAutoFillBackground(True)
        self.view.setFont(sans())
        self._words.setFont(sans(Step.SMALL))
        tint(self, QPalette.ColorRole.Window, colours.raised)
        tint(self.view, QPalette.ColorRole.Base, colours.raised)
        tint(self._words, QPalette.ColorRole.WindowText, colours.text_2)

    def _say(self, words: str) -> None:
        self._words.setText(words)
        self.view.setAccessibleDescription(words)

    def _step(self, by: int) -> None:
        row = min(max(self.view.currentIndex().row() + by, 0), self._model.rowCount() - 1)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.view.setCurrentIndex(self._model.index(row))

    def _toggle(self, index: QModelIndex) -> None:
        if index.isValid():
            self._model.setData(index, None, Qt.ItemDataRole.CheckStateRole)

    @Slot(object)
    def _on_toggle_wanted(self, pair: object) -> None:
        candidate = next(it.pair for it in self._picking.candidates if it.pair == pair)
        refusal = why_not(self._picking, candidate)
        if refusal:
            self._say(refusal)
        else:
            self.pick_changed.emit(toggled(self._picking, candidate))

    @Slot(str)
    def _on_typed(self, letters: str) -> None:
        self.filter.setFocus(Qt.FocusReason.OtherFocusReason)
        self.filter.insert(letters)

    @Slot(str)
    def _on_filter_changed(self, text: str) -> None:
        self._model.show_candidates(matching(self._picking, text))
        self.view.setCurrentIndex(self._model.index(0))


class _EntriesView(QListView):
    """Says what is typed instead of looking for it."""

    typed = Signal(str)

    def keyboardSearch(self, search: str) -> None:
        self.typed.emit(search)


class EntriesBeside(QObject):
    """The list of entries beside its button, made when it is first wanted."""

    pick_changed = Signal(object)

    def __init__(self, button: QWidget) -> None:
        super().__init__(button)
        self._button = button
        self._picking = Picking()
        self._panel: EntriesPanel | None = None

    def show_picking(self, picking: Picking) -> None:
        """Take what can be picked, in the list too where it is open."""
        self._picking = picking
        if self._panel is not None:
            self._panel.show_picking(picking)

    @Slot()
    def open(self) -> None:
        """Open the list, where there is anything to pick."""
        if not self._picking.candidates:
            return
        if self._panel is None:
            self._panel = EntriesPanel(self._button)
            self._panel.pick_changed.connect(self.pick_changed)
        self._panel.show_picking(self._picking)
        self._panel.open_at(QRect(self._button.mapToGlobal(self._button.rect().topLeft()), self._button.size()))
