"""What a document was read into: frozen values that hold its text; they never reach the compiled file."""

from dataclasses import dataclass

from vademecum.domain.names import FootnoteNumber
from vademecum.domain.sources import Chapter, Footnote, Paragraph, Work


@dataclass(frozen=True, slots=True)
class Marker:
    """A footnote marker as it stands in the running text, `at` characters into the paragraph's text (the marker itself removed)."""

    number: FootnoteNumber
    at: int


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted stretch `[start, stop)` of a paragraph's text and the footnote paired with it by order, None where orders do not meet."""

    start: int
    stop: int
    footnote: FootnoteNumber | None


@dataclass(frozen=True, slots=True)
class PrintedQuantity:
    """A quantity as printed, `[start, stop)` in the paragraph's text: its words, its value in base units and its unit word if plain.

    `value` is the decimal as text in base units ("2700" for "2.7 thousand"); for words such as "halve" the factor ("0.5").
    `high` is set for printed ranges. `kind` is one of number, percent, factor, money, year-free ordinal `rank`.
    """

    start: int
    stop: int
    printed: str
    value: str
    high: str | None
    kind: str


@dataclass(frozen=True, slots=True)
class ParagraphText:
    """A paragraph of running text, joined across page breaks, markup and markers removed.

    `page_starts` holds (offset, page) for each page the text stands on, the first at offset 0; `page_at` answers for any offset.
    """

    place: Paragraph
    text: str
    page_starts: tuple[tuple[int, int], ...]
    markers: tuple[Marker, ...]
    quotations: tuple[Quotation, ...]
    bold_names: tuple[str, ...]
    quantities: tuple[PrintedQuantity, ...]

    def page_at(self, offset: int) -> int:
        """The printed page of the character at `offset`."""
        return max((page for start, page in self.page_starts if start <= offset), default=self.place.first_page)


@dataclass(frozen=True, slots=True)
class Document:
    """A document as read: its chapters, paragraphs in order, works in order of the bibliography, and footnotes in order of number."""

    chapters: tuple[Chapter, ...]
    paragraphs: tuple[ParagraphText, ...]
    works: tuple[Work, ...]
    footnotes: tuple[Footnote, ...]
