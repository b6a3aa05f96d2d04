"""The connections of an entry, grouped by predicate and direction."""

from collections.abc import Mapping
from itertools import groupby

from vademecum.collection.rows import StatedRelation
from vademecum.domain.names import PredicateId, Slug, Status
from vademecum.domain.vocabulary import Predicate
from vademecum.pages.entry import Connection, ConnectionGroup
from vademecum.pages.naming import entry_link
from vademecum.pages.shown import Tag
from vademecum.pages.tagging import status_tag


def connection_groups(predicates: Mapping[PredicateId, Predicate], connected: tuple[StatedRelation, ...]) -> tuple[ConnectionGroup, ...]:
    """Group relations, which come in the order of predicate, direction and name; one stated by several facts stands once.

    A predicate that reads alike both ways ("works with") makes one group.
    """
    return tuple(
        ConnectionGroup(label, _connections(list(relations), lasts=predicates[predicate].locates))
        for (predicate, label), relations in groupby(connected, key=lambda it: (it.predicate, relation_label(predicates[it.predicate], it)))
    )


def relation_label(predicate: Predicate, relation: StatedRelation) -> str:
    """Return the words of a predicate in the direction that an entry has it."""
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
    first = stated[0]
    tag = None if lasts else plan_tag(stated)
    return Connection(entry_link(first.other, first.other_name), tag, tuple(relation.fact for relation in stated))


def plan_tag(stated: list[StatedRelation]) -> Tag | None:
    """Return the tag of a connection, None when a fact reports it as having happened."""
    return None if any(relation.status == Status.REPORTED for relation in stated) else status_tag(stated[0].status)
