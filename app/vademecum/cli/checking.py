"""`vademecum check`: what is wrong with the records, and what they cover."""

import os
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from vademecum.cli.folder import data_dir
from vademecum.cli.printing import progress, say, say_json, table
from vademecum.compiler.check import ChapterReport, CheckReport, check_records
from vademecum.domain.names import Verdict
from vademecum.pages.naming import count_words

_WITHOUT_TEXT = ("chapter", "facts", "figures", "footnotes cited")
_WITH_TEXT = (*_WITHOUT_TEXT, "quantities recorded", "omitted", "open", "names with an entry", "omitted", "open")


def run(options: Namespace) -> int:
    """Print every error and the coverage of each chapter; 1 when there is an error. Raises DocumentError."""
    named = options.document or os.environ.get("VADEMECUM_DOCUMENT")
    progress("Checking the records …")
    report = check_records(data_dir(options), Path(named) if named else None)
    if options.json:
        say_json(report.as_json())
    else:
        say(*_lines(report))
    return 1 if report.errors else 0


def _lines(report: CheckReport) -> Iterator[str]:
    yield from map(str, report.errors)
    if report.chapters:
        rows = [_row(chapter) for chapter in report.chapters]
        head = _WITH_TEXT if len(rows[0]) == len(_WITH_TEXT) else _WITHOUT_TEXT
        yield from table([head, *rows], right=range(1, len(head)))
    verdicts = [f"{report.verdicts[verdict]} {verdict}" for verdict in Verdict if report.verdicts.get(verdict)]
    if verdicts:
        yield f"cross-checks: {', '.join(verdicts)}"
    yield count_words(len(report.errors), "error", "errors")


def _row(chapter: ChapterReport) -> tuple[str, ...]:
    cited = f"{chapter.footnotes_cited} of {chapter.footnotes}"
    row = (f"{chapter.chapter}. {chapter.title}", str(chapter.facts), str(chapter.figures), cited)
    text = chapter.text
    if text is None:
        return row
    quantities = (text.quantities_recorded, text.quantities_omitted, text.quantities_open)
    names = (text.names_with_entry, text.names_omitted, text.names_open)
    return (*row, *map(str, quantities + names))
