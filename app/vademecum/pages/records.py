"""Records as tables to take away: every row with the place where it is printed and its full references."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice
from typing import Any

from vademecum.collection.entries import present_slug
from vademecum.domain.errors import NotFoundError
from vademecum.domain.names import Slug, TypeId
from vademecum.pages.expression import expression
from vademecum.pages.library import Library
from vademecum.pages.query import parse_query
from vademecum.pages.search_limits import types_by_word

NOT_WITHIN = "Records cannot be kept to a chapter or a note by a query; take what the page of the chapter or of the source holds."
_SLICE = 500
_ALL_EXACT = 2**53
"""Below it every whole number is a float of its own; above, the digits of the nearest one say no more than was written."""
_LISTS = {"aliases", "entities", "entity_names", "authors", "chapters", "pages", "footnotes", "references"}


@dataclass(frozen=True, slots=True)
class Many:
    """Several values in one cell; `separator` stands between them where a format knows no lists."""

    values: tuple[str | int, ...]
    separator: str = "; "

    def joined(self) -> str:
        return self.separator.join(map(str, self.values))


Cell = str | int | float | Many | None
"""None is not known or does not apply; an empty text or no values is known to be empty."""
Row = tuple[Cell, ...]
Chosen = dict[str, str | None]


class RecordKind(StrEnum):
    """The kinds of record that can be taken away whole."""

    ENTITIES = "entities"
    FACTS = "facts"
    FIGURES = "figures"
    RELATIONS = "relations"
    SOURCES = "sources"


_COLUMNS = {
    RecordKind.ENTITIES: "slug type type_label name sort_name kind summary aliases fact_count figure_count chapters pages footnotes",
    RecordKind.FACTS: "id date_start date_end status statement entities entity_names no_footnote chapter paragraph page footnotes",
    RecordKind.FIGURES: "id fact_id metric metric_label subject subject_name counterpart counterpart_name qualifier value value_high unit"
    " unit_label period_start period_end baseline_start baseline_end status derived statement no_footnote chapter paragraph page footnotes",
    RecordKind.RELATIONS: "subject subject_name predicate predicate_label object object_name fact_id status statement no_footnote chapter"
    " paragraph page footnotes",
    RecordKind.SOURCES: "footnote work bibliography_number kind authors title publisher year url locator language chapter page",
}
_QUESTIONS = {
    RecordKind.ENTITIES: ("export_entity_ids", "export_entities"),
    RecordKind.FACTS: ("export_fact_ids", "export_facts"),
    RecordKind.FIGURES: ("export_figure_ids", "export_figures"),
    RecordKind.RELATIONS: ("export_relation_ids", "export_relations"),
    RecordKind.SOURCES: ("export_source_ids", "export_sources"),
}


@dataclass(frozen=True, slots=True)
class Selection:
    """Which records to take; what is set must hold together.

    `slugs` and `type` choose entries: facts, figures, relations and sources are then those that concern one of them.
    `query` keeps the records found by all its words, each perhaps only begun, and words in quotes as they stand; it may name a type, as
    a search does.
    """

    slugs: tuple[Slug, ...] = ()
    type: TypeId | None = None
    query: str = ""


EVERYTHING = Selection()


@dataclass(frozen=True, slots=True)
class RecordTable:
    """Named columns, and rows read from the collection as they are asked for, once; `total` is how many, None when not counted."""

    columns: tuple[str, ...]
    rows: Iterator[Row]
    total: int | None = None


def columns_of(kind: RecordKind) -> tuple[str, ...]:
    """Return the names of a kind's columns; the last are `references`, and `document`, whose pages the rows name."""
    return (*_COLUMNS[kind].split(), "references", "document")


def record_table(library: Library, kind: RecordKind, selection: Selection) -> RecordTable:
    """Return all records of a kind that are selected: entries by name, the others in the order of the document.

    Raises NotFoundError when a slug or the type is not in the collection.
    """
    chosen = chosen_parameters(library, selection)
    return RecordTable(columns_of(kind), rows_of(library, kind, _ids(library, kind, chosen)), record_total(library, kind, chosen))


def rows_of(library: Library, kind: RecordKind, ids: Iterable[str | int]) -> Iterator[Row]:
    """Yield the records of these ids in their order, a slice at a time."""
    columns = (*_COLUMNS[kind].split(), "references")
    document = library.collection.publication.short_reference
    remaining = iter(ids)
    while some := list(islice(remaining, _SLICE)):
        for raw in library.collection.rows(_QUESTIONS[kind][1], ids=json.dumps(some)):
            yield (*map(_cell, columns, raw), document)


def selected_ids(library: Library, kind: RecordKind, selection: Selection) -> list[str | int]:
    """Return the ids of the records that `record_table` holds, in its order. Raises NotFoundError as it does."""
    return list(_ids(library, kind, chosen_parameters(library, selection)))


def chosen_parameters(library: Library, selection: Selection) -> Chosen | None:
    """Return a selection as the parameters of the statements that take records away, None where it holds nothing.

    Raises NotFoundError when a slug or the type is not in the collection, or the query names a chapter or a note.
    """
    query = parse_query(selection.query, types_by_word(library.collection))
    if query.chapter is not None or query.note is not None:
        raise NotFoundError(NOT_WITHIN)
    match = expression(library.collection, query.words, query.phrases)
    if selection.query and not match and (query.marks or query.type is None):
        return None
    slugs = _chosen_slugs(library, replace(selection, type=selection.type or query.type))
    return {"slugs": None if slugs is None else json.dumps(slugs), "match": match or None}


def record_total(library: Library, kind: RecordKind, chosen: Chosen | None) -> int:
    """Return how many records of a kind are chosen."""
    return 0 if chosen is None else int(library.collection.rows("export_totals", kind=kind.value, **chosen)[0][0])


def _ids(library: Library, kind: RecordKind, chosen: Chosen | None) -> Iterator[str | int]:
    blocks = () if chosen is None else library.collection.blocks(_QUESTIONS[kind][0], **chosen)
    return (row[0] for block in blocks for row in block)


def _chosen_slugs(library: Library, selection: Selection) -> list[Slug] | None:
    """Return the entries that slugs and type choose, None when neither is set."""
    if selection.type is not None and selection.type not in library.collection.types:
        known = ", ".join(library.collection.types)
        raise NotFoundError(f"There is no type “{selection.type}” in this collection; there are {known}.")
    slugs = {_present(library, slug) for slug in selection.slugs}
    if selection.type is None:
        return list(slugs) or None
    of_type = [row[0] for row in library.collection.rows("export_slugs_of_type", type=selection.type)]
    return [slug for slug in of_type if slug in slugs] if slugs else of_type


def _present(library: Library, slug: Slug) -> Slug:
    present = present_slug(library.collection, slug)
    if present is None:
        raise NotFoundError(f"There is no entry “{slug}” in this collection.")
    return present


def exact_number(number: float) -> int | float:
    """Return a whole number without a fraction, as long as its digits say no more than was written."""
    return int(number) if abs(number) < _ALL_EXACT and number.is_integer() else number


def _cell(column: str, raw: Any) -> Cell:
    if column in _LISTS:
        return Many(tuple(json.loads(raw)), "\n" if column == "references" else "; ")
    cell: Cell = exact_number(raw) if isinstance(raw, float) else raw
    return cell
