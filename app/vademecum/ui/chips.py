"""What is chosen of facets as chips above a table, each to be taken back, and all at once."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from vademecum.pages.facets import FacetGroup
from vademecum.ui.colours import colours_of
from vademecum.ui.icons import pixmap
from vademecum.ui.type_scale import Step, sans

MOST_CHIPS, _LONGEST = 4, 28


class Chips(QWidget):
    """Says which choice is taken back (`dropped`), or that all are (`cleared`). More than a few become one chip that counts them."""

    dropped = Signal(str, str)
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("facetChips")
        self.setAccessibleName("What is chosen")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._chosen: tuple[tuple[str, str, str], ...] = ()
        self.hide()

    def show_choices(self, groups: tuple[FacetGroup, ...]) -> None:
        """Show a chip for every value chosen."""
        chosen = tuple((group.id, value.key, value.label) for group in groups for value in group.values if value.is_chosen)
        if chosen != self._chosen:
            self._chosen = chosen
            self._fill()
        self.setVisible(bool(chosen))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._fill()

    def _fill(self) -> None:
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for facet, key, label in self._chosen[:MOST_CHIPS]:
            chip = self._button(label if len(label) <= _LONGEST else f"{label[:_LONGEST]}…", f"{label}: take this choice back")
            chip.setIcon(pixmap("close", colours_of(self.palette()).text_2, 14))
            chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            chip.setProperty("kind", "chip")
            chip.clicked.connect(partial(self.dropped.emit, facet, key))
        more = len(self._chosen) - MOST_CHIPS
        clear = self._button(f"Clear all {len(self._chosen)}" if more > 0 else "Clear", "Take all choices back")
        clear.setObjectName("clearChips")
        clear.clicked.connect(self.cleared)

    def _button(self, words: str, spoken: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.setFont(sans(Step.SMALL))
        button.setAccessibleName(spoken)
        button.setToolTip(spoken)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row.addWidget(button)
        return button
