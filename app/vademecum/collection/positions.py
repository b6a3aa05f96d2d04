"""Entries by their positions in the order of names: which match, which stand there, and how they lie by how much is known of each."""

import json
from collections.abc import Iterable
from functools import lru_cache

from vademecum.collection.lines import EntityLine
from vademecum.collection.opened import Collection
from vademecum.domain.members import Members, members_at
from vademecum.domain.names import Slug, TypeId

_MATCHES_KEPT = 32


def entities_at(collection: Collection, positions: Iterable[int]) -> tuple[EntityLine, ...]:
    """Return the entries at these positions in the order of names, in the order given."""
    return tuple(EntityLine(*row) for row in collection.rows("entities_at", positions=json.dumps([*positions])))


def present_position(collection: Collection, slug: Slug) -> int | None:
    """Return the position of the entry that has this slug or had it before, None where there is none."""
    found = collection.rows("present_position", slug=slug)
    return int(found[0][0]) if found else None


@lru_cache(maxsize=_MATCHES_KEPT)
def matching(collection: Collection, match: str, type_: TypeId | None) -> Members:
    """Return, as positions in the order of names, the entries whose names and aliases together match an FTS5 expression."""
    return members_at(position for (position,) in collection.rows("positions_matching", match=match, type=type_))


@lru_cache(maxsize=2)
def positions_by_facts(collection: Collection) -> tuple[int, ...]:
    """Return the positions of all entries, those with most facts first, then in the order of names."""
    return tuple(position for (position,) in collection.rows("positions_by_facts"))
