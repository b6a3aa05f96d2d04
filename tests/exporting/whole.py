"""Exports whole: what is written step by step, with all steps taken."""

from pathlib import Path

from vademecum.exporting.data_package import writing_package
from vademecum.exporting.reference_file import ReferenceFormat, reference_lines
from vademecum.exporting.steps import at_once
from vademecum.exporting.workbook import writing_workbook
from vademecum.exporting.written import new_file, write_text
from vademecum.pages.bibliography import Bibliography
from vademecum.pages.opened import Library
from vademecum.pages.records import RecordTable
from vademecum.pages.selection import Selection


def export_data_package(library: Library, selection: Selection, path: Path, *, overwrite: bool = False) -> int:
    with new_file(path, overwrite=overwrite) as part:
        return at_once(writing_package(library, selection, part))


def export_workbook(library: Library, table: RecordTable, path: Path, *, name: str, overwrite: bool = False) -> int:
    with new_file(path, overwrite=overwrite) as part:
        return at_once(writing_workbook(library, table, part, name=name))


def export_references(of: Bibliography, path: Path, form: ReferenceFormat, *, overwrite: bool = False) -> int:
    with new_file(path, overwrite=overwrite) as part:
        write_text(part, reference_lines(of, form))
    return len(of.works)
