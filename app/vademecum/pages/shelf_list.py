"""The lists behind the reader's shelf; what has gone from the collection stays in them and says so."""

from collections.abc import Callable, Mapping

from vademecum.collection.lines import entity_line
from vademecum.collection.opened import Collection
from vademecum.domain.errors import NotFoundError
from vademecum.domain.names import Slug
from vademecum.pages.detail import resolved
from vademecum.pages.library import Library
from vademecum.pages.listing import ListRow
from vademecum.pages.naming import joined, kind_words, record_counts
from vademecum.pages.place import Place, PlaceKind, parse_place

_GONE = "no longer in the collection"
_ICONS = {PlaceKind.CHAPTER: "chapter", PlaceKind.NOTE: "source", PlaceKind.FIGURE: "figures", PlaceKind.PAGE: "chapter"}


def _bookmark_rows(library: Library) -> list[ListRow]:
    return [_row(library, mark.place, mark.name, joined((mark.kind, mark.folder))) for mark in library.shelf.bookmarks()]


def _recent_rows(library: Library) -> list[ListRow]:
    return [_row(library, visit.place, visit.name, "") for visit in library.shelf.recent()]


def moved_places(library: Library) -> tuple[tuple[str, str], ...]:
    """Return places of the shelf that have a new name in the collection, each with it, so that the shelf can follow."""
    shelf = library.shelf
    kept = dict.fromkeys([mark.place for mark in shelf.bookmarks()] + [visit.place for visit in shelf.recent()])
    entries = ((place, _present(library, place)) for place in kept if place.startswith(f"{PlaceKind.ENTRY}:"))
    return tuple((place, str(now)) for place, now in entries if now is not None and str(now) != place)


def _row(library: Library, kept: str, name: str, line: str) -> ListRow:
    place = _present(library, kept)
    bookmarked = kept in library.shelf.bookmarked_places()
    if place is None:
        return ListRow(_as_kept(kept), name, joined((line, _GONE)), "doubt", "", bookmarked, gone=True)
    if place.kind == PlaceKind.ENTRY:
        name, line, icon = _entry_words(library.collection, Slug(place.ref))
        return ListRow(place, name, line, icon, "", bookmarked)
    return ListRow(place, name, line or str(place.kind).capitalize(), _ICONS.get(place.kind, "all"), "", bookmarked)


def _present(library: Library, kept: str) -> Place | None:
    """Return where a place of the shelf is now: a former slug under its present one, anything else unchanged."""
    try:
        place = parse_place(kept)
        there = resolved(library, place)
    except (ValueError, NotFoundError):
        return None
    return there if place.kind == PlaceKind.ENTRY else place


def _as_kept(kept: str) -> Place:
    try:
        return parse_place(kept)
    except ValueError:
        return Place(PlaceKind.ENTRY, kept)


def _entry_words(collection: Collection, slug: Slug) -> tuple[str, str, str]:
    line = entity_line(collection, slug)
    assert line is not None
    words = joined((kind_words(collection, line), record_counts(line.fact_count, line.figure_count)))
    return line.name, words, collection.types[line.type].icon


SHELF_LISTS: Mapping[str, Callable[[Library], list[ListRow]]] = {"bookmarks": _bookmark_rows, "recent": _recent_rows}
