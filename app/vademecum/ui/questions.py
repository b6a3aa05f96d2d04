"""The questions the window asks of the library; what answers one is brought in when it is first asked, off the window's thread."""

# Every import here waits on purpose: the window is painted with its list before any of them is paid for.
# ruff: noqa: PLC0415

from typing import TYPE_CHECKING

from vademecum.pages.figure_list import FigureTable
from vademecum.pages.library import Library
from vademecum.pages.listing import FigureOrder
from vademecum.pages.place import Place

if TYPE_CHECKING:
    from vademecum.pages.chart import ChartChoice, ChartMode, ChartOffer, ChartPage
    from vademecum.pages.entry import DetailPage
    from vademecum.pages.search import SearchPage


def detail(library: Library, place: Place) -> "DetailPage":
    """Return the page of a place."""
    from vademecum.pages.detail import detail_page

    return detail_page(library, place)


def results(library: Library, query: str) -> "SearchPage":
    """Return what a query finds."""
    from vademecum.pages.searching import search_page

    return search_page(library, query)


def figures(library: Library, text: str, order: FigureOrder, *, backwards: bool) -> FigureTable:
    """Return the table of figures under a filter and an order."""
    from vademecum.pages.figure_list import figure_table

    return figure_table(library, text, order, backwards=backwards)


def offer(library: Library, place: Place) -> "ChartOffer":
    """Return which charts can be drawn of a place."""
    from vademecum.pages.chart_page import chart_offer

    return chart_offer(library, place)


def chart(library: Library, place: Place, choice: "ChartChoice", mode: "ChartMode", *, derived: bool) -> "ChartPage":
    """Return one chart of a place."""
    from vademecum.pages.chart_page import chart_page

    return chart_page(library, place, choice, mode, derived)


def citation(library: Library, places: tuple[Place, ...]) -> str:
    """Return a plain reference to each place, a line each."""
    from vademecum.pages.cite import reference

    return "\n".join(reference(library, place) for place in places)


def verdict(library: Library) -> str:
    """Return what checking the collection's file came to."""
    from vademecum.pages.integrity import integrity

    return integrity(library)
