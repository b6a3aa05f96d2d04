"""Leafing through pages: to the chapter or source before and after, and facts as the document has them or by date."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from vademecum.pages.place import Link
from vademecum.ui.actions import Act
from vademecum.ui.browsing import Browsing
from vademecum.ui.joining import Parts, Slots

if TYPE_CHECKING:
    from vademecum.pages.entry import DetailPage


class Leafing(QObject):
    """Keeps its acts true to the page shown."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.window)
        self._walk, self._acts = parts.walk, parts.acts
        self._page: DetailPage | None = None
        parts.walk.moved.connect(self._on_moved)
        parts.walk.page_told.connect(self._on_page_told)
        parts.walk.place_missed.connect(self._on_place_missed)

    def acts(self) -> Slots:
        return {
            Act.PREVIOUS_PAGE: lambda: self._go(self._page.previous if self._page else None),
            Act.NEXT_PAGE: lambda: self._go(self._page.next if self._page else None),
            Act.BOOK_ORDER: lambda: self._walk.order_facts(in_book_order=self._acts[Act.BOOK_ORDER].isChecked()),
        }

    def _go(self, link: Link | None) -> None:
        if link is not None:
            self._walk.go(link.place)

    @Slot(Browsing)
    def _on_moved(self, now: Browsing) -> None:
        self._acts[Act.BOOK_ORDER].setChecked(now.in_book_order)

    @Slot(object, str)
    def _on_page_told(self, page: "DetailPage", _target: str) -> None:
        self._show(page)

    @Slot(object)
    def _on_place_missed(self, _page: "DetailPage") -> None:
        self._show(None)

    def _show(self, page: "DetailPage | None") -> None:
        self._page = page
        self._acts[Act.PREVIOUS_PAGE].setEnabled(page is not None and page.previous is not None)
        self._acts[Act.NEXT_PAGE].setEnabled(page is not None and page.next is not None)
