"""The chapter as a facet of any table."""

from vademecum.collection.opened import Collection
from vademecum.collection.sources import chapters
from vademecum.pages.facets import Facet


def chapter_facet(collection: Collection) -> Facet:
    """Return the facet that tells lines apart by the chapter of their rows."""
    titles = {str(it.number): f"{it.number}. {it.title}" for it in chapters(collection)}
    return Facet("chapter", "Chapter", lambda it: str(it.row.chapter), lambda key: titles.get(key, key), int)
