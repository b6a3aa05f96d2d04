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
    runs: tuple[tuple[float, QGlyphRun], ...]

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
        words = self._whole(text[:most])
        while words.width <= room and most < len(text):
            most *= 2
            words = self._whole(text[:most])
        return words if words.width <= room else self._cut(words, room)

    def _whole(self, text: str) -> Words:
        layout = QTextLayout(text, self._font)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        runs = tuple((0.0, run) for run in line.glyphRuns()) if text else ()
        return Words(text, ceil(line.naturalTextWidth()) if text else 0, is_cut=False, layout=layout, line=line, runs=runs)

    def _cut(self, words: Words, room: int) -> Words:
        if any(bidirectional(letter) in _RIGHT_TO_LEFT for letter in words.text if not letter.isascii()):
            return replace(self._whole(self._metrics.elidedText(words.text, Qt.TextElideMode.ElideRight, room - 1)), is_cut=True)
        end = words.line.xToCursor(max(0, room - self._ellipsis.width), _WHOLE)
        at = _left_of(words.line, end)
        runs = tuple((0.0, run) for run in words.line.glyphRuns(0, end)) if end else ()
        runs += tuple((at, run) for _, run in self._ellipsis.runs)
        text = words.text.encode("utf-16-le", "surrogatepass")[: 2 * end].decode("utf-16-le", "replace")
        return replace(words, text=text + _ELLIPSIS, width=ceil(at) + self._ellipsis.width, is_cut=True, runs=runs)


def _left_of(line: QTextLine, unit: int) -> float:
    position: Any = line.cursorToX(unit)  # the left edge and the letter it is of, whatever the type says
    return float(position[0])


def _units(text: str, letter: int) -> int:
    """Return how many UTF-16 units stand before a letter, as Qt counts them."""
    return letter if text.isascii() else sum(1 + (each > "\uffff") for each in text[:letter])
