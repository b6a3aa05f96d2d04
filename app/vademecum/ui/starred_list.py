"""The list view whose rows have a ribbon to press, and letters between them."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QListView

from vademecum.ui.list_delegate import on_ribbon


class StarredList(QListView):
    """Says of which row the ribbon was pressed; such a press selects nothing. Keys that would end on a letter go to the row under it."""

    star_pressed = Signal(QModelIndex)

    def moveCursor(self, action: QListView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        index = super().moveCursor(action, modifiers)
        if action is QListView.CursorAction.MoveHome:
            self.scrollToTop()  # what stands over the first row is seen, too
        is_letter = index.isValid() and not index.flags() & Qt.ItemFlag.ItemIsSelectable
        return index.siblingAtRow(index.row() + 1) if is_letter else index

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        index = self.indexAt(at)
        if event.button() == Qt.MouseButton.LeftButton and not event.modifiers() and on_ribbon(self.visualRect(index), at):
            self.star_pressed.emit(index)
            event.accept()
        else:
            super().mousePressEvent(event)
