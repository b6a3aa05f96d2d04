"""`vademecum export`: records as a file, or as the text of one on the standard output."""

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from vademecum.cli.asked import asked_library, known_type, plain_text
from vademecum.cli.miscall import CallError
from vademecum.cli.printing import progress, say_file
from vademecum.domain.errors import NotFoundError
from vademecum.domain.names import Slug
from vademecum.exporting.csv_file import CsvManner, Preset, Separator, csv_lines
from vademecum.exporting.exported import export_csv, export_json
from vademecum.exporting.json_file import json_lines, json_rows
from vademecum.exporting.reference_file import ReferenceFormat, export_references, reference_lines
from vademecum.pages.bibliography import bibliography
from vademecum.pages.library import Library
from vademecum.pages.records import RecordKind, RecordTable, Row, Selection, columns_of, record_table
from vademecum.pages.taken import narrowed

_TOLD_EVERY = 10_000
_REFERENCES = frozenset(map(str, ReferenceFormat))
_NEED_FILE = {"xlsx", "datapackage"}


def run(options: Namespace) -> int:
    """Write the records chosen. Raises NotFoundError when there is none, and writes nothing then; ExportError, CallError."""
    _check(options)
    with asked_library(options) as library:
        slugs = tuple(Slug(plain_text(slug)) for slug in options.slug)
        selection = Selection(slugs, known_type(library, options.type), plain_text(options.query))
        if options.format == "datapackage":
            _write_package(options, library, selection)
        elif options.format in _REFERENCES:
            _write_references(options, library, selection)
        else:
            table = record_table(library, RecordKind(options.kind), selection)
            _write(options, library, _some(options, narrowed(table, tuple(options.columns)) if options.columns else table))
    return 0


def _check(options: Namespace) -> None:
    _check_format(options)
    if options.columns:
        _check_columns(options)
    if options.output is None and options.overwrite:
        raise CallError("--overwrite needs --output.")
    if options.output is None and options.format in _NEED_FILE:
        raise CallError(f"{options.format} is no text to be printed; name a file with --output.")
    if options.output is not None and options.output.exists() and not options.overwrite:
        raise CallError(f"{options.output} is already there; choose another name or add --overwrite.")


def _check_format(options: Namespace) -> None:
    if (options.preset or options.separator) and options.format != "csv":
        raise CallError("--preset and --separator are for CSV; other files are the same for everyone.")
    if options.format in _REFERENCES and options.kind != RecordKind.SOURCES:
        raise CallError(f"{options.format} is a format of references; write “export sources”, with --slug or --type for those of entries.")
    if options.bare and options.format not in _REFERENCES:
        raise CallError(f"--bare is for references ({', '.join(sorted(_REFERENCES))}).")
    if (options.kind == "all") != (options.format == "datapackage"):
        raise CallError("A data package holds all kinds of record, and other files one: write “export all --format datapackage”.")


def _check_columns(options: Namespace) -> None:
    if options.kind == "all" or options.format in _REFERENCES:
        raise CallError("--columns is for files of one kind of record; data packages and references have columns of their own.")
    known = columns_of(RecordKind(options.kind))
    if wrong := [column for column in options.columns if column not in known]:
        raise CallError(f"There is no column “{plain_text(wrong[0])}” in {options.kind}; there are {', '.join(known)}.")
    if twice := [column for column in known if options.columns.count(column) > 1]:
        raise CallError(f"The column “{twice[0]}” is asked for twice; name each once.")


def _some(options: Namespace, table: RecordTable) -> RecordTable:
    first = next(table.rows, None)
    if first is None:
        raise NotFoundError(f"No {options.kind} match; nothing was written.")
    return replace(table, rows=_counted(chain([first], table.rows)))


def _write_package(options: Namespace, library: Library, selection: Selection) -> None:
    from vademecum.exporting.data_package import export_data_package  # noqa: PLC0415 - brings in every format there is

    count = export_data_package(library, selection, options.output, overwrite=options.overwrite)
    progress(f"{count:,} rows written to {options.output}")


def _write_references(options: Namespace, library: Library, selection: Selection) -> None:
    chosen, form = bibliography(library, selection), ReferenceFormat(options.format)
    if not chosen.works:
        raise NotFoundError("No sources match; nothing was written.")
    if options.output is None:
        say_file(reference_lines(chosen, form, after=not options.bare))
        return
    count = export_references(chosen, options.output, form, after=not options.bare, overwrite=options.overwrite)
    progress(f"{count:,} works written to {options.output}")


def _write(options: Namespace, library: Library, table: RecordTable) -> None:
    if options.output is None:
        say_file(_lines(options, table))
        return
    if options.format == "csv":
        count = export_csv(table, options.output, _manner(options), overwrite=options.overwrite)
    elif options.format == "xlsx":
        from vademecum.exporting.workbook import export_workbook  # noqa: PLC0415 - needed for this format alone

        count = export_workbook(library, table, options.output, name=options.kind, overwrite=options.overwrite)
    else:
        count = export_json(table, options.output, overwrite=options.overwrite, in_lines=options.format == "jsonl")
    progress(f"{count:,} {options.kind} written to {options.output}")


def _lines(options: Namespace, table: RecordTable) -> Iterator[str]:
    if options.format == "csv":
        return csv_lines(table.columns, table.rows, _manner(options))
    return (json_rows if options.format == "jsonl" else json_lines)(table.columns, table.rows)


def _manner(options: Namespace) -> CsvManner:
    return CsvManner(Preset(options.preset or Preset.PROGRAMS), Separator[(options.separator or "comma").upper()])


def _counted(rows: Iterator[Row]) -> Iterator[Row]:
    for number, row in enumerate(rows, 1):
        if number % _TOLD_EVERY == 0:
            progress(f"{number:,} …")
        yield row
