"""The main window: joins the panes to one another and to the walk through the library."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow

from vademecum.pages.listing import ListSlice, Sidebar
from vademecum.pages.place import Place
from vademecum.pages.search import NoQuery, SearchPage
from vademecum.ui.actions import Act, make_actions
from vademecum.ui.browsing import FIGURES, Browsing, begun
from vademecum.ui.charting import Charting
from vademecum.ui.errands import Errands
from vademecum.ui.layout import Layout
from vademecum.ui.looks import Looks
from vademecum.ui.menus import fill_menu_bar
from vademecum.ui.reader import Reader
from vademecum.ui.search_popup import SearchPopup
from vademecum.ui.settings import Settings
from vademecum.ui.sidebar_model import section_of
from vademecum.ui.status_line import StatusLine
from vademecum.ui.theme import Theme
from vademecum.ui.tool_bar import ToolBar
from vademecum.ui.walk import Walk

if TYPE_CHECKING:
    from vademecum.pages.entry import DetailPage
    from vademecum.ui.figures_pane import FiguresPane

MESSAGE_MS, AFTER_PAINT_MS, _SAVE_PAUSE_MS = 6_000, 30, 2_000


class MainWindow(QMainWindow):
    """Every connection between panes stands in `_connect_*` here. Closing the window closes the library."""

    def __init__(self, reader: Reader, settings: Settings, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self._reader = reader
        self._page: DetailPage | None = None
        self._sidebar: Sidebar | None = None
        self._acts = make_actions(self)
        self._tools = ToolBar(self._acts)
        self._layout = Layout(self._connect_figures)
        self._looks = Looks(settings, theme, self._acts, self._layout)
        self._status = StatusLine()
        self._popup = SearchPopup(self)
        self._walk = Walk(reader, self)
        self._errands = Errands(reader, self)
        self._charting = Charting(reader, self._layout, self)
        self._pause = QTimer(self, singleShot=True, interval=_SAVE_PAUSE_MS)
        self._place_parts()
        self._connect_panes()
        self._connect_answers()
        self._connect_acts()
        self._walk.begin(begun(*self._looks.place()))

    def _place_parts(self) -> None:
        self.setWindowTitle("Vademecum")
        self.addToolBar(self._tools)
        self.setCentralWidget(self._layout.columns)
        self.setStatusBar(self._status)
        self.addActions(list(self._acts.values()))
        fill_menu_bar(self, self._acts)
        self._looks.restore(self)
        self._errands.export_folder = self._looks.remembered.export_folder or self._errands.export_folder
        self._looks.look_right(self._tools)
        self.setTabOrder(self._tools.search, self._layout.sidebar)
        self._layout.list_pane.view.setFocus()

    def _connect_panes(self) -> None:
        layout, walk, search = self._layout, self._walk, self._tools.search
        layout.sidebar.section_chosen.connect(walk.choose_section)
        layout.list_pane.place_chosen.connect(walk.go)
        layout.list_pane.filter_changed.connect(walk.filter_list)
        layout.list_pane.order_chosen.connect(walk.order_list)
        layout.list_pane.rows_wanted.connect(walk.want_rows)
        layout.detail.place_activated.connect(walk.go)
        layout.detail.address_activated.connect(self._errands.open_address)
        layout.columns.splitterMoved.connect(self._on_splitter_moved)
        layout.rows.splitterMoved.connect(self._on_splitter_moved)
        self._charting.place_activated.connect(walk.go)
        self._charting.fold_wanted.connect(self._on_chart_toggled)
        self._charting.said.connect(self._say)
        search.textEdited.connect(walk.search)
        search.stepped.connect(self._popup.step)
        search.group_wanted.connect(self._popup.go_to_next_group)
        search.open_wanted.connect(self._popup.open_chosen)
        search.dismissed.connect(self._leave_search)
        search.focused.connect(walk.search)
        search.left.connect(self._popup.hide)
        self._popup.place_chosen.connect(self._on_hit_chosen)

    def _connect_figures(self, figures: "FiguresPane") -> None:
        figures.place_activated.connect(self._walk.go)
        figures.filter_changed.connect(self._walk.filter_figures)
        figures.sort_wanted.connect(self._walk.order_figures)
        self._walk.figures_told.connect(figures.show_table)

    def _connect_answers(self) -> None:
        walk, errands = self._walk, self._errands
        walk.moved.connect(self._on_moved)
        walk.sidebar_told.connect(self._on_sidebar_told)
        walk.slice_told.connect(self._on_slice_told)
        walk.row_told.connect(self._layout.list_pane.select_row)
        walk.page_told.connect(self._on_page_told)
        walk.place_missed.connect(self._on_place_missed)
        walk.results_told.connect(self._on_results_told)
        walk.integrity_told.connect(self._status.show_integrity)
        walk.notice_told.connect(self._say)
        errands.done.connect(self._say)
        errands.shelf_changed.connect(self._on_shelf_changed)
        self._reader.failed.connect(self._say)
        self._reader.broke.connect(self._say)
        self._pause.timeout.connect(self._save)

    def _connect_acts(self) -> None:
        slots: dict[Act, Callable[[], object]] = {
            Act.BACK: self._walk.back,
            Act.FORWARD: self._walk.forward,
            Act.SEARCH: self._on_search_wanted,
            Act.FILTER: self._on_filter_wanted,
            Act.FIND: self._layout.detail.open_find,
            Act.BOOKMARK: self._on_bookmark_wanted,
            Act.CITE: lambda: self._errands.cite(self._chosen_places()),
            Act.EXPORT_SPREADSHEET: lambda: self._errands.export(self._chosen_places(), for_spreadsheets=True),
            Act.EXPORT_CSV: lambda: self._errands.export(self._chosen_places(), for_spreadsheets=False),
            Act.PRINT: lambda: self._errands.print_page(self._layout.detail.browser),
            Act.CHART: self._on_chart_toggled,
            Act.NEXT_PANE: lambda: self._layout.step_focus(1, [self._tools.search]),
            Act.PREVIOUS_PANE: lambda: self._layout.step_focus(-1, [self._tools.search]),
            Act.MENU: self._tools.open_menu,
            Act.SHORTCUTS: self._errands.show_shortcuts,
            Act.ABOUT: lambda: self._errands.tell_about(self._sidebar),
            Act.QUIT: self.close,
        }
        for act, slot in slots.items():
            self._acts[act].triggered.connect(lambda _checked=False, slot=slot: slot())
        self._looks.connect_acts()
        self._layout.fold_bar.toggled.connect(self._on_chart_toggled)

    def _chosen_places(self) -> tuple[Place, ...]:
        """Return what citing and exporting is about: the selected rows, or else the page shown."""
        if self._walk.now.here == FIGURES:
            return self._layout.figures().selected_places() or (FIGURES,)
        chosen = () if self._walk.now.is_whole else self._layout.list_pane.selected_places()
        here = self._page.place if self._page else self._walk.now.here
        return chosen if len(chosen) > 1 or here is None else (here,)

    @Slot(Browsing)
    def _on_moved(self, now: Browsing) -> None:
        self._acts[Act.BACK].setEnabled(now.trail.goes_back)
        self._acts[Act.FORWARD].setEnabled(now.trail.goes_forward)
        self._layout.sidebar.choose(now.marked_section)
        self._layout.show_whole(whole=now.is_whole, figures=now.here == FIGURES)
        for act in (Act.BOOKMARK, Act.CHART):
            self._acts[act].setEnabled(not now.is_whole)
        if now.here == FIGURES:
            self._name("Figures")
        self._head_list(now)
        self._pause.start()

    def _name(self, words: str) -> None:
        self.setWindowTitle(f"{words} – {self._sidebar.title if self._sidebar else 'Vademecum'}")

    def _head_list(self, now: Browsing) -> None:
        section = section_of(self._sidebar, now.section) if self._sidebar else None
        if section is not None:
            self._layout.list_pane.show_section(section, now.order)

    @Slot(Sidebar)
    def _on_sidebar_told(self, sidebar: Sidebar) -> None:
        self._sidebar = sidebar
        self._layout.sidebar.show_sidebar(sidebar)
        self._layout.sidebar.choose(self._walk.now.marked_section)
        self._status.show_summary(sidebar.title, sidebar.summary)
        self._head_list(self._walk.now)

    @Slot(ListSlice)
    def _on_slice_told(self, part: ListSlice) -> None:
        self._layout.list_pane.show_slice(part, self._walk.now.here)

    @Slot(object, str)
    def _on_page_told(self, page: "DetailPage", target: str) -> None:
        self._page = page
        self._layout.detail.show_page(page, target)
        self._layout.list_pane.select(page.place)
        self._show_bookmark(kept=page.bookmarked)
        self._name(page.title)
        self._charting.ask_offer(page.place)

    @Slot(Place, str)
    def _on_place_missed(self, place: Place, words: str) -> None:
        self._page = None
        self._layout.detail.show_words(f"{words} It may have gone from the collection; a bookmark of it is kept and returns with it.")
        self._layout.list_pane.select(place)

    @Slot(object)
    def _on_results_told(self, page: SearchPage) -> None:
        search = self._tools.search
        self._popup.show_page(page, QRect(search.mapTo(self, QPoint(0, 0)), search.size()))
        search.results_are_shown = not isinstance(page, NoQuery)

    @Slot(Place)
    def _on_hit_chosen(self, place: Place) -> None:
        self._leave_search()
        self._walk.go(place)

    @Slot()
    def _leave_search(self) -> None:
        self._walk.stop_searching()
        self._popup.hide()
        self._tools.search.results_are_shown = False
        self._tools.search.clear()
        (self._layout.list_pane.view if self._layout.list_pane.isVisible() else self._layout.detail.browser).setFocus()

    @Slot()
    def _on_search_wanted(self) -> None:
        self._tools.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._tools.search.selectAll()

    @Slot()
    def _on_filter_wanted(self) -> None:
        (self._layout.figures() if self._walk.now.here == FIGURES else self._layout.list_pane).focus_filter()

    @Slot()
    def _on_bookmark_wanted(self) -> None:
        page, here = self._page, self._walk.now.here
        if page is not None:
            self._show_bookmark(kept=page.bookmarked)
            self._errands.toggle_bookmark(page.place, page.title, page.kind_line[0].text if page.kind_line else "")
        elif here is not None:
            self._errands.toggle_bookmark(here, here.ref, "")

    @Slot(Place, bool)
    def _on_shelf_changed(self, place: Place, kept: bool) -> None:
        self._layout.list_pane.model.mark(place, bookmarked=kept)
        if self._page is not None and self._page.place == place:
            self._page = replace(self._page, bookmarked=kept)
            self._show_bookmark(kept=kept)
        self._walk.refresh_shelf()

    def _show_bookmark(self, *, kept: bool) -> None:
        action: QAction = self._acts[Act.BOOKMARK]
        action.setChecked(kept)
        action.setText("Book&marked" if kept else "Book&mark")
        self._looks.look_right(self._tools)

    @Slot()
    def _on_chart_toggled(self) -> None:
        self._layout.toggle_chart()
        self._acts[Act.CHART].setChecked(self._layout.chart_is_open)
        self._pause.start()

    @Slot(str)
    def _say(self, words: str) -> None:
        if words:
            self._status.showMessage(words, MESSAGE_MS)

    @Slot()
    def _on_splitter_moved(self) -> None:
        self._tools.align_search(self._layout.list_left())
        self._pause.start()

    @Slot()
    def _save(self) -> None:
        self._looks.save(self, self._walk.now, self._errands.export_folder)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._layout.fit(self.width(), self.height()):
            self._tools.set_compact(compact=self._layout.is_compact)
            self._acts[Act.CHART].setChecked(self._layout.chart_is_open)
        self._tools.align_search(self._layout.list_left())
        self._popup.hide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._looks.look_right(self._tools)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._tools.align_search(self._layout.list_left())
            QTimer.singleShot(AFTER_PAINT_MS, self._look_after)

    def _look_after(self) -> None:
        self._walk.look_after()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._pause.stop()
        self._save()
        self._reader.close()
        super().closeEvent(event)
