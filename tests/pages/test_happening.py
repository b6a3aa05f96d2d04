"""What took place with an entry stands once each, by the most exact date that any fact gives, under what its types are called."""

from datetime import date

from vademecum.collection.rows import StatedRelation
from vademecum.domain.names import FactId, PredicateId, Slug, Status, TypeId
from vademecum.domain.period import Period
from vademecum.domain.vocabulary import EntityType, Predicate
from vademecum.pages.happening import happenings

FAIR = EntityType(TypeId("fair"), "Fair", "Fairs", "", "event", happens=True)
PACT = EntityType(TypeId("pact"), "Pact", "Pacts", "", "agreement", happens=True)
TOWN = EntityType(TypeId("town"), "Town", "Towns", "", "place")
TYPES = {type_.id: type_ for type_ in (TOWN, PACT, FAIR)}
JOINED = Predicate(PredicateId("joined"), "took part in", "participants", "")
HELD = Predicate(PredicateId("held"), "held in", "events held here", "")
PREDICATES = {it.id: it for it in (JOINED, HELD)}
YEAR, MONTH = Period(date(2024, 1, 1), date(2024, 12, 31)), Period(date(2024, 11, 1), date(2024, 11, 30))
LATER, OPEN = Period(date(2025, 3, 1), date(2025, 3, 31)), Period(None, date(2030, 12, 31))


def relation(
    other: str, of: EntityType = FAIR, when: Period | None = None, predicate: Predicate = JOINED, status: Status = Status.REPORTED
) -> StatedRelation:
    key = f"{when.end} {when.start or '0000-00-00'}" if when else "9999-99-99 9999-99-99"
    words = f"c1-{other}-{predicate.id}-{key[:10]}"
    return StatedRelation(predicate.id, predicate is HELD, Slug(other), other.title(), of.id, FactId(words), status, when, key)


def test_they_stand_by_date_and_those_without_one_last() -> None:
    told = happenings(TYPES, PREDICATES, (relation("aldo"), relation("bri", when=LATER), relation("cor", PACT, MONTH), relation("dag")))
    assert [it.link.text for it in told.rows] == ["Cor", "Bri", "Aldo", "Dag"]
    assert [it.date.replace("\u00a0", " ") for it in told.rows] == ["Nov 2024", "Mar 2025", "", ""]


def test_the_most_exact_date_counts_and_its_fact_stands_first() -> None:
    stated = (relation("aldo", when=YEAR), relation("aldo", when=OPEN), relation("aldo", when=MONTH, predicate=HELD))
    (told,) = happenings(TYPES, PREDICATES, stated).rows
    assert told.date.replace("\u00a0", " ") == "Nov 2024"
    assert told.facts[0] == "c1-aldo-held-2024-11-30"
    assert len(told.facts) == 3


def test_one_met_in_two_ways_stands_once_and_says_both() -> None:
    (told,) = happenings(TYPES, PREDICATES, (relation("aldo"), relation("aldo", predicate=HELD))).rows
    assert told.roles == ("took part in", "events held here")


def test_a_plan_that_no_fact_reports_says_so() -> None:
    planned = relation("aldo", status=Status.PLANNED)
    (alone,) = happenings(TYPES, PREDICATES, (planned,)).rows
    (confirmed,) = happenings(TYPES, PREDICATES, (planned, relation("aldo"))).rows
    assert (alone.tag and alone.tag.words, confirmed.tag) == ("planned", None)


def test_they_are_called_as_the_vocabulary_calls_their_types_in_its_order() -> None:
    fair, pact, town = relation("aldo"), relation("bri", PACT), relation("cor", TOWN)
    assert happenings(TYPES, PREDICATES, (fair, pact, town)).label == "Pacts and fairs"
    assert happenings(TYPES, PREDICATES, (fair, town)).label == "Fairs"
    assert happenings(TYPES, PREDICATES, (town,)).rows == ()
