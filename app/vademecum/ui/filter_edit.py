"""The field over a list or table that keeps only some of its rows: its icon, its cross, and the keys that lead out of it."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from vademecum.ui.field_icon import FieldIcon

TYPING_PAUSE_MS = 60
_LEAVING = {Qt.Key.Key_Down, Qt.Key.Key_PageDown}


class FilterEdit(QLineEdit):
    """Says what is wanted when typing rests (`text_wanted`), and that the reader goes on to the rows (`rows_wanted`): with Down or
    Page down. Escape empties it, as the cross does."""

    text_wanted = Signal(str)
    rows_wanted = Signal()

    def __init__(self, name: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = FieldIcon(icon, self)
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)
        self.textChanged.connect(lambda _text: self._pause.start())
        self._pause.timeout.connect(lambda: self.text_wanted.emit(self.text()))
        self._icon.fit()

    def show_text(self, text: str) -> None:
        """Hold a text that the rows are kept by already, without wanting it."""
        self.setText(text)
        self._pause.stop()

    def begin(self) -> None:
        """Take the focus, the words selected."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _LEAVING:
            self.rows_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._icon.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._icon.fit()
