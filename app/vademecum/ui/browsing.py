"""What the window shows, as one frozen value: the list and its order, and the trail of places."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from vademecum.pages.listing import NOTHING_CHOSEN, TABLE_SECTIONS, Chosen, Listing, Order
from vademecum.pages.place import Place, PlaceKind, parse_place
from vademecum.ui.trail import NOWHERE, Trail

WHOLE_SECTIONS = (*TABLE_SECTIONS, "bookmarks")
"""Sections that are one page, without a list beside it: three tables and the shelf."""
_HOMES = {PlaceKind.CHAPTER: "chapters", PlaceKind.PAGE: "chapters", PlaceKind.PASSAGE: "chapters",
          PlaceKind.FACT: "chapters", PlaceKind.FIGURE: "chapters",
          PlaceKind.METRIC: "metrics", PlaceKind.NOTE: "sources"}  # fmt: skip


class Browsing(NamedTuple):
    """The section of the list, its order and filter, where the reader is and was, and whether facts stand as in the document.

    `chosen` are choices of the facets of the list. `left` are the filters and choices of lists that were left, to be found again; sources
    have an order of their own.
    """

    section: str = "all"
    order: Order = Order.NAME
    filter_text: str = ""
    trail: Trail = NOWHERE
    in_book_order: bool = False
    source_order: Order = Order.NUMBER
    chosen: Chosen = NOTHING_CHOSEN
    left: Mapping[str, tuple[str, Chosen]] = MappingProxyType({})

    @property
    def here(self) -> Place | None:
        return self.trail.here

    @property
    def is_whole(self) -> bool:
        """Whether the place shown is a section of its own, so that no list stands beside it."""
        return self.here is not None and self.here.kind is PlaceKind.SECTION

    @property
    def table(self) -> str:
        """The section whose table is shown, nothing where none is."""
        return self.here.ref if self.here is not None and self.is_whole and self.here != SHELF else ""

    @property
    def marked_section(self) -> str:
        """The section the sidebar marks."""
        return self.here.ref if self.here is not None and self.is_whole else self.section

    @property
    def listing(self) -> Listing:
        return Listing(self.section, self.filter_text, self.list_order, chosen=self.chosen)

    @property
    def list_order(self) -> Order:
        """The order of the list shown."""
        return self.source_order if self.section == "sources" else self.order

    def ordered(self, order: Order) -> "Browsing":
        """Put the list shown into another order."""
        return self._replace(source_order=order) if self.section == "sources" else self._replace(order=order)

    def at(self, trail: Trail) -> "Browsing":
        """Move along the trail; coming from a section of its own, take the list that the place belongs to."""
        moved = self._replace(trail=trail)
        if self.is_whole and not moved.is_whole and trail.here is not None:
            return moved.at_home if moved.is_strange else moved
        return moved

    @property
    def at_home(self) -> "Browsing":
        """Show the list that the place belongs to."""
        home = self.listing_of(_HOMES.get(self.here.kind, "all") if self.here is not None else self.section)
        return home._replace(filter_text="", chosen=NOTHING_CHOSEN)

    @property
    def is_strange(self) -> bool:
        """Whether the list cannot hold the kind of place shown."""
        if self.here is None or self.section == "recent":
            return False
        home = _HOMES.get(self.here.kind, "")
        return self.section != home if home else self.section in {"chapters", "sources", "metrics"}

    def listing_of(self, section: str) -> "Browsing":
        """Show another list, under the filter and the choices it was left with; the same one whole."""
        if section == self.section:
            return self._replace(filter_text="", chosen=NOTHING_CHOSEN)
        left = {**self.left, self.section: (self.filter_text, self.chosen)}
        filter_text, chosen = left.get(section, ("", NOTHING_CHOSEN))
        return self._replace(section=section, filter_text=filter_text, chosen=chosen, left=left)


def whole_place(section: str) -> Place | None:
    """Return the place that is this section, None when it is a list."""
    return Place(PlaceKind.SECTION, section) if section in WHOLE_SECTIONS else None


SHELF = Place(PlaceKind.SECTION, "bookmarks")
TITLES = {"figures": "Figures", "checks": "Cross-checks", "errata": "Errata", "bookmarks": "Bookmarks"}
"""What sections that are one page are called."""


def begun(section: str, order: str, place: str, *, in_book_order: bool = False) -> Browsing:
    """Return where a window begins: as remembered, where that can still be read, beside a list that the place belongs to."""
    try:
        trail = NOWHERE.visit(parse_place(place))
    except ValueError:
        trail = NOWHERE
    known = order in set(Order)
    section = "all" if not section or section in WHOLE_SECTIONS else section
    found = Browsing(section, Order(order) if known else Order.NAME, "", trail, in_book_order)
    return found.at_home if found.is_strange and not found.is_whole else found
