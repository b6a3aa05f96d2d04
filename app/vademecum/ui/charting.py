"""The chart of the page shown or of what is selected: its pane comes in after the first paint, its figures from the library."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from vademecum.pages.place import Place, PlaceKind
from vademecum.ui import questions
from vademecum.ui.actions import Act
from vademecum.ui.browsing import Browsing
from vademecum.ui.joining import Parts, Slots

if TYPE_CHECKING:
    from vademecum.pages.chart import ChartOffer, ChartPage
    from vademecum.pages.chart_search import FoundCharts
    from vademecum.ui.chart_pane import ChartPane


class Charting(QObject):
    """Asks what can be drawn of places and shows it; until the pane is there, the last answer is kept for it. `offer_told` gives the
    places asked for with the `ChartOffer`."""

    offer_told = Signal(object, object)
    fold_changed = Signal()

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.window)
        self._parts, self._reader, self._layout = parts, parts.reader, parts.layout
        self._offer: ChartOffer | None = None
        self._places: tuple[Place, ...] = ()
        self._origin = ""
        self._drawn: tuple[tuple[Place, ...], ChartPage] | None = None
        self._unfolds = False
        self._is_coming = False
        self.pane: ChartPane | None = None
        self._layout.fold_bar.toggled.connect(self.toggle)
        parts.walk.moved.connect(self._on_moved)
        self._let_pick()

    def acts(self) -> Slots:
        return {Act.CHART: self.toggle, Act.PICK: self._pick}

    def drawn_of(self, places: tuple[Place, ...]) -> "ChartPage | None":
        """Return the chart that is drawn of just these places, None where none is."""
        return self._drawn[1] if self._drawn and self._drawn[0] == places else None

    @Slot()
    def toggle(self) -> None:
        """Show the chart or fold it."""
        self._layout.toggle_chart()
        self._tell_fold()

    def _pick(self) -> None:
        """Open the list of the entries that could stand in the chart, the chart unfolded."""
        self.unfold()
        if self.pane is not None:
            self.pane.entries.open()

    def bring_pane(self) -> None:
        """Load what charts are drawn with, off the window's thread, then put the pane in its place; once."""
        if not self._is_coming:
            self._is_coming = True
            self._reader.aside(_load_pane, self._on_pane_loaded)

    def ask_offer(self, places: tuple[Place, ...], origin: str = "") -> None:
        """Ask what can be drawn of the page shown, or of several places together; once for the same ones.

        `origin` is a sentence on what is drawn when that is not the page shown.
        """
        if places != self._places:
            self._ask(places, origin, unfolds=False)

    def draw(self, places: tuple[Place, ...], origin: str) -> None:
        """Draw places together, the chart unfolded."""
        self._ask(places, origin, unfolds=True)

    @Slot(str)
    def draw_found(self, query: str) -> None:
        """Draw the figures that a query finds, the chart unfolded; say so where it finds none."""
        self._reader.ask("offer", partial(questions.charts_found, query=query), self._on_found)

    def refuse(self, place: Place, why: str) -> None:
        """Say that nothing can be drawn, and why."""
        from vademecum.pages.chart import ChartOffer  # noqa: PLC0415 - not needed to start

        self.leave()
        self._on_offer((), ChartOffer(place, (), why))

    def unfold(self) -> None:
        """Show the chart of what was asked for last."""
        self._layout.open_chart()
        self._tell_fold()

    def leave(self) -> None:
        """Show no chart: nothing that could be drawn is there."""
        self._places, self._offer, self._drawn = (), None, None
        self._let_pick()
        for topic in ("offer", "chart"):
            self._reader.silence(topic)
        self._layout.show_chart_area(shown=False)

    @Slot(Browsing)
    def _on_moved(self, now: Browsing) -> None:
        self._parts.acts[Act.CHART].setEnabled(not now.is_whole)

    def _ask(self, places: tuple[Place, ...], origin: str, *, unfolds: bool) -> None:
        self._places, self._origin, self._unfolds = places, origin, unfolds
        self._reader.ask("offer", partial(questions.offer, places=places), partial(self._on_offer, places))

    def _on_found(self, found: "FoundCharts | None") -> None:
        if found is None:
            from vademecum.pages.chart_search import NO_FIGURES  # noqa: PLC0415 - not needed to start

            self._parts.status.say(NO_FIGURES)
        else:
            self._places, self._origin, self._unfolds = found.places, found.origin, True
            self._on_offer(found.places, found.offer)

    def _tell_fold(self) -> None:
        self._parts.acts[Act.CHART].setEnabled(True)
        self._parts.acts[Act.CHART].setChecked(self._layout.chart_is_open)
        self._fit()
        self.fold_changed.emit()

    def _fit(self) -> None:
        if self.pane is not None and self.pane.page() is not None:
            self._layout.fit_chart(self.pane.wanted_height())

    def _on_offer(self, places: tuple[Place, ...], offer: "ChartOffer") -> None:
        self._offer, self._drawn = offer, None
        self._let_pick()
        has_only_dates = bool(offer.choices) and not offer.choices[0].metric
        folded = (offer.place.kind is PlaceKind.CHAPTER or has_only_dates) and not self._unfolds
        self._layout.show_chart_area(shown=True, worth_opening=bool(offer.choices), folded=folded)
        self._layout.fold_bar.show_offer(offer)
        if self._unfolds:
            self.unfold()
        self.bring_pane()
        if self.pane is not None:
            self.pane.show_offer(offer, self._origin)
        self.offer_told.emit(places, offer)

    def _on_pane_loaded(self, pane_type: "type[ChartPane]") -> None:
        self.pane = pane_type()
        self.pane.folder = self._parts.folder
        self.pane.page_wanted.connect(self._on_chart_wanted)
        self.pane.place_activated.connect(self._parts.walk.go)
        self.pane.fold_wanted.connect(self.toggle)
        self.pane.told.connect(self._parts.status.say)
        self._layout.put_chart(self.pane)
        if self._offer is not None:
            self.pane.show_offer(self._offer, self._origin)

    @Slot()
    def _on_chart_wanted(self) -> None:
        if self._offer is not None and self.pane is not None:
            head = self.pane.head
            choice, mode, derived = head.choice(), head.mode(), head.derived.isChecked()
            if choice is not None:
                asked = partial(questions.chart, places=self._places, choice=choice, mode=mode, derived=derived)
                self._reader.ask("chart", asked, partial(self._on_chart, self._places))

    def _on_chart(self, places: tuple[Place, ...], page: "ChartPage") -> None:
        assert self.pane is not None
        self._drawn = places, page
        self._let_pick()
        self.pane.show_page(page)
        self._fit()

    def _let_pick(self) -> None:
        self._parts.acts[Act.PICK].setEnabled(self._drawn is not None and bool(self._drawn[1].picking.candidates))


def _load_pane() -> "type[ChartPane]":
    import vademecum.ui.chart_view  # noqa: F401, PLC0415 - half a second, spent where it stops no one
    from vademecum.ui.chart_pane import ChartPane  # noqa: PLC0415

    return ChartPane
