"""What is recorded held against the document: coverage, findings, worklist."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from vademecum.document.bold_name import entry_of
from vademecum.document.coverage import State, chapter_coverage, paragraph_coverage
from vademecum.document.curated import Curated, curated
from vademecum.document.findings import fact_findings
from vademecum.document.model import Document, ParagraphText
from vademecum.document.reading import document_of
from vademecum.document.worklist import marked_text, worklist
from vademecum.domain.entries import Alias, Entity, Fact, Figure, Omission
from vademecum.domain.fold import fold
from vademecum.domain.names import FactId, FigureId, FootnoteNumber, MetricId, Slug, Spelling, Status, TypeId, UnitId
from vademecum.domain.quantity import parse_quantity

BOARD = Entity(Slug("board"), TypeId("body"), "Lower Aune Board", "Lower Aune Board", "A board.", aliases=(Alias("LAB", Spelling.USUAL),))


def figure(key: str, value: str, unit: str = "piece", printed: str = "", formula: str = "") -> Figure:
    quantity = parse_quantity(value)
    return Figure(
        FigureId(f"f.{key}"), MetricId("towns"), BOARD.slug, None, quantity, UnitId(unit), None, None, Status.REPORTED, formula, printed
    )  # fmt: skip


def fact(*figures: Figure, chapter: int = 1, paragraph: int = 1, page: int = 3, notes: Sequence[int] = (1,)) -> Fact:
    footnotes = tuple(map(FootnoteNumber, notes))
    return Fact(FactId("f"), "A fact.", (), chapter, page, paragraph, footnotes, "", None, Status.REPORTED, figures=figures)


def states(paragraph: ParagraphText, recorded: Curated) -> list[tuple[str, State]]:
    return [(quantity.printed, coverage.state) for quantity, coverage in paragraph_coverage(paragraph, recorded).quantities]


def first(text: str) -> ParagraphText:
    return document_of(f"# One\n\n{text}").paragraphs[0]


def test_quantities_are_recorded_by_value_omitted_by_words_or_open(printed_book: Document) -> None:
    recorded = curated([fact(figure("towns", "14"))], [Omission(1, 1, "nine of them", "Counts again.")], [])
    covered = paragraph_coverage(printed_book.paragraphs[0], recorded)
    assert [(it.state, it.because) for _, it in covered.quantities] == [(State.RECORDED, "f.towns"), (State.OMITTED, "Counts again.")]
    assert [it.state for _, it in paragraph_coverage(printed_book.paragraphs[1], recorded).quantities] == [State.OPEN] * 4


@pytest.mark.parametrize(
    ("text", "one", "state"),
    [
        ("It grew by 8% again.", figure("x", "8", "percent"), State.RECORDED),
        ("It grew by 8% again.", figure("x", "8"), State.OPEN),
        ("They keep 8 ships.", figure("x", "8", "percent"), State.OPEN),
        ("They keep 20 to 26 ships.", figure("x", "20 to 26"), State.RECORDED),
        ("They keep 20 to 26 ships.", figure("x", "20"), State.OPEN),
        ("They keep a dozen and a half ships.", figure("x", "about 15", printed="a dozen and a half"), State.RECORDED),
        ("They keep 14 ships.", figure("x", "14", formula="f.y - 1"), State.OPEN),
        ("They keep 2.7 thousand ships.", figure("x", "at least 2700"), State.RECORDED),
    ],
)
def test_a_figure_records_what_has_its_value_and_kind_or_its_words(text: str, one: Figure, state: State) -> None:
    assert [it for _, it in states(first(text), curated([fact(one)], [], []))] == [state]


def test_one_figure_records_one_of_two_equal_quantities() -> None:
    paragraph = first("They keep 14 ships and 14 boats.")
    assert [it for _, it in states(paragraph, curated([fact(figure("x", "14"))], [], []))] == [State.RECORDED, State.OPEN]
    both = curated([fact(figure("x", "14"))], [Omission(1, 1, "14 ships", "Said before.")], [])
    assert [it for _, it in states(paragraph, both)] == [State.OMITTED, State.RECORDED]


def test_words_of_an_omission_are_whole_words_whatever_their_blanks() -> None:
    paragraph = first("They keep 14\nships.")
    assert states(paragraph, curated([], [Omission(1, 1, "14 Ships", "Named.")], [])) == [("14", State.OMITTED)]
    assert states(paragraph, curated([], [Omission(1, 1, "4 ships", "Named.")], [])) == [("14", State.OPEN)]


def test_a_figure_of_another_paragraph_records_nothing(printed_book: Document) -> None:
    recorded = curated([fact(figure("towns", "14"), paragraph=2)], [], [])
    assert states(printed_book.paragraphs[0], recorded)[0] == ("14", State.OPEN)


def test_names_and_footnotes_are_recorded_by_entries_and_facts(printed_book: Document) -> None:
    covered = paragraph_coverage(printed_book.paragraphs[0], curated([fact()], [], [BOARD]))
    assert [(name, it.state, it.because) for name, it in covered.names] == [
        ("Lower Aune Board", State.RECORDED, "board"), ("Stenford", State.OPEN, ""),
    ]  # fmt: skip
    assert [(number, it.state, it.because) for number, it in covered.footnotes] == [(1, State.RECORDED, "f")]


def test_a_chapter_is_complete_when_nothing_is_open(printed_book: Document) -> None:
    quantities = printed_book.paragraphs[-1].quantities
    figures = [figure(str(at), str(Decimal(it.value)), it.kind) for at, it in enumerate(quantities)]
    names = [Entity(Slug("reed"), TypeId("firm"), "Reed Company", "Reed Company", "A firm.")]
    facts = [fact(*figures, chapter=3, paragraph=2, page=11, notes=[173])]
    third = chapter_coverage(printed_book, curated(facts, [], names))[2]
    assert (third.footnotes_cited, third.quantities_recorded, third.quantities_open, third.names_open) == (1, 4, 0, 0)
    assert third.is_complete
    assert not chapter_coverage(printed_book, curated(facts, [], []))[2].is_complete


def test_the_coverage_tells_quotations_and_footnotes_that_could_not_be_paired(printed_book: Document) -> None:
    assert [(it.quotations_alone, it.notes_alone) for it in chapter_coverage(printed_book, curated([], [], []))] == [(0, 1), (0, 2), (0, 0)]


@pytest.mark.parametrize(
    ("printed", "found"),
    [("the Lower Aune Board", True), ("Lower Aune Board (LAB)", True), ("the board of towns (LAB)", True), ("Lower Aune Board is", True),
     ("LAB - Lower Aune Board", True), ("Lower Aune", False), ("Lower Aune Board of Trade", False), ("LAB and Stenford", False)],
)  # fmt: skip
def test_bold_words_stand_for_an_entry_give_or_take_little(printed: str, found: bool) -> None:
    names = {fold("Lower Aune Board"): BOARD.slug, fold("LAB"): BOARD.slug}
    assert (entry_of(printed, names) == BOARD.slug) is found


def test_facts_that_agree_with_the_document_have_no_findings(printed_book: Document) -> None:
    good = [
        fact(figure("towns", "14"), figure("meeting", "30", printed="30th")),
        fact(figure("meeting", "30"), figure("half", "99", formula="f.towns * 2")),
        fact(figure("crowns", "20 to 26"), chapter=2, paragraph=4, page=9, notes=[8]),
    ]
    assert fact_findings(printed_book, good) == []


@pytest.mark.parametrize(
    ("wrong", "field", "reason"),
    [
        (fact(page=4), "page", "is 4, but paragraph 1 stands on page 3"),
        (fact(paragraph=9), "paragraph", "chapter 1 has no paragraph 9"),
        (fact(notes=[99]), "notes", "the document has no footnote 99"),
        (fact(figure("towns", "15")), "figure f.towns", "15 does not stand in paragraph 1"),
        (fact(figure("towns", "14", printed="fourteen")), "figure f.towns", "fourteen does not stand in paragraph 1"),
        (fact(figure("towns", "1")), "figure f.towns", "1 does not stand in paragraph 1"),
        (fact(figure("towns", "14 to 15")), "figure f.towns", "14 does not stand in paragraph 1"),
    ],
)
def test_what_does_not_agree_is_told(printed_book: Document, wrong: Fact, field: str, reason: str) -> None:
    (finding,) = fact_findings(printed_book, [wrong])
    assert (finding.field, finding.reason) == (field, reason)


def test_a_page_of_a_paragraph_over_two_pages_may_be_either(printed_book: Document) -> None:
    over = replace(fact(chapter=2, paragraph=4, notes=[]), page=8)
    assert fact_findings(printed_book, [over, replace(over, page=9)]) == []
    assert str(fact_findings(printed_book, [replace(over, page=7)])[0]) == "f, page: is 7, but paragraph 4 stands on pages 8-9"


WORKLIST = """\
# 3. A fair at the ford (pp. 10-11)

