"""The facets of a list, opened under the button beside its filter."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from vademecum.pages.facets import FacetGroup
from vademecum.ui.colours import colours_of
from vademecum.ui.facets_view import FacetsView
from vademecum.ui.labels import plain_label, tint
from vademecum.ui.type_scale import Step, sans, scaled

WIDTH, LEAST_HEIGHT, BESIDE_ROWS = 320, 160, 20


class FacetsPanel(QFrame):
    """Facets with how many rows are kept under them. Escape or a click elsewhere closes it, and the focus goes back to where it was."""

    def __init__(self, one: str, many: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("listFacetsPanel")
        self.setAccessibleName(f"Facets of the {many}")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)  # a click on the button that opened it closes it, and no more
        self.view, self.clear = FacetsView("list", one, many, WIDTH), QPushButton("Clear")
        self._count, self._over = plain_label(), parent
        self.clear.setAccessibleName("Clear the facets")
        self.clear.setAutoDefault(False)
        self.clear.clicked.connect(self.view.clear_choices)
        self._place_parts()
        self._colour()

    def show_groups(self, groups: tuple[FacetGroup, ...], words: str) -> None:
        """Show the values with their counts, and in words how many rows they keep."""
        self.view.show_groups(groups)
        self._count.setText(words)
        self.clear.setEnabled(bool(self.view.chosen()))

    def open_at(self, button: QRect) -> None:
        """Appear below a rectangle of the screen and beside the list over it, as high as its values or what room there is, the first value
        with the focus."""
        screen = self.screen().availableGeometry()
        self.adjustSize()
        window = self._over.window().geometry()
        wanted = self.sizeHint().height() - self.view.sizeHint().height() + self.view.height_of_rows() + scaled(BESIDE_ROWS)
        room = min(screen.bottom(), window.bottom()) - button.bottom() - 8
        self.resize(self.width(), min(wanted, max(room, scaled(LEAST_HEIGHT))))
        left = max(screen.left(), min(button.left(), screen.right() - self.width()))
        self.move(QPoint(left, min(button.bottom() + 1, screen.bottom() - self.height())))
        self.show()
        self.view.setFocus(Qt.FocusReason.PopupFocusReason)
        self.view.go_to_first()

    def _place_parts(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 6, 8, 8)
        foot.addWidget(self._count, 1)
        foot.addWidget(self.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addLayout(foot)

    def _colour(self) -> None:
        colours = colours_of(self.palette())
        self.setAutoFillBackground(True)
        tint(self, QPalette.ColorRole.Window, colours.list)
        tint(self._count, QPalette.ColorRole.WindowText, colours.text_2)
        self._count.setFont(sans(Step.SMALL))
