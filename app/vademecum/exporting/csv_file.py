"""Separated values by RFC 4180, for programs or for spreadsheets."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from vademecum.domain.quantity import digits_of
from vademecum.pages.records import Cell

_FORMULA = re.compile(r"'*[=+\-@\t\r\n]")
FORMULA_GLOB = "[-=+@\t\r\n]*"
"""What a text begins like that a spreadsheet would run as a formula, behind any apostrophes, as a GLOB pattern of SQLite."""


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

    Every text stands in quotation marks and no number does. What is not known (None) is written as nothing, an empty text as `""`.
    """
    yield head_line(columns, manner)
    for row in rows:
        yield manner.separator.join([_written(cell, manner) for cell in row]) + "\r\n"


def head_line(columns: tuple[str, ...], manner: CsvManner) -> str:
    """Return the line of the names of columns, after the mark where the preset has one."""
    mark = "\ufeff" if manner.preset is Preset.SPREADSHEETS else ""
    return mark + manner.separator.join(map(_quoted, columns)) + "\r\n"


def quoted_text(text: str, manner: CsvManner) -> str:
    """Return a text as a cell, guarded where the preset guards."""
    return _quoted(guarded(text) if manner.preset is Preset.SPREADSHEETS else text)


def guarded(text: str) -> str:
    """Put an apostrophe before a text that begins like a formula; one that begins so behind apostrophes gets one more."""
    return f"'{text}" if _FORMULA.match(text) else text


def _written(cell: Cell, manner: CsvManner) -> str:
    if cell is None:
        return ""
    if isinstance(cell, int | float):
        return _number(cell, manner)
    return quoted_text(cell if isinstance(cell, str) else cell.joined(), manner)


def _number(number: float, manner: CsvManner) -> str:
    if isinstance(number, int):
        return str(number)
    return digits_of(number).replace(".", ",") if manner.has_decimal_comma else digits_of(number)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
