"""The words in the cells of a chart's table: broken into lines where a column is narrow, and written."""

import re
from collections.abc import Iterator
from math import ceil

from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QPainter

from vademecum.pages.dating import NO_BREAK
from vademecum.ui.chart_text import Face
from vademecum.ui.type_scale import scaled

_PADDING = 5
_MOST_LINES = 7
_DASHES = "–-"
_SEAM = re.compile(f"{NO_BREAK}|(?<=[{_DASHES}])")


def cell_lines(words: str, face: Face, width: int) -> list[str]:
    """Return the words of a cell in as many lines as its column is too narrow for, `_MOST_LINES` at most.

    A number keeps its unit and a word its dash, unless the column is too narrow for both together.
    """
    room, lines = width - 2 * _PADDING, [""]
    if face.width(words) <= room:
        return [words]
    for before, piece in _pieces(words, face, room):
        longer = f"{lines[-1]}{before}{piece}" if lines[-1] else piece
        if lines[-1] and len(lines) < _MOST_LINES and face.measured(longer) > room:
            lines.append(piece)
        else:
            lines[-1] = longer
    return lines


def _pieces(words: str, face: Face, room: float) -> Iterator[tuple[str, str]]:
    """Yield what may stand in lines of its own, each with what parts it from the one before it in the same line."""
    for word in words.split(" "):
        parts = [word] if face.measured(word) <= room else [part for part in _SEAM.split(word) if part]
        for at, part in enumerate(parts):
            yield "" if at and parts[at - 1][-1] in _DASHES else " ", part


def shown_lines(words: str, face: Face, size: QSize, *, breaks: bool = True) -> list[str]:
    """Return what is written into a cell of that size: as many lines as it is high, each cut where it is still too long."""
    room = size.width() - 2 * _PADDING
    if face.width(words) <= room:
        return [words]
    lines = cell_lines(words, face, size.width()) if breaks else [words]
    fit = max(1, round((size.height() - scaled(11)) / face.height))
    lines = [*lines[: fit - 1], " ".join(lines[fit - 1 :])] if len(lines) > fit else lines
    return [face.cut(line, room) for line in lines]


def write(painter: QPainter, cell: QRect, lines: list[str], face: Face, *, is_right: bool) -> None:
    """Write lines into the middle of a cell, at its left or right."""
    written = [face.set(line) for line in lines]
    top = cell.top() + (cell.height() - sum(words.height for words in written)) / 2
    for words in written:
        left = cell.right() + 1 - _PADDING - words.advance if is_right else cell.left() + _PADDING
        words.layout.draw(painter, QPointF(left, top))
        top += words.height


def cell_width(words: str, face: Face) -> int:
    """Return how wide a cell likes to be for words in one line."""
    return ceil(face.width(words)) + 2 * _PADDING + 2
