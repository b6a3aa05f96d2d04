"""The page of one entry: who or what it is, its facts, figures, connections and sources."""

from dataclasses import dataclass

from vademecum.pages.drawn_sum import DrawnSum
from vademecum.pages.place import Link, Place
from vademecum.pages.search import HitGroup
from vademecum.pages.shown import FactRow, FigureRow, Reference, Run, Tag


@dataclass(frozen=True, slots=True)
class Connection:
    """An entry on the other side of a relation; planned ones carry their tag."""

    link: Link
    tag: Tag | None
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConnectionGroup:
    """All entries connected in one way, under the words of the predicate in that direction ("member of", "has member")."""

    label: str
    connections: tuple[Connection, ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that took place with the entry shown: when, what, in which ways the entry had to do with it ("took part in"), a tag
    where no fact reports it as having happened, and the facts that say so, that of the date first."""

    date: str
    link: Link
    roles: tuple[str, ...]
    tag: Tag | None
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Happenings:
    """All of them by date, under what their types are called together ("Agreements and events")."""

    label: str = ""
    rows: tuple[Happening, ...] = ()


@dataclass(frozen=True, slots=True)
class ErratumRow:
    """A doubtful place as shown: where, what the copy says, what is meant, how sure."""

    id: str
    chapter: int
    page: int
    says: str
    means: str
    confidence: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A cross-check as shown: its verdict tag, title, result ("37.3 > 37") and explanation, what of it is checked in words (`kind`), and
    the figures and facts it rests on. `brief` is the result without what rounding allows."""

    id: str
    verdict: Tag
    title: str
    result: str
    explanation: str
    chapter: int
    figures: tuple[str, ...]
    kind: str
    facts: tuple[str, ...]
    brief: str


@dataclass(frozen=True, slots=True)
class Particular:
    """One thing to know of what a page shows, under a word for it; `is_value` marks the number itself."""

    label: str
    words: tuple[Run, ...]
    is_value: bool = False


@dataclass(frozen=True, slots=True)
class DetailPage:
    """Everything the detail pane shows for a place: an entry, a chapter, a source or what a search finds.

    `found` are results that stand on the page of a search as they stand among the results: names, descriptions, chapters, passages.
    `kind_line` stands over the title (type, place, chapters), the first element with `icon`; `other_names` stand under the summary.
    Empty groups are empty tuples: the view leaves their section and tab out.
    """

    place: Place
    icon: str
    kind_line: tuple[Run, ...]
    title: str
    summary: str
    other_names: tuple[str, ...]
    facts: tuple[FactRow, ...] = ()
    figures: tuple[FigureRow, ...] = ()
    connections: tuple[ConnectionGroup, ...] = ()
    entries: tuple[Link, ...] = ()
    references: tuple[Reference, ...] = ()
    errata: tuple[ErratumRow, ...] = ()
    checks: tuple[CheckRow, ...] = ()
    in_book_order: bool = False
    bookmarked: bool = False
    particulars: tuple[Particular, ...] = ()
    previous: Link | None = None
    next: Link | None = None
    drawn_sum: DrawnSum | None = None
    happenings: Happenings = Happenings()
    found: tuple[HitGroup, ...] = ()
