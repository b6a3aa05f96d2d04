"""The card beside a point: what it says and where that is printed."""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from vademecum.pages.chart import ChartPoint
from vademecum.ui.chart_html import NOTE_SCHEME, card_html
from vademecum.ui.colours import colours_of
from vademecum.ui.type_scale import Step, sans, scaled

WIDTH = 330
_GAP = 14


class ChartCard(QFrame):
    """A raised frame over the window, beside the point it tells of; it goes when the mouse leaves it."""

    note_activated = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.setObjectName("chartCard")
        self.setAccessibleName("About this figure")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self._words.linkActivated.connect(self._on_link_activated)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.addWidget(self._words)
        self.hide()

    def show_point(self, point: ChartPoint, metric: str, beside: QRect) -> None:
        """Tell of a point whose mark is at `beside`, in the coordinates of the parent."""
        colours = colours_of(self.palette())
        self.setStyleSheet(f"#chartCard {{ background: {colours.raised}; border: 1px solid {colours.line_strong}; border-radius: 4px }}")
        self._words.setFont(sans(Step.TABLE))
        self._words.setText(card_html(point, metric, colours))
        self.setFixedWidth(scaled(WIDTH))
        self.adjustSize()
        self.move(self._place(beside))
        self.raise_()
        self.show()

    def text(self) -> str:
        return self._words.text()

    def enterEvent(self, event: QEnterEvent) -> None:
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hide()

    def _place(self, beside: QRect) -> QPoint:
        """Return where the card touches neither the mark nor the edge: to the right, else to the left, as high as the parent allows."""
        room = self._window.rect()
        x = beside.right() + _GAP
        if x + self.width() > room.right():
            x = max(0, beside.left() - _GAP - self.width())
        if QRect(x, 0, self.width(), 1).intersects(QRect(beside.left(), 0, beside.width(), 1)):
            above = beside.top() - _GAP - self.height()
            return QPoint(min(x, room.right() - self.width()), above if above >= 0 else beside.bottom() + _GAP)
        return QPoint(x, max(0, min(beside.center().y() - self.height() // 2, room.bottom() - self.height())))

    @Slot(str)
    def _on_link_activated(self, link: str) -> None:
        self.note_activated.emit(int(link.removeprefix(NOTE_SCHEME)))
