"""The reader's walk through the library: where it is, what was asked, and every answer as a signal."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from vademecum.domain.errors import VademecumError
from vademecum.pages.listing import Chosen, ListSlice, Order, Sidebar, TableQuery
from vademecum.pages.lists import FIRST_SLICE, list_slice, row_of
from vademecum.pages.opened import Library
from vademecum.pages.place import Place
from vademecum.pages.sidebar import sidebar
from vademecum.ui import questions
from vademecum.ui.browsing import SHELF, Browsing, whole_place
from vademecum.ui.list_model import LETTERED, WINDOW
from vademecum.ui.reader import Reader
from vademecum.ui.trail import NOWHERE, Trail

if TYPE_CHECKING:
    from vademecum.pages.entry import DetailPage


class Walk(QObject):
    """Holds the one frozen `Browsing`, replaced as a whole before anything is asked or told, the last `sidebar` told, and what was last
    asked of each table by its section; knows no view."""

    moved = Signal(Browsing)
    sidebar_told = Signal(Sidebar)
    slice_told = Signal(ListSlice)
    row_told = Signal(int)
    page_told = Signal(object, str)
    place_missed = Signal(object)
    table_told = Signal(str, object)
    chosen_told = Signal(object)
    results_told = Signal(object)
    integrity_told = Signal(str)
    notice_told = Signal(str)

    def __init__(self, reader: Reader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self.now = Browsing()
        self.sidebar: Sidebar | None = None
        self._holds_page = True
        self._recent: frozenset[Place] = frozenset()
        self.tables_asked: dict[str, TableQuery] = {}

    def begin(self, browsing: Browsing) -> None:
        """Ask for everything the window first shows, the list before all else."""
        self.now = browsing
        self._ask_sidebar()
        self._ask_list()
        self.moved.emit(self.now)
        if browsing.here is not None:
            self._ask_page()

    @Slot()
    def go_on(self) -> None:
        """Ask for the page now that the window is painted; until then what makes pages stays unloaded."""
        if self._holds_page:
            self._holds_page = False
            self._ask_page()

    def look_after(self) -> None:
        """Ask for what can wait until the window is painted: the verdict on the file, what the shelf has to tell."""
        self._reader.ask("verdict", questions.verdict, self.integrity_told.emit)
        self._reader.tell(lambda library: library.shelf.notice, self.notice_told.emit)

    @Slot(str)
    def choose_section(self, section: str) -> None:
        """Show another list, or a section that is a page of its own."""
        whole = whole_place(section)
        if whole is not None:
            self.go(whole)
            return
        came_from_whole = self.now.is_whole
        self.now = self.now.listing_of(section)
        if came_from_whole:
            self.now = self.now._replace(trail=self._trail_without_whole())
            self._ask_page()
        self._ask_list()
        self.moved.emit(self.now)

    @Slot(Place)
    def go(self, place: Place) -> None:
        """Visit a place."""
        self._move(self.now.trail.visit(place), place)

    @Slot()
    def back(self) -> None:
        self._move(self.now.trail.back())

    @Slot()
    def forward(self) -> None:
        self._move(self.now.trail.forward())

    def go_along(self, at: int) -> None:
        """Go to a place of the trail by its index."""
        self._move(self.now.trail.moved_to(at))

    def forget_way(self) -> None:
        """Forget where the reader was; what is shown stays."""
        here = self.now.here
        self.now = self.now._replace(trail=NOWHERE if here is None else NOWHERE.visit(here))
        self.moved.emit(self.now)

    @Slot(str)
    def filter_list(self, text: str) -> None:
        """Keep the rows of the list that hold these words."""
        self.now = self.now._replace(filter_text=text)
        self._ask_list()

    @Slot(object)
    def narrow_list(self, chosen: Chosen) -> None:
        """Keep the rows of the list that have what is chosen of their facets."""
        self.now = self.now._replace(chosen=chosen)
        self.moved.emit(self.now)
        self._ask_list()

    @Slot(Order)
    def order_list(self, order: Order) -> None:
        """Put the list into another order."""
        self.now = self.now.ordered(order)
        self._ask_list()

    def order_facts(self, *, in_book_order: bool) -> None:
        """Let facts stand as the document has them, or by date."""
        self.now = self.now._replace(in_book_order=in_book_order)
        self.moved.emit(self.now)
        self._ask_page()

    @Slot(int)
    def want_rows(self, offset: int) -> None:
        """Read more of a long list."""
        question = partial(list_slice, listing=self.now.listing, offset=offset, limit=WINDOW)
        self._reader.ask(f"rows {offset}", question, self._on_more_rows)

    @Slot(str)
    def search(self, query: str) -> None:
        """Answer a query with the results as they stand."""
        self._reader.ask("search", partial(questions.results, query=query), self.results_told.emit)

    def stop_searching(self) -> None:
        """Let no query asked so far be answered."""
        self._reader.silence("search")

    def table_asked(self, section: str) -> TableQuery:
        """Return what was last asked of a table."""
        return self.tables_asked.get(section, TableQuery())

    def ask_table(self, section: str, query: TableQuery) -> None:
        """Show a table under another filter, in another order, or what else is chosen of its facets."""
        self.tables_asked[section] = query
        self._reader.ask(section, partial(questions.table, section=section, query=query), partial(self.table_told.emit, section))

    def look_at(self, place: Place) -> None:
        """Tell the page of a place that the reader looks at without going there."""
        question = partial(questions.detail, place=place, in_book_order=self.now.in_book_order)
        self._reader.ask("chosen", question, self.chosen_told.emit, lambda _gone: None)

    def refresh_page(self) -> None:
        """Ask again for the page, of which something has changed that it stands beside."""
        self._ask_page()

    def refresh_shelf(self) -> None:
        """Ask again for what a change of the shelf may have changed."""
        self._ask_sidebar()
        if self.now.section == "recent" and not self.now.is_whole:
            self._ask_list()

    def _move(self, trail: Trail, wanted: Place | None = None) -> None:
        if trail == self.now.trail and wanted is None:
            return
        before, self.now = self.now, self.now.at(trail)
        if self.now.listing != before.listing:
            self._ask_list()
        self.moved.emit(self.now)
        self._ask_page()

    def _trail_without_whole(self) -> Trail:
        """Return the trail moved on to the last place that stands beside a list; where there is none, one to begin with its first row."""
        trail = self.now.trail
        beside = [place for place in trail.places[: trail.at] if whole_place(place.ref) != place]
        return trail.visit(beside[-1]) if beside else NOWHERE

    def _ask_sidebar(self) -> None:
        self._reader.ask("sidebar", sidebar, self._on_sidebar)

    def _ask_list(self) -> None:
        self._reader.silence("rest")
        question = partial(list_slice, listing=self.now.listing, offset=0, limit=FIRST_SLICE)
        self._reader.ask("list", question, self._on_list)

    def _ask_page(self) -> None:
        here = None if self._holds_page else self.now.here
        if self.now.table and here is not None:
            self.ask_table(self.now.table, self.table_asked(self.now.table))
        elif here is not None and here != SHELF:
            question = partial(questions.detail, place=here, in_book_order=self.now.in_book_order)
            self._reader.ask("page", question, partial(self._on_page, here), partial(self._on_missed, here))

    def _on_sidebar(self, sidebar: Sidebar) -> None:
        self.sidebar = sidebar
        self.sidebar_told.emit(sidebar)

    def _on_list(self, part: ListSlice) -> None:
        self._note_recent(part)
        self.slice_told.emit(part)
        if len(part.rows) < part.total <= LETTERED:
            rest = partial(list_slice, listing=self.now.listing, offset=len(part.rows), limit=LETTERED)
            self._reader.ask("rest", rest, self._on_more_rows)
        elif part.total > LETTERED and self.now.here is not None:
            self._reader.ask("row", partial(row_of, listing=self.now.listing, place=self.now.here), self._on_row)
        if self.now.here is None and part.rows:
            self.go(part.rows[0].place)

    def _on_more_rows(self, part: ListSlice) -> None:
        if part.section == self.now.section:
            self._note_recent(part)
            self.slice_told.emit(part)

    def _note_recent(self, part: ListSlice) -> None:
        if part.section == "recent":
            self._recent = frozenset(row.place for row in part.rows) | (self._recent if part.offset else frozenset())

    def _on_row(self, row: int | None) -> None:
        if row is not None:
            self.row_told.emit(row)

    def _on_page(self, asked: Place, page: "DetailPage") -> None:
        self.page_told.emit(page, str(asked) if asked != page.place else "")
        self._reader.tell(partial(_remember, place=str(page.place), name=page.title), partial(self._on_remembered, page.place))

    def _on_remembered(self, place: Place, _nothing: None) -> None:
        """Let Recent hold what was read; a row it was chosen from stays where it is under the reader's eye."""
        self._ask_sidebar()
        if self.now.section == "recent" and not self.now.is_whole and place not in self._recent:
            self._ask_list()

    def _on_missed(self, place: Place, _error: VademecumError) -> None:
        self._reader.ask("page", partial(questions.gone, place=place), self.place_missed.emit)


def _remember(library: Library, place: str, name: str) -> None:
    library.shelf.remember_visit(place, name)
