"""Lists, figures and the shelf as they are printed: as filtered and ordered, with what was kept told in the head."""

from dataclasses import replace

import pytest

from vademecum.domain.errors import NotFoundError
from vademecum.pages import printed
from vademecum.pages.detail import detail_page
from vademecum.pages.figure_list import figure_table
from vademecum.pages.kept import toggle_places
from vademecum.pages.listing import FigureOrder, Listing, Order, TableQuery
from vademecum.pages.opened import Library
from vademecum.pages.place import Link, parse_place
from vademecum.pages.printed import PrintedCell, PrintedTable, Voice
from vademecum.pages.printed_figures import printed_figures
from vademecum.pages.printed_list import printed_list
from vademecum.pages.printed_sections import checks_of_page, errata_of_page, figures_of_page
from vademecum.pages.printed_shelf import GONE, printed_shelf
from vademecum.pages.shelf_page import ShelfOrder, ShelfView
from vademecum.shelf.bookmark import Contents
from vademecum.shelf.editing import filed, noted, with_marks
from vademecum.shelf.opened import new_bookmark


def words(cell: PrintedCell) -> str:
    return " | ".join(each.text or (each.tag.words if each.tag else "") for each in cell)


def column(table: PrintedTable, at: int) -> list[str]:
    return [words(row[at]) for group in table.groups for row in group.rows]


def test_entries_are_printed_with_what_they_are_and_where_they_stand(library: Library) -> None:
    table = printed_list(library, Listing("all"))
    assert (table.title, table.told) == ("All entries", f"{len(column(table, 0))} · by name")
    assert [one.head for one in table.columns] == ["Entry", "What it is", "Facts", "Figures", "Pages"]
    row = next(row for group in table.groups for row in group.rows if row[0][0].text == "Hvalvík")
    assert words(row[0]) == "Hvalvík | Harbour"
    assert words(row[1]) == "Largest harbour of Skarland."
    assert int(words(row[2])) > 0
    assert words(row[4])


def test_entries_by_type_stand_under_their_types_and_name_them_only_there(library: Library) -> None:
    table = printed_list(library, Listing("all", "", Order.TYPE))
    harbours = next(group for group in table.groups if group.heading == "Harbours")
    assert "Hvalvík" in [words(row[0]) for row in harbours.rows]
    assert table.told.endswith("by type")


def test_a_list_is_printed_as_filtered_and_says_so(library: Library) -> None:
    table = printed_list(library, Listing("all", " hval "))
    assert table.told == f"{len(column(table, 0))} · by name · holding “hval”"
    with pytest.raises(NotFoundError, match="nothing in it to print"):
        printed_list(library, Listing("all", "nosuchname"))


def test_rows_selected_are_printed_in_the_order_of_the_list(library: Library) -> None:
    whole = column(printed_list(library, Listing("all")), 0)
    some = printed_list(library, Listing("all"), ((0, 2), (4, 5)))
    assert column(some, 0) == [*whole[:2], whole[4]]
    assert some.told == f"3 of {len(whole)}, selected · by name"


def test_sources_are_printed_in_full_in_their_order(library: Library) -> None:
    table = printed_list(library, Listing("sources", "", Order.YEAR))
    assert table.told.endswith("latest first")
    years = [group.heading for group in table.groups if group.heading != "No year"]
    assert years == sorted(years, reverse=True)
    assert any("https://courier.example/seven-harbours" in cell for cell in column(table, 1))
    by_number = column(printed_list(library, Listing("sources", "", Order.NUMBER)), 0)
    assert by_number == [str(number) for number in sorted(map(int, by_number))]


@pytest.mark.parametrize("section", ["chapters", "metrics"])
def test_other_lists_are_printed_by_name(library: Library, section: str) -> None:
    table = printed_list(library, Listing(section))
    assert all(column(table, 0))
    assert [one.head for one in table.columns] == ["Name", "What it is"]
    assert column(printed_list(library, Listing(section), ((0, 1), (2, 3))), 0) == [column(table, 0)[0], column(table, 0)[2]]


def test_figures_are_printed_as_filtered_and_ordered_with_their_sources(library: Library) -> None:
    query = TableQuery("ice", FigureOrder.VALUE, backwards=True)
    table, shown = printed_figures(library, query), figure_table(library, query)
    assert [row[0][0].text for row in table.groups[0].rows] == [row.subject.text for row in shown.rows]
    assert table.told == f"{len(shown.rows)} of {shown.total} · by value within each unit, descending · holding “ice”"
    assert {note.footnote for note in table.references} == {number for row in shown.rows for number in row.footnotes}
    assert table.is_wide


def test_facets_chosen_are_told_in_the_head(library: Library) -> None:
    facet = next(group for group in figure_table(library).facets if group.id == "status")
    value = facet.values[0]
    table = printed_figures(library, TableQuery(chosen={"status": frozenset([value.key])}))
    assert table.told.endswith(f"Status: {value.label}")
    assert len(table.groups[0].rows) == value.total


def test_figures_selected_are_printed_alone(library: Library) -> None:
    first, *_ = figure_table(library).rows
    table = printed_figures(library, TableQuery(), frozenset([first.id]))
    assert len(table.groups[0].rows) == 1
    assert "selected" in table.told


