"""What the collection answers with where no domain value says it: frozen rows."""

from dataclasses import dataclass
from typing import NamedTuple

from vademecum.domain.entries import CrossCheck, Entity, Figure, Mention
from vademecum.domain.names import (
    FactId,
    FigureId,
    FootnoteNumber,
    PredicateId,
    Slug,
    Spelling,
    Status,
    TypeId,
    Verdict,
)  # fmt: skip
from vademecum.domain.period import Period
from vademecum.domain.sources import Footnote, Work


@dataclass(frozen=True, slots=True)
class EntityRow:
    """An entry as its page needs it; `chapters` are those whose facts concern it."""

    entity: Entity
    chapters: tuple[int, ...]
    fact_count: int
    figure_count: int


@dataclass(frozen=True, slots=True)
class StatedFact:
    """A fact without its figures and relations. `date_key` orders by the end of its date, then its start, undated last."""

    id: FactId
    heading: str
    statement: str
    mentions: tuple[Mention, ...]
    chapter: int
    page: int
    footnotes: tuple[FootnoteNumber, ...]
    no_footnote: str
    date: Period | None
    date_key: str
    status: Status


@dataclass(frozen=True, slots=True)
class StatedFigure:
    """A figure with the names of its entries and where its fact stands; `period_key` orders periods as `date_key` does dates."""

    figure: Figure
    fact: FactId
    subject_name: str
    counterpart_name: str
    period_key: str
    chapter: int
    page: int
    footnotes: tuple[FootnoteNumber, ...]


@dataclass(frozen=True, slots=True)
class StatedRelation:
    """A relation seen from one entry: `inverse` when the other one is its subject. `status` and `date` are those of the fact that states
    it; `date_key` orders dates as that of a fact does."""

    predicate: PredicateId
    inverse: bool
    other: Slug
    other_name: str
    other_type: TypeId
    fact: FactId
    status: Status
    date: Period | None
    date_key: str


@dataclass(frozen=True, slots=True)
class CitedSource:
    """A footnote with its work, how many facts and figures of the collection rest on it, and the first footnote that cites the work."""

    footnote: Footnote
    work: Work
    fact_count: int
    figure_count: int
    first_footnote: FootnoteNumber


@dataclass(frozen=True, slots=True)
class DoneCheck:
    """A cross-check with what the build found: both sides in words, the verdict, and the figures and facts it rests on."""

    check: CrossCheck
    chapter: int
    expected: str
    actual: str
    verdict: Verdict
    figures: tuple[FigureId, ...]
    facts: tuple[FactId, ...]


class NameForm(NamedTuple):
    """A name or alias of an entry; `spelling` is None for the name itself. A lower `rank` is a more important entry."""

    folded: str
    form: str
    spelling: Spelling | None
    entity: Slug
    rank: int
