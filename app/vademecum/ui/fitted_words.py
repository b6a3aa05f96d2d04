"""Words set once for one font and the room they have: cut with an ellipsis where they do not fit, and drawn as often as wanted."""

from dataclasses import dataclass, replace
from math import ceil
from typing import Any
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QGlyphRun, QPainter, QTextLayout, QTextLine

_ELLIPSIS = "…"
_RIGHT_TO_LEFT = {"R", "AL"}
_WHOLE = QTextLine.CursorPosition.CursorOnCharacter


@dataclass(frozen=True, slots=True)
class Words:
    """A text as it fits, ready to be drawn: what is shown of it, how wide that is, and whether the rest was cut off."""

    text: str
    width: int
    is_cut: bool
    layout: QTextLayout  # the line is part of it and does not keep it
    line: QTextLine
    runs: tuple[tuple[float, QGlyphRun], ...]  # each so far from the left

    def draw(self, painter: QPainter, left: int, top: int) -> None:
        """Draw with the top left corner there, in the colour of the painter's pen."""
        for at, run in self.runs:
            painter.drawGlyphRun(QPointF(left + at, top), run)

    def left_of(self, letter: int) -> int:
        """Return how far from the left a letter of the text begins."""
        return round(_left_of(self.line, _units(self.text, letter)))


class Setting:
    """Sets words in one font."""

    def __init__(self, font: QFont) -> None:
        self._font, self._metrics = font, QFontMetrics(font)
        self._usual = max(1, self._metrics.averageCharWidth())
        self._ellipsis = self._whole(_ELLIPSIS)

    def fit(self, text: str, room: int) -> Words:
        """Return the text cut to the room it has; what is far beyond the edge is never measured."""
        most = int(max(room, 0) / self._usual) + 8
        layout, line, width = self._set(text[:most])
        while width <= room and most < len(text):
            most *= 2
            layout, line, width = self._set(text[:most])
        return self._words(layout, line, width) if width <= room else self._cut(layout, line, room)

    def _set(self, text: str) -> tuple[QTextLayout, QTextLine, int]:
        """Return a text as one line, and how wide that is."""
        layout = QTextLayout(text, self._font)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        return layout, line, ceil(line.naturalTextWidth()) if text else 0

    def _whole(self, text: str) -> Words:
        return self._words(*self._set(text))

    def _words(self, layout: QTextLayout, line: QTextLine, width: int) -> Words:
        runs = line.glyphRuns() if width else ()
        return Words(layout.text(), width, is_cut=False, layout=layout, line=line, runs=tuple((0.0, run) for run in runs))

    def _cut(self, layout: QTextLayout, line: QTextLine, room: int) -> Words:
        text = layout.text()
        if not text.isascii() and any(bidirectional(letter) in _RIGHT_TO_LEFT for letter in text):
            return replace(self._whole(self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room - 1)), is_cut=True)
        end = line.xToCursor(max(0, room - self._ellipsis.width), _WHOLE)
        at = _left_of(line, end)
        shown = line.glyphRuns(0, end) if end else ()
        runs = (*((0.0, run) for run in shown), *((at, run) for _, run in self._ellipsis.runs))
        shortened, width = text[: _letters(text, end)] + _ELLIPSIS, ceil(at) + self._ellipsis.width
        return Words(shortened, width, is_cut=True, layout=layout, line=line, runs=runs)


def _left_of(line: QTextLine, unit: int) -> float:
    position: Any = line.cursorToX(unit)  # the left edge and the letter it is of, whatever the type says
    return float(position[0])


def _units(text: str, letter: int) -> int:
    """Return how many UTF-16 units stand before a letter, as Qt counts them."""
    return letter if text.isascii() else sum(1 + (each > "\uffff") for each in text[:letter])


def _letters(text: str, units: int) -> int:
    """Return how many whole letters stand in the first so many UTF-16 units of a text."""
    return units if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore"))
