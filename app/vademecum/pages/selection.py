"""Which records are taken away: what is chosen of the collection by entries and words, found once and then told by keys."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import reduce
from operator import and_

from vademecum.collection.positions import present_position
from vademecum.collection.standing import standing
from vademecum.domain.errors import NotFoundError
from vademecum.domain.members import NOBODY, Members, members_at, positions_of
from vademecum.domain.names import Slug, TypeId
from vademecum.pages.expression import expression
from vademecum.pages.opened import Library
from vademecum.pages.query import parse_query
from vademecum.pages.search_limits import types_by_word

NOT_WITHIN = "Records cannot be kept to a chapter or a note by a query; take what the page of the chapter or of the source holds."
_NOTHING = "[]"


class RecordKind(StrEnum):
    """The kinds of record that can be taken away whole."""

    ENTITIES = "entities"
    FACTS = "facts"
    FIGURES = "figures"
    RELATIONS = "relations"
    SOURCES = "sources"


@dataclass(frozen=True, slots=True)
class Selection:
    """Which records to take; what is set must hold together.

    `slugs`, `among` and `type` choose entries, `among` by their positions in the order of names: facts, figures, relations and sources are
    then those that concern one of them. `query` keeps the records found by all its words, each perhaps only begun, and words in quotes as
    they stand; it may name a type, as a search does.
    """

    slugs: tuple[Slug, ...] = ()
    type: TypeId | None = None
    query: str = ""
    among: Members | None = None

    @property
    def names_entries(self) -> bool:
        """Whether entries are chosen one by one or by type, and not by words."""
        return bool(self.slugs or self.type or self.among is not None) and not self.query


EVERYTHING = Selection()
_QUESTIONS = {
    RecordKind.ENTITIES: "chosen_entities", RecordKind.FACTS: "chosen_facts", RecordKind.FIGURES: "chosen_figures",
    RecordKind.RELATIONS: "chosen_relations", RecordKind.SOURCES: "chosen_sources",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sought:
    """What the statements look for: entries as a JSON array of positions, and an FTS5 expression; None asks for all."""

    entries: str | None
    match: str | None

    @property
    def is_everything(self) -> bool:
        return self.entries is None and self.match is None


def sought(library: Library, selection: Selection) -> Sought:
    """Return what is looked for of a selection.

    Raises NotFoundError when a slug or the type is not in the collection, or the query names a chapter or a note.
    """
    query = parse_query(selection.query, types_by_word(library.collection))
    if query.chapter is not None or query.note is not None:
        raise NotFoundError(NOT_WITHIN)
    match = expression(library.collection, query.words, query.phrases)
    if selection.query and not match and (query.marks or query.type is None):
        return Sought(_NOTHING, None)
    entries = _entries(library, selection, selection.type or query.type)
    return Sought(None if entries is None else json.dumps([*positions_of(entries)]), match or None)


def sought_ids(library: Library, kind: RecordKind, wanted: Sought) -> Iterator[str | int]:
    """Yield the ids of the records chosen: entries by name, the others in the order of the document."""
    return (id_ for block in _rows(library, kind, wanted) for id_, _ in block)


def sought_total(library: Library, kind: RecordKind, wanted: Sought) -> int:
    """Return how many records of a kind are chosen."""
    if wanted.is_everything:
        return int(dict(library.collection.once("record_totals"))[kind])
    return sum(map(len, _rows(library, kind, wanted)))


def sought_keys(library: Library, kind: RecordKind, wanted: Sought) -> tuple[int, str | None]:
    """Return how many records are chosen, and their keys as a JSON array, None for all: what the statement that writes them asks for."""
    if wanted.is_everything:
        return sought_total(library, kind, wanted), None
    keys = [key for block in _rows(library, kind, wanted) for _, key in block]
    return len(keys), json.dumps(keys)


def _rows(library: Library, kind: RecordKind, wanted: Sought) -> Iterator[list[tuple[str | int, str | int]]]:
    return library.collection.blocks(_QUESTIONS[kind], entries=wanted.entries, match=wanted.match)


def _entries(library: Library, selection: Selection, type_: TypeId | None) -> Members | None:
    """Return the entries chosen one by one and by type, None when neither is asked for."""
    if type_ is not None and type_ not in library.collection.types:
        known = ", ".join(library.collection.types)
        raise NotFoundError(f"There is no type “{type_}” in this collection; there are {known}.")
    chosen = [] if selection.among is None else [selection.among]
    if selection.slugs:
        chosen.append(members_at(_position(library, slug) for slug in selection.slugs))
    if type_ is not None:
        chosen.append(standing(library.collection).types.get(type_, NOBODY))
    return reduce(and_, chosen) if chosen else None


def _position(library: Library, slug: Slug) -> int:
    position = present_position(library.collection, slug)
    if position is None:
        raise NotFoundError(f"There is no entry “{slug}” in this collection.")
    return position
