"""The line at the edge of a pane that the keys go to, where nothing within it shows that."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from vademecum.ui.colours import colours_of

WIDTH = 3
_BY_KEY = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}


class FocusEdge(QWidget):
    """Stands at the left of a pane while that has the focus and was reached by key; a click in the pane takes it away."""

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self.setObjectName("focusEdge")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._pane, self._is_by_key = pane, False
        pane.installEventFilter(self)
        if isinstance(pane, QAbstractScrollArea):
            pane.viewport().installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            self._on_focus(event.reason())
        elif kind == QEvent.Type.MouseButtonPress or (kind == QEvent.Type.FocusOut and watched is self._pane):
            self.hide()
        elif kind == QEvent.Type.Resize and watched is self._pane:
            self.setGeometry(0, 0, WIDTH, self._pane.height())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(colours_of(self.palette()).focus))
        painter.end()

    def _on_focus(self, reason: Qt.FocusReason) -> None:
        """Show it where the pane was reached by key, and again when its window comes back."""
        if reason is not Qt.FocusReason.ActiveWindowFocusReason:
            self._is_by_key = reason in _BY_KEY
        self.setVisible(self._is_by_key)
        self.raise_()
