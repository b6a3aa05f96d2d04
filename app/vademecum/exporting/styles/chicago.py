"""The Chicago Manual of Style, 17th edition: notes (14.19–14.60) and author-date (15.5–15.49)."""

from vademecum.exporting.item import Item
from vademecum.exporting.styles.marked import italic, listed, names, quoted, series, shortened, spaced, stopped

_MOST = 3


def note(item: Item) -> str:
    """Write the full note: "E. Pivovar, “A Title,” BelTA, 2024, 5, https://…"."""
    authors = names(item.authors, last="and", most=_MOST, given_first=True)
    if not item.is_book:
        imprint = listed((item.publisher, item.year or "n.d.", item.pages, item.url))
        return stopped(spaced((f"{authors}," if authors else "", quoted(item.title, ","), imprint)))
    imprint = listed((_published(item), item.year or "n.d."))
    return stopped(listed((f"{listed((authors, italic(item.title)))} ({imprint})", item.pages)))


def short_note(item: Item) -> str:
    """Write the note for a work noted before: "Pivovar, “Short Title,” 5."."""
    families = [person.family for person in item.authors]
    who = f"{families[0]} et al." if len(families) > _MOST else series(families, "and")
    title = shortened(item.title)
    if item.is_book:
        return stopped(listed((who, italic(title), item.pages)))
    named = spaced((f"{who}," if who else "", quoted(title, "," if item.pages else ".")))
    return spaced((named, stopped(item.pages)))


def note_after(item: Item, document: Item) -> str:
    """Write the note of a work that was read in another (14.260): "…, cited in Boris Zalesskij, Title (…), 33."."""
    return f"{note(item).removesuffix('.')}, cited in {note(document)}"


def short_note_after(item: Item, document: Item) -> str:
    """Write the short note of a work that was read in another, both noted before."""
    noted = short_note(item)
    ended = f"{noted.removesuffix('.”')},”" if noted.endswith(".”") else f"{noted.removesuffix('.')},"
    return f"{ended} cited in {short_note(document)}"


def entry(item: Item) -> str:
    """Write the entry of the reference list in the author-date system; a publisher stands for an author unknown (15.34, 15.49)."""
    authors = names(item.authors, last="and", most=10)
    head = authors or item.publisher
    title = stopped(italic(item.title)) if item.is_book else quoted(item.title, ".")
    imprint = _published(item) if authors or item.is_book else ""
    return spaced((stopped(head), stopped(item.year or "n.d."), title, stopped(imprint), stopped(item.url)))


def parenthesis(item: Item) -> str:
    """Write the citation in the text: "(Pivovar 2024, 5)"."""
    return f"({_in_text(item)})"


def parenthesis_after(item: Item, document: Item) -> str:
    """Write the citation of a work that was read in another: "(Pivovar 2024, cited in Zalesskij 2025, 33)"."""
    return f"({_in_text(item)}, cited in {_in_text(document)})"


def _in_text(item: Item) -> str:
    families = [person.family for person in item.authors]
    who = f"{families[0]} et al." if len(families) > _MOST else series(families, "and")
    return listed((spaced((who or item.publisher or shortened(item.title), item.year or "n.d.")), item.pages))


def _published(item: Item) -> str:
    return ": ".join(filter(None, (item.place, item.publisher)))
