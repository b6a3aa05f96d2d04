"""Whether records stand where they say: pages in their chapter and paragraph, footnotes of the same chapter, nothing twice."""

from collections import Counter
from collections.abc import Iterable, Iterator

from vademecum.domain.entries import Fact, Figure
from vademecum.domain.errors import Flaw
from vademecum.domain.sources import Chapter, Footnote, Paragraph
from vademecum.records.chapter_file import omission_key
from vademecum.records.content import Content
from vademecum.records.formula import figures_in, parse_expression

Finding = tuple[str, str]
"""A field and what is wrong with it."""


def standing_flaws(content: Content) -> Iterator[Flaw]:
    """A flaw for every page, paragraph or footnote that does not belong where it is named, and for what is said twice."""
    for kind, key, found in _findings(content, _Pages(content)):
        for field, reason in found:
            yield content.places[kind, key].flaw(f"footnote {key}" if kind == "footnote" else key, field, reason)


def _findings(content: Content, pages: "_Pages") -> Iterator[tuple[str, str, Iterable[Finding]]]:
    """The kind and key of each record with what is wrong in it."""
    for fact in content.facts:
        yield "fact", fact.id, pages.misplaced(fact.chapter, fact.paragraph, fact.page)
        yield "fact", fact.id, pages.foreign_notes(fact)
        yield "fact", fact.id, _twice(fact)
        yield from (("figure", figure.id, _odd_figure(figure)) for figure in fact.figures)
    for erratum in content.errata:
        yield "erratum", erratum.id, pages.misplaced(erratum.chapter, erratum.paragraph, erratum.page)
    for omission in content.omissions:
        yield "omission", omission_key(omission), pages.misplaced(omission.chapter, omission.paragraph, None)
    for footnote in content.footnotes:
        yield "footnote", str(footnote.number), pages.misplaced(footnote.chapter, None, footnote.page)
    for paragraph in content.paragraphs:
        yield "paragraph", f"{paragraph.chapter}.{paragraph.number}", pages.astray(paragraph)


class _Pages:
    """Which pages each chapter and paragraph fills, and where each footnote stands."""

    def __init__(self, content: Content) -> None:
        self._chapters: dict[int, Chapter] = {each.number: each for each in content.chapters}
        self._paragraphs: dict[tuple[int, int], Paragraph] = {(each.chapter, each.number): each for each in content.paragraphs}
        self._footnotes: dict[int, Footnote] = {each.number: each for each in content.footnotes}

    def misplaced(self, chapter: int, paragraph: int | None, page: int | None) -> Iterator[Finding]:
        """Fields and reasons; what could not be read (0) has been noted before."""
        whole = self._chapters.get(chapter)
        if whole is None:
            return
        if page and not whole.first_page <= page <= whole.last_page:
            yield "page", f"{page} is not in chapter {chapter}, pages {whole.first_page} to {whole.last_page}"
        if not paragraph:
            return
        part = self._paragraphs.get((chapter, paragraph))
        if part is None:
            count = sum(1 for each, _ in self._paragraphs if each == chapter)
            yield "paragraph", f"{paragraph} is no paragraph of chapter {chapter}, which has {count}"
        elif page and not part.first_page <= page <= part.last_page:
            yield "page", f"{page} is not a page of paragraph {paragraph}, which stands on {part.first_page} to {part.last_page}"

    def astray(self, paragraph: Paragraph) -> Iterator[Finding]:
        """A paragraph must lie within its chapter."""
        for page in dict.fromkeys((paragraph.first_page, paragraph.last_page)):
            for _, reason in self.misplaced(paragraph.chapter, None, page):
                yield "pages", reason

    def foreign_notes(self, fact: Fact) -> Iterator[Finding]:
        for number in fact.footnotes:
            footnote = self._footnotes.get(number)
            if footnote is not None and footnote.chapter != fact.chapter:
                yield "notes", f"footnote {number} stands in chapter {footnote.chapter}"


def _twice(fact: Fact) -> Iterator[Finding]:
    said = {"notes": fact.footnotes, "about": fact.also_about, "relations": fact.relations}
    for field, values in said.items():
        for value, count in Counter[object](values).items():
            if count > 1:
                yield field, f"{_words(value)} stands {count} times"


def _words(value: object) -> str:
    parts = [getattr(value, name, "") for name in ("subject", "predicate", "object")]
    return " ".join(parts) if any(parts) else str(value)


def _odd_figure(figure: Figure) -> Iterator[Finding]:
    if figure.counterpart is not None and figure.counterpart == figure.subject:
        yield "with", "is the same entry as of"
    if not figure.formula:
        return
    if figure.printed:
        yield "printed", "stands beside a formula; a derived figure is not printed in the document"
    try:
        rests_on = figures_in(parse_expression(figure.formula))
    except ValueError:
        return
    if figure.id in rests_on:
        yield "formula", "rests on the figure itself"
