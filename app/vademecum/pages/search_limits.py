"""What part of the collection the operators of a query keep a search to."""

from collections.abc import Iterable, Mapping

from vademecum.collection.entries import concerned
from vademecum.collection.facts import facts, figures
from vademecum.collection.lists import entities_by_facts
from vademecum.collection.opened import Collection
from vademecum.collection.rows import CitedSource
from vademecum.collection.scope import Scope
from vademecum.collection.sources import chapters, sources
from vademecum.domain.names import FootnoteNumber, TypeId
from vademecum.pages.matching import words_of
from vademecum.pages.query import Query

KINDS = ("entity", "fact", "figure", "source", "chapter")
WHOLE_KIND = 5000
Limits = Mapping[str, Mapping[str, str]]


def types_by_word(collection: Collection) -> Mapping[str, TypeId]:
    """Return the types by what a reader may call them, folded: their ids and labels."""
    labels = ((word, it.id) for it in collection.types.values() for word in (it.id, it.label, it.plural_label))
    return {" ".join(words_of(word)): id_ for word, id_ in labels}


def limits_of(collection: Collection, query: Query) -> Limits:
    """Return, by kind of result, the ids that may be found, in the order to show them; a kind that may be found whole is left out.

    Each id as the index has it comes with the one to show: a work that several footnotes cite stands in the index under the first of
    them, and is shown under the one within these limits.
    """
    limits: dict[str, Mapping[str, str]] = {}
    if query.type is not None:
        entries = entities_by_facts(collection, query.type, 0, WHOLE_KIND)
        limits = {kind: {} for kind in KINDS} | {"entity": _as_they_are(line.slug for line in entries)}
    for scope in _scopes(query):
        within = _within(collection, scope)
        limits = {kind: {id_: it for id_, it in limits.get(kind, within[kind]).items() if id_ in within[kind]} for kind in KINDS}
    return limits


def _scopes(query: Query) -> list[Scope]:
    chapter = [] if query.chapter is None else [Scope(chapter=query.chapter)]
    note = [] if query.note is None else [Scope(footnote=FootnoteNumber(query.note))]
    return [*chapter, *note]


def _within(collection: Collection, scope: Scope) -> dict[str, Mapping[str, str]]:
    cited = sources(collection, scope)
    entries = sorted(concerned(collection, scope), key=lambda line: -line.fact_count)
    numbers = {source.footnote.chapter for source in cited} if scope.chapter is None else {scope.chapter}
    return {
        "entity": _as_they_are(line.slug for line in entries),
        "fact": _as_they_are(fact.id for fact in facts(collection, scope)),
        "figure": _as_they_are(stated.figure.id for stated in figures(collection, scope)),
        "source": _under_first_footnotes(cited),
        "chapter": _as_they_are(str(it.number) for it in chapters(collection) if it.number in numbers),
    }


def _under_first_footnotes(cited: Iterable[CitedSource]) -> Mapping[str, str]:
    shown: dict[str, str] = {}
    for source in cited:
        shown.setdefault(str(source.first_footnote), str(source.footnote.number))
    return shown


def _as_they_are(ids: Iterable[str]) -> Mapping[str, str]:
    return {id_: id_ for id_ in ids}
