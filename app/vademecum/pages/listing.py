"""The sidebar's sections and the lists behind them, asked for in slices."""

from dataclasses import dataclass
from enum import StrEnum

from vademecum.pages.place import Place
from vademecum.pages.shown import FigureRow


class Order(StrEnum):
    """How a list of entries is ordered: by name, by most facts, or by type in the order of the sidebar and then name."""

    NAME = "name"
    FACTS = "facts"
    TYPE = "type"


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


@dataclass(frozen=True, slots=True)
class Section:
    """A line of the sidebar. `id` is `all`, `type:<id>`, `chapters`, `sources`, `figures`, `checks`, `errata`, `bookmarks` or `recent`."""

    id: str
    label: str
    icon: str
    count: int


@dataclass(frozen=True, slots=True)
class SectionGroup:
    """A named group of the sidebar: "Entries", the document, "My shelf"."""

    label: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Sidebar:
    """All groups in order, with the title line of the collection ("846 entries · 1,243 facts · …") and its short title."""

    title: str
    summary: str
    groups: tuple[SectionGroup, ...]


@dataclass(frozen=True, slots=True)
class ListRow:
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


@dataclass(frozen=True, slots=True)
class ListSlice:
    """Rows `[offset, offset + len(rows))` of a list of `total` rows under the current filter and order."""

    section: str
    total: int
    offset: int
    rows: tuple[ListRow, ...]


@dataclass(frozen=True, slots=True)
class FigureTable:
    """All figures under a filter and order, for the sortable table."""

    total: int
    rows: tuple[FigureRow, ...]
