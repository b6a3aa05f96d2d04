"""The Chicago Manual of Style, 17th edition: notes (14.19–14.60) and author-date (15.5–15.49)."""

from vademecum.exporting.item import Item
from vademecum.exporting.styles.marked import families, italic, listed, names, quoted, series, spaced, stopped, stopped_within
from vademecum.exporting.styles.shortening import without_article

_MOST = 3
_NO_DATE = "n.d."


def note(item: Item) -> str:
    """Write the full note: "E. Pivovar, “A Title,” BelTA, 2024, 5, https://…"."""
    authors = _in_order(item)
    if not item.is_book:
        imprint = listed((item.publisher, item.year or _NO_DATE, item.pages, item.url))
        return stopped(spaced((f"{authors}," if authors else "", quoted(item.full_title, ","), imprint)))
    imprint = listed((_published(item), item.year or _NO_DATE))
    return stopped(listed((f"{listed((authors, italic(item.full_title)))} ({imprint})", item.pages)))


def short_note(item: Item) -> str:
    """Write the note for a work noted before: "Pivovar, “Short Title,” 5."."""
    authors, title = families(item.authors, last="and", most=_MOST), without_article(item.called)
    if item.is_book:
        return stopped(listed((authors, italic(title), item.pages)))
    named = spaced((f"{authors}," if authors else "", quoted(title, "," if item.pages else ".")))
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
    """Write the entry of the reference list in the author-date system.

    The publisher of a web page stands for an author unknown (15.34, 15.49); where there is neither, the title comes first.
    """
    head = names(item.authors, last="and", most=10, kept=7) or ("" if item.is_book else item.publisher)
    title = stopped_within(italic(item.full_title)) if item.is_book else quoted(item.full_title, ".")
    year = stopped(item.dated(_NO_DATE))
    imprint = _published(item) if item.is_book or (item.authors and not item.is_by_its_publisher) else ""
    return spaced((*((stopped(head), year, title) if head else (title, year)), stopped(imprint), stopped(item.url)))


def parenthesis(item: Item) -> str:
    """Write the citation in the text: "(Pivovar 2024, 5)"."""
    return f"({_in_text(item)})"


def parenthesis_after(item: Item, document: Item) -> str:
    """Write the citation of a work that was read in another: "(Pivovar 2024, cited in Zalesskij 2025, 33)"."""
    return f"({_in_text(item)}, cited in {_in_text(document)})"


def who(item: Item) -> str:
    """Name the authors, else the publisher that stands for them, else the title."""
    title = italic(item.called) if item.is_book else quoted(item.called)
    return families(item.authors, last="and", most=_MOST) or ("" if item.is_book else item.publisher) or title


def _in_text(item: Item) -> str:
    return listed((spaced((who(item), item.dated(_NO_DATE))), item.pages))


def _in_order(item: Item) -> str:
    written = [author.straight for author in item.authors]
    return f"{written[0]} et al." if len(written) > _MOST else series(written, "and")


def _published(item: Item) -> str:
    return ": ".join(filter(None, (item.place, item.publisher)))
