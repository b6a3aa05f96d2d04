"""The table of all cross-checks."""

from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum
from typing import Any

from vademecum.collection.checks import checks
from vademecum.collection.rows import DoneCheck
from vademecum.collection.scope import Scope
from vademecum.domain.names import Verdict
from vademecum.pages.chapter_facet import chapter_facet
from vademecum.pages.check_rows import CHECK_KINDS, check_row
from vademecum.pages.entry import CheckRow
from vademecum.pages.facets import Facet
from vademecum.pages.listing import TableQuery
from vademecum.pages.matching import words_of
from vademecum.pages.opened import Library
from vademecum.pages.side_words import side_of
from vademecum.pages.table import Line, Reading, Table, table_of
from vademecum.pages.tagging import VERDICT_WORDS

CheckLine = Line[DoneCheck, CheckRow]
WORST_FIRST = (Verdict.DISAGREES, Verdict.CANNOT_BE_CHECKED, Verdict.WITHIN_ROUNDING, Verdict.AGREES)
_LEAST = Decimal("-Infinity")
_ALL = TableQuery()


class CheckOrder(StrEnum):
    """The columns that the table of cross-checks can be ordered by; RESULT by the amount that the sum came to."""

    VERDICT = "verdict"
    TITLE = "title"
    KIND = "kind"
    RESULT = "result"
    FIGURES = "figures"
    CHAPTER = "chapter"


def check_table(library: Library, query: TableQuery = _ALL) -> Table[CheckRow]:
    """Return the cross-checks as asked for, disagreements first where no order is; equal rows keep the order of the document."""
    collection = library.collection
    keys: dict[str, Callable[[CheckLine], Any]] = {
        CheckOrder.VERDICT: lambda it: WORST_FIRST.index(it.stated.verdict),
        CheckOrder.TITLE: lambda it: words_of(it.row.title),
        CheckOrder.KIND: lambda it: it.row.kind,
        CheckOrder.RESULT: lambda it: (_amount(it.stated), it.row.result),
        CheckOrder.FIGURES: lambda it: len(it.row.figures),
        CheckOrder.CHAPTER: lambda it: it.row.chapter,
    }
    facets = (
        Facet("verdict", "Verdict", lambda it: str(it.stated.verdict), _verdict_words, lambda key: WORST_FIRST.index(Verdict(key))),
        Facet("kind", "What is checked", lambda it: it.stated.check.kind, CHECK_KINDS.__getitem__, list(CHECK_KINDS).index),
        chapter_facet(collection),
    )
    lines = [Line(done, check_row(done)) for done in checks(collection, Scope(everything=True))]
    return table_of(lines, Reading(_words, keys, facets), query)


def _amount(done: DoneCheck) -> Decimal:
    amount = side_of(done.actual).amount
    return _LEAST if amount is None else amount


def _words(line: CheckLine) -> str:
    row = line.row
    return f"{row.title} {row.explanation} {row.result} {row.verdict.words} {row.kind}"


def _verdict_words(key: str) -> str:
    words = VERDICT_WORDS[Verdict(key)]
    return words[0].upper() + words[1:]
