"""The page of one chapter: its facts as the document has them, with everything that hangs on them."""

from vademecum.collection.checks import checks, errata
from vademecum.collection.entries import concerned
from vademecum.collection.facts import facts, figures
from vademecum.collection.scope import Scope
from vademecum.collection.sources import chapters, sources
from vademecum.domain.errors import NotFoundError
from vademecum.domain.names import FootnoteNumber
from vademecum.domain.sources import Chapter
from vademecum.pages.entry import DetailPage
from vademecum.pages.library import Library
from vademecum.pages.naming import entry_link, number_list, page_words
from vademecum.pages.referring import met_order, references
from vademecum.pages.shown import Link, Place, PlaceKind, Run
from vademecum.pages.stated import fact_rows, figure_rows
from vademecum.pages.whole import check_row, erratum_row


def chapter_page(library: Library, number: int) -> DetailPage:
    """Return the page of a chapter, with its neighbours. Raises NotFoundError."""
    collection, scope = library.collection, Scope(chapter=number)
    all_chapters = {chapter.number: chapter for chapter in chapters(collection)}
    if number not in all_chapters:
        raise NotFoundError(f"There is no chapter {number} in this collection.")
    chapter, place = all_chapters[number], Place(PlaceKind.CHAPTER, str(number))
    stated, cited = facts(collection, scope), sources(collection, scope)
    doubts, done = errata(collection, scope), checks(collection, scope)
    notes = [source.footnote.number for source in cited]
    return DetailPage(
        place=place,
        icon="chapter",
        kind_line=_kind_line(chapter, notes),
        title=chapter.title,
        summary=chapter.summary,
        other_names=(),
        facts=fact_rows(stated, doubts, done),
        figures=figure_rows(collection, figures(collection, scope)),
        entries=tuple(entry_link(line.slug, line.name) for line in concerned(collection, scope)),
        references=references(cited, (*met_order(stated), *notes)),
        errata=tuple(map(erratum_row, doubts)),
        checks=tuple(map(check_row, done)),
        in_book_order=True,
        bookmarked=library.shelf.is_bookmarked(str(place)),
        previous=_link(all_chapters.get(number - 1)),
        next=_link(all_chapters.get(number + 1)),
    )


def _kind_line(chapter: Chapter, notes: list[FootnoteNumber]) -> tuple[Run, ...]:
    words = [f"Chapter {chapter.number}", page_words(chapter.first_page, chapter.last_page)]
    if notes:
        words.append(f"{'note' if len(notes) == 1 else 'notes'} {number_list(notes)}")
    return tuple(map(Run, words))


def _link(chapter: Chapter | None) -> Link | None:
    return None if chapter is None else Link(chapter.title, Place(PlaceKind.CHAPTER, str(chapter.number)))
