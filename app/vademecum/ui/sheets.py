"""Where a document breaks into sheets of paper: between rows and paragraphs, never after a heading or within a cell that holds a picture,
heads of tables repeated."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextDocument, QTextFrame, QTextTable

_LEAST_PART = 0.55
"""How much of a sheet is filled at least before a row or paragraph that does not fit any more is left whole for the next."""
_PICTURE = "\ufffc"
"""What stands in a paragraph for a picture."""
_HALF_LINE = 0.5
"""Half of the line between two rows, which belongs to the one above."""


class Slice(NamedTuple):
    """A stretch of a document from one height to another."""

    top: float
    bottom: float

    @property
    def height(self) -> float:
        return self.bottom - self.top


class Sheet(NamedTuple):
    """What stands on one sheet: the head of the table that goes on from the sheet before, if one does, and the text under it."""

    head: Slice | None
    body: Slice


class _Row(NamedTuple):
    """A row of a table or a paragraph by itself: where it begins, and whether it leads to the next, as a heading does."""

    top: float
    leads: bool


class _Breaks(NamedTuple):
    """Heights where a document may be parted, in order: best before a row or paragraph, at need before a line. `heads` are those of tables,
    each with the stretch of rows under it."""

    best: tuple[float, ...]
    lines: tuple[float, ...]
    heads: tuple[tuple[Slice, Slice], ...]
    end: float


def sheets(document: QTextDocument, height: float) -> list[Sheet]:
    """Return how a document laid out without pages fills sheets of this height; there is one at least."""
    breaks = _breaks(document)
    found: list[Sheet] = []
    top = 0.0
    while top < breaks.end or not found:
        head = next((head for head, rows in breaks.heads if rows.top < top < rows.bottom), None)
        bottom = _bottom(breaks, top, height - (head.height if head else 0))
        found.append(Sheet(head, Slice(top, bottom)))
        top = bottom
    return found


def _bottom(breaks: _Breaks, top: float, room: float) -> float:
    if top + room >= breaks.end:
        return breaks.end
    best, line = (_last(heights, top, top + room) for heights in (breaks.best, breaks.lines))
    if best - top >= room * _LEAST_PART or line == best > top:
        return best
    return max(best, line) if max(best, line) > top else top + room


def _last(heights: tuple[float, ...], above: float, until: float) -> float:
    """Return the last of the heights that is not beyond the second given; the first given where there is none."""
    at = bisect_right(heights, until)
    return max(above, heights[at - 1]) if at else above


def _breaks(document: QTextDocument) -> _Breaks:
    best: list[float] = []
    heads: list[tuple[Slice, Slice]] = []
    leads = False
    for part in _parts(document.rootFrame()):
        if isinstance(part, QTextTable):
            rows = _rows(document, part)
            heads += _head(document, part, rows)
        else:
            rows = [_Row(document.documentLayout().blockBoundingRect(part).top(), _is_heading(part))]
        for row in rows:
            best += [] if leads else [row.top]
            leads = row.leads
    return _Breaks(tuple(best), tuple(_between_lines(document)), tuple(heads), document.size().height())


def _head(document: QTextDocument, table: QTextTable, rows: list[_Row]) -> Iterator[tuple[Slice, Slice]]:
    """Yield the head of a table that has one, with the stretch of rows under it."""
    first = table.format().toTableFormat().headerRowCount()
    if 0 < first < len(rows):
        bottom = document.documentLayout().frameBoundingRect(table).bottom()
        yield Slice(rows[0].top, rows[first].top), Slice(rows[first].top, bottom)


def _parts(frame: QTextFrame) -> Iterator[QTextBlock | QTextTable]:
    """Yield the tables of a document, and its paragraphs between them that hold something."""
    at = frame.begin()
    while not at.atEnd():
        table, block = at.currentFrame(), at.currentBlock()
        if isinstance(table, QTextTable):
            yield table
        elif block.isValid() and block.text():
            yield block
        at += 1


def _is_heading(block: QTextBlock) -> bool:
    return block.blockFormat().headingLevel() > 0


def _rows(document: QTextDocument, table: QTextTable) -> list[_Row]:
    layout, heads, last = document.documentLayout(), table.format().toTableFormat().headerRowCount(), table.columns() - 1
    found = []
    for at in range(table.rows()):
        cell = table.cellAt(at, 0)
        top = layout.blockBoundingRect(cell.firstCursorPosition().block()).top() - cell.format().toTableCellFormat().topPadding()
        leads = at < heads or _is_heading(table.cellAt(at, last).firstCursorPosition().block())
        found.append(_Row(top - _HALF_LINE, leads))
    return found


def _between_lines(document: QTextDocument) -> Iterator[float]:
    """Yield the heights where a line begins and none goes on beside it; headings go on to what they lead to, cells to their end that
    hold a picture."""
    reached = 0.0
    for top, bottom in sorted((*_lines(document), *_headings(document), *_pictured(document))):
        if top >= reached:
            yield top
        reached = max(reached, bottom)


def _headings(document: QTextDocument) -> Iterator[tuple[float, float]]:
    """Yield from where to where headings reach, the beginning of what they lead to included."""
    layout, block, led_from = document.documentLayout(), document.begin(), -1.0
    while block.isValid():
        top = layout.blockBoundingRect(block).top()
        if _is_heading(block):
            led_from = top if led_from < 0 else led_from
        elif block.text() and led_from >= 0:
            yield led_from, top + 1
            led_from = -1.0
        block = block.next()


def _pictured(document: QTextDocument) -> Iterator[tuple[float, float]]:
    """Yield from where to where the cells of tables reach that hold a picture."""
    layout = document.documentLayout()
    found = document.find(_PICTURE)
    while not found.isNull():
        if (table := found.currentTable()) is not None:
            cell = table.cellAt(found)
            first, last = (layout.blockBoundingRect(at.block()) for at in (cell.firstCursorPosition(), cell.lastCursorPosition()))
            yield first.top(), last.bottom()
        found = document.find(_PICTURE, found)


def _lines(document: QTextDocument) -> Iterator[tuple[float, float]]:
    block = document.begin()
    while block.isValid():
        top = document.documentLayout().blockBoundingRect(block).top()
        for at in range(block.layout().lineCount()):
            line = block.layout().lineAt(at)
            yield top + line.y(), top + line.y() + line.height()
        block = block.next()
