"""An export is whole and read back, or not there at all."""

import csv
import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.domain.errors import ExportError
from vademecum.exporting.csv_file import CsvManner, Preset
from vademecum.exporting.exported import export_csv
from vademecum.exporting.form import Form, Wanted
from vademecum.exporting.in_steps import exporting
from vademecum.exporting.json_file import json_of_table
from vademecum.exporting.steps import at_once
from vademecum.pages.opened import Library
from vademecum.pages.place import parse_place
from vademecum.pages.records import RecordTable, Row
from vademecum.pages.selection import RecordKind
from vademecum.pages.taken import Taken
from vademecum.pages.written import Written


def _table(*rows: Row) -> RecordTable:
    return RecordTable(("a", "b"), iter(rows))


def test_a_file_for_spreadsheets_begins_with_a_mark_and_one_for_programs_does_not(tmp_path: Path) -> None:
    for preset in Preset:
        assert export_csv(_table(("=x", 1)), tmp_path / preset, CsvManner(preset)) == 1
    assert (tmp_path / "spreadsheets").read_bytes() == b'\xef\xbb\xbf"a","b"\r\n"\'=x",1\r\n'
    assert (tmp_path / "programs").read_bytes() == b'"a","b"\r\n"=x",1\r\n'


def test_an_existing_file_is_left_alone_unless_asked(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("mine")
    with pytest.raises(ExportError, match="already there"):
        export_csv(_table(("x", 1)), path, CsvManner())
    assert path.read_text() == "mine"
    export_csv(_table(("x", 1)), path, CsvManner(), overwrite=True)
    assert path.read_text() == '"a","b"\n"x",1\n'


def test_a_failure_half_way_leaves_what_was_there_and_nothing_beside(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("mine")
    with pytest.raises(ExportError, match="UTF-8"):
        export_csv(_table(("fine", 1), ("\udc80", 2)), path, CsvManner(), overwrite=True)
    assert path.read_text() == "mine"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_does_not_read_back_equal_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fsync

    def spoil(descriptor: int) -> None:
        real(descriptor)
        part = next(tmp_path.glob(".*.part"))
        part.write_bytes(part.read_bytes().replace(b"x", b"y"))

    monkeypatch.setattr(os, "fsync", spoil)
    with pytest.raises(ExportError, match="read back equal"):
        export_csv(_table(("x", 1)), tmp_path / "out.csv", CsvManner())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["nowhere/out.csv", "file/out.csv", "x" * 300, "folder"])
def test_a_path_that_cannot_be_written_is_told(name: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "folder").mkdir()
    with pytest.raises(ExportError, match=r"cannot be written|already there"):
        export_csv(_table(("x", 1)), tmp_path / name, CsvManner())
    with pytest.raises(ExportError, match="cannot be written"):
        export_csv(_table(("x", 1)), tmp_path / name, CsvManner(), overwrite=True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder"]


@pytest.mark.skipif(os.name == "nt", reason="names that Windows does not allow")
@pytest.mark.parametrize(
    "name",
    ['a"b', "a\nb", "tab\tx", "-x", " ", ".hidden", "a\\b", "*?<>|:", "%s%n", "#?&", "😀", "\u202ertl", "e\u0301", "\x01\x7f", "x" * 240],
    ids=ascii,
)
def test_a_name_may_have_every_letter_that_the_file_system_allows(name: str, tmp_path: Path) -> None:
    assert export_csv(_table(("x", 1)), tmp_path / name, CsvManner()) == 1
    assert [path.name for path in tmp_path.iterdir()] == [name]
    with pytest.raises(ExportError, match="already there"):
        export_csv(_table(("x", 1)), tmp_path / name, CsvManner())


_VALUES = st.none() | st.text(st.characters(exclude_categories=["Cs"])) | st.integers() | st.floats(allow_nan=False, allow_infinity=False)


@given(st.lists(st.tuples(_VALUES, _VALUES)))
def test_json_reads_back_equal_line_by_line_and_as_a_whole(rows: list[Row]) -> None:
    expected = [{"a": a, "b": b} for a, b in rows]
    assert json.loads(_joined(json_of_table(_table(*rows), in_lines=False))) == expected
    in_lines = _joined(json_of_table(_table(*rows), in_lines=True))
    assert [json.loads(line) for line in in_lines.removesuffix("\n").split("\n") if line] == expected


def _joined(text: Written) -> str:
    return b"".join(block for _, block in text.blocks).decode()


@pytest.mark.parametrize("kind", RecordKind)
def test_every_kind_of_record_is_exported_with_its_references(kind: RecordKind, library: Library, tmp_path: Path) -> None:
    count = at_once(exporting(library, Taken(None, 0, kind), tmp_path / "out.csv", Wanted()))
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == count > 0
    assert all(row["document"] == "Example and Example 2025" for row in rows)
    for row in rows:
        numbers = row.get("footnotes", row.get("footnote", "")).split("; ")
        assert [line.partition("]")[0] for line in row["references"].split("\n")] == [f"[{n}" if n else "" for n in numbers]
    assert at_once(exporting(library, Taken(None, 0, kind), tmp_path / "out.json", Wanted(Form.JSON))) == count


def test_selected_places_go_out_with_their_facts_and_figures(library: Library, tmp_path: Path) -> None:
    places = [parse_place("entry:skarland"), parse_place("entry:gone"), parse_place("figure:c2-skarland-cargo.factor")]
    at_once(exporting(library, Taken(places, 3), tmp_path / "out.csv", Wanted(Form.CSV, CsvManner(Preset.SPREADSHEETS))))
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    of_entry = [row for row in rows if row["place"] == "entry:skarland"]
    at = next(n for n, row in enumerate(of_entry) if row["id"] == "c2-skarland-cargo")
    assert [row["record"] for row in of_entry[at : at + 3]] == ["fact", "figure", "figure"]
    assert {row["fact_id"] for row in of_entry[at : at + 3]} == {"c2-skarland-cargo"}
    assert {row["name"] for row in of_entry} == {"Skarland"}
    assert [(row["record"], row["id"]) for row in rows if row["place"] == "entry:gone"] == [("nothing", "")]
    (figure,) = [row for row in rows if row["place"].startswith("figure:")]
    assert (figure["value"], figure["unit"], figure["page"], figure["footnotes"]) == ("2.4", "factor", "8", "5")
    assert figure["references"].startswith("[5] Cargo of Skarland doubles.")
