"""The door where a mistake of ours is caught: it is logged, and said once, quietly."""

import logging
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QMessageBox

WORDS = "Something went wrong. Nothing on your shelf is lost; the window may go on, or be closed and opened again. The log has the details."


class Door(QObject):
    """Takes the place of `sys.excepthook`. The dialog opens from the event loop, on the window's thread, and only once."""

    caught = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._has_told = False
        self.caught.connect(self._on_caught, Qt.ConnectionType.QueuedConnection)

    def catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log what was raised and let it be told."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        logging.getLogger(__name__).critical("an error reached the door", exc_info=(kind, error, trace))
        self.caught.emit()

    @Slot()
    def _on_caught(self) -> None:
        if not self._has_told:
            self._has_told = True
            box = plain_box("Vademecum", WORDS)
            box.open()


def plain_box(title: str, words: str) -> QMessageBox:
    """Return a message that shows its words as they are."""
    box = QMessageBox(QMessageBox.Icon.Warning, title, words, QMessageBox.StandardButton.Close, QApplication.activeWindow())
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return box
