"""What is known of the places a reader has selected, as one table to take away."""

from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from itertools import groupby, islice
from operator import itemgetter

from vademecum.collection.entries import present_slug
from vademecum.collection.facts import facts, figures
from vademecum.collection.lines import entity_line
from vademecum.collection.metrics import figure_ids_of_metric
from vademecum.collection.scope import Scope
from vademecum.collection.sources import chapters
from vademecum.domain.errors import NotFoundError
from vademecum.domain.names import FactId, FigureId, FootnoteNumber, MetricId, Slug
from vademecum.pages.check import known_check
from vademecum.pages.detail import detail_page
from vademecum.pages.erratum import known_erratum
from vademecum.pages.metric import MOST_FIGURES
from vademecum.pages.opened import Library
from vademecum.pages.place import Place, PlaceKind
from vademecum.pages.records import Cell, RecordTable, columns_of, rows_of
from vademecum.pages.results import places_found
from vademecum.pages.selection import RecordKind

PLACES_COLUMNS = (
    "place", "name", "record", "id", "fact_id", "date_start", "date_end", "status", "statement", "metric", "metric_label",
    "subject", "subject_name", "counterpart", "counterpart_name", "qualifier", "value", "value_high", "unit", "unit_label",
    "period_start", "period_end", "baseline_start", "baseline_end", "derived", "no_footnote", "chapter", "paragraph", "page",
    "footnotes", "references", "document",
)  # fmt: skip
_SLICE = 200
Cells = dict[str, Cell]


def spread(library: Library, places: Iterable[Place]) -> Iterator[Place]:
    """Yield the places, in the place of a metric or a cross-check the figures it is about, of a doubtful place the facts on it, of a
    search what it finds."""
    for place in places:
        within = tuple(_within(library, place))
        yield from within or (place,)


def _within(library: Library, place: Place) -> Iterator[Place]:
    """Yield the figures or facts that a place stands for, nothing for one that stands for itself."""
    if place.kind is PlaceKind.METRIC:
        for id_ in figure_ids_of_metric(library.collection, MetricId(place.ref), MOST_FIGURES):
            yield Place(PlaceKind.FIGURE, id_)
    elif place.kind is PlaceKind.CHECK and (done := known_check(library.collection, place.ref)):
        yield from (Place(PlaceKind.FIGURE, id_) for id_ in done.figures)
    elif place.kind is PlaceKind.ERRATUM and (doubt := known_erratum(library.collection, place.ref)):
        yield from (Place(PlaceKind.FACT, id_) for id_ in doubt.facts)
    elif place.kind is PlaceKind.SEARCH:
        yield from places_found(library, place.ref)


def places_table(library: Library, places: Iterable[Place]) -> RecordTable:
    """Return a row for every fact that concerns one of the places and for every figure about it, place by place as given.

    `record` says what a row is: `fact`, each followed by its figures, `figure`, or `nothing` for a place without either,
    so that no selected place is left out, not even one that has gone from the collection. Places and records are read as the
    rows are asked for.
    """
    runs = groupby(spread(library, places), lambda place: place.kind is PlaceKind.FIGURE)
    cells = (row for are_figures, run in runs for row in (_of_figures if are_figures else _of_places)(library, run))
    return RecordTable(PLACES_COLUMNS, (tuple(map(row.get, PLACES_COLUMNS)) for row in cells))


def _of_figures(library: Library, places: Iterable[Place]) -> Iterator[Cells]:
    """Yield the rows of figures chosen one by one, many read at a time; each is named after its chapter."""
    titles: dict[Cell, str] = {chapter.number: chapter.title for chapter in chapters(library.collection)}
    remaining = iter(places)
    while some := list(islice(remaining, _SLICE)):
        found = {row["id"]: row for row in _read(library, RecordKind.FIGURES, [place.ref for place in some])}
        for place in some:
            figure = found.get(place.ref)
            told: Cells = {"record": "nothing"} if figure is None else figure | {"record": "figure", "name": titles.get(figure["chapter"])}
            yield told | {"place": str(place)}


def _of_places(library: Library, places: Iterable[Place]) -> Iterator[Cells]:
    for place in places:
        head: Cells = {"place": str(place), "name": _name(library, place)}
        scope, told = scope_of(library, place), False
        for record in () if scope is None else _records(library, scope):
            told = True
            yield head | record
        if not told:
            yield head | {"record": "nothing"}


def _records(library: Library, scope: Scope) -> Iterator[Cells]:
    """Yield the facts of a scope in the order of the document, each followed by its figures; last the figures of other facts."""
    told = [fact.id for fact in facts(library.collection, scope)]
    order = {fact: at for at, fact in enumerate(told)}
    counted = sorted((order.get(each.fact, len(told)), each.figure.id) for each in figures(library.collection, scope))
    numbered = _read(library, RecordKind.FIGURES, [id_ for _, id_ in counted])
    following = ((at, figure | {"record": "figure"}) for (at, _), figure in zip(counted, numbered, strict=True))
    told_facts = (fact | {"record": "fact", "fact_id": fact["id"]} for fact in _read(library, RecordKind.FACTS, told))
    yield from (cells for _, cells in merge(enumerate(told_facts), following, key=itemgetter(0)))


def _read(library: Library, kind: RecordKind, ids: Sequence[str]) -> Iterator[Cells]:
    return (dict(zip(columns_of(kind), row, strict=True)) for row in rows_of(library, kind, ids))


def scope_of(library: Library, place: Place) -> Scope | None:
    """Return what of the collection a place stands for, None where it stands for nothing or has gone."""
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
