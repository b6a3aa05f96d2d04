"""Entries, the facts that mention them, their figures and relations, and the places where the document errs."""

from dataclasses import dataclass

from vademecum.domain.names import (
    CheckId,
    Confidence,
    ErratumId,
    FactId,
    FigureId,
    FootnoteNumber,
    MetricId,
    PredicateId,
    Slug,
    Spelling,
    Status,
    TypeId,
    UnitId,
)
from vademecum.domain.period import Period
from vademecum.domain.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of an entry and why it is kept."""

    name: str
    spelling: Spelling


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing a reader may look up. `kind` refines the type in a few words ("Province of China"); empty when the type says enough."""

    slug: Slug
    type: TypeId
    name: str
    sort_name: str
    summary: str
    kind: str = ""
    aliases: tuple[Alias, ...] = ()
    former_slugs: tuple[Slug, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of a statement, `[start, stop)` in characters, that names an entry."""

    start: int
    stop: int
    entity: Slug


@dataclass(frozen=True, slots=True)
class Figure:
    """One number: what it measures, whose, with whom, how much, when, and whether it has happened.

    `formula` is set for derived figures only: an expression over ids of figures. `printed` repeats the words of the
    document where the number is not written in digits there ("halve").
    """

    id: FigureId
    metric: MetricId
    subject: Slug
    counterpart: Slug | None
    quantity: Quantity
    unit: UnitId
    period: Period | None
    baseline: Period | None
    status: Status
    formula: str = ""
    printed: str = ""


@dataclass(frozen=True, slots=True)
class Relation:
    """`subject predicate object`, as stated by the fact that holds it."""

    subject: Slug
    predicate: PredicateId
    object: Slug


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement in our own words, with where it stands. `footnotes` is empty only when `no_footnote` gives the reason.

    `also_about` are entries the statement concerns without naming them. `heading` opens a new section of the chapter page.
    """

    id: FactId
    statement: str
    mentions: tuple[Mention, ...]
    chapter: int
    page: int
    paragraph: int
    footnotes: tuple[FootnoteNumber, ...]
    no_footnote: str
    date: Period | None
    status: Status
    also_about: tuple[Slug, ...] = ()
    figures: tuple[Figure, ...] = ()
    relations: tuple[Relation, ...] = ()
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Erratum:
    """A doubtful place: what the copy says (a few words), what is meant, how sure, and the facts that rest on it."""

    id: ErratumId
    chapter: int
    page: int
    paragraph: int | None
    says: str
    means: str
    confidence: Confidence
    facts: tuple[FactId, ...]


@dataclass(frozen=True, slots=True)
class CrossCheck:
    """Figures that imply one another: `formula` is two expressions joined by `=`, `<` or `>`.

    `kind` is one of growth, sum, share, count, repeat, bound.
    """

    id: CheckId
    kind: str
    title: str
    formula: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Omission:
    """A quantity of the running text that is deliberately no figure, and why; `printed` are its words as they stand."""

    chapter: int
    paragraph: int
    printed: str
    reason: str
