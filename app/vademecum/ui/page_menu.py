"""The context menu of a page, of the rail and of the links over a title: what can be done with what is under the mouse."""

from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from vademecum.ui.actions import PAGE_CONTEXT, fill_menu
from vademecum.ui.elsewhere import Elsewhere, ReadPage
from vademecum.ui.joining import Parts
from vademecum.ui.page_browser import PageBrowser, place_of


class PageMenu(QObject):
    """Opens one menu, made when it is first wanted."""

    def __init__(self, parts: Parts, elsewhere: Elsewhere) -> None:
        super().__init__(parts.window)
        self._parts, self._elsewhere = parts, elsewhere
        self._menu: QMenu | None = None
        self.attend_page(parts.layout.detail)

    def attend_page(self, page: ReadPage) -> None:
        """Open the menu on this page, too."""
        for browser in page.browsers:
            browser.menu_wanted.connect(partial(self._on_menu_wanted, browser))
        page.links.menu_wanted.connect(partial(self._on_menu_wanted, None))

    def _on_menu_wanted(self, browser: PageBrowser | None, where: QPoint, address: str) -> None:
        if self._menu is None:
            self._menu = QMenu(self._parts.window)
            self._menu.setObjectName("pageMenu")
        self._menu.clear()
        self._add_link(self._menu, address)
        if browser is not None and browser.textCursor().hasSelection():
            self._menu.addAction("&Copy").triggered.connect(browser.copy)
        fill_menu(self._menu, PAGE_CONTEXT, self._parts.acts)
        self._menu.popup(where)

    def _add_link(self, menu: QMenu, address: str) -> None:
        place = place_of(address)
        if place is not None:
            menu.addAction("&Open the link in a new window").triggered.connect(partial(self._elsewhere.open, place))
        elif address:
            menu.addAction("Copy the &address").triggered.connect(partial(QGuiApplication.clipboard().setText, address))
        if address:
            menu.addSeparator()
