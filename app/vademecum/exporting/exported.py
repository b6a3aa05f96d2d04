"""A table written to a file as CSV: whole and read back, or not there at all."""

from collections.abc import Callable, Iterator
from pathlib import Path

from vademecum.exporting.csv_file import CsvManner
from vademecum.exporting.csv_records import csv_of_table
from vademecum.exporting.steps import Steps, at_once
from vademecum.exporting.written import new_file, writing
from vademecum.pages.records import RecordTable
from vademecum.pages.written import Written

_WRITING = 0.9
"""The share of the time that writing takes; the rest is reading back."""


def export_csv(table: RecordTable, path: Path, manner: CsvManner, *, overwrite: bool = False) -> int:
    """Write the table as CSV, read it back, and return how many rows it has.

    Raises ExportError when the file is already there and not to be overwritten, cannot be written, or does not read back
    equal; whatever was at `path` is then as it was.
    """
    with new_file(path, overwrite=overwrite) as part:
        return at_once(writing_blocks(part, csv_of_table(table, manner)))


def writing_blocks(part: Path, text: Written, share: Callable[[int], float] | None = None) -> Steps:
    """Write a text block by block, read it back, and give back how many rows it holds.

    `share` says of the rows written what part of all they are; without it they are counted against the total of the text.
    """
    rows, total = 0, max(1, text.total or 0)

    def counted() -> Iterator[bytes]:
        nonlocal rows
        for count, block in text.blocks:
            rows += count
            yield block

    for read in writing(part, counted()):
        written = min(1.0, share(rows) if share else rows / total)
        yield _WRITING + (1 - _WRITING) * read if read else _WRITING * written
    return rows
