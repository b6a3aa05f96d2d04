"""The facts that must come out of the document of the bundled collection; run only where it is."""

from pathlib import Path

import pytest
import yaml

from vademecum.document.coverage import chapter_coverage
from vademecum.document.curated import curated
from vademecum.document.findings import fact_findings
from vademecum.document.model import Document
from vademecum.document.writing import document_yaml
from vademecum.records.loading import Records, load_records

DATA = Path(__file__).resolve().parents[2] / "data"
FIRST_PAGES = [3, 12, 19, 31, 36, 42, 46, 51, 57, 63, 71, 77, 84, 91, 95, 100]


@pytest.fixture(scope="module")
def records() -> Records:
    return load_records(DATA)


def numbers_of_works(document: Document) -> dict[str, int | None]:
    return {work.id: work.bibliography_number for work in document.works}


def test_the_chapters_have_the_pages_of_the_contents(real_document: Document) -> None:
    assert [chapter.first_page for chapter in real_document.chapters] == FIRST_PAGES[:-1]
    assert [chapter.last_page + 1 for chapter in real_document.chapters] == FIRST_PAGES[1:]


def test_the_text_of_every_chapter_reaches_every_page_of_it(real_document: Document) -> None:
    for chapter in real_document.chapters:
        pages = {page for it in real_document.paragraphs if it.place.chapter == chapter.number for _, page in it.page_starts}
        assert pages == set(range(chapter.first_page, chapter.last_page + 1))


def test_one_page_of_chapters_1_and_11_has_no_footnotes_and_no_other(real_document: Document) -> None:
    pages = set(range(FIRST_PAGES[0], FIRST_PAGES[-1]))
    without = sorted(pages - {note.page for note in real_document.footnotes})
    assert [next(it.number for it in real_document.chapters if it.first_page <= page <= it.last_page) for page in without] == [1, 11]


def test_all_footnotes_and_works_are_read(real_document: Document) -> None:
    assert [note.number for note in real_document.footnotes] == list(range(1, 189))
    assert [work.bibliography_number for work in real_document.works] == list(range(1, 188))
    assert all(work.title and work.year and work.publisher for work in real_document.works)
    assert all(work.url or work.kind == "book" for work in real_document.works)


def test_footnote_80_cites_work_16_again_and_numbers_differ_by_one_after_it(real_document: Document) -> None:
    numbers = numbers_of_works(real_document)
    cited = {int(note.number): numbers[note.work] for note in real_document.footnotes}
    assert cited == {number: number if number < 80 else number - 1 for number in range(1, 189)} | {80: 16}
    assert [note.locator for note in real_document.footnotes if numbers[note.work] == 16] == ["p. 11", "p. 49"]


def test_every_marker_is_found_once_on_the_page_of_its_definition(real_document: Document) -> None:
    found = [(it.number, text.place.chapter, text.page_at(it.at)) for text in real_document.paragraphs for it in text.markers]
    assert found == [(note.number, note.chapter, note.page) for note in real_document.footnotes]


def test_four_markers_stand_at_the_start_of_their_paragraphs(real_document: Document) -> None:
    at_start = [it.number for text in real_document.paragraphs for it in text.markers if it.at == 0]
    assert at_start == [62, 64, 150, 181]


def test_every_footnote_but_one_has_its_quotation_in_order(real_document: Document) -> None:
    paired = [it.footnote for text in real_document.paragraphs for it in text.quotations if it.footnote]
    assert paired == sorted(paired)
    assert set(range(1, 189)) - set(paired) == {121}


def test_no_markup_stamp_or_reference_is_left_in_the_text(real_document: Document) -> None:
    for paragraph in real_document.paragraphs:
        assert not any(mark in paragraph.text for mark in ("<sup>", "**", "FOR AUTHOR", "http", "[Electronic", "\\"))


def test_the_records_of_the_collection_are_those_of_the_document(real_document: Document, records: Records) -> None:
    text = (DATA / "document.yaml").read_text(encoding="utf-8")
    assert text == document_yaml(real_document.chapters, [it.place for it in real_document.paragraphs])
    assert [note.number for note in records.footnotes] == [note.number for note in real_document.footnotes]
    assert {work.id for work in records.works} == {work.id for work in real_document.works}
    assert yaml.safe_load((DATA / "sources.yaml").read_text(encoding="utf-8"))["footnotes"]


def test_the_document_bears_out_every_recorded_fact(real_document: Document, records: Records) -> None:
    assert [str(finding) for finding in fact_findings(real_document, records.facts)] == []


def test_no_quantity_and_no_footnote_of_a_recorded_chapter_is_open(real_document: Document, records: Records) -> None:
    recorded = curated(records.facts, records.omissions, records.entities)
    chapters = {fact.chapter for fact in records.facts}
    covered = [it for it in chapter_coverage(real_document, recorded) if it.chapter.number in chapters]
    assert [(it.chapter.number, it.quantities_open, it.footnotes - it.footnotes_cited) for it in covered] == [
        (number, 0, 0) for number in sorted(chapters)
    ]
