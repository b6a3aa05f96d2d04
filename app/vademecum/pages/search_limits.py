"""What part of the collection the operators of a query keep a search to."""

from collections.abc import Mapping

from vademecum.collection.opened import Collection
from vademecum.domain.names import FootnoteNumber, TypeId
from vademecum.domain.search_scope import of_chapter, of_footnote, of_type
from vademecum.pages.matching import words_of
from vademecum.pages.query import Query


def types_by_word(collection: Collection) -> Mapping[str, TypeId]:
    """Return the types by what a reader may call them, folded: their ids and labels."""
    labels = ((word, it.id) for it in collection.types.values() for word in (it.id, it.label, it.plural_label))
    return {" ".join(words_of(word)): id_ for word, id_ in labels}


def scope_of(query: Query) -> str:
    """Return the expression for rows of the index that lie within the limits of a query, empty where it has none."""
    words = [] if query.type is None else [of_type(query.type)]
    words += [] if query.chapter is None else [of_chapter(query.chapter)]
    words += [] if query.note is None else [of_footnote(FootnoteNumber(query.note))]
    return " AND ".join(f'"{word}"' for word in words)
