"""The row of a table that the mouse is over, which Qt tells of one cell alone."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Slot
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView

_NONE = -1


class HoveredRow(QObject):
    """Knows the row as long as the mouse is over the table; Qt paints the whole of it anew where rows are selected as a whole."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._viewport, self._row = view.viewport(), _NONE
        view.setMouseTracking(True)
        view.entered.connect(self._on_entered)
        view.viewportEntered.connect(self._on_none_entered)

    def mark(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Let a cell look as the one under the mouse does where it stands in its row."""
        if index.row() == self._row and self._viewport.underMouse():
            option.state |= QStyle.StateFlag.State_MouseOver

    @Slot(QModelIndex)
    def _on_entered(self, index: QModelIndex) -> None:
        self._row = index.row()

    @Slot()
    def _on_none_entered(self) -> None:
        self._row = _NONE
