"""A long export done step by step, so that whoever asked for it can tell how far it is, do other things between, and stop it."""

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from vademecum.exporting.csv_file import csv_lines, read_records
from vademecum.exporting.form import Form, Wanted
from vademecum.exporting.json_file import json_lines, json_rows, read_json, record
from vademecum.exporting.reference_file import ReferenceFormat, reference_lines
from vademecum.exporting.written import Fingerprint, comparing, new_file, writing
from vademecum.pages.library import Library
from vademecum.pages.records import RecordTable, Row
from vademecum.pages.taken import Taken, taken_bibliography, taken_selection, taken_table

Thing = TypeVar("Thing")
Steps = Generator[float, None, int]
_WRITING = 0.8
"""The share of the time that writing takes; the rest is reading back."""


def exporting(library: Library, taken: Taken, path: Path, wanted: Wanted) -> Steps:
    """Write what is taken, a file of that name replaced, and yield after each step what part is done, from 0 to 1.

    Gives back how many rows, or works, there are. Closed before its end, or ended by an error, it leaves no trace of itself. Raises
    ExportError as `export_csv` does and NotFoundError as `taken_table` does.
    """
    with new_file(path, overwrite=True) as part:
        if wanted.form.holds_references:
            return (yield from _references(library, taken, part, ReferenceFormat(wanted.form)))
        if wanted.form is Form.DATAPACKAGE:
            from vademecum.exporting.data_package import writing_package  # noqa: PLC0415 - brings in every format there is

            return (yield from writing_package(library, taken_selection(library, taken), part))
        progress = _Progress()
        table = progress.counting(library, taken)
        if wanted.form is Form.XLSX:
            return (yield from _workbook(library, table, part, progress))
        return (yield from _text(table, part, wanted, progress))


class _Progress:
    """How far an export is: by its rows where they are counted, else by its places."""

    def __init__(self) -> None:
        self._total, self._done = 1, 0

    def counting(self, library: Library, taken: Taken) -> RecordTable:
        """Return what is taken, counted as it is read."""
        if taken.kind is None and taken.places is not None:
            self._total = taken.total
            return taken_table(library, replace(taken, places=self._passing(taken.places)))
        table = taken_table(library, taken)
        self._total = table.total or 1
        return replace(table, rows=self._passing(table.rows))

    @property
    def part(self) -> float:
        return _WRITING * min(1.0, self._done / max(1, self._total))

    def _passing(self, things: Iterable[Thing]) -> Iterator[Thing]:
        for thing in things:
            yield thing
            self._done += 1


def _workbook(library: Library, table: RecordTable, part: Path, progress: _Progress) -> Steps:
    from vademecum.exporting.workbook import writing_workbook  # noqa: PLC0415 - needed for this form alone

    with closing(writing_workbook(library, table, part, name="records")) as steps:
        while True:
            try:
                next(steps)
            except StopIteration as end:
                return int(end.value)
            yield progress.part


def _text(table: RecordTable, part: Path, wanted: Wanted, progress: _Progress) -> Steps:
    """Write CSV, JSON or JSON lines, and read it back."""
    meant = Fingerprint()

    def noted(thing: Thing) -> Thing:
        meant.add(thing)
        return thing

    if wanted.form is Form.CSV:
        lines: Iterator[str] = map(noted, csv_lines(table.columns, table.rows, wanted.manner))
    else:
        rows = (_noted_row(noted, table.columns, row) for row in table.rows)
        lines = (json_lines if wanted.form is Form.JSON else json_rows)(table.columns, rows)
    for _ in writing(part, lines):
        yield progress.part
    for count in comparing(part, meant, read_records if wanted.form is Form.CSV else read_json):
        yield _WRITING + (1 - _WRITING) * count / meant.count
    return meant.count - (wanted.form is Form.CSV)


def _noted_row(note: Callable[[object], object], columns: tuple[str, ...], row: Row) -> Row:
    note(record(columns, row))
    return row


def _references(library: Library, taken: Taken, part: Path, form: ReferenceFormat) -> Steps:
    cited, meant = taken_bibliography(library, taken), Fingerprint()
    lines = "".join(reference_lines(cited, form)).splitlines(keepends=True)
    for line in lines:
        meant.add(line)
    for _ in writing(part, lines):
        yield _WRITING
    for _ in comparing(part, meant, iter):
        yield 1.0
    return len(cited.works)
