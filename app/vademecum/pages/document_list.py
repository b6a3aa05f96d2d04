"""The lists behind the parts of the document: sources as they are filtered and ordered, chapters and metrics as they are."""

from collections.abc import Callable, Mapping
from typing import Any

from vademecum.collection.opened import Collection
from vademecum.collection.rows import CitedSource
from vademecum.collection.scope import Scope
from vademecum.collection.sources import chapters, sources
from vademecum.domain.fold import fold
from vademecum.pages.facets import kept_rows
from vademecum.pages.listing import Listing, ListRow, Order
from vademecum.pages.matching import words_of
from vademecum.pages.metric import metric_rows
from vademecum.pages.naming import joined, page_words, record_counts
from vademecum.pages.place import Place, PlaceKind
from vademecum.pages.referring import imprint
from vademecum.pages.source import note_place
from vademecum.pages.source_facets import source_facets


def _chapter_rows(collection: Collection) -> list[ListRow]:
    return [
        _row(Place(PlaceKind.CHAPTER, str(it.number)), f"{it.number}  {it.title}", page_words(it.first_page, it.last_page), "chapter")
        for it in chapters(collection)
    ]


def source_rows(collection: Collection, listing: Listing) -> list[ListRow]:
    """Return the sources that have what is chosen of their facets, in an order, under the letter or year that it goes by; an order that
    is not theirs is that of their numbers."""
    key, head = _SOURCE_ORDERS.get(listing.order, _SOURCE_ORDERS[Order.NUMBER])
    kept = kept_rows(sources(collection, Scope(everything=True)), source_facets(collection), listing.chosen)
    return [source_row(it)._replace(letter=head(it)) for it in sorted(kept, key=key)]


def source_row(it: CitedSource) -> ListRow:
    """Return the row of a source."""
    line = joined((imprint(it.work, it.footnote.locator), record_counts(it.fact_count, it.figure_count)))
    return _row(note_place(it.footnote.number), f"{it.footnote.number}  {it.work.title}", line, "source")


def _author(it: CitedSource) -> str:
    return it.work.authors[0] if it.work.authors else ""


def _initial(text: str) -> str:
    """Return the letter a text stands under, "#" for one that begins with none; a title is never empty, an author may be."""
    first = " ".join(words_of(text))[:1].upper()
    return "No author" if not text else first if first.isalpha() else "#"


_SOURCE_ORDERS: Mapping[Order, tuple[Callable[[CitedSource], Any], Callable[[CitedSource], str]]] = {
    Order.NUMBER: (lambda it: it.footnote.number, lambda _it: ""),
    Order.AUTHOR: (lambda it: (not it.work.authors, fold(_author(it)), it.footnote.number), lambda it: _initial(_author(it))),
    Order.YEAR: (lambda it: (-(it.work.year or 0), it.footnote.number), lambda it: str(it.work.year or "No year")),
    Order.TITLE: (lambda it: (words_of(it.work.title), it.footnote.number), lambda it: _initial(it.work.title)),
    Order.FACTS: (lambda it: (-it.fact_count, it.footnote.number), lambda _it: ""),
}


def _row(place: Place, name: str, line: str, icon: str) -> ListRow:
    return ListRow(place, name, line, icon, letter="", bookmarked=False)


DOCUMENT_LISTS: Mapping[str, Callable[[Collection], list[ListRow]]] = {
    "chapters": _chapter_rows,
    "metrics": metric_rows,
}
