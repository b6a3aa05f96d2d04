"""The table of all doubtful places."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from vademecum.collection.checks import errata
from vademecum.collection.scope import Scope
from vademecum.domain.entries import Erratum
from vademecum.domain.names import Confidence
from vademecum.pages.chapter_facet import chapter_facet
from vademecum.pages.check_rows import erratum_row
from vademecum.pages.entry import ErratumRow
from vademecum.pages.facets import Facet
from vademecum.pages.listing import TableQuery
from vademecum.pages.matching import words_of
from vademecum.pages.opened import Library
from vademecum.pages.table import Line, Reading, Table, table_of

ErratumLine = Line[Erratum, ErratumRow]
_RESTING = {"some": "Some", "none": "None"}
_ALL = TableQuery()


class ErratumOrder(StrEnum):
    """The columns that the table of doubtful places can be ordered by; SURE from the certain to the unsure."""

    PAGE = "page"
    SAYS = "says"
    MEANS = "means"
    SURE = "sure"
    FACTS = "facts"
    CHAPTER = "chapter"


def erratum_table(library: Library, query: TableQuery = _ALL) -> Table[ErratumRow]:
    """Return the doubtful places as asked for, by page where no order is; equal rows keep the order of the document."""
    sure = list(map(str, Confidence))
    keys: dict[str, Callable[[ErratumLine], Any]] = {
        ErratumOrder.PAGE: lambda it: it.row.page,
        ErratumOrder.SAYS: lambda it: words_of(it.row.says),
        ErratumOrder.MEANS: lambda it: words_of(it.row.means),
        ErratumOrder.SURE: lambda it: sure.index(it.row.confidence),
        ErratumOrder.FACTS: lambda it: len(it.row.facts),
        ErratumOrder.CHAPTER: lambda it: it.row.chapter,
    }
    facets = (
        Facet("sure", "How sure", lambda it: it.row.confidence, str.capitalize, sure.index),
        Facet("facts", "Facts that rest on it", lambda it: "some" if it.row.facts else "none", _RESTING.__getitem__, list(_RESTING).index),
        chapter_facet(library.collection),
    )
    lines = [Line(doubt, erratum_row(doubt)) for doubt in errata(library.collection, Scope(everything=True))]
    return table_of(lines, Reading(_words, keys, facets), query)


def _words(line: ErratumLine) -> str:
    row = line.row
    return f"{row.says} {row.means} {row.confidence} {row.page}"
