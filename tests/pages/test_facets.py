"""Facets: rows told apart by what they have, counted under what is chosen of the others."""

from hypothesis import given
from hypothesis import strategies as st

from vademecum.pages.facets import Facet, facet_groups, kept_rows
from vademecum.pages.figure_list import figure_table
from vademecum.pages.listing import TableQuery
from vademecum.pages.opened import Library

FACETS = (Facet("colour", "Colour", lambda row: row[0]), Facet("size", "Size", lambda row: row[1], order=int))
ROWS = st.lists(st.tuples(st.sampled_from(["red", "blue", "green"]), st.sampled_from(["1", "2", "10"])), max_size=30)
CHOSEN = st.fixed_dictionaries(
    {}, optional={"colour": st.frozensets(st.sampled_from(["red", "blue"])), "size": st.frozensets(st.sampled_from(["1", "10"]))}
)


@given(ROWS, CHOSEN)
def test_a_count_is_what_choosing_that_value_alone_would_keep(rows: list[tuple[str, str]], chosen: dict[str, frozenset[str]]) -> None:
    for group in facet_groups(rows, FACETS, chosen):
        for value in group.values:
            assert value.total == len(kept_rows(rows, FACETS, {**chosen, group.id: frozenset([value.key])}))
            assert value.is_chosen is (value.key in chosen.get(group.id, ()))


@given(ROWS, CHOSEN)
def test_what_is_chosen_changes_no_order_and_leaves_no_value_out(rows: list[tuple[str, str]], chosen: dict[str, frozenset[str]]) -> None:
    free = {group.id: [value.key for value in group.values] for group in facet_groups(rows, FACETS, {})}
    for group in facet_groups(rows, FACETS, chosen):
        assert group.id not in free or [value.key for value in group.values] == free[group.id]


def test_values_stand_in_their_own_order_or_the_most_frequent_first_and_one_value_is_no_choice() -> None:
    rows = [("red", "10"), ("blue", "2"), ("blue", "1"), ("blue", "1")]
    groups = facet_groups(rows, FACETS, {})
    assert [[value.key for value in group.values] for group in groups] == [["blue", "red"], ["1", "2", "10"]]
    assert facet_groups([("red", "1"), ("red", "2")], FACETS, {})[0].id == "size"


def test_figures_are_kept_by_every_facet_that_is_shown(library: Library) -> None:
    whole = figure_table(library)
    assert {group.label for group in whole.facets} >= {"Unit", "Status", "How sure", "Year", "Metric", "Whose", "Chapter"}
    for group in whole.facets:
        assert sum(value.total for value in group.values) == whole.total
        for value in group.values:
            kept = figure_table(library, TableQuery(chosen={group.id: frozenset([value.key])}))
            assert len(kept.rows) == value.total > 0


def test_choices_within_a_facet_add_up_and_those_of_two_facets_narrow(library: Library) -> None:
    chapters = figure_table(library, TableQuery(chosen={"chapter": frozenset({"1", "2"})}))
    one = figure_table(library, TableQuery(chosen={"chapter": frozenset({"1"})}))
    derived = figure_table(library, TableQuery(chosen={"chapter": frozenset({"1", "2"}), "status": frozenset({"derived"})}))
    assert len(chapters.rows) > len(one.rows)
    assert 0 < len(derived.rows) < len(chapters.rows)
    assert {row.status.words for row in derived.rows} == {"derived"}


def test_words_and_choices_hold_together(library: Library) -> None:
    found = figure_table(library, TableQuery("hvalvik", chosen={"year": frozenset({"2023"})}))
    assert found.rows
    assert all("2023" in row.period for row in found.rows)
    assert sum(value.total for value in next(group for group in found.facets if group.id == "year").values) < found.total
