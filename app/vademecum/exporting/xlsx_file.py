"""A workbook for Excel and LibreOffice: typed cells, a sheet of the records, one of the sources they cite, and the reading of it."""

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import iterparse

from vademecum.domain.errors import ExportError
from vademecum.pages.records import Cell, Row

if TYPE_CHECKING:
    from typing import IO

    from xlsxwriter.worksheet import Worksheet

MOST_ROWS, MOST_LETTERS = 1_048_576, 32_767
_DAY_COLUMN = re.compile(r"_(start|end)\Z")
_FIRST_DATE, _EPOCH = date(1900, 3, 1), date(1899, 12, 30)
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_LINK = re.compile(r"https?://\S{1,2000}\Z")
_NARROWEST, _WIDEST, _MOST_LINKS = 8, 56, 60_000
_MOST_OF_HEAD = 24
_NAMESPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
Seen = float | str | None


class Sheet:
    """One sheet, written row by row and never kept: memory does not grow with it."""

    def __init__(self, name: str, columns: tuple[str, ...]) -> None:
        self.name = name
        self._columns = columns
        self._widths = [min(_MOST_OF_HEAD, len(column)) + 3 for column in columns]

    def write(self, book: Any, rows: Iterable[Row]) -> Iterator[tuple[Seen, ...]]:
        """Write the head, then the rows, and yield of each what its cells will be read back as.

        Raises ExportError for more than a sheet can hold.
        """
        sheet: Worksheet = book.add_worksheet(self.name)
        head = book.add_format({"bold": True, "bg_color": "#E7ECEA", "bottom": 1, "align": "left", "valign": "top", "text_wrap": True})
        day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        sheet.freeze_panes(1, 0)
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        sheet.write_row(0, 0, self._columns, head)
        yield self._columns
        last = 0
        for last, row in enumerate(rows, 1):
            if last >= MOST_ROWS:
                raise ExportError(f"A sheet holds {MOST_ROWS:,} rows and no more; choose fewer records, or CSV.")
            yield tuple(self._cell(sheet, (last, column), cell, day) for column, cell in enumerate(row))
        sheet.autofilter(0, 0, max(1, last), len(self._columns) - 1)
        for column, width in enumerate(self._widths):
            sheet.set_column(column, column, min(_WIDEST, max(_NARROWEST, width)))

    def _cell(self, sheet: "Worksheet", at: tuple[int, int], cell: Cell, day: object) -> Seen:
        row, column = at
        if cell is None:
            return None
        if isinstance(cell, int | float):
            sheet.write_number(row, column, cell)
            return float(f"{cell:.16G}")
        text = cell if isinstance(cell, str) else cell.joined()
        self._widths[column] = max(self._widths[column], min(_WIDEST, len(text.partition("\n")[0]) + 1))
        if _DAY_COLUMN.search(self._columns[column]) and (found := _day(text)):
            sheet.write_datetime(row, column, found, day)
            return float((found - _EPOCH).days)
        if len(text) > MOST_LETTERS:
            raise ExportError(f"A cell holds {MOST_LETTERS:,} letters and no more, “{text[:40]}…” is longer; choose CSV.")
        if self._columns[column] == "url" and row < _MOST_LINKS and _LINK.match(text):
            sheet.write_url(row, column, text, string=text)
        else:
            sheet.write_string(row, column, text)
        return text


class WorkbookFile(io.BufferedWriter):
    """A file that says once that it cannot be written and only counts from then on: a zip that XlsxWriter began on it ends itself whenever
    it is collected, and what goes wrong there nobody could catch."""

    def __init__(self, path: Path) -> None:
        super().__init__(io.FileIO(path, "w"))
        self._is_spent, self._at = False, 0

    def write(self, some: Any, /) -> int:
        size = memoryview(some).nbytes
        self._unless_spent(lambda: super(WorkbookFile, self).write(some))
        self._at += size
        return size

    def seek(self, at: int, whence: int = 0, /) -> int:
        self._at = at
        self._unless_spent(lambda: super(WorkbookFile, self).seek(at, whence))
        return self.tell()

    def tell(self) -> int:
        return self._at if self._is_spent or self.closed else super().tell()

    def flush(self) -> None:
        self._unless_spent(super().flush)

    def _unless_spent(self, do: Callable[[], object]) -> None:
        if not self._is_spent and not self.closed:
            try:
                do()
            except OSError:
                self._is_spent = True
                raise


@contextmanager
def new_workbook(file: "IO[bytes]", title: str, comments: str) -> Iterator[Any]:
    """Give a workbook that is written to `file` when the block ends well; its rows wait in temporary files until then.

    Raises OSError when the disk refuses, which XlsxWriter wraps into an exception of its own.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415 - not needed until a workbook is made
    from xlsxwriter.exceptions import FileCreateError  # noqa: PLC0415

    with TemporaryDirectory(prefix="vademecum-") as waiting:
        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "tmpdir": waiting}
        book = Workbook(file, options)
        book.set_properties({"title": title, "comments": comments})
        try:
            yield book
            book.close()
        except FileCreateError as error:
            raise error.args[0] from error
        finally:
            for sheet in book.worksheets():
                sheet.row_data_fh.close()


def _day(text: str) -> date | None:
    """Read a day that a sheet can hold as one, None for any other text."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None
    return found if found >= _FIRST_DATE else None


def read_sheet(path: Path, number: int) -> Iterator[tuple[Seen, ...]]:
    """Read the cells of a sheet, counted from 1, as they were written; a date as its serial number.

    Raises ValueError for what is no such workbook.
    """
    try:
        with zipfile.ZipFile(path) as packed, packed.open(f"xl/worksheets/sheet{number}.xml") as sheet:
            yield from _rows(sheet)
    except (KeyError, zipfile.BadZipFile, SyntaxError) as error:
        raise ValueError(f"no such sheet: {error}") from error


def _rows(sheet: "IO[bytes]") -> Iterator[tuple[Seen, ...]]:
    cells: dict[int, Seen] = {}
    width, data = 0, None
    for event, element in iterparse(sheet, ("start", "end")):
        if element.tag == f"{_NAMESPACE}sheetData":
            data = element
        elif event == "end" and element.tag == f"{_NAMESPACE}c":
            cells[_column(element.get("r", ""))] = _value(element)
        elif event == "end" and element.tag == f"{_NAMESPACE}row" and data is not None:
            width = width or len(cells)
            yield tuple(cells.get(column) for column in range(width))
            cells = {}
            data.clear()


def _value(element: Any) -> Seen:
    if element.get("t") == "inlineStr":
        text = "".join(part.text or "" for part in element.iter(f"{_NAMESPACE}t"))
        return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    number = element.findtext(f"{_NAMESPACE}v")
    return float(number) if number else None


def _column(reference: str) -> int:
    number = 0
    for letter in reference.rstrip("0123456789"):
        number = number * 26 + ord(letter) - 64
    return number - 1
