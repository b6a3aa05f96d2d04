"""A long export done step by step, so that whoever asked for it can tell how far it is, do other things between, and stop it."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from vademecum.exporting.exported import writing_blocks
from vademecum.exporting.form import Form, Wanted
from vademecum.exporting.reference_file import ReferenceFormat, reference_lines
from vademecum.exporting.steps import Steps
from vademecum.exporting.text_file import text_file
from vademecum.exporting.written import encoded, new_file, writing
from vademecum.pages.opened import Library
from vademecum.pages.taken import Taken, taken_bibliography, taken_selection, taken_table

Thing = TypeVar("Thing")
_WRITING = 0.8
"""The share of the time that writing a workbook takes; the rest is reading back."""


def exporting(library: Library, taken: Taken, path: Path, wanted: Wanted, *, overwrite: bool = True) -> Steps:
    """Write what is taken, a file of that name replaced unless told otherwise, and yield after each step what part is done, from 0 to 1.

    Gives back how many rows, or works, there are. Closed before its end, or ended by an error, it leaves no trace of itself. Raises
    ExportError as `export_csv` does and NotFoundError as `taken_table` does.
    """
    with new_file(path, overwrite=overwrite) as part:
        if wanted.form.holds_references:
            return (yield from _references(library, taken, part, wanted))
        if wanted.form is Form.DATAPACKAGE:
            from vademecum.exporting.data_package import writing_package  # noqa: PLC0415 - brings in every format there is

            return (yield from writing_package(library, taken_selection(library, taken), part))
        passing = _Passing(taken)
        if wanted.form is Form.XLSX:
            return (yield from _workbook(library, passing.taken, part, passing))
        return (yield from writing_blocks(part, text_file(library, passing.taken, wanted), passing.share if passing.is_counted else None))


class _Passing:
    """How far an export place by place is, told by the places that it has read."""

    def __init__(self, taken: Taken) -> None:
        self.is_counted = taken.kind is None and taken.places is not None
        self.taken = replace(taken, places=self.through(taken.places or ())) if self.is_counted else taken
        self.total, self._done = max(1, taken.total), 0

    def share(self, _rows: int = 0) -> float:
        return min(1.0, self._done / self.total)

    def through(self, things: Iterable[Thing]) -> Iterator[Thing]:
        for thing in things:
            yield thing
            self._done += 1


def _workbook(library: Library, taken: Taken, part: Path, passing: _Passing) -> Steps:
    from vademecum.exporting.workbook import writing_workbook  # noqa: PLC0415 - needed for this form alone

    table = taken_table(library, taken)
    if not passing.is_counted:
        passing.total = table.total or 1
        table = replace(table, rows=passing.through(table.rows))
    with closing(writing_workbook(library, table, part, name=taken.kind or "records")) as steps:
        while True:
            try:
                next(steps)
            except StopIteration as end:
                return int(end.value)
            yield _WRITING * passing.share()


def _references(library: Library, taken: Taken, part: Path, wanted: Wanted) -> Steps:
    cited = taken_bibliography(library, taken)
    yield from writing(part, map(encoded, reference_lines(cited, ReferenceFormat(wanted.form), after=wanted.after)))
    return len(cited.works)
