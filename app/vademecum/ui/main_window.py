"""The main window: joins the panes to one another and to the walk through the library."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow

from vademecum.pages.listing import TABLE_SECTIONS
from vademecum.ui.actions import Act, make_actions
from vademecum.ui.attaching import Attaching
from vademecum.ui.beginning import Beginning
from vademecum.ui.browsing import Browsing
from vademecum.ui.charting import Charting
from vademecum.ui.choosing import Choosing
from vademecum.ui.citing import Citing
from vademecum.ui.elsewhere import Company, Elsewhere
from vademecum.ui.errands import Errands
from vademecum.ui.finding import Finding
from vademecum.ui.going import Going
from vademecum.ui.joining import Capability, Parts, Slots, join
from vademecum.ui.keeping import Keeping
from vademecum.ui.last_folder import LastFolder
from vademecum.ui.layout import Layout
from vademecum.ui.leafing import Leafing
from vademecum.ui.looks import Looks
from vademecum.ui.menus import fill_menu_bar
from vademecum.ui.narrowing import Narrowing
from vademecum.ui.page_menu import PageMenu
from vademecum.ui.pointing import Pointing
from vademecum.ui.printing import Printing
from vademecum.ui.reader import Reader
from vademecum.ui.returning import Returning
from vademecum.ui.ribbon import Ribbon
from vademecum.ui.settings import Settings
from vademecum.ui.shelf_files import ShelfFiles
from vademecum.ui.shelving import Shelving
from vademecum.ui.showing import Showing
from vademecum.ui.starring import Starring
from vademecum.ui.status_line import StatusLine
from vademecum.ui.switching import Switching
from vademecum.ui.tabling import Tabling
from vademecum.ui.taking import Taking
from vademecum.ui.theme import Theme
from vademecum.ui.tool_bar import ToolBar
from vademecum.ui.walk import Walk
from vademecum.ui.welcoming import Welcoming

if TYPE_CHECKING:
    from vademecum.ui.shelf_pane import ShelfPane
    from vademecum.ui.table_pane import TablePane

AFTER_PAINT_MS, _SAVE_PAUSE_MS = 30, 2_000


class MainWindow(QMainWindow):
    """What a reader does in a pane is joined to the walk in `_connect_panes`; `Showing` takes its answers to the panes; everything else
    the window can do is a capability, made in `_capabilities`. Closing the window closes the library."""

    def __init__(self, reader: Reader, settings: Settings, theme: Theme, company: Company, start: Browsing) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self._reader, self._company = reader, company
        self._pointing: Pointing | None = None
        self._acts = make_actions(self)
        self._tools = ToolBar(self._acts)
        self._layout = Layout({"bookmarks": self._make_shelf} | {section: partial(self._make_table, section) for section in TABLE_SECTIONS})
        self._looks = Looks(settings, theme, self._acts, self._layout)
        self._status, self._folder = StatusLine(), LastFolder()
        self._walk = Walk(reader, self)
        self._pause = QTimer(self, singleShot=True, interval=_SAVE_PAUSE_MS)
        join(self._acts, self._capabilities(Parts(self, reader, self._walk, self._layout, self._acts, self._status, self._folder)))
        self._beginning = Beginning(self._layout.list_pane.view, self)
        self._place_parts()
        self._connect_panes()
        self._connect_answers()
        self._keeping.begin()
        self._walk.begin(start)

    def _capabilities(self, parts: Parts) -> tuple[Capability, ...]:
        """Make everything the window can do, first what others build on."""
        self._keeping = Keeping(parts.reader, self)
        self._charting = Charting(parts)
        self._choosing = Choosing(parts, self._charting)
        self._elsewhere = Elsewhere(parts, self._keeping, self._company)
        self._tabling = Tabling(parts, self._choosing, self._elsewhere, PageMenu(parts, self._elsewhere))
        self._finding = Finding(parts, self._tools.search)
        self._ribbon = Ribbon(parts, self._keeping)
        self._shelving = Shelving(parts, self._keeping)
        self._citing = Citing(parts, self._choosing, self._finding)
        self._taking = Taking(parts, self._choosing, self._finding)
        self._printing = Printing(parts, self._charting)
        Showing(parts, self._ribbon, self._choosing)
        Returning(parts)
        kept = (self._charting, self._choosing, self._citing, self._elsewhere, self._finding, self._looks, self._shelving, self._tabling)
        return self, self._printing, self._taking, *kept, *self._lone_capabilities(parts)

    def _lone_capabilities(self, parts: Parts) -> tuple[Capability, ...]:
        """Make what nothing else builds on, a line each, in the order of the alphabet."""
        return (
            Attaching(parts),
            Errands(parts),
            Leafing(parts),
            Narrowing(parts),
            Going(parts, self._keeping, self._tools.arrows),
            ShelfFiles(parts, self._keeping),
            Starring(parts, self._keeping, self._ribbon, self._finding, self._choosing),
            Switching(parts, self._elsewhere),
            Welcoming(parts, self._looks),
        )

    def acts(self) -> Slots:
        """Return what the window itself does: moving between its parts, and closing."""
        return {
            Act.FILTER: self._on_filter_wanted,
            Act.FIND: self._layout.detail.open_find,
            Act.FIND_NEXT: lambda: self._layout.detail.find_on(1),
            Act.FIND_PREVIOUS: lambda: self._layout.detail.find_on(-1),
            Act.NEXT_PANE: lambda: self._layout.step_focus(1, [self._tools.search]),
            Act.PREVIOUS_PANE: lambda: self._layout.step_focus(-1, [self._tools.search]),
            Act.MENU: self._tools.open_menu,
        }

    def look_at_shelf(self) -> None:
        """See what another window has changed on the shelf."""
        self._keeping.look()

    def _place_parts(self) -> None:
        self.setWindowTitle("Vademecum")
        self.addToolBar(self._tools)
        self.setCentralWidget(self._layout.columns)
        self.setStatusBar(self._status)
        self.addActions(list(self._acts.values()))
        fill_menu_bar(self, self._acts)
        self._looks.restore(self)
        for habitual in (self._folder, self._taking, self._citing, self._printing):
            habitual.recall(self._looks.remembered)
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
        layout.columns.splitterMoved.connect(self._on_splitter_moved)
        layout.rows.splitterMoved.connect(self._on_splitter_moved)
        self._finding.place_chosen.connect(walk.go)
        self._finding.draw_wanted.connect(self._charting.draw_found)
        self._finding.left.connect(self._focus_pane)
        self._finding.popup_made.connect(lambda popup: self._elsewhere.attend_rows(popup.view, popup.leads_to, self._tools.search))
        self._elsewhere.opened.connect(self._finding.hide)

    def _make_shelf(self) -> "ShelfPane":
        pane = self._shelving.pane()
        self._elsewhere.attend_rows(pane.view, pane.view.leads_to)
        self._elsewhere.attend_filter(pane.search, pane.view, pane.view.leads_to)
        self._choosing.attend_shelf(pane.view)
        return pane

    def _make_table(self, section: str) -> "TablePane":
        return self._tabling.pane(section)

    def _connect_answers(self) -> None:
        for said in (self._keeping.done, self._reader.failed, self._reader.broke):
            said.connect(self._status.say)
        self._walk.slice_told.connect(self._beginning.notice_rows)
        self._ribbon.looks_changed.connect(lambda: self._looks.look_right(self._tools))
        self._walk.moved.connect(self._pause.start)
        self._walk.moved.connect(self._on_moved)
        self._charting.fold_changed.connect(self._pause.start)
        self._pause.timeout.connect(self.remember)
        self._beginning.over.connect(self._on_beginning_over)

    @Slot()
    def _focus_pane(self) -> None:
        (self._layout.list_pane.view if self._layout.list_pane.isVisible() else self._layout.detail.browser).setFocus()

    @Slot()
    def _on_filter_wanted(self) -> None:
        (self._layout.whole(self._walk.now.marked_section) or self._layout.list_pane).focus_filter()

    @Slot()
    def _on_splitter_moved(self) -> None:
        self._tools.align_search(self._layout.list_left())
        self._pause.start()

    @Slot()
    def remember(self) -> None:
        """Write down where this window is and how it looks."""
        self._looks.save(self, self._walk.now, self._folder.habits | self._taking.habits | self._citing.habits | self._printing.habits)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._tools.align_search(self._layout.list_left())
        self._finding.hide()

    def _fit(self) -> None:
        if self._layout.fit(self.width(), self.height()):
            self._tools.set_compact(compact=self._layout.is_compact)
            self._acts[Act.CHART].setChecked(self._layout.chart_is_open)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._looks.look_right(self._tools)
            self._fit()
        elif event.type() == QEvent.Type.ActivationChange and self._beginning.is_over and self.isActiveWindow():
            self.look_at_shelf()
            self._looks.mark_appearance()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._tools.align_search(self._layout.list_left())
            self._pointing = self._pointing or Pointing(self.windowHandle(), self._acts, self)

    @Slot()
    def _on_beginning_over(self) -> None:
        self._walk.go_on()
        QTimer.singleShot(AFTER_PAINT_MS, self, self._look_after)

    @Slot(Browsing)
    def _on_moved(self, now: Browsing) -> None:
        for act in (Act.FIND, Act.FIND_NEXT, Act.FIND_PREVIOUS):
            self._acts[act].setEnabled(not now.is_whole)

    def _look_after(self) -> None:
        self._walk.look_after()
        self._keeping.look_after()
        self._finding.prepare()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._taking.may_close():
            event.ignore()
            return
        self._pause.stop()
        self.remember()
        self._shelving.leave()
        self._elsewhere.leave()
        self._reader.close()
        super().closeEvent(event)
