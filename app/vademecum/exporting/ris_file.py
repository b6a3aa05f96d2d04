"""Works as a RIS file, in the tags that Zotero, EndNote and Mendeley share."""

from collections.abc import Iterator

from vademecum.exporting.item import Item, cited_after, item_of_publication, item_of_work
from vademecum.pages.bibliography import Bibliography

_GENRES = {"interview": "Interview", "photo-report": "Photo report"}


def ris_lines(of: Bibliography, *, after: bool = True) -> Iterator[str]:
    """Yield the file: the document itself first, then each work; with `after` each says where the document cites it.

    Lines end with CRLF, as the format asks.
    """
    yield from _record(item_of_publication(of.publication), "")
    for work in of.works:
        yield from _record(item_of_work(work), cited_after(of, work) if after else "")


def _record(item: Item, after: str) -> Iterator[str]:
    yield _line("TY", "BOOK" if item.is_book else "ELEC")
    for tag, value in _fields(item, after):
        if value:
            yield _line(tag, value)
    yield "ER  - \r\n\r\n"


def _fields(item: Item, after: str) -> Iterator[tuple[str, str]]:
    yield "ID", item.key
    yield from (("AU", person.inverted) for person in item.authors)
    yield "TI", item.full_title
    yield ("PB" if item.is_book else "T2"), item.publisher
    yield "CY", item.place
    yield "PY", item.year
    yield "SN", item.isbn
    yield "UR", item.url
    yield "LA", item.language
    yield "M3", _GENRES.get(item.kind, "")
    yield "N1", after


def _line(tag: str, value: str) -> str:
    return f"{tag}  - {' '.join(value.split())}\r\n"
