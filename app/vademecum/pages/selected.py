"""What is known of the places a reader has selected, as one table to take away."""

from collections.abc import Iterator, Sequence

from vademecum.collection.entries import entity_line, present_slug
from vademecum.collection.facts import facts, figures
from vademecum.collection.scope import Scope
from vademecum.domain.errors import NotFoundError
from vademecum.domain.names import FactId, FigureId, FootnoteNumber, Slug
from vademecum.pages.detail import detail_page
from vademecum.pages.library import Library
from vademecum.pages.place import Place, PlaceKind
from vademecum.pages.records import Cell, RecordKind, RecordTable, Row, columns_of, rows_of

_COLUMNS = (
    "place", "name", "record", "id", "fact_id", "date_start", "date_end", "status", "statement", "metric", "metric_label",
    "subject", "subject_name", "counterpart", "counterpart_name", "qualifier", "value", "value_high", "unit", "unit_label",
    "period_start", "period_end", "baseline_start", "baseline_end", "derived", "no_footnote", "chapter", "paragraph", "page",
    "footnotes", "references", "document",
)  # fmt: skip


def places_table(library: Library, places: Sequence[Place]) -> RecordTable:
    """Return a row for every fact that concerns one of the places and for every figure about it, place by place as given.

    `record` says what a row is: `fact`, each followed by its figures, `figure`, or `nothing` for a place without either,
    so that no selected place is left out, not even one that has gone from the collection.
    """
    return RecordTable(_COLUMNS, (row for place in places for row in _rows_of_place(library, place)))


def _rows_of_place(library: Library, place: Place) -> Iterator[Row]:
    head: dict[str, Cell] = {"place": str(place), "name": _name(library, place)}
    scope = _scope(library, place)
    records = [] if scope is None else _records(library, scope)
    for record in records or [{"record": "nothing"}]:
        row = head | record
        yield tuple(row.get(column) for column in _COLUMNS)


def _records(library: Library, scope: Scope) -> list[dict[str, Cell]]:
    """Return the facts of a scope in the order of the document, each followed by its figures, as cells by column."""
    told = _read(library, RecordKind.FACTS, [fact.id for fact in facts(library.collection, scope)])
    counted = _read(library, RecordKind.FIGURES, sorted(stated.figure.id for stated in figures(library.collection, scope)))
    order = {fact["id"]: at for at, fact in enumerate(told)}
    rows = [fact | {"record": "fact", "fact_id": fact["id"]} for fact in told] + [figure | {"record": "figure"} for figure in counted]
    return sorted(rows, key=lambda row: order.get(row["fact_id"], len(order)))


def _read(library: Library, kind: RecordKind, ids: Sequence[str]) -> list[dict[str, Cell]]:
    return [dict(zip(columns_of(kind), row, strict=True)) for row in rows_of(library, kind, ids)]


def _scope(library: Library, place: Place) -> Scope | None:
    match place.kind:
        case PlaceKind.ENTRY:
            slug = present_slug(library.collection, Slug(place.ref))
            return None if slug is None else Scope(entity=slug)
        case PlaceKind.FACT:
            return Scope(fact=FactId(place.ref))
        case PlaceKind.FIGURE:
            return Scope(figure=FigureId(place.ref))
        case PlaceKind.NOTE if place.ref.isdecimal():
            return Scope(footnote=FootnoteNumber(int(place.ref)))
        case PlaceKind.CHAPTER if place.ref.isdecimal():
            return Scope(chapter=int(place.ref))
    return None


def _name(library: Library, place: Place) -> str | None:
    if place.kind is PlaceKind.ENTRY and (line := entity_line(library.collection, Slug(place.ref))):
        return line.name
    try:
        return detail_page(library, place).title
    except NotFoundError:
        return None
