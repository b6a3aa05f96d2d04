"""The entries that the filter and the facets of a list keep, known by their positions in the order of names."""

from functools import lru_cache
from itertools import chain

from vademecum.collection.lines import EntityLine
from vademecum.collection.lists import index_by_name
from vademecum.collection.opened import Collection
from vademecum.collection.positions import entities_at, matching, positions_by_facts
from vademecum.collection.standing import standing
from vademecum.domain.members import NOBODY, Members, positions_of
from vademecum.domain.names import Slug, TypeId
from vademecum.pages.entry_facets import entries_kept
from vademecum.pages.expression import expression
from vademecum.pages.listing import Listing, Order
from vademecum.pages.matching import words_of


class KeptEntries:
    """Those of a list that are kept, in the order of the list; only the rows of a window are read."""

    def __init__(self, collection: Collection, kept: Members, order: Order) -> None:
        self._collection, self._kept, self._order = collection, kept, order

    @property
    def total(self) -> int:
        return self._kept.bit_count()

    def window(self, offset: int, limit: int) -> tuple[EntityLine, ...]:
        """Return up to `limit` entries from `offset` on."""
        return entities_at(self._collection, _in_order(self._collection, self._kept, self._order)[offset : offset + limit])

    def index(self, slug: Slug) -> int | None:
        """Return where an entry of the collection stands, None when it is not kept."""
        position = index_by_name(self._collection, None, slug)
        if not self._kept >> position & 1:
            return None
        return _in_order(self._collection, self._kept, self._order).index(position)


def kept_entries(collection: Collection, type_: TypeId | None, listing: Listing) -> KeptEntries | None:
    """Return what filter and facets keep of the entries of a type, or of all; None when neither asks for anything."""
    kept = entries_holding(collection, type_, listing.filter_text)
    if listing.chosen:
        chosen = entries_kept(collection, type_, listing.chosen)
        kept = chosen if kept is None else chosen & kept
    return None if kept is None else KeptEntries(collection, kept, listing.order)


def entries_holding(collection: Collection, type_: TypeId | None, filter_text: str) -> Members | None:
    """Return the entries that a filter keeps, None when it holds no word."""
    words = words_of(filter_text)
    match = expression(collection, words) if words else ""
    return None if not words else matching(collection, f"{{name alias}} : ({match})", type_) if match else NOBODY


@lru_cache(maxsize=4)
def _in_order(collection: Collection, kept: Members, order: Order) -> tuple[int, ...]:
    """Return the positions of those kept in the order of a list, for one window after another."""
    if order == Order.NAME:
        return tuple(positions_of(kept))
    if order == Order.FACTS:
        return tuple(filter(frozenset(positions_of(kept)).__contains__, positions_by_facts(collection)))
    types = standing(collection).types
    return tuple(chain.from_iterable(positions_of(kept & types.get(type_, NOBODY)) for type_ in collection.types))
