"""A long page in pieces, so that its first screenful can be shown before the rest is written."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol, TypeVar

FIRST_ROWS, FIRST_TABLES, ROWS = 8, 3, 16
Row = TypeVar("Row")
Written_contra = TypeVar("Written_contra", contravariant=True)


class HeadedTable(Protocol[Written_contra]):
    """Writes rows as a table, under the names of its columns or going on from another."""

    def __call__(self, rows: Sequence[Written_contra], /, *, headed: bool) -> str: ...


class Piece(NamedTuple):
    """A stretch of a page as HTML, whole by itself; `anchor` names the section that begins with it, if one does."""

    html: str
    anchor: str = ""


def tables(rows: Sequence[Row], table: Callable[[Sequence[Row]], str]) -> Iterator[str]:
    """Return rows as tables that stand one under another like one: few rows in the first ones, more in each of the others."""
    at = 0
    while at < len(rows):
        end = at + (FIRST_ROWS if at < FIRST_ROWS * FIRST_TABLES else ROWS)
        yield table(rows[at:end])
        at = end


def headed_tables(rows: Sequence[Row], table: HeadedTable[Row]) -> Iterator[str]:
    """Return rows as `tables`, only the first of which names its columns."""
    return tables(rows, lambda part: table(part, headed=part[0] is rows[0]))


def joined(pieces: Iterable[Piece]) -> str:
    """Return all pieces as one body."""
    return "".join(piece.html for piece in pieces)
