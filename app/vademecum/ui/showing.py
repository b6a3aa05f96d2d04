"""Shows in the panes what the walk tells: where the reader is, the list, the page, the counts."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from vademecum.pages.listing import ListSlice, Sidebar
from vademecum.ui.browsing import TITLES, Browsing
from vademecum.ui.choosing import Choosing
from vademecum.ui.joining import Parts
from vademecum.ui.ribbon import Ribbon
from vademecum.ui.sidebar_model import section_of

if TYPE_CHECKING:
    from vademecum.pages.entry import DetailPage


class Showing(QObject):
    """The order counts within each answer: what is selected is asked after the list has marked its row."""

    def __init__(self, parts: Parts, ribbon: Ribbon, choosing: Choosing) -> None:
        super().__init__(parts.window)
        self._parts, self._ribbon, self._choosing = parts, ribbon, choosing
        walk = parts.walk
        walk.moved.connect(self._on_moved)
        walk.sidebar_told.connect(self._on_sidebar_told)
        walk.slice_told.connect(self._on_slice_told)
        walk.row_told.connect(parts.layout.list_pane.select_row)
        walk.page_told.connect(self._on_page_told)
        walk.place_missed.connect(self._on_place_missed)
        walk.integrity_told.connect(parts.status.show_integrity)
        walk.notice_told.connect(parts.status.say)

    @Slot(Browsing)
    def _on_moved(self, now: Browsing) -> None:
        layout = self._parts.layout
        layout.sidebar.choose(now.marked_section)
        layout.show_whole(now.marked_section if now.is_whole else "")
        if now.is_whole:
            self._name(TITLES[now.marked_section])
            self._choosing.show_whole()
        self._head_list()

    @Slot(Sidebar)
    def _on_sidebar_told(self, sidebar: Sidebar) -> None:
        self._parts.layout.sidebar.show_sidebar(sidebar)
        self._parts.layout.sidebar.choose(self._parts.walk.now.marked_section)
        self._parts.status.show_summary(sidebar.title, sidebar.summary)
        if self._parts.walk.now.is_whole:
            self._name(TITLES[self._parts.walk.now.marked_section])
        self._head_list()

    @Slot(ListSlice)
    def _on_slice_told(self, part: ListSlice) -> None:
        self._parts.layout.list_pane.show_slice(part, self._parts.walk.now.here)

    @Slot(object, str)
    def _on_page_told(self, page: "DetailPage", target: str) -> None:
        self._parts.layout.detail.show_page(page, target)
        self._parts.layout.detail.paint_now()
        self._parts.layout.list_pane.select(page.place)
        self._ribbon.show_page(page)
        self._name(page.title)
        self._choosing.show_page(page.place)

    @Slot(object)
    def _on_place_missed(self, page: "DetailPage") -> None:
        self._parts.layout.detail.show_page(page)
        self._parts.layout.list_pane.select(page.place)
        self._ribbon.show_page(page)
        self._name(page.title)
        self._choosing.show_page(None)

    def _name(self, words: str) -> None:
        sidebar = self._parts.walk.sidebar
        self._parts.window.setWindowTitle(f"{words} – {sidebar.title if sidebar else 'Vademecum'}")

    def _head_list(self) -> None:
        walk = self._parts.walk
        section = section_of(walk.sidebar, walk.now.section) if walk.sidebar else None
        if section is not None:
            self._parts.layout.list_pane.show_section(section, walk.now.listing)
