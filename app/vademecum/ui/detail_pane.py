"""The detail pane: head, tabs, the page, and the rail beside it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from vademecum.pages.place import PlaceKind
from vademecum.ui.colours import colours_of
from vademecum.ui.labels import tint
from vademecum.ui.page_browser import PageBrowser
from vademecum.ui.page_style import PageStyle
from vademecum.ui.reading_pane import ReadingPane
from vademecum.ui.section_tabs import SectionTabs
from vademecum.ui.type_scale import load_fonts, sans
from vademecum.ui.unfolding import Unfolding

if TYPE_CHECKING:
    from vademecum.pages.entry import DetailPage
    from vademecum.ui.find_bar import FindBar
    from vademecum.ui.rendering import Rendered

RAIL_WIDTH = 272
RAIL_FROM = 940
MEASURE = 800


class DetailPane(ReadingPane):
    """Shows a `DetailPage` with tabs, and with a rail where there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Page")
        self._compact = False
        self._tabs = SectionTabs()
        self._rail = PageBrowser()
        self._find: FindBar | None = None
        self._has_rail = False
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        self._name_parts()
        self._place_parts()
        self._connect()
        self._colour()

    @property
    def browsers(self) -> tuple[PageBrowser, ...]:
        """The page and the rail beside it."""
        return self.browser, self._rail

    def show_page(self, page: "DetailPage", target: str = "") -> None:
        """Show a page from its top, or from the fact, figure or section named by `target`."""
        load_fonts()
        self._page, self._unfolding = page, Unfolding(self._unfolding.all)
        if target.startswith(f"{PlaceKind.PASSAGE}:"):
            target = self._unfold_sought(page, target)
        self._head.show_page(page)
        self._head.show()
        self._fit_head()
        self.browser.setAccessibleName(page.title)
        self._render(page)
        if target:
            self.browser.go_to(target)

    def paint_now(self) -> None:
        """Paint what is shown before anything else is done: it is what the reader waits for."""
        self._column.activate()
        self.repaint()

    @property
    def unfolds_all(self) -> bool:
        """Whether every passage of the reader's own copy is open."""
        return self._unfolding.all

    def unfold_all(self, *, opened: bool) -> None:
        """Open all passages, on this page and those to come, or close them; the line being read stays where it is."""
        self._unfolding = Unfolding(opened)
        line = self.browser.line()
        self._render_again()
        self.browser.return_to_line(line)

    def open_find(self) -> None:
        """Let the reader look for words in the page."""
        self._find_bar().open()

    def find_on(self, by: int) -> None:
        """Go to the next hit of what was looked for (1), or to the one before (-1)."""
        self._find_bar().step(by)

    def set_compact(self, *, compact: bool) -> None:
        """Narrow the edges and hide the rail, or show all again."""
        if compact != self._compact:
            self._compact = compact
            self._head.set_compact(compact=compact)
            self._set_edges()
            self._show_or_hide_rail()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._colour()
            self._render_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_or_hide_rail()

    def _find_bar(self) -> "FindBar":
        if self._find is None:
            from vademecum.ui.find_bar import FindBar  # noqa: PLC0415 - not needed to start

            self._find = FindBar(self.browser, self)
            self._column.addWidget(self._find)
        return self._find

    def _name_parts(self) -> None:
        self.browser.setObjectName("detailView")
        self._rail.setObjectName("rail")
        self._rail.setAccessibleName("Connections and sources")
        self._tabs.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._tabs.hide()
        self._head.hide()

    def _place_parts(self) -> None:
        self._columns.addWidget(self.browser)
        self._columns.addWidget(self._rail)
        self._columns.setStretchFactor(0, 1)
        self._columns.setStretchFactor(1, 0)
        self._columns.setSizes([700, RAIL_WIDTH])
        self._columns.setHandleWidth(1)
        self._columns.setChildrenCollapsible(False)
        self._rail.setMinimumWidth(RAIL_WIDTH - 92)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._tabs)
        column.addWidget(self._columns, 1)
        self._set_edges()

    def _connect(self) -> None:
        self._tabs.section_chosen.connect(self.browser.go_to)
        self.browser.section_reached.connect(self._on_section_reached)
        self._rail.link_activated.connect(self._on_link_activated)

    def _set_edges(self) -> None:
        left, right = (22, 12) if self._compact else (32, 20)
        self.browser.set_margins(left, 6, right)
        self._rail.set_margins(20, 14, 8)
        self._tabs.set_left(left)

    def _colour(self) -> None:
        self.setAutoFillBackground(True)
        tint(self, QPalette.ColorRole.Window, colours_of(self.palette()).page)

    def _show(self, shown: "Rendered", style: PageStyle) -> None:
        self._tabs.show_sections(shown.sections)
        self._has_rail = shown.has_rail
        self._show_or_hide_rail()
        self.browser.set_measure(style.length(MEASURE))
        self.browser.setFont(sans())
        self._rail.setFont(sans())
        self.browser.show_pieces(shown.pieces, style, shown.card)
        self._rail.show_pieces(shown.rail_pieces, style, shown.card)

    def _unfold_sought(self, page: "DetailPage", target: str) -> str:
        """Open the passage that a search has led to, and return the fact it stands under."""
        from vademecum.ui.unfolded import fact_on  # noqa: PLC0415 - not needed to start

        fact = fact_on(page, target.partition(":")[2])
        if fact is None:
            return target
        self._unfolding = self._unfolding.opened(fact)
        return f"fact:{fact}"

    def _show_or_hide_rail(self) -> None:
        fits = self.width() >= RAIL_FROM and not self._compact
        self._rail.setVisible(fits and self._page is not None and self._has_rail)

    @Slot(str)
    def _on_section_reached(self, anchor: str) -> None:
        bar = self.browser.verticalScrollBar()
        self._tabs.mark(anchor, at_end=bar.value() == bar.maximum())
