"""A work as reference formats speak of it: the same fields whether the document cites it or is the document itself."""

import re
from typing import NamedTuple

from vademecum.domain.publication import Publication
from vademecum.pages.bibliography import Bibliography, CitedWork
from vademecum.pages.naming import number_list

_PAGE_LOCATOR = re.compile(r"(?:pp?\.|С\.|с\.)\s*([\d–—, -]+)\Z")


_MARKS = str.maketrans("", "", "\x02\x03")
"""What marks italics in a reference has no place in a title."""


class Person(NamedTuple):
    """An author. `given` is empty for an organisation and for a person known by one name."""

    family: str
    given: str

    @property
    def initials(self) -> str:
        """The given names by their first letters: "J.-P. Q."."""
        words = self.given.replace("-", " -").split()
        return " ".join(f"{word[: 2 if word.startswith('-') else 1]}." for word in words).replace(" -", "-")


class Item(NamedTuple):
    """What a reference is made of; empty where unknown, and then nothing stands in its place.

    `kind` is that of a work, `pages` the pages meant in it ("5" or "31–33"), `language` an ISO 639-1 code.
    """

    key: str
    kind: str
    authors: tuple[Person, ...]
    title: str
    publisher: str
    place: str
    year: str
    url: str
    isbn: str
    language: str
    pages: str

    @property
    def is_book(self) -> bool:
        return self.kind == "book"


def item_of_work(cited: CitedWork) -> Item:
    """Return a cited work as an item."""
    work = cited.work
    found = _PAGE_LOCATOR.match(cited.locator)
    return Item(
        key=str(work.id),
        kind=work.kind,
        authors=tuple(map(_person, work.authors)),
        title=_one_line(work.title),
        publisher=_one_line(work.publisher),
        place="",
        year=str(work.year or ""),
        url=work.url,
        isbn="",
        language=work.language,
        pages=found[1].strip() if found else "",
    )


def item_of_publication(publication: Publication, pages: tuple[int, ...] = ()) -> Item:
    """Return the document a collection was made from as an item, at these of its pages."""
    return Item(
        key=publication.id, kind="book", authors=tuple(map(_person, publication.authors)),
        title=": ".join(filter(None, (publication.title, publication.subtitle))), publisher=publication.publisher,
        place=publication.place, year=str(publication.year or ""), url="", isbn=publication.isbn, language=publication.language,
        pages=number_list(pages).replace("\u00a0", " "),
    )  # fmt: skip


def items(of: Bibliography) -> tuple[Item, ...]:
    """Return the works of a bibliography as items, in its order."""
    return tuple(map(item_of_work, of.works))


def cited_after(of: Bibliography, work: CitedWork) -> str:
    """Say where the document cites the work: "Cited after Zalesskij 2025, pp. 31–33, note 55"."""
    numbers = number_list(sorted(footnote.number for footnote in work.footnotes))
    document = of.publication.short_reference or of.publication.title
    page = f"{'p.' if len(work.pages) == 1 else 'pp.'} {number_list(work.pages)}"
    return f"Cited after {document}, {page}, {'note' if len(work.footnotes) == 1 else 'notes'} {numbers}".replace("\u00a0", " ")


def _one_line(text: str) -> str:
    return " ".join(text.split()).translate(_MARKS)


def _person(name: str) -> Person:
    family, _, given = name.partition(",")
    return Person(family.strip(), given.strip())
