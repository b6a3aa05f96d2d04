"""The lettering of charts: fonts by role, texts as graphics items, and where a text may stand without touching another."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF
from PySide6.QtWidgets import QGraphicsSimpleTextItem

from vademecum.ui.chart_marks import Ink
from vademecum.ui.colours import Colours
from vademecum.ui.type_scale import Step, Weight, sans

_MOST_LINES = 3
_APART = 2.0


@dataclass(frozen=True, slots=True)
class Lettering:
    """Fonts of a chart. `label` writes values and names, `small` periods, axes and the legend.

    Where some names are those of the entry asked for, they are `strong` and the others `plain`.
    """

    label: QFont
    strong: QFont
    plain: QFont
    small: QFont
    silence: QFont

    @property
    def label_height(self) -> float:
        return QFontMetricsF(self.label).height()

    @property
    def small_height(self) -> float:
        return QFontMetricsF(self.small).height()


@dataclass(frozen=True, slots=True)
class ChartStyle:
    """What a chart is drawn with."""

    colours: Colours
    letters: Lettering


def chart_style(colours: Colours) -> ChartStyle:
    """Return the style at the size of the application's type."""
    silence = QFont(sans(Step.SMALL))
    silence.setItalic(True)
    return ChartStyle(colours, Lettering(sans(Step.BODY, Weight.MEDIUM), sans(Step.BODY, Weight.STRONG), sans(), sans(Step.SMALL), silence))


def ink_of(colours: Colours, series: int) -> Ink:
    """Return the colours of the marks of an entry, by its place among those side by side."""
    return Ink(QColor(colours.data[series % len(colours.data)]), QColor(colours.derived), QColor(colours.page))


def width_of(text: str, font: QFont) -> float:
    """Return the width of a text in pixels."""
    return QFontMetricsF(font).horizontalAdvance(text)


def text_item(text: str, font: QFont, colour: str, width: float | None = None) -> QGraphicsSimpleTextItem:
    """Return a text as an item, cut in the middle, so that both ends can be told, with an ellipsis when it is wider than `width`."""
    shown = text if width is None else QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideMiddle, width)
    item = QGraphicsSimpleTextItem(shown)
    item.setFont(font)
    item.setBrush(QColor(colour))
    return item


def name_lines(name: str, font: QFont, room: float) -> tuple[str, ...]:
    """Return a name in one line, or broken between words into as many as `_MOST_LINES` where it is wider than its column."""
    words = name.split(" ")
    lines: list[str] = []
    while words and len(lines) < _MOST_LINES - 1:
        fit = next((at for at in range(len(words), 1, -1) if width_of(" ".join(words[:at]), font) <= room), 1)
        lines.append(" ".join(words[:fit]))
        words = words[fit:]
    return (*lines, *([" ".join(words)] if words else []))


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
