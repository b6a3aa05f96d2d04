"""The wide form reads back equal from every kind of file."""

import json
from io import StringIO
from pathlib import Path

import pytest
from tests.csv_reading import cell_texts, read_csv

from vademecum.exporting.csv_file import CsvManner, Preset, Separator
from vademecum.exporting.form import Form, Wanted
from vademecum.exporting.in_steps import exporting
from vademecum.exporting.steps import at_once
from vademecum.exporting.xlsx_file import read_sheet
from vademecum.pages.opened import Library
from vademecum.pages.records import Cell, Many, Row
from vademecum.pages.selection import EVERYTHING
from vademecum.pages.taken import Taken
from vademecum.pages.wide import Wide, wide_table


def meant(library: Library) -> tuple[tuple[str, ...], list[Row]]:
    table = wide_table(library, EVERYTHING)
    return table.columns, list(table.rows)


def written(library: Library, path: Path, wanted: Wanted) -> Path:
    assert at_once(exporting(library, Taken(None, 0, Wide.FIGURES), path, wanted)) == len(meant(library)[1])
    return path


def plain(cell: Cell) -> object:
    return list(cell.values) if isinstance(cell, Many) else cell


@pytest.mark.parametrize("manner", [CsvManner(), CsvManner(Preset.SPREADSHEETS, Separator.SEMICOLON), CsvManner(Preset.SPREADSHEETS)])
def test_separated_values(library: Library, tmp_path: Path, manner: CsvManner) -> None:
    columns, rows = meant(library)
    text = written(library, tmp_path / "wide.csv", Wanted(Form.CSV, manner)).read_bytes().decode()
    head, *found = read_csv(StringIO(text, newline=""), manner.separator)
    assert head == columns
    assert found == [cell_texts(row, manner) for row in rows]


@pytest.mark.parametrize("form", [Form.JSON, Form.JSONL])
def test_json(library: Library, tmp_path: Path, form: Form) -> None:
    columns, rows = meant(library)
    text = written(library, tmp_path / "wide.json", Wanted(form)).read_text(encoding="utf-8")
    found = json.loads(text) if form is Form.JSON else [json.loads(line) for line in text.splitlines()]
    assert found == [dict(zip(columns, map(plain, row), strict=True)) for row in rows]


def test_workbook(library: Library, tmp_path: Path) -> None:
    columns, rows = meant(library)
    head, *found = read_sheet(written(library, tmp_path / "wide.xlsx", Wanted(Form.XLSX)), 1)
    assert head == columns
    assert found == [tuple(cell.joined() if isinstance(cell, Many) else cell for cell in row) for row in rows]
