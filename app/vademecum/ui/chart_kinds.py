"""The kinds of chart as a row of buttons, of which one is chosen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from vademecum.pages.chart import ChartMode
from vademecum.ui.colours import Colours
from vademecum.ui.icons import icon

_KINDS = {
    ChartMode.COMPARE: ("Compare", "compare"), ChartMode.OVER_TIME: ("Over time", "over-time"), ChartMode.SINGLE: ("Number", "figures"),
    ChartMode.CHANGE: ("Before and after", "before-after"), ChartMode.PARTS: ("Parts and whole", "parts"),
    ChartMode.TIMELINE: ("Timeline", "timeline"),
}  # fmt: skip
_ALWAYS_NAMED = {ChartMode.COMPARE, ChartMode.OVER_TIME}


class ChartKinds(QWidget):
    """Shows the kinds that a chart has; `clicked` says that the reader chose another."""

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chartMode")
        self.setAccessibleName("Kind of chart")
        self.group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for at, (words, _) in enumerate(_KINDS.values()):
            button = QToolButton(self)
            button.setText(words)
            button.setToolTip(words)
            button.setCheckable(True)
            button.hide()
            self.group.addButton(button, at)
            row.addWidget(button)
        self.group.idClicked.connect(self.clicked)

    def offer(self, offered: tuple[ChartMode, ...], chosen: ChartMode) -> None:
        """Show the kinds offered, one of them chosen; comparison and time stand there in any case where anything is drawn."""
        is_drawn = offered[:1] != (ChartMode.SINGLE,)
        self.setVisible(bool(offered) and offered != (ChartMode.TIMELINE,) and (is_drawn or len(offered) > 1))
        for kind, button in zip(_KINDS, self.group.buttons(), strict=True):
            button.setVisible(kind in offered or (is_drawn and kind in _ALWAYS_NAMED))
            button.setEnabled(kind in offered)
            button.setChecked(kind is chosen)

    def chosen(self) -> ChartMode | None:
        """Return the kind chosen, None before any was offered."""
        checked = self.group.checkedId()
        return tuple(_KINDS)[checked] if checked >= 0 else None

    def name(self, *, all_of_them: bool, chosen: bool) -> None:
        """Write out all kinds, or the one chosen, or none; tool tips name the others."""
        alone, beside = Qt.ToolButtonStyle.ToolButtonIconOnly, Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        for button in self.findChildren(QToolButton):
            button.setToolButtonStyle(beside if all_of_them or (chosen and button.isChecked()) else alone)
        self.updateGeometry()

    def restyle(self, colours: Colours) -> None:
        """Take the colours of now."""
        for button, (_, name) in zip(self.group.buttons(), _KINDS.values(), strict=True):
            button.setIcon(icon(name, colours, 14))
        self.setStyleSheet(f"#chartMode {{ border: 1px solid {colours.line_strong}; border-radius: 4px }}")
