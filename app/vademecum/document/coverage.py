"""How much of a document is recorded: every quantity, footnote and bold name of it, recorded, omitted with a reason, or open."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from vademecum.document.bold_name import entry_of
from vademecum.document.curated import Curated, overlaps, pair_figures
from vademecum.document.model import Document, ParagraphText, PrintedQuantity
from vademecum.document.passage import occurrences
from vademecum.domain.entries import Omission
from vademecum.domain.names import FootnoteNumber
from vademecum.domain.sources import Chapter


class State(StrEnum):
    """Whether a thing of the text is in the records, left out of them with a reason, or neither."""

    RECORDED = "recorded"
    OMITTED = "omitted"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Coverage:
    """The state of one thing and what it rests on: ids of figures or facts, the slug of an entry, or the reason of an omission."""

    state: State
    because: str = ""


_OPEN = Coverage(State.OPEN)


@dataclass(frozen=True, slots=True)
class ParagraphCoverage:
    """The state of each quantity, footnote and bold name of a paragraph, in their order; footnotes are those of quotations and markers."""

    paragraph: ParagraphText
    quantities: tuple[tuple[PrintedQuantity, Coverage], ...]
    footnotes: tuple[tuple[FootnoteNumber, Coverage], ...]
    names: tuple[tuple[str, Coverage], ...]


@dataclass(frozen=True, slots=True)
class ChapterCoverage:
    """The counts of a chapter. `quotations_alone` and `notes_alone` are those that could not be paired in order."""

    chapter: Chapter
    paragraphs: int
    footnotes: int
    footnotes_cited: int
    quantities: int
    quantities_recorded: int
    quantities_omitted: int
    names: int
    names_recorded: int
    names_omitted: int
    quotations_alone: int
    notes_alone: int

    @property
    def quantities_open(self) -> int:
        return self.quantities - self.quantities_recorded - self.quantities_omitted

    @property
    def names_open(self) -> int:
        return self.names - self.names_recorded - self.names_omitted

    @property
    def is_complete(self) -> bool:
        return not self.quantities_open and not self.names_open and self.footnotes_cited == self.footnotes


def paragraph_coverage(paragraph: ParagraphText, recorded: Curated) -> ParagraphCoverage:
    """Hold one paragraph against what is recorded."""
    notes = [quotation.footnote for quotation in paragraph.quotations] + [marker.number for marker in paragraph.markers]
    return ParagraphCoverage(
        paragraph,
        tuple(_of_quantities(paragraph, recorded)),
        tuple((number, _of_footnote(number, recorded)) for number in sorted({note for note in notes if note is not None})),
        tuple((name, _of_name(name, paragraph, recorded)) for name in paragraph.bold_names),
    )


def chapter_coverage(document: Document, recorded: Curated) -> tuple[ChapterCoverage, ...]:
    """Count every chapter, also those of which nothing is recorded."""
    covered = [paragraph_coverage(paragraph, recorded) for paragraph in document.paragraphs]
    return tuple(
        _counted(chapter, document, [it for it in covered if it.paragraph.place.chapter == chapter.number], recorded)
        for chapter in document.chapters
    )


def _counted(chapter: Chapter, document: Document, covered: Sequence[ParagraphCoverage], recorded: Curated) -> ChapterCoverage:
    quantities = [state.state for it in covered for _, state in it.quantities]
    names = [state.state for it in covered for _, state in it.names]
    footnotes = [note.number for note in document.footnotes if note.chapter == chapter.number]
    paired = [quotation.footnote for it in covered for quotation in it.paragraph.quotations]
    return ChapterCoverage(
        chapter=chapter,
        paragraphs=len(covered),
        footnotes=len(footnotes),
        footnotes_cited=sum(number in recorded.citing for number in footnotes),
        quantities=len(quantities),
        quantities_recorded=quantities.count(State.RECORDED),
        quantities_omitted=quantities.count(State.OMITTED),
        names=len(names),
        names_recorded=names.count(State.RECORDED),
        names_omitted=names.count(State.OMITTED),
        quotations_alone=paired.count(None),
        notes_alone=len(set(footnotes) - set(paired)),
    )


def _of_quantities(paragraph: ParagraphText, recorded: Curated) -> Iterator[tuple[PrintedQuantity, Coverage]]:
    """Each quantity with a figure of its own: of two equal ones that one figure could be of, the second needs an omission."""
    place = (paragraph.place.chapter, paragraph.place.number)
    figures = [figure for fact in recorded.facts.get(place, ()) for figure in fact.figures]
    omitted = {it.start: _omitted(it, paragraph, recorded.omissions.get(place, ())) for it in paragraph.quantities}
    open_first = sorted(paragraph.quantities, key=lambda it: omitted[it.start].state is State.OMITTED)
    taken = pair_figures(open_first, paragraph.text, figures)
    for quantity in paragraph.quantities:
        figure = taken.get(quantity.start)
        yield quantity, Coverage(State.RECORDED, figure.id) if figure else omitted[quantity.start]


def _omitted(quantity: PrintedQuantity, paragraph: ParagraphText, omissions: Iterable[Omission]) -> Coverage:
    reasons = [it.reason for it in omissions if overlaps(quantity, paragraph.text, it.printed)]
    return Coverage(State.OMITTED, _listed(reasons)) if reasons else _OPEN


def _of_footnote(number: FootnoteNumber, recorded: Curated) -> Coverage:
    facts = [fact.id for fact in recorded.citing.get(number, ())]
    return Coverage(State.RECORDED, _listed(facts)) if facts else _OPEN


def _of_name(name: str, paragraph: ParagraphText, recorded: Curated) -> Coverage:
    if slug := entry_of(name, recorded.names):
        return Coverage(State.RECORDED, slug)
    omissions = recorded.omissions.get((paragraph.place.chapter, paragraph.place.number), ())
    reasons = [it.reason for it in omissions if any(occurrences(it.printed, name)) or any(occurrences(name, it.printed))]
    return Coverage(State.OMITTED, _listed(reasons)) if reasons else _OPEN


def _listed(texts: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(texts))
