"""GOST R 7.0.100-2018 (bibliographic record) and GOST R 7.0.5-2008 (reference), with terms in the language of each source.

The date of access, which both name, is left out: no one knows it, and it is not invented.
"""

from collections.abc import Sequence

from vademecum.exporting.item import Item
from vademecum.exporting.person import Person
from vademecum.exporting.styles.gost_terms import Terms, terms_of
from vademecum.exporting.styles.marked import spaced

_AREA = " – "
_MOST_HEADED = 3
_MOST_LISTED = 4
_KEPT = 3


def record(item: Item) -> str:
    """Write the record of 7.0.100: heading, title and responsibility, imprint, content and means of access, address, areas by a dash.

    Up to three authors head it; four are all listed behind the title, of more the first three (4.2.2, 5.2.6).
    """
    terms = terms_of(item.language)
    written = list(map(_initials_first, item.authors))
    responsible = ", ".join(written) if len(written) <= _MOST_LISTED else f"{', '.join(written[:_KEPT])} {terms.others}"
    heading = _ended(_inverted(item.authors[0], ",")) if 0 < len(item.authors) <= _MOST_HEADED else ""
    title = " / ".join(filter(None, (_title(item, terms, item.title), responsible)))
    content = f"{terms.text} : {terms.electronic if item.url else terms.unmediated}"
    areas = _book_areas(item, terms, content) if item.is_book else _online_areas(item, terms, content)
    return _AREA.join((spaced((heading, _ended(title))), *map(_ended, filter(None, areas))))


def reference(item: Item) -> str:
    """Write the reference of 7.0.5 behind a text: "Pivovar E. A title [Электронный ресурс] // BelTA. 2024. URL: https://…"."""
    terms = terms_of(item.language)
    head = _headed(item, _title_and_others(item, terms))
    if item.is_book:
        imprint = " : ".join(filter(None, (item.place or terms.no_place, item.publisher)))
        parts = (head, ", ".join(filter(None, (imprint, item.year))), _page(item, terms))
    else:
        parts = (" // ".join(filter(None, (head, item.publisher))), item.year, f"URL: {item.url}" if item.url else "")
    return spaced(map(_ended, filter(None, parts)))


def repeated(item: Item) -> str:
    """Write the reference to a work referred to before (7.0.5, 9), a long title cut: "Pivovar E. A title … С. 5."."""
    terms = terms_of(item.language)
    cut = item.called if len(item.called) < len(item.title.rstrip(".?!")) else item.title
    title = cut if cut == item.title else f"{cut} …"
    return spaced((_ended(_headed(item, title)), _page(item, terms)))


def record_after(item: Item, document: Item) -> str:
    """Write the record of a work that was read in another, with the document's record behind it."""
    return f"{record(item)}{_AREA}{terms_of(item.language).after}: {record(document)}"


def reference_after(item: Item, document: Item) -> str:
    """Write the reference to a work that was read in another, said in the words of 7.0.5 (4.12): "… Цит. по: Zalesskij B. …"."""
    return f"{reference(item)} {terms_of(item.language).after}: {reference(document)}"


def repeated_after(item: Item, document: Item) -> str:
    """Write the reference to a work that was read in another, both referred to before."""
    return f"{repeated(item)} {terms_of(item.language).after}: {repeated(document)}"


def who(item: Item) -> str:
    """Name the authors that head a reference, nobody where its title does."""
    return _heading(item.authors)


def _book_areas(item: Item, terms: Terms, content: str) -> Sequence[str]:
    imprint = " : ".join(filter(None, (item.place or terms.no_place, item.publisher)))
    isbn = f"ISBN {item.isbn}" if item.isbn else ""
    return ", ".join(filter(None, (imprint, item.year))), _page(item, terms), isbn, content


def _online_areas(item: Item, terms: Terms, content: str) -> Sequence[str]:
    host = f"{content} // {item.publisher} : [{terms.site}]" if item.publisher else content
    return host, item.year, f"URL: {item.url}" if item.url else ""


def _title(item: Item, terms: Terms, proper: str) -> str:
    """Write the title proper with what belongs to it behind a colon between blanks: a subtitle, the kind of work."""
    kind = {"interview": terms.interview, "photo-report": terms.photo_report}.get(item.kind, "")
    return " : ".join(filter(None, (proper, item.subtitle, kind)))


def _title_and_others(item: Item, terms: Terms) -> str:
    """Write the title of a reference: the general designation behind the title proper, of more than three authors the first behind it."""
    title = _title(item, terms, spaced((item.title, terms.resource if item.url else "")))
    return title if len(item.authors) <= _MOST_HEADED else f"{title} / {_initials_first(item.authors[0])} {terms.others}"


def _page(item: Item, terms: Terms) -> str:
    return f"{terms.page} {item.pages}." if item.pages else ""


def _headed(item: Item, title: str) -> str:
    return spaced((_ended(_heading(item.authors)), title))


def _heading(authors: Sequence[Person]) -> str:
    """Write the authors before the title, up to three of them; more are no heading (7.0.5, 4.10.2)."""
    return ", ".join(_inverted(author, "") for author in authors) if len(authors) <= _MOST_HEADED else ""


def _inverted(author: Person, comma: str) -> str:
    behind = spaced((author.initials, author.dropped))
    named = spaced((f"{author.family}{comma if behind else ''}", behind))
    return ", ".join(filter(None, (named, author.suffix)))


def _initials_first(author: Person) -> str:
    return spaced((author.initials, author.dropped, author.family, author.suffix))


def _ended(text: str) -> str:
    """End an area with its prescribed point, which a point or dots of its own make needless; ? and ! do not (7.0.100, 4.6)."""
    return text if not text or text.endswith((".", "…")) else f"{text}."
