"""APA style, 7th edition: reference list (chapter 9 of the manual, 10.2 books, 10.16 web sites) and citations in the text (chapter 8)."""

from collections.abc import Sequence

from vademecum.exporting.item import Item
from vademecum.exporting.person import Person
from vademecum.exporting.styles.marked import families, italic, listed, page_words, spaced, stopped, stopped_within

_GENRES = {"interview": "[Interview]", "photo-report": "[Photographs]"}
_NO_DATE = "n.d."


def full(item: Item) -> str:
    """Write the entry of the reference list.

    A work without author begins with its title (9.12); an unknown year is n.d. (9.17); an author who is the publisher is named once (9.24).
    """
    year = f"({item.dated(_NO_DATE)})."
    title = stopped_within(spaced((italic(item.full_title), _GENRES.get(item.kind, ""))))
    head = (stopped(_authors(item.authors)), year, title) if item.authors else (title, year)
    return spaced((*head, "" if item.is_by_its_publisher else stopped(item.publisher), item.url))


def short(item: Item) -> str:
    """Write the citation in the text: "(Pivovar, 2024, p. 5)"."""
    return f"({_in_text(item)})"


def after(item: Item, document: Item) -> str:
    """Write a secondary source (8.6): "(Pivovar, 2024, as cited in Zalesskij, 2025, p. 33)"."""
    return f"({_in_text(item)}, as cited in {_in_text(document)})"


def who(item: Item) -> str:
    """Name the authors, else the title as the reference list has it, in italics (8.14)."""
    return families(item.authors, last="&", most=2) or italic(item.called)


def _in_text(item: Item) -> str:
    return listed((who(item), item.dated(_NO_DATE), page_words(item.pages)))


def _authors(authors: Sequence[Person]) -> str:
    written = [author.inverted_with(author.initials) for author in authors]
    if len(written) > 20:
        return f"{', '.join(written[:19])}, … {written[-1]}"
    return f"{', '.join(written[:-1])}, & {written[-1]}" if len(written) > 1 else "".join(written)
