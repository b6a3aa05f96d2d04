"""How a row of any list looks: its ground, its accent bar, its ring of focus, and lines of text cut to fit."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from vademecum.ui.colours import Colours

BAR_WIDTH = 3
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_SELECTED, _HOVERED = QStyle.StateFlag.State_Selected.value, QStyle.StateFlag.State_MouseOver.value
_REACHED_BY_KEY = QStyle.StateFlag.State_HasFocus.value | QStyle.StateFlag.State_KeyboardFocusChange.value
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def is_selected(option: QStyleOptionViewItem) -> bool:
    """Return whether the row is part of the selection."""
    return bool(option.state.value & _SELECTED)


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, colours: Colours, *, bar: bool = True) -> None:
    """Fill the row as its state asks and draw the accent bar of a selected one."""
    state = option.state.value  # as a number: flags of Python cost more than a row
    if not state & (_SELECTED | _HOVERED):
        return
    rect: QRect = option.rect
    if state & _SELECTED:
        painter.fillRect(rect, QColor(colours.selected if option.widget.isActiveWindow() else colours.selected_no_focus))
        if bar:
            painter.fillRect(QRect(rect.left(), rect.top(), BAR_WIDTH, rect.height()), QColor(colours.accent))
    else:
        painter.fillRect(rect, QColor(colours.hover))


def paint_focus(painter: QPainter, option: QStyleOptionViewItem, colours: Colours) -> None:
    """Draw the ring inside the current row of a view that has the focus and was reached by key."""
    if not _REACHED_BY_KEY & ~option.state.value:
        pen = QPen(QColor(colours.focus), 2)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        rect: QRect = option.rect
        painter.drawRect(rect.adjusted(1, 1, -1, -1))


def paint_row_focus(painter: QPainter, rect: QRect, colours: Colours, *, is_first: bool, is_last: bool) -> None:
    """Draw in one cell its part of the ring around a whole row."""
    ink = QColor(colours.focus)
    for top in (rect.top(), rect.bottom() - 1):
        painter.fillRect(QRect(rect.left(), top, rect.width(), 2), ink)
    for at, stands in ((rect.left(), is_first), (rect.right() - 1, is_last)):
        if stands:
            painter.fillRect(QRect(at, rect.top(), 2, rect.height()), ink)


def draw_line(painter: QPainter, rect: QRect, text: str, font: QFont, colour: str) -> int:
    """Draw one line of text, cut with an ellipsis where it does not fit, and return how wide it is."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, _LEFT, shown)
    return metrics.horizontalAdvance(shown)


def draw_right(painter: QPainter, rect: QRect, text: str, font: QFont, colour: str) -> int:
    """Draw text at the right edge of the rectangle and return how wide it is."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(rect, _RIGHT, text)
    return QFontMetrics(font).horizontalAdvance(text)
