"""Comma-separated values by RFC 4180, for programs or for spreadsheets, and the reading of them."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import StrEnum

from vademecum.pages.records import Cell

_NEEDS_QUOTES = re.compile(r'[",\r\n]|\A\s|\s\Z|\A\Z')
_FORMULA = re.compile(r"'*[=+\-@\t\r\n]")
_CELL = re.compile(r'(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\Z)')


class Preset(StrEnum):
    """Whom a file is for.

    `programs`: UTF-8 without a mark, nothing changed. `spreadsheets`: with a byte order mark, or Excel takes it for another
    encoding, and an apostrophe before every text that a spreadsheet would run as a formula.
    """

    PROGRAMS = "programs"
    SPREADSHEETS = "spreadsheets"


def csv_lines(columns: tuple[str, ...], rows: Iterable[tuple[Cell, ...]], preset: Preset) -> Iterator[str]:
    """Yield the file record by record, the head first; each ends with CRLF.

    What is not known (None) is written as nothing, an empty text as `""`, so that the two stay apart.
    """
    mark = "\ufeff" if preset is Preset.SPREADSHEETS else ""
    yield mark + _line(columns)
    for row in rows:
        yield _line(cell_texts(row, preset))


def cell_texts(row: tuple[Cell, ...], preset: Preset) -> tuple[str | None, ...]:
    """Return the texts that a reader of the file gets for these cells, guarded where the preset guards."""
    return tuple(_text(cell, preset) for cell in row)


def read_csv(lines: Iterable[str]) -> Iterator[tuple[str | None, ...]]:
    """Read what `csv_lines` writes, given line by line as a file opened with `newline=""` gives it; the head comes first.

    Raises ValueError for anything else.
    """
    pending = ""
    for number, line in enumerate(lines):
        pending += line.removeprefix("\ufeff") if number == 0 else line
        if pending.count('"') % 2 == 0 and pending.endswith("\r\n"):
            yield _cells(pending)
            pending = ""
    if pending:
        raise ValueError(f"the last record has no end: {pending[:80]!r}")


def guarded(text: str) -> str:
    """Put an apostrophe before a text that begins like a formula; one that begins so behind apostrophes gets one more."""
    return f"'{text}" if _FORMULA.match(text) else text


def _text(cell: Cell, preset: Preset) -> str | None:
    match cell:
        case None:
            return None
        case int():
            return str(cell)
        case float():
            return _plain(cell)
        case str():
            text = cell
        case _:
            text = cell.joined()
    return guarded(text) if preset is Preset.SPREADSHEETS else text


def _plain(number: float) -> str:
    """Write a number so that it reads back equal, never with an exponent, without a fraction when it is whole."""
    return f"{Decimal(repr(number)):f}".removesuffix(".0")


def _line(texts: tuple[str | None, ...]) -> str:
    return ",".join("" if text is None else _quoted(text) for text in texts) + "\r\n"


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if _NEEDS_QUOTES.search(text) else text


def _cells(record: str) -> tuple[str | None, ...]:
    cells: list[str | None] = []
    at, end = 0, ","
    while end == ",":
        match = _CELL.match(record, at)
        if match is None:
            raise ValueError(f"no cell begins at {record[at : at + 80]!r}")
        quoted, plain, end = match.groups()
        cells.append(plain or None if quoted is None else quoted.replace('""', '"'))
        at = match.end()
    return tuple(cells)
