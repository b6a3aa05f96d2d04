"""A document read from its Markdown copy into one value."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from vademecum.document.bibliography import split_bibliography
from vademecum.document.blocks import split_blocks
from vademecum.document.definitions import FootnoteNumbers, join_broken, take_definitions
from vademecum.document.joining import JoinedParagraph, join_pieces
from vademecum.document.marker_repair import repair_markers
from vademecum.document.model import Document, ParagraphText
from vademecum.document.pages import lay_pages, stamps
from vademecum.document.paragraphs import paragraph_texts
from vademecum.document.piece import PagedChapter
from vademecum.document.sections import Layout, Section, lay_out
from vademecum.document.sites import Sites
from vademecum.document.standing import standing_footnotes
from vademecum.document.works import cited_works
from vademecum.domain.errors import DocumentError
from vademecum.domain.names import FootnoteNumber
from vademecum.domain.sources import Chapter, Footnote

Watch = Callable[[float], None]
_NO_SITES = Sites()


def _unwatched(_part: float) -> None:
    """Let nobody know how far the reading is."""


def read_document(path: Path, sites: Sites = _NO_SITES, watch: Watch = _unwatched) -> Document:
    """Read the Markdown copy at `path`. `sites` tells what is known of the sites that footnotes lead to.

    `watch` is told what part is read, from 0 to 1, and ends the reading by raising. Raises DocumentError, whatever the file holds.
    """
    try:
        source = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise DocumentError(f"There is no document at {path}.") from error
    except UnicodeDecodeError as error:
        raise DocumentError(f"{path} is no text in UTF-8; save the document as Markdown in UTF-8.") from error
    except (OSError, ValueError) as error:
        raise DocumentError(f"{path} cannot be read: {error}") from error
    return document_of(source, sites, watch)


def document_of(source: str, sites: Sites = _NO_SITES, watch: Watch = _unwatched) -> Document:
    """Read a document from its text, watched as in `read_document`; raises DocumentError when it has no chapters."""
    taken = take_definitions(split_blocks(source))
    layout = lay_out(taken.blocks)
    ignored = stamps(taken.blocks)
    paged = join_broken([lay_pages(section, ignored, layout.is_paged) for section in layout.chapters])
    numbers = FootnoteNumbers(paged, taken.definitions)
    paragraphs: list[ParagraphText] = []
    for rank, chapter in enumerate(paged):
        watch(rank / len(paged))
        paragraphs += paragraph_texts(rank + 1, _joined(chapter, numbers.cited_in(rank)), numbers.cited_in(rank))
    standing = standing_footnotes(paged, taken.definitions, numbers, paragraphs)
    entries = split_bibliography(layout.bibliography, ignored)
    cited = cited_works(entries, standing, sites)
    footnotes = (Footnote(note.number, note.chapter, note.page, cited.cited[note.number], note.reference.locator) for note in standing)
    return Document(_chapters(layout, paged), tuple(paragraphs), cited.works, tuple(footnotes))


def _joined(chapter: PagedChapter, numbers: Mapping[str, FootnoteNumber]) -> tuple[JoinedParagraph, ...]:
    return join_pieces(repair_markers(chapter, numbers.keys()).pieces)


def _chapters(layout: Layout, paged: Sequence[PagedChapter]) -> tuple[Chapter, ...]:
    return tuple(
        Chapter(number, section.title, section.first_page, _last_page(section, chapter))
        for number, (section, chapter) in enumerate(zip(layout.chapters, paged, strict=True), 1)
    )


def _last_page(section: Section, chapter: PagedChapter) -> int:
    if section.page_count is not None:
        return section.first_page + section.page_count - 1
    return max((piece.page for piece in chapter.pieces), default=section.first_page)
