"""Tables of records written to files: whole and read back, or not there at all."""

from collections.abc import Sequence
from pathlib import Path

from vademecum.exporting.csv_file import CsvManner, csv_lines, read_records
from vademecum.exporting.json_file import json_lines, json_rows, read_json, record
from vademecum.exporting.written import Fingerprint, compare, new_file, write_lines
from vademecum.pages.library import Library
from vademecum.pages.place import Place
from vademecum.pages.records import RecordTable, Row
from vademecum.pages.selected import places_table


def export_places(library: Library, places: Sequence[Place], path: Path, manner: CsvManner, *, overwrite: bool = False) -> int:
    """Write what is known of the places as CSV and return how many rows that is; otherwise as `export_csv`."""
    return export_csv(places_table(library, places), path, manner, overwrite=overwrite)


def export_csv(table: RecordTable, path: Path, manner: CsvManner, *, overwrite: bool = False) -> int:
    """Write the table as CSV, read it back, and return how many rows it has.

    Raises ExportError when the file is already there and not to be overwritten, cannot be written, or does not read back
    equal; whatever was at `path` is then as it was.
    """
    meant = Fingerprint()

    def noted(line: str) -> str:
        meant.add(line)
        return line

    with new_file(path, overwrite=overwrite) as part:
        write_lines(part, map(noted, csv_lines(table.columns, table.rows, manner)))
        compare(part, meant, read_records)
    return meant.count - 1


def export_json(table: RecordTable, path: Path, *, overwrite: bool = False, in_lines: bool = False) -> int:
    """Write the table as one JSON array of objects, or `in_lines` as an object a line; otherwise as `export_csv`."""
    meant = Fingerprint()

    def noted(row: Row) -> Row:
        meant.add(record(table.columns, row))
        return row

    with new_file(path, overwrite=overwrite) as part:
        write_lines(part, (json_rows if in_lines else json_lines)(table.columns, map(noted, table.rows)))
        compare(part, meant, read_json)
    return meant.count
