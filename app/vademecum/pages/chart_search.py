"""The figures of a search, to be drawn together."""

from typing import NamedTuple

from vademecum.pages.chart import ChartOffer
from vademecum.pages.chart_page import MOST_TOGETHER, chart_offer_for
from vademecum.pages.naming import count_words
from vademecum.pages.opened import Library
from vademecum.pages.place import Place, PlaceKind
from vademecum.pages.results import refs_of
from vademecum.pages.search import Found
from vademecum.pages.searching import search_page

NO_FIGURES = "The search finds no figures to draw."
_LONGEST_QUERY = 60


class FoundCharts(NamedTuple):
    """The figures that a search finds, the charts of them, and a sentence on what they are drawn from."""

    places: tuple[Place, ...]
    offer: ChartOffer
    origin: str


def charts_of_search(library: Library, query: str) -> FoundCharts | None:
    """Return the charts of the first `MOST_TOGETHER` figures that a search finds, None where it finds none."""
    page = search_page(library, query, MOST_TOGETHER)
    if not isinstance(page, Found):
        return None
    places = tuple(Place(PlaceKind.FIGURE, ref) for ref in refs_of(page, "figure"))
    if not places:
        return None
    told = f"“{page.asked.strip()[:_LONGEST_QUERY]}”"
    number = f"the first {len(places)} figures" if len(places) == MOST_TOGETHER else f"the {count_words(len(places), 'figure', 'figures')}"
    return FoundCharts(places, chart_offer_for(library, places), f"Drawn from {number} found for {told}.")
