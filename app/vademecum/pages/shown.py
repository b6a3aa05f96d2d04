"""The small values that every page is made of: links, runs of text, tags, references."""

from dataclasses import dataclass
from enum import StrEnum

from vademecum.domain.names import FootnoteNumber
from vademecum.pages.passage import Passage
from vademecum.pages.place import Link, Place


class TagKind(StrEnum):
    """What a tag says; its sign follows from it, and its colour in the window."""

    PLANNED = "planned"
    DOUBT = "doubt"
    AGREES = "agrees"
    ROUNDING = "rounding"
    DISAGREES = "disagrees"
    DERIVED = "derived"
    PLAIN = "plain"


SIGNS: dict[TagKind, str] = {
    TagKind.PLANNED: "◇",
    TagKind.DOUBT: "▵",
    TagKind.AGREES: "✓",
    TagKind.ROUNDING: "≈",
    TagKind.DISAGREES: "✕",
    TagKind.DERIVED: "∴",
    TagKind.PLAIN: "",
}
"""What stands before the words of a tag, or alone where there is no room for them."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A short word of doubt, plan or verdict, never said by colour alone: `words` is what is written ("planned", "no footnote").

    `explanation` is the tool tip; `place` is where a click leads, None when nowhere.
    """

    kind: TagKind
    words: str
    explanation: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text, a link when `place` is set, marked as a match of the query when `matched`."""

    text: str
    place: Place | None = None
    matched: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """A source as a page shows it: its footnote, title, where and when it appeared, and the whole reference in one line.

    `fact_count` and `figure_count` say how much of the collection rests on it. `url` is empty when there is none.
    """

    footnote: FootnoteNumber
    title: str
    imprint: str
    full: str
    url: str
    fact_count: int
    figure_count: int


@dataclass(frozen=True, slots=True)
class FactRow:
    """One statement with its three anchors: date left, statement, page right; tags in words."""

    id: str
    date: str
    statement: tuple[Run, ...]
    chapter: int
    page: int
    footnotes: tuple[FootnoteNumber, ...]
    tags: tuple[Tag, ...]
    heading: str = ""
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure in words: every column as it is shown, and `sort_*` keys for the columns where text does not sort.

    `value` carries its qualifier ("more than $17 million"); `status` is a Tag, PLAIN "reported" included. `unit` is the plural word.
    `unlike` is a sentence on why even figures of this metric do not compare, empty where they do.
    """

    id: str
    fact: str
    subject: Link
    metric_id: str
    metric: str
    counterpart: Link | None
    value: str
    period: str
    status: Tag
    footnotes: tuple[FootnoteNumber, ...]
    chapter: int
    page: int
    sort_value: float
    sort_period: str
    unit: str = ""
    unlike: str = ""
