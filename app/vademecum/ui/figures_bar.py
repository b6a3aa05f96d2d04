"""The bar under the table of figures: how many are selected, whether they make a chart, and what can be done with them."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from vademecum.ui.colours import colours_of
from vademecum.ui.icons import icon, pixmap
from vademecum.ui.labels import CutLabel, plain_label, tint
from vademecum.ui.type_scale import Step, Weight, sans, scaled

HEIGHT = 44


class FiguresBar(QWidget):
    """Stands only while figures are selected; says what is wanted of them."""

    draw_wanted = Signal()
    cite_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("figuresBar")
        self.setAccessibleName("What is selected")
        self._count, self._words = plain_label(), CutLabel()
        self.draw, self.cite, self.export = QToolButton(), QToolButton(), QToolButton()
        self._place_parts()
        for button, signal in ((self.draw, self.draw_wanted), (self.cite, self.cite_wanted), (self.export, self.export_wanted)):
            button.clicked.connect(signal)
        self._colour()
        self.hide()

    def show_selection(self, count: int, words: str, *, can_be_drawn: bool) -> None:
        """Say how many figures are selected and, in words, what they have in common or why they cannot be drawn."""
        self._count.setText(f"{count:,} {'figure' if count == 1 else 'figures'} selected")
        self._words.setText(words)
        self.draw.setEnabled(can_be_drawn)
        self.draw.setToolTip("Draw these figures in one chart (Ctrl+Shift+G)" if can_be_drawn else words)
        self.setVisible(count > 0)
        self._colour()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QPainter(self).fillRect(0, 0, self.width(), 1, QColor(colours_of(self.palette()).line))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._colour()

    def _place_parts(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 16, 0)
        row.setSpacing(10)
        row.addWidget(self._count)
        row.addWidget(self._words, 1)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.draw.setObjectName("drawButton")
        for button, words, tip in (
            (self.draw, "Draw", ""),
            (self.cite, "Cite", "Copy a reference to each of these figures (Ctrl+Shift+C)"),
            (self.export, "Export", "Save these figures and their sources for a spreadsheet (Ctrl+E)"),
        ):
            button.setText(words)
            button.setAccessibleName(f"{words} the selected figures")
            button.setToolTip(tip)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)

    def _colour(self) -> None:
        colours = colours_of(self.palette())
        self.setAutoFillBackground(True)
        self.setFixedHeight(scaled(HEIGHT))
        tint(self, QPalette.ColorRole.Window, colours.window)
        tint(self._words, QPalette.ColorRole.WindowText, colours.text_2)
        self._count.setFont(sans(Step.BODY, Weight.STRONG))
        self._words.setFont(sans())
        for button, name in ((self.cite, "cite"), (self.export, "export")):
            button.setIcon(icon(name, colours, 16))
        ink = colours.on_accent if self.draw.isEnabled() else colours.text_3
        self.draw.setIcon(pixmap("compare", ink, 16))
        filled = f"background: {colours.accent}; color: {colours.on_accent}; font-weight: 600"
        ring = f"#drawButton:focus {{ border: 2px solid {colours.focus} }}"
        self.draw.setStyleSheet(f"#drawButton {{ {filled if self.draw.isEnabled() else f'color: {colours.text_3}'} }} {ring}")
