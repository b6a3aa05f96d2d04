"""ISO 690:2021, name and date: references (clause 5 and 7) and citations in the text (annex A)."""

from collections.abc import Sequence

from vademecum.exporting.item import Item, Person
from vademecum.exporting.styles.marked import italic, listed, series, shortened, spaced, stopped


def full(item: Item) -> str:
    """Write the reference: "PIVOVAR, E., 2024. A title. Online. BelTA. Available from: https://…"."""
    title = italic(item.title)
    online = "Online." if item.url else ""
    imprint = ": ".join(filter(None, (item.place, item.publisher)))
    date = item.year or "[no date]"
    head = (stopped(listed((_authors(item.authors), date))), stopped(title)) if item.authors else (stopped(listed((title, date))),)
    isbn = f"ISBN {item.isbn}." if item.isbn else ""
    return spaced((*head, online, stopped(imprint), isbn, f"Available from: {item.url}" if item.url else ""))


def short(item: Item) -> str:
    """Write the citation in the text: "(Pivovar 2024, p. 5)"."""
    return f"({_in_text(item)})"


def after(item: Item, document: Item) -> str:
    """Write the citation of a work that was read in another: "(Pivovar 2024, cited in Zalesskij 2025, p. 33)"."""
    return f"({_in_text(item)}, cited in {_in_text(document)})"


def _in_text(item: Item) -> str:
    families = [person.family for person in item.authors]
    who = f"{families[0]} et al." if len(families) > 3 else series(families, "and")
    pages = f"{'pp.' if set(item.pages) & set('–,') else 'p.'} {item.pages}" if item.pages else ""
    return listed((spaced((who or italic(shortened(item.title)), item.year or "[no date]")), pages))


def _authors(authors: Sequence[Person]) -> str:
    written = [listed((person.family.upper(), person.given)) for person in authors]
    return series(written, "and") if len(written) < 4 else f"{written[0]} et al."
