"""What the reader has selected, in a list or in the table of figures, and what can be done with it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer, Signal, Slot
from PySide6.QtWidgets import QMenu

from vademecum.pages.lists import places_between
from vademecum.pages.place import Place, PlaceKind
from vademecum.ui.actions import CONTEXT, SPECS, Act, fill_menu, tip_of
from vademecum.ui.browsing import FIGURES, SHELF
from vademecum.ui.charting import Charting
from vademecum.ui.chosen import Chosen, chosen_places, noun_of
from vademecum.ui.joining import Parts, Slots

if TYPE_CHECKING:
    from vademecum.pages.chart import ChartOffer
    from vademecum.ui.figures_pane import FiguresPane

DRAW_TIP = "Select two or more entries, or figures, to draw them in one chart."
TOO_MANY = "Too many entries are selected to compare them; select fewer."


class Choosing(QObject):
    """Knows list, table and page; keeps the act of drawing true to what is selected. `told` is the count in words, empty for one row or
    none; `said` is a sentence on why figures cannot be drawn together, empty when they can."""

    told = Signal(str)
    said = Signal(str)

    def __init__(self, parts: Parts, charting: Charting) -> None:
        super().__init__(parts.window)
        self._layout, self._walk, self._charting, self._acts = parts.layout, parts.walk, charting, parts.acts
        self._page: Place | None = None
        self._menu: QMenu | None = None
        self._layout.list_pane.selection_changed.connect(self._on_rows_changed)
        self._layout.list_pane.menu_wanted.connect(self._on_menu_wanted)
        charting.offer_told.connect(self._on_offer_told)
        charting.fold_changed.connect(self._on_unfolded)
        self.said.connect(parts.status.show_reason)
        self.told.connect(parts.status.show_selection)
        self._let_draw(DRAW_TIP)

    def acts(self) -> Slots:
        return {Act.DRAW: self.draw}

    def attend_figures(self, figures: "FiguresPane") -> None:
        """Follow the table of figures, too, now that it is there."""
        figures.selection_changed.connect(self._on_figures_changed)
        figures.menu_wanted.connect(self._on_menu_wanted)
        for signal, act in ((figures.bar.draw_wanted, Act.DRAW), (figures.bar.cite_wanted, Act.CITE),
                            (figures.bar.export_wanted, Act.EXPORT)):  # fmt: skip
            signal.connect(self._acts[act].trigger)

    def show_page(self, place: Place | None) -> None:
        """Take a page as the one shown, None when there is none, and offer the charts of it, or of the several rows selected."""
        self._page = place
        self.said.emit("")
        self._on_rows_changed()

    def show_figures(self) -> None:
        """Take the table of figures as what is shown: nothing is drawn of it until that is asked for."""
        self._charting.leave()
        self._on_figures_changed()

    def show_shelf(self) -> None:
        """Take the shelf as what is shown: nothing is drawn of it."""
        self._charting.leave()
        self._let_draw(DRAW_TIP)

    def chosen(self) -> Chosen | None:
        """Return what citing and exporting is about: the rows selected, or else the page shown, or the whole table of figures."""
        if self._walk.now.here == SHELF:
            table = self._layout.shelf().view
            kept = tuple(row.leads_to for row in table.selected_rows() or table.rows.rows)
            return chosen_places(kept, "places") if kept else None
        if self._walk.now.here == FIGURES:
            pane = self._layout.figures()
            rows = pane.selected_figures() or pane.figures()
            return Chosen(len(rows), "figures", lambda _library: (Place(PlaceKind.FIGURE, row.id) for row in rows))
        if self.selects_several:
            return self._selected_rows()
        here = self._page or self._walk.now.here
        return None if here is None else chosen_places((here,), "entries" if here.kind is PlaceKind.ENTRY else "places")

    def selects_no_figure(self) -> bool:
        """Tell whether the table of figures is shown and nothing in it selected."""
        return self._walk.now.here == FIGURES and not self._layout.figures().selected_figures()

    @property
    def selects_several(self) -> bool:
        """Tell whether more than one row of the list is selected."""
        return not self._walk.now.is_whole and self._layout.list_pane.selected_count() > 1

    @Slot()
    def draw(self) -> None:
        """Draw what is selected in one chart, the chart unfolded."""
        if self._walk.now.here == FIGURES:
            figures = self._layout.figures().selected_figures()
            self._charting.draw(tuple(Place(PlaceKind.FIGURE, row.id) for row in figures))
        else:
            self._charting.unfold()

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
        entries = tuple(place for place in several if place.kind is PlaceKind.ENTRY)
        if several and len(several) < pane.selected_count():
            self._charting.refuse(several[0], TOO_MANY)
            self._let_draw(TOO_MANY)
        elif len(entries) > 1:
            self._charting.ask_offer(entries)
        elif self._page is None or self._page.kind is PlaceKind.SECTION:
            self._charting.leave()
            self._let_draw(DRAW_TIP)
        else:
            self._charting.ask_offer((self._page,))

    @Slot()
    def _on_rows_changed(self) -> None:
        if self._walk.now.here != FIGURES:
            self.told.emit(f"{self._selected_rows().words} selected" if self.selects_several else "")
            self._ask_charts()

    @Slot()
    def _on_figures_changed(self) -> None:
        from vademecum.pages.chart_together import what_differs, why_apart  # noqa: PLC0415 - not needed to start

        if self._walk.now.here != FIGURES:
            return
        pane = self._layout.figures()
        figures = pane.selected_figures()
        why = why_apart(figures)
        pane.bar.show_selection(len(figures), why or what_differs(figures), can_be_drawn=not why)
        self._let_draw(why)
        words = Chosen(len(figures), "figures", lambda _library: ()).words
        self.told.emit(f"{words} selected" if figures else "")
        self.said.emit(why if len(figures) > 1 else "")

    def _on_offer_told(self, places: tuple[Place, ...], offer: "ChartOffer") -> None:
        if places and places[0].kind is not PlaceKind.FIGURE:
            self._let_draw(offer.reason if len(places) > 1 else DRAW_TIP)

    @Slot()
    def _on_unfolded(self) -> None:
        """Keep the figures that are drawn in sight when the chart has taken room from their table."""
        if self._walk.now.here == FIGURES:
            figures = self._layout.figures()
            QTimer.singleShot(0, figures, figures.reveal_selection)

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
