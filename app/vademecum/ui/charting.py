"""The chart of the page shown: its pane comes in after the first paint, its figures from the library."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from vademecum.pages.library import Library
from vademecum.pages.place import Place, PlaceKind
from vademecum.ui import questions
from vademecum.ui.layout import Layout
from vademecum.ui.reader import Reader

if TYPE_CHECKING:
    from vademecum.pages.chart import ChartOffer
    from vademecum.ui.chart_pane import ChartPane


class Charting(QObject):
    """Asks what can be drawn for a place and shows it; until the pane is there, the last answer is kept for it."""

    place_activated = Signal(Place)
    fold_wanted = Signal()
    said = Signal(str)

    def __init__(self, reader: Reader, layout: Layout, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._layout = layout
        self._offer: ChartOffer | None = None
        self._is_coming = False
        self.pane: ChartPane | None = None

    def bring_pane(self) -> None:
        """Load what charts are drawn with, off the window's thread, then put the pane in its place; once."""
        if not self._is_coming:
            self._is_coming = True
            self._reader.tell(_load_pane, self._on_pane_loaded)

    def ask_offer(self, place: Place) -> None:
        """Ask what can be drawn for the page shown; a section of its own has no chart."""
        if place.kind is PlaceKind.SECTION:
            self._reader.silence("offer")
            self._layout.show_chart_area(shown=False)
        else:
            self._reader.ask("offer", partial(questions.offer, place=place), self._on_offer)

    def _on_offer(self, offer: "ChartOffer") -> None:
        self._offer = offer
        self._layout.show_chart_area(shown=True, worth_opening=bool(offer.choices), folded=offer.place.kind is PlaceKind.CHAPTER)
        self._layout.fold_bar.show_offer(offer)
        self.bring_pane()
        if self.pane is not None:
            self.pane.show_offer(offer)

    def _on_pane_loaded(self, pane_type: "type[ChartPane]") -> None:
        self.pane = pane_type()
        self.pane.page_wanted.connect(self._on_chart_wanted)
        self.pane.place_activated.connect(self.place_activated)
        self.pane.fold_wanted.connect(self.fold_wanted)
        self.pane.told.connect(self.said)
        self._layout.put_chart(self.pane)
        if self._offer is not None:
            self._on_offer(self._offer)

    @Slot()
    def _on_chart_wanted(self) -> None:
        if self._offer is not None and self.pane is not None:
            head = self.pane.head
            choice, mode, derived = head.choice(), head.mode(), head.derived.isChecked()
            if choice is not None:
                place = self._offer.place
                asked = partial(questions.chart, place=place, choice=choice, mode=mode, derived=derived)
                self._reader.ask("chart", asked, self.pane.show_page)


def _load_pane(_library: Library) -> "type[ChartPane]":
    import vademecum.ui.chart_view  # noqa: F401, PLC0415 - half a second, spent where it stops no one
    from vademecum.ui.chart_pane import ChartPane  # noqa: PLC0415

    return ChartPane
