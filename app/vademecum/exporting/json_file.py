"""Records as one JSON array or as JSON lines, a record a line."""

import json
from collections.abc import Iterable, Iterator

from vademecum.exporting.written import encoded
from vademecum.pages.records import Many, RecordTable, Row
from vademecum.pages.written import Written

Record = dict[str, object]


def json_of_table(table: RecordTable, *, in_lines: bool) -> Written:
    """Write a table as one array of objects, or `in_lines` as an object a line; lists as arrays, None as null."""
    blocks = (_lines if in_lines else _array)(table.columns, table.rows)
    return Written(table.total, ((rows, encoded(text)) for rows, text in blocks))


def _array(columns: tuple[str, ...], rows: Iterable[Row]) -> Iterator[tuple[int, str]]:
    start = "[\n"
    for row in rows:
        yield 1, start + json.dumps(record(columns, row), ensure_ascii=False)
        start = ",\n"
    yield 0, "[]\n" if start == "[\n" else "\n]\n"


def _lines(columns: tuple[str, ...], rows: Iterable[Row]) -> Iterator[tuple[int, str]]:
    return ((1, json.dumps(record(columns, row), ensure_ascii=False) + "\n") for row in rows)


def record(columns: tuple[str, ...], row: Row) -> Record:
    """Return a row as the object that stands for it in the file."""
    return {name: list(cell.values) if isinstance(cell, Many) else cell for name, cell in zip(columns, row, strict=True)}
