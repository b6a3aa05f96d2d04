"""The sidebar's sections and the lists behind them, asked for in slices."""

from dataclasses import dataclass

from vademecum.pages.shown import FigureRow, Place


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
    """One row of the list: two lines, its place, its letter group, and whether it is on the shelf (or gone from the collection)."""

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
