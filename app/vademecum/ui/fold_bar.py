"""The bar that a folded chart leaves: which metric it would draw, and a button that unfolds it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Signal, Slot
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from vademecum.ui.colours import colours_of
from vademecum.ui.icons import icon, pixmap
from vademecum.ui.labels import CutLabel, tint
from vademecum.ui.type_scale import Step, sans, scaled

if TYPE_CHECKING:
    from vademecum.pages.chart import ChartOffer

HEIGHT = 36


class FoldBar(QWidget):
    """Shows what a `ChartOffer` would draw; says when it is to be unfolded or folded."""

    toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chartFold")
        self.setAccessibleName("Folded chart")
        self._icon, self._name, self._words = QLabel(), CutLabel("Chart"), CutLabel()
        self._button = QToolButton()
        self._button.setAccessibleName("Unfold the chart")
        self._button.setToolTip("Unfold the chart (Ctrl+G)")
        self._button.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 0, 20, 0)
        row.setSpacing(10)
        for part in (self._icon, self._name, self._words):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._button)
        self._colour()

    def show_offer(self, offer: "ChartOffer") -> None:
        """Name the best chart and say how many figures it has; say why there is none."""
        if offer.choices:
            best = offer.choices[0]
            self._name.setText(best.label)
            noun = "figure" if best.metric else "dated statement"
            self._words.setText(f"{best.figure_count} {noun if best.figure_count == 1 else f'{noun}s'} can be drawn")
        else:
            self._name.setText("Chart")
            self._words.setText(offer.reason)
        self._button.setEnabled(bool(offer.choices))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QPainter(self).fillRect(0, 0, self.width(), 1, QColor(colours_of(self.palette()).line))

    def sizeHint(self) -> QSize:
        return QSize(200, scaled(HEIGHT))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._button.isEnabled() and self.rect().contains(event.position().toPoint()):
            self.toggled.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._colour()

    def _colour(self) -> None:
        colours = colours_of(self.palette())
        self.setAutoFillBackground(True)
        self.setFixedHeight(scaled(HEIGHT))
        self._name.setFont(sans())
        self._words.setFont(sans(Step.SMALL))
        tint(self, QPalette.ColorRole.Window, colours.page)
        tint(self._words, QPalette.ColorRole.WindowText, colours.text_2)
        self._icon.setPixmap(pixmap("compare", colours.text_2))
        self._button.setIcon(icon("up", colours, 14))

    @Slot()
    def _on_clicked(self) -> None:
        self.toggled.emit()
