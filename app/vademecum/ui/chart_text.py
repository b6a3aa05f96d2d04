"""The lettering of charts: fonts by role, texts as graphics items, and where a text may stand without touching another."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF
from PySide6.QtWidgets import QGraphicsSimpleTextItem

from vademecum.ui.chart_marks import Ink
from vademecum.ui.colours import Colours
from vademecum.ui.type_scale import Step, Weight, sans

_MOST_LINES = 3
_APART = 2.0
_MOST_WIDTHS = 4096
_widths: dict[tuple[str, QFont], float] = {}


@dataclass(frozen=True, slots=True)
class Lettering:
    """Fonts of a chart and the heights of their lines. `label` writes values and names, `small` periods, axes and the legend.

    Where some names are those of the entry asked for, they are `strong` and the others `plain`.
    """

    label: QFont
    strong: QFont
    plain: QFont
    small: QFont
    silence: QFont
    label_height: float
    small_height: float


@dataclass(frozen=True, slots=True)
class ChartStyle:
    """What a chart is drawn with."""

    colours: Colours
    letters: Lettering


def chart_style(colours: Colours) -> ChartStyle:
    """Return the style at the size of the application's type."""
    _widths.clear()  # the screen's dots per inch may be others than before
    name_lines.cache_clear()
    label, small, silence = sans(Step.BODY, Weight.MEDIUM), sans(Step.SMALL), sans(Step.SMALL)
    silence.setItalic(True)
    heights = QFontMetricsF(label).height(), QFontMetricsF(small).height()
    return ChartStyle(colours, Lettering(label, sans(Step.BODY, Weight.STRONG), sans(), small, silence, *heights))


def ink_of(colours: Colours, series: int) -> Ink:
    """Return the colours of the marks of an entry, by its place among those side by side."""
    return Ink(QColor(colours.data[series % len(colours.data)]), QColor(colours.derived), QColor(colours.page))


def width_of(text: str, font: QFont) -> float:
    """Return the width of a text in pixels."""
    width = _widths.get((text, font))
    if width is None:
        if len(_widths) >= _MOST_WIDTHS:
            _widths.clear()
        width = _widths[text, QFont(font)] = QFontMetricsF(font).horizontalAdvance(text)  # a copy: a font may be changed
    return width


def text_item(text: str, font: QFont, colour: str, width: float | None = None) -> QGraphicsSimpleTextItem:
    """Return a text as an item, cut in the middle, so that both ends can be told, with an ellipsis when it is wider than `width`."""
    is_cut = width is not None and width_of(text, font) > width
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideMiddle, width or 0.0) if is_cut else text
    item = QGraphicsSimpleTextItem()  # empty, so that it is measured once and in its own font
    item.setFont(font)
    item.setText(shown)
    item.setBrush(QColor(colour))
    return item


@lru_cache(maxsize=512)
def name_lines(name: str, font: QFont, room: float) -> tuple[str, ...]:
    """Return a name in one line, or broken between words into as many as `_MOST_LINES` where it is wider than its column."""
    if width_of(name, font) <= room:
        return (name,)
    words = name.split(" ")
    lines: list[str] = []
    while words and len(lines) < _MOST_LINES - 1:
        fit = next((at for at in range(len(words), 1, -1) if width_of(" ".join(words[:at]), font) <= room), 1)
        lines.append(" ".join(words[:fit]))
        words = words[fit:]
    return (*lines, *([" ".join(words)] if words else []))


def broken(text: str, font: QFont, room: float) -> tuple[str, ...]:
    """Return a text in as many lines as it takes, broken between words; a word wider than the room stands alone."""
    if width_of(text, font) <= room:
        return (text,)
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and width_of(longer, font) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return tuple(lines)


def rect_of(item: QGraphicsSimpleTextItem) -> QRectF:
    """Return what a text covers in the scene."""
    return item.boundingRect().translated(item.pos())


def free_place(
    item: QGraphicsSimpleTextItem, around: QRectF, is_free: Callable[[QRectF], bool], within: QRectF, *, beside: bool = True
) -> bool:
    """Move the text to the first free place above, right, left or below of `around`; return False when there is none.

    Without `beside`, only above and below are tried, in the middle or flush with a side.
    """
    size, gap = item.boundingRect(), 4.0
    middle_x, middle_y = around.center().x() - size.width() / 2, around.center().y() - size.height() / 2
    above = around.top() - size.height()
    places = (
        QPointF(middle_x, above - 1), QPointF(around.right() + gap, middle_y),
        QPointF(around.left() - gap - size.width(), middle_y), QPointF(middle_x, around.bottom() + 1),
        QPointF(around.right() + gap, above), QPointF(around.left() - gap - size.width(), above),
    )  # fmt: skip
    flush = (QPointF(around.left() + _APART, above - 1), QPointF(around.right() - _APART - size.width(), above - 1))
    for place in places if beside else (places[0], *flush, places[3]):
        rect = size.translated(_kept_inside(place, size, within))
        if within.contains(rect) and not rect.intersects(around) and is_free(rect):
            item.setPos(rect.topLeft() - size.topLeft())
            return True
    return False


def _kept_inside(place: QPointF, size: QRectF, within: QRectF) -> QPointF:
    """Shift a place sideways so that a text of that size does not leave the plot."""
    return QPointF(min(max(place.x(), within.left()), max(within.left(), within.right() - size.width())), place.y())
