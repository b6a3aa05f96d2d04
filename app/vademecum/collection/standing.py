"""Where entries stand: of which types they are, and in which chapters, of which years and with which status their facts are."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from vademecum.collection.opened import Collection
from vademecum.domain.members import Members, unpacked

Under = Mapping[str, Members]


class Standing(NamedTuple):
    """The entries of each type, and those with a fact of each chapter, year and status, by their positions in the order of names.

    The year is that in which the date of a fact ends, or begins where its end is open; facts without a date stand under "".
    """

    types: Under
    chapters: Under
    years: Under
    statuses: Under


@lru_cache(maxsize=2)
def standing(collection: Collection) -> Standing:
    """Return where all entries stand."""
    under: dict[str, dict[str, Members]] = {"type": {}, "chapter": {}, "year": {}, "status": {}}
    for facet, key, entries in collection.rows("standing"):
        under[facet][key] = unpacked(entries)
    return Standing(*under.values())
