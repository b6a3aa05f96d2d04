"""The tables there are: figures, cross-checks, doubtful places."""

from collections.abc import Callable, Mapping
from typing import Any

from vademecum.pages.check_table import CheckOrder
from vademecum.pages.entry import CheckRow, ErratumRow
from vademecum.pages.erratum_table import ErratumOrder
from vademecum.pages.listing import FigureOrder
from vademecum.pages.place import Place, PlaceKind
from vademecum.pages.shown import FigureRow
from vademecum.ui.browsing import TITLES
from vademecum.ui.run_html import note_place, tag_words
from vademecum.ui.table_kind import Column, Look, TableKind


def _of(kind: PlaceKind) -> Callable[[Any], Place]:
    """Return what makes a place of a row by its id."""
    return lambda row: Place(kind, row.id)


def _counterpart(row: FigureRow) -> Place:
    return row.counterpart.place if row.counterpart else Place(PlaceKind.FIGURE, row.id)


def _note(row: FigureRow) -> Place:
    return note_place(row.footnotes[0]) if row.footnotes else Place(PlaceKind.FIGURE, row.id)


def _first_fact(row: CheckRow | ErratumRow) -> Place:
    """Return the first fact a row rests on or is rested on by, in its chapter; the chapter where there is none."""
    return Place(PlaceKind.FACT, row.facts[0]) if row.facts else Place(PlaceKind.CHAPTER, str(row.chapter))


_figure, _check, _erratum = _of(PlaceKind.FIGURE), _of(PlaceKind.CHECK), _of(PlaceKind.ERRATUM)
FIGURES = TableKind(
    "figures", "figure", TITLES["figures"], "figure", "figures", _figure,
    (
        Column(FigureOrder.SUBJECT, "Subject", lambda row: row.subject.text, lambda row: row.subject.place),
        Column(FigureOrder.METRIC, "Metric", lambda row: row.metric, lambda row: Place(PlaceKind.METRIC, row.metric_id)),
        Column(FigureOrder.COUNTERPART, "With", lambda row: row.counterpart.text if row.counterpart else "", _counterpart, 112),
        Column(FigureOrder.VALUE, "Value", lambda row: row.value, _figure, 160, Look.STRONG, is_number=True),
        Column(FigureOrder.PERIOD, "Period", lambda row: row.period, _figure, 112, Look.SOFT),
        Column(FigureOrder.STATUS, "Status", lambda row: tag_words(row.status), _figure, 100, Look.SOFT, tag=lambda row: row.status),
        Column(FigureOrder.NOTE, "Note", lambda row: ", ".join(map(str, row.footnotes)) or "—", _note, 56, Look.LINK, is_number=True),
        Column(FigureOrder.PAGE, "Page", lambda row: str(row.page), lambda row: Place(PlaceKind.FACT, row.fact), 56, Look.SOFT,
               is_number=True),
    ),
)  # fmt: skip
CHECKS = TableKind(
    "checks", "check", TITLES["checks"], "cross-check", "cross-checks", _check,
    (
        Column(CheckOrder.VERDICT, "Verdict", lambda row: tag_words(row.verdict), _check, 152, tag=lambda row: row.verdict),
        Column(CheckOrder.TITLE, "Check", lambda row: row.title, _check, look=Look.STRONG, below=lambda row: row.explanation),
        Column(CheckOrder.KIND, "What is checked", lambda row: row.kind, _check, 184, Look.SOFT, only_wide=True),
        Column(CheckOrder.RESULT, "Result", lambda row: row.brief, _check, 204, Look.STRONG, is_number=True),
        Column(CheckOrder.FIGURES, "Figures", lambda row: str(len(row.figures)), _check, 76, Look.SOFT, is_number=True),
        Column(CheckOrder.CHAPTER, "Chapter", lambda row: str(row.chapter), _first_fact, 76, Look.LINK, is_number=True),
    ),
    "Where figures imply one another, the sum is done and the verdict stands here.",
    writes_out=True,
)  # fmt: skip
ERRATA = TableKind(
    "errata", "erratum", TITLES["errata"], "erratum", "errata", _erratum,
    (
        Column(ErratumOrder.PAGE, "Page", lambda row: str(row.page), lambda row: Place(PlaceKind.PAGE, str(row.page)), 84, Look.LINK),
        Column(ErratumOrder.SAYS, "Says", lambda row: f"“{row.says}”", _erratum),
        Column(ErratumOrder.MEANS, "Meant is", lambda row: row.means, _erratum, look=Look.SOFT),
        Column(ErratumOrder.SURE, "How sure", lambda row: row.confidence, _erratum, 96, Look.SOFT),
        Column(ErratumOrder.FACTS, "Facts", lambda row: str(len(row.facts)) if row.facts else "—", _first_fact, 64, Look.LINK,
               is_number=True),
        Column(ErratumOrder.CHAPTER, "Chapter", lambda row: str(row.chapter),
               lambda row: Place(PlaceKind.CHAPTER, str(row.chapter)), 76, Look.LINK, is_number=True),
    ),
    "Doubtful places: what is printed, what is meant, how sure that is, and how many facts rest on it.",
    writes_out=True,
)  # fmt: skip
KINDS: Mapping[str, TableKind] = {kind.section: kind for kind in (FIGURES, CHECKS, ERRATA)}
