"""Facets of a list: what its rows have in common, counted under what is chosen of the others."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple, TypeVar

from vademecum.domain.members import NOBODY, Members, put, unpacked
from vademecum.pages.listing import Chosen

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


class Division(NamedTuple):
    """A facet of rows that may stand under several of its keys: those under each, by their positions among all rows."""

    id: str
    label: str
    under: Mapping[str, Members]
    words: Callable[[str], str] = str
    order: Callable[[str], object] | None = None


def kept_rows(rows: Iterable[Row], facets: Sequence[Facet], chosen: Chosen) -> list[Row]:
    """Return the rows that have one of the keys chosen of every facet of which any is."""
    asked = [(facet.key, chosen[facet.id]) for facet in facets if chosen.get(facet.id)]
    return [row for row in rows if all(key(row) in keys for key, keys in asked)]


def facet_groups(rows: Sequence[Row], facets: Sequence[Facet], chosen: Chosen) -> tuple[FacetGroup, ...]:
    """Return each facet of which there are two values or more, or one that is chosen, with its counts."""
    return groups_among((1 << len(rows)) - 1, [_divided(rows, facet) for facet in facets], chosen)


def kept_among(among: Members, divisions: Iterable[Division], chosen: Chosen) -> Members:
    """Return those that stand under one of the keys chosen of every division of which any is."""
    for division in divisions:
        if keys := chosen.get(division.id):
            among &= reduce(or_, (division.under.get(key, NOBODY) for key in keys), NOBODY)
    return among


def groups_among(among: Members, divisions: Sequence[Division], chosen: Chosen) -> tuple[FacetGroup, ...]:
    """Return each division by which those among are told apart, or of which a key is chosen, with its counts."""
    groups = (_group(among, division, divisions, chosen) for division in divisions)
    return tuple(group for group in groups if len(group.values) > 1 or any(value.is_chosen for value in group.values))


def choices_told(groups: Iterable[FacetGroup]) -> tuple[str, ...]:
    """Return what is chosen of each facet of which anything is: "Chapter: 1. Ice, 3. Plans"."""
    chosen = ((group.label, [value.label for value in group.values if value.is_chosen]) for group in groups)
    return tuple(f"{label}: {', '.join(values)}" for label, values in chosen if values)


def _group(among: Members, division: Division, divisions: Sequence[Division], chosen: Chosen) -> FacetGroup:
    mine = chosen.get(division.id, frozenset())
    every = {key: (rows & among).bit_count() for key, rows in division.under.items()}
    kept = kept_among(among, [other for other in divisions if other is not division], chosen)
    order = division.order or (lambda key: (-every[key], division.words(key)))
    keys = sorted((key for key, total in every.items() if total or key in mine), key=order)  # type: ignore[arg-type]  # alike in one facet
    values = (FacetValue(key, division.words(key), (division.under[key] & kept).bit_count(), key in mine) for key in keys)
    return FacetGroup(division.id, division.label, tuple(values))


def _divided(rows: Sequence[Row], facet: Facet) -> Division:
    under = defaultdict[str, bytearray](bytearray)
    for at, row in enumerate(rows):
        put(under[facet.key(row)], at)
    return Division(facet.id, facet.label, {key: unpacked(bits) for key, bits in under.items()}, facet.words, facet.order)
