"""How the panes of the window lie beside one another, wide or compact, and what is remembered of it."""

from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from vademecum.ui.detail_pane import DetailPane
from vademecum.ui.dialog_size import fitting
from vademecum.ui.divided_rows import DividedRows
from vademecum.ui.focus_edge import FocusEdge
from vademecum.ui.fold_bar import FoldBar
from vademecum.ui.list_pane import ListPane
from vademecum.ui.page_browser import PageBrowser
from vademecum.ui.settings import Remembered
from vademecum.ui.sidebar_view import SidebarView, compact_width
from vademecum.ui.type_scale import scaled

if TYPE_CHECKING:
    from vademecum.ui.shelf_pane import ShelfPane
    from vademecum.ui.table_pane import TablePane

USUAL_WINDOW = QSize(1280, 800)
COMPACT_BELOW = (1180, 700)
COMPACT_LIST = 232
LEAST_PAGE, LEAST_TEXT = 320, 120
LEAST_CHART, USUAL_CHART = 140, 284
_HIGHEST_CHART = 0.48
"""As a part of the window, where the chart is as high as what it draws."""


class WholePane(Protocol):
    """A section of its own that takes the room of list and page; a widget, too."""

    @property
    def view(self) -> QAbstractItemView:
        """Its rows."""

    def take_focus(self) -> None:
        """Let keys go to its rows, or to what stands where there are none."""

    @property
    def stops(self) -> Sequence[QWidget]:
        """What of it the focus goes through from pane to pane."""

    def focus_filter(self) -> None:
        """Let the reader say what to keep of what is shown."""


