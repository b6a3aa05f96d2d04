"""What part of the collection the operators of a query keep a search to."""

from collections.abc import Mapping, Sequence

from vademecum.collection.entries import concerned
from vademecum.collection.facts import facts, figures
from vademecum.collection.lists import entities_by_facts
from vademecum.collection.opened import Collection
from vademecum.collection.scope import Scope
from vademecum.collection.sources import sources
from vademecum.domain.names import FootnoteNumber
from vademecum.pages.query import Query

KINDS = ("entity", "fact", "figure", "source", "chapter")
_MOST_OF_TYPE = 5000
Limits = Mapping[str, Sequence[str]]


def limits_of(collection: Collection, query: Query) -> Limits:
    """Return, by kind of result, the ids that may be found, in the order to show them; a kind that may be found whole is left out."""
    limits: dict[str, Sequence[str]] = {}
    if query.type is not None:
        entries = entities_by_facts(collection, query.type, 0, _MOST_OF_TYPE)
        limits = dict.fromkeys(KINDS, ()) | {"entity": [line.slug for line in entries]}
    for scope in _scopes(query):
        within = _within(collection, scope)
        limits = {kind: [id_ for id_ in limits.get(kind, within[kind]) if id_ in set(within[kind])] for kind in KINDS}
    return limits


def _scopes(query: Query) -> list[Scope]:
    chapter = [] if query.chapter is None else [Scope(chapter=query.chapter)]
    note = [] if query.note is None else [Scope(footnote=FootnoteNumber(query.note))]
    return [*chapter, *note]


def _within(collection: Collection, scope: Scope) -> dict[str, list[str]]:
    cited = sources(collection, scope)
    entries = sorted(concerned(collection, scope), key=lambda line: -line.fact_count)
    return {
        "entity": [line.slug for line in entries],
        "fact": [fact.id for fact in facts(collection, scope)],
        "figure": [stated.figure.id for stated in figures(collection, scope)],
        "source": [str(source.footnote.number) for source in cited],
        "chapter": list(dict.fromkeys(str(source.footnote.chapter) for source in cited)) if scope.chapter is None else [str(scope.chapter)],
    }
