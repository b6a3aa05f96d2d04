"""Works as CSL-JSON, the data that citeproc, pandoc and Zotero read."""

import json
from collections.abc import Iterable, Iterator

from vademecum.exporting.item import Item, cited_after, item_of_publication, item_of_work
from vademecum.exporting.person import Person
from vademecum.pages.bibliography import Bibliography

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
    yield "type", "book" if item.is_book else "webpage"
    yield "title", item.full_title
    yield "author", [_name(person) for person in item.authors]
    yield ("publisher" if item.is_book else "container-title"), item.publisher
    yield "publisher-place", item.place
    yield "issued", {"date-parts": [[int(item.year)]]} if item.year else None
    yield "ISBN", item.isbn
    yield "URL", item.url.replace("'", "%27")  # citeproc would make a curly quotation mark of it
    yield "language", item.language
    yield "genre", _GENRES.get(item.kind, "")
    yield "note", after


def _name(person: Person) -> dict[str, str]:
    if not person.given:
        return {"literal": person.family}
    parts = {
        "family": person.family.removeprefix(person.particle).lstrip(), "given": person.given, "dropping-particle": person.dropped,
        "non-dropping-particle": person.particle, "suffix": person.suffix,
    }  # fmt: skip
    return {name: value for name, value in parts.items() if value}
