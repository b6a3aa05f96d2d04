"""Connections stand in groups that read well from the entry's side."""

from vademecum.collection.rows import StatedRelation
from vademecum.domain.names import FactId, PredicateId, Slug, Status, TypeId
from vademecum.domain.vocabulary import Predicate
from vademecum.pages.connecting import connection_groups

WORKS = Predicate(PredicateId("works-with"), "works with", "works with", "")
OWNS = Predicate(PredicateId("owns"), "owns", "owned by", "")
LIES_IN = Predicate(PredicateId("lies-in"), "lies in", "holds", "", locates=True)
PREDICATES = {it.id: it for it in (WORKS, OWNS, LIES_IN)}


def relation(predicate: Predicate, other: str, *, inverse: bool = False, status: Status = Status.REPORTED) -> StatedRelation:
    return StatedRelation(predicate.id, inverse, Slug(other), other.title(), TypeId("person"), FactId(f"c1-{other}"), status, None, "")


def test_a_predicate_that_reads_alike_both_ways_makes_one_group_with_each_entry_once() -> None:
    forth = (relation(WORKS, "anna"), relation(WORKS, "bror"))
    back = (relation(WORKS, "anna", inverse=True), relation(WORKS, "cora", inverse=True))
    stated = (*forth, *back)
    (group,) = connection_groups(PREDICATES, stated)
    assert group.label == "works with"
    assert [it.link.text for it in group.connections] == ["Anna", "Bror", "Cora"]
    assert group.connections[0].facts == ("c1-anna", "c1-anna")


def test_a_predicate_with_two_readings_makes_two_groups() -> None:
    groups = connection_groups(PREDICATES, (relation(OWNS, "anna"), relation(OWNS, "bror", inverse=True)))
    assert [(it.label, it.connections[0].link.text) for it in groups] == [("owns", "Anna"), ("owned by", "Bror")]


def test_a_plan_that_a_report_confirms_is_no_plan() -> None:
    planned, reported = relation(OWNS, "anna", status=Status.PLANNED), relation(OWNS, "anna")
    (alone,) = connection_groups(PREDICATES, (planned,))
    (confirmed,) = connection_groups(PREDICATES, (planned, reported))
    assert alone.connections[0].tag is not None
    assert confirmed.connections[0].tag is None


def test_where_a_thing_lies_is_no_plan_though_a_plan_speaks_of_it() -> None:
    (group,) = connection_groups(PREDICATES, (relation(LIES_IN, "anna", status=Status.PLANNED),))
    assert group.connections[0].tag is None
