"""Two panes above one another with a line between them that can be dragged."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle


class DividedRows(QSplitter):
    """A splitter whose panes cannot be dragged away; `divider_double_clicked` asks for the sizes it would have by itself."""

    divider_double_clicked = Signal()

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        return _Divider(self.orientation(), self)


class _Divider(QSplitterHandle):
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        rows = self.splitter()
        assert isinstance(rows, DividedRows)
        rows.divider_double_clicked.emit()
