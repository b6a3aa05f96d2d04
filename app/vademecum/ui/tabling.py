"""The tables of figures, cross-checks and doubtful places: made when first wanted, and joined to the walk."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot

from vademecum.ui.actions import Act
from vademecum.ui.browsing import Browsing
from vademecum.ui.choosing import Choosing
from vademecum.ui.elsewhere import Elsewhere
from vademecum.ui.joining import Parts, Slots
from vademecum.ui.page_menu import PageMenu

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from vademecum.pages.entry import DetailPage
    from vademecum.pages.table import Table
    from vademecum.ui.chosen_pane import ChosenPane
    from vademecum.ui.table_kind import TableKind
    from vademecum.ui.table_pane import TablePane


class Tabling(QObject):
    """Knows the tables made so far. Under that of figures stands what can be done with them, under the others what is chosen there."""

    def __init__(self, parts: Parts, choosing: Choosing, elsewhere: Elsewhere, menu: PageMenu) -> None:
        super().__init__(parts.window)
        self._layout, self._walk, self._choosing, self._elsewhere, self._menu = parts.layout, parts.walk, choosing, elsewhere, menu
        self._act = parts.acts[Act.SORT]
        parts.walk.moved.connect(self._on_moved)
        self._panes: dict[str, TablePane] = {}
        self._feet: dict[str, ChosenPane] = {}
        parts.walk.table_told.connect(self._on_table_told)
        parts.walk.chosen_told.connect(self._on_chosen_told)

    def acts(self) -> Slots:
        return {Act.SORT: self.sort}

    @Slot()
    def sort(self) -> None:
        """Order the table shown by the column that the cursor stands in, or turn it round."""
        if section := self._walk.now.table:
            self._panes[section].sort_here()

    def pane(self, section: str) -> "TablePane":
        """Make the pane of a section."""
        from vademecum.ui.table_kinds import KINDS  # noqa: PLC0415 - not needed to start
        from vademecum.ui.table_pane import TablePane  # noqa: PLC0415

        kind = KINDS[section]
        pane = self._panes[section] = TablePane(kind, self._chosen(kind) if kind.writes_out else self._bar())
        pane.row_reached.connect(lambda: self._on_row_reached(section))
        pane.place_activated.connect(self._walk.go)
        pane.filter_changed.connect(lambda text: self._ask(section, text=text))
        pane.facets_changed.connect(lambda chosen: self._ask(section, chosen=chosen))
        pane.sort_wanted.connect(lambda order, backwards: self._ask(section, order=order, backwards=backwards))
        self._choosing.attend_table(pane)
        self._elsewhere.attend_rows(pane.view, pane.leads_to)
        self._elsewhere.attend_filter(pane.filter, pane.view, pane.leads_to)
        return pane

    def _bar(self) -> "QWidget":
        from vademecum.ui.figures_bar import FiguresBar  # noqa: PLC0415 - not needed to start

        bar = FiguresBar()
        self._choosing.attend_bar(bar)
        return bar

    def _chosen(self, kind: "TableKind") -> "QWidget":
        """Make what shows the row that the reader looks at."""
        from vademecum.ui.chosen_pane import ChosenPane  # noqa: PLC0415 - not needed to start

        foot = self._feet[kind.section] = ChosenPane(kind.one)
        foot.place_activated.connect(self._walk.go)
        foot.address_activated.connect(self._layout.detail.address_activated)  # opened as those of any page are
        self._elsewhere.attend_page(foot)
        self._menu.attend_page(foot)
        return foot

    def _ask(self, section: str, **changes: Any) -> None:
        self._walk.ask_table(section, self._walk.table_asked(section)._replace(**changes))

    @Slot(Browsing)
    def _on_moved(self, now: Browsing) -> None:
        self._act.setEnabled(bool(now.table))

    def _on_row_reached(self, section: str) -> None:
        place = self._panes[section].reached_place()
        if section in self._feet and place is not None:
            self._walk.look_at(place)
        elif section in self._feet:
            self._feet[section].show_page(None)

    def _on_chosen_told(self, page: "DetailPage") -> None:
        for section, foot in self._feet.items():
            if self._panes[section].reached_place() == page.place:
                foot.show_page(page)

    def _on_table_told(self, section: str, table: "Table[Any]") -> None:
        self._panes[section].show_table(table)
        self._on_row_reached(section)  # what is written out may have changed, as when a copy is attached
