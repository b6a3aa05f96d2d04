"""The moment the window is painted with its list, for which all that can wait waits."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView

_LONGEST_WAIT_MS = 1_000


class Beginning(QObject):
    """Says `over` once: when rows were painted, or when there are none to paint; at the latest a second after the window is shown."""

    over = Signal()

    def __init__(self, view: QAbstractItemView, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._limit = QTimer(self, singleShot=True, interval=_LONGEST_WAIT_MS)
        self._limit.timeout.connect(self._end)
        self.is_over = False
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self._limit.start()
        elif event.type() == QEvent.Type.Paint and self._view.model().rowCount():
            QTimer.singleShot(0, self, self._end)
        return False

    @Slot()
    def notice_rows(self) -> None:
        """Do not wait for a list that will not be painted, being empty or hidden."""
        if not self._view.isVisibleTo(self._view.window()) or not self._view.model().rowCount():
            self._end()

    @Slot()
    def _end(self) -> None:
        if not self.is_over:
            self.is_over = True
            self._limit.stop()
            self._view.viewport().removeEventFilter(self)
            self.over.emit()
