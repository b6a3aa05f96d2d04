"""References ready to be pasted, in the style asked for."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from vademecum.domain.fold import fold
from vademecum.exporting.item import Item, item_of_publication, item_of_work
from vademecum.exporting.styles import apa, chicago, gost, iso690, mla
from vademecum.exporting.styles.marked import html, plain
from vademecum.exporting.styles.shortening import without_article
from vademecum.exporting.telling_apart import Who, told_apart
from vademecum.pages.bibliography import Bibliography


class Style(StrEnum):
    """The styles of ready references; the value is the word of the command line."""

    GOST_RECORD = "gost-r-7.0.100"
    GOST_REFERENCE = "gost-r-7.0.5"
    ISO_690 = "iso-690"
    APA = "apa"
    CHICAGO_NOTES = "chicago-notes"
    CHICAGO_AUTHOR_DATE = "chicago-author-date"
    MLA = "mla"


STYLE_NAMES = {
    Style.GOST_RECORD: "GOST R 7.0.100-2018",
    Style.GOST_REFERENCE: "GOST R 7.0.5-2008",
    Style.ISO_690: "ISO 690:2021",
    Style.APA: "APA, 7th edition",
    Style.CHICAGO_NOTES: "Chicago, notes",
    Style.CHICAGO_AUTHOR_DATE: "Chicago, author-date",
    Style.MLA: "MLA, 9th edition",
}


@dataclass(frozen=True, slots=True)
class Manner:
    """How references are written: in which style, short as in a text or full as in a list, and whether each says that it was read
    in the document."""

    style: Style
    short: bool = False
    after: bool = False


@dataclass(frozen=True, slots=True)
class Ready:
    """One reference as plain text and as HTML."""

    plain: str
    html: str


_Written = Callable[[Item], str]
_After = Callable[[Item, Item], str]
_FULL: dict[Style, _Written] = {
    Style.GOST_RECORD: gost.record, Style.GOST_REFERENCE: gost.reference, Style.ISO_690: iso690.full, Style.APA: apa.full,
    Style.CHICAGO_NOTES: chicago.note, Style.CHICAGO_AUTHOR_DATE: chicago.entry, Style.MLA: mla.full,
}  # fmt: skip
_SHORT: dict[Style, _Written] = {
    Style.GOST_RECORD: gost.repeated, Style.GOST_REFERENCE: gost.repeated, Style.ISO_690: iso690.short, Style.APA: apa.short,
    Style.CHICAGO_NOTES: chicago.short_note, Style.CHICAGO_AUTHOR_DATE: chicago.parenthesis, Style.MLA: mla.short,
}  # fmt: skip
_AFTER: dict[Style, _After] = {
    Style.GOST_RECORD: gost.record_after, Style.GOST_REFERENCE: gost.reference_after, Style.CHICAGO_NOTES: chicago.note_after,
}  # fmt: skip
_SHORT_AFTER: dict[Style, _After] = {
    Style.GOST_RECORD: gost.repeated_after, Style.GOST_REFERENCE: gost.repeated_after, Style.CHICAGO_NOTES: chicago.short_note_after,
    Style.ISO_690: iso690.after, Style.APA: apa.after, Style.CHICAGO_AUTHOR_DATE: chicago.parenthesis_after, Style.MLA: mla.after,
}  # fmt: skip
_WHO: dict[Style, Who] = {
    Style.GOST_RECORD: gost.who, Style.GOST_REFERENCE: gost.who, Style.ISO_690: iso690.who, Style.APA: apa.who,
    Style.CHICAGO_NOTES: chicago.who, Style.CHICAGO_AUTHOR_DATE: chicago.who, Style.MLA: mla.who,
}  # fmt: skip
_ALPHABETICAL = frozenset({Style.GOST_RECORD, Style.ISO_690, Style.APA, Style.CHICAGO_AUTHOR_DATE, Style.MLA})


def ready_references(of: Bibliography, manner: Manner) -> tuple[Ready, ...]:
    """Write a reference for every work, or for the document itself where no work is cited.

    Full references stand in the order of their style's lists: by author or title, those of notes by footnote.
    """
    if not of.works:
        return (ready_document(of, manner),)
    items = told_apart(tuple(map(item_of_work, of.works)), _WHO[manner.style])
    written = list(zip(items, _written(of, items, manner), strict=True))
    if manner.style in _ALPHABETICAL and not manner.short:
        written.sort(key=lambda pair: _listed_under(pair[0], pair[1]))
    return tuple(_ready(marked) for _, marked in written)


def ready_document(of: Bibliography, manner: Manner) -> Ready:
    """Write the reference to the document itself, at the pages in question."""
    return _ready((_SHORT if manner.short else _FULL)[manner.style](_document(of, of.pages, manner)))


def _written(of: Bibliography, items: Sequence[Item], manner: Manner) -> Iterator[str]:
    written = (_SHORT if manner.short else _FULL)[manner.style]
    for work, item in zip(of.works, items, strict=True):
        yield _read_in(item, _document(of, work.pages, manner), manner) if manner.after else written(item)


def _document(of: Bibliography, pages: tuple[int, ...], manner: Manner) -> Item:
    return told_apart((item_of_publication(of.publication, pages),), _WHO[manner.style])[0]


def _read_in(item: Item, document: Item, manner: Manner) -> str:
    """Write a work as read in the document. Where a style says so in the text alone, a full reference is followed by that citation."""
    if manner.short:
        return _SHORT_AFTER[manner.style](item, document)
    if manner.style in _AFTER:
        return _AFTER[manner.style](item, document)
    return f"{_FULL[manner.style](item)} {_SHORT_AFTER[manner.style](item, document)}"


def _listed_under(item: Item, marked: str) -> tuple[str, str]:
    """Return what a list is ordered by: how the reference begins, an article of a title aside, then the year with its letter."""
    begun = plain(marked).lstrip("“\"«„'")
    return fold(without_article(begun)), item.dated("")


def _ready(marked: str) -> Ready:
    text = marked.replace("\u00a0", " ")
    return Ready(plain(text), html(text))
