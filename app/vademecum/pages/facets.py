"""Facets of a list: what its rows have in common, counted under what is chosen of the others."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

Row = TypeVar("Row")


class FacetValue(NamedTuple):
    """One value of a facet; `total` counts the rows it keeps under what is chosen of all other facets."""

    key: str
    label: str
    total: int
    is_chosen: bool


class FacetGroup(NamedTuple):
    """A facet with its values in an order of its own, which what is chosen does not change."""

    id: str
    label: str
    values: tuple[FacetValue, ...]


class Facet(NamedTuple):
    """How rows are told apart: the key of a row, the words for a key, and what keys are ordered by; without an order the most
    frequent stand first."""

    id: str
    label: str
    key: Callable[..., str]
    words: Callable[[str], str] = str
    order: Callable[[str], object] | None = None


Chosen = Mapping[str, frozenset[str]]
"""The keys chosen of each facet; of a facet that is missing all rows are kept."""


def kept_rows(rows: Iterable[Row], facets: Sequence[Facet], chosen: Chosen) -> list[Row]:
    """Return the rows that have one of the keys chosen of every facet of which any is."""
    asked = [(facet.key, chosen[facet.id]) for facet in facets if chosen.get(facet.id)]
    return [row for row in rows if all(key(row) in keys for key, keys in asked)]


def facet_groups(rows: Sequence[Row], facets: Sequence[Facet], chosen: Chosen) -> tuple[FacetGroup, ...]:
    """Return each facet of which there are two values or more, or one that is chosen, with its counts."""
    groups = (_group(rows, facet, facets, chosen) for facet in facets)
    return tuple(group for group in groups if len(group.values) > 1 or any(value.is_chosen for value in group.values))


def _group(rows: Sequence[Row], facet: Facet, facets: Sequence[Facet], chosen: Chosen) -> FacetGroup:
    mine = chosen.get(facet.id, frozenset())
    all_keys = Counter(map(facet.key, rows))
    kept = Counter(map(facet.key, kept_rows(rows, [other for other in facets if other is not facet], chosen)))
    order = facet.order or (lambda key: (-all_keys[key], facet.words(key)))
    keys = sorted(all_keys, key=order)  # type: ignore[arg-type]  # keys of one facet compare with one another
    return FacetGroup(facet.id, facet.label, tuple(FacetValue(key, facet.words(key), kept[key], key in mine) for key in keys))
