"""Lists of entries, a window at a time: whole ones from the indexes, filtered ones from the positions of those kept."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from vademecum.collection.lines import EntityLine
from vademecum.collection.lists import (
    entities_by_facts,
    entities_by_name,
    entity_counts,
    index_by_facts,
    index_by_name,
)
from vademecum.collection.opened import Collection
from vademecum.domain.names import Slug, TypeId
from vademecum.pages.listing import Listing, Order

if TYPE_CHECKING:
    from vademecum.pages.kept_entries import KeptEntries

Window = Callable[[int, int], tuple[EntityLine, ...]]


class EntryList:
    """The entries of one type, or of all when `type_` is None, as a listing wants them filtered and ordered."""

    def __init__(self, collection: Collection, type_: TypeId | None, listing: Listing) -> None:
        self._collection = collection
        self._type = type_
        self._order = listing.order
        self._counts = _counts(collection, type_)
        self._kept = _kept(collection, type_, listing)

    @property
    def total(self) -> int:
        return sum(self._counts.values()) if self._kept is None else self._kept.total

    def window(self, offset: int, limit: int) -> tuple[EntityLine, ...]:
        """Return up to `limit` entries from `offset` on."""
        if self._kept is not None:
            return self._kept.window(offset, limit)
        if self._order != Order.TYPE:
            question = entities_by_name if self._order == Order.NAME else entities_by_facts
            return question(self._collection, self._type, offset, limit)
        return self._window_over_types(offset, limit)

    def index(self, slug: Slug, type_: TypeId) -> int | None:
        """Return where an entry of the list stands, None when the filter leaves it out."""
        if self._kept is not None:
            return self._kept.index(slug)
        if self._order == Order.TYPE:
            before = list(self._counts)[: list(self._counts).index(type_)]
            return sum(self._counts[each] for each in before) + index_by_name(self._collection, type_, slug)
        question = index_by_name if self._order == Order.NAME else index_by_facts
        return question(self._collection, self._type, slug)

    def _window_over_types(self, offset: int, limit: int) -> tuple[EntityLine, ...]:
        lines: list[EntityLine] = []
        for type_, count in self._counts.items():
            if offset < count and len(lines) < limit:
                lines += entities_by_name(self._collection, type_, offset, limit - len(lines))
            offset = max(0, offset - count)
        return tuple(lines)


def letter_of(line: EntityLine, order: Order, collection: Collection) -> str:
    """Return the heading an entry stands under in that order; names that begin with no letter stand under "#"."""
    if order == Order.TYPE:
        return collection.types[line.type].plural_label
    if order == Order.FACTS:
        return ""
    first = line.sort_key[:1].upper()
    return first if first.isalpha() else "#"


def _counts(collection: Collection, type_: TypeId | None) -> dict[TypeId, int]:
    counts = entity_counts(collection)
    return counts if type_ is None else {type_: counts.get(type_, 0)}


def _kept(collection: Collection, type_: TypeId | None, listing: Listing) -> "KeptEntries | None":
    if not listing.filter_text and not listing.chosen:
        return None
    from vademecum.pages.kept_entries import kept_entries  # noqa: PLC0415 - not needed to start

    return kept_entries(collection, type_, listing)
