"""`vademecum export`: records as a file, or as the text of one on the standard output."""

from argparse import Namespace

from vademecum.cli.asked import asked_library, known_type, plain_text
from vademecum.cli.miscall import CallError
from vademecum.cli.printing import progress, say_file
from vademecum.domain.errors import NotFoundError
from vademecum.domain.names import Slug
from vademecum.exporting.csv_file import CsvManner, Preset, Separator
from vademecum.exporting.form import Form, Wanted
from vademecum.exporting.in_steps import exporting
from vademecum.exporting.reference_file import ReferenceFormat, reference_lines
from vademecum.exporting.steps import at_once
from vademecum.exporting.text_file import text_file
from vademecum.exporting.written import encoded
from vademecum.pages.opened import Library
from vademecum.pages.selection import RecordKind, Selection, sought, sought_total
from vademecum.pages.taken import Taken, columns_to_take, taken_bibliography
from vademecum.pages.wide import Wide

_REFERENCES = frozenset(map(str, ReferenceFormat))
_NEED_FILE = {"xlsx", "datapackage"}


def run(options: Namespace) -> int:
    """Write the records chosen. Raises NotFoundError when there is none, and writes nothing then; ExportError, CallError."""
    _check(options)
    with asked_library(options) as library:
        slugs = tuple(Slug(plain_text(slug)) for slug in options.slug)
        selection = Selection(slugs, known_type(library, options.type), plain_text(options.query))
        kind = None if options.kind == "all" else RecordKind(options.kind)
        taken = Taken(None, 0, Wide.FIGURES if options.wide else kind, tuple(options.columns) or None, selection)
        names_entries = options.wide and selection.names_entries  # which have a row without figures, too
        if kind is not None and not names_entries and not sought_total(library, kind, sought(library, selection)):
            raise NotFoundError(f"No {kind} match; nothing was written.")
        if options.output is None:
            _print(library, taken, _wanted(options))
        else:
            _save(options, library, taken)
    return 0


def _check(options: Namespace) -> None:
    _check_format(options)
    if options.wide and (options.kind != RecordKind.FIGURES or options.format in _REFERENCES):
        raise CallError("--wide is for figures: write “export figures --wide”.")
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
    known = columns_to_take(Wide.FIGURES if options.wide else RecordKind(options.kind))
    if wrong := [column for column in options.columns if column not in known]:
        raise CallError(f"There is no column “{plain_text(wrong[0])}” in {options.kind}; there are {', '.join(known)}.")
    if twice := [column for column in known if options.columns.count(column) > 1]:
        raise CallError(f"The column “{twice[0]}” is asked for twice; name each once.")


def _print(library: Library, taken: Taken, wanted: Wanted) -> None:
    if wanted.form.holds_references:
        say_file(map(encoded, reference_lines(taken_bibliography(library, taken), ReferenceFormat(wanted.form), after=wanted.after)))
    else:
        say_file(block for _, block in text_file(library, taken, wanted).blocks)


def _save(options: Namespace, library: Library, taken: Taken) -> None:
    told = 0

    def tell(part: float) -> None:
        nonlocal told
        if part * 10 >= told + 1:
            told = int(part * 10)
            progress(f"{told * 10} % …")

    count = at_once(exporting(library, taken, options.output, _wanted(options), overwrite=options.overwrite), tell)
    things = "works" if options.format in _REFERENCES else "rows" if taken.kind is None or options.wide else options.kind
    progress(f"{count:,} {things} written to {options.output}")


def _wanted(options: Namespace) -> Wanted:
    manner = CsvManner(Preset(options.preset or Preset.PROGRAMS), Separator[(options.separator or "comma").upper()])
    return Wanted(Form(options.format), manner, not options.bare)
