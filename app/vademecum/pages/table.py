"""A table of everything of one kind: what words and choices of facets keep of it, in the order of one of its columns."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeVar

from vademecum.pages.facets import Facet, FacetGroup, facet_groups, kept_rows
from vademecum.pages.listing import TableQuery
from vademecum.pages.matching import holds, words_of

Stated = TypeVar("Stated")
Row = TypeVar("Row")


class Line(NamedTuple, Generic[Stated, Row]):
    """What the collection states, and the row it is shown as."""

    stated: Stated
    row: Row


@dataclass(frozen=True, slots=True)
class Table(Generic[Row]):
    """The rows kept, of `total` in all, and what they can be told apart by."""

    total: int
    rows: tuple[Row, ...]
    facets: tuple[FacetGroup, ...] = ()


class Reading(NamedTuple):
    """How lines are read: the words a filter looks into, what each column is ordered by, the usual one first, and the facets."""

    words: Callable[[Any], str]
    keys: Mapping[str, Callable[[Any], Any]]
    facets: Sequence[Facet]


def table_of(lines: Sequence[Line[Stated, Row]], reading: Reading, query: TableQuery) -> Table[Row]:
    """Return the rows that hold all words of the query and what is chosen of each facet, in its order; equals stay as they came.

    Facets are counted among those that hold the words, each under what is chosen of the others.
    """
    words, key = words_of(query.text), reading.keys.get(query.order) or next(iter(reading.keys.values()))
    held = [line for line in lines if holds(reading.words(line), words)] if words else lines
    kept = kept_rows(held, reading.facets, query.chosen)
    kept.sort(key=key, reverse=query.backwards)
    return Table(len(lines), tuple(line.row for line in kept), facet_groups(held, reading.facets, query.chosen))
