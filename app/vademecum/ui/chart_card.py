"""The card beside a point: what it says and where that is printed."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from vademecum.pages.chart import ChartPoint
from vademecum.pages.place import Place, parse_place
from vademecum.ui.chart_html import card_html
from vademecum.ui.colours import colours_of
from vademecum.ui.type_scale import Step, sans, scaled

WIDTH = 330
_GAP = 14


class ChartCard(QFrame):
    """A raised frame over the window, beside the point it tells of; it goes when the mouse leaves it."""

    place_activated = Signal(Place)

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
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 8)
        self._column.addWidget(self._words)
        self.hide()

    def show_point(self, point: ChartPoint, metric: str, beside: QRect, edge: int) -> None:
        """Tell of a point whose mark, or whole row, is at `beside`; `edge` is where the chart ends. In coordinates of the parent."""
        colours = colours_of(self.palette())
        self.setStyleSheet(f"#chartCard {{ background: {colours.raised}; border: 1px solid {colours.line_strong}; border-radius: 4px }}")
        self._words.setFont(sans(Step.TABLE))
        self._words.setText(card_html(point, metric, colours))
        self.ensurePolished()  # else it is measured without its border
        self.setFixedSize(scaled(WIDTH), self._column.totalHeightForWidth(scaled(WIDTH)))
        self.move(self._place(beside, edge))
        self.raise_()
        self.show()

    def text(self) -> str:
        return self._words.text()

    def enterEvent(self, event: QEnterEvent) -> None:
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hide()

    def _place(self, beside: QRect, edge: int) -> QPoint:
        """Return the first place with room for the card: beside the mark, where the chart ends, else below or above; never on the mark."""
        room = self._window.rect()
        y = max(0, min(beside.center().y() - self.height() // 2, room.bottom() - self.height()))
        is_row = beside.right() + _GAP >= edge - self.width() // 2
        for x in (edge if is_row else beside.right() + _GAP, beside.left() - _GAP - self.width()):
            if x >= 0 and x + self.width() <= room.right():
                return QPoint(x, y)
        x = max(0, min(beside.center().x(), room.right() - self.width()))
        below = beside.bottom() + _GAP
        return QPoint(x, below if below + self.height() <= room.bottom() else max(0, beside.top() - _GAP - self.height()))

    @Slot(str)
    def _on_link_activated(self, link: str) -> None:
        self.place_activated.emit(parse_place(link))


class CardBeside(QObject):
    """The one card of a chart's view, over its window, made when it is first wanted."""

    place_activated = Signal(Place)

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._card: ChartCard | None = None

    def show(self, point: ChartPoint, metric: str, mark: QRectF) -> None:
        """Tell of a point whose mark, or whole row, is there in the view."""
        if self._card is None:
            self._card = ChartCard(self._view.window())
            self._card.place_activated.connect(self.place_activated)
        origin, rect = self._view.mapTo(self._view.window(), QPoint(0, 0)), mark.toRect()
        self._card.show_point(point, metric, QRect(origin + rect.topLeft(), rect.size()), origin.x() + self._view.width())

    @Slot()
    def hide(self) -> None:
        """Take the card away."""
        if self._card is not None:
            self._card.hide()

    @Slot()
    def leave(self) -> None:
        """Take the card away when the mouse has gone anywhere but to it."""
        if self._card is not None and not self._card.underMouse():
            self._card.hide()
