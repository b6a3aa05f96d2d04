"""ISO 690:2021, name and date: references (clause 5 and 7) and citations in the text (annex A)."""

from collections.abc import Sequence

from vademecum.exporting.item import Item
from vademecum.exporting.person import Person
from vademecum.exporting.styles.marked import families, italic, listed, page_words, series, spaced, stopped

_NO_DATE = "[no date]"


def full(item: Item) -> str:
    """Write the reference: "PIVOVAR, E., 2024. A title. Online. BelTA. Available from: https://…"."""
    title = italic(item.full_title)
    online = "Online." if item.url else ""
    imprint = ": ".join(filter(None, (item.place, item.publisher)))
    date = item.dated(_NO_DATE)
    head = (stopped(listed((_authors(item.authors), date))), stopped(title)) if item.authors else (stopped(listed((title, date))),)
    isbn = f"ISBN {item.isbn}." if item.isbn else ""
    return spaced((*head, online, stopped(imprint), isbn, f"Available from: {item.url}" if item.url else ""))


def short(item: Item) -> str:
    """Write the citation in the text: "(Pivovar 2024, p. 5)"."""
    return f"({_in_text(item)})"


def after(item: Item, document: Item) -> str:
    """Write the citation of a work that was read in another: "(Pivovar 2024, cited in Zalesskij 2025, p. 33)"."""
    return f"({_in_text(item)}, cited in {_in_text(document)})"


def who(item: Item) -> str:
    """Name the authors, else the title in italics."""
    return families(item.authors, last="and", most=3) or italic(item.called)


def _in_text(item: Item) -> str:
    return listed((spaced((who(item), item.dated(_NO_DATE))), page_words(item.pages)))


def _authors(authors: Sequence[Person]) -> str:
    written = [author._replace(family=author.family.upper()).inverted for author in authors]
    return series(written, "and") if len(written) < 4 else f"{written[0]} et al."
