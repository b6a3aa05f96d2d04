"""What the reader has selected, in a list or in a table, and what can be done with it."""

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QTimer, Signal, Slot
from PySide6.QtWidgets import QMenu

from vademecum.pages.lists import places_between
from vademecum.pages.naming import count_words
from vademecum.pages.place import Place, PlaceKind
from vademecum.ui.actions import CONTEXT, SPECS, Act, fill_menu, tip_of
from vademecum.ui.browsing import SHELF
from vademecum.ui.charting import Charting
from vademecum.ui.chosen import Chosen, chosen_places, noun_of
from vademecum.ui.joining import Parts, Slots

if TYPE_CHECKING:
    from vademecum.pages.chart import ChartOffer
    from vademecum.pages.shown import FigureRow
    from vademecum.ui.figures_bar import FiguresBar
    from vademecum.ui.shelf_views import ShelfTable
    from vademecum.ui.table_pane import TablePane

FIGURES = "figures"
DRAW_TIP = "Select two or more rows of a list, or figures, to draw them in one chart."
SHELF_TIP = "Select bookmarks to draw in charts what they hold."
TOO_MANY = "Too many rows are selected to draw them together; select fewer."


class Choosing(QObject):
    """Knows list, tables and page; keeps the act of drawing true to what is selected. `told` is the count in words, empty for one row or
    none; `said` is a sentence on why figures cannot be drawn together, empty when they can."""

    told = Signal(str)
    said = Signal(str)

    def __init__(self, parts: Parts, charting: Charting) -> None:
        super().__init__(parts.window)
        self._layout, self._walk, self._charting, self._acts = parts.layout, parts.walk, charting, parts.acts
        self._page: Place | None = None
        self._menu: QMenu | None = None
        self._bar: FiguresBar | None = None
        self._layout.list_pane.selection_changed.connect(self._on_rows_changed)
        self._layout.list_pane.menu_wanted.connect(self._on_menu_wanted)
        charting.offer_told.connect(self._on_offer_told)
        charting.fold_changed.connect(self._on_unfolded)
        self.said.connect(parts.status.show_reason)
        self.told.connect(parts.status.show_selection)
        self._let_draw(DRAW_TIP)

    def acts(self) -> Slots:
        return {Act.DRAW: self.draw}

    def attend_table(self, table: "TablePane") -> None:
        """Follow a table, too, now that it is there."""
        table.selection_changed.connect(self._on_table_changed)
        table.menu_wanted.connect(self._on_menu_wanted)

    def attend_bar(self, bar: "FiguresBar") -> None:
        """Follow the bar under the table of figures, too."""
        self._bar = bar
        for signal, act in ((bar.draw_wanted, Act.DRAW), (bar.cite_wanted, Act.CITE), (bar.export_wanted, Act.EXPORT)):
            signal.connect(self._acts[act].trigger)

    def attend_shelf(self, table: "ShelfTable") -> None:
        """Follow the bookmarks, too, now that they are there."""
        table.selection_changed.connect(self._on_bookmarks_changed)

    def show_page(self, place: Place | None) -> None:
        """Take a page as the one shown, None when there is none, and offer the charts of it, or of the several rows selected."""
        self._page = place
        self.said.emit("")
        self._on_rows_changed()

    def show_whole(self) -> None:
        """Take a table or the shelf as what is shown: nothing is drawn of it until that is asked for."""
        self._charting.leave()
        self._let_draw(DRAW_TIP)
        self.said.emit("")
        self._on_table_changed()
        self._on_bookmarks_changed()

    def chosen(self) -> Chosen | None:
        """Return what citing and exporting is about: the rows selected, or else the page shown, or the whole table."""
        if self._walk.now.here == SHELF:
            table = self._layout.shelf().view
            kept = tuple(row.leads_to for row in table.selected_rows() or table.rows.rows)
            return chosen_places(kept, "places") if kept else None
        if (pane := self._table()) is not None:
            return _of_table(pane, pane.selected_rows() or pane.rows())
        if self.selects_several:
            return self._selected_rows()
        here = self._page or self._walk.now.here
        return None if here is None else chosen_places((here,), "entries" if here.kind is PlaceKind.ENTRY else "places")

    def whole_table(self) -> Chosen | None:
        """Return all rows that the table shown keeps, None where none is shown."""
        pane = self._table()
        return None if pane is None else _of_table(pane, pane.rows())

    def wanted_rows(self) -> str:
        """Return what the rows of the table shown are called where none of them is selected, nothing elsewhere."""
        pane = self._table()
        return "" if pane is None or pane.selected_rows() else pane.kind.many

    def selected_in_table(self) -> tuple[Place, ...]:
        """Return the places of the rows selected in the table shown."""
        pane = self._table()
        return () if pane is None else tuple(map(pane.kind.place, pane.selected_rows()))

    @property
    def shows_bookmarks(self) -> bool:
        """Tell whether bookmarks are shown and none of them is selected."""
        return self._walk.now.here == SHELF and not self._kept()

    @property
    def selects_several(self) -> bool:
        """Tell whether more than one row of the list is selected."""
        return not self._walk.now.is_whole and self._layout.list_pane.selected_count() > 1

    @Slot()
    def draw(self) -> None:
        """Draw what is selected in one chart, the chart unfolded."""
        if self._walk.now.table == FIGURES:
            figures = self.selected_in_table()
            self._charting.draw(figures, _drawn_from(f"{len(figures):,} figures"))
        elif self._walk.now.here == SHELF:
            kept = self._kept()
            self._charting.draw(kept, _drawn_from(count_words(len(kept), "bookmark", "bookmarks")))
        else:
            self._charting.unfold()

    def _table(self) -> "TablePane | None":
        """Return the table shown, None where there is none."""
        section = self._walk.now.table
        return self._layout.table(section) if section else None

    def _kept(self) -> tuple[Place, ...]:
        """Return where the bookmarks selected lead."""
        return tuple(row.leads_to for row in self._layout.shelf().view.selected_rows())

    def _selected_rows(self) -> Chosen:
        pane, noun = self._layout.list_pane, noun_of(self._walk.now.section)
        places = pane.selected_places()
        if len(places) == pane.selected_count():
            return chosen_places(places, noun)
        read = partial(places_between, listing=self._walk.now.listing, spans=pane.selected_spans())
        return Chosen(pane.selected_count(), noun, read)

    def _ask_charts(self) -> None:
        pane = self._layout.list_pane
        several = pane.selected_places() if self.selects_several else ()
        if several and len(several) < pane.selected_count():
            self._charting.refuse(several[0], TOO_MANY)
            self._let_draw(TOO_MANY)
        elif several:
            self._charting.ask_offer(several, _drawn_from(self._selected_rows().words))
        elif self._page is None or self._page.kind is PlaceKind.SECTION:
            self._charting.leave()
            self._let_draw(DRAW_TIP)
        else:
            self._charting.ask_offer((self._page,))

    @Slot()
    def _on_rows_changed(self) -> None:
        if not self._walk.now.is_whole:
            self.told.emit(f"{self._selected_rows().words} selected" if self.selects_several else "")
            self._ask_charts()

    @Slot()
    def _on_table_changed(self) -> None:
        pane = self._table()
        rows = () if pane is None else pane.selected_rows()
        several = pane is not None and len(rows) > (1 if pane.kind.writes_out else 0)
        self.told.emit(f"{Chosen(len(rows), pane.kind.many, lambda _library: ()).words} selected" if pane and several else "")
        if self._walk.now.table == FIGURES:
            self._offer_drawing(rows)

    def _offer_drawing(self, figures: "tuple[FigureRow, ...]") -> None:
        """Say whether these figures can stand in one chart, in the bar under their table and for the act."""
        from vademecum.pages.chart_together import what_differs, why_apart  # noqa: PLC0415 - not needed to start

        why = why_apart(figures)
        if self._bar is not None:
            self._bar.show_selection(len(figures), why or what_differs(figures), can_be_drawn=not why)
        self._let_draw(why)
        self.said.emit(why if len(figures) > 1 else "")

    @Slot()
    def _on_bookmarks_changed(self) -> None:
        if self._walk.now.here == SHELF:
            self._let_draw("" if self._kept() else SHELF_TIP)

    def _on_offer_told(self, places: tuple[Place, ...], offer: "ChartOffer") -> None:
        if places and places[0].kind is not PlaceKind.FIGURE and self._walk.now.here != SHELF:
            self._let_draw(offer.reason if len(places) > 1 else DRAW_TIP)

    @Slot()
    def _on_unfolded(self) -> None:
        """Keep the figures that are drawn in sight when the chart has taken room from their table."""
        if (pane := self._table()) is not None:
            QTimer.singleShot(0, pane, pane.reveal_selection)

    def _let_draw(self, why_not: str) -> None:
        draw = self._acts[Act.DRAW]
        draw.setEnabled(not why_not)
        draw.setToolTip(why_not or tip_of(SPECS[Act.DRAW]))

    @Slot(QPoint)
    def _on_menu_wanted(self, at: QPoint) -> None:
        """Open what can be done with the selection beside the mouse or the row."""
        if self._menu is None:
            self._menu = QMenu(self._layout.columns)
            self._menu.setObjectName("selectionMenu")
            self._menu.setToolTipsVisible(True)
        self._menu.clear()
        fill_menu(self._menu, CONTEXT, self._acts)
        if self._walk.now.marked_section == "recent":
            self._menu.addSeparator()
            self._menu.addAction(self._acts[Act.CLEAR_RECENT])
        self._menu.popup(at)


def _drawn_from(words: str) -> str:
    return f"Drawn from the {words} selected."


def _of_table(pane: "TablePane", rows: tuple[Any, ...]) -> Chosen:
    return Chosen(len(rows), pane.kind.many, lambda _library: map(pane.kind.place, rows))
