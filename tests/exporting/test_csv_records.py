"""Lines that the collection makes itself are, byte for byte, those written cell by cell, whatever the records hold."""

import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.csv_reading import cell_texts, read_csv

from vademecum.collection.opened import open_collection
from vademecum.domain.names import Slug, TypeId
from vademecum.domain.quantity import digits_of
from vademecum.exporting.csv_file import CsvManner, Preset, Separator
from vademecum.exporting.csv_records import csv_of_records, csv_of_table, is_usual
from vademecum.pages.opened import Library
from vademecum.pages.records import columns_of, record_table
from vademecum.pages.selection import EVERYTHING, RecordKind, Selection
from vademecum.pages.taken import narrowed
from vademecum.pages.written import Written
from vademecum.shelf.opened import passing_shelf

TRAPS = [
    "", '"', '""', ",", ";", "\t", "\r\n", "\n", "\r", "=1+1", "+7", "-5", "@a", "\t=1", "'=1", "''-", "'", " x ", "%s %w %%",
    "\u202eright", "שלום, עולם", "😀🇧🇾", "a\u2028b", "\ufeff", "\x01", "1.5", "2024-11-05", "NULL", "(NULL)", "[1] a",
]  # fmt: skip
TEXTS = st.sampled_from(TRAPS) | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
MANNERS = st.builds(CsvManner, st.sampled_from(Preset), st.sampled_from(Separator))
SELECTIONS = st.sampled_from(
    [
        EVERYTHING,
        Selection((Slug("skarland"), Slug("hvalvik"))),
        Selection(type=TypeId("harbour")),
        Selection(query="harbour"),
        Selection(query="zzzz"),
    ]
)
SPOILED = (
    "UPDATE fact SET statement = :text, no_footnote = :other",
    "UPDATE fact SET date_start = NULL, date_end = NULL WHERE position % 2",
    "UPDATE entity SET name = :text || name, sort_name = :other, summary = :other, kind = :text",
    "UPDATE alias SET name = :other WHERE position = 0",
    "UPDATE type SET label = :text",
    "UPDATE metric SET label = :text",
    "UPDATE unit SET label = :other",
    "UPDATE predicate SET label = :text",
    "UPDATE work SET title = :text, publisher = :other, url = :text, authors = :authors",
    "UPDATE footnote SET locator = :other, reference = '[' || number || '] ' || :text",
    "UPDATE publication SET short_reference = :other",
    "UPDATE figure SET value = :number, digits = :digits, value_high = NULL, digits_high = NULL",
)
Spoil = Callable[[str, str, float], Library]


@pytest.fixture
def spoil(compiled_collection: Path, tmp_path: Path) -> Iterator[Spoil]:
    """Make a library whose records hold these texts and this number; the one made before is closed."""
    opened: list[Library] = []

    def spoiled(text: str, other: str, number: float) -> Library:
        while opened:
            opened.pop().close()
        path = tmp_path / "collection.sqlite"
        shutil.copy(compiled_collection, path)
        values = {"text": text, "other": other, "authors": json.dumps([other, text]), "number": number, "digits": digits_of(number)}
        with closing(sqlite3.connect(path)) as connection, connection:
            for statement in SPOILED:
                connection.execute(statement, values)
        opened.append(Library(open_collection(path), passing_shelf()))
        return opened[0]

    yield spoiled
    while opened:
        opened.pop().close()


def joined(text: Written) -> bytes:
    blocks = list(text.blocks)
    assert text.total == sum(rows for rows, _ in blocks)
    return b"".join(block for _, block in blocks)


@pytest.mark.parametrize("text", TRAPS, ids=ascii)
def test_no_text_is_written_otherwise_in_any_column(spoil: Spoil, text: str) -> None:
    library = spoil(text, text, -1.5)
    for kind in RecordKind:
        for manner in (CsvManner(), CsvManner(Preset.SPREADSHEETS, Separator.SEMICOLON)):
            written = csv_of_records(library, kind, EVERYTHING, columns_of(kind), manner)
            assert joined(written) == joined(csv_of_table(record_table(library, kind, EVERYTHING), manner))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15, deadline=None)
@given(TEXTS, TEXTS, st.floats(allow_nan=False, allow_infinity=False), MANNERS, SELECTIONS, st.data())
def test_both_ways_write_the_same_bytes(
    spoil: Spoil, text: str, other: str, number: float, manner: CsvManner, selection: Selection, data: st.DataObject
) -> None:
    library = spoil(text, other, number)
    for kind in RecordKind:
        kept = data.draw(st.sets(st.sampled_from(columns_of(kind)), min_size=1))
        columns = tuple(column for column in columns_of(kind) if column in kept)
        table = narrowed(record_table(library, kind, selection), columns)
        assert joined(csv_of_records(library, kind, selection, columns, manner)) == joined(csv_of_table(table, manner))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15, deadline=None)
@given(TEXTS, TEXTS, MANNERS)
def test_what_is_written_parses_to_the_cells_of_the_records(spoil: Spoil, text: str, other: str, manner: CsvManner) -> None:
    library = spoil(text, other, 0.00012)
    for kind in RecordKind:
        written = joined(csv_of_records(library, kind, EVERYTHING, columns_of(kind), manner)).decode()
        _, *rows = read_csv(StringIO(written, newline=""), manner.separator)
        assert rows == [cell_texts(row, manner) for row in record_table(library, kind, EVERYTHING).rows]


def test_columns_in_another_order_are_not_the_usual_ones() -> None:
    assert is_usual(RecordKind.FACTS, ("id", "statement", "document"))
    assert not is_usual(RecordKind.FACTS, ("statement", "id"))
