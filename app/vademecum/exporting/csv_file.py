"""Separated values by RFC 4180, for programs or for spreadsheets, and the reading of them."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from vademecum.pages.records import Cell

_FORMULA = re.compile(r"'*[=+\-@\t\r\n]")


class Preset(StrEnum):
    """Whom a file is for.

    `programs`: UTF-8 without a mark, nothing changed. `spreadsheets`: with a byte order mark, or Excel takes it for another
    encoding, and an apostrophe before every text that a spreadsheet would run as a formula.
    """

    PROGRAMS = "programs"
    SPREADSHEETS = "spreadsheets"


class Separator(StrEnum):
    """What stands between cells. The semicolon is that of countries with a decimal comma: numbers for spreadsheets have one then, too."""

    COMMA = ","
    SEMICOLON = ";"
    TAB = "\t"


class CsvManner(NamedTuple):
    """For whom a file is, and what stands between its cells."""

    preset: Preset = Preset.PROGRAMS
    separator: Separator = Separator.COMMA

    @property
    def has_decimal_comma(self) -> bool:
        return self.preset is Preset.SPREADSHEETS and self.separator is Separator.SEMICOLON


def csv_lines(columns: tuple[str, ...], rows: Iterable[tuple[Cell, ...]], manner: CsvManner) -> Iterator[str]:
    """Yield the file record by record, the head first; each ends with CRLF.

    What is not known (None) is written as nothing, an empty text as `""`, so that the two stay apart.
    """
    mark = "\ufeff" if manner.preset is Preset.SPREADSHEETS else ""
    yield mark + _line(columns, manner.separator)
    for row in rows:
        yield _line(cell_texts(row, manner), manner.separator)


def cell_texts(row: tuple[Cell, ...], manner: CsvManner) -> tuple[str | None, ...]:
    """Return the texts that a reader of the file gets for these cells, guarded where the preset guards."""
    return tuple(_text(cell, manner) for cell in row)


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


def guarded(text: str) -> str:
    """Put an apostrophe before a text that begins like a formula; one that begins so behind apostrophes gets one more."""
    return f"'{text}" if _FORMULA.match(text) else text


def _text(cell: Cell, manner: CsvManner) -> str | None:
    if cell is None:
        return None
    if isinstance(cell, str):
        return guarded(cell) if manner.preset is Preset.SPREADSHEETS else cell
    if isinstance(cell, int):
        return str(cell)
    if isinstance(cell, float):
        return _plain(cell).replace(".", ",") if manner.has_decimal_comma else _plain(cell)
    return guarded(cell.joined()) if manner.preset is Preset.SPREADSHEETS else cell.joined()


def _plain(number: float) -> str:
    """Write a number so that it reads back equal, never with an exponent, without a fraction when it is whole."""
    return f"{Decimal(repr(number)):f}".removesuffix(".0")


def _line(texts: tuple[str | None, ...], separator: Separator) -> str:
    needs_quotes = _needing_quotes(separator).search
    quoted = ('"' + text.replace('"', '""') + '"' if text is not None and needs_quotes(text) else text or "" for text in texts)
    return separator.join(quoted) + "\r\n"


@lru_cache
def _needing_quotes(separator: Separator) -> re.Pattern[str]:
    return re.compile(rf'["{separator}\r\n]|\A\s|\s\Z|\A\Z')


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
