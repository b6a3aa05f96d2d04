"""The connections of an entry, grouped by predicate and direction."""

from collections.abc import Mapping
from itertools import groupby

from vademecum.collection.rows import StatedRelation
from vademecum.domain.names import PredicateId, Slug, Status
from vademecum.domain.vocabulary import Predicate
from vademecum.pages.entry import Connection, ConnectionGroup
from vademecum.pages.naming import entry_link
from vademecum.pages.tagging import status_tag


def connection_groups(predicates: Mapping[PredicateId, Predicate], connected: tuple[StatedRelation, ...]) -> tuple[ConnectionGroup, ...]:
    """Group relations, which come in the order of predicate, direction and name; one stated by several facts stands once.

    A predicate that reads alike both ways ("works with") makes one group.
    """
    return tuple(
        ConnectionGroup(label, _connections(list(relations), lasts=predicates[predicate].locates))
        for (predicate, label), relations in groupby(connected, key=lambda it: (it.predicate, _label(predicates[it.predicate], it)))
    )


def _label(predicate: Predicate, relation: StatedRelation) -> str:
    return predicate.inverse_label if relation.inverse else predicate.label


def _connections(relations: list[StatedRelation], *, lasts: bool) -> tuple[Connection, ...]:
    """Return one connection an entry, in the order in which entries are first met, those met both ways put together.

    One that `lasts` is no plan even where only a plan speaks of it: a town lies in its region whatever is planned there.
    """
    stated: dict[Slug, list[StatedRelation]] = {}
    for relation in relations:
        stated.setdefault(relation.other, []).append(relation)
    return tuple(_connection(each, lasts=lasts) for each in stated.values())


def _connection(stated: list[StatedRelation], *, lasts: bool) -> Connection:
    """Return one connection; it carries a tag only when no fact reports it as having happened."""
    first = stated[0]
    statuses = {relation.status for relation in stated}
    tag = None if lasts or Status.REPORTED in statuses else status_tag(first.status)
    return Connection(entry_link(first.other, first.other_name), tag, tuple(relation.fact for relation in stated))