class Layout:
    """The panes and the splitters between them. `chart_place` is where the chart goes once it is there; `makers` make the panes of
    sections of their own, by the id of the section, when each is first wanted."""

    def __init__(self, makers: Mapping[str, Callable[[], WholePane]]) -> None:
        self._makers = makers
        self._wholes: dict[str, WholePane] = {}
        self.sidebar = SidebarView()
        self.list_pane = ListPane()
        self.detail = DetailPane()
        self.fold_bar = FoldBar()
        self.chart_place = QWidget()
        self.columns = _splitter(Qt.Orientation.Horizontal)
        self.rows = DividedRows()
        self._shown = QStackedWidget()
        self.right = QWidget()
        self.is_compact = False
        self.chart_is_open = True
        self._chart_is_wanted = True
        self._has_chart, self._can_draw, self._is_folded_here = True, True, False
        self._widths, self._compact_list = (208, 288), COMPACT_LIST
        self._chart_height = self._wanted_height = 0
        self._place_parts()
        for pane in (self.list_pane.view, self.detail.browser):
            FocusEdge(pane)

    def restore(self, window: QMainWindow, remembered: Remembered) -> None:
        """Give the panes the sizes they had, and the window its place on the screen."""
        window.resize(fitting(USUAL_WINDOW, window.screen().availableSize()))
        if remembered.geometry:
            window.restoreGeometry(QByteArray.fromBase64(remembered.geometry.encode()))
        self._widths = (max(120, remembered.sidebar_width), max(180, remembered.list_width))
        self._chart_is_wanted = remembered.chart_open
        if remembered.passages_open:
            self.detail.unfold_all(opened=True)
        self.columns.setSizes([*self._widths, max(400, window.width() - sum(self._widths))])
        self._chart_height = remembered.chart_height
        self.rows.setSizes([10_000, max(LEAST_CHART, self._chart_height or USUAL_CHART)])
        self._fold()

    def remember(self, window: QMainWindow, remembered: Remembered) -> Remembered:
        """Return what is to be remembered of the sizes; those of a compact window are not."""
        self._note_widths()
        geometry = window.saveGeometry().toBase64().toStdString()
        return remembered._replace( geometry=geometry, sidebar_width=self._widths[0], list_width=self._widths[1],
            chart_height=self._chart_height, chart_open=self._chart_is_wanted, passages_open=self.detail.unfolds_all,
        )  # fmt: skip

    def fit(self, width: int, height: int) -> bool:
        """Become compact or wide as the window's size and that of its text ask; return whether anything has changed."""
        least_width, least_height = (max(least, scaled(least)) for least in COMPACT_BELOW)
        compact = width < least_width or height < least_height
        if compact == self.is_compact:
            return False
        if compact:
            self._note_widths()
            self._compact_list = min(scaled(COMPACT_LIST), width // 3)
        self.is_compact = compact
        self.sidebar.set_compact(compact=compact)
        self._share_columns(width)
        self.detail.set_compact(compact=compact)
        self._fold()
        return True

    def whole(self, section: str) -> WholePane | None:
        """Return the pane of a section of its own, made when it is first wanted; None for one that is a page."""
        if section in self._makers and section not in self._wholes:
            self._wholes[section] = self._makers[section]()
            self._shown.addWidget(cast("QWidget", self._wholes[section]))
        return self._wholes.get(section)

    def table(self, section: str) -> "TablePane":
        """Return the pane of a section that is a table."""
        return cast("TablePane", self.whole(section))

    def shelf(self) -> "ShelfPane":
        """Return the shelf as a page of its own."""
        return cast("ShelfPane", self.whole("bookmarks"))

    def put_chart(self, pane: QWidget) -> None:
        """Put the chart where its place was kept."""
        column = self.chart_place.layout()
        assert column is not None
        column.addWidget(pane)
        self.chart_place.setFocusProxy(pane)
        FocusEdge(pane)

    def fit_chart(self, wanted: int) -> None:
        """Give the chart the height that what it draws wants, unless the reader has given it one."""
        self._wanted_height = wanted
        total = sum(self.rows.sizes())
        if wanted and not self._chart_height and self.chart_place.isVisible():
            height = max(LEAST_CHART, min(wanted, max(USUAL_CHART, round(total * _HIGHEST_CHART))))
            self.rows.setSizes([total - height, height])

    def show_chart_area(self, *, shown: bool, worth_opening: bool = False, folded: bool = False) -> None:
        """Show chart or fold bar, or neither; where nothing can be drawn only the bar stands, saying so."""
        self._has_chart, self._can_draw, self._is_folded_here = shown, worth_opening, folded
        self._apply_fold()

    def open_chart(self) -> None:
        """Unfold the chart where it is folded."""
        if not self.chart_is_open or self._is_folded_here:
            self.toggle_chart()

    def toggle_chart(self) -> None:
        """Unfold the chart or fold it."""
        if self.is_compact or self._is_folded_here:
            self.chart_is_open = self._is_folded_here or not self.chart_is_open
            self._is_folded_here = False
            self._apply_fold()
        else:
            self._chart_is_wanted = not self._chart_is_wanted
            self._fold()

    def show_whole(self, section: str) -> None:
        """Show a section of its own without a list; or, where none is named, list and page."""
        pane = self.whole(section)
        focus: QWidget | None = self.columns.window().focusWidget()  # known also of a window not seen yet
        others = [cast("QWidget", each) for each in self._wholes.values() if each is not pane]
        left = [*others, self.list_pane] if section else others
        leaves = focus is not None and any(each.isVisibleTo(self.columns) and each.isAncestorOf(focus) for each in left)
        if bool(section) == self.list_pane.isVisibleTo(self.columns):
            self._note_widths()
            self.list_pane.setVisible(not section)
            self._share_columns(self.columns.width())
        self._shown.setCurrentWidget(self.detail if pane is None else cast("QWidget", pane))
        if leaves and pane is not None:
            pane.take_focus()
        elif leaves:
            (self.detail.browser if section else self.list_pane.view).setFocus()

    def focus_shown(self, *, in_list: bool = False) -> None:
        """Let the reader go on by key in the section of its own that is shown, or else in the page or, `in_list`, in the list."""
        wholes = [pane for pane in self._wholes.values() if cast("QWidget", pane) is self._shown.currentWidget()]
        if wholes:
            wholes[0].take_focus()
        else:
            shown = self.list_pane.view if in_list and self.list_pane.isVisible() else self.detail.browser
            shown.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step_focus(self, by: int, others: Sequence[QWidget]) -> None:
        """Move the focus to the next pane or the one before; `others` come before those of the layout."""
        stops = chain.from_iterable(pane.stops for pane in self._wholes.values())
        panes = [*others, self.sidebar, self.list_pane.view, *stops, self.detail.browser, self.chart_place]
        panes = [pane for pane in panes if pane.isVisible()]
        focus = QApplication.focusWidget()
        within = [at for at, pane in enumerate(panes) if focus is not None and (pane is focus or pane.isAncestorOf(focus))]
        panes[((within[-1] if within else -by) + by) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def page_read(self) -> PageBrowser:
        """Return the page that the reader is in: what is written out under a table where that has the focus, else that of the window."""
        focus = QApplication.focusWidget()
        in_table = any(cast("QWidget", pane).isAncestorOf(focus) for pane in self._wholes.values()) if focus is not None else False
        return focus if in_table and isinstance(focus, PageBrowser) else self.detail.browser

    def list_left(self) -> int:
        """Return where the list begins."""
        return self.columns.sizes()[0] + self.columns.handleWidth() + (0 if self.is_compact else 8)

    def _fold(self) -> None:
        self.chart_is_open = self._chart_is_wanted and not self.is_compact
        self._apply_fold()

    def _apply_fold(self) -> None:
        opened = self._has_chart and self.chart_is_open and self._can_draw and not self._is_folded_here
        focus = QApplication.focusWidget()
        if not opened and focus is not None and self.chart_place.isAncestorOf(focus):
            self.focus_shown()  # else Qt gives it to whatever comes next, the tool bar
        self.chart_place.setVisible(opened)
        self.fold_bar.setVisible(self._has_chart and not opened)

    def _on_rows_moved(self) -> None:
        self._chart_height = self.rows.sizes()[1] or self._chart_height

    def _on_divider_double_clicked(self) -> None:
        self._chart_height = 0
        self.fit_chart(self._wanted_height)

    def _share_columns(self, width: int) -> None:
        """Give sidebar and list the widths they have or had, and the page the rest."""
        sidebar, list_ = (compact_width(), self._compact_list) if self.is_compact else self._widths
        self.columns.setSizes([sidebar, list_, max(300, width - sidebar - list_)])

    def _note_widths(self) -> None:
        """Keep the widths that the panes have; before they are seen they have none of their own."""
        sizes = self.columns.sizes()
        if not self.columns.isVisible():
            return
        if self.is_compact:
            self._compact_list = sizes[1] or self._compact_list
        elif sizes[0]:
            self._widths = (sizes[0], sizes[1] or self._widths[1])

    def _place_parts(self) -> None:
        column = QVBoxLayout(self.right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.rows, 1)
        column.addWidget(self.fold_bar)
        self._shown.addWidget(self.detail)
        self.rows.addWidget(self._shown)
        self.rows.addWidget(self.chart_place)
        self.rows.setStretchFactor(0, 1)
        self.rows.setStretchFactor(1, 0)
        self._shown.setMinimumHeight(LEAST_TEXT)
        self.right.setMinimumWidth(LEAST_PAGE)
        self.chart_place.setMinimumHeight(LEAST_CHART)
        self.rows.splitterMoved.connect(self._on_rows_moved)
        self.rows.divider_double_clicked.connect(self._on_divider_double_clicked)
        QVBoxLayout(self.chart_place).setContentsMargins(0, 0, 0, 0)
        for pane in (self.sidebar, self.list_pane, self.right):
            self.columns.addWidget(pane)
        self.columns.setStretchFactor(2, 1)
        self.columns.setStretchFactor(0, 0)
        self.columns.setStretchFactor(1, 0)
        self.list_pane.setMinimumWidth(160)


def _splitter(orientation: Qt.Orientation) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    return splitter
