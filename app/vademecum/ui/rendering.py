"""A page as the detail pane sets it: its sections, its text and its rail in pieces, and the cards of its footnotes."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from vademecum.pages.entry import DetailPage
from vademecum.pages.place import PlaceKind
from vademecum.ui.cards import note_card
from vademecum.ui.page_html import PageSection, page_pieces, page_sections
from vademecum.ui.page_style import PageStyle
from vademecum.ui.pieces import Piece
from vademecum.ui.rail_html import has_rail, rail_pieces


class Rendered(NamedTuple):
    """What is set of a page; `card` gives the HTML of what an address leads to, empty where it has no card."""

    sections: tuple[PageSection, ...]
    pieces: Iterable[Piece]
    rail_pieces: Iterable[Piece]
    has_rail: bool
    card: Callable[[str], str]


def rendered(page: DetailPage, style: PageStyle) -> Rendered:
    """Return a page in a style."""
    sections = page_sections(page, style)

    def card(address: str) -> str:
        kind, _, number = address.partition(":")
        if kind != PlaceKind.NOTE:
            return ""
        return next((note_card(each, style) for each in page.references if str(each.footnote) == number), "")

    return Rendered(sections, page_pieces(page, sections), rail_pieces(page, style), has_rail(page), card)
