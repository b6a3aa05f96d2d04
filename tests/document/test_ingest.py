"""Mechanical records written, and records of a person kept."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from vademecum.document.ingest import ingest
from vademecum.document.merging import Sources, merge_sources
from vademecum.document.model import Document
from vademecum.document.writing import document_yaml, quoted, sources_yaml
from vademecum.domain.errors import DocumentError
from vademecum.domain.names import WorkId

BOOK = Path(__file__).resolve().parents[1] / "documents" / "printed_book.md"
SOURCES_HEAD = """\
works:
  - id: w001-the-towns-of-the
    kind: book
    authors: ["Marlow, Tessa"]
    title: "The towns of the Aune"
    publisher: "Quill and Oar Press"
    year: 2022
    language: en
    bibliography-number: 1
  - id: w002-the-ferrymen-of-the
    kind: news-article
    title: "The ferrymen of the Aune look for work"
    publisher: "The Aune Heron"
    year: 2021
    url: "https://heron.example/news/ferrymen-look-for-work-2021/"
    language: en
    bibliography-number: 2
    note: "The bibliography has the title “the ferrymen of the Aune look for work”."
"""


def sources(document: Document) -> Sources:
    return Sources(document.works, document.footnotes)


def test_sources_are_written_a_field_a_line_and_footnotes_a_line_each(printed_book: Document) -> None:
    text = sources_yaml(printed_book.works, printed_book.footnotes)
    assert text.startswith(SOURCES_HEAD)
    assert '\nfootnotes:\n  - {number: 1, chapter: 1, page: 3, work: w001-the-towns-of-the, locator: "p. 41"}\n' in text
    assert "  - {number: 2, chapter: 1, page: 4, work: w002-the-ferrymen-of-the}\n" in text


def test_chapters_and_paragraphs_are_written_without_their_text(printed_book: Document) -> None:
    text = document_yaml(printed_book.chapters, [it.place for it in printed_book.paragraphs])
    rows = yaml.safe_load(text)
    assert rows["chapters"][0] == {"number": 1, "title": "The river and its towns", "first-page": 3, "last-page": 6}
    assert rows["paragraphs"][1] == {"chapter": 1, "number": 2, "pages": "3-4", "fingerprint": printed_book.paragraphs[1].place.fingerprint}
    assert rows["paragraphs"][0]["pages"] == 3
    assert "ferries" not in text


@given(st.text())
def test_any_text_is_read_back_from_yaml_as_it_was(text: str) -> None:
    assert yaml.safe_load(quoted(text)) == text


def test_records_of_a_person_stay_and_differences_are_told(printed_book: Document) -> None:
    first = replace(printed_book.works[0], title="The Towns of the Aune", note="Checked by hand.")
    merged = merge_sources(Sources((first, *printed_book.works[1:]), printed_book.footnotes), sources(printed_book))
    assert merged.sources.works[0] == first
    assert [str(it) for it in merged.differences] == [
        "work w001-the-towns-of-the: title: kept 'The Towns of the Aune', the document has 'The towns of the Aune'",
        "work w001-the-towns-of-the: note: kept 'Checked by hand.', the document has ''",
    ]
    assert (merged.added, merged.not_read) == ((), ())


def test_new_records_are_added_and_those_that_are_gone_are_kept_and_named(printed_book: Document) -> None:
    only_here = replace(printed_book.works[0], id=WorkId("by-hand"), bibliography_number=None)
    merged = merge_sources(Sources((only_here, *printed_book.works[:3]), printed_book.footnotes[:2]), sources(printed_book))
    assert [work.id for work in merged.sources.works] == ["by-hand", *(work.id for work in printed_book.works)]
    assert merged.sources.footnotes == printed_book.footnotes
    assert merged.not_read == ("work by-hand",)
    assert len(merged.added) == 6 + 8


def test_a_work_that_was_given_another_id_is_known_by_its_number(printed_book: Document) -> None:
    renamed = replace(printed_book.works[0], id=WorkId("marlow"))
    notes = tuple(replace(it, work=WorkId("marlow")) if it.work == printed_book.works[0].id else it for it in printed_book.footnotes)
    merged = merge_sources(Sources((renamed, *printed_book.works[1:]), notes), sources(printed_book))
    assert (merged.differences, merged.added, merged.not_read) == ((), (), ())
    assert merged.sources.footnotes == notes


def test_ingesting_writes_both_files_once(tmp_path: Path) -> None:
    first = ingest(BOOK, tmp_path)
    assert sorted(path.name for path in first.written) == ["document.yaml", "sources.yaml"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["document.yaml", "sources.yaml"]
    before = (tmp_path / "sources.yaml").read_bytes()
    again = ingest(BOOK, tmp_path, sources(first.document), [it.place for it in first.document.paragraphs])
    assert (again.written, again.changed_paragraphs) == ((), ())
    assert (tmp_path / "sources.yaml").read_bytes() == before


def test_a_corrected_file_is_not_touched_when_nothing_is_new(tmp_path: Path) -> None:
    standing = sources(ingest(BOOK, tmp_path).document)
    file = tmp_path / "sources.yaml"
    file.write_text("# a remark of a person\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    assert ingest(BOOK, tmp_path, standing).written == ()
    assert file.read_text(encoding="utf-8").startswith("# a remark")


def test_sources_that_were_not_read_first_are_never_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "sources.yaml"
    file.write_text("works: []\n", encoding="utf-8")
    with pytest.raises(DocumentError, match="read first"):
        ingest(BOOK, tmp_path)
    assert file.read_text(encoding="utf-8") == "works: []\n"


def test_paragraphs_that_changed_are_named(tmp_path: Path) -> None:
    document = ingest(BOOK, tmp_path).document
    known = [replace(document.paragraphs[0].place, fingerprint="0" * 16), *(it.place for it in document.paragraphs[1:])]
    assert ingest(BOOK, tmp_path, sources(document), known).changed_paragraphs == (known[0],)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="cannot be written"):
        ingest(BOOK, tmp_path / "nowhere")