def test_more_rows_than_anyone_reads_are_refused(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printed, "MOST_ROWS", 3)
    with pytest.raises(NotFoundError, match=r"too many to print; filter them to 3, or save them as a file"):
        printed_list(library, Listing("all"))


@pytest.fixture
def shelved(library: Library) -> Library:
    toggle_places(library, map(parse_place, ("note:1", "entry:hvalvik", "chapter:2")))

    def fill(now: Contents) -> Contents:
        now = filed(filed(now, {"entry:hvalvik"}, "Enquiries"), {"note:1"}, "Enquiries/Ice")
        return noted(with_marks(now, (new_bookmark("entry:sunken", "Sunken Bay", "Harbour"),)), "note:1", "Two lines\nof a note")

    library.shelf.change("filling", fill)
    return library


def test_bookmarks_are_printed_under_their_folders_with_notes_and_references(shelved: Library) -> None:
    table = printed_shelf(shelved, ShelfView())
    assert [group.heading for group in table.groups] == ["In no folder", "Enquiries", "Enquiries › Ice"]
    assert table.told == "4 bookmarks · in your own order"
    noted_row = table.groups[2].rows[0][0]
    assert [each.text for each in noted_row if each.voice is Voice.NOTE] == ["Two lines\nof a note"]
    assert noted_row[-1].text.endswith("https://courier.example/seven-harbours")
    assert next(row for row in column(table, 0) if row.startswith("Sunken Bay")).endswith(GONE)


def test_a_folder_is_printed_with_those_in_it(shelved: Library) -> None:
    table = printed_shelf(shelved, ShelfView("Enquiries"))
    assert (table.title, [group.heading for group in table.groups]) == ("Enquiries", ["", "Enquiries › Ice"])
    inner = printed_shelf(shelved, ShelfView("Enquiries/Ice"))
    assert (inner.title, inner.told) == ("Ice", "1 bookmark · in Enquiries · in your own order")


def test_another_order_names_the_folder_beside_each(shelved: Library) -> None:
    table = printed_shelf(shelved, ShelfView(None, "", ShelfOrder.NAME), frozenset(["note:1"]))
    assert table.told == "1 bookmark · selected · by name"
    assert table.groups[0].heading == ""
    assert "Enquiries › Ice" in column(table, 0)[0]


def test_the_figures_of_a_page_stand_in_the_columns_that_tell_them_apart(library: Library) -> None:
    page = detail_page(library, parse_place("entry:skarland"))
    table = figures_of_page(page)
    heads = [one.head for one in table.columns]
    assert heads[0] == "Metric"
    assert len(table.groups[0].rows) == len(page.figures)
    assert "Skarland" not in {words(cell) for row in table.groups[0].rows for cell in row}
    alone = replace(page, figures=tuple(row for row in page.figures if row.subject.place == page.place and row.counterpart is None))
    assert alone.figures
    assert {"Of", "With"} & {one.head for one in figures_of_page(alone).columns} == set()
    metric = detail_page(library, parse_place(f"metric:{page.figures[0].metric_id}"))
    assert "Metric" not in {one.head for one in figures_of_page(metric).columns}


def test_columns_of_figures_are_as_wide_as_what_they_hold_and_empty_ones_are_left_out(library: Library) -> None:
    page = detail_page(library, parse_place("entry:otrov"))
    to_here = replace(page, figures=tuple(row for row in page.figures if row.counterpart and row.counterpart.place == page.place))
    assert to_here.figures
    assert "With" not in {one.head for one in figures_of_page(to_here).columns}
    shares = {one.head: one.share for one in figures_of_page(page).columns}
    assert shares["Value"] > max(len(row.value) for row in page.figures)
    assert shares["Status"] > max(len(row.status.words) for row in page.figures)
    assert sum(share for head, share in shares.items() if head in {"Metric", "Of", "With"}) >= 40


def test_long_names_have_the_room_that_dates_and_numbers_can_spare(library: Library) -> None:
    page = detail_page(library, parse_place("entry:hvalvik"))
    far = Link("Association of Northern Merchants and Carriers", parse_place("entry:otrov"))
    first = replace(page.figures[0], subject=far, counterpart=None, metric="Merchants and carriers, new members")
    rows = (replace(first, value="more than 35 t", period="Jan–Oct 2024"),)
    shares = {one.head: one.share for one in figures_of_page(replace(page, figures=rows)).columns}
    assert shares["Metric"] + shares["Of"] >= 51
    assert shares["Period"] >= len("Jan–Oct 2024") + 5
    assert sum(shares.values()) <= 120


def test_cross_checks_and_doubtful_places_of_a_page_are_tables_too(library: Library) -> None:
    page = detail_page(library, parse_place("chapter:1"))
    assert page.checks
    assert page.errata
    checks = checks_of_page(page)
    assert [one.head for one in checks.columns] == ["Verdict", "Check", "Result", "Chapter"]
    assert [row[1][0].text for row in checks.groups[0].rows] == [check.title for check in page.checks]
    assert [words(row[1]) for row in errata_of_page(page).groups[0].rows] == [f"“{each.says}”" for each in page.errata]
