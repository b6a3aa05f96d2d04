"""The commands that make a collection: ingest, check, build."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]
Edit = Callable[[str, str, str], Path]


def test_build_compiles_what_the_reading_commands_read(call: Call, own_records: Path, tmp_path: Path) -> None:
    output = tmp_path / "deep" / "built.sqlite"
    answer = call("build", "--data", own_records, "--output", output)
    assert (answer.code, answer.err) == (0, "")
    assert "25 entities, 24 facts" in answer.out
    assert call("cite", "5", "--collection", output).code == 0


def test_bad_records_are_all_told_and_leave_the_old_file_alone(call: Call, edited_records: Edit, tmp_path: Path) -> None:
    output = tmp_path / "built.sqlite"
    output.write_text("old")
    edited_records("chapters/02.yaml", "id: c2-skarland-cargo\n", "id: C2 Skarland\n")
    records = edited_records("entries/country.yaml", "slug: skarland\n", "slug: Skarland!\n")
    answer = call("build", "--data", records, "--output", output)
    assert answer.code == 1
    assert "02.yaml:" in answer.err
    assert "country.yaml:" in answer.err
    assert answer.err.splitlines()[-1].startswith("vademecum: ")
    assert output.read_text() == "old"


def test_build_writes_beside_the_records_when_no_file_is_named(call: Call, edited_records: Edit) -> None:
    records = edited_records("collection.yaml", "year: 2025", "year: 2026")
    assert call("build", "--data", records).code == 0
    assert (records.parent / "build" / "collection.sqlite").is_file()


def test_check_prints_errors_and_coverage(call: Call, own_records: Path) -> None:
    answer = call("check", "--data", own_records, "--document", own_records / "document.md")
    assert answer.code == 0
    lines = answer.out.splitlines()
    head = "chapter facts figures footnotes cited quantities recorded omitted open names with an entry omitted open"
    assert " ".join(lines[0].split()) == head
    assert " ".join(lines[1].split()) == "1. Ice and light 8 16 4 of 4 15 1 0 4 0 0"
    assert lines[-1] == "0 errors"


def test_check_as_json_holds_errors_and_coverage_per_chapter(call: Call, own_records: Path) -> None:
    report = json.loads(call("check", "--data", own_records, "--document", own_records / "document.md", "--json").out)
    assert report["errors"] == []
    assert [chapter["chapter"] for chapter in report["chapters"]] == [1, 2, 3]


def test_check_counts_omitted_bold_words_apart_from_open_ones(call: Call, edited_records: Edit) -> None:
    edited_records("document.md", "No ship was lost in the ice", "**No Ship** was **Lost** in the **Ice**")
    data = edited_records("chapters/01.yaml", "omissions:\n", "omissions:\n  - {paragraph: 4, printed: Ice, reason: Bold by chance.}\n")
    checked = ("check", "--data", data, "--document", data / "document.md")
    (counted,) = (line for line in call(*checked).out.splitlines() if line.startswith("1. "))
    assert counted.split()[-3:] == ["4", "1", "2"]
    text = json.loads(call(*checked, "--json").out)["chapters"][0]["text"]
    assert {key: text[key] for key in text if key.startswith("names")} == {
        "names": 7, "names_with_entry": 4, "names_omitted": 1, "names_open": 2,
    }  # fmt: skip


def test_check_takes_the_document_from_the_environment(call: Call, own_records: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VADEMECUM_DOCUMENT", str(own_records / "document.md"))
    assert "quantities recorded" in call("check", "--data", own_records).out
    monkeypatch.delenv("VADEMECUM_DOCUMENT")
    assert "quantities recorded" not in call("check", "--data", own_records).out


def test_check_fails_when_a_record_is_wrong(call: Call, edited_records: Edit) -> None:
    records = edited_records("chapters/02.yaml", "id: c2-skarland-cargo\n", "id: C2 Skarland\n")
    answer = call("check", "--data", records)
    assert answer.code == 1
    assert "02.yaml:" in answer.out
    report = json.loads(call("check", "--data", records, "--json").out)
    assert report["errors"][0]["file"].endswith("chapters/02.yaml")


def test_ingest_writes_the_mechanical_records_into_a_new_folder(call: Call, own_records: Path, tmp_path: Path) -> None:
    answer = call("ingest", own_records / "document.md", "--data", tmp_path / "new", "--worklist", tmp_path / "work.md")
    assert (answer.code, answer.err) == (0, "")
    assert "3 chapters" in answer.out
    assert "12 footnotes" in answer.out
    assert sorted(file.name for file in (tmp_path / "new").iterdir()) == ["document.yaml", "sources.yaml"]
    assert "- [ ]" in (tmp_path / "work.md").read_text(encoding="utf-8")


def test_ingest_never_overwrites_what_a_person_corrected(call: Call, own_records: Path, edited_records: Edit) -> None:
    records = edited_records("sources.yaml", "Cargo of Skarland doubles", "Cargo of Skarland more than doubles")
    before = (records / "sources.yaml").read_bytes()
    answer = call("ingest", own_records / "document.md", "--data", records)
    assert answer.code == 0
    assert (records / "sources.yaml").read_bytes() == before
    assert "kept 'Cargo of Skarland more than doubles', the document has 'Cargo of Skarland doubles'" in answer.out


def test_ingest_refuses_to_touch_sources_it_cannot_read(call: Call, own_records: Path, edited_records: Edit) -> None:
    records = edited_records("sources.yaml", "works:\n", "workers:\n")
    before = (records / "sources.yaml").read_bytes()
    answer = call("ingest", own_records / "document.md", "--data", records)
    assert answer.code == 1
    assert "sources.yaml:" in answer.err
    assert (records / "sources.yaml").read_bytes() == before


def test_the_worklist_marks_what_is_recorded(call: Call, own_records: Path, edited_records: Edit, tmp_path: Path) -> None:
    records = edited_records("collection.yaml", "year: 2025", "year: 2026")
    assert call("ingest", own_records / "document.md", "--data", records, "--worklist", tmp_path / "work.md").code == 0
    assert "- [x]" in (tmp_path / "work.md").read_text(encoding="utf-8")


def test_records_are_looked_for_where_the_call_is_made(
    call: Call, edited_records: Edit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edited_records("collection.yaml", "year: 2025", "year: 2026").rename(tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    assert call("check").out.splitlines()[1].startswith("1. Ice and light")


@pytest.mark.parametrize(("form", "sign"), [("bibtex", "@misc{"), ("biblatex", "@online{"), ("ris", "TY  - ELEC"), ("csl-json", '"id"')])
def test_sources_are_written_as_references_with_and_without_where_they_are_cited(call: Call, form: str, sign: str) -> None:
    whole = call("export", "sources", "--format", form)
    assert whole.code == 0
    assert sign in whole.out
    assert "Cited after Example and Example 2025, p. 5, note 1" in whole.out
    assert "Cited after" not in call("export", "sources", "--format", form, "--bare").out


def test_references_are_kept_to_what_concerns_an_entry_and_written_to_a_file(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "x.ris"
    assert call("export", "sources", "--format", "ris", "--query", "handbook", "--output", path).code == 0
    assert path.read_text(encoding="utf-8").count("TY  - ") == 2
    assert call("export", "sources", "--format", "ris", "--query", "nosuchword").code == 1


def test_a_query_names_a_type_and_words_in_a_row_as_in_a_search_but_no_chapter(call: Call) -> None:
    harbours = json.loads(call("export", "entities", "--query", "type:harbour", "--format", "json").out)
    assert {row["type"] for row in harbours} == {"harbour"}
    within = call("export", "facts", "--query", "chapter:1")
    assert within.code == 1
    assert "what the page of the chapter" in within.err
    apart = json.loads(call("export", "facts", "--query", "otrov harbours", "--format", "json").out)
    assert apart
    assert call("export", "facts", "--query", '"otrov harbours"', "--format", "json").code == 1
    wrong = call("export", "facts", "--format", "ris")
    assert wrong.code == 2
    assert "export sources" in wrong.err
    assert call("export", "facts", "--bare").code == 2


def test_citations_are_given_in_a_style(call: Call) -> None:
    assert call("cite", "3", "--style", "apa").out == "Berg, M., & Aldin, T. (2021). Handbook of cold harbours. Quay Press.\n"
    assert call("cite", "3", "--style", "apa", "--short", "--cited-after").out == (
        "(Berg & Aldin, 2021, p. 57, as cited in Example & Example, 2025, p. 6)\n"
    )
    assert len(call("cite", "1", "3", "--style", "gost-r-7.0.5").out.splitlines()) == 2
    assert call("cite", "nothing-like-it", "--style", "apa").code == 1
    assert call("cite", "3", "--short").code == 2


def test_records_leave_as_json_lines_workbook_and_data_package(call: Call, tmp_path: Path) -> None:
    lines = call("export", "facts", "--format", "jsonl").out.splitlines()
    assert [json.loads(line)["id"] for line in lines] == [
        fact["id"] for fact in json.loads(call("export", "facts", "--format", "json").out)
    ]
    assert call("export", "facts", "--format", "xlsx", "--output", tmp_path / "x.xlsx").code == 0
    assert call("export", "all", "--format", "datapackage", "--output", tmp_path / "p.zip").code == 0
    assert {path.name for path in tmp_path.iterdir()} >= {"x.xlsx", "p.zip"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("facts", "--format", "xlsx"), "--output"),
        (("facts", "--format", "datapackage", "--output", "p.zip"), "export all"),
        (("all",), "export all --format datapackage"),
        (("facts", "--format", "xlsx", "--preset", "programs", "--output", "x"), "--preset"),
    ],
)
def test_a_format_that_does_not_fit_is_said_in_one_line(call: Call, arguments: tuple[str, ...], said: str) -> None:
    answer = call("export", *arguments)
    assert answer.code == 2
    assert said in answer.err
    assert len(answer.err.splitlines()) == 1


def test_in_wide_form_an_entry_that_is_named_has_a_row_without_figures_too(call: Call) -> None:
    named = call("export", "figures", "--wide", "--slug", "tove-aldin", "--format", "json")
    assert [row["slug"] for row in json.loads(named.out)] == ["tove-aldin"]
    assert call("export", "figures", "--slug", "tove-aldin", "--format", "json").code == 1
    assert call("export", "figures", "--wide", "--query", "nosuchword").code == 1
