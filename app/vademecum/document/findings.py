"""Proof that facts agree with the document: their places exist, their pages hold, their numbers stand in the text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from vademecum.document.curated import records_quantity
from vademecum.document.model import Document, ParagraphText, PrintedQuantity
from vademecum.document.number_words import CARDINAL, ORDINAL, cardinal, ordinal
from vademecum.document.passage import occurrences
from vademecum.domain.entries import Fact, Figure
from vademecum.domain.names import FactId

_NUMBER = re.compile(rf"(?<![\w.])(?:(?P<digits>\d[\d,]*(?:\.\d+)?)|(?P<ordinal>{ORDINAL})\b|(?P<cardinal>{CARDINAL})\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Finding:
    """A fact, the field of its record that does not agree with the document, and why."""

    fact: FactId
    field: str
    reason: str

    def __str__(self) -> str:
        return f"{self.fact}, {self.field}: {self.reason}"


def fact_findings(document: Document, facts: Iterable[Fact]) -> list[Finding]:
    """All that does not agree, in the order of the facts; nothing when the document bears every fact out.

    A derived figure need not stand in the text. A figure does when a quantity of its paragraph has its value, when its printed
    words stand there, or when its value is any number there, also one that is no quantity (as in `30th anniversary`).
    """
    paragraphs = {(it.place.chapter, it.place.number): it for it in document.paragraphs}
    footnotes = {note.number: note.chapter for note in document.footnotes}
    findings = []
    for fact in facts:
        findings += [
            Finding(fact.id, "notes", f"the document has no footnote {number}") for number in fact.footnotes if number not in footnotes
        ]
        paragraph = paragraphs.get((fact.chapter, fact.paragraph))
        if paragraph is None:
            findings.append(Finding(fact.id, "paragraph", f"chapter {fact.chapter} has no paragraph {fact.paragraph}"))
        else:
            findings += _in_paragraph(fact, paragraph)
    return findings


def _in_paragraph(fact: Fact, paragraph: ParagraphText) -> list[Finding]:
    place = paragraph.place
    findings = []
    if not place.first_page <= fact.page <= place.last_page:
        stands = f"page {place.first_page}" if place.first_page == place.last_page else f"pages {place.first_page}-{place.last_page}"
        findings.append(Finding(fact.id, "page", f"is {fact.page}, but paragraph {place.number} stands on {stands}"))
    for figure in fact.figures:
        if not figure.formula and standing(figure, paragraph.text, paragraph.quantities) is None:
            number = figure.printed or f"{figure.quantity.value:f}"
            findings.append(Finding(fact.id, f"figure {figure.id}", f"{number} does not stand in paragraph {place.number}"))
    return findings


def standing(figure: Figure, text: str, quantities: Iterable[PrintedQuantity]) -> tuple[int, int] | None:
    """Return where the number of a figure first stands in a text, `[start, stop)`, None when it does not."""
    if figure.printed:
        return next(occurrences(figure.printed, text), None)
    same = ((it.start, it.stop) for it in quantities if records_quantity(figure, it, text))
    return next(same, None) or (_number(figure.quantity.value, text) if figure.quantity.high is None else None)


def _number(value: Decimal, text: str) -> tuple[int, int] | None:
    """Return where a number of that value, of whatever kind, first stands."""
    return next((match.span() for match in _NUMBER.finditer(text) if _value(match) == value), None)


def _value(match: re.Match[str]) -> Decimal:
    if match["digits"]:
        return Decimal(match["digits"].replace(",", ""))
    return ordinal(match["ordinal"]) if match["ordinal"] else cardinal(match["cardinal"])
