"""Holds records against the text of their document: places, pages, numbers, and whether the text is still the same."""

from collections.abc import Iterator

from vademecum.document.findings import Finding, fact_findings
from vademecum.document.model import Document
from vademecum.domain.errors import Flaw
from vademecum.domain.sources import Chapter, Paragraph
from vademecum.records.loading import Records
from vademecum.records.sheet import Place

_CHANGED = "is not as in the document; run `vademecum ingest` and look at the facts that rest on it"


def proof_flaws(records: Records, document: Document) -> Iterator[Flaw]:
    """A flaw for every figure whose number does not stand in its paragraph, every wrong page, and every part of the text that changed."""
    yield from _changed_chapters(records, document)
    yield from _changed_paragraphs(records, document)
    for finding in fact_findings(document, records.facts):
        yield _as_flaw(finding, records)


def _as_flaw(finding: Finding, records: Records) -> Flaw:
    kind, _, figure = finding.field.partition(" ")
    if kind == "figure":
        return records.flaw("figure", figure, "value", finding.reason)
    return records.flaw("fact", finding.fact, finding.field, finding.reason)


def _changed_chapters(records: Records, document: Document) -> Iterator[Flaw]:
    read: dict[int, Chapter] = {chapter.number: chapter for chapter in document.chapters}
    for chapter in records.chapters:
        there = read.pop(chapter.number, None)
        if there is None or (there.title, there.first_page, there.last_page) != (chapter.title, chapter.first_page, chapter.last_page):
            yield records.flaw("chapter", str(chapter.number), "", f"chapter {chapter.number} {_CHANGED}")
    for number in read:
        yield _missing(records, f"chapter {number}")


def _changed_paragraphs(records: Records, document: Document) -> Iterator[Flaw]:
    read: dict[tuple[int, int], Paragraph] = {(it.place.chapter, it.place.number): it.place for it in document.paragraphs}
    for paragraph in records.paragraphs:
        if read.pop((paragraph.chapter, paragraph.number), None) != paragraph:
            key = f"{paragraph.chapter}.{paragraph.number}"
            yield records.flaw("paragraph", key, "fingerprint", f"paragraph {paragraph.number} of chapter {paragraph.chapter} {_CHANGED}")
    for chapter, number in read:
        yield _missing(records, f"paragraph {number} of chapter {chapter}")


def _missing(records: Records, what: str) -> Flaw:
    beside = next(iter(records.places[kind, key] for kind, key in records.places if kind == "chapter"))
    return Place(beside.file, 1).flaw("", "", f"{what} of the document is missing; run `vademecum ingest`")
