"""The sidebar and the lists behind its sections."""

from itertools import product

import pytest

from vademecum.domain.errors import NotFoundError
from vademecum.pages.figure_list import figure_table
from vademecum.pages.listing import FigureOrder, Listing, Order, TableQuery
from vademecum.pages.lists import list_slice, row_of
from vademecum.pages.opened import Library
from vademecum.pages.place import parse_place
from vademecum.pages.shelf_list import moved_places
from vademecum.pages.sidebar import sidebar
from vademecum.pages.tables import TABLES


def names(library: Library, listing: Listing) -> list[str]:
    return [row.name for row in list_slice(library, listing).rows]


def test_the_sidebar_counts_what_its_sections_hold(library: Library) -> None:
    shown = sidebar(library)
    assert (shown.title, shown.summary) == ("Atlas of northern harbours", "25 entries · 24 facts · 45 figures · 12 sources")
    assert [group.label for group in shown.groups] == ["Entries", "The document", "My shelf"]
    sections = [section for group in shown.groups for section in group.sections]
    assert [section.id for section in sections][:3] == ["all", "type:country", "type:harbour"]
    assert {section.id: section.total for section in sections} == {section.id: _total(library, section.id) for section in sections}


def _total(library: Library, section: str) -> int:
    if section == "bookmarks":
        return len(library.shelf.bookmarks())
    return TABLES[section].shown(library, TableQuery()).total if section in TABLES else list_slice(library, Listing(section)).total


def test_the_sidebar_counts_the_shelf(library: Library) -> None:
    library.shelf.toggle("entry:otrov", "Otrov", "Country")
    library.shelf.remember_visit("chapter:1", "Ice and light")
    counts = {section.id: section.total for group in sidebar(library).groups for section in group.sections}
    assert (counts["bookmarks"], counts["recent"]) == (1, 1)


def test_a_row_says_what_an_entry_is_and_how_much_is_known(library: Library) -> None:
    row = list_slice(library, Listing("type:harbour")).rows[1]
    assert (row.name, row.line, row.letter, row.icon) == ("Hvalvík", "Harbour · 6 facts, 6 figures", "H", "place")
    assert row.place == parse_place("entry:hvalvik")


def test_names_stand_in_order_whatever_their_letters_and_numbers_by_size(library: Library) -> None:
    assert names(library, Listing("type:harbour")) == ["Grauwik", "Hvalvík", "Łosie Bay", "Port Ørsk", "Saint Jur", "Weißhafen", "Yolkino"]
    assert names(library, Listing("type:event")) == ["Harbour Fair 9", "Harbour Fair 10"]


def test_the_order_of_most_facts_falls_and_then_goes_by_name(library: Library) -> None:
    assert names(library, Listing("type:harbour", order=Order.FACTS)) == [
        "Hvalvík", "Port Ørsk", "Yolkino", "Grauwik", "Łosie Bay", "Saint Jur", "Weißhafen",
    ]  # fmt: skip


def test_the_order_of_types_is_that_of_the_sidebar(library: Library) -> None:
    rows = list_slice(library, Listing("all", order=Order.TYPE)).rows
    assert list(dict.fromkeys(row.letter for row in rows)) == [
        "Countries", "Harbours", "Companies", "Public bodies", "Agreements", "Events", "Products", "People",
    ]  # fmt: skip
    assert [row.name for row in rows[:4]] == ["Otrov", "Skarland", "Veldmark", "Grauwik"]


@pytest.mark.parametrize(("order", "backwards", "words"), list(product(Order, [False, True], ["", "o"])))
def test_slices_put_together_are_the_list_and_each_row_knows_its_index(library: Library, order: Order, backwards: bool, words: str) -> None:
    listing = Listing("all", words, order, backwards)
    whole = list_slice(library, listing)
    assert whole.total == len(whole.rows)
    parts = [row for offset in range(0, whole.total, 4) for row in list_slice(library, listing, offset, 4).rows]
    assert parts == list(whole.rows)
    assert [row_of(library, listing, row.place) for row in whole.rows] == list(range(whole.total))
    assert list_slice(library, listing, whole.total, 4).rows == ()
    assert whole.rows[::-1] == list_slice(library, Listing("all", words, order, not backwards)).rows


