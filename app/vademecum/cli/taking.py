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
from vademecum.exporting.csv_file import Preset, csv_lines
from vademecum.exporting.exported import export_csv, export_json
from vademecum.exporting.json_file import json_lines
from vademecum.exporting.reference_file import ReferenceFormat, export_references, reference_lines
from vademecum.pages.bibliography import Bibliography, bibliography
from vademecum.pages.records import RecordKind, RecordTable, Row, Selection, record_table

_TOLD_EVERY = 10_000


def run(options: Namespace) -> int:
    """Write the records chosen. Raises NotFoundError when there is none, and writes nothing then; ExportError, CallError."""
    _check(options)
    with asked_library(options) as library:
        slugs = tuple(Slug(plain_text(slug)) for slug in options.slug)
        selection = Selection(slugs, known_type(library, options.type), plain_text(options.query))
        if options.format in set(ReferenceFormat):
            _write_references(options, bibliography(library, selection))
            return 0
        table = record_table(library, RecordKind(options.kind), selection)
        first = next(table.rows, None)
        if first is None:
            raise NotFoundError(f"No {options.kind} match; nothing was written.")
        _write(options, replace(table, rows=_counted(chain([first], table.rows))))
    return 0


def _check(options: Namespace) -> None:
    is_reference = options.format in set(ReferenceFormat)
    if options.preset and options.format != "csv":
        raise CallError("--preset is for CSV; other files are the same for everyone.")
    if is_reference and options.kind != RecordKind.SOURCES:
        raise CallError(f"{options.format} is a format of references; write “export sources”, with --slug or --type for those of entries.")
    if options.bare and not is_reference:
        raise CallError(f"--bare is for references ({', '.join(ReferenceFormat)}).")
    if options.output is None and options.overwrite:
        raise CallError("--overwrite needs --output.")
    if options.output is not None and options.output.exists() and not options.overwrite:
        raise CallError(f"{options.output} is already there; choose another name or add --overwrite.")


def _write_references(options: Namespace, chosen: Bibliography) -> None:
    if not chosen.works:
        raise NotFoundError("No sources match; nothing was written.")
    form = ReferenceFormat(options.format)
    if options.output is None:
        say_file(reference_lines(chosen, form, after=not options.bare))
        return
    count = export_references(chosen, options.output, form, after=not options.bare, overwrite=options.overwrite)
    progress(f"{count:,} works written to {options.output}")


def _write(options: Namespace, table: RecordTable) -> None:
    preset = Preset(options.preset or Preset.PROGRAMS)
    if options.output is None:
        is_csv = options.format == "csv"
        say_file(csv_lines(table.columns, table.rows, preset) if is_csv else json_lines(table.columns, table.rows))
        return
    if options.format == "csv":
        count = export_csv(table, options.output, preset, overwrite=options.overwrite)
    else:
        count = export_json(table, options.output, overwrite=options.overwrite)
    progress(f"{count:,} {options.kind} written to {options.output}")


def _counted(rows: Iterator[Row]) -> Iterator[Row]:
    for number, row in enumerate(rows, 1):
        if number % _TOLD_EVERY == 0:
            progress(f"{number:,} …")
        yield row
