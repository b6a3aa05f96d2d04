"""In wide form every figure stands once, under a head that says all that makes it differ, in the row of the entry it is about."""

import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from vademecum.collection.facts import figures
from vademecum.collection.opened import open_collection
from vademecum.collection.scope import Scope
from vademecum.domain.errors import ExportError, NotFoundError
from vademecum.domain.names import Slug, TypeId
from vademecum.domain.quantity import digits_of
from vademecum.pages.opened import Library
from vademecum.pages.records import Cell, Many
from vademecum.pages.selection import EVERYTHING, Selection
from vademecum.pages.wide import WIDE_COLUMNS, wide_table
from vademecum.shelf.opened import passing_shelf

NOTE = "Note: "
ALL_ALIKE = """
UPDATE figure SET metric = (SELECT id FROM metric ORDER BY position), unit = (SELECT id FROM unit ORDER BY position), counterpart = NULL,
    period_start = NULL, period_end = NULL, period_key = '', baseline_start = NULL, baseline_end = NULL, status = 'reported', formula = ''
"""
MANY = """
WITH RECURSIVE copy (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copy WHERE n < 9000)
INSERT INTO figure SELECT id || '.' || n, fact, position + n * 1000, metric, subject, counterpart, value, value_high, step, unit, qualifier,
    period_start, period_end, period_key, baseline_start, baseline_end, status, formula, printed, digits, digits_high
FROM copy, (SELECT * FROM figure LIMIT 1)
"""


def rows_of(library: Library, selection: Selection = EVERYTHING) -> list[dict[str, Cell]]:
    table = wide_table(library, selection)
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def test_every_figure_stands_in_exactly_one_cell_with_its_number(library: Library) -> None:
    found = {}
    for row in rows_of(library):
        for head, cell in row.items():
            if head.startswith(NOTE) and isinstance(cell, str):
                figure = cell.rpartition(", ")[2]
                assert figure not in found
                found[figure] = (row["slug"], row[head.removeprefix(NOTE)])
    stated = figures(library.collection, Scope(everything=True))
    assert found == {each.figure.id: (each.figure.subject, float(each.figure.quantity.value)) for each in stated}


def test_a_head_says_metric_unit_partner_time_baseline_and_status(library: Library) -> None:
    (row,) = (row for row in rows_of(library, Selection((Slug("veldmark"),))) if row["slug"] == "veldmark")
    assert row["Exports, growth, per cent, with Otrov, Jan–Sep 2024, against Jan–Sep 2023, reported"] == 18.4
    note = row["Note: Exports, growth, per cent, with Otrov, Jan–Sep 2024, against Jan–Sep 2023, reported"]
    assert note == "18.4 %, p. 9 [7] [8], c2-veldmark-exports.growth"


def test_a_row_names_the_pages_footnotes_and_references_of_its_figures(library: Library) -> None:
    for row in rows_of(library):
        notes = [str(cell) for head, cell in row.items() if head.startswith(NOTE) and cell is not None]
        pages, footnotes, references = row["pages"], row["footnotes"], row["references"]
        assert isinstance(pages, Many)
        assert isinstance(footnotes, Many)
        assert isinstance(references, Many)
        assert all(any(f"p. {page}" in note for note in notes) for page in pages.values)
        chapters = row["chapters"]
        assert isinstance(chapters, Many)
        assert set(chapters.values) == {
            int(figure[1:].partition("-")[0]) for note in notes for figure in re.findall(r"c[0-9]+-[a-z]", note)
        }
        assert all(any(f"[{number}]" in note for note in notes) for number in footnotes.values)
        assert [text.partition("]")[0] for text in map(str, references.values)] == [f"[{number}" for number in footnotes.values]


def test_heads_are_all_different_and_no_row_mixes_them(library: Library) -> None:
    table = wide_table(library, EVERYTHING)
    assert len(set(table.columns)) == len(table.columns)
    assert len(list(table.rows)) == table.total


def test_two_figures_for_one_cell_get_a_column_each(compiled_collection: Path, tmp_path: Path) -> None:
    path = tmp_path / "alike.sqlite"
    shutil.copy(compiled_collection, path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(ALL_ALIKE)
    library = Library(open_collection(path), passing_shelf())
    rows = rows_of(library)
    stated = figures(library.collection, Scope(everything=True))
    library.close()
    heads = [head for head in rows[0] if head not in WIDE_COLUMNS and not head.startswith(NOTE)]
    assert heads[0] == "Ships served, euros, undated, reported"
    assert heads[1:] == [f"{heads[0]} ({number})" for number in range(2, len(heads) + 1)]
    numbers = [row[head] for row in rows for head in heads if row[head] is not None]
    assert sorted(map(str, numbers)) == sorted(digits_of(float(each.figure.quantity.value)) for each in stated)


def test_entries_chosen_have_a_row_even_without_figures_and_partners_bring_the_subject(library: Library) -> None:
    slugs = {row["slug"] for row in rows_of(library, Selection(type=TypeId("person")))}
    assert slugs
    otrov = {row["slug"] for row in rows_of(library, Selection((Slug("otrov"),)))}
    assert {"otrov", "veldmark"} <= otrov


def test_columns_are_those_kept_in_their_order(library: Library) -> None:
    table = wide_table(library, Selection((Slug("veldmark"),)), ("name", "figures"))
    assert table.columns[0] == "name"
    assert not any(column.startswith(NOTE) or column in WIDE_COLUMNS[4:] for column in table.columns)
    assert "Veldmark" in [row[0] for row in table.rows]


def test_more_columns_than_a_sheet_holds_are_refused(compiled_collection: Path, tmp_path: Path) -> None:
    path = tmp_path / "many.sqlite"
    shutil.copy(compiled_collection, path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(MANY)
    library = Library(open_collection(path), passing_shelf())
    with pytest.raises(ExportError, match="16,384 columns at most"):
        wide_table(library, EVERYTHING)
    library.close()


def test_an_entry_that_is_not_there_is_told(library: Library) -> None:
    with pytest.raises(NotFoundError, match="nobody"):
        wide_table(library, Selection((Slug("nobody"),)))
