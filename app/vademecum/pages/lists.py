"""The list behind any section of the sidebar, in slices, and where in it a place stands."""

from collections.abc import Iterable, Iterator

from vademecum.collection.lines import EntityLine, entity_line
from vademecum.domain.names import Slug, TypeId
from vademecum.pages.entry_list import EntryList, letter_of
from vademecum.pages.listing import Listing, ListRow, ListSlice, Order
from vademecum.pages.naming import entry_place, joined, kind_words, record_counts
from vademecum.pages.opened import Library
from vademecum.pages.place import Place, PlaceKind

FIRST_SLICE = 100
_READ_AHEAD = 1_000


def list_slice(library: Library, listing: Listing, offset: int = 0, limit: int = FIRST_SLICE) -> ListSlice:
    """Return the rows from `offset` on, `limit` at most. Raises NotFoundError for a section there is not."""
    entries = _entries(library, listing)
    if entries is None:
        rows = _other_rows(library, listing)
        return ListSlice(listing.section, len(rows), offset, tuple(rows[offset : offset + limit]))
    bookmarked = library.shelf.bookmarked_places()
    lines = _lines(entries, listing, offset, limit)
    return ListSlice(listing.section, entries.total, offset, tuple(_entry_row(library, line, listing.order, bookmarked) for line in lines))


def places_between(library: Library, listing: Listing, spans: Iterable[tuple[int, int]]) -> Iterator[Place]:
    """Yield the places of the rows from the first of each span up to its second, read as they are asked for."""
    entries = _entries(library, listing)
    if entries is None:
        rows = _other_rows(library, listing)
        yield from (row.place for start, stop in spans for row in rows[start:stop])
        return
    for start, stop in spans:
        for offset in range(start, stop, _READ_AHEAD):
            yield from (entry_place(line.slug) for line in _lines(entries, listing, offset, min(_READ_AHEAD, stop - offset)))


def row_of(library: Library, listing: Listing, place: Place) -> int | None:
    """Return the index of a place in a list, None when it is not in it. Raises NotFoundError for a section there is not."""
    entries = _entries(library, listing)
    if entries is None:
        rows = _other_rows(library, listing)
        return next((at for at, row in enumerate(rows) if row.place == place), None)
    line = entity_line(library.collection, Slug(place.ref)) if place.kind == PlaceKind.ENTRY else None
    if line is None or listing.section not in {"all", f"type:{line.type}"}:
        return None
    index = entries.index(line.slug, line.type)
    return index if index is None or not listing.backwards else entries.total - 1 - index


def _entries(library: Library, listing: Listing) -> EntryList | None:
    """Return the list of entries that is asked for, None when the section is none of entries."""
    kind, _, type_ = listing.section.partition(":")
    if listing.section == "all":
        return EntryList(library.collection, None, listing)
    if kind == "type" and type_ in library.collection.types:
        return EntryList(library.collection, TypeId(type_), listing)
    return None


def _lines(entries: EntryList, listing: Listing, offset: int, limit: int) -> tuple[EntityLine, ...]:
    if not listing.backwards:
        return entries.window(offset, limit)
    first = max(0, entries.total - offset - limit)
    return entries.window(first, max(0, entries.total - offset - first))[::-1]


def _other_rows(library: Library, listing: Listing) -> list[ListRow]:
    """Return all rows of a list that holds something else than entries; what makes them is brought in when it is first asked."""
    from vademecum.pages.other_list import other_rows  # noqa: PLC0415

    return other_rows(library, listing)


def _entry_row(library: Library, line: EntityLine, order: Order, bookmarked: frozenset[str]) -> ListRow:
    collection, place = library.collection, entry_place(line.slug)
    words = joined((kind_words(collection, line), record_counts(line.fact_count, line.figure_count)))
    icon = collection.types[line.type].icon
    return ListRow(place, line.name, words, icon, letter_of(line, order, collection), str(place) in bookmarked)
