"""Records as a workbook: a sheet of them, a sheet of the sources they cite, a sheet that says what this is."""

from collections.abc import Generator, Iterable, Iterator, Set
from hashlib import sha256
from itertools import chain
from pathlib import Path

from vademecum.domain.errors import ExportError
from vademecum.exporting.xlsx_file import Seen, Sheet, WorkbookFile, new_workbook, read_sheet
from vademecum.pages.opened import Library
from vademecum.pages.records import Many, RecordTable, Row, columns_of, rows_of
from vademecum.pages.referring import publication_reference
from vademecum.pages.selection import RecordKind

_KEPT = ("footnote", "authors", "title", "publisher", "year", "url", "locator", "language", "chapter", "page", "references")

_AT_ONCE = 64


class Fingerprint:
    """The count and digest of values that pass one by one, so that two long rows of them compare without being kept."""

    def __init__(self) -> None:
        self.count = 0
        self._digest = sha256()

    def add(self, value: object) -> None:
        self.count += 1
        self._digest.update(repr(value).encode("utf-8", "surrogatepass"))

    def result(self) -> tuple[int, bytes]:
        """Return a value that is equal for equal rows of values."""
        return self.count, self._digest.digest()


def writing_workbook(library: Library, table: RecordTable, part: Path, *, name: str) -> Generator[None, None, int]:
    """Write the table as an XLSX workbook whose first sheet is called `name`, some rows at a time, read it back, and give back how many
    rows it has.

    Numbers and days are cells of their kind, everything else is text, never a formula. Raises ExportError as `export_csv` does,
    and for more than a sheet or a cell can hold.
    """
    cited: set[int] = set()
    about = publication_reference(library.collection.publication)
    prints: list[Fingerprint] = []
    with WorkbookFile(part) as file, new_workbook(file, library.collection.publication.title, about) as book:
        for sheet, rows in _sheets(library, table, name, cited):
            prints.append(Fingerprint())
            yield from _printing(prints[-1], sheet.write(book, rows))
    for number, meant in enumerate(prints, 1):
        yield from _comparing(part, number, meant)
    return prints[0].count - 1


def _sheets(library: Library, table: RecordTable, name: str, cited: set[int]) -> Iterator[tuple[Sheet, Iterable[Row]]]:
    """Yield the sheets one after another, for the second is made of what the first one cites."""
    yield Sheet(name[:31], table.columns), _noting(table, cited)
    if "footnote" not in table.columns:
        yield Sheet("sources", _KEPT), _sources(library, cited)
    yield Sheet("about", ("what", "is")), _about(library)


def _noting(table: RecordTable, cited: set[int]) -> Iterator[Row]:
    at = table.columns.index("footnotes") if "footnotes" in table.columns else None
    for row in table.rows:
        cell = None if at is None else row[at]
        if isinstance(cell, Many):
            cited.update(map(int, cell.values))
        yield row


def _sources(library: Library, cited: Set[int]) -> Iterator[Row]:
    places = [columns_of(RecordKind.SOURCES).index(column) for column in _KEPT]
    return (tuple(row[place] for place in places) for row in rows_of(library, RecordKind.SOURCES, sorted(cited)))


def _about(library: Library) -> Iterable[Row]:
    publication = library.collection.publication
    return chain(
        [("collection", publication.title), ("document", publication_reference(publication))],
        [("values", "in the unit named beside them, unscaled; a percentage as printed")],
        [("pages", f"of {publication.short_reference or publication.title}")],
    )


def _printing(printed: Fingerprint, written: Iterable[tuple[Seen, ...]]) -> Iterator[None]:
    for cells in written:
        printed.add(cells)
        if printed.count % _AT_ONCE == 1:
            yield


def _comparing(part: Path, number: int, meant: Fingerprint) -> Iterator[None]:
    found = Fingerprint()
    try:
        yield from _printing(found, read_sheet(part, number))
    except ValueError as error:
        raise ExportError(f"The file written does not read back ({error}); nothing was kept.") from error
    if found.result() != meant.result():
        raise ExportError("The file written does not read back equal; nothing was kept. Is the disk sound?")
