"""Where each footnote of a document stands, and what it says."""

from collections.abc import Sequence
from dataclasses import dataclass

from vademecum.document.definitions import FootnoteNumbers
from vademecum.document.model import ParagraphText
from vademecum.document.piece import Definition, PagedChapter
from vademecum.document.reference import Reference, read_reference
from vademecum.domain.names import FootnoteNumber


@dataclass(frozen=True, slots=True)
class StandingFootnote:
    """A footnote before its work is known."""

    number: FootnoteNumber
    chapter: int
    page: int
    reference: Reference


def standing_footnotes(
    chapters: Sequence[PagedChapter], apart: Sequence[Definition], numbers: FootnoteNumbers, paragraphs: Sequence[ParagraphText]
) -> tuple[StandingFootnote, ...]:
    """All footnotes in order of number: those defined on a page stand there, the others where they are first cited.

    One that is cited nowhere stands at the end. Of two definitions with one label the first holds.
    """
    found: dict[FootnoteNumber, StandingFootnote] = {}
    for rank, chapter in enumerate(chapters):
        for note in chapter.definitions:
            number = numbers.of_definition(rank, note.label)
            found.setdefault(number, StandingFootnote(number, rank + 1, note.page, read_reference(note.text)))
    places = _first_cited(paragraphs)
    end = (paragraphs[-1].place.chapter, paragraphs[-1].place.last_page) if paragraphs else (len(chapters), 1)
    for note in apart:
        number = numbers.of_definition(None, note.label)
        found.setdefault(number, StandingFootnote(number, *places.get(number, end), read_reference(note.text)))
    return tuple(found[number] for number in sorted(found))


def _first_cited(paragraphs: Sequence[ParagraphText]) -> dict[FootnoteNumber, tuple[int, int]]:
    """Chapter and page of the first marker of each footnote."""
    places: dict[FootnoteNumber, tuple[int, int]] = {}
    for paragraph in paragraphs:
        for marker in paragraph.markers:
            places.setdefault(marker.number, (paragraph.place.chapter, paragraph.page_at(marker.at)))
    return places
