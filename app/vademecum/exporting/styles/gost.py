"""GOST R 7.0.100-2018 (bibliographic record) and GOST R 7.0.5-2008 (reference), with terms in the language of each source.

The date of access, which both name, is left out: no one knows it, and it is not invented.
"""

from collections.abc import Sequence
from typing import NamedTuple

from vademecum.exporting.item import Item, Person
from vademecum.exporting.styles.marked import spaced, stopped


class _Terms(NamedTuple):
    """The words of a record in one language. `page` and `pages` stand before numbers, `no_place` where the place is unknown."""

    text: str
    unmediated: str
    electronic: str
    site: str
    resource: str
    no_place: str
    page: str
    pages: str
    others: str
    after: str


_RUSSIAN = _Terms("Текст", "непосредственный", "электронный", "сайт", "[Электронный ресурс]", "[Б. м.]", "С.", "С.", "[и др.]", "Цит. по")
_ENGLISH = _Terms("Text", "unmediated", "electronic", "website", "[Electronic resource]", "[S. l.]", "P.", "P.", "[et al.]", "Cited after")
_TERMS = {"ru": _RUSSIAN, "be": _RUSSIAN, "uk": _RUSSIAN}
_AREA = " – "


def record(item: Item) -> str:
    """Write the record of 7.0.100: heading, title and responsibility, imprint, content and means of access, address, areas by a dash."""
    terms = _TERMS.get(item.language, _ENGLISH)
    written = list(map(_initials_first, item.authors))
    responsible = f"{written[0]} {terms.others}" if len(written) > 4 else ", ".join(written)
    title = " / ".join(filter(None, (item.title, responsible)))
    heading = _inverted(item.authors[0], ",") if 0 < len(item.authors) < 4 else ""
    content = f"{terms.text} : {terms.electronic if item.url else terms.unmediated}"
    areas = _book_areas(item, terms, content) if item.is_book else _online_areas(item, terms, content)
    return stopped(_AREA.join((spaced((heading, stopped(title))), *map(stopped, filter(None, areas)))))


def reference(item: Item) -> str:
    """Write the reference of 7.0.5 behind a text: "Pivovar E. A title [Электронный ресурс] // BelTA. 2024. URL: https://…"."""
    terms = _TERMS.get(item.language, _ENGLISH)
    head = spaced((_heading(item.authors, terms), item.title))
    if item.is_book:
        imprint = " : ".join(filter(None, (item.place or terms.no_place, item.publisher)))
        parts = (head, ", ".join(filter(None, (imprint, item.year))), _page(item, terms))
    else:
        named = f"{head} {terms.resource}" if item.url else head
        parts = (" // ".join(filter(None, (named, item.publisher))), item.year, f"URL: {item.url}" if item.url else "")
    return spaced(map(stopped, filter(None, parts)))


def repeated(item: Item) -> str:
    """Write the reference to a work referred to before (7.0.5, 9): "Pivovar E. A title. С. 5."."""
    terms = _TERMS.get(item.language, _ENGLISH)
    return spaced((stopped(spaced((_heading(item.authors, terms), item.title))), _page(item, terms)))


def reference_after(item: Item, document: Item) -> str:
    """Write the reference to a work that was read in another (7.0.5, 4.13): "… // Цит. по: Zalesskij B. …"."""
    terms = _TERMS.get(item.language, _ENGLISH)
    return f"{reference(item)} {terms.after}: {reference(document)}"


def repeated_after(item: Item, document: Item) -> str:
    """Write the reference to a work that was read in another, both referred to before."""
    terms = _TERMS.get(item.language, _ENGLISH)
    return f"{repeated(item)} {terms.after}: {repeated(document)}"


def record_after(item: Item, document: Item) -> str:
    """Write the record of a work that was read in another, with the document's record behind it."""
    terms = _TERMS.get(item.language, _ENGLISH)
    return f"{record(item)}{_AREA}{terms.after}: {record(document)}"


def _book_areas(item: Item, terms: _Terms, content: str) -> Sequence[str]:
    imprint = " : ".join(filter(None, (item.place or terms.no_place, item.publisher)))
    isbn = f"ISBN {item.isbn}" if item.isbn else ""
    return ", ".join(filter(None, (imprint, item.year))), _page(item, terms), isbn, content


def _online_areas(item: Item, terms: _Terms, content: str) -> Sequence[str]:
    host = f"{content} // {item.publisher} : [{terms.site}]" if item.publisher else content
    return host, item.year, f"URL: {item.url}" if item.url else ""


def _page(item: Item, terms: _Terms) -> str:
    return f"{terms.page} {item.pages}." if item.pages else ""


def _heading(authors: Sequence[Person], terms: _Terms) -> str:
    written = [_inverted(person, "") for person in authors]
    return f"{written[0]} {terms.others}" if len(written) > 3 else ", ".join(written)


def _inverted(person: Person, comma: str) -> str:
    return spaced((f"{person.family}{comma if person.given else ''}", person.initials))


def _initials_first(person: Person) -> str:
    return spaced((person.initials, person.family))
