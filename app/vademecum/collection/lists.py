"""Lists of entries, by name or by how much is known of each, read a window at a time through covering indexes."""

from vademecum.collection.lines import EntityLine
from vademecum.collection.opened import Collection
from vademecum.domain.names import Slug, TypeId


def entity_counts(collection: Collection) -> dict[TypeId, int]:
    """Return how many entries each type has, types without entries left out, in the order of the sidebar."""
    return dict(collection.once("entity_counts"))


def totals(collection: Collection) -> dict[str, int]:
    """Return the numbers of facts, figures, metrics, sources, chapters, checks and errata under these words."""
    return dict(collection.once("totals"))


def entities_by_name(collection: Collection, type_: TypeId | None, offset: int, limit: int) -> tuple[EntityLine, ...]:
    """Return `limit` entries from `offset` on in the order of names; of all types when `type_` is None."""
    question = "entities_by_name" if type_ is None else "entities_of_type_by_name"
    return tuple(EntityLine(*row) for row in collection.rows(question, type=type_, offset=offset, limit=limit))


def entities_by_facts(collection: Collection, type_: TypeId | None, offset: int, limit: int) -> tuple[EntityLine, ...]:
    """Return `limit` entries from `offset` on, those with most facts first, then in the order of names."""
    question = "entities_by_facts" if type_ is None else "entities_of_type_by_facts"
    return tuple(EntityLine(*row) for row in collection.rows(question, type=type_, offset=offset, limit=limit))


def index_by_name(collection: Collection, type_: TypeId | None, slug: Slug) -> int:
    """Return how many entries stand before that one in the order of names."""
    question = "index_by_name" if type_ is None else "index_of_type_by_name"
    return int(collection.rows(question, type=type_, slug=slug)[0][0])


def index_by_facts(collection: Collection, type_: TypeId | None, slug: Slug) -> int:
    """Return how many entries stand before that one in the order of most facts."""
    question = "index_by_facts" if type_ is None else "index_of_type_by_facts"
    return int(collection.rows(question, type=type_, slug=slug)[0][0])
