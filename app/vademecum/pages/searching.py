"""The search as you type: names first, then descriptions, facts, figures, sources and chapters."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from vademecum.collection.lookup import holding
from vademecum.collection.opened import Collection
from vademecum.collection.rows import NameForm
from vademecum.domain.names import Slug, TypeId
from vademecum.pages.expression import Match, match_of
from vademecum.pages.name_hits import name_hit
from vademecum.pages.name_ranking import MOST_NAMES, FoundName, ranked_names, similar_names
from vademecum.pages.opened import Library
from vademecum.pages.query import Query
from vademecum.pages.search import Found, HitGroup, NoMatches, NoQuery, SearchPage
from vademecum.pages.search_place import query_of
from vademecum.pages.text_groups import described, described_group, text_groups
from vademecum.shelf.own_copy import is_attached

FIRST_HITS, FIRST_TEXTS = 5, 3
_PAGES_KEPT = 400
_FEW_LETTERS, _FEW_NAMES = 2, 50
_BEGINNING = 3


class _Most(NamedTuple):
    """How many results a group shows."""

    names: int
    texts: int


def search_page(library: Library, text: str, limit_per_group: int | None = None, type_filter: TypeId | None = None) -> SearchPage:
    """Answer a query, whatever it is, with groups of at most `limit_per_group` results, best first; without a limit, of as many as are
    taken in while typing: five, but three facts, figures, sources and chapters for up to three letters, which begin words of very many.

    When nothing is found, names spelled nearly so are, and what answers the nearest query (`pages.relaxing`). A `type_filter` keeps to
    entries of that type.
    """
    collection = library.collection
    query = query_of(collection, text)
    if type_filter is not None:
        query = replace(query, type=type_filter)
    if query == Query():
        return NoQuery()
    if groups := _groups(library, query, limit_per_group):
        return Found(text, groups, text)
    return _nearest(library, query, text, limit_per_group)


def _groups(library: Library, query: Query, limit: int | None) -> tuple[HitGroup, ...]:
    """Return what the collection has, and the passages of a copy that is attached."""
    most = _most(query, limit)
    groups = _recorded(library.collection, query, most)
    if is_attached(library.user_dir):
        from vademecum.pages.passage_hits import passage_group  # noqa: PLC0415 - only where a copy of the document is attached

        groups.append(passage_group(library, query, most.texts))
    return tuple(group for group in groups if group.hits)


def _nearest(library: Library, query: Query, text: str, limit: int | None) -> Found | NoMatches:
    """Return names spelled nearly so, then what answers the nearest query there is; its own names only where there are none of these."""
    from vademecum.pages.relaxing import relaxed  # noqa: PLC0415 - not needed for what is found

    collection = library.collection
    similar = _name_group(collection, query, similar_names(collection, query), _most(query, limit).names, MOST_NAMES)
    nearest = relaxed(collection, query)
    others = () if nearest is None else _groups(library, nearest.query, limit)
    if similar.hits:
        others = (similar, *(group for group in others if group.label != similar.label))
    if not others:
        return NoMatches(text, _advice(query))
    if nearest is None:
        return Found(text, others, text)
    return Found(text, others, nearest.query.written, nearest.told)


def _recorded(collection: Collection, query: Query, most: _Most) -> list[HitGroup]:
    match = match_of(collection, query)
    weighed = _most_names(query, most)
    names = _names(collection, query, match, weighed)
    groups = [_name_group(collection, query, names, most.names, weighed)]
    if len(names) < most.names and len(query.typed) > _FEW_LETTERS:
        named = {str(name.form.entity) for name in names}
        groups.append(described_group(collection, query, [it for it in described(collection, match) if it not in named], most.names))
    return groups + text_groups(collection, query, match, most.texts)


def page_as_typed(library: Library, text: str) -> SearchPage:
    """Answer a query as `search_page` does, from what was answered before: letters are taken back, and first letters come again.

    Neither capitals nor blanks at its end make another query. With a copy of the document attached nothing is kept, for it may be
    detached or replaced.
    """
    if is_attached(library.user_dir):
        return search_page(library, text)
    page = _kept_page(library, " ".join(text.casefold().split()))
    return page if isinstance(page, NoQuery) else _of(page, text)


def _of(page: Found | NoMatches, text: str) -> SearchPage:
    """Return the page as the answer to this spelling of its query."""
    return replace(page, query=text, asked=page.asked if page.told else text) if isinstance(page, Found) else replace(page, query=text)


@lru_cache(maxsize=_PAGES_KEPT)
def _kept_page(library: Library, text: str) -> SearchPage:
    return search_page(library, text)


def _most(query: Query, limit: int | None) -> _Most:
    if limit is not None:
        return _Most(limit, limit)
    begins_many = query.typed.isalpha() and len(query.typed) <= _BEGINNING
    return _Most(FIRST_HITS, FIRST_TEXTS if begins_many else FIRST_HITS)


def _most_names(query: Query, most: _Most) -> int:
    """Return how many entries to weigh. One or two letters begin very many names; of these the most important will do."""
    return max(_FEW_NAMES, most.names) if query.marks and len(query.typed) <= _FEW_LETTERS else MOST_NAMES


def _names(collection: Collection, query: Query, match: Match, most: int) -> list[FoundName]:
    if query.marks:
        return ranked_names(collection, query, match.begun, most)
    return [FoundName(NameForm("", "", None, Slug(slug), 0), 0) for slug in holding(collection, "entity", match.scope, MOST_NAMES)]


def _name_group(collection: Collection, query: Query, names: Sequence[FoundName], limit: int, most: int) -> HitGroup:
    hits = tuple(name_hit(collection, name, query) for name in names[:limit])
    return HitGroup("Names", len(names) if len(names) < min(most, MOST_NAMES) else None, hits)


def _advice(query: Query) -> str:
    if query.type is not None or query.chapter is not None or query.note is not None:
        return "Try it without type:, chapter: or note:."
    return "Try fewer words, or only the beginning of one."
