"""Records as tables to take away: every row with the place where it is printed and its full references."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from vademecum.pages.opened import Library
from vademecum.pages.selection import RecordKind, Selection, sought, sought_ids, sought_total

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
    RecordKind.ENTITIES: "export_entities", RecordKind.FACTS: "export_facts", RecordKind.FIGURES: "export_figures",
    RecordKind.RELATIONS: "export_relations", RecordKind.SOURCES: "export_sources",
}  # fmt: skip


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
    wanted = sought(library, selection)
    return RecordTable(columns_of(kind), rows_of(library, kind, sought_ids(library, kind, wanted)), sought_total(library, kind, wanted))


def rows_of(library: Library, kind: RecordKind, ids: Iterable[str | int]) -> Iterator[Row]:
    """Yield the records of these ids in their order, a slice at a time."""
    columns = (*_COLUMNS[kind].split(), "references")
    document = library.collection.publication.short_reference
    remaining = iter(ids)
    while some := list(islice(remaining, _SLICE)):
        for raw in library.collection.rows(_QUESTIONS[kind], ids=json.dumps(some)):
            yield (*map(_cell, columns, raw), document)


def selected_ids(library: Library, kind: RecordKind, selection: Selection) -> list[str | int]:
    """Return the ids of the records that `record_table` holds, in its order. Raises NotFoundError as it does."""
    return list(sought_ids(library, kind, sought(library, selection)))


def exact_number(number: float) -> int | float:
    """Return a whole number without a fraction, as long as its digits say no more than was written."""
    return int(number) if abs(number) < _ALL_EXACT and number.is_integer() else number


def _cell(column: str, raw: Any) -> Cell:
    if column in _LISTS:
        return Many(tuple(json.loads(raw)), "\n" if column == "references" else "; ")
    cell: Cell = exact_number(raw) if isinstance(raw, float) else raw
    return cell
