"""What is chosen in a table, written out under it."""

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from vademecum.pages.place import Place
from vademecum.ui.colours import colours_of
from vademecum.ui.entry_head import EntryHead
from vademecum.ui.labels import tint
from vademecum.ui.link_line import LinkLine
from vademecum.ui.page_browser import PageBrowser, place_of
from vademecum.ui.page_style import PageStyle
from vademecum.ui.type_scale import base_pixels, sans, scaled
from vademecum.ui.unfolding import SCHEME, Unfolding

if TYPE_CHECKING:
    from vademecum.pages.entry import DetailPage

LEAST_HEIGHT, MEASURE = 120, 1_100


class ChosenPane(QWidget):
    """Shows the head and the sections of a `DetailPage` without tabs and rail; says which place a link leads to, or which address of the
    web was asked for. Passages of the reader's own copy open and close under their facts."""

    place_activated = Signal(Place)
    address_activated = Signal(str)

    def __init__(self, noun: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chosenPane")
        self.setAccessibleName(f"The {noun} chosen")
        self.browser, self._head = PageBrowser(), EntryHead()
        self._page: DetailPage | None = None
        self._unfolding = Unfolding()
        self.browser.setObjectName("chosenView")
        self.browser.setAccessibleName(f"The {noun} chosen")
        self.browser.set_margins(22, 4, 20)
        self.setFocusProxy(self.browser)
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

    @property
    def browsers(self) -> tuple[PageBrowser, ...]:
        """What is written out, alone."""
        return (self.browser,)

    @property
    def links(self) -> LinkLine:
        """The links over the title."""
        return self._head.links

    def show_page(self, page: "DetailPage | None") -> None:
        """Show a page from its top; nothing where nothing is chosen. The page shown already stays as it is read."""
        if page is not None and page == self._page:
            return
        self._page, self._unfolding = page, Unfolding()
        self.setVisible(page is not None)
        if page is not None:
            self._head.show_page(page)
            self._fit_head()
            self._render(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._render_again()

    def _fit_head(self) -> None:
        self._head.fit(self.height() // 2)

    def _render(self, page: "DetailPage") -> None:
        from vademecum.ui.rendering import rendered  # noqa: PLC0415 - not needed to start
        from vademecum.ui.unfolded import unfolded  # noqa: PLC0415

        colours = colours_of(self.palette())
        style = PageStyle(colours, base_pixels(), QApplication.font().family())
        self.setAutoFillBackground(True)
        tint(self, QPalette.ColorRole.Window, colours.page)
        shown = rendered(unfolded(page, self._unfolding), style)
        self.browser.setFont(sans())
        self.browser.set_measure(style.length(MEASURE))
        self.browser.show_pieces(shown.pieces, style, shown.card)

    def _render_again(self) -> None:
        if self._page is not None:
            spot = self.browser.spot()
            self._render(self._page)
            self.browser.return_to(spot)

    def _turn(self, address: str) -> None:
        """Open or close the passage under a fact; who came to its link by key can go on from there."""
        by_key = self.browser.textCursor().hasSelection()
        self._unfolding = self._unfolding.turned(address.removeprefix(SCHEME))
        self._render_again()
        if by_key:
            self.browser.focus_link("Passage", address)

    @Slot(str)
    def _on_link_activated(self, address: str) -> None:
        if urlsplit(address).scheme in {"http", "https"}:
            self.address_activated.emit(address)
        elif address.startswith(SCHEME):
            self._turn(address)
        elif (place := place_of(address)) is not None:
            self.place_activated.emit(place)
