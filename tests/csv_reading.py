"""A reader of CSV that tells nothing from an empty text, as no reader of the standard library does; it takes no liberties."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from vademecum.domain.quantity import digits_of
from vademecum.exporting.csv_file import CsvManner, Preset, Separator, guarded
from vademecum.pages.records import Cell, Many


def cell_texts(row: tuple[Cell, ...], manner: CsvManner) -> tuple[str | None, ...]:
    """Return the texts that a reader of the file gets for these cells, guarded where the preset guards."""
    return tuple(_text(cell, manner) for cell in row)


def _text(cell: Cell, manner: CsvManner) -> str | None:
    if cell is None or isinstance(cell, int):
        return None if cell is None else str(cell)
    if isinstance(cell, float):
        return digits_of(cell).replace(".", "," if manner.has_decimal_comma else ".")
    text = cell.joined() if isinstance(cell, Many) else cell
    return guarded(text) if manner.preset is Preset.SPREADSHEETS else text


def read_csv(lines: Iterable[str], separator: Separator = Separator.COMMA) -> Iterator[tuple[str | None, ...]]:
    """Read what `csv_lines` writes, given line by line as a file opened with `newline=""` gives it; the head comes first.

    Raises ValueError for anything else.
    """
    for number, record in enumerate(read_records(lines)):
        yield _cells(record.removeprefix("\ufeff") if number == 0 else record, separator)


def read_records(lines: Iterable[str]) -> Iterator[str]:
    """Yield the records of a file as they stand in it, line ends within cells included. Raises ValueError for one without an end."""
    pending = ""
    for line in lines:
        pending += line
        if pending.endswith("\r\n") and pending.count('"') % 2 == 0:
            yield pending
            pending = ""
    if pending:
        raise ValueError(f"the last record has no end: {pending[:80]!r}")


@lru_cache
def _cell(separator: Separator) -> re.Pattern[str]:
    return re.compile(rf'(?:"((?:[^"]|"")*)"|([^"{separator}\r\n]*))({separator}|\r\n|\Z)')


def _cells(record: str, separator: Separator) -> tuple[str | None, ...]:
    cells: list[str | None] = []
    at, end = 0, str(separator)
    while end == separator:
        match = _cell(separator).match(record, at)
        if match is None:
            raise ValueError(f"no cell begins at {record[at : at + 80]!r}")
        quoted, plain, end = match.groups()
        cells.append(plain or None if quoted is None else quoted.replace('""', '"'))
        at = match.end()
    return tuple(cells)
