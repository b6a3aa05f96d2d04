"""The search as you type: names first, then facts, figures, sources and chapters."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from vademecum.collection.lines import entity_line
from vademecum.collection.lookup import holding
from vademecum.collection.opened import Collection
from vademecum.collection.rows import NameForm
from vademecum.domain.names import Slug, TypeId
from vademecum.pages.expression import expression
from vademecum.pages.library import Library
from vademecum.pages.matching import words_of
from vademecum.pages.name_hits import name_hit
from vademecum.pages.name_ranking import MOST_NAMES, FoundName, ranked_names, similar_names
from vademecum.pages.query import Query, parse_query
from vademecum.pages.search import Found, Hit, HitGroup, NoMatches, NoQuery, SearchPage
from vademecum.pages.search_limits import Limits, limits_of
from vademecum.pages.text_hits import chapter_hits, fact_hits, figure_hits, source_hits
from vademecum.shelf.own_copy import is_attached

FIRST_HITS = 5
MOST_TEXTS = 200
_WHOLE_KIND = 5000


def search_page(library: Library, text: str, limit_per_group: int = FIRST_HITS, type_filter: TypeId | None = None) -> SearchPage:
    """Answer a query, whatever it is, with groups of at most `limit_per_group` results, best first.

    Spellings that only resemble the query are looked for when nothing else is found. A `type_filter` keeps to entries of that type.
    """
    collection = library.collection
    query = parse_query(text, _types_by_word(collection) if ":" in text else {})
    if type_filter is not None:
        query = replace(query, type=type_filter)
    if query == Query():
        return NoQuery()
    limits = limits_of(collection, query)
    match = expression(collection, query.words, query.phrases)
    groups = [_name_group(collection, query, _names(collection, query, match, limits), limit_per_group)]
    groups += [_text_group(collection, query, _refs(collection, query, match, kind, limits), kind, limit_per_group) for kind in _TEXTS]
    groups = [group for group in groups if group.hits]
    if not groups:
        similar = _entries_kept(similar_names(collection, query), limits)
        groups = [_name_group(collection, query, similar, limit_per_group)] if similar else []
    if is_attached(library.user_dir):
        from vademecum.pages.passage_hits import passage_group  # noqa: PLC0415 - only where a copy of the document is attached

        passages = passage_group(library, query, limit_per_group)
        groups += [passages] if passages.hits else []
    return Found(text, tuple(groups)) if groups else NoMatches(text, _advice(query))


def _types_by_word(collection: Collection) -> Mapping[str, TypeId]:
    labels = ((word, it.id) for it in collection.types.values() for word in (it.id, it.label, it.plural_label))
    return {" ".join(words_of(word)): id_ for word, id_ in labels}


def _names(collection: Collection, query: Query, match: str, limits: Limits) -> list[FoundName]:
    if query.marks:
        return _entries_kept(ranked_names(collection, query, match, _WHOLE_KIND if limits else MOST_NAMES), limits)
    lines = (entity_line(collection, Slug(slug)) for slug in islice(limits["entity"], MOST_NAMES))
    return [FoundName(NameForm("", line.name, None, line.slug, 0), 0) for line in lines if line is not None]


def _name_group(collection: Collection, query: Query, names: Sequence[FoundName], limit: int) -> HitGroup:
    hits = tuple(name_hit(collection, name, query) for name in names[:limit])
    return HitGroup("Names", len(names) if len(names) < MOST_NAMES else None, hits)


def _text_group(collection: Collection, query: Query, refs: list[str], kind: str, limit: int) -> HitGroup:
    label, hits = _TEXTS[kind]
    return HitGroup(label, len(refs) if len(refs) < MOST_TEXTS else None, hits(collection, refs[:limit], query) if refs else ())


def _refs(collection: Collection, query: Query, match: str, kind: str, limits: Limits) -> list[str]:
    """Return the ids found, those first whose own words match, then those found by other names of what they are about."""
    if not query.marks:
        return list(limits[kind].values())
    if not match:
        return []
    most = _WHOLE_KIND if limits else MOST_TEXTS
    matches = (f"{{body}} : ({match})", match) if kind == "fact" else (match,)
    refs = dict.fromkeys(ref for match in matches for ref in holding(collection, kind, match, most))
    return [limits[kind][ref] for ref in refs if ref in limits[kind]] if limits else list(refs)


def _entries_kept(names: list[FoundName], limits: Limits) -> list[FoundName]:
    return [name for name in names if name.form.entity in limits["entity"]] if limits else names


def _advice(query: Query) -> str:
    if query.type is not None or query.chapter is not None or query.note is not None:
        return "Try it without type:, chapter: or note:."
    return "Try fewer words, or only the beginning of one."


_TEXTS: Mapping[str, tuple[str, Callable[[Collection, Sequence[str], Query], tuple[Hit, ...]]]] = {
    "fact": ("Facts", fact_hits),
    "figure": ("Figures", figure_hits),
    "source": ("Sources", source_hits),
    "chapter": ("Chapters", chapter_hits),
}
