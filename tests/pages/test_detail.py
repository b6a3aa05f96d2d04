"""The pages of entries, chapters and sources, of cross-checks and errata."""

import pytest

from vademecum.collection.checks import errata
from vademecum.collection.scope import Scope
from vademecum.domain.errors import NotFoundError
from vademecum.pages.detail import detail_page, resolved
from vademecum.pages.entry import DetailPage
from vademecum.pages.opened import Library
from vademecum.pages.place import parse_place
from vademecum.pages.shown import FactRow, Run, TagKind
from vademecum.pages.tagging import errata_tag


def page_of(library: Library, place: str, *, in_book_order: bool = False) -> DetailPage:
    return detail_page(library, parse_place(place), in_book_order=in_book_order)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def words(runs: tuple[Run, ...]) -> str:
    return plain("".join(run.text for run in runs))


def fact(page: DetailPage, id_: str) -> FactRow:
    return next(row for row in page.facts if row.id == id_)


def tags(page: DetailPage, id_: str) -> list[str]:
    return [tag.words for tag in fact(page, id_).tags]


def test_the_head_of_an_entry_says_what_it_is_where_it_is_and_how_else_it_is_called(library: Library) -> None:
    page = page_of(library, "entry:port-orsk")
    assert (page.icon, page.title) == ("place", "Port Ørsk")
    assert [run.text for run in page.kind_line] == ["Harbour", "Skarland", "chapters 1–3"]
    assert page.kind_line[1].place == parse_place("entry:skarland")
    assert page.other_names == ("misprinted in the document Port Orks",)


def test_the_kind_of_an_entry_refines_its_type(library: Library) -> None:
    assert [run.text for run in page_of(library, "entry:skar-line").kind_line] == ["Shipping line", "Skarland", "chapter 2"]


def test_other_names_are_told_apart_by_script_and_spelling(library: Library) -> None:
    assert page_of(library, "entry:skarland").other_names == ("Kingdom of Skarland", "Скарланд")
    assert page_of(library, "entry:yolkino").other_names == ("in the document also Elkino", "Ёлкино")


def test_a_former_slug_leads_to_the_entry(library: Library) -> None:
    page = page_of(library, "entry:moose-bay")
    assert (str(page.place), page.title) == ("entry:losie-bay", "Łosie Bay")


def test_facts_stand_by_the_end_of_their_date_and_the_undated_last(library: Library) -> None:
    page = page_of(library, "entry:otrov")
    dates = [plain(row.date) for row in page.facts]
    assert dates == ["2019", "2023", "Jan–Sep 2024", "Jan–Sep 2024", "2023–2024", "2024", "2024", "2025", *[""] * (len(dates) - 8)]
    assert not page.in_book_order


def test_facts_stand_in_the_order_of_the_document_when_asked(library: Library) -> None:
    page = page_of(library, "entry:otrov", in_book_order=True)
    assert [row.page for row in page.facts] == sorted(row.page for row in page.facts)
    assert page.in_book_order
    assert {row.id for row in page.facts} == {row.id for row in page_of(library, "entry:otrov").facts}


def test_names_in_a_statement_lead_to_their_entries(library: Library) -> None:
    statement = fact(page_of(library, "entry:hvalvik"), "c1-hvalvik-ships").statement
    assert statement == (Run("Hvalvík", parse_place("entry:hvalvik")), Run(" served 1,040 ships in 2024, after 812 in 2023."))


def test_plans_doubts_and_missing_notes_stand_as_words(library: Library) -> None:
    planned = page_of(library, "entry:harbour-fair-10")
    assert tags(planned, "c3-fair-10") == ["planned", "no footnote"]
    assert fact(planned, "c3-fair-10").tags[1].explanation == "An announcement without a source."
    assert tags(page_of(library, "entry:kelp-and-sons"), "c3-lamps-agreed") == ["agreed", "agrees", "no footnote"]
    doubtful = fact(page_of(library, "entry:council-of-northern-harbours"), "c1-members").tags
    assert [(tag.kind, tag.words) for tag in doubtful] == [(TagKind.DOUBT, "erratum"), (TagKind.DISAGREES, "disagrees")]
    assert "eight harbours" in doubtful[0].explanation
    assert [str(tag.place) for tag in doubtful] == ["erratum:c1-e-eight", "check:c1-k-members"]


def test_several_doubtful_places_stand_in_one_tag(library: Library) -> None:
    doubts = errata(library.collection, Scope(everything=True))
    tag = errata_tag(doubts)
    assert (tag.kind, tag.words) == (TagKind.DOUBT, "2 errata")
    assert tag.explanation.splitlines()[1] == "p. 6 says “Port Orks”; meant is: Port Ørsk (certain)."


def test_a_fact_reported_with_a_note_has_no_tag(library: Library) -> None:
    assert tags(page_of(library, "entry:skarland"), "c1-convention") == []


def test_verdicts_of_the_checks_stand_at_the_facts_they_rest_on(library: Library) -> None:
    assert tags(page_of(library, "entry:hvalvik"), "c1-hvalvik-ships") == ["within rounding"]
    assert tags(page_of(library, "entry:otrov"), "c1-losses") == ["cannot be checked"]
    assert tags(page_of(library, "entry:skar-line"), "c2-ferries") == ["disagrees"]


