"""What is chosen in a table, written out under it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vademecum.ui.labels import tint
from vademecum.ui.page_browser import PageBrowser
from vademecum.ui.page_style import PageStyle
from vademecum.ui.reading_pane import ReadingPane
from vademecum.ui.type_scale import sans, scaled
from vademecum.ui.unfolding import Unfolding

if TYPE_CHECKING:
    from vademecum.pages.entry import DetailPage
    from vademecum.ui.rendering import Rendered

LEAST_HEIGHT, MEASURE = 120, 1_100


class ChosenPane(ReadingPane):
    """Shows the head and the sections of a `DetailPage` without tabs and rail."""

    def __init__(self, noun: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chosenPane")
        self.setAccessibleName(f"The {noun} chosen")
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
        self.hide()

    @property
    def browsers(self) -> tuple[PageBrowser, ...]:
        """What is written out, alone."""
        return (self.browser,)

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

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._render_again()

    def _show(self, shown: "Rendered", style: PageStyle) -> None:
        self.setAutoFillBackground(True)
        tint(self, QPalette.ColorRole.Window, style.colours.page)
        self.browser.setFont(sans())
        self.browser.set_measure(style.length(MEASURE))
        self.browser.show_pieces(shown.pieces, style, shown.card)
