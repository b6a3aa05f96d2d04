"""The page of one chapter: its facts as the document has them, with everything that hangs on them."""

from vademecum.collection.scope import Scope
from vademecum.collection.sources import chapters, sources
from vademecum.domain.errors import NotFoundError
from vademecum.domain.names import FootnoteNumber
from vademecum.domain.sources import Chapter
from vademecum.pages.entry import DetailPage
from vademecum.pages.naming import number_list, page_words
from vademecum.pages.opened import Library
from vademecum.pages.place import Link, Place, PlaceKind
from vademecum.pages.resting import with_all_that_rests
from vademecum.pages.shown import Run


def chapter_page(library: Library, number: int) -> DetailPage:
    """Return the page of a chapter, with its neighbours. Raises NotFoundError."""
    all_chapters = {chapter.number: chapter for chapter in chapters(library.collection)}
    if number not in all_chapters:
        raise NotFoundError(f"There is no chapter {number} in this collection.")
    chapter, scope = all_chapters[number], Scope(chapter=number)
    page = DetailPage(
        place=Place(PlaceKind.CHAPTER, str(number)),
        icon="chapter",
        kind_line=_kind_line(chapter, [source.footnote.number for source in sources(library.collection, scope)]),
        title=chapter.title,
        summary=chapter.summary,
        other_names=(),
        previous=_link(all_chapters.get(number - 1)),
        next=_link(all_chapters.get(number + 1)),
    )
    return with_all_that_rests(library, page, scope, in_book_order=True)


def _kind_line(chapter: Chapter, notes: list[FootnoteNumber]) -> tuple[Run, ...]:
    words = [f"Chapter {chapter.number}", page_words(chapter.first_page, chapter.last_page)]
    if notes:
        words.append(f"{'note' if len(notes) == 1 else 'notes'} {number_list(notes)}")
    return tuple(map(Run, words))


def _link(chapter: Chapter | None) -> Link | None:
    return None if chapter is None else Link(chapter.title, Place(PlaceKind.CHAPTER, str(chapter.number)))
