"""The check tells all that is wrong, with the document and without, and how much is covered."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from vademecum.compiler.check import check_records
from vademecum.domain.errors import DocumentError
from vademecum.domain.names import Verdict

Edit = Callable[[str, str, str], Path]


def test_our_own_records_stand_the_check(own_records: Path) -> None:
    report = check_records(own_records, own_records / "document.md")
    assert report.errors == ()
    texts = [chapter.text for chapter in report.chapters if chapter.text is not None]
    assert [(it.quantities_omitted, it.quantities_open, it.names, it.names_with_entry) for it in texts] == [
        (1, 0, 4, 4), (0, 0, 4, 4), (2, 0, 7, 7),
    ]  # fmt: skip
    assert {(it.names_omitted, it.names_open) for it in texts} == {(0, 0)}
    assert all(it.quantities_recorded > 10 for it in texts)
    assert report.verdicts[Verdict.DISAGREES] == 2


def test_bold_words_omitted_with_a_reason_are_counted_apart_from_those_without_an_entry(edited_records: Edit) -> None:
    edited_records("document.md", "No ship was lost in the ice", "**No Ship** was **Lost** in the **Ice**")
    data = edited_records("chapters/01.yaml", "omissions:\n", "omissions:\n  - {paragraph: 4, printed: Ice, reason: Bold by chance.}\n")
    report = check_records(data, data / "document.md")
    (text, *_) = (chapter.text for chapter in report.chapters)
    told = [error.reason for error in report.errors if "bold" in error.reason]
    assert told == [
        "'No Ship' in paragraph 4 is set in bold, but no entry bears the name and no omission says why",
        "'Lost' in paragraph 4 is set in bold, but no entry bears the name and no omission says why",
    ]
    assert text is not None
    assert (text.names, text.names_with_entry, text.names_omitted, text.names_open) == (7, 4, 1, 2)


def test_without_the_document_its_text_is_not_counted(own_records: Path) -> None:
    report = check_records(own_records)
    assert report.errors == ()
    assert [(it.chapter, it.facts, it.figures, it.footnotes, it.footnotes_cited, it.text) for it in report.chapters] == [
        (1, 8, 16, 4, 4, None), (2, 8, 17, 5, 5, None), (3, 8, 12, 3, 3, None),
    ]  # fmt: skip


def test_the_report_is_json(edited_records: Edit) -> None:
    data = edited_records("chapters/03.yaml", "    notes: [12]\n", "    no-note: None.\n")
    said = json.loads(json.dumps(check_records(data).as_json()))
    file = f"{data.as_posix()}/chapters/03.yaml"
    assert said["errors"] == [{"file": file, "line": 1, "record": "3", "field": "facts", "reason": "footnote 12 supports no fact"}]
    assert said["chapters"][2] == {
        "chapter": 3, "title": "Plans for the long winter", "facts": 8, "figures": 12, "footnotes": 3, "footnotes_cited": 2, "text": None,
    }  # fmt: skip
    assert said["checks"] == {"agrees": 8, "agrees within rounding": 1, "disagrees": 2, "cannot be checked": 1}


def test_flaws_of_loading_are_reported_not_raised(edited_records: Edit) -> None:
    report = check_records(edited_records("chapters/01.yaml", "notes: [4]", "notes: [44]"))
    assert [flaw.reason for flaw in report.errors] == ["'44' is no footnote of sources.yaml"]
    assert (report.chapters, report.verdicts) == ((), {})


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("chapters/01.yaml", "value: 812,", "value: 813,", "c1-hvalvik-ships.ships-2023, value: 813 does not stand in paragraph 2"),
        ("chapters/02.yaml", "printed: a third more", "printed: a fourth more", "factor, value: a fourth more does not stand"),
        ("chapters/02.yaml", "value: 1.9 million", "value: 9.1 million", "port-orsk, value: 9100000 does not stand in paragraph 1"),
        ("chapters/02.yaml", "value: 98 million", "value: 99 million", "in paragraph 2 is neither recorded nor omitted"),
        ("chapters/03.yaml", "printed: Harbour Fair 9", "printed: Harbour Fair 8", "'9' in paragraph 1 is neither recorded nor omitted"),
        ("document.yaml", "number: 4, pages: 7", "number: 4, pages: 6-7", "paragraph 4 of chapter 1 is not as in the document"),
        ("document.yaml", "bc713caaf711a83f", "cc713caaf711a83f", "1.1, fingerprint: paragraph 1 of chapter 1 is not as in the document"),
        ("document.yaml", "first-page: 8", "first-page: 7", "chapter 2 is not as in the document; run `vademecum ingest`"),
        ("document.yaml", "Plans for the long winter", "Plans for a long winter", "chapter 3 is not as in the document"),
        ("document.md", "at least 300 exhibitors", "at least 400 exhibitors", "paragraph 1 of chapter 3 is not as in the document"),
        ("document.md", "at least 300 exhibitors", "at least 400 exhibitors", "300 does not stand in paragraph 1"),
        ("document.md", "No ship was lost", "New.\n\nNo ship was lost", "paragraph 5 of chapter 1 of the document is missing"),
    ],
)
def test_what_the_document_does_not_bear_out_is_told(edited_records: Edit, name: str, old: str, new: str, told: str) -> None:
    data = edited_records(name, old, new)
    errors = "\n".join(map(str, check_records(data, data / "document.md").errors))
    assert told in errors


def test_chapters_nobody_has_begun_are_not_called_incomplete(edited_records: Edit) -> None:
    more = "page: 12, work: cnh-plans}\n  - {number: 13, chapter: 4, page: 13, work: cnh-plans}\n"
    edited_records("sources.yaml", "page: 12, work: cnh-plans}\n", more)
    chapter = "last-page: 12}\n  - {number: 4, title: More, first-page: 13, last-page: 14}\n"
    report = check_records(edited_records("document.yaml", "last-page: 12}\n", chapter))
    assert report.errors == ()
    assert report.chapters[3].footnotes_cited == 0


def test_a_document_that_is_not_there_is_told(own_records: Path, tmp_path: Path) -> None:
    with pytest.raises(DocumentError):
        check_records(own_records, tmp_path / "nowhere.md")
