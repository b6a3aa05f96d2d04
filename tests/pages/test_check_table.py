"""The tables of cross-checks and doubtful places: whole, in every order, under any filter, and on paper."""

import pytest

from vademecum.domain.errors import NotFoundError
from vademecum.pages.check_table import CheckOrder, check_table
from vademecum.pages.detail import detail_page
from vademecum.pages.erratum_table import ErratumOrder, erratum_table
from vademecum.pages.listing import TableQuery
from vademecum.pages.opened import Library
from vademecum.pages.place import parse_place
from vademecum.pages.printed_checks import printed_checks, printed_errata
from vademecum.pages.selected import places_table, spread


def ids(rows: tuple[object, ...]) -> list[str]:
    return [str(getattr(row, "id")) for row in rows]  # noqa: B009 - rows of either table


def test_all_checks_stand_in_one_table_disagreements_first(library: Library) -> None:
    table = check_table(library)
    assert table.total == len(table.rows) == 12
    assert [row.verdict.words for row in table.rows[:4]] == ["disagrees", "disagrees", "cannot be checked", "within rounding"]
    results = {row.id: row.result for row in table.rows}
    assert results["c1-k-members"] == "7 harbours ≠ 8 harbours"
    assert results["c1-k-losses"] == "—"
    assert " against " in results["c2-k-timber"]
    assert " < " in results["c2-k-bound"]


@pytest.mark.parametrize("order", list(CheckOrder))
def test_every_order_of_the_checks_keeps_them_all_and_can_be_turned_round(library: Library, order: CheckOrder) -> None:
    forward, backward = (check_table(library, TableQuery(order=order, backwards=turned)).rows for turned in (False, True))
    assert sorted(ids(forward)) == sorted(ids(backward)) == sorted(ids(check_table(library).rows))
    assert ids(forward) != ids(backward)


def test_results_are_ordered_by_their_amount_and_not_by_its_letters(library: Library) -> None:
    rows = [row.brief for row in check_table(library, TableQuery(order=CheckOrder.RESULT)).rows]
    million = next(at for at, result in enumerate(rows) if result.startswith("5.7"))
    assert rows[0] == "—"
    assert million > next(at for at, result in enumerate(rows) if result.startswith("€15,000"))


def test_the_result_in_the_table_leaves_out_what_rounding_allows(library: Library) -> None:
    (row,) = (row for row in check_table(library).rows if row.id == "c1-k-growth")
    assert "(with rounding" in row.result
    assert row.brief == "28.08\u00a0per\u00a0cent ≈ 28.1\u00a0per\u00a0cent"


def test_checks_are_told_apart_by_verdict_kind_and_chapter(library: Library) -> None:
    groups = {group.id: group for group in check_table(library).facets}
    assert [value.label for value in groups["verdict"].values] == ["Disagrees", "Cannot be checked", "Within rounding", "Agrees"]
    assert {id_: sum(value.total for value in group.values) for id_, group in groups.items()} == {"verdict": 12, "kind": 12, "chapter": 12}
    for group in groups.values():
        for value in group.values:
            kept = check_table(library, TableQuery(chosen={group.id: frozenset([value.key])}))
            assert len(kept.rows) == value.total > 0


def test_checks_are_filtered_by_their_words_and_their_explanation(library: Library) -> None:
    assert ids(check_table(library, TableQuery("hvalvik rounding")).rows) == ["c1-k-growth"]
    assert check_table(library, TableQuery("zzzz")).rows == ()


@pytest.mark.parametrize("order", list(ErratumOrder))
def test_every_order_of_the_errata_keeps_them_all(library: Library, order: ErratumOrder) -> None:
    assert sorted(ids(erratum_table(library, TableQuery(order=order)).rows)) == ["c1-e-eight", "c1-e-orks"]


def test_errata_stand_by_page_and_are_turned_round_by_how_sure_they_are(library: Library) -> None:
    assert [(row.says, row.confidence) for row in erratum_table(library).rows] == [("eight harbours", "unsure"), ("Port Orks", "certain")]
    assert ids(erratum_table(library, TableQuery(order=ErratumOrder.SURE)).rows) == ["c1-e-orks", "c1-e-eight"]
    (kept,) = erratum_table(library, TableQuery(chosen={"sure": frozenset(["certain"])})).rows
    assert kept.id == "c1-e-orks"
    assert ids(erratum_table(library, TableQuery("seven named")).rows) == ["c1-e-eight"]


def test_an_erratum_has_a_page_with_what_rests_on_it(library: Library) -> None:
    page = detail_page(library, parse_place("erratum:c1-e-orks"))
    assert (page.title, page.summary) == ("“Port Orks”", "Meant is: Port Ørsk.")
    assert [(run.text, str(run.place or "")) for run in page.kind_line] == [
        ("Erratum", ""), ("certain", ""), ("chapter 1", "chapter:1"), ("p. 6", "page:6"),
    ]  # fmt: skip
    assert [fact.id for fact in page.facts] == ["c1-berths"]
    assert [tag.words for tag in page.facts[0].tags] == ["agrees"]
    assert page.references


def test_a_check_stands_for_its_figures_and_an_erratum_for_its_facts_where_they_are_taken_away(library: Library) -> None:
    places = [parse_place(text) for text in ("erratum:c1-e-eight", "check:c1-k-growth", "erratum:none")]
    assert list(map(str, spread(library, places))) == [
        "fact:c1-members", *(f"figure:{row}" for row in check_figures(library, "c1-k-growth")), "erratum:none",
    ]  # fmt: skip
    assert next(row[0] for row in places_table(library, places[:1]).rows) == "fact:c1-members"


def check_figures(library: Library, ref: str) -> tuple[str, ...]:
    return next(row.figures for row in check_table(library).rows if row.id == ref)


def test_tables_are_printed_as_they_are_filtered_and_ordered(library: Library) -> None:
    query = TableQuery(order=CheckOrder.CHAPTER, backwards=True, chosen={"verdict": frozenset(["disagrees"])})
    table = printed_checks(library, query)
    assert table.title == "Cross-checks"
    assert table.told == "2 of 12 · by chapter, descending · Verdict: Disagrees"
    assert [row[1][0].text for row in table.groups[0].rows] == [
        "Passengers of Skar Line, 2023 to 2024", "Members of the council, named and counted",
    ]  # fmt: skip
    errata = printed_errata(library, TableQuery("port"))
    assert errata.told == "1 of 2 · by page · holding “port”"
    assert [[words.text for words in cell] for cell in errata.groups[0].rows[0]] == [
        ["6"],
        ["“Port Orks”"],
        ["Port Ørsk."],
        ["certain"],
        ["1"],
    ]


def test_some_rows_of_a_table_are_printed_alone_and_none_is_told(library: Library) -> None:
    table = printed_checks(library, TableQuery(), frozenset(["c1-k-members"]))
    assert table.told == "1 of 12 · selected · disagreements first"
    with pytest.raises(NotFoundError, match="nothing in it to print"):
        printed_errata(library, TableQuery("zzzz"))
