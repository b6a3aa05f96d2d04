"""Records as one JSON array or as JSON lines, a record a line, and the reading of both."""

import json
from collections.abc import Iterable, Iterator

from vademecum.pages.records import Cell, Many

Record = dict[str, object]


def json_lines(columns: tuple[str, ...], rows: Iterable[tuple[Cell, ...]]) -> Iterator[str]:
    """Yield the file line by line: an array of objects, lists as arrays, None as null."""
    start = "[\n"
    for row in rows:
        yield start + json.dumps(record(columns, row), ensure_ascii=False)
        start = ",\n"
    yield "[]\n" if start == "[\n" else "\n]\n"


def json_rows(columns: tuple[str, ...], rows: Iterable[tuple[Cell, ...]]) -> Iterator[str]:
    """Yield JSON lines: each row an object on a line of its own, without a head."""
    return (json.dumps(record(columns, row), ensure_ascii=False) + "\n" for row in rows)


def record(columns: tuple[str, ...], row: tuple[Cell, ...]) -> Record:
    """Return a row as the object that stands for it in the file."""
    return {name: list(cell.values) if isinstance(cell, Many) else cell for name, cell in zip(columns, row, strict=True)}


def read_json(lines: Iterable[str]) -> Iterator[Record]:
    """Read what `json_lines` or `json_rows` writes, line by line. Raises ValueError for anything else."""
    for line in lines:
        if line.rstrip("\n") not in {"[", "]", "[]"}:
            yield json.loads(line.rstrip("\n").removesuffix(","))
