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
from vademecum.pages.records import RecordKind, RecordTable, Row, Selection, record_table

_TOLD_EVERY = 10_000


def run(options: Namespace) -> int:
    """Write the records chosen. Raises NotFoundError when there is none, and writes nothing then; ExportError, CallError."""
    _check(options)
    with asked_library(options) as library:
        slugs = tuple(Slug(plain_text(slug)) for slug in options.slug)
        selection = Selection(slugs, known_type(library, options.type), plain_text(options.query))
        table = record_table(library, RecordKind(options.kind), selection)
        first = next(table.rows, None)
        if first is None:
            raise NotFoundError(f"No {options.kind} match; nothing was written.")
        _write(options, replace(table, rows=_counted(chain([first], table.rows))))
    return 0


def _check(options: Namespace) -> None:
    if options.preset and options.format != "csv":
        raise CallError("--preset is for CSV; a JSON file is the same for everyone.")
    if options.output is None and options.overwrite:
        raise CallError("--overwrite needs --output.")
    if options.output is not None and options.output.exists() and not options.overwrite:
        raise CallError(f"{options.output} is already there; choose another name or add --overwrite.")


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
