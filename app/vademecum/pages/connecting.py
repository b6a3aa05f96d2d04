"""The connections of an entry, grouped by predicate and direction."""

from itertools import groupby

from vademecum.collection.opened import Collection
from vademecum.collection.rows import StatedRelation
from vademecum.domain.names import Status
from vademecum.pages.entry import Connection, ConnectionGroup
from vademecum.pages.naming import entry_link
from vademecum.pages.tagging import status_tag


def connection_groups(collection: Collection, connected: tuple[StatedRelation, ...]) -> tuple[ConnectionGroup, ...]:
    """Group relations, which come in the order of predicate, direction and name; one stated by several facts stands once."""
    groups = []
    for (predicate, inverse), relations in groupby(connected, key=lambda relation: (relation.predicate, relation.inverse)):
        words = collection.predicates[predicate]
        connections = tuple(_connection(list(stated)) for _, stated in groupby(relations, key=lambda relation: relation.other))
        groups.append(ConnectionGroup(words.inverse_label if inverse else words.label, connections))
    return tuple(groups)


def _connection(stated: list[StatedRelation]) -> Connection:
    """Return one connection; it carries a tag only when no fact reports it as having happened."""
    first = stated[0]
    statuses = {relation.status for relation in stated}
    tag = None if Status.REPORTED in statuses else status_tag(first.status)
    return Connection(entry_link(first.other, first.other_name), tag, tuple(relation.fact for relation in stated))
