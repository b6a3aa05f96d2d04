"""What a reader takes away: of which places, as what kind of record, and in which columns."""

from collections.abc import Iterable
from dataclasses import dataclass

from vademecum.collection.positions import present_position
from vademecum.domain.errors import NotFoundError
from vademecum.domain.members import members_at
from vademecum.domain.names import Slug
from vademecum.pages.bibliography import Bibliography, bibliography, bibliography_of
from vademecum.pages.opened import Library
from vademecum.pages.place import Place, PlaceKind
from vademecum.pages.records import RecordTable, columns_of, record_table
from vademecum.pages.selected import PLACES_COLUMNS, places_table
from vademecum.pages.selection import EVERYTHING, RecordKind, Selection
from vademecum.pages.wide import WIDE_COLUMNS, Wide, wide_table

RowKind = RecordKind | Wide | None
NO_COLUMN = "Choose at least one column."
_NO_ENTRY = "None of what is selected is an entry of this collection; choose “Facts and figures, place by place”."


@dataclass(frozen=True, slots=True)
class Taken:
    """Places read once from first to last, `total` of them; None is what `selection` holds, the whole collection unless it says less.

    `kind` is what a row is: a kind of record, of the entries among the places, or an entry with its figures side by side; None is every
    fact and figure, place by place.
    `columns` are those kept, in their order; none given are all.
    """

    places: Iterable[Place] | None
    total: int = 0
    kind: RowKind = None
    columns: tuple[str, ...] | None = None
    selection: Selection = EVERYTHING


def columns_to_take(kind: RowKind) -> tuple[str, ...]:
    """Return all columns that rows of a kind have."""
    if kind is None:
        return PLACES_COLUMNS
    return columns_of(kind) if isinstance(kind, RecordKind) else WIDE_COLUMNS


def taken_table(library: Library, taken: Taken) -> RecordTable:
    """Return the rows to take away.

    Raises NotFoundError when a kind of record is asked for of places without an entry, or no column; and as `wide_table` does.
    """
    columns = kept_columns(taken)
    if isinstance(taken.kind, Wide):
        return wide_table(library, taken_selection(library, taken), columns)
    if taken.kind is None:
        table = places_table(library, taken.places or ())
    else:
        table = record_table(library, taken.kind, taken_selection(library, taken))
    return table if columns == table.columns else narrowed(table, columns)


def kept_columns(taken: Taken) -> tuple[str, ...]:
    """Return the columns to take away, in their order. Raises NotFoundError where there is none."""
    if taken.columns is not None and not taken.columns:
        raise NotFoundError(NO_COLUMN)
    return taken.columns or columns_to_take(taken.kind)


def taken_bibliography(library: Library, taken: Taken) -> Bibliography:
    """Return the works that what is taken rests on."""
    return bibliography(library, taken.selection) if taken.places is None else bibliography_of(library, taken.places)


def taken_selection(library: Library, taken: Taken) -> Selection:
    """Return the entries among the places. Raises NotFoundError where there is none, for none would mean all."""
    if taken.places is None:
        return taken.selection
    slugs = (Slug(place.ref) for place in taken.places if place.kind is PlaceKind.ENTRY)
    positions = (present_position(library.collection, slug) for slug in slugs)
    among = members_at(position for position in positions if position is not None)
    if not among:
        raise NotFoundError(_NO_ENTRY)
    return Selection(among=among)


def narrowed(table: RecordTable, columns: tuple[str, ...]) -> RecordTable:
    """Return a table with these of its columns alone, in this order."""
    kept = [table.columns.index(column) for column in columns]
    return RecordTable(columns, (tuple(row[at] for at in kept) for row in table.rows), table.total)
