"""Passages of the reader's own copy found by a search."""

from contextlib import suppress

from vademecum.collection.opened import Collection
from vademecum.collection.paragraphs import paragraphs
from vademecum.collection.sources import chapters
from vademecum.domain.errors import ShelfError
from vademecum.domain.sources import Paragraph
from vademecum.pages.excerpt import excerpt
from vademecum.pages.matching import marked
from vademecum.pages.naming import document_word, page_words
from vademecum.pages.opened import Library
from vademecum.pages.passages import passage_place
from vademecum.pages.query import Query
from vademecum.pages.search import Hit, HitGroup
from vademecum.pages.shown import Run
from vademecum.shelf.own_copy import opened_copy


def passage_group(library: Library, query: Query, limit: int) -> HitGroup:
    """Return the passages that hold all words of the query, best first; none where the query keeps to a type or a note."""
    total, hits = 0, tuple[Hit, ...]()
    if query.marks and query.type is None and query.note is None:
        with suppress(ShelfError):
            total, hits = _found(library, query, limit)
    return HitGroup(f"In the {document_word(library.collection.publication)}", total, hits)


def _found(library: Library, query: Query, limit: int) -> tuple[int, tuple[Hit, ...]]:
    assert library.user_dir is not None
    known = paragraphs(library.collection)
    with opened_copy(library.user_dir) as copy:
        keys = [key for key in copy.holding(_expression(query)) if key in known]
        within = [key for key in keys if query.chapter in {None, known[key].chapter}]
        copied = copy.passages(within[:limit])
    return len(within), tuple(_hit(library.collection, known[key], copied[key].text, query) for key in within[:limit])


def _expression(query: Query) -> str:
    return " AND ".join([*(f'"{phrase}"' for phrase in query.phrases), *(f'"{word}" *' for word in query.words)])


def _hit(collection: Collection, paragraph: Paragraph, text: str, query: Query) -> Hit:
    title = next(chapter.title for chapter in chapters(collection) if chapter.number == paragraph.chapter)
    runs = excerpt(marked(text, query.marks))
    place = passage_place(paragraph)
    return Hit(
        kind="passage",
        place=place,
        icon="",
        name=runs,
        detail=(Run(f"Chapter {paragraph.chapter}, {title}"),),
        value="",
        right=page_words(paragraph.first_page, paragraph.last_page),
        tags=(),
        matched="".join(run.text for run in runs),
        chapter=paragraph.chapter,
        page=paragraph.first_page,
    )
