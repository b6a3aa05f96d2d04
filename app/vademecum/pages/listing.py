"""The sidebar's sections and the lists behind them, asked for in slices."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from vademecum.pages.place import Place

Chosen = Mapping[str, frozenset[str]]
"""The keys chosen of each facet; of a facet that is missing all rows are kept."""
NOTHING_CHOSEN: Chosen = MappingProxyType({})


class Order(StrEnum):
    """How a list is ordered: entries by name, by most facts, or by type in the order of the sidebar and then name; sources by number,
    first author, year from the latest, title, or most facts. What is not known stands last."""

    NAME = "name"
    FACTS = "facts"
    TYPE = "type"
    NUMBER = "number"
    AUTHOR = "author"
    YEAR = "year"
    TITLE = "title"


class FigureOrder(StrEnum):
    """The columns that a table of figures can be ordered by; VALUE orders within each unit."""

    SUBJECT = "subject"
    METRIC = "metric"
    COUNTERPART = "counterpart"
    VALUE = "value"
    PERIOD = "period"
    STATUS = "status"
    NOTE = "note"
    PAGE = "page"


class TableQuery(NamedTuple):
    """What a table is to show: words that its rows hold, the keys chosen of each facet, and the column they are ordered by, the first
    where none is named."""

    text: str = ""
    order: str = ""
    backwards: bool = False
    chosen: Chosen = NOTHING_CHOSEN


TABLE_SECTIONS = ("figures", "checks", "errata")
"""Sections that are a table of everything of one kind."""


class Section(NamedTuple):
    """A line of the sidebar.

    `id` is `all`, `type:<id>`, `chapters`, `sources`, `figures`, `metrics`, `checks`, `errata`, `bookmarks` or `recent`.
    """

    id: str
    label: str
    icon: str
    total: int


class SectionGroup(NamedTuple):
    """A named group of the sidebar: "Entries", the document, "My shelf"."""

    label: str
    sections: tuple[Section, ...]


class Sidebar(NamedTuple):
    """All groups in order, with the title line of the collection ("846 entries · 1,243 facts · …") and its short title."""

    title: str
    summary: str
    groups: tuple[SectionGroup, ...]


class ListRow(NamedTuple):
    """One row of the list: two lines, its place, the heading it stands under, and whether it is on the shelf (or gone from the collection).

    `letter` is what rows are grouped under: a letter, the plural of a type, or nothing, as the order asks for.
    """

    place: Place
    name: str
    line: str
    icon: str
    letter: str
    bookmarked: bool
    gone: bool = False


class ListSlice(NamedTuple):
    """Rows `[offset, offset + len(rows))` of a list of `total` rows under the current filter and order."""

    section: str
    total: int
    offset: int
    rows: tuple[ListRow, ...]


class Listing(NamedTuple):
    """Which list is asked for: a section of the sidebar, what its rows must hold, and their order, turned round or not.

    The words of `filter_text` may stand in any order, each perhaps only begun, in the names and aliases of an entry. `order` and
    `chosen` are for entries and sources; other lists have the order of the document or of the shelf, and no facets.
    """

    section: str
    filter_text: str = ""
    order: Order = Order.NAME
    backwards: bool = False
    chosen: Chosen = NOTHING_CHOSEN


def has_facets(section: str) -> bool:
    """Return whether the rows of a list are told apart by facets: entries and sources."""
    return section in {"all", "sources"} or section.startswith("type:")