def test_figures_say_what_whose_how_much_and_when(library: Library) -> None:
    rows = page_of(library, "entry:otrov").figures
    shown = [
        (row.metric, row.subject.text, row.counterpart.text if row.counterpart else "", plain(row.value), plain(row.period)) for row in rows
    ]
    assert ("Exports", "Otrov", "Veldmark", "more than €170 M", "2024") in shown
    assert ("Exports", "Veldmark", "Otrov", "€48.2 M", "Jan–Sep 2024") in shown


def test_a_derived_figure_says_how_it_was_computed(library: Library) -> None:
    derived = next(row.status for row in page_of(library, "entry:skarland").figures if row.status.kind == TagKind.DERIVED)
    assert plain(derived.explanation) == "Computed: 5.7 M t ÷ 2.4 times"
    nested = next(row.status for row in page_of(library, "entry:veldmark").figures if row.status.kind == TagKind.DERIVED)
    assert plain(nested.explanation) == "Computed: €48.2 M ÷ (100 + 18.4 %) × 100"


def test_connections_are_read_from_either_side(library: Library) -> None:
    council = {
        group.label: [it.link.text for it in group.connections]
        for group in page_of(library, "entry:council-of-northern-harbours").connections
    }
    assert council["has member"] == ["Grauwik", "Hvalvík", "Łosie Bay", "Port Ørsk", "Saint Jur", "Weißhafen", "Yolkino"]
    (member,) = [group for group in page_of(library, "entry:grauwik").connections if group.label == "member of"]
    assert [str(it.link.place) for it in member.connections] == ["entry:council-of-northern-harbours"]


def test_what_took_place_stands_apart_from_connections_by_date_with_its_status(library: Library) -> None:
    page = page_of(library, "entry:skarland")
    assert page.happenings.label == "Agreements"
    assert [(plain(it.date), it.link.text, it.roles, it.tag.words if it.tag else "") for it in page.happenings.rows] == [
        ("2019", "Hvalvík Convention", ("party to",), ""),
        ("2025", "Ice Roadmap 2025", ("party to",), "expected"),
    ]
    assert "party to" not in [group.label for group in page.connections]
    assert [group.label for group in page.connections]


def test_sources_stand_once_each_in_the_order_a_reader_meets_them(library: Library) -> None:
    page = page_of(library, "entry:otrov")
    met = list(dict.fromkeys(note for row in page.facts for note in row.footnotes))
    assert [reference.footnote for reference in page.references] == met
    assert len(met) > 3
    assert page.references[0].full == "Aldin, T. Seven harbours, one council. Skarland Courier, 2019."


def test_a_chapter_shows_its_facts_in_order_with_headings_and_neighbours(library: Library) -> None:
    page = page_of(library, "chapter:2")
    assert [run.text for run in page.kind_line] == ["Chapter 2", "pp. 8–10", "notes 5–9"]
    assert [row.heading for row in page.facts if row.heading] == ["Cargo", "Trade", "Ferries"]
    assert page.in_book_order
    assert (page.previous and str(page.previous.place), page.next and str(page.next.place)) == ("chapter:1", "chapter:3")
    assert page_of(library, "chapter:1").previous is None
    assert [link.text for link in page.entries][:2] == ["Hvalvík", "Łosie Bay"]


def test_a_chapter_has_the_errata_and_checks_of_its_pages(library: Library) -> None:
    page = page_of(library, "chapter:1")
    assert [row.id for row in page.errata] == ["c1-e-eight", "c1-e-orks"]
    assert len(page.checks) == 5


def test_a_source_shows_all_that_rests_on_it(library: Library) -> None:
    page = page_of(library, "note:6")
    assert (page.title, page.summary) == ("Wood on the water", "Otrov Business Week, 2025")
    assert [row.id for row in page.facts] == ["c2-otrov-exports", "c2-timber-sales"]
    assert len(page.figures) == 3
    assert [run.text for run in page.kind_line] == ["News article", "note 6", "chapter 2, Cargo of the cold coast", "p. 8"]
    assert page.next is not None
    assert str(page.next.place) == "note:7"
    assert page_of(library, "note:1").previous is None


def test_the_page_says_whether_it_is_on_the_shelf(library: Library) -> None:
    assert not page_of(library, "entry:otrov").bookmarked
    library.shelf.toggle("entry:otrov", "Otrov", "Country")
    assert page_of(library, "entry:otrov").bookmarked


@pytest.mark.parametrize(
    ("place", "there"),
    [
        ("fact:c2-ferries", "chapter:2"),
        ("figure:c2-ferries.factor", "figure:c2-ferries.factor"),
        ("page:9", "chapter:2"),
        ("page:5", "chapter:1"),
        ("entry:st-jur", "entry:saint-jur"),
        ("erratum:c1-e-orks", "erratum:c1-e-orks"),
    ],
)
def test_what_has_no_page_of_its_own_leads_to_the_page_that_shows_it(library: Library, place: str, there: str) -> None:
    assert str(resolved(library, parse_place(place))) == there
    assert str(page_of(library, place).place) == there


@pytest.mark.parametrize(
    "place",
    ["entry:nobody", "chapter:9", "chapter:x", "note:0", "note:99", "note:²", "fact:c1-x", "figure:x.y", "page:4", "page:x", "section:all",
     "erratum:c1-e-x", "note:99999999999999999999", "page:99999999999999999999999"],
)  # fmt: skip
def test_what_is_not_there_is_told(library: Library, place: str) -> None:
    with pytest.raises(NotFoundError, match="There is no"):
        page_of(library, place)
