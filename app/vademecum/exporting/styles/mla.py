"""MLA style, 9th edition: works cited (5.1–5.105) and citations in the text (6.1–6.77)."""

import re

from vademecum.exporting.item import Item
from vademecum.exporting.styles.marked import families, italic, listed, names, plain, quoted, spaced, stopped, stopped_within
from vademecum.exporting.styles.shortening import without_article

_SCHEME = re.compile(r"\Ahttps?://")
_GENRES = {"interview": "Interview.", "photo-report": "Photo report."}


def full(item: Item) -> str:
    """Write the entry of the list of works cited; the address without its scheme (5.95).

    An organisation that brought out its own work is named as publisher only.
    """
    authors = "" if item.is_by_its_publisher else stopped(names(item.authors, last="and", most=2))
    where = _SCHEME.sub("", item.url)
    if item.is_book:
        return spaced((authors, stopped_within(italic(item.full_title)), stopped(listed((item.publisher, item.year, where)))))
    end = stopped(listed((italic(item.publisher), item.year, where)))
    return spaced((authors, quoted(item.full_title, "."), end, _GENRES.get(item.kind, "")))


def short(item: Item) -> str:
    """Write the citation in the text: "(Pivovar 5)"."""
    return f"({_in_text(item)})"


def after(item: Item, document: Item) -> str:
    """Write an indirect source (6.77): "(Pivovar, qtd. in Zalesskij 33)"."""
    return f"({spaced((_named(item, ','), 'qtd. in', _in_text(document)))})"


def who(item: Item) -> str:
    """Name the authors, else the title in quotation marks or, of a book, in italics."""
    return _who(item, "")


def _in_text(item: Item) -> str:
    return spaced((_named(item, ""), item.pages))


def _named(item: Item, mark: str) -> str:
    """Write who is cited, with the title where the same authors have several works in the list (6.8), and a mark behind."""
    by_author = _cited_authors(item) and item.needs_title
    return f"{_cited_authors(item)}, {_title(item, mark)}" if by_author else _who(item, mark)


def _who(item: Item, mark: str) -> str:
    authors = _cited_authors(item)
    return f"{authors}{mark}" if authors else _title(item, mark)


def _cited_authors(item: Item) -> str:
    return "" if item.is_by_its_publisher else families(item.authors, last="and", most=2)


def _title(item: Item, mark: str) -> str:
    called = without_article(item.called)
    return f"{italic(called)}{mark}" if item.is_book else plain(quoted(called, mark))
