"""Everything a search finds by its words: entries by what is said of them, facts, figures, sources and chapters."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from vademecum.collection.lookup import count_holding, holding
from vademecum.collection.opened import Collection
from vademecum.pages.described import described_hits
from vademecum.pages.expression import Match
from vademecum.pages.query import Query
from vademecum.pages.search import Hit, HitGroup
from vademecum.pages.text_hits import chapter_hits, fact_hits, figure_hits, source_hits

MOST_TEXTS = 200
Hits = Callable[[Collection, Sequence[str], Query], tuple[Hit, ...]]


def text_groups(collection: Collection, query: Query, match: Match, limit: int) -> list[HitGroup]:
    """Return the first facts, figures, sources and chapters that match; none of them where only entries of a type are wanted."""
    kinds = _TEXTS if query.type is None else ()
    return [_group(collection, query, kind, _refs(collection, match, kind, limit)) for kind in kinds]


def described(collection: Collection, match: Match) -> list[str]:
    """Return the entries that match by their names, by what is said of them, or by both together, the more important first."""
    return holding(collection, "entity", match.whole, MOST_TEXTS) if match.begun else []


def described_group(collection: Collection, query: Query, slugs: Sequence[str], limit: int) -> HitGroup:
    """Return these entries as found by what is said of them."""
    return HitGroup("Descriptions", _told(len(slugs)), described_hits(collection, slugs[:limit], query))


def _group(collection: Collection, query: Query, kind: str, found: tuple[list[str], int]) -> HitGroup:
    (label, hits), (refs, total) = _TEXTS[kind], found
    return HitGroup(label, _told(total), hits(collection, refs, query) if refs else ())


def _told(total: int) -> int | None:
    return total if total < MOST_TEXTS else None


def _refs(collection: Collection, match: Match, kind: str, limit: int) -> tuple[list[str], int]:
    """Return the first ids found and how many there are, counted to `MOST_TEXTS`."""
    refs: dict[str, None] = {}
    for wanted in _from_best(match, kind):
        if len(refs) < limit:
            refs |= dict.fromkeys(holding(collection, kind, wanted, limit + len(refs)))
    first = list(refs)[:limit]
    return first, len(first) if len(first) < limit else count_holding(collection, kind, match.whole, MOST_TEXTS)


def _from_best(match: Match, kind: str) -> Iterable[str]:
    """Return expressions, the stricter first: for facts their own words before other names of what they are about; numbers as they stand
    before those that only begin so.
    """
    words = [each for each in dict.fromkeys((match.whole_numbers, match.begun)) if each]
    if kind == "fact":
        words = [*(f"{{body}} : ({each})" for each in words), match.begun]
    return filter(None, dict.fromkeys(map(match.within, words or [""])))


_TEXTS: Mapping[str, tuple[str, Hits]] = {
    "fact": ("Facts", fact_hits),
    "figure": ("Figures", figure_hits),
    "source": ("Sources", source_hits),
    "chapter": ("Chapters", chapter_hits),
}
