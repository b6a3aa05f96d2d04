"""The words a collection defines for itself: types of entries, metrics, units and predicates."""

from typing import NamedTuple

from vademecum.domain.names import MetricId, PredicateId, TypeId, UnitId


class EntityType(NamedTuple):
    """A kind of entry, in the order of the sidebar; `icon` names a file of `resources/icons` without its ending.

    `happens` marks what takes place once and has those who take part in it; entries show it in a part of its own, by date.
    """

    id: TypeId
    label: str
    plural_label: str
    description: str
    icon: str
    happens: bool = False


class Metric(NamedTuple):
    """What a figure measures; figures compare only within one metric and unit.

    `not_comparable` says in a sentence why not even those compare, where they differ in kind from one to the next; empty where they do.
    `position` is the place in the vocabulary, counted from 0: metrics stand in the order in which a reader is likely to ask for them.
    """

    id: MetricId
    label: str
    plural_label: str
    description: str
    not_comparable: str = ""
    position: int = 0


class Unit(NamedTuple):
    """What a value counts; `symbol` is written after the number, or before it when `prefixed` (as `$`).

    `dimension` is one of currency, ratio, rank, count, mass, area, volume, length, energy, power, time.
    """

    id: UnitId
    label: str
    plural_label: str
    description: str
    symbol: str
    dimension: str
    prefixed: bool = False


class Predicate(NamedTuple):
    """A kind of connection, read from subject to object (`label`) and back (`inverse_label`).

    `locates` marks the one that says where a thing is, shown in the head line of its entry.
    """

    id: PredicateId
    label: str
    inverse_label: str
    description: str
    locates: bool = False


class Vocabulary(NamedTuple):
    """All words of a collection, each group in the order of its file."""

    types: tuple[EntityType, ...]
    metrics: tuple[Metric, ...]
    units: tuple[Unit, ...]
    predicates: tuple[Predicate, ...]
