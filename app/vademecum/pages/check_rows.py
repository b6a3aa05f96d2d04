"""Cross-checks and doubtful places as rows, of any page and of the tables of all."""

from vademecum.collection.rows import DoneCheck
from vademecum.domain.entries import Erratum
from vademecum.pages.entry import CheckRow, ErratumRow
from vademecum.pages.tagging import brief_result, result_words, verdict_tag

CHECK_KINDS = {
    "growth": "Two periods and their growth", "sum": "A sum and its parts", "share": "A whole and a share",
    "count": "A list and its number", "repeat": "One thing said twice", "bound": "A part and its whole",
}  # fmt: skip


def erratum_row(erratum: Erratum) -> ErratumRow:
    """Write a doubtful place as a row."""
    return ErratumRow(
        erratum.id, erratum.chapter, erratum.page, erratum.says, erratum.means, str(erratum.confidence), tuple(map(str, erratum.facts))
    )


def check_row(done: DoneCheck) -> CheckRow:
    """Write a cross-check as a row."""
    check = done.check
    return CheckRow(
        id=check.id,
        verdict=verdict_tag(done),
        title=check.title,
        result=result_words(done),
        brief=brief_result(done),
        explanation=check.explanation,
        chapter=done.chapter,
        figures=done.figures,
        kind=CHECK_KINDS[check.kind],
        facts=done.facts,
    )
