"""The questions the window asks of the library; what answers one is brought in when it is first asked, off the window's thread."""

# Every import here waits on purpose: the window is painted with its list before any of them is paid for.
# ruff: noqa: PLC0415

from pathlib import Path
from typing import TYPE_CHECKING, Any

from vademecum.pages.listing import Listing, TableQuery
from vademecum.pages.opened import Library
from vademecum.pages.place import Place

if TYPE_CHECKING:
    from vademecum.exporting.ready import Manner, Ready
    from vademecum.pages.chart import ChartChoice, ChartMode, ChartOffer, ChartPage
    from vademecum.pages.chart_search import FoundCharts
    from vademecum.pages.entry import DetailPage
    from vademecum.pages.facets import FacetGroup
    from vademecum.pages.own_copy import CopyState
    from vademecum.pages.printed import PrintedTable
    from vademecum.pages.quoting import Quoted
    from vademecum.pages.search import SearchPage
    from vademecum.pages.shelf_page import ShelfView
    from vademecum.pages.table import Table
    from vademecum.pages.upkeep import ShelfState
    from vademecum.pages.welcome import Welcome
    from vademecum.ui.chosen import Chosen


def detail(library: Library, place: Place, *, in_book_order: bool) -> "DetailPage":
    """Return the page of a place, its facts by date or as the document has them."""
    from vademecum.pages.detail import detail_page

    return detail_page(library, place, in_book_order=in_book_order)


def gone(library: Library, place: Place) -> "DetailPage":
    """Return what the shelf keeps of a place that the collection does not hold."""
    from vademecum.pages.gone import gone_page

    return gone_page(library, place)


def results(library: Library, query: str) -> "SearchPage":
    """Return what a query finds."""
    from vademecum.pages.searching import page_as_typed

    return page_as_typed(library, query)


def table(library: Library, section: str, query: TableQuery) -> "Table[Any]":
    """Return the table of a section as it is asked for."""
    from vademecum.pages.tables import TABLES

    return TABLES[section].shown(library, query)


def list_facets(library: Library, listing: Listing) -> "tuple[FacetGroup, ...]":
    """Return what the rows of a list can be told apart by."""
    from vademecum.pages.list_facets import list_facets

    return list_facets(library, listing)


def printed_list(library: Library, listing: Listing, spans: tuple[tuple[int, int], ...] = ()) -> "PrintedTable":
    """Return a list as it is printed, or of it the rows of these spans."""
    from vademecum.pages.printed_list import printed_list

    return printed_list(library, listing, spans)


def printed_table(library: Library, section: str, query: TableQuery, among: frozenset[str] = frozenset()) -> "PrintedTable":
    """Return the table of a section as it is printed, or of it the rows of these ids."""
    from vademecum.pages.tables import TABLES

    return TABLES[section].printed(library, query, among)


def printed_shelf(library: Library, view: "ShelfView", among: frozenset[str] = frozenset()) -> "PrintedTable":
    """Return what is shown of the shelf as it is printed, or of it the bookmarks of these places."""
    from vademecum.pages.printed_shelf import printed_shelf

    return printed_shelf(library, view, among)


def offer(library: Library, places: tuple[Place, ...]) -> "ChartOffer":
    """Return which charts can be drawn of places taken together."""
    from vademecum.pages.chart_page import chart_offer_for

    return chart_offer_for(library, places)


def charts_found(library: Library, query: str) -> "FoundCharts | None":
    """Return the charts of the figures that a query finds, None where it finds none."""
    from vademecum.pages.chart_search import charts_of_search

    return charts_of_search(library, query)


def chart(library: Library, places: tuple[Place, ...], choice: "ChartChoice", mode: "ChartMode", *, derived: bool) -> "ChartPage":
    """Return one chart of places taken together."""
    from vademecum.pages.chart_page import chart_page_for

    return chart_page_for(library, places, choice, mode, derived)


def citations(library: Library, chosen: "Chosen", manner: "Manner | None") -> "tuple[Ready, ...]":
    """Return references to the works that the places chosen rest on, or, without a style, one to each place with its page and sources."""
    from html import escape

    from vademecum.exporting.ready import Ready, ready_references
    from vademecum.pages.bibliography import bibliography_of
    from vademecum.pages.cite import reference

    if manner is not None:
        return ready_references(bibliography_of(library, chosen.places(library)), manner)
    plain = (reference(library, place) for place in chosen.places(library))
    return tuple(Ready(words, escape(words, quote=False)) for words in plain)


def quoted(library: Library, places: tuple[Place, ...]) -> "tuple[Quoted, ...]":
    """Return statements and figures, each with its reference."""
    from vademecum.pages.quoting import quoted

    return quoted(library, places)


def followed(library: Library) -> frozenset[str] | None:
    """Let the shelf follow renamed entries; return what it keeps then, None when nothing has been renamed."""
    from vademecum.pages.upkeep import follow_renamed

    return library.shelf.bookmarked_places() if follow_renamed(library) else None


def backed_up(library: Library) -> bool:
    """Back the shelf up when that is due."""
    from vademecum.pages.upkeep import back_up

    return back_up(library)


def shelf_state(library: Library, seen: int | None) -> "ShelfState | None":
    """Return the state of the shelf when another window has changed it."""
    from vademecum.pages.upkeep import shelf_state

    return shelf_state(library, seen)


def copy_state(library: Library) -> "CopyState | None":
    """Return what is attached of the reader's own copy, held against the collection."""
    from vademecum.pages.own_copy import copy_state

    return copy_state(library)


def copy_wanted(library: Library) -> tuple[Path, frozenset[str]]:
    """Return the folder that a copy goes to and the fingerprints it is known by. Raises ShelfError where there is no folder."""
    from vademecum.pages.own_copy import kept_nowhere, known_passages

    if library.user_dir is None:
        raise kept_nowhere()
    return library.user_dir, known_passages(library)


def detached(library: Library) -> str:
    """Delete all that was kept of the copy and say so."""
    from vademecum.pages.own_copy import DETACHED, detach_copy

    detach_copy(library.user_dir)
    return DETACHED


def verdict(library: Library) -> str:
    """Return what checking the collection's file came to."""
    from vademecum.pages.integrity import integrity

    return integrity(library)


def starred(library: Library, places: tuple[Place, ...]) -> tuple[str, frozenset[str]]:
    """Put places on the shelf, or take them off when all are on it; return what was done in words, and all that is kept then."""
    from vademecum.pages.kept import toggle_places

    return toggle_places(library, places).words, library.shelf.bookmarked_places()


def welcome(library: Library) -> "Welcome":
    """Return what the collection says of itself."""
    from vademecum.pages.welcome import welcome

    return welcome(library)
