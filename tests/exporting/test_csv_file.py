"""What is written as CSV reads back equal, here and in the reader of the standard library."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.csv_reading import cell_texts, read_csv

from vademecum.exporting.csv_file import CsvManner, Preset, Separator, csv_lines, guarded
from vademecum.pages.records import Many, Row

TRAPS = [
    "", '"', ",", "\r\n", "\n", "\r", "\x00", "=1+1", "+7", "-5", "@a", "\t=1", "'=1", "''-", " x ", "שלום, עולם", "🇧🇾🧾", "a\u2028b",
    "\ufeff",
]  # fmt: skip
TEXTS = st.text(st.characters(exclude_categories=["Cs"])) | st.sampled_from(TRAPS)
NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
CELLS = st.none() | TEXTS | NUMBERS | st.lists(TEXTS, max_size=3).map(lambda texts: Many(tuple(texts), "\n"))
TABLES = st.integers(2, 5).flatmap(lambda width: st.lists(st.tuples(*[CELLS] * width), max_size=5))


def _written(rows: list[Row], manner: CsvManner) -> str:
    columns = tuple("abcde"[: len(rows[0])]) if rows else ("a", "b")
    return "".join(csv_lines(columns, rows, manner))


@given(TABLES, st.builds(CsvManner, st.sampled_from(Preset), st.sampled_from(Separator)))
def test_every_table_reads_back_equal(rows: list[Row], manner: CsvManner) -> None:
    text = _written(rows, manner)
    read = list(read_csv(io.StringIO(text, newline=""), manner.separator))
    assert read[1:] == [cell_texts(row, manner) for row in rows]


@given(TABLES, st.sampled_from(Separator))
def test_the_reader_of_the_standard_library_reads_the_same(rows: list[Row], separator: Separator) -> None:
    manner = CsvManner(separator=separator)
    read = list(csv.reader(io.StringIO(_written(rows, manner), newline=""), strict=True, delimiter=separator))[1:]
    assert read == [[cell or "" for cell in cell_texts(row, manner)] for row in rows]


@pytest.mark.parametrize(
    ("manner", "number"),
    [
        (CsvManner(Preset.SPREADSHEETS, Separator.SEMICOLON), "1,5"),
        (CsvManner(Preset.SPREADSHEETS, Separator.TAB), "1.5"),
        (CsvManner(Preset.PROGRAMS, Separator.SEMICOLON), "1.5"),
    ],
)
def test_numbers_have_a_decimal_comma_only_where_a_spreadsheet_expects_one(manner: CsvManner, number: str) -> None:
    assert list(csv_lines(("a", "b"), [(1.5, "2.5")], manner))[1] == f'{number}{manner.separator}"2.5"\r\n'


@given(NUMBERS)
def test_a_number_reads_back_as_the_same_number_without_an_exponent(number: float) -> None:
    (text,) = cell_texts((number,), CsvManner(Preset.SPREADSHEETS))
    assert text is not None
    assert float(text) == float(number)
    assert "e" not in text.lower()


@given(TEXTS, TEXTS)
def test_guarding_keeps_different_texts_apart(one: str, other: str) -> None:
    assert (guarded(one) == guarded(other)) == (one == other)


@given(TEXTS)
def test_no_guarded_text_begins_like_a_formula(text: str) -> None:
    assert guarded(text)[:1] not in set("=+-@\t\r\n")


@pytest.mark.parametrize(
    ("preset", "expected"),
    [
        (Preset.PROGRAMS, '"a","b","c","d"\r\n"=1+1",-5,,""\r\n"x, ""y""","1\n2",0.00001,2700\r\n'),
        (Preset.SPREADSHEETS, '\ufeff"a","b","c","d"\r\n"\'=1+1",-5,,""\r\n"x, ""y""","1\n2",0.00001,2700\r\n'),
    ],
)
def test_the_file_looks_as_the_standard_and_the_preset_say(preset: Preset, expected: str) -> None:
    rows: list[Row] = [("=1+1", -5, None, ""), ('x, "y"', Many((1, 2), "\n"), 1e-5, 2700.0)]
    assert "".join(csv_lines(("a", "b", "c", "d"), rows, CsvManner(preset))) == expected


@pytest.mark.parametrize("text", ['a,"b\r\n', "a,b", 'a"b,c\r\n', '"a"b,c\r\n', "a\nb\r\n"])
def test_what_is_no_such_file_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"record|cell"):
        list(read_csv(io.StringIO(text, newline="")))
