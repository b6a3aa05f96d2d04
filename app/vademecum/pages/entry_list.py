"""Lists of entries, a window at a time: whole ones from the indexes, filtered ones kept while the filter stands."""

from collections.abc import Callable
from functools import partial

from vademecum.collection.lines import EntityLine
from vademecum.collection.lists import (
    entities_among,
    entities_by_facts,
    entities_by_name,
    entities_matching,
    entity_counts,
    index_by_facts,
    index_by_name,
)
from vademecum.collection.opened import Collection
from vademecum.domain.names import Slug, TypeId
from vademecum.pages.listing import Chosen, Listing, Order

Window = Callable[[int, int], tuple[EntityLine, ...]]


class EntryList:
    """The entries of one type, or of all when `type_` is None, as a listing wants them filtered and ordered."""

    def __init__(self, collection: Collection, type_: TypeId | None, listing: Listing) -> None:
        self._collection = collection
        self._type = type_
        self._order = listing.order
        self._counts = _counts(collection, type_)
        self._kept = _kept(collection, type_, listing) if listing.filter_text or listing.chosen else None

    @property
    def total(self) -> int:
        return sum(self._counts.values()) if self._kept is None else len(self._kept)

    def window(self, offset: int, limit: int) -> tuple[EntityLine, ...]:
        """Return up to `limit` entries from `offset` on."""
        if self._kept is not None:
            return self._kept[offset : offset + limit]
        if self._order != Order.TYPE:
            question = entities_by_name if self._order == Order.NAME else entities_by_facts
            return question(self._collection, self._type, offset, limit)
        return self._window_over_types(offset, limit)

    def index(self, slug: Slug, type_: TypeId) -> int | None:
        """Return where an entry of the list stands, None when the filter leaves it out."""
        if self._kept is not None:
            return next((at for at, line in enumerate(self._kept) if line.slug == slug), None)
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


def entries_holding(collection: Collection, type_: TypeId | None, filter_text: str) -> tuple[EntityLine, ...] | None:
    """Return, by name, the entries that a filter keeps, None when it holds no word; what reads one is brought in when there is one."""
    from vademecum.pages.expression import expression  # noqa: PLC0415
    from vademecum.pages.matching import words_of  # noqa: PLC0415

    words = words_of(filter_text)
    match = expression(collection, words) if words else ""
    return None if not words else entities_matching(collection, f"{{name alias}} : ({match})", type_) if match else ()


def _kept(collection: Collection, type_: TypeId | None, listing: Listing) -> tuple[EntityLine, ...] | None:
    """Return the entries that filter and facets keep, None when neither asks for anything."""
    found = entries_holding(collection, type_, listing.filter_text)
    if listing.chosen:
        found = _with_what_is_chosen(collection, type_, listing.chosen, found)
    if found is None or listing.order == Order.NAME:
        return found
    ranks = {id_: at for at, id_ in enumerate(collection.types)}
    return tuple(sorted(found, key=partial(_order_key, order=listing.order, ranks=ranks)))


def _with_what_is_chosen(
    collection: Collection, type_: TypeId | None, chosen: Chosen, found: tuple[EntityLine, ...] | None
) -> tuple[EntityLine, ...]:
    from vademecum.pages.entry_facets import slugs_kept  # noqa: PLC0415 - not needed to start

    slugs = slugs_kept(collection, type_, chosen)
    return entities_among(collection, slugs) if found is None else tuple(line for line in found if line.slug in slugs)


def _order_key(line: EntityLine, order: Order, ranks: dict[TypeId, int]) -> int:
    return -line.fact_count if order == Order.FACTS else ranks[line.type]
