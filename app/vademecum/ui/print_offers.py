"""What can be printed from where the reader is: what is selected, what is shown, the list beside it."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from vademecum.pages.opened import Library
from vademecum.pages.place import Place, PlaceKind
from vademecum.ui import questions
from vademecum.ui.browsing import SHELF
from vademecum.ui.chosen import Chosen, noun_of
from vademecum.ui.joining import Parts

if TYPE_CHECKING:
    from vademecum.ui.setting import Printed


class PrintOffer(NamedTuple):
    """Something to print, in words, and the question that brings it; `is_list` marks the list beside the page. `places` are those a chart
    would be drawn of, none for those of the page itself."""

    words: str
    ask: "Callable[[Library], Printed]"
    is_list: bool = False
    places: tuple[Place, ...] = ()


def print_offers(parts: Parts) -> tuple[PrintOffer, ...]:
    """Return what can be printed, first what the reader most likely means; nothing where nothing is shown."""
    here = parts.walk.now.here
    if parts.walk.now.table:
        return _of_table(parts)
    if here == SHELF:
        return _of_shelf(parts)
    return _of_list(parts) if here is None else (*_of_selection(parts), _of_page(parts), *_of_list(parts))


def _of_table(parts: Parts) -> tuple[PrintOffer, ...]:
    section = parts.walk.now.table
    pane, ask = parts.layout.table(section), partial(questions.printed_table, section=section, query=parts.walk.table_asked(section))
    kind, rows = pane.kind, pane.selected_rows()
    whole = PrintOffer(f"The table: {_counted(len(pane.rows()), kind.one, kind.many)}", ask, is_list=True)
    place = pane.reached_place()
    if len(rows) < 2 and kind.writes_out and place is not None:
        return PrintOffer(f"What is chosen: one {kind.one}", partial(questions.detail, place=place, in_book_order=True)), whole
    if not rows:
        return (whole,)
    some = partial(ask, among=frozenset(row.id for row in rows))
    return PrintOffer(_selected(_counted(len(rows), kind.one, kind.many)), some, places=tuple(map(kind.place, rows))), whole


def _of_shelf(parts: Parts) -> tuple[PrintOffer, ...]:
    pane = parts.layout.shelf()
    rows, selected = pane.view.rows.rows, frozenset(row.place for row in pane.view.selected_rows())
    counted = _counted(len(rows), "bookmark", "bookmarks")
    whole = PrintOffer(f"What is shown: {counted}", partial(questions.printed_shelf, view=pane.asked))
    if len(selected) < 2:
        return (whole,)
    some = partial(questions.printed_shelf, view=pane.asked, among=selected)
    return whole, PrintOffer(_selected(_counted(len(selected), "bookmark", "bookmarks")), some)


def _of_page(parts: Parts) -> PrintOffer:
    now = parts.walk.now
    assert now.here is not None
    title = parts.window.windowTitle().partition(" – ")[0]
    return PrintOffer(f"The page shown: {title}", partial(questions.detail, place=now.here, in_book_order=now.in_book_order))


def _of_list(parts: Parts) -> tuple[PrintOffer, ...]:
    now, total = parts.walk.now, parts.layout.list_pane.model.total
    if now.is_whole or not total:
        return ()
    return (PrintOffer(f"The list: {_rows(now.section, total)}", partial(questions.printed_list, listing=now.listing), is_list=True),)


def _of_selection(parts: Parts) -> tuple[PrintOffer, ...]:
    now, pane = parts.walk.now, parts.layout.list_pane
    if now.is_whole or pane.selected_count() < 2:
        return ()
    some = partial(questions.printed_list, listing=now.listing, spans=pane.selected_spans())
    entries = tuple(place for place in pane.selected_places() if place.kind is PlaceKind.ENTRY)
    return (PrintOffer(_selected(_rows(now.section, pane.selected_count())), some, places=entries),)


def _rows(section: str, total: int) -> str:
    return Chosen(total, noun_of(section), lambda _library: ()).words


def _selected(words: str) -> str:
    return f"What is selected: {words}"


def _counted(total: int, one: str, many: str) -> str:
    return f"{total:,} {one if total == 1 else many}"
