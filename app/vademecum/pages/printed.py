"""A table as it is printed: what it holds, in words, and which of everything that is."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from vademecum.domain.errors import NotFoundError
from vademecum.pages.shown import Reference, Tag

MOST_ROWS = 2_000
NOTHING = "There is nothing in it to print; clear the filter, or choose something else."


class Voice(StrEnum):
    """How a paragraph of a cell is set: a name, plain words, what is said besides, a note of the reader's, an address."""

    NAME = "name"
    PLAIN = "plain"
    SOFT = "soft"
    NOTE = "note"
    ADDRESS = "address"


class Words(NamedTuple):
    """A paragraph of a cell, and the tag that follows it."""

    text: str
    voice: Voice = Voice.PLAIN
    tag: Tag | None = None


PrintedCell = tuple[Words, ...]
PrintedRow = tuple[PrintedCell, ...]


class PrintedColumn(NamedTuple):
    """A column under its head; `share` is the part of the width it takes, beside those of the other columns."""

    head: str
    share: int
    is_number: bool = False


class PrintedGroup(NamedTuple):
    """Rows that stand under a heading, empty for none."""

    heading: str
    rows: tuple[PrintedRow, ...]


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A list, the figures or a folder of the shelf on paper. `told` says how many rows these are, in which order, and what was kept;
    `references` are the sources that the rows name by number. A wide table wants paper that lies across."""

    title: str
    told: str
    columns: tuple[PrintedColumn, ...]
    groups: tuple[PrintedGroup, ...]
    references: tuple[Reference, ...] = ()
    is_wide: bool = False


def plain(text: str) -> PrintedCell:
    """Return a cell of plain words, empty for none."""
    return (Words(text),) if text else ()


def grouped(rows: Sequence[tuple[str, PrintedRow]]) -> tuple[PrintedGroup, ...]:
    """Return rows under their headings, each of which stands once over the rows that follow one another under it."""
    return tuple(PrintedGroup(heading, tuple(row for _, row in some)) for heading, some in groupby(rows, key=itemgetter(0)))


def printable(total: int) -> int:
    """Return how many rows a table has. Raises NotFoundError where there are none to print, or more than a reader would read."""
    if not total:
        raise NotFoundError(NOTHING)
    if total > MOST_ROWS:
        raise NotFoundError(f"{total:,} rows are too many to print; filter them to {MOST_ROWS:,}, or save them as a file (Ctrl+E).")
    return total
