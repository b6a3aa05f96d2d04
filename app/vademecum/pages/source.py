"""The page of one source: the footnote, the work it cites, and everything that rests on it."""

from vademecum.collection.rows import CitedSource
from vademecum.collection.scope import Scope
from vademecum.collection.sources import chapters, sources
from vademecum.domain.errors import NotFoundError
from vademecum.domain.names import FootnoteNumber
from vademecum.domain.sources import Work
from vademecum.pages.entry import DetailPage
from vademecum.pages.naming import joined, number_list
from vademecum.pages.opened import Library
from vademecum.pages.place import Link, Place, PlaceKind
from vademecum.pages.referring import imprint
from vademecum.pages.resting import with_all_that_rests
from vademecum.pages.shown import Run


def source_page(library: Library, number: int, *, in_book_order: bool) -> DetailPage:
    """Return the page of the source that a footnote cites. Raises NotFoundError."""
    scope = Scope(footnote=FootnoteNumber(number))
    cited = sources(library.collection, scope)
    if not cited:
        raise NotFoundError(f"There is no note {number} in this collection.")
    source = cited[0]
    page = DetailPage(
        place=note_place(number),
        icon="source",
        kind_line=_kind_line(library, source),
        title=source.work.title,
        summary=imprint(source.work, source.footnote.locator),
        other_names=_remarks(source.work, [other.footnote.number for other in cited[1:]]),
        previous=_neighbour(library, number - 1),
        next=_neighbour(library, number + 1),
    )
    return with_all_that_rests(library, page, scope, in_book_order=in_book_order)


def note_place(number: int) -> Place:
    """Return where the source of a footnote is."""
    return Place(PlaceKind.NOTE, str(number))


def _kind_line(library: Library, source: CitedSource) -> tuple[Run, ...]:
    footnote = source.footnote
    title = next(chapter.title for chapter in chapters(library.collection) if chapter.number == footnote.chapter)
    chapter = Run(f"chapter {footnote.chapter}, {title}", Place(PlaceKind.CHAPTER, str(footnote.chapter)))
    kind = source.work.kind.replace("-", " ").capitalize()
    return Run(kind), Run(f"note {footnote.number}"), chapter, Run(f"p. {footnote.page}", Place(PlaceKind.PAGE, str(footnote.page)))


def _remarks(work: Work, other_notes: list[FootnoteNumber]) -> tuple[str, ...]:
    remarks = (
        f"also cited in {'note' if len(other_notes) == 1 else 'notes'} {number_list(other_notes)}" if other_notes else "",
        f"number {work.bibliography_number} of the bibliography" if work.bibliography_number else "",
        joined((f"address also printed as {work.other_url}", work.url_reason)) if work.other_url else "",
        work.note,
    )
    return tuple(filter(None, remarks))


def _neighbour(library: Library, number: int) -> Link | None:
    cited = sources(library.collection, Scope(footnote=FootnoteNumber(number)))
    return Link(cited[0].work.title, note_place(number)) if cited else None
