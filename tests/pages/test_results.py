"""The page of a search: all that is found, the words marked, as a place that can be kept, cited, drawn and taken away."""

import pytest

from vademecum.domain.errors import NotFoundError
from vademecum.pages.chart_page import chart_offer
from vademecum.pages.cite import reference
from vademecum.pages.detail import detail_page
from vademecum.pages.entry import DetailPage
from vademecum.pages.kept import bookmark_of, toggle_places
from vademecum.pages.opened import Library
from vademecum.pages.place import Place, PlaceKind, parse_place, search_place
from vademecum.pages.results import NOTHING
from vademecum.pages.search import Found
from vademecum.pages.search_place import search_name
from vademecum.pages.searching import search_page
from vademecum.pages.selected import PLACES_COLUMNS, places_table, spread
from vademecum.pages.shelf_list import present_place, recent_rows


def page_of(library: Library, query: str, *, in_book_order: bool = False) -> DetailPage:
    return detail_page(library, search_place(query), in_book_order=in_book_order)


def found(library: Library, query: str) -> Found:
    page = search_page(library, query, 200)
    assert isinstance(page, Found)
    return page


@pytest.mark.parametrize("query", ["o", "harbour", "ships", "2024", "chapter:1", "type:event harbour", "note:1"])
def test_it_holds_what_a_search_finds_and_nothing_else(library: Library, query: str) -> None:
    page, groups = page_of(library, query), found(library, query).groups
    hits = {kind: {hit.place.ref for group in groups for hit in group.hits if hit.kind == kind} for kind in ("fact", "figure")}
    assert {fact.id for fact in page.facts} == hits["fact"]
    assert {figure.id for figure in page.figures} == hits["figure"]
    others = [hit.place for group in groups for hit in group.hits if hit.kind not in {"fact", "figure"}]
    assert [hit.place for group in page.found for hit in group.hits] == others
    assert page.kind_line[1].text.split()[0] == str(sum(len(group.hits) for group in groups))


def test_facts_stand_best_first_or_as_the_document_has_them(library: Library) -> None:
    best = [hit.place.ref for group in found(library, "harbour").groups for hit in group.hits if hit.kind == "fact"]
    assert [fact.id for fact in page_of(library, "harbour").facts] == best
    ordered = [(fact.chapter, fact.page) for fact in page_of(library, "harbour", in_book_order=True).facts]
    assert ordered == sorted(ordered)


def test_figures_stand_best_first(library: Library) -> None:
    best = [hit.place.ref for group in found(library, "o").groups for hit in group.hits if hit.kind == "figure"]
    assert len(best) > 1
    assert [figure.id for figure in page_of(library, "o").figures] == best


def test_words_are_marked_in_statements_and_links_still_lead_on(library: Library) -> None:
    runs = [run for fact in page_of(library, "hvalvik").facts for run in fact.statement if run.matched]
    assert {run.text for run in runs} == {"Hvalvík"}
    assert {str(run.place) for run in runs if run.place} == {"entry:hvalvik", "entry:hvalvik-convention"}


def test_a_statement_reads_as_it_does_elsewhere(library: Library) -> None:
    for fact in page_of(library, "harbour").facts:
        (own,) = [row for row in detail_page(library, Place(PlaceKind.CHAPTER, str(fact.chapter))).facts if row.id == fact.id]
        assert "".join(run.text for run in fact.statement) == "".join(run.text for run in own.statement)
        assert (fact.tags, fact.footnotes, fact.page, fact.date) == (own.tags, own.footnotes, own.page, own.date)


def test_every_footnote_on_it_has_its_source_there(library: Library) -> None:
    page = page_of(library, "o")
    cited = {number for fact in page.facts for number in fact.footnotes} | {
        number for figure in page.figures for number in figure.footnotes
    }
    assert cited
    assert {each.footnote for each in page.references} == cited


def test_titles_found_are_told_from_the_sources_it_rests_on(library: Library) -> None:
    labels = [group.label for group in page_of(library, "o").found]
    assert "Source titles" in labels
    assert "Sources" not in labels


def test_it_says_how_what_is_shown_differs_from_what_was_asked(library: Library) -> None:
    assert "without “how”" in page_of(library, "how many passengers").summary
    assert page_of(library, "passengers").summary == ""


def test_where_nothing_is_found_it_says_so(library: Library) -> None:
    page = page_of(library, "zzzzzz")
    assert (page.title, page.summary, page.kind_line[1].text) == ("zzzzzz", NOTHING, "no results")
    assert list(spread(library, [search_place("zzzzzz")])) == [search_place("zzzzzz")]
    with pytest.raises(NotFoundError, match="search"):
        page_of(library, "  ")


def test_the_name_of_a_very_long_search_is_cut_at_a_word() -> None:
    assert search_name("kelp " * 40).endswith("kelp…")
    assert len(search_name("kelp" * 40)) < 110
    assert search_name("kelp ash") == "kelp ash"


def test_it_is_a_place_whatever_was_typed(library: Library) -> None:
    for query in ("chapter:1 harbour", '"the harbour"', " oslo   ships ", "a:b"):
        assert parse_place(str(search_place(query))) == search_place(query)
    assert page_of(library, " harbour   fair ").place == Place(PlaceKind.SEARCH, "harbour fair")


def test_it_is_kept_on_the_shelf_and_found_again(library: Library) -> None:
    place = search_place("harbour fair")
    assert "“harbour fair”" in toggle_places(library, [place]).words
    assert page_of(library, "harbour fair").bookmarked
    (mark,) = library.shelf.bookmarks()
    assert (mark.place, mark.name, mark.kind) == ("search:harbour fair", "harbour fair", "Search")
    assert present_place(library, mark.place) == place
    library.shelf.remember_visit(str(place), "harbour fair")
    (row,) = recent_rows(library)
    assert (row.name, row.icon, row.gone) == ("harbour fair", "search", False)


def test_it_has_one_name_wherever_it_is_kept_from(library: Library) -> None:
    place = search_place("harbour fair")
    assert bookmark_of(library, place).name == page_of(library, "harbour fair").title == "harbour fair"


def test_it_is_cited_as_a_search_of_the_document(library: Library) -> None:
    assert reference(library, search_place("harbour")).startswith("Found for “harbour” (")


def test_its_figures_are_drawn_and_its_facts_and_figures_taken_away(library: Library) -> None:
    place = search_place("ships")
    figures = {figure.id for figure in page_of(library, "ships").figures}
    assert figures
    drawn = {str(figure) for choice in chart_offer(library, place).choices for figure in choice.figures}
    assert drawn
    assert drawn <= figures
    rows = [dict(zip(PLACES_COLUMNS, row, strict=True)) for row in places_table(library, [place]).rows]
    taken = [row["id"] for row in rows if row["record"] == "figure"]
    assert figures <= set(taken)
    assert len(taken) == len(set(taken))
    assert {row["id"] for row in rows if row["record"] == "fact"} == {fact.id for fact in page_of(library, "ships").facts}


def test_of_names_alone_the_entries_are_taken_away(library: Library) -> None:
    assert {each.kind for each in spread(library, [search_place("type:event harbour")])} == {PlaceKind.ENTRY}
