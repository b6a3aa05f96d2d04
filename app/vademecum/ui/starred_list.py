"""The list view whose rows have a ribbon to press."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QListView

from vademecum.ui.list_delegate import on_ribbon


class StarredList(QListView):
    """Says of which row the ribbon was pressed; such a press selects nothing."""

    star_pressed = Signal(QModelIndex)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        index = self.indexAt(at)
        if event.button() == Qt.MouseButton.LeftButton and not event.modifiers() and on_ribbon(self.visualRect(index), at):
            self.star_pressed.emit(index)
            event.accept()
        else:
            super().mousePressEvent(event)
