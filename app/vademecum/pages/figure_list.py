"""The table of all figures, under a filter and an order."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from vademecum.collection.facts import figures
from vademecum.collection.opened import Collection
from vademecum.collection.rows import StatedFigure
from vademecum.collection.scope import Scope
from vademecum.pages.library import Library
from vademecum.pages.listing import FigureOrder
from vademecum.pages.matching import words_of
from vademecum.pages.shown import FigureRow
from vademecum.pages.stated import figure_rows


@dataclass(frozen=True, slots=True)
class FigureTable:
    """All figures under a filter and order, for the sortable table."""

    total: int
    rows: tuple[FigureRow, ...]


def figure_table(
    library: Library, filter_text: str = "", order: FigureOrder = FigureOrder.SUBJECT, *, backwards: bool = False
) -> FigureTable:
    """Return the figures whose words hold all words of the filter; `total` counts those without it.

    Equal rows keep the order of metric, subject, counterpart and period. Values are ordered within each unit.
    """
    collection = library.collection
    stated = figures(collection, Scope(everything=True))
    words = words_of(filter_text)
    kept = [(figure, row) for figure, row in zip(stated, figure_rows(collection, stated), strict=True) if _holds(row, words)]
    key = _KEYS[order]
    kept.sort(key=lambda pair: key(collection, *pair), reverse=backwards)
    return FigureTable(len(stated), tuple(row for _, row in kept))


def _holds(row: FigureRow, words: tuple[str, ...]) -> bool:
    if not words:
        return True
    counterpart = row.counterpart.text if row.counterpart else ""
    text = f" {' '.join(words_of(f'{row.metric} {row.subject.text} {counterpart} {row.value} {row.period} {row.status.words}'))}"
    return all(f" {word}" in text for word in words)


def _by_value(collection: Collection, stated: StatedFigure, row: FigureRow) -> tuple[int, float]:
    return list(collection.units).index(stated.figure.unit), row.sort_value


_KEYS: Mapping[FigureOrder, Callable[[Collection, StatedFigure, FigureRow], Any]] = {
    FigureOrder.SUBJECT: lambda _, __, row: words_of(row.subject.text),
    FigureOrder.METRIC: lambda _, __, row: words_of(row.metric),
    FigureOrder.COUNTERPART: lambda _, __, row: words_of(row.counterpart.text) if row.counterpart else (),
    FigureOrder.VALUE: _by_value,
    FigureOrder.PERIOD: lambda _, __, row: row.sort_period,
    FigureOrder.STATUS: lambda _, __, row: row.status.words,
    FigureOrder.NOTE: lambda _, __, row: row.footnotes,
    FigureOrder.PAGE: lambda _, __, row: row.page,
}
