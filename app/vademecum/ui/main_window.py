"""The main window: joins the panes to one another and to the walk through the library."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow

from vademecum.pages.listing import ListSlice, Sidebar
from vademecum.pages.place import Place
from vademecum.ui.actions import Act, make_actions
from vademecum.ui.beginning import Beginning
from vademecum.ui.browsing import FIGURES, Browsing, begun
from vademecum.ui.charting import Charting
from vademecum.ui.choosing import Choosing
from vademecum.ui.errands import Errands
from vademecum.ui.finding import Finding
from vademecum.ui.keeping import Keeping
from vademecum.ui.layout import Layout
from vademecum.ui.looks import Looks
from vademecum.ui.menus import fill_menu_bar
from vademecum.ui.reader import Reader
from vademecum.ui.ribbon import Ribbon
from vademecum.ui.settings import Settings
from vademecum.ui.sidebar_model import section_of
from vademecum.ui.status_line import StatusLine
from vademecum.ui.taking import Taking
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
        self._sidebar: Sidebar | None = None
        self._acts = make_actions(self)
        self._tools = ToolBar(self._acts)
        self._layout = Layout(self._connect_figures)
        self._looks = Looks(settings, theme, self._acts, self._layout)
        self._status = StatusLine()
        self._walk = Walk(reader, self)
        self._finding = Finding(self._tools.search, self._walk, self)
        self._errands, self._taking, self._keeping = Errands(reader, self), Taking(reader, self), Keeping(reader, self)
        self._ribbon = Ribbon(self._keeping, self._walk, self._layout.list_pane.model, self._acts[Act.BOOKMARK])
        self._charting = Charting(reader, self._layout, self)
        self._choosing = Choosing(self._layout, self._walk, self._charting, self._acts, self)
        self._beginning = Beginning(self._layout.list_pane.view, self)
        self._pause = QTimer(self, singleShot=True, interval=_SAVE_PAUSE_MS)
        self._place_parts()
        self._connect_panes()
        self._connect_answers()
        self._connect_acts()
        self._keeping.begin()
        self._walk.begin(begun(*self._looks.place()))

    def _place_parts(self) -> None:
        self.setWindowTitle("Vademecum")
        self.addToolBar(self._tools)
        self.setCentralWidget(self._layout.columns)
        self.setStatusBar(self._status)
        self.addActions(list(self._acts.values()))
        fill_menu_bar(self, self._acts)
        self._looks.restore(self)
        self._taking.folder = self._looks.remembered.export_folder or self._taking.folder
        self._looks.look_right(self._tools)
        self.setTabOrder(self._tools.search, self._layout.sidebar)
        self._layout.list_pane.view.setFocus()

    def _connect_panes(self) -> None:
        layout, walk = self._layout, self._walk
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
        self._charting.fold_changed.connect(self._on_fold_changed)
        self._finding.place_chosen.connect(walk.go)
        self._finding.left.connect(self._focus_pane)

    def _connect_figures(self, figures: "FiguresPane") -> None:
        figures.place_activated.connect(self._walk.go)
        figures.filter_changed.connect(self._walk.filter_figures)
        figures.sort_wanted.connect(self._walk.order_figures)
        self._walk.figures_told.connect(figures.show_table)
        self._choosing.attend_figures(figures)

    def _connect_answers(self) -> None:
        walk, taking = self._walk, self._taking
        walk.moved.connect(self._on_moved)
        walk.sidebar_told.connect(self._on_sidebar_told)
        walk.slice_told.connect(self._on_slice_told)
        walk.row_told.connect(self._layout.list_pane.select_row)
        walk.page_told.connect(self._on_page_told)
        walk.place_missed.connect(self._on_place_missed)
        walk.integrity_told.connect(self._status.show_integrity)
        walk.notice_told.connect(self._say)
        self._ribbon.looks_changed.connect(lambda: self._looks.look_right(self._tools))
        taking.went_on.connect(self._status.show_saving)
        taking.ended.connect(self._status.end_saving)
        self._status.stop_wanted.connect(taking.cancel)
        self._choosing.said.connect(self._status.show_reason)
        self._choosing.told.connect(self._status.show_selection)
        for said in (self._errands.done, self._keeping.done, taking.done, self._reader.failed, self._reader.broke):
            said.connect(self._say)
        self._pause.timeout.connect(self._save)
        self._beginning.over.connect(self._on_beginning_over)

    def _connect_acts(self) -> None:
        slots: dict[Act, Callable[[], object]] = {
            Act.BACK: self._walk.back,
            Act.FORWARD: self._walk.forward,
            Act.SEARCH: self._finding.begin,
            Act.FILTER: self._on_filter_wanted,
            Act.FIND: self._layout.detail.open_find,
            Act.BOOKMARK: self._ribbon.toggle,
            Act.CITE: self._on_cite_wanted,
            Act.EXPORT_SPREADSHEET: lambda: self._on_export_wanted(for_spreadsheets=True),
            Act.EXPORT_CSV: lambda: self._on_export_wanted(for_spreadsheets=False),
            Act.PRINT: lambda: self._errands.print_page(self._layout.detail.browser),
            Act.CHART: self._on_chart_toggled,
            Act.DRAW: self._choosing.draw,
            Act.CLEAR_RECENT: lambda: self._keeping.forget_recent(self._recent_count()),
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

    @Slot()
    def _on_cite_wanted(self) -> None:
        chosen = self._choosing.chosen()
        if self._choosing.selects_no_figure():
            self._say("Select the figures to cite")
        elif chosen is not None:
            self._errands.cite(chosen)

    def _on_export_wanted(self, *, for_spreadsheets: bool) -> None:
        chosen = self._choosing.chosen()
        if chosen is not None:
            self._taking.ask_and_export(chosen, for_spreadsheets=for_spreadsheets)

    @Slot(Browsing)
    def _on_moved(self, now: Browsing) -> None:
        self._acts[Act.BACK].setEnabled(now.trail.goes_back)
        self._acts[Act.FORWARD].setEnabled(now.trail.goes_forward)
        self._layout.sidebar.choose(now.marked_section)
        self._layout.show_whole(whole=now.is_whole, figures=now.here == FIGURES)
        for act in (Act.BOOKMARK, Act.CHART):
            self._acts[act].setEnabled(not now.is_whole)
        for act in (Act.EXPORT_SPREADSHEET, Act.EXPORT_CSV):
            self._acts[act].setEnabled(not now.is_whole or now.here == FIGURES)
        if now.here == FIGURES:
            self._name("Figures")
            self._choosing.show_figures()
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
        self._acts[Act.CLEAR_RECENT].setEnabled(self._recent_count() > 0)
        self._head_list(self._walk.now)

    @Slot(ListSlice)
    def _on_slice_told(self, part: ListSlice) -> None:
        self._layout.list_pane.show_slice(part, self._walk.now.here)
        self._beginning.notice_rows()

    @Slot(object, str)
    def _on_page_told(self, page: "DetailPage", target: str) -> None:
        self._layout.detail.show_page(page, target)
        self._layout.list_pane.select(page.place)
        self._ribbon.show_page(page)
        self._name(page.title)
        self._choosing.show_page(page.place)

    @Slot(Place, str)
    def _on_place_missed(self, place: Place, words: str) -> None:
        self._ribbon.show_page(None)
        self._layout.detail.show_words(f"{words} It may have gone from the collection; a bookmark of it is kept and returns with it.")
        self._layout.list_pane.select(place)
        self._choosing.show_page(None)

    @Slot()
    def _focus_pane(self) -> None:
        (self._layout.list_pane.view if self._layout.list_pane.isVisible() else self._layout.detail.browser).setFocus()

    @Slot()
    def _on_filter_wanted(self) -> None:
        (self._layout.figures() if self._walk.now.here == FIGURES else self._layout.list_pane).focus_filter()

    def _recent_count(self) -> int:
        recent = section_of(self._sidebar, "recent") if self._sidebar else None
        return recent.total if recent else 0

    @Slot()
    def _on_chart_toggled(self) -> None:
        self._layout.toggle_chart()
        self._on_fold_changed()

    @Slot()
    def _on_fold_changed(self) -> None:
        self._acts[Act.CHART].setEnabled(True)
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
        self._looks.save(self, self._walk.now, self._taking.folder)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._layout.fit(self.width(), self.height()):
            self._tools.set_compact(compact=self._layout.is_compact)
            self._acts[Act.CHART].setChecked(self._layout.chart_is_open)
        self._tools.align_search(self._layout.list_left())
        self._finding.hide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._looks.look_right(self._tools)
        elif event.type() == QEvent.Type.ActivationChange and self._beginning.is_over and self.isActiveWindow():
            self._keeping.look()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._tools.align_search(self._layout.list_left())

    @Slot()
    def _on_beginning_over(self) -> None:
        self._walk.go_on()
        QTimer.singleShot(AFTER_PAINT_MS, self, self._look_after)

    def _look_after(self) -> None:
        self._walk.look_after()
        self._keeping.look_after()
        self._finding.prepare()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._taking.may_close():
            event.ignore()
            return
        self._pause.stop()
        self._save()
        self._reader.close()
        super().closeEvent(event)
