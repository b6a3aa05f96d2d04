"""A list on paper: entries with what is recorded of them, sources in full, anything else by name."""

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any

from vademecum.collection.opened import Collection
from vademecum.collection.rows import CitedSource
from vademecum.collection.scope import Scope
from vademecum.collection.sources import sources
from vademecum.domain.names import FootnoteNumber, TypeId
from vademecum.pages.facets import choices_told
from vademecum.pages.list_facets import list_facets
from vademecum.pages.listing import Listing, ListRow, Order, has_facets
from vademecum.pages.lists import list_slice, places_between
from vademecum.pages.naming import joined, number_list
from vademecum.pages.opened import Library
from vademecum.pages.place import Place, PlaceKind
from vademecum.pages.printed import MOST_ROWS, PrintedColumn, PrintedRow, PrintedTable, Voice, Words, grouped, plain, printable
from vademecum.pages.records import Many, columns_of, rows_of
from vademecum.pages.referring import reference_of
from vademecum.pages.selection import RecordKind

_TITLES = {"all": "All entries", "chapters": "Chapters", "sources": "Sources", "metrics": "Metrics", "recent": "Recent"}
_ORDERS = {
    Order.NAME: "by name", Order.FACTS: "most facts first", Order.TYPE: "by type", Order.NUMBER: "by number", Order.AUTHOR: "by author",
    Order.YEAR: "latest first", Order.TITLE: "by title",
}  # fmt: skip
_HEADED = {Order.TYPE, Order.YEAR}
"""Orders whose groups a reader looks for; letters and authors are found without a heading."""
_ENTRY_COLUMNS = (
    PrintedColumn("Entry", 28), PrintedColumn("What it is", 39), PrintedColumn("Facts", 8, is_number=True),
    PrintedColumn("Figures", 11, is_number=True), PrintedColumn("Pages", 14, is_number=True),
)  # fmt: skip
_SOURCE_COLUMNS = (
    PrintedColumn("Note", 7), PrintedColumn("Source", 64), PrintedColumn("Cited", 9, is_number=True),
    PrintedColumn("Facts", 9, is_number=True), PrintedColumn("Figures", 11, is_number=True),
)  # fmt: skip
_OTHER_COLUMNS = (PrintedColumn("Name", 60), PrintedColumn("What it is", 40))


def printed_list(library: Library, listing: Listing, spans: Sequence[tuple[int, int]] = ()) -> PrintedTable:
    """Return a list as it is filtered and ordered, or of it the rows of these spans.

    Raises NotFoundError for a section there is not, for a list without rows, and for one that is too long to print.
    """
    first = list_slice(library, listing, limit=1)
    wanted = tuple(spans) or ((0, first.total),)
    total = printable(sum(stop - start for start, stop in wanted))
    title, told = _title(library.collection, listing.section), _told(library, listing, total, first.total)
    if listing.section == "sources":
        return PrintedTable(title, told, _SOURCE_COLUMNS, grouped(_source_rows(library, listing, places_between(library, listing, wanted))))
    rows = _rows(library, listing, wanted)
    if all(row.place.kind is PlaceKind.ENTRY and not row.gone for row in rows):
        return PrintedTable(title, told, _ENTRY_COLUMNS, grouped(_entry_rows(library, listing, rows)))
    others = [("", ((Words(row.name, Voice.NAME),), plain(row.line))) for row in rows]
    return PrintedTable(title, told, _OTHER_COLUMNS, grouped(others))


def _holds_entries(listing: Listing) -> bool:
    return listing.section == "all" or listing.section.startswith("type:")


def _rows(library: Library, listing: Listing, spans: Sequence[tuple[int, int]]) -> list[ListRow]:
    """Return the rows of these spans; of entries they are read span by span, any other list is made whole each time it is asked for."""
    if _holds_entries(listing):
        return [row for start, stop in spans for row in list_slice(library, listing, start, stop - start).rows]
    whole = list_slice(library, listing, 0, max(stop for _, stop in spans)).rows
    return [row for start, stop in spans for row in whole[start:stop]]


def _title(collection: Collection, section: str) -> str:
    return _TITLES.get(section) or collection.types[TypeId(section.partition(":")[2])].plural_label


def _told(library: Library, listing: Listing, total: int, kept: int) -> str:
    """Say how many rows, in which order, what they hold and what was chosen of their facets."""
    count = f"{total:,} of {kept:,}, selected" if total < kept else f"{total:,}"
    order = _ORDERS[listing.order] if has_facets(listing.section) else ""
    held = f"holding “{listing.filter_text.strip()}”" if listing.filter_text.strip() else ""
    choices = choices_told(list_facets(library, listing)) if listing.chosen else ()
    return joined((count, order, held, *choices))


def _entry_rows(library: Library, listing: Listing, rows: Sequence[ListRow]) -> list[tuple[str, PrintedRow]]:
    at = {name: position for position, name in enumerate(columns_of(RecordKind.ENTITIES))}
    records = rows_of(library, RecordKind.ENTITIES, [row.place.ref for row in rows])
    heads = (row.letter if listing.order in _HEADED else "" for row in rows)
    names_type = listing.section == "all" and listing.order is not Order.TYPE
    told = (_entry_row({name: record[position] for name, position in at.items()}, names_type=names_type) for record in records)
    return list(zip(heads, told, strict=True))


def _entry_row(record: dict[str, Any], *, names_type: bool) -> PrintedRow:
    kind = record["kind"] or (record["type_label"] if names_type else "")
    pages: Many = record["pages"]
    return (
        (Words(record["name"], Voice.NAME), *((Words(kind, Voice.SOFT),) if kind else ())),
        plain(record["summary"] or ""),
        _count(record["fact_count"]),
        _count(record["figure_count"]),
        plain(number_list(sorted(map(int, pages.values)))),
    )


def _source_rows(library: Library, listing: Listing, places: Iterable[Place]) -> list[tuple[str, PrintedRow]]:
    numbers = tuple(FootnoteNumber(int(place.ref)) for place in islice(places, MOST_ROWS))
    by_number = {source.footnote.number: source for source in sources(library.collection, Scope(among=numbers))}
    is_headed = listing.order is Order.YEAR
    told = (by_number[number] for number in numbers if number in by_number)
    return [(str(source.work.year or "No year") if is_headed else "", _source_row(source)) for source in told]


def _source_row(source: CitedSource) -> PrintedRow:
    reference = reference_of(source)
    address = (Words(reference.url, Voice.ADDRESS),) if reference.url else ()
    return (
        (Words(str(reference.footnote), Voice.NAME),), (Words(reference.full), *address), plain(f"p. {source.footnote.page}"),
        _count(reference.fact_count), _count(reference.figure_count),
    )  # fmt: skip


def _count(number: int) -> tuple[Words, ...]:
    return plain(f"{number:,}" if number else "–")
