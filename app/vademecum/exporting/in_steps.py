"""A long export done step by step, so that whoever asked for it can tell how far it is, do other things between, and stop it."""

from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from vademecum.exporting.csv_file import Preset, cell_texts, csv_lines, read_csv
from vademecum.exporting.written import Fingerprint, comparing, new_file, writing
from vademecum.pages.library import Library
from vademecum.pages.place import Place
from vademecum.pages.records import Row
from vademecum.pages.selected import places_table

_WRITING = 0.8
"""The share of the time that writing takes; the rest is reading back."""


@dataclass(frozen=True, slots=True)
class Selected:
    """Places to take away, read once from first to last, and how many there are."""

    places: Iterable[Place]
    count: int


def exporting_places(library: Library, selected: Selected, path: Path, preset: Preset) -> Generator[float, None, int]:
    """Do what `export_places` does, a file of that name replaced, and yield after each step what part of it is done, from 0 to 1.

    Gives back how many rows there are. Closed before its end, or ended by an error, it leaves no trace of itself.
    """
    meant, taken = Fingerprint(), 0

    def counted() -> Iterator[Place]:
        nonlocal taken
        for place in selected.places:
            yield place
            taken += 1

    def noted(row: Row) -> Row:
        meant.add(cell_texts(row, preset))
        return row

    table = places_table(library, counted())
    meant.add(table.columns)
    with new_file(path, overwrite=True) as part:
        for _ in writing(part, csv_lines(table.columns, map(noted, table.rows), preset)):
            yield _WRITING * min(1.0, taken / max(1, selected.count))
        for count in comparing(part, meant, read_csv):
            yield _WRITING + (1 - _WRITING) * count / meant.count
    return meant.count - 1
