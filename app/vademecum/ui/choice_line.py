"""What stands above a list of its facets: the button that opens them, and the line that says what is chosen."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from vademecum.pages.facets import FacetGroup
from vademecum.ui.actions import SPECS, Act, tip_of
from vademecum.ui.colours import colours_of
from vademecum.ui.icons import pixmap
from vademecum.ui.labels import CutLabel, tint
from vademecum.ui.type_scale import Step, sans


class ChoiceLine(QWidget):
    """Names the values chosen, as many as fit; says `cleared` when all are taken back. Where nothing is chosen it takes no room."""

    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("choiceLine")
        self.setAccessibleName("What is chosen of the facets")
        self._words, self.clear = CutLabel(), QToolButton()
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.clear.setObjectName("clearChoices")
        self.clear.setAccessibleName("Clear the facets")
        self.clear.setToolTip("Clear the facets: show the whole list")
        self.clear.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clear.clicked.connect(self.cleared)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 4)
        row.addWidget(self._words, 1)
        row.addWidget(self.clear)
        self._colour()
        self.hide()

    @property
    def words(self) -> str:
        """What is said of the choices, whole."""
        return self._words.text()

    def show_choices(self, groups: tuple[FacetGroup, ...]) -> None:
        """Name what is chosen: values of one facet with a comma, facets with a dot between them."""
        words = choice_words(groups)
        self._words.setText(words)
        self._words.setAccessibleName(f"Chosen: {words}")
        self.setVisible(bool(words))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._colour()

    def _colour(self) -> None:
        colours = colours_of(self.palette())
        self._words.setFont(sans(Step.SMALL))
        tint(self._words, QPalette.ColorRole.WindowText, colours.accent)
        self.clear.setIcon(pixmap("close", colours.text_2, 14))


def choice_words(groups: tuple[FacetGroup, ...]) -> str:
    """Return the values chosen as one line: "1. Ice and light, 3. Plans · 2024"."""
    chosen = ([value.label for value in group.values if value.is_chosen] for group in groups)
    return " · ".join(", ".join(labels) for labels in chosen if labels)


def facets_button() -> QToolButton:
    """Return the button that opens the facets of the list."""
    button = QToolButton()
    button.setObjectName("listFacetsButton")
    button.setAccessibleName("Facets")
    button.setToolTip(tip_of(SPECS[Act.FACETS]))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
