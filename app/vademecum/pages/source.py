"""The page of one source: the footnote, the work it cites, and everything that rests on it."""

from vademecum.collection.checks import checks, errata
from vademecum.collection.entries import concerned
from vademecum.collection.facts import facts, figures
from vademecum.collection.rows import CitedSource
from vademecum.collection.scope import Scope
from vademecum.collection.sources import chapters, sources
from vademecum.domain.errors import NotFoundError
from vademecum.domain.names import FootnoteNumber
from vademecum.domain.sources import Work
from vademecum.pages.entry import DetailPage
from vademecum.pages.library import Library
from vademecum.pages.naming import entry_link, joined, number_list
from vademecum.pages.referring import imprint, references
from vademecum.pages.shown import Link, Place, PlaceKind, Run
from vademecum.pages.stated import by_date, fact_rows, figure_rows
from vademecum.pages.whole import check_row, erratum_row


def source_page(library: Library, number: int, *, in_book_order: bool) -> DetailPage:
    """Return the page of the source that a footnote cites. Raises NotFoundError."""
    collection, scope = library.collection, Scope(footnote=FootnoteNumber(number))
    cited = sources(collection, scope)
    if not cited:
        raise NotFoundError(f"There is no note {number} in this collection.")
    source, place = cited[0], note_place(number)
    found = facts(collection, scope)
    doubts, done = errata(collection, scope), checks(collection, scope)
    return DetailPage(
        place=place,
        icon="source",
        kind_line=_kind_line(library, source),
        title=source.work.title,
        summary=imprint(source.work, source.footnote.locator),
        other_names=_remarks(source.work, [other.footnote.number for other in cited[1:]]),
        facts=fact_rows(found if in_book_order else by_date(found), doubts, done),
        figures=figure_rows(collection, figures(collection, scope)),
        entries=tuple(entry_link(line.slug, line.name) for line in concerned(collection, scope)),
        references=references(cited, [other.footnote.number for other in cited]),
        errata=tuple(map(erratum_row, doubts)),
        checks=tuple(map(check_row, done)),
        in_book_order=in_book_order,
        bookmarked=library.shelf.is_bookmarked(str(place)),
        previous=_neighbour(library, number - 1),
        next=_neighbour(library, number + 1),
    )


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
