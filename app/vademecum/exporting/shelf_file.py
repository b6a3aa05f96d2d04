"""The shelf written to a file: whole as JSON, or as CSV or a page of HTML to hand on; read back before it is called done."""

from enum import StrEnum
from pathlib import Path

from vademecum.exporting.csv_file import CsvManner, Preset
from vademecum.exporting.exported import export_csv
from vademecum.exporting.shelf_html import html_lines
from vademecum.exporting.written import new_file, write_text
from vademecum.pages.opened import Library
from vademecum.pages.shelf_away import reading_list, shelf_json, shelf_table


class ShelfForm(StrEnum):
    """The form of the file. JSON holds everything and can be taken in again; CSV and HTML are for others to read."""

    JSON = "json"
    CSV = "csv"
    HTML = "html"


def export_shelf(library: Library, path: Path, form: ShelfForm, *, overwrite: bool = False) -> int:
    """Write the shelf and return how many bookmarks that is.

    Raises ExportError when the file is already there and not to be overwritten, cannot be written, or does not read back
    equal; whatever was at `path` is then as it was.
    """
    if form is ShelfForm.CSV:
        return export_csv(shelf_table(library), path, CsvManner(Preset.SPREADSHEETS), overwrite=overwrite)
    text = (
        shelf_json(library) if form is ShelfForm.JSON else "".join(html_lines(library.collection.publication.title, reading_list(library)))
    )
    with new_file(path, overwrite=overwrite) as part:
        write_text(part, (text,))
    return len(library.shelf.bookmarked_places())
