"""Search as you type: results in groups, each row with the reason why it is there."""

from dataclasses import dataclass

from vademecum.domain.names import FootnoteNumber
from vademecum.pages.place import Place
from vademecum.pages.shown import Run, Tag


@dataclass(frozen=True, slots=True)
class Hit:
    """One row of the results.

    `kind` is entity, fact, figure, source or chapter; `name` the main line with the matching words marked; `detail` the second
    line with the reason ("Exchange · found as BUTB, a spelling of the document"); `right` what stands at the right edge.
    `value` is set for figures, `footnotes` for facts; `matched` is the alias or text that matched, for machines.
    """

    kind: str
    place: Place
    icon: str
    name: tuple[Run, ...]
    detail: tuple[Run, ...]
    value: str
    right: str
    tags: tuple[Tag, ...]
    matched: str
    entity_type: str = ""
    chapter: int | None = None
    page: int | None = None
    footnotes: tuple[FootnoteNumber, ...] = ()


@dataclass(frozen=True, slots=True)
class HitGroup:
    """Hits of one kind under their heading ("Names", "Facts", …); `total` may exceed the hits shown, None when not counted."""

    label: str
    total: int | None
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class NoQuery:
    """The field is empty or holds nothing to search for."""


@dataclass(frozen=True, slots=True)
class NoMatches:
    """Nothing was found; `advice` says what to try."""

    query: str
    advice: str


@dataclass(frozen=True, slots=True)
class Found:
    """Groups in order, best first.

    `asked` is what they answer: the query itself or, where nothing does, the nearest one that something answers, and `told` the sentence
    on how that differs.
    """

    query: str
    groups: tuple[HitGroup, ...]
    asked: str
    told: str = ""


SearchPage = NoQuery | NoMatches | Found
