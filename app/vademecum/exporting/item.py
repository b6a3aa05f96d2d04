"""A work as reference formats speak of it: the same fields whether the document cites it or is the document itself."""

import re
from typing import NamedTuple

from vademecum.domain.publication import Publication
from vademecum.domain.sources import Footnote
from vademecum.exporting.person import Person, person
from vademecum.pages.bibliography import Bibliography, CitedWork
from vademecum.pages.naming import number_list

_UNDETERMINED = "und"
_PAGE_LOCATOR = re.compile(r"(?:pp?\.|С\.|с\.)\s*([\d–—, -]+)\Z")


_MARKS = str.maketrans("", "", "\x02\x03")
"""What marks italics in a reference has no place in a title."""


class Item(NamedTuple):
    """What a reference is made of; empty where unknown, and then nothing stands in its place.

    `kind` is that of a work, `pages` the pages meant in it ("5" or "31–33"), `language` an ISO 639-1 code. `letter`, `called` and
    `needs_title` say how it is told apart from others of one list (`told_apart`): by a letter behind the year, by which short title,
    and whether its authors have further works there.
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
    subtitle: str = ""
    letter: str = ""
    called: str = ""
    needs_title: bool = False

    @property
    def is_book(self) -> bool:
        return self.kind == "book"

    @property
    def full_title(self) -> str:
        """The title with its subtitle behind a colon."""
        return ": ".join(filter(None, (self.title, self.subtitle)))

    @property
    def is_by_its_publisher(self) -> bool:
        """Whether the organisation that brought the work out is its author, so that most styles name it once."""
        return bool(self.publisher) and [author.family for author in self.authors if not author.given] == [self.publisher]

    def dated(self, undated: str) -> str:
        """The year with its letter, or what stands for a year that is not known: "2024a", "n.d.-a"."""
        return f"{self.year}{self.letter}" if self.year else "-".join(filter(None, (undated, self.letter)))


def item_of_work(cited: CitedWork) -> Item:
    """Return a cited work as an item."""
    work = cited.work
    return Item(
        key=str(work.id),
        kind=work.kind,
        authors=tuple(map(person, work.authors)),
        title=_one_line(work.title),
        publisher=_one_line(work.publisher),
        place="",
        year=str(work.year or ""),
        url=work.url,
        isbn="",
        language="" if work.language == _UNDETERMINED else work.language,
        pages=_cited_pages(cited),
    )


def item_of_publication(publication: Publication, pages: tuple[int, ...] = ()) -> Item:
    """Return the document a collection was made from as an item, at these of its pages."""
    return Item(
        key=publication.id, kind="book", authors=tuple(map(person, publication.authors)), title=publication.title,
        subtitle=publication.subtitle, publisher=publication.publisher, place=publication.place, year=str(publication.year or ""), url="",
        isbn=publication.isbn, language=publication.language, pages=number_list(pages).replace("\u00a0", " "),
    )  # fmt: skip


def cited_after(of: Bibliography, work: CitedWork) -> str:
    """Say where the document cites the work: "Cited after Zalesskij 2025, pp. 31–33, notes 55, 57".

    Where footnotes name a place in the work, each says its own: "…, p. 11, note 16 (p. 24 of the work); p. 45, note 80 (…)".
    """
    document = of.publication.short_reference or of.publication.title
    if any(footnote.locator for footnote in work.footnotes):
        where = "; ".join(map(_noted, work.footnotes))
    else:
        numbers = number_list(sorted(footnote.number for footnote in work.footnotes))
        page = f"{'p.' if len(work.pages) == 1 else 'pp.'} {number_list(work.pages)}"
        where = f"{page}, {'note' if len(work.footnotes) == 1 else 'notes'} {numbers}"
    return f"Cited after {document}, {where}".replace("\u00a0", " ")


def _cited_pages(cited: CitedWork) -> str:
    """Return the pages of the work that its footnotes name: "11, 49"; none where one of them names no page, for the work is meant then."""
    found = [_PAGE_LOCATOR.match(footnote.locator) for footnote in cited.footnotes]
    return ", ".join(dict.fromkeys(match[1].strip() for match in found if match)) if all(found) else ""


def _noted(footnote: Footnote) -> str:
    return f"p. {footnote.page}, note {footnote.number}" + (f" ({footnote.locator} of the work)" if footnote.locator else "")


def _one_line(text: str) -> str:
    return " ".join(text.split()).translate(_MARKS)
