"""What every pane shares in which a page is read: its head, its text, its links, and passages that open and close under their facts."""

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from vademecum.pages.place import Place
from vademecum.ui.colours import colours_of
from vademecum.ui.entry_head import EntryHead
from vademecum.ui.link_line import LinkLine
from vademecum.ui.page_browser import PageBrowser, place_of
from vademecum.ui.page_style import PageStyle
from vademecum.ui.type_scale import base_pixels
from vademecum.ui.unfolding import SCHEME, Unfolding

if TYPE_CHECKING:
    from vademecum.pages.entry import DetailPage
    from vademecum.ui.rendering import Rendered


class ReadingPane(QWidget):
    """Says which place a link leads to, or which address of the web was asked for. Who derives from it sets the page in `_show`, and
    places head and text; the head takes half of the height at most.
    """

    place_activated = Signal(Place)
    address_activated = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: DetailPage | None = None
        self._unfolding = Unfolding()
        self._head, self.browser = EntryHead(), PageBrowser()
        self._head.place_activated.connect(self.place_activated)
        self.browser.link_activated.connect(self._on_link_activated)

    @property
    def links(self) -> LinkLine:
        """The links over the title."""
        return self._head.links

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()

    def _show(self, shown: "Rendered", style: PageStyle) -> None:
        raise NotImplementedError

    def _fit_head(self) -> None:
        self._head.fit(self.height() // 2)

    def _style(self) -> PageStyle:
        return PageStyle(colours_of(self.palette()), base_pixels(), QApplication.font().family())

    def _render(self, page: "DetailPage") -> None:
        from vademecum.ui.rendering import rendered  # noqa: PLC0415 - not needed to start
        from vademecum.ui.unfolded import unfolded  # noqa: PLC0415

        style = self._style()
        self._show(rendered(unfolded(page, self._unfolding), style), style)

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