def test_a_filter_takes_words_in_any_order_begun_folded_and_from_aliases(library: Library) -> None:
    assert names(library, Listing("all", "ICE ROAD")) == ["Ice Roadmap 2024", "Ice Roadmap 2025"]
    assert names(library, Listing("all", "2025 roadmap ice")) == ["Ice Roadmap 2025"]
    assert names(library, Listing("all", "orsk")) == ["Port Ørsk"]
    assert names(library, Listing("all", "елкино")) == ["Yolkino"]
    assert names(library, Listing("type:company", "отров")) == ["Otrov Timber Company"]
    assert names(library, Listing("all", 'AND " OR (')) == []
    assert names(library, Listing("all", "  ")) == names(library, Listing("all"))


def test_a_filter_matches_names_and_not_summaries(library: Library) -> None:
    assert names(library, Listing("all", "icebreaker")) == []


def test_a_place_outside_the_list_has_no_row(library: Library) -> None:
    assert row_of(library, Listing("type:country"), parse_place("entry:hvalvik")) is None
    assert row_of(library, Listing("all", "roadmap"), parse_place("entry:hvalvik")) is None
    assert row_of(library, Listing("all"), parse_place("chapter:1")) is None
    assert row_of(library, Listing("chapters"), parse_place("chapter:3")) == 2
    assert row_of(library, Listing("sources"), parse_place("note:99")) is None


@pytest.mark.parametrize("section", ["", "type:", "type:nothing", "Chapters", "all:x"])
def test_a_section_there_is_not_is_told(library: Library, section: str) -> None:
    with pytest.raises(NotFoundError, match="There is no section"):
        list_slice(library, Listing(section))


def test_chapters_and_sources_are_lists_too(library: Library) -> None:
    assert names(library, Listing("chapters")) == ["1  Ice and light", "2  Cargo of the cold coast", "3  Plans for the long winter"]
    source = list_slice(library, Listing("sources", "handbook berg")).rows[0]
    assert (str(source.place), source.line) == ("note:3", "Berg, M.; Aldin, T. · Quay Press, 2021 · p. 57 · 2 facts, 8 figures")


def test_places_read_show_what_the_collection_now_says_of_them(library: Library) -> None:
    for place, name in (("entry:moose-bay", "Moose Bay"), ("entry:sunken-town", "Sunken Town"), ("chapter:2", "Cargo of the cold coast")):
        library.shelf.remember_visit(place, name)
    library.shelf.toggle("chapter:2", "Cargo of the cold coast", "Chapter")
    rows = {row.name: row for row in list_slice(library, Listing("recent")).rows}
    assert str(rows["Łosie Bay"].place) == "entry:losie-bay"
    assert rows["Sunken Town"].gone
    assert rows["Sunken Town"].line == "no longer in the collection"
    assert not rows["Cargo of the cold coast"].gone
    assert [row.name for row in rows.values() if row.bookmarked] == ["Cargo of the cold coast"]
    assert moved_places(library) == (("entry:moose-bay", "entry:losie-bay"),)


def test_bookmarked_rows_carry_their_ribbon_in_every_list(library: Library) -> None:
    library.shelf.toggle("entry:otrov", "Otrov", "Country")
    library.shelf.toggle("note:3", "Handbook of cold harbours", "Source")
    assert [row.name for row in list_slice(library, Listing("all")).rows if row.bookmarked] == ["Otrov"]
    assert [str(row.place) for row in list_slice(library, Listing("sources")).rows if row.bookmarked] == ["note:3"]


@pytest.mark.parametrize("order", list(FigureOrder))
def test_every_order_of_the_figures_keeps_them_all_and_can_be_turned_round(library: Library, order: FigureOrder) -> None:
    forward, backward = (figure_table(library, TableQuery(order=order, backwards=turned)) for turned in (False, True))
    assert forward.total == len(forward.rows) == 45
    assert sorted(row.id for row in forward.rows) == sorted(row.id for row in backward.rows)
    assert forward.rows != backward.rows


def test_values_are_ordered_within_their_unit(library: Library) -> None:
    rows = figure_table(library, TableQuery("eur", FigureOrder.VALUE)).rows
    assert rows == ()
    money = [
        row.sort_value
        for row in figure_table(library, TableQuery(order=FigureOrder.VALUE)).rows
        if row.value.startswith(("€", "more than €"))
    ]
    assert money == sorted(money)
    assert len(money) > 5


def test_figures_are_filtered_by_any_of_their_words(library: Library) -> None:
    table = figure_table(library, TableQuery("veldmark derived"))
    assert [row.id for row in table.rows] == ["c2-veldmark-exports.implied-2023"]
    assert table.total == 45