## Paragraph 1 (p. 10)

The fair at the ford is held on the meadow of the Reed Company every third year.

- [ ] name Reed Company: open

## Paragraph 2 (p. 11)

It drew 1,200 visitors in 2023; that tripled the takings of the inns to $1.1 million, and the fair \
"halved the price of a bed for one night, as the inns had promised" .⟨173⟩

- quotation "halved the price of a bed for one night, as the inns had promised": footnote 173
- [x] footnote 173, p. 10: The fair begins: recorded (f)
- [x] quantity 1,200 = 1200 number: recorded (f.visitors)
- [-] quantity tripled = 3 factor: omitted (No figure.)
- [ ] quantity $1.1 million = 1100000 money: open
- [ ] quantity halved = 0.5 factor: open
"""


def test_the_worklist_shows_every_paragraph_with_what_it_holds(printed_book: Document) -> None:
    facts = [fact(figure("visitors", "1200"), chapter=3, paragraph=2, page=11, notes=[173])]
    assert worklist(printed_book, curated(facts, [Omission(3, 2, "tripled", "No figure.")], []), [3]) == WORKLIST
    assert worklist(printed_book, curated([], [], [])).count("\n## Paragraph") == len(printed_book.paragraphs)


def test_the_marked_text_shows_page_breaks_and_markers(printed_book: Document) -> None:
    assert "toll of ⟦p. 4⟧a cart" in marked_text(printed_book.paragraphs[1])
    assert marked_text(printed_book.paragraphs[1]).endswith('summer"⟨2⟩ .⟨3⟩')
