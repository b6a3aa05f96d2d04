"""What a place is called when it is put on the shelf, and putting several there at once."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import NamedTuple

from vademecum.collection.facts import facts, figures
from vademecum.collection.lines import entity_line
from vademecum.collection.opened import Collection
from vademecum.collection.scope import Scope
from vademecum.collection.sources import chapters, sources
from vademecum.domain.errors import NotFoundError
from vademecum.domain.names import FactId, FigureId, FootnoteNumber, MetricId, Slug
from vademecum.pages.check import known_check
from vademecum.pages.detail import resolved
from vademecum.pages.erratum import known_erratum
from vademecum.pages.figure import figure_name
from vademecum.pages.metric import is_metric
from vademecum.pages.naming import count_words, kind_words
from vademecum.pages.opened import Library
from vademecum.pages.place import Place, PlaceKind
from vademecum.pages.search_place import asks_anything, search_name
from vademecum.shelf.bookmark import Bookmark
from vademecum.shelf.editing import toggled
from vademecum.shelf.opened import new_bookmark

_OWN_PAGE = {PlaceKind.FACT, PlaceKind.FIGURE}
Named = tuple[str, str]


class Kept(NamedTuple):
    """What came of putting places on the shelf or taking them off: those now on it or off it, and a sentence that says so."""

    places: frozenset[str]
    kept: bool
    words: str


def toggle_places(library: Library, places: Iterable[Place]) -> Kept:
    """Put the places on the shelf, or take them off when all are on it. Raises ShelfError when it cannot be written.

    Sections of the collection are no places to keep; where nothing else is asked for, nothing happens.
    """
    wanted = [bookmark_of(library, place) for place in places if place.kind is not PlaceKind.SECTION]
    marks = list({mark.place: mark for mark in wanted}.values())
    if not marks:
        return Kept(frozenset(), kept=False, words="")
    what = f"“{marks[0].name}”" if len(marks) == 1 else count_words(len(marks), "bookmark", "bookmarks")
    library.shelf.change(f"setting {what}", partial(toggled, marks=marks))
    keys = frozenset(mark.place for mark in marks)
    kept = keys <= library.shelf.bookmarked_places()
    words = f"{what} {'is' if len(marks) == 1 else 'are'} {'on' if kept else 'off'} your shelf"
    return Kept(keys, kept, words if kept else f"{words}; Ctrl+Z brings {'it' if len(marks) == 1 else 'them'} back")


def bookmark_of(library: Library, place: Place) -> Bookmark:
    """Return the bookmark a place would have: under its present name, or its own reference where the collection does not hold it."""
    try:
        there = place if place.kind in _OWN_PAGE else resolved(library, place)
        name, kind = named(library.collection, there)
    except NotFoundError:
        there, (name, kind) = place, (place.ref, str(place.kind).capitalize())
    return new_bookmark(str(there), name, kind)


def named(collection: Collection, place: Place) -> Named:
    """Return the name of a place and a word for what it is. Raises NotFoundError when the collection does not hold it."""
    namers: dict[PlaceKind, Callable[[Collection, str], Named | None]] = {
        PlaceKind.ENTRY: _entry,
        PlaceKind.FACT: _fact,
        PlaceKind.FIGURE: _figure,
        PlaceKind.CHECK: _check,
        PlaceKind.ERRATUM: _erratum,
        PlaceKind.METRIC: _metric,
        PlaceKind.NOTE: _source,
        PlaceKind.CHAPTER: _chapter,
        PlaceKind.SEARCH: _search,
    }
    namer = namers.get(place.kind)
    found = namer(collection, place.ref) if namer else None
    if found is None:
        raise NotFoundError(f"There is no {place.kind} “{place.ref}” in this collection.")
    return found


def _entry(collection: Collection, ref: str) -> Named | None:
    line = entity_line(collection, Slug(ref))
    return None if line is None else (line.name, kind_words(collection, line))


def _fact(collection: Collection, ref: str) -> Named | None:
    found = facts(collection, Scope(fact=FactId(ref)))
    return (found[0].statement, f"Fact, p. {found[0].page}") if found else None


def _figure(collection: Collection, ref: str) -> Named | None:
    found = figures(collection, Scope(figure=FigureId(ref)))
    if not found:
        return None
    return figure_name(collection, found[0]), f"Figure, p. {found[0].page}"


def _check(collection: Collection, ref: str) -> Named | None:
    done = known_check(collection, ref)
    return None if done is None else (done.check.title, "Cross-check")


def _erratum(collection: Collection, ref: str) -> Named | None:
    doubt = known_erratum(collection, ref)
    return None if doubt is None else (doubt.says, f"Erratum, p. {doubt.page}")


def _metric(collection: Collection, ref: str) -> Named | None:
    return (collection.metrics[MetricId(ref)].label, "Metric") if is_metric(collection, ref) else None


def _source(collection: Collection, ref: str) -> Named | None:
    found = sources(collection, Scope(footnote=FootnoteNumber(int(ref)))) if ref.isdecimal() and len(ref) < 10 else ()
    return (found[0].work.title, f"Source, note {ref}") if found else None


def _chapter(collection: Collection, ref: str) -> Named | None:
    return next(((it.title, f"Chapter {it.number}") for it in chapters(collection) if str(it.number) == ref), None)


def _search(collection: Collection, ref: str) -> Named | None:
    return (search_name(ref), "Search") if asks_anything(collection, ref) else None
