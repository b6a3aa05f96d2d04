"""Where entries stand: of which types they are, and in which chapters, of which years and with which status their facts are."""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple, cast

from vademecum.collection.opened import Collection, split_lines
from vademecum.domain.names import Slug

Under = Mapping[str, frozenset[Slug]]


class Standing(NamedTuple):
    """The entries of each type, and those with a fact of each chapter, year and status.

    The year is that in which the date of a fact ends, or begins where its end is open; facts without a date stand under "".
    """

    types: Under
    chapters: Under
    years: Under
    statuses: Under


@lru_cache(maxsize=2)
def standing(collection: Collection) -> Standing:
    """Return where all entries stand; of a large collection this is read once and kept."""
    chapters, years, statuses = (defaultdict[str, set[Slug]](set) for _ in range(3))
    for chapter, year, status, entities in collection.rows("entities_standing"):
        slugs = _slugs(entities)
        for under, key in ((chapters, str(chapter)), (years, year or ""), (statuses, status)):
            under[key] |= slugs
    types = {type_: _slugs(slugs) for type_, slugs in collection.rows("entities_of_types")}
    return Standing(types, *({key: frozenset(slugs) for key, slugs in under.items()} for under in (chapters, years, statuses)))


def _slugs(lines: str) -> frozenset[Slug]:
    return cast("frozenset[Slug]", frozenset(split_lines(lines)))  # of hundreds of thousands, each named a slug would take as long again
