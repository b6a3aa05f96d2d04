"""What is chosen in a table, written out under it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from vademecum.pages.place import Place
from vademecum.ui.colours import colours_of
from vademecum.ui.entry_head import EntryHead
from vademecum.ui.labels import tint
from vademecum.ui.page_browser import PageBrowser, place_of
from vademecum.ui.page_style import PageStyle
from vademecum.ui.type_scale import base_pixels, sans, scaled

if TYPE_CHECKING:
    from vademecum.pages.entry import DetailPage

LEAST_HEIGHT, MEASURE = 120, 1_100


class ChosenPane(QWidget):
    """Shows the head and the sections of a `DetailPage` without tabs and rail; says where its links lead."""

    place_activated = Signal(Place)

    def __init__(self, noun: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chosenPane")
        self.setAccessibleName(f"The {noun} chosen")
        self.browser, self._head = PageBrowser(), EntryHead()
        self._page: DetailPage | None = None
        self.browser.setObjectName("chosenView")
        self.browser.setAccessibleName(f"The {noun} chosen")
        self.browser.set_margins(22, 4, 20)
        self._head.set_compact(compact=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.browser, 1)
        self.setMinimumHeight(scaled(LEAST_HEIGHT))
        self.browser.link_activated.connect(self._on_link_activated)
        self._head.place_activated.connect(self.place_activated)
        self.hide()

    def show_page(self, page: "DetailPage | None") -> None:
        """Show a page from its top; nothing where nothing is chosen."""
        self._page = page
        self.setVisible(page is not None)
        if page is not None:
            self._head.show_page(page)
            self._render(page)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange} and self._page is not None:
            self._render(self._page)

    def _render(self, page: "DetailPage") -> None:
        from vademecum.ui.rendering import rendered  # noqa: PLC0415 - not needed to start

        colours = colours_of(self.palette())
        style = PageStyle(colours, base_pixels(), QApplication.font().family())
        self.setAutoFillBackground(True)
        tint(self, QPalette.ColorRole.Window, colours.page)
        shown = rendered(page, style)
        self.browser.setFont(sans())
        self.browser.set_measure(style.length(MEASURE))
        self.browser.show_pieces(shown.pieces, style, shown.card)

    @Slot(str)
    def _on_link_activated(self, address: str) -> None:
        if (place := place_of(address)) is not None:
            self.place_activated.emit(place)
