"""Finding words in the page shown."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QTextBrowser, QWidget

from vademecum.ui.labels import plain_label


class FindBar(QWidget):
    """A field under the page: Enter goes on, Shift+Enter back, Escape closes."""

    closed = Signal()

    def __init__(self, browser: QTextBrowser, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._browser = browser
        self._field = QLineEdit()
        self._field.setObjectName("findEdit")
        self._field.setAccessibleName("Find in page")
        self._field.setPlaceholderText("Find in page")
        self._words = plain_label()
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 6, 24, 6)
        row.addWidget(self._field, 1)
        row.addWidget(self._words, 1)
        self._field.textChanged.connect(self._on_text_changed)
        self.hide()

    def open(self) -> None:
        """Show the field and take the focus."""
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._find(backwards=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
            self._browser.setFocus()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_text_changed(self) -> None:
        cursor = self._browser.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self._browser.setTextCursor(cursor)
        self._find(backwards=False)

    def _find(self, *, backwards: bool) -> None:
        words = self._field.text()
        flags = QTextDocument.FindFlag.FindBackward if backwards else QTextDocument.FindFlag(0)
        if not words or self._browser.find(words, flags):
            self._words.clear()
            return
        at = self._browser.textCursor()
        end = QTextCursor.MoveOperation.End if backwards else QTextCursor.MoveOperation.Start
        self._browser.moveCursor(end)
        if not self._browser.find(words, flags):
            self._browser.setTextCursor(at)
            self._words.setText("Not on this page")
