"""The chapter as a facet of any table or list."""

from collections.abc import Callable

from vademecum.collection.opened import Collection
from vademecum.collection.sources import chapters
from vademecum.pages.facets import Facet


def chapter_facet(collection: Collection) -> Facet:
    """Return the facet that tells lines apart by the chapter of their rows."""
    return Facet("chapter", "Chapter", lambda it: str(it.row.chapter), chapter_words(collection), int)


def chapter_words(collection: Collection) -> Callable[[str], str]:
    """Return what calls a chapter by number and title, given its number as a key."""
    titles = {str(it.number): f"{it.number}. {it.title}" for it in chapters(collection)}
    return lambda key: titles.get(key, key)
