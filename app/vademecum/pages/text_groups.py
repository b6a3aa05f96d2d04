"""Everything a search finds by its words: entries by what is said of them, facts, figures, sources and chapters."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from vademecum.collection.lookup import count_holding, holding
from vademecum.collection.opened import Collection
from vademecum.pages.described import described_hits
from vademecum.pages.expression import expression
from vademecum.pages.query import Query
from vademecum.pages.search import Hit, HitGroup
from vademecum.pages.search_limits import WHOLE_KIND, Limits
from vademecum.pages.text_hits import chapter_hits, fact_hits, figure_hits, source_hits

MOST_TEXTS = 200
Hits = Callable[[Collection, Sequence[str], Query], tuple[Hit, ...]]


class Match(NamedTuple):
    """What is sought as expressions for the index: every word perhaps only begun, and numbers as they stand; empty when nothing can be."""

    begun: str
    whole_numbers: str


def match_of(collection: Collection, query: Query) -> Match:
    """Return what the words of a query ask the index for."""
    if not query.marks:
        return Match("", "")
    begun = expression(collection, query.words, query.phrases)
    has_number = any(word[0].isdecimal() for word in query.words)
    return Match(begun, expression(collection, query.words, query.phrases, whole_numbers=True) if has_number and begun else begun)


def text_groups(collection: Collection, query: Query, match: Match, limits: Limits, limit: int) -> list[HitGroup]:
    """Return the first facts, figures, sources and chapters that match. Without words they are all within the limits."""
    return [_group(collection, query, kind, _refs(collection, match, kind, limits, limit)) for kind in _TEXTS]


def described(collection: Collection, match: Match, limits: Limits) -> list[str]:
    """Return the entries that match by their names, by what is said of them, or by both together, the more important first."""
    found = holding(collection, "entity", match.begun, WHOLE_KIND if limits else MOST_TEXTS) if match.begun else []
    kept = limits.get("entity")
    return found if kept is None else [slug for slug in found if slug in kept]


def described_group(collection: Collection, query: Query, slugs: Sequence[str], limit: int) -> HitGroup:
    """Return these entries as found by what is said of them."""
    return HitGroup("Descriptions", _told(len(slugs)), described_hits(collection, slugs[:limit], query))


def _group(collection: Collection, query: Query, kind: str, found: tuple[list[str], int]) -> HitGroup:
    (label, hits), (refs, total) = _TEXTS[kind], found
    return HitGroup(label, _told(total), hits(collection, refs, query) if refs else ())


def _told(total: int) -> int | None:
    return total if total < MOST_TEXTS else None


def _refs(collection: Collection, match: Match, kind: str, limits: Limits, limit: int) -> tuple[list[str], int]:
    """Return the first ids found and how many there are, counted to `MOST_TEXTS`."""
    kept = limits.get(kind)
    if kept is None:
        refs = _first_refs(collection, match, kind, limit) if match.begun else []
        return refs, len(refs) if len(refs) < limit else count_holding(collection, kind, match.begun, MOST_TEXTS)
    found = _first_refs(collection, match, kind, WHOLE_KIND) if match.begun else []
    within = [kept[ref] for ref in found if ref in kept] if match.begun else list(kept.values())
    return within[:limit], len(within)


def _first_refs(collection: Collection, match: Match, kind: str, limit: int) -> list[str]:
    refs: dict[str, None] = {}
    for wanted in _from_best(match, kind):
        if len(refs) < limit:
            refs |= dict.fromkeys(holding(collection, kind, wanted, limit + len(refs)))
    return list(refs)[:limit]


def _from_best(match: Match, kind: str) -> Iterable[str]:
    """Return expressions, the stricter first: for facts their own words before other names of what they are about; numbers as they stand
    before those that only begin so.
    """
    matches = dict.fromkeys((match.whole_numbers, match.begun))
    own = {f"{{body}} : ({each})": None for each in matches if each} if kind == "fact" else {}
    return filter(None, (*own, *matches) if kind != "fact" else (*own, match.begun))


_TEXTS: Mapping[str, tuple[str, Hits]] = {
    "fact": ("Facts", fact_hits),
    "figure": ("Figures", figure_hits),
    "source": ("Sources", source_hits),
    "chapter": ("Chapters", chapter_hits),
}
