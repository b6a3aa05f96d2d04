"""The search field: every letter is a question, and the keys move the choice in the results below."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from vademecum.ui.actions import SPECS, Act
from vademecum.ui.field_icon import FieldIcon
from vademecum.ui.labels import plain_label
from vademecum.ui.type_scale import Step, sans, scaled

WIDTH = 496
LONGEST = 1_000
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}


class SearchEdit(QLineEdit):
    """Says what is asked (`textEdited`), how far to move (`stepped`), and when to open, keep, draw, leave, show all
    or go to the next group."""

    stepped = Signal(int)
    group_wanted = Signal()
    open_wanted = Signal()
    draw_wanted = Signal()
    all_wanted = Signal()
    star_wanted = Signal()
    dismissed = Signal()
    focused = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchEdit")
        self.setAccessibleName("Search names, facts, sources")
        self.setPlaceholderText("Search names, facts, sources")
        self.setMaxLength(LONGEST)
        self.setClearButtonEnabled(True)
        self._icon = FieldIcon("search", self)
        self._hint = plain_label("Ctrl L", self)
        self._hint.setObjectName("searchHint")
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.results_are_shown = False
        self._colour()

    def sizeHint(self) -> QSize:
        return QSize(scaled(WIDTH), super().sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Take Tab, and the keys of drawing and of the shelf, for the results while they are shown, before the window does."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab
        if pressed and self.results_are_shown:
            self.group_wanted.emit()
            return True
        if event.type() == QEvent.Type.ShortcutOverride and self.results_are_shown and isinstance(event, QKeyEvent) and self._wanted(event):
            event.accept()
            return True
        if event.type() == QEvent.Type.LayoutRequest:  # the hint has another size, as when a style sheet has come into force
            self._place_hint()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            wants_all = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.all_wanted if wants_all else self.open_wanted).emit()
        elif self.results_are_shown and (wanted := self._wanted(event)):
            wanted.emit()
        elif key == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._hint.hide()
        self.focused.emit(self.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self.results_are_shown = False
            self.left.emit()
        self._hint.setVisible(not self.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._icon.fit()
        self._place_hint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._colour()

    def _wanted(self, event: QKeyEvent) -> SignalInstance | None:
        """Return what the keys of an act want of the results, None of any other keys."""
        asked = ((Act.DRAW, self.draw_wanted), (Act.BOOKMARK, self.star_wanted))
        return next((wanted for act, wanted in asked if _are_keys_of(act, event)), None)

    def _colour(self) -> None:
        self._icon.fit()
        self._hint.setFont(sans(Step.CAPTION))
        self._place_hint()

    def _place_hint(self) -> None:
        self._hint.ensurePolished()
        self._hint.adjustSize()
        self._hint.move(self.width() - self._hint.width() - 8, (self.height() - self._hint.height()) // 2)


def _are_keys_of(act: Act, event: QKeyEvent) -> bool:
    return any(QKeySequence(event.keyCombination()) == QKeySequence(keys) for keys in SPECS[act].keys)
