"""Facets of the lists of entries and sources: what is kept, counted and printed of them."""

from itertools import product

import pytest

from vademecum.collection.facts import facts
from vademecum.collection.positions import entities_at
from vademecum.collection.scope import Scope
from vademecum.collection.standing import standing
from vademecum.domain.members import Members, positions_of
from vademecum.domain.names import Slug
from vademecum.pages.entry_facets import all_of
from vademecum.pages.facets import Division, FacetGroup, choices_told, groups_among, kept_among
from vademecum.pages.list_facets import list_facets
from vademecum.pages.listing import Chosen, Listing, Order, has_facets
from vademecum.pages.lists import list_slice, places_between, row_of
from vademecum.pages.opened import Library
from vademecum.pages.place import parse_place
from vademecum.pages.printed_list import printed_list

STANDS = (
    Division("chapter", "Chapter", {"1": 0b0011, "2": 0b0110, "3": 0b1000}, order=int),
    Division("status", "Status", {"reported": 0b1101, "planned": 0b0010}),
)
EVERYONE = 0b1111
ENTRY_ORDERS = (Order.NAME, Order.FACTS, Order.TYPE)


def chosen(**keys: str) -> Chosen:
    return {facet: frozenset(values.split()) for facet, values in keys.items()}


def names(library: Library, listing: Listing) -> list[str]:
    return [row.name for row in list_slice(library, listing).rows]


def slugs(library: Library, members: Members) -> set[str]:
    return {line.slug for line in entities_at(library.collection, positions_of(members))}


def totals(groups: tuple[FacetGroup, ...], facet: str) -> dict[str, int]:
    return {value.key: value.total for group in groups if group.id == facet for value in group.values}


@pytest.mark.parametrize(
    ("choices", "kept"),
    [
        ({}, 0b1111),
        (chosen(chapter="1"), 0b0011),
        (chosen(chapter="1 2"), 0b0111),
        (chosen(chapter="1 2", status="reported"), 0b0101),
        (chosen(chapter="3", status="planned"), 0),
        (chosen(chapter="9"), 0),
        (chosen(chapter=""), 0b1111),
        (chosen(colour="red"), 0b1111),
    ],
)
def test_values_of_one_facet_add_up_and_those_of_different_facets_narrow(choices: Chosen, kept: Members) -> None:
    assert kept_among(EVERYONE, STANDS, choices) == kept


def test_a_row_under_several_values_is_counted_under_each_and_under_the_choices_of_the_others() -> None:
    groups = groups_among(EVERYONE, STANDS, chosen(chapter="1 2"))
    assert totals(groups, "chapter") == {"1": 2, "2": 2, "3": 1}
    assert totals(groups, "status") == {"reported": 2, "planned": 1}
    assert choices_told(groups) == ("Chapter: 1, 2",)


def test_a_value_that_none_of_the_rows_has_is_left_out_unless_it_is_chosen() -> None:
    assert totals(groups_among(0b0011, STANDS, {}), "chapter") == {"1": 2, "2": 1}
    assert totals(groups_among(0b0011, STANDS, chosen(chapter="3")), "chapter") == {"1": 2, "2": 1, "3": 0}


@pytest.mark.parametrize(
    ("section", "facets"),
    [
        ("all", ["Type", "Chapter", "Year", "Status"]),
        ("type:harbour", ["Chapter", "Year", "Status"]),
        ("sources", ["Chapter", "Year", "Kind", "Language"]),
        ("chapters", []),
        ("metrics", []),
        ("recent", []),
    ],
)
def test_each_list_has_its_facets(library: Library, section: str, facets: list[str]) -> None:
    assert [group.label for group in list_facets(library, Listing(section))] == facets
    assert has_facets(section) is bool(facets)


@pytest.mark.parametrize(("section", "words"), list(product(["all", "type:harbour", "sources"], ["", "o"])))
def test_a_value_keeps_as_many_rows_as_it_counts(library: Library, section: str, words: str) -> None:
    groups = list_facets(library, Listing(section, words))
    assert groups
    for group in groups:
        for value in group.values:
            listing = Listing(section, words, chosen={group.id: frozenset({value.key})})
            assert list_slice(library, listing).total == value.total > 0


def test_an_entry_is_kept_by_the_chapters_years_and_statuses_of_its_facts(library: Library) -> None:
    stands = standing(library.collection)
    third = list_slice(library, Listing("all", chosen=chosen(chapter="3"))).rows
    assert {row.place.ref for row in third} == slugs(library, stands.chapters["3"])
    planned = list_slice(library, Listing("all", chosen=chosen(chapter="3", status="planned"))).rows
    assert {row.place.ref for row in planned} == slugs(library, stands.chapters["3"] & stands.statuses["planned"])
    assert 0 < len(planned) < len(third)


def test_the_year_of_a_fact_is_that_in_which_its_date_ends_or_begins_where_its_end_is_open(library: Library) -> None:
    under: dict[str, set[str]] = {}
    spans = set()
    for entity in slugs(library, all_of(library.collection, None)):
        for fact in facts(library.collection, Scope(entity=Slug(entity))):
            day = fact.date and (fact.date.end or fact.date.start)
            under.setdefault(str(day.year) if day else "", set()).add(entity)
            spans.add(fact.date and fact.date.start and fact.date.end and fact.date.start.year < fact.date.end.year)
    assert {year: slugs(library, members) for year, members in standing(library.collection).years.items()} == under
    assert True in spans


def test_sources_are_kept_by_what_they_are(library: Library) -> None:
    assert [it[:2] for it in names(library, Listing("sources", chosen=chosen(language="ru")))] == ["4 "]
    assert names(library, Listing("sources", "harbour", chosen=chosen(kind="book"))) == ["3  Handbook of cold harbours"]
    assert list_facets(library, Listing("sources"))[2].values[0].label == "News article"


@pytest.mark.parametrize(("order", "backwards", "words"), list(product(ENTRY_ORDERS, [False, True], ["", "o"])))
def test_what_is_chosen_stands_in_every_order_and_each_row_knows_its_index(
    library: Library, order: Order, backwards: bool, words: str
) -> None:
    listing = Listing("all", words, order, backwards, chosen(chapter="1 3", type="harbour company"))
    whole = list_slice(library, listing)
    assert 0 < whole.total == len(whole.rows)
    free = list_slice(library, listing._replace(chosen={}))
    kept = {row.place for row in whole.rows}
    assert [row for row in free.rows if row.place in kept] == list(whole.rows)
    assert [row_of(library, listing, row.place) for row in whole.rows] == list(range(whole.total))
    assert list(places_between(library, listing, [(0, 2)])) == [row.place for row in whole.rows[:2]]


def test_an_entry_that_is_not_kept_has_no_row(library: Library) -> None:
    assert row_of(library, Listing("all", chosen=chosen(type="country")), parse_place("entry:hvalvik")) is None


def test_a_list_on_paper_says_what_was_chosen(library: Library) -> None:
    listing = Listing("all", "o", Order.NAME, chosen=chosen(chapter="1 3", type="harbour"))
    told = printed_list(library, listing).told
    total = list_slice(library, listing).total
    assert told == f"{total} · by name · holding “o” · Type: Harbours · Chapter: 1. Ice and light, 3. Plans for the long winter"
