"""The list of the places read last, and where the places of the shelf are now; what has gone from the collection stays and says so."""

from vademecum.collection.lines import entity_line
from vademecum.collection.opened import Collection
from vademecum.domain.errors import NotFoundError
from vademecum.domain.names import Slug
from vademecum.pages.detail import resolved
from vademecum.pages.kept import named
from vademecum.pages.listing import ListRow
from vademecum.pages.naming import joined, kind_words, record_counts
from vademecum.pages.opened import Library
from vademecum.pages.place import Place, PlaceKind, parse_place

_GONE = "no longer in the collection"
_NUMBERED = {PlaceKind.CHAPTER, PlaceKind.NOTE}
_ICONS = {PlaceKind.CHAPTER: "chapter", PlaceKind.NOTE: "source", PlaceKind.FIGURE: "figures", PlaceKind.CHECK: "check",
          PlaceKind.ERRATUM: "erratum", PlaceKind.METRIC: "over-time", PlaceKind.SEARCH: "search", PlaceKind.PAGE: "chapter"}  # fmt: skip


def recent_rows(library: Library) -> list[ListRow]:
    """Return the places read last, the latest first."""
    return [_row(library, visit.place, visit.name) for visit in library.shelf.recent()]


def moved_places(library: Library) -> tuple[tuple[str, str], ...]:
    """Return places of the shelf that have a new name in the collection, each with it, so that the shelf can follow."""
    shelf = library.shelf
    kept = dict.fromkeys([mark.place for mark in shelf.bookmarks()] + [visit.place for visit in shelf.recent()])
    return tuple((place, now) for place in kept if (now := present_entry(library, place)))


def _row(library: Library, kept: str, name: str) -> ListRow:
    place = present_place(library, kept)
    bookmarked = kept in library.shelf.bookmarked_places()
    if place is None:
        return ListRow(as_kept(kept), name, _GONE, "doubt", "", bookmarked, gone=True)
    if place.kind == PlaceKind.ENTRY:
        name, line, icon = _entry_words(library.collection, Slug(place.ref))
        return ListRow(place, name, line, icon, "", bookmarked)
    return ListRow(place, name, str(place.kind).capitalize(), _ICONS.get(place.kind, "all"), "", bookmarked)


def present_place(library: Library, kept: str) -> Place | None:
    """Return where a place of the shelf is now: a former slug under its present one, anything else unchanged."""
    try:
        place = parse_place(kept)
        there = resolved(library, place)
        if place.kind in _NUMBERED:
            named(library.collection, place)
    except (ValueError, NotFoundError):
        return None
    return there if place.kind == PlaceKind.ENTRY else place


def present_entry(library: Library, kept: str) -> str | None:
    """Return the present place of an entry that was renamed, None for anything else."""
    there = present_place(library, kept) if kept.startswith(f"{PlaceKind.ENTRY}:") else None
    return None if there is None or str(there) == kept else str(there)


def as_kept(kept: str) -> Place:
    """Return the place a text of the shelf names, whatever stands there."""
    try:
        return parse_place(kept)
    except ValueError:
        return Place(PlaceKind.ENTRY, kept)


def _entry_words(collection: Collection, slug: Slug) -> tuple[str, str, str]:
    line = entity_line(collection, slug)
    assert line is not None
    words = joined((kind_words(collection, line), record_counts(line.fact_count, line.figure_count)))
    return line.name, words, collection.types[line.type].icon
