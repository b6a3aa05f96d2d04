"""The page of a cross-check: its arithmetic drawn on one scale, and the figures and facts it rests on."""

from decimal import Decimal

import pytest

from vademecum.collection.checks import checks, errata
from vademecum.collection.rows import DoneCheck
from vademecum.collection.scope import Scope
from vademecum.domain.entries import CrossCheck
from vademecum.domain.errors import NotFoundError
from vademecum.domain.names import CheckId, FigureId, Verdict
from vademecum.pages.arithmetic import drawn_sum
from vademecum.pages.chart_page import chart_offer
from vademecum.pages.cite import reference
from vademecum.pages.detail import detail_page
from vademecum.pages.drawn_sum import BarForm, DrawnSum
from vademecum.pages.kept import toggle_places
from vademecum.pages.opened import Library
from vademecum.pages.place import Place, PlaceKind, parse_place
from vademecum.pages.side_words import side_of


def _drawn(library: Library, id_: str) -> DrawnSum:
    drawn = detail_page(library, Place(PlaceKind.CHECK, id_)).drawn_sum
    assert drawn is not None
    return drawn


def test_every_check_has_a_page_that_leads_to_all_it_rests_on(library: Library) -> None:
    for done in checks(library.collection, Scope(everything=True)):
        page = detail_page(library, Place(PlaceKind.CHECK, done.check.id))
        assert {row.id for row in page.figures} == set(done.figures)
        assert {row.id for row in page.facts} == set(done.facts)
        assert page.drawn_sum is not None
        named = {row.term.place.ref for row in page.drawn_sum.rows if row.term.place and row.term.place.kind is PlaceKind.FIGURE}
        assert named == set(done.figures)


def test_one_check_or_doubtful_place_is_read_by_itself(library: Library) -> None:
    for done in checks(library.collection, Scope(everything=True)):
        assert checks(library.collection, Scope(check=done.check.id)) == (done,)
    for doubt in errata(library.collection, Scope(everything=True)):
        assert errata(library.collection, Scope(erratum=doubt.id)) == (doubt,)
    assert checks(library.collection, Scope(check="c1-e-eight")) == ()
    assert errata(library.collection, Scope(erratum="c1-k-members")) == ()


def test_the_parts_of_a_sum_stand_end_to_end_over_their_whole(library: Library) -> None:
    rows = _drawn(library, "c2-k-cargo").rows
    bars = [row.bar for row in rows if row.bar]
    assert [row.sign for row in rows][:3] == ["", "+", "+"]
    assert [bar.start for bar in bars[:3]] == pytest.approx([0, bars[0].end, bars[1].end])
    assert bars[3].start == 0
    assert max(bar.end for bar in bars) == 1


def test_what_is_multiplied_has_no_common_length_but_its_product_has(library: Library) -> None:
    rows = _drawn(library, "c3-k-lamps").rows
    assert [row.sign for row in rows] == ["", "×", "", "="]
    assert [row.bar is None for row in rows] == [True, True, False, False]
    assert rows[2].bar is not None
    assert rows[2].bar.form is BarForm.COMPUTED


def _done(formula: str, actual: str, expected: str) -> DoneCheck:
    check = CrossCheck(CheckId("c1-k-own"), "sum", "Of our own", formula, "")
    return DoneCheck(check, 1, expected, actual, Verdict.AGREES, (FigureId("c1-berths.hvalvik"),), ())


def test_a_difference_says_what_it_comes_to(library: Library) -> None:
    rows = drawn_sum(library.collection, _done("c1-berths.hvalvik - 1 < 5", "4 berths", "less than 5 berths")).rows
    assert [row.sign for row in rows] == ["", "−", "", "<"]
    assert (rows[2].term.text, rows[2].value) == ("comes to", "4 berths")
    assert rows[2].bar is not None


@pytest.mark.parametrize(("actual", "sign"), [("5 berths", "="), ("more than 4 berths", "against")])
def test_sides_that_only_allow_each_other_are_no_equals(library: Library, actual: str, sign: str) -> None:
    rows = drawn_sum(library.collection, _done("c1-berths.hvalvik = 5", actual, "5 berths")).rows
    assert [row.sign for row in rows] == ["", sign]


def test_the_page_says_sign_and_word_of_the_verdict(library: Library) -> None:
    told = {done.verdict: detail_page(library, Place(PlaceKind.CHECK, done.check.id)).kind_line[1].text
            for done in checks(library.collection, Scope(everything=True))}  # fmt: skip
    words = {Verdict.AGREES: "✓ agrees", Verdict.WITHIN_ROUNDING: "≈ within rounding", Verdict.DISAGREES: "✕ disagrees",
             Verdict.CANNOT_BE_CHECKED: "cannot be checked"}  # fmt: skip
    assert told == {verdict: words[verdict] for verdict in told}
    assert len(told) > 1


def test_what_is_counted_in_the_collection_is_said_and_drawn_as_computed(library: Library) -> None:
    first = _drawn(library, "c1-k-members").rows[0]
    assert first.term.text.startswith("counted in the collection:")
    assert first.value.startswith("7")
    assert first.bar is not None
    assert first.bar.form is BarForm.COMPUTED


def test_only_where_rounding_decides_it_is_drawn_closely(library: Library) -> None:
    for done in checks(library.collection, Scope(everything=True)):
        close = _drawn(library, done.check.id).close
        assert not close or "with rounding" in done.expected + done.actual
        assert all(row.bar is not None and 0 <= row.bar.start <= row.bar.end <= 1 for row in close)


@pytest.mark.parametrize(
    ("words", "amount", "rounded", "margin"),
    [
        ("$17 billion (with rounding $16.9 billion to $17.1 billion)", 17 * 10**9, (16_900_000_000, 17_100_000_000),
         "$16.9 billion to $17.1 billion"),
        ("28.08 per cent (with rounding 28.05 to 28.1)", "28.08", ("28.05", "28.1"), "28.05 to 28.1"),
        ("more than 10,500 jobs", 10500, None, ""),
        ("−3 per cent", -3, None, ""),
        ("cannot be computed: divides by what may be zero", None, None, ""),
    ],
)  # fmt: skip
def test_a_side_is_read_as_the_build_wrote_it(
    words: str, amount: int | str | None, rounded: tuple[int | str, int | str] | None, margin: str
) -> None:
    side = side_of(words)
    assert side.amount == (None if amount is None else Decimal(amount))
    assert side.rounded == (None if rounded is None else (Decimal(rounded[0]), Decimal(rounded[1])))
    assert side.margin == margin


def test_a_check_is_cited_kept_and_charted_as_other_places_are(library: Library) -> None:
    place = parse_place("check:c2-k-cargo")
    assert reference(library, place).startswith("Cargo of Skarland and of its harbours: ")
    assert toggle_places(library, [place]).kept
    assert detail_page(library, place).bookmarked
    assert all(set(choice.figures) for choice in chart_offer(library, place).choices)


def test_a_check_that_is_not_there_is_told(library: Library) -> None:
    with pytest.raises(NotFoundError, match="no check"):
        detail_page(library, parse_place("check:none"))
