"""Figures in wide form: a row an entry, a column for whatever is alike in metric, unit, time, partner and status."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import chain, count
from typing import NamedTuple

from vademecum.collection.facts import figures
from vademecum.collection.lines import EntityLine, entity_line
from vademecum.collection.opened import Collection
from vademecum.collection.rows import StatedFigure
from vademecum.collection.scope import Scope
from vademecum.domain.errors import ExportError
from vademecum.domain.names import FootnoteNumber, Slug
from vademecum.pages.dating import NO_BREAK, period_words
from vademecum.pages.opened import Library
from vademecum.pages.records import Cell, Many, RecordTable, Row, columns_of, exact_number, rows_of, selected_ids
from vademecum.pages.selection import RecordKind, Selection
from vademecum.pages.wording import value_words

WIDE_COLUMNS = ("slug", "type", "type_label", "name", "figures", "notes", "chapters", "pages", "footnotes", "references", "document")
"""What can be kept of a wide table; `figures` and `notes` stand for a column each of every kind of figure there is."""
MOST_COLUMNS = 16_384
_SLICE = 5_000
Cells = dict[str, Cell]
Column = tuple["Alike", int]
"""What the figures of a column are alike in, and the how manyth of an entry each is."""


class Wide(StrEnum):
    """What can be taken away a row an entry; the value is what such a table is called."""

    FIGURES = "figures-wide"


class Alike(NamedTuple):
    """What the figures of one column have in common, in the order of columns; nothing that would make them differ is left out."""

    metric: int
    unit: int
    counterpart: str
    period: str
    baseline: str
    status: str
    derived: bool
    words: str


def wide_table(library: Library, selection: Selection, columns: tuple[str, ...] = WIDE_COLUMNS) -> RecordTable:
    """Return a row for every entry that the selected figures are about, and for every entry chosen by slug or type, in order of names.

    A column holds the numbers of one metric, unit, partner, time and status, as its head says; a second figure of an entry that
    would stand in the same cell gets a column of its own, numbered. Numbers alone stand under `figures`; under `notes` the same
    columns say how sure each is and where it is printed. Raises NotFoundError as `record_table` does, ExportError for more columns
    than a sheet can have.
    """
    placed = _placed(library.collection, _stated(library.collection, selected_ids(library, RecordKind.FIGURES, selection)))
    heads = _heads(column for row in placed.values() for column in row)
    entries = _entries(library, selection, placed)
    names = tuple(chain.from_iterable(_names(column, heads) for column in columns))
    if len(names) > MOST_COLUMNS:
        raise ExportError(f"A wide table has {MOST_COLUMNS:,} columns at most, these figures need {len(names):,}; choose fewer entries.")
    references = _references(library, placed)
    rows = (_row(library, entry, placed.get(entry.slug, {}), heads, references) for entry in entries)
    return RecordTable(names, (tuple(cells.get(name) for name in names) for cells in rows), len(entries))


def _stated(collection: Collection, ids: Sequence[str | int]) -> Iterator[StatedFigure]:
    for start in range(0, len(ids), _SLICE):
        yield from figures(collection, Scope(among=tuple(ids[start : start + _SLICE])))


def _placed(collection: Collection, stated: Iterable[StatedFigure]) -> dict[Slug, dict[Column, StatedFigure]]:
    """Give each figure of each entry a column of its own: what it is alike in, and how many are alike before it."""
    metrics, units = ({id_: at for at, id_ in enumerate(words)} for words in (collection.metrics, collection.units))
    placed: dict[Slug, dict[Column, StatedFigure]] = defaultdict(dict)
    taken: Counter[tuple[Slug, Alike]] = Counter()
    for each in stated:
        alike = _alike(collection, each, metrics[each.figure.metric], units[each.figure.unit])
        taken[each.figure.subject, alike] += 1
        placed[each.figure.subject][alike, taken[each.figure.subject, alike]] = each
    return placed


def _alike(collection: Collection, stated: StatedFigure, metric: int, unit: int) -> Alike:
    figure = stated.figure
    words = (
        collection.metrics[figure.metric].label,
        collection.units[figure.unit].plural_label,
        f"with {stated.counterpart_name}" if figure.counterpart else "",
        period_words(figure.period) or "undated",
        f"against {period_words(figure.baseline)}" if figure.baseline else "",
        figure.status,
        "computed" if figure.formula else "",
    )
    told = ", ".join(filter(None, words)).replace(NO_BREAK, " ")
    return Alike(
        metric, unit, figure.counterpart or "", stated.period_key, str(figure.baseline or ""), figure.status, bool(figure.formula), told
    )


def _heads(columns: Iterable[Column]) -> dict[Column, str]:
    """Name the columns in their order, no two alike."""
    heads: dict[Column, str] = {}
    numbers: dict[str, Iterator[int]] = defaultdict(lambda: count(2))
    used: set[str] = set()
    for column in sorted(set(columns)):
        head = words = column[0].words
        while head in used:
            head = f"{words} ({next(numbers[words])})"
        heads[column] = head
        used.add(head)
    return heads


def _names(column: str, heads: dict[Column, str]) -> Iterable[str]:
    if column == "figures":
        return heads.values()
    return map(_note_head, heads.values()) if column == "notes" else (column,)


def _note_head(head: str) -> str:
    return f"Note: {head}"


def _entries(library: Library, selection: Selection, placed: Iterable[Slug]) -> list[EntityLine]:
    slugs = set(placed)
    if selection.names_entries:
        slugs |= {Slug(str(slug)) for slug in selected_ids(library, RecordKind.ENTITIES, selection)}
    lines = (entity_line(library.collection, slug) for slug in slugs)
    return sorted((line for line in lines if line), key=lambda line: (line.sort_key, line.slug))


def _row(
    library: Library, entry: EntityLine, placed: dict[Column, StatedFigure], heads: dict[Column, str], references: dict[FootnoteNumber, str]
) -> Cells:
    stated = sorted(placed.values(), key=lambda each: each.figure.id)
    notes = tuple(sorted({number for each in stated for number in each.footnotes}))
    cells: Cells = {
        "slug": entry.slug,
        "type": entry.type,
        "type_label": library.collection.types[entry.type].label,
        "name": entry.name,
        "chapters": Many(tuple(sorted({each.chapter for each in stated}))),
        "pages": Many(tuple(sorted({each.page for each in stated}))),
        "footnotes": Many(notes),
        "references": Many(tuple(references[number] for number in notes), "\n"),
        "document": library.collection.publication.short_reference,
    }
    for column, each in placed.items():
        cells[heads[column]] = exact_number(float(each.figure.quantity.value))
        cells[_note_head(heads[column])] = _note(library.collection, each)
    return cells


def _note(collection: Collection, stated: StatedFigure) -> str:
    """Say how sure a number is and where it is printed: "more than $17 M, p. 31 [55], c4-supply.value"."""
    value = value_words(stated.figure.quantity, collection.units[stated.figure.unit]).replace(NO_BREAK, " ")
    return f"{value}, p. {stated.page}{''.join(f' [{number}]' for number in stated.footnotes)}, {stated.figure.id}"


def _references(library: Library, placed: dict[Slug, dict[Column, StatedFigure]]) -> dict[FootnoteNumber, str]:
    numbers = sorted({number for row in placed.values() for each in row.values() for number in each.footnotes})
    at = columns_of(RecordKind.SOURCES).index("references")
    return {number: _text(row, at) for number, row in zip(numbers, rows_of(library, RecordKind.SOURCES, numbers), strict=True)}


def _text(row: Row, at: int) -> str:
    cell = row[at]
    assert isinstance(cell, Many)
    return cell.joined()
