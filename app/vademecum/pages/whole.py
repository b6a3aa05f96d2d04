"""Cross-checks and errata: as rows of any page, and each as a page of its own."""

from vademecum.collection.checks import checks, errata
from vademecum.collection.rows import DoneCheck
from vademecum.collection.scope import Scope
from vademecum.domain.entries import Erratum
from vademecum.domain.names import Verdict
from vademecum.pages.entry import CheckRow, DetailPage, ErratumRow
from vademecum.pages.library import Library
from vademecum.pages.naming import count_words, document_word
from vademecum.pages.shown import Run
from vademecum.pages.tagging import CHECKS, ERRATA, result_words, verdict_tag

# Verdicts in the order of the page, as said of one check and of several.
_VERDICTS = {
    Verdict.DISAGREES: ("disagrees", "disagree"),
    Verdict.UNDECIDED: ("cannot be checked", "cannot be checked"),
    Verdict.WITHIN_ROUNDING: ("agrees within rounding", "agree within rounding"),
    Verdict.AGREES: ("agrees", "agree"),
}


def erratum_row(erratum: Erratum) -> ErratumRow:
    """Write a doubtful place as a row."""
    return ErratumRow(
        erratum.id, erratum.chapter, erratum.page, erratum.says, erratum.means, str(erratum.confidence), tuple(map(str, erratum.facts))
    )


def check_row(done: DoneCheck) -> CheckRow:
    """Write a cross-check as a row."""
    check = done.check
    return CheckRow(check.id, verdict_tag(done), check.title, result_words(done), check.explanation, done.chapter, done.figures)


def checks_page(library: Library) -> DetailPage:
    """Return all cross-checks, disagreements first."""
    order = list(_VERDICTS)
    done = sorted(checks(library.collection, Scope(everything=True)), key=lambda check: order.index(check.verdict))
    counts = [count_words(n, *_VERDICTS[verdict]) for verdict in order if (n := sum(check.verdict == verdict for check in done))]
    document = document_word(library.collection.publication)
    return DetailPage(
        place=CHECKS,
        icon="check",
        kind_line=tuple(Run(words) for words in (count_words(len(done), "check", "checks"), *counts)),
        title="What the figures say of one another",
        summary=f"Where figures of the {document} imply one another, the sum is done and the verdict stands here.",
        other_names=(),
        checks=tuple(map(check_row, done)),
        in_book_order=True,
    )


def errata_page(library: Library) -> DetailPage:
    """Return all doubtful places in the order of the document."""
    doubts = errata(library.collection, Scope(everything=True))
    return DetailPage(
        place=ERRATA,
        icon="erratum",
        kind_line=(Run(count_words(len(doubts), "place", "places")),),
        title="Doubtful places",
        summary=f"What the {document_word(library.collection.publication)} says, what is meant, and how sure that is.",
        other_names=(),
        errata=tuple(map(erratum_row, doubts)),
        in_book_order=True,
    )
