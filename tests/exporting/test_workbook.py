"""A workbook holds numbers as numbers, days as days and text as text, whatever the text, and reads back equal."""

import gc
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.csv_reading import read_csv
from tests.exporting.whole import export_workbook

from vademecum.domain.errors import ExportError
from vademecum.exporting.workbook import writing_workbook
from vademecum.exporting.xlsx_file import MOST_LETTERS, read_sheet
from vademecum.pages.opened import Library
from vademecum.pages.records import Many, RecordTable, record_table
from vademecum.pages.selection import RecordKind, Selection

_NASTY = "=1+1", "+2", "@x", "a\tb", "\r\n", "\x01", "_x0041_", " blank ", "", "\u202eright", "😀", "2024-11-05", "https://a.example/?b=c"
_CELLS = st.none() | st.integers(-(10**15), 10**15) | st.floats(-1e300, 1e300) | st.text(
    st.characters(exclude_categories=["Cs"]), max_size=20
)  # fmt: skip


def test_each_cell_is_of_its_kind(library: Library, tmp_path: Path) -> None:
    table = RecordTable(("text", "date_start", "number", "unknown", "several"), iter([("=1+1", "2024-11-05", 2.5, None, Many((55, 56)))]))
    assert export_workbook(library, table, tmp_path / "x.xlsx", name="facts") == 1
    head, row = read_sheet(tmp_path / "x.xlsx", 1)
    assert head == ("text", "date_start", "number", "unknown", "several")
    assert row == ("=1+1", 45601.0, 2.5, None, "55; 56")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(st.lists(st.tuples(_CELLS, _CELLS, st.sampled_from(_NASTY)), max_size=5))
def test_every_text_and_number_reads_back_equal(library: Library, tmp_path: Path, rows: list[tuple[float | str | None, ...]]) -> None:
    path = tmp_path / "x.xlsx"
    export_workbook(library, RecordTable(("a", "url", "c"), iter(rows)), path, name="any", overwrite=True)
    read = list(read_sheet(path, 1))[1:]
    for written, found in zip(rows, read, strict=True):
        for meant, cell in zip(written, found, strict=True):
            if isinstance(cell, float) and isinstance(meant, int | float):
                assert cell == pytest.approx(meant, rel=1e-15)
            else:
                assert cell == meant


def test_the_sources_cited_have_a_sheet_of_their_own(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    table = record_table(library, RecordKind.FACTS, Selection(query="handbook"))
    export_workbook(library, table, path, name="facts")
    facts, sources, about = (list(read_sheet(path, number)) for number in (1, 2, 3))
    cited = {note for row in facts[1:] for note in str(row[facts[0].index("footnotes")]).split("; ")}
    assert {f"{row[0]:.0f}" for row in sources[1:]} == cited
    assert any("Atlas of northern harbours" in str(row[1]) for row in about)


def test_what_no_sheet_can_hold_is_refused_and_nothing_kept(library: Library, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="longer"):
        export_workbook(library, RecordTable(("a",), iter([("x" * (MOST_LETTERS + 1),)])), tmp_path / "x.xlsx", name="any")
    with pytest.raises(ExportError, match="cannot be written"):
        export_workbook(library, RecordTable(("a",), iter([("x",)])), tmp_path / "none" / "x.xlsx", name="any")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_full_disk_is_told_once_and_leaves_nothing_that_complains_later(library: Library) -> None:
    table = record_table(library, RecordKind.FACTS, Selection())
    with pytest.raises(OSError, match="No space left on device"):
        list(writing_workbook(library, table, Path("/dev/full"), name="facts"))
    gc.collect()


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice (soffice), which is not installed")
def test_libreoffice_shows_the_same_cells(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "facts.xlsx"
    export_workbook(library, record_table(library, RecordKind.FACTS, Selection()), path, name="facts")
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to",
         "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", "--outdir", tmp_path, path],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    with (tmp_path / "facts.csv").open(encoding="utf-8", newline="") as file:
        shown = list(read_csv(line.replace("\n", "\r\n") if not line.endswith("\r\n") else line for line in file))
    statements = [row[shown[0].index("statement")] for row in shown[1:]]
    meant = record_table(library, RecordKind.FACTS, Selection())
    assert statements == [row[meant.columns.index("statement")] for row in meant.rows]


@pytest.mark.parametrize("day", ["2024-02-30", "1899-05-01", "2024", "", "soon"])
def test_what_is_no_day_of_a_sheet_stays_text(library: Library, tmp_path: Path, day: str) -> None:
    export_workbook(library, RecordTable(("date_start",), iter([(day,)])), tmp_path / "x.xlsx", name="any")
    assert list(read_sheet(tmp_path / "x.xlsx", 1))[1] == (day,)
