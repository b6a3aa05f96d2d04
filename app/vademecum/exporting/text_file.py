"""Records taken away as the text of a file: CSV or JSON."""

from vademecum.exporting.csv_records import csv_of_records, csv_of_table, is_usual
from vademecum.exporting.form import Form, Wanted
from vademecum.exporting.json_file import json_of_table
from vademecum.pages.opened import Library
from vademecum.pages.selection import RecordKind
from vademecum.pages.taken import Taken, kept_columns, taken_selection, taken_table
from vademecum.pages.written import Written


def text_file(library: Library, taken: Taken, wanted: Wanted) -> Written:
    """Return what is taken as text in the form wanted, one of CSV, JSON and JSON lines; it is read as the text is asked for.

    Raises NotFoundError as `taken_table` does.
    """
    columns = kept_columns(taken)
    if wanted.form is Form.CSV and isinstance(taken.kind, RecordKind) and is_usual(taken.kind, columns):
        return csv_of_records(library, taken.kind, taken_selection(library, taken), columns, wanted.manner)
    table = taken_table(library, taken)
    return csv_of_table(table, wanted.manner) if wanted.form is Form.CSV else json_of_table(table, in_lines=wanted.form is Form.JSONL)
