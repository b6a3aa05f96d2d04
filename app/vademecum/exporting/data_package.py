"""A data package: a zip of all tables with their schemas, the references, and a word on how to cite, by the Frictionless standard."""

import io
import json
import zipfile
from collections.abc import Generator, Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import IO, BinaryIO, NamedTuple, cast

from vademecum.domain.errors import ExportError
from vademecum.exporting.csv_file import CsvManner
from vademecum.exporting.csv_records import csv_of_records, csv_of_table
from vademecum.exporting.fields import ORDER, Field, schema
from vademecum.exporting.ready import STYLE_NAMES, Manner, Style, ready_document
from vademecum.exporting.reference_file import SUFFIXES, ReferenceFormat, reference_lines
from vademecum.pages.bibliography import Bibliography, bibliography
from vademecum.pages.opened import Library
from vademecum.pages.records import RecordTable, columns_of
from vademecum.pages.referring import publication_reference
from vademecum.pages.selection import RecordKind, Selection
from vademecum.pages.vocabulary import VOCABULARY, vocabulary_rows

_EARLIEST = (1980, 1, 1, 0, 0, 0)
_REFERENCES = (ReferenceFormat.BIBLATEX, ReferenceFormat.RIS, ReferenceFormat.CSL_JSON)
_CITED = (Style.APA, Style.CHICAGO_NOTES, Style.ISO_690, Style.GOST_REFERENCE)


def writing_package(library: Library, selection: Selection, part: Path) -> Generator[float, None, int]:
    """Write the records selected as a zip, each kind a CSV file for programs, and yield after some rows what part is done; give back how
    many rows all of them have.

    The same records give the same bytes. Raises NotFoundError as `record_table` does and ExportError as `export_csv` does.
    """
    cited = bibliography(library, selection)
    resources: list[Field] = []
    rows = 0
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as package:
        for at, name in enumerate(ORDER):
            rows += yield from _adding_table(package, resources, name, _csv(library, name, selection), (at + 0.5) / (len(ORDER) + 1))
        for form in _REFERENCES:
            _add(package, f"references/sources{_suffix(form)}", reference_lines(cited, form))
        _add(package, "datapackage.json", [_descriptor(library, resources)])
        _add(package, "README.md", [_read_me(library, cited, resources)])
    yield len(ORDER) / (len(ORDER) + 1)
    _compare(part, resources)
    return rows


class _Csv(NamedTuple):
    """A table as CSV for programs, in blocks of so many rows."""

    columns: tuple[str, ...]
    blocks: Iterator[tuple[int, bytes]]


def _csv(library: Library, name: str, selection: Selection) -> _Csv:
    if name in VOCABULARY:
        table = RecordTable(VOCABULARY[name], iter(vocabulary_rows(library.collection, name)))
        return _Csv(table.columns, csv_of_table(table, CsvManner()).blocks)
    kind = RecordKind(name)
    return _Csv(columns_of(kind), csv_of_records(library, kind, selection, columns_of(kind), CsvManner()).blocks)


def _adding_table(package: zipfile.ZipFile, resources: list[Field], name: str, table: _Csv, part: float) -> Generator[float, None, int]:
    """Write a table into the zip and describe it, some rows at a time; give back how many there are."""
    path, count, written = f"data/{name}.csv", 0, _Written()
    with _entry(package, path) as file:
        for rows, raw in table.blocks:
            written.write(file, raw)
            count += rows
            yield part
    resources.append(
        {
            "name": name, "path": path, "profile": "tabular-data-resource", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
            "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
            "bytes": written.size, "hash": f"sha256:{written.digest.hexdigest()}", "schema": schema(name, table.columns),
        }
    )  # fmt: skip
    return count


class _Written:
    """Size in bytes and digest of what was written."""

    def __init__(self) -> None:
        self.size, self.digest = 0, sha256()

    def write(self, file: IO[bytes], raw: bytes) -> None:
        self.size += len(raw)
        self.digest.update(raw)
        file.write(raw)


def _add(package: zipfile.ZipFile, path: str, lines: Iterable[str]) -> None:
    with _entry(package, path) as file:
        for line in lines:
            file.write(line.encode())


def _entry(package: zipfile.ZipFile, path: str) -> IO[bytes]:
    """Begin a file in the zip, the same bytes for the same content."""
    entry = zipfile.ZipInfo(path, _EARLIEST)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return package.open(entry, "w", force_zip64=True)


def _descriptor(library: Library, resources: list[Field]) -> str:
    publication = library.collection.publication
    made = {
        "profile": "tabular-data-package",
        "name": publication.id,
        "title": publication.title,
        "description": publication.description,
        "sources": [{"title": publication_reference(publication)}],
        "resources": resources,
    }
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def _read_me(library: Library, cited: Bibliography, resources: list[Field]) -> str:
    publication = library.collection.publication
    ways = "\n".join(f"- {STYLE_NAMES[style]}: {ready_document(cited, Manner(style)).plain}" for style in _CITED)
    files = "\n".join(f"- `{resource['path']}`" for resource in resources)
    references = "\n".join(f"- `references/sources{_suffix(form)}`" for form in _REFERENCES)
    return f"""# {publication.title}

{publication.description}

Pages and footnotes are those of the document: {publication_reference(publication)}

## How to cite
Cite the document with the page that the row names, and the source that its footnote gives.
{ways}

## Files
`datapackage.json` describes every column (Frictionless data package). CSV files are UTF-8 with commas and ISO dates; values are
unscaled in the unit named beside them; text stands in quotation marks, nothing between commas is unknown, `""` is known to be
empty. A row whose `status` is not `reported` has not happened yet.
{files}
{references}
"""


def _suffix(form: ReferenceFormat) -> str:
    return ".csl.json" if form is ReferenceFormat.CSL_JSON else SUFFIXES[form]


def _compare(part: Path, resources: list[Field]) -> None:
    """Read every file back and hold the tables against what was written of them."""
    try:
        with zipfile.ZipFile(part) as package:
            damaged = package.testzip()
            found = [f"sha256:{_digest(cast('BinaryIO', package.open(str(resource['path']))))}" for resource in resources]
    except (zipfile.BadZipFile, KeyError, EOFError) as error:
        raise ExportError(f"The file written does not read back ({error}); nothing was kept.") from error
    if damaged is not None or found != [resource["hash"] for resource in resources]:
        raise ExportError("The file written does not read back equal; nothing was kept. Is the disk sound?")


def _digest(file: BinaryIO) -> str:
    digest = sha256()
    with file:
        while block := file.read(io.DEFAULT_BUFFER_SIZE * 8):
            digest.update(block)
    return digest.hexdigest()
