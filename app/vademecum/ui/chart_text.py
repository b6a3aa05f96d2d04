"""The lettering of charts: faces by role, the words set in them, and where words may stand without touching others."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout

from vademecum.ui.chart_drawn import Drawn
from vademecum.ui.chart_marks import Ink
from vademecum.ui.colours import Colours
from vademecum.ui.type_scale import Step, Weight, base_key, base_pixels, sans

_MOST_LINES = 3
_APART = 2.0
_MOST_SET = 2048
_HERE = QPointF()
_LINE_BREAK = "\u2028"
"""What parts lines for a layout; after any other sign it would go on in the same one."""


class SetWords(NamedTuple):
    """Words set once, to be drawn as often as wanted: the room they take, and how far on what follows them would begin."""

    layout: QTextLayout
    width: float
    height: float
    advance: float


class Face:
    """One font, with what was set in it: words are measured and drawn from one setting, and most come back in the next chart."""

    def __init__(self, font: QFont) -> None:
        self.font, self.metrics = font, QFontMetricsF(font)
        self.height = self.metrics.height()
        self._set: dict[str, SetWords] = {}
        self._measured: dict[str, float] = {}

    def set(self, words: str) -> SetWords:
        """Return words in as many lines as they have, set."""
        found = self._set.get(words)
        if found is None:
            if len(self._set) >= _MOST_SET:
                self._set.clear()
            found = self._set[words] = _set(words, self.font)
        return found

    def width(self, words: str) -> float:
        """Return the width of words about to be drawn, in pixels, as far as others would follow them."""
        return self.set(words).advance

    def measured(self, words: str) -> float:
        """Return the width of words that may never be drawn: they are not set for it."""
        width = self._measured.get(words)
        if width is None:
            if len(self._measured) >= _MOST_SET:
                self._measured.clear()
            width = self._measured[words] = self.metrics.horizontalAdvance(words)
        return width

    def cut(self, words: str, room: float) -> str:
        """Return words cut in the middle, so that both ends can be told, with an ellipsis where they are wider than the room."""
        return words if self.width(words) <= room else self.metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, room)


@dataclass(frozen=True, slots=True)
class Lettering:
    """The faces of a chart. `label` writes values and names, `small` periods, axes and the legend.

    Where some names are those of the entry asked for, they are `strong` and the others `plain`.
    """

    label: Face
    strong: Face
    plain: Face
    small: Face
    silence: Face


@dataclass(frozen=True, slots=True)
class ChartStyle:
    """What a chart is drawn with."""

    colours: Colours
    letters: Lettering


class Text(Drawn):
    """Words in a colour; they stand with their top left corner at the beginning of the chart until they are put elsewhere."""

    def __init__(self, words: str, face: Face, colour: str) -> None:
        self.words, self.colour = words, QColor(colour)
        self._layout, self.width, self.height, _ = face.set(words)
        self._at = QPointF()

    def put(self, left: float, top: float) -> None:
        """Let the words stand with their top left corner there."""
        self._at = QPointF(left, top)

    def rect(self) -> QRectF:
        """Return what the words cover."""
        return QRectF(self._at.x(), self._at.y(), self.width, self.height)

    def paint(self, painter: QPainter) -> None:
        painter.setPen(self.colour)
        painter.translate(self._at)
        self._layout.draw(painter, _HERE)
        painter.translate(-self._at)


def chart_style(colours: Colours) -> ChartStyle:
    """Return the style at the size of the application's type."""
    return ChartStyle(colours, _lettering(base_key(), base_pixels()))


def table_faces() -> tuple[Face, Face]:
    """Return what tables beside charts are set in at the size of the application's type: in general, and values."""
    return _table_faces(base_key(), base_pixels())


@lru_cache(maxsize=16)
def ink_of(colours: Colours, series: int) -> Ink:
    """Return the colours of the marks of an entry, by its place among those side by side."""
    return Ink(QColor(colours.data[series % len(colours.data)]), QColor(colours.derived), QColor(colours.page))


@lru_cache(maxsize=2)
def _lettering(_base: str, _pixels: float) -> Lettering:
    silence = sans(Step.SMALL)
    silence.setItalic(True)
    fonts = sans(Step.BODY, Weight.MEDIUM), sans(Step.BODY, Weight.STRONG), sans(), sans(Step.SMALL), silence
    return Lettering(*map(Face, fonts))


@lru_cache(maxsize=2)
def _table_faces(_base: str, _pixels: float) -> tuple[Face, Face]:
    return Face(sans(Step.TABLE)), Face(sans(Step.TABLE, Weight.MEDIUM))


def name_lines(name: str, face: Face, room: float) -> tuple[str, ...]:
    """Return a name in one line, or broken between words into as many as `_MOST_LINES` where it is wider than its column."""
    return (name,) if face.measured(name) <= room else _broken_name(name, face, room)


@lru_cache(maxsize=512)
def _broken_name(name: str, face: Face, room: float) -> tuple[str, ...]:
    words = name.split(" ")
    lines: list[str] = []
    while words and len(lines) < _MOST_LINES - 1:
        fit = next((at for at in range(len(words), 1, -1) if face.measured(" ".join(words[:at])) <= room), 1)
        lines.append(" ".join(words[:fit]))
        words = words[fit:]
    return (*lines, *([" ".join(words)] if words else []))


def broken(text: str, face: Face, room: float) -> tuple[str, ...]:
    """Return a text in as many lines as it takes, broken between words; a word wider than the room stands alone."""
    if face.width(text) <= room:
        return (text,)
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and face.measured(longer) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return tuple(lines)


def find_place(text: Text, around: QRectF, is_free: Callable[[QRectF], bool], within: QRectF, *, beside: bool = True) -> bool:
    """Move the text to the first free place above, right, left or below of `around`; return False when there is none.

    Without `beside`, only above and below are tried, in the middle or flush with a side.
    """
    width, height, gap = text.width, text.height, 4.0
    middle_x, middle_y = around.center().x() - width / 2, around.center().y() - height / 2
    above, right, left = around.top() - height, around.right(), around.left()
    places = (
        (middle_x, above - 1), (right + gap, middle_y), (left - gap - width, middle_y), (middle_x, around.bottom() + 1),
        (right + gap, above), (left - gap - width, above),
    )  # fmt: skip
    flush = ((left + _APART, above - 1), (right - _APART - width, above - 1))
    last = max(within.left(), within.right() - width)
    for x, y in places if beside else (places[0], *flush, places[3]):
        rect = QRectF(min(max(x, within.left()), last), y, width, height)  # shifted sideways, so as not to leave the plot
        if within.contains(rect) and not rect.intersects(around) and is_free(rect):
            text.put(rect.left(), rect.top())
            return True
    return False


def _set(words: str, font: QFont) -> SetWords:
    layout = QTextLayout(words.replace("\n", _LINE_BREAK), font)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    lines = [layout.createLine() for _ in range(words.count("\n") + 1)]
    layout.endLayout()
    width = height = advance = 0.0
    for line in lines:
        if height:
            line.setPosition(QPointF(0.0, height))
        width, advance = max(width, line.naturalTextWidth()), max(advance, line.horizontalAdvance())
        height += line.height()
    return SetWords(layout, width, height, advance)
