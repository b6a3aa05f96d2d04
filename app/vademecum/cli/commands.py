"""The commands with their options, as argparse reads them; what a command needs is imported when it is called."""

from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

from vademecum import __version__
from vademecum.cli.miscall import CallError

KINDS = ("all", "entities", "facts", "figures", "relations", "sources")
FORMATS = ("csv", "xlsx", "json", "jsonl", "datapackage", "bibtex", "biblatex", "ris", "csl-json")
STYLES = ("gost-r-7.0.100", "gost-r-7.0.5", "iso-690", "apa", "chicago-notes", "chicago-author-date", "mla")
PRESETS = ("programs", "spreadsheets")
SEPARATORS = ("comma", "semicolon", "tab")
_REF = "slug of an entry, id of a fact or figure, number of a footnote, or a place as chapter:4, page:31 or search:WORDS"


class _Parser(ArgumentParser):
    """Words a wrong call in one line and leaves the leaving to `main`."""

    def error(self, message: str) -> NoReturn:
        raise CallError(f"{message}; see “{self.prog} --help”.")


def call(arguments: Sequence[str]) -> int:
    """Read the command line and run the command. Raises CallError for a call that is wrong."""
    try:
        options = _parser().parse_args(arguments)
    except SystemExit as left:  # --help and --version leave when they are done
        return int(left.code or 0)
    if options.module is None:
        from vademecum.cli.window import open_window  # noqa: PLC0415

        return open_window(options.collection, options.user_dir)
    code: int = import_module(f"vademecum.cli.{options.module}").run(options)
    return code


def _parser() -> _Parser:
    parser = _Parser(
        prog="vademecum", description="An offline reference browser. Without a command it opens the window.", allow_abbrev=False
    )
    parser.add_argument("--version", action="version", version=f"vademecum {__version__}")
    _add_files(parser, default=None)
    parser.set_defaults(module=None)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    _add_search(_command(commands, "search", "searching", "find names, facts, figures, sources and chapters, best first"))
    _add_show(_command(commands, "show", "showing", "print an entry, fact, figure, source, chapter or search with its facts and sources"))
    _add_export(_command(commands, "export", "taking", "write records as a file, each row with its references"))
    _add_cite(_command(commands, "cite", "citing", "print a citation in one line"))
    _add_attach(_command(commands, "attach", "attaching", "index your own copy of the document, to read and search its passages"))
    _add_files(_command(commands, "detach", "detaching", "delete all that was kept of your copy of the document"))
    _add_ingest(_command(commands, "ingest", "ingesting", "read a document and write what is mechanical of its records"))
    _add_check(_command(commands, "check", "checking", "validate the records; with the document, hold them against it"))
    _add_build(_command(commands, "build", "building", "compile the records into the file that the program reads"))
    return parser


def _command(commands: Any, name: str, module: str, words: str) -> ArgumentParser:
    parser: ArgumentParser = commands.add_parser(name, help=words, description=f"{words[0].upper()}{words[1:]}.", allow_abbrev=False)
    parser.set_defaults(module=module)
    return parser


def _add_files(parser: ArgumentParser, default: Any = SUPPRESS) -> None:
    """Options that stand before or after a command; after it they must not put a default over what was given before."""
    parser.add_argument(
        "--collection", type=Path, default=default, metavar="FILE", help="the compiled collection (default: the bundled one)"
    )
    parser.add_argument("--user-dir", type=Path, default=default, metavar="DIR", help="the folder of the reader's own file")


def _add_json(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON")


def _add_data(parser: ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, metavar="DIR", help="the folder of records (default: data)")


def _add_search(parser: ArgumentParser) -> None:
    parser.add_argument("query", nargs="+", metavar="QUERY", help='words, "words in a row", type:T, chapter:N, note:N')
    parser.add_argument("--type", metavar="T", help="keep to entries of this type, and to what concerns them")
    parser.add_argument("--limit", type=_count, default=20, metavar="N", help="at most so many results (default: 20)")
    _add_json(parser)
    _add_files(parser)


def _add_show(parser: ArgumentParser) -> None:
    parser.add_argument("ref", metavar="SLUG", help=_REF)
    _add_json(parser)
    _add_files(parser)


def _add_export(parser: ArgumentParser) -> None:
    parser.add_argument("kind", choices=KINDS, help="what to write")
    parser.add_argument("--slug", action="extend", nargs="+", default=[], metavar="S", help="only what concerns these entries")
    parser.add_argument("--type", metavar="T", help="only what concerns entries of this type")
    parser.add_argument("--query", default="", metavar="Q", help="only what is found by all these words")
    parser.add_argument("--format", choices=FORMATS, default="csv", help="the form of the file (default: csv)")
    parser.add_argument("--columns", action="extend", nargs="+", default=[], metavar="C", help="only these columns, in this order")
    parser.add_argument("--wide", action="store_true", help="figures side by side, a row an entry")
    parser.add_argument("--preset", choices=PRESETS, help="whom a CSV file is for (default: programs)")
    parser.add_argument("--separator", choices=SEPARATORS, help="what stands between the cells of a CSV file (default: comma)")
    parser.add_argument("--bare", action="store_true", help="references without a note of where the document cites them")
    parser.add_argument("--output", type=Path, metavar="FILE", help="the file to write (default: print)")
    parser.add_argument("--overwrite", action="store_true", help="write over an existing file")
    _add_files(parser)


def _add_cite(parser: ArgumentParser) -> None:
    parser.add_argument("ref", nargs="+", metavar="SLUG|FACT|FOOTNOTE", help=_REF)
    parser.add_argument("--style", choices=STYLES, help="the sources in this style, one a line (default: a citation in one line)")
    parser.add_argument("--short", action="store_true", help="as a text refers to them")
    parser.add_argument("--cited-after", action="store_true", help="say of each that it was read in the document")
    _add_files(parser)


def _add_attach(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="your copy of the document as Markdown")
    _add_files(parser)


def _add_ingest(parser: ArgumentParser) -> None:
    parser.add_argument("document", type=Path, metavar="DOCUMENT", help="the document as Markdown")
    _add_data(parser)
    parser.add_argument("--worklist", type=Path, metavar="FILE", help="also write what is recorded and open of every paragraph")


def _add_check(parser: ArgumentParser) -> None:
    _add_data(parser)
    parser.add_argument("--document", type=Path, metavar="FILE", help="the document as Markdown (default: VADEMECUM_DOCUMENT)")
    _add_json(parser)


def _add_build(parser: ArgumentParser) -> None:
    _add_data(parser)
    parser.add_argument(
        "--output", type=Path, metavar="FILE", help="the file to write (default: build/collection.sqlite beside the records)"
    )


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"expected a number from 1 on, not {text!r}")
    return int(text)
