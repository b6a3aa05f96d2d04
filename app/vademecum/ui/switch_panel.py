"""The panel of the quick switcher: a line to type in and what fits it, over the upper middle of the window."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from vademecum.pages.place import Place, PlaceKind
from vademecum.pages.switching import Choice
from vademecum.ui.browsing import whole_place
from vademecum.ui.colours import colours_of
from vademecum.ui.labels import plain_label, tint
from vademecum.ui.switch_rows import CHOICE, ChoiceDelegate, ChoiceModel
from vademecum.ui.type_scale import Step, load_fonts, sans, scaled

Index = QModelIndex | QPersistentModelIndex
WIDTH, ROWS_SHOWN, LONGEST = 600, 12, 200
TOP, _MARGIN = 72, 8
FOOT = "↑ ↓  move      Enter  go      Ctrl+Enter  in a new window      >  commands only      Esc  close"
NOTHING = "Nothing has such a name. Ctrl+L searches facts, figures and sources, too."
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}
_OURS = {*_STEPS, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}


class SwitchPanel(QFrame):
    """Says what was typed, what was chosen, what is wanted in a new window, and when it was left without a choice."""

    typed = Signal(str)
    chosen = Signal(object)
    wanted_elsewhere = Signal(Place)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._behind = parent
        self.setObjectName("switchPanel")
        self.setAccessibleName("Go to")
        self.setFrameShape(QFrame.Shape.Box)
        self.edit = _Edit(self)
        self.view = QListView(self)
        self._model = ChoiceModel(self)
        self._delegate = ChoiceDelegate(self.view)
        self._words, self._foot = plain_label(NOTHING, self, wraps=True), plain_label(FOOT, self)
        self._column = QVBoxLayout(self)
        self._place_parts()
        self.edit.textEdited.connect(self.typed)
        self.edit.pressed.connect(self._on_key)
        self.edit.gone.connect(self.left)
        self.view.clicked.connect(self._on_clicked)
        self._colour()
        self.hide()

    def begin(self) -> None:
        """Appear, empty, with the focus."""
        load_fonts()
        self.edit.clear()
        self.fit()
        self.show()
        self.raise_()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_choices(self, choices: tuple[Choice, ...]) -> None:
        """Show what can be chosen, the first chosen already."""
        self._model.show_choices(choices)
        self._words.setVisible(not choices and bool(self.edit.text().strip()))
        self.view.setVisible(bool(choices))
        self.view.setCurrentIndex(self._model.index(0))
        self.view.scrollToTop()
        self.fit()

    def leads_to(self, index: Index) -> Place | None:
        """Return the place of a row that a window can be opened on, None for a list or a command."""
        choice = index.data(CHOICE)
        place = choice.target if isinstance(choice, Choice) and isinstance(choice.target, Place) else None
        is_list = place is not None and place.kind is PlaceKind.SECTION and whole_place(place.ref) is None
        return None if is_list else place

    def fit(self) -> None:
        """Take the middle of the window, as high as the rows ask for and the window allows."""
        room = self._behind.rect()
        width = min(scaled(WIDTH), room.width() - 32)
        self._words.setFixedHeight(self._words.heightForWidth(width - 2))
        rows, row_height = min(self._model.rowCount(), ROWS_SHOWN), self._delegate.height()
        self.view.setFixedHeight(min(rows, (room.height() - scaled(3 * TOP)) // row_height) * row_height)
        self._column.activate()
        self.setGeometry((room.width() - width) // 2, scaled(TOP), width, self._column.totalSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._colour()

    def _place_parts(self) -> None:
        self.view.setObjectName("switchChoices")
        self.view.setAccessibleName("What can be gone to or done")
        self.view.setModel(self._model)
        self.view.setItemDelegate(self._delegate)
        self.view.setUniformItemSizes(True)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._words.setContentsMargins(14, 10, 14, 10)
        self._words.hide()
        self._foot.setContentsMargins(14, 8, 14, 8)
        column = self._column
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(*[_MARGIN] * 4)
        head.addWidget(self.edit)
        column.addLayout(head)
        for part, stretch in ((self._words, 0), (self.view, 1), (self._foot, 0)):
            column.addWidget(part, stretch)

    def _colour(self) -> None:
        colours = colours_of(self.palette())
        for part in (self, self._foot):
            part.setAutoFillBackground(True)
        self._foot.setFont(sans(Step.SMALL))
        tint(self, QPalette.ColorRole.Window, colours.raised)
        tint(self, QPalette.ColorRole.WindowText, colours.line_strong)
        tint(self._foot, QPalette.ColorRole.Window, colours.window)
        for label in (self._words, self._foot):
            tint(label, QPalette.ColorRole.WindowText, colours.text_2)
        self._delegate.restyle()

    @Slot(int, bool)
    def _on_key(self, key: int, control: bool) -> None:
        index = self.view.currentIndex()
        if (by := _STEPS.get(Qt.Key(key))) is not None:
            self._step(index.row() + by, around=abs(by) == 1)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif control and (place := self.leads_to(index)) is not None:
            self.wanted_elsewhere.emit(place)
        else:
            self._on_clicked(index)

    def _step(self, row: int, *, around: bool) -> None:
        """Choose a row; beyond the ends, the one at the other end or the last there is."""
        if total := self._model.rowCount():
            self.view.setCurrentIndex(self._model.index(row % total if around else min(max(row, 0), total - 1)))

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        choice = index.data(CHOICE)
        if isinstance(choice, Choice):
            self.chosen.emit(choice.target)


class _Edit(QLineEdit):
    """Says which keys were pressed that are the panel's, with Ctrl or without, and when the focus has gone elsewhere in the window."""

    pressed = Signal(int, bool)
    gone = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("switchEdit")
        self.setAccessibleName("Go to an entry, chapter, metric, section or command")
        self.setPlaceholderText("Go to an entry, chapter, metric, section or command")
        self.setMaxLength(LONGEST)
        self.setTextMargins(6, 6, 6, 6)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that act on the choice, whatever the window does with them else."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _OURS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OURS:
            self.pressed.emit(event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}:
            self.gone.emit()
