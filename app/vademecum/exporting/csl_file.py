"""Works as CSL-JSON, the data that citeproc, pandoc and Zotero read."""

import json
from collections.abc import Iterable, Iterator

from vademecum.exporting.item import Item, Person, cited_after, item_of_publication, item_of_work
from vademecum.pages.bibliography import Bibliography

_TYPES = {
    "book": "book", "news-article": "article-newspaper", "interview": "article-newspaper", "photo-report": "article-newspaper",
    "web-page": "webpage",
}  # fmt: skip
_GENRES = {"interview": "Interview", "photo-report": "Photo report"}


def csl_lines(of: Bibliography, *, after: bool = True) -> Iterator[str]:
    """Yield one JSON array: the document itself first, then each work; with `after` each says where the document cites it."""
    yield "[\n"
    yield json.dumps(_record(item_of_publication(of.publication), ""), ensure_ascii=False)
    for work in of.works:
        yield ",\n" + json.dumps(_record(item_of_work(work), cited_after(of, work) if after else ""), ensure_ascii=False)
    yield "\n]\n"


def _record(item: Item, after: str) -> dict[str, object]:
    return {name: value for name, value in _fields(item, after) if value}


def _fields(item: Item, after: str) -> Iterable[tuple[str, object]]:
    yield "id", item.key
    yield "type", _TYPES.get(item.kind, "document")
    yield "title", item.title
    yield "author", [_name(person) for person in item.authors]
    yield ("publisher" if item.is_book else "container-title"), item.publisher
    yield "publisher-place", item.place
    yield "issued", {"date-parts": [[int(item.year)]]} if item.year else None
    yield "page", item.pages
    yield "ISBN", item.isbn
    yield "URL", item.url
    yield "language", item.language
    yield "genre", _GENRES.get(item.kind, "")
    yield "note", after


def _name(person: Person) -> dict[str, str]:
    return {"family": person.family, "given": person.given} if person.given else {"literal": person.family}
