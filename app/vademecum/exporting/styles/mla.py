"""MLA style, 9th edition: works cited (5.1–5.105) and citations in the text (6.1–6.77)."""

import re

from vademecum.exporting.item import Item
from vademecum.exporting.styles.marked import italic, listed, names, plain, quoted, series, shortened, spaced, stopped

_SCHEME = re.compile(r"\Ahttps?://")


def full(item: Item) -> str:
    """Write the entry of the list of works cited; the address without its scheme (5.95)."""
    authors = stopped(names(item.authors, last="and", most=2))
    where = _SCHEME.sub("", item.url)
    if item.is_book:
        return spaced((authors, stopped(italic(item.title)), stopped(listed((item.publisher, item.year, where)))))
    genre = {"interview": "Interview.", "photo-report": "Photo report."}.get(item.kind, "")
    end = stopped(listed((italic(item.publisher), item.year, where)))
    return spaced((authors, quoted(item.title, "."), end, genre))


def short(item: Item) -> str:
    """Write the citation in the text: "(Pivovar 5)"."""
    return f"({_in_text(item)})"


def after(item: Item, document: Item) -> str:
    """Write an indirect source (6.77): "(Pivovar, qtd. in Zalesskij 33)"."""
    return f"({spaced((_who(item, ','), 'qtd. in', _in_text(document)))})"


def _in_text(item: Item) -> str:
    return spaced((_who(item), item.pages))


def _who(item: Item, mark: str = "") -> str:
    families = [person.family for person in item.authors]
    who = f"{families[0]} et al." if len(families) > 2 else series(families, "and")
    if who or item.is_book:
        return f"{who or italic(shortened(item.title))}{mark}"
    return plain(quoted(shortened(item.title), mark))
