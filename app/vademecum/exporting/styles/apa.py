"""APA style, 7th edition: reference list (chapter 9 of the manual, 10.2 books, 10.16 web sites) and citations in the text (chapter 8)."""

from collections.abc import Sequence

from vademecum.exporting.item import Item, Person
from vademecum.exporting.styles.marked import italic, listed, plain, quoted, series, shortened, spaced, stopped

_GENRES = {"interview": "[Interview]", "photo-report": "[Photographs]"}


def full(item: Item) -> str:
    """Write the entry of the reference list. A work without author begins with its title (9.12); an unknown year is n.d. (9.17)."""
    year = f"({item.year or 'n.d.'})."
    title = stopped(spaced((italic(item.title), _GENRES.get(item.kind, ""))))
    head = (stopped(_authors(item.authors)), year, title) if item.authors else (title, year)
    return spaced((*head, stopped(item.publisher), item.url))


def short(item: Item) -> str:
    """Write the citation in the text: "(Pivovar, 2024, p. 5)"."""
    return f"({_in_text(item)})"


def after(item: Item, document: Item) -> str:
    """Write a secondary source (8.6): "(Pivovar, 2024, as cited in Zalesskij, 2025, p. 33)"."""
    return f"({_in_text(item)}, as cited in {_in_text(document)})"


def _in_text(item: Item) -> str:
    families = [person.family for person in item.authors]
    name = f"{families[0]} et al." if len(families) > 2 else series(families, "&")
    pages = f"{'pp.' if set(item.pages) & set('–,') else 'p.'} {item.pages}" if item.pages else ""
    return listed((name or _short_title(item), item.year or "n.d.", pages))


def _short_title(item: Item) -> str:
    return italic(shortened(item.title)) if item.is_book else plain(quoted(shortened(item.title)))


def _authors(authors: Sequence[Person]) -> str:
    written = [listed((person.family, person.initials)) for person in authors]
    if len(written) > 20:
        return f"{', '.join(written[:19])}, … {written[-1]}"
    return f"{', '.join(written[:-1])}, & {written[-1]}" if len(written) > 1 else "".join(written)
