"""How rows of the list are painted: two lines and a ribbon, a chapter with its number and pages, a letter between groups."""

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from vademecum.pages.listing import ListRow
from vademecum.pages.place import PlaceKind
from vademecum.ui.colours import Colours, colours_of
from vademecum.ui.icons import grown, pixmap
from vademecum.ui.list_model import ListModel
from vademecum.ui.row_painting import draw_line, draw_right, is_selected, paint_focus, paint_ground
from vademecum.ui.type_scale import Step, Weight, base_key, base_pixels, sans, scaled

LEFT = 16
RIGHT = 12
RIBBON = 13
Index = QModelIndex | QPersistentModelIndex


class ListDelegate(QStyledItemDelegate):
    """Only paints; what a row says is in the model for whoever listens instead of looking."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        assert isinstance(model, ListModel)
        letter_size, row_size = _sizes(base_key(), base_pixels())
        return letter_size if model.is_letter(index.row()) else row_size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self.parent()
        assert isinstance(view, QWidget)
        colours = colours_of(view.palette())
        letter, row = index.data(ListModel.LETTER), index.data(ListModel.ROW)
        if letter is not None:
            text = QRect(option.rect).adjusted(LEFT, scaled(4), -RIGHT, 0)
            draw_line(painter, text, letter, sans(Step.CAPTION, Weight.STRONG), colours.text_3)
            return
        paint_ground(painter, option, colours)
        if isinstance(row, ListRow):
            paint_row = _paint_chapter if row.place.kind is PlaceKind.CHAPTER and _number_of(row) else _paint_row
            paint_row(painter, option, row, colours)
        paint_focus(painter, option, colours)


def on_ribbon(rect: QRect, at: QPoint) -> bool:
    """Tell whether a point of a row lies where its ribbon is, with some room about it."""
    return rect.contains(at) and at.x() > rect.right() - RIGHT - grown(RIBBON) - 8 and at.y() < rect.top() + scaled(8) + grown(RIBBON) + 8


@lru_cache(maxsize=8)
def _sizes(_font: str, _pixels: float) -> tuple[QSize, QSize]:
    """Return the sizes of a letter and of a row; asked for once for every row of a list."""
    letter = QFontMetrics(sans(Step.CAPTION)).height() + scaled(10)
    row = QFontMetrics(sans()).height() + QFontMetrics(sans(Step.SMALL)).height() + scaled(15)
    return QSize(0, letter), QSize(0, row)


def _number_of(row: ListRow) -> str:
    """Return the number that a source or chapter is listed by, nothing where it stands among places of other kinds."""
    number, apart, _ = row.name.partition("  ")
    return number if apart else ""


def _paint_row(painter: QPainter, option: QStyleOptionViewItem, row: ListRow, colours: Colours) -> None:
    name, line = sans(Step.BODY, Weight.MEDIUM), sans(Step.SMALL)
    text, words = QRect(option.rect).adjusted(LEFT, 0, -RIGHT, 0), row.name
    if row.bookmarked or option.state & QStyle.StateFlag.State_MouseOver:
        ribbon = pixmap("bookmark-filled", colours.accent, RIBBON) if row.bookmarked else pixmap("bookmark", colours.text_3, RIBBON)
        painter.drawPixmap(text.right() - grown(RIBBON) + 2, text.top() + scaled(8), ribbon)
        text.setRight(text.right() - grown(RIBBON) - 6)
    if row.place.kind is PlaceKind.NOTE and (number := _number_of(row)):
        words = row.name.removeprefix(number).lstrip()
        column = QRect(text.left(), text.top() + scaled(6), QFontMetrics(sans()).horizontalAdvance("000"), QFontMetrics(name).height())
        draw_right(painter, column, number, sans(), colours.text_2)
        text.setLeft(column.right() + 10)
    name_height, line_height = QFontMetrics(name).height(), QFontMetrics(line).height()
    top = text.top() + (text.height() - name_height - line_height - 1) // 2
    ink = colours.text_2 if row.gone else colours.text
    draw_line(painter, QRect(text.left(), top, text.width(), name_height), words, name, ink)
    draw_line(painter, QRect(text.left(), top + name_height + 1, text.width(), line_height), row.line, line, colours.text_2)


def _paint_chapter(painter: QPainter, option: QStyleOptionViewItem, row: ListRow, colours: Colours) -> None:
    number = _number_of(row)
    title = row.name.removeprefix(number).lstrip()
    rect, small = QRect(option.rect), sans(Step.SMALL)
    pages = row.line.removeprefix("p").removeprefix("p").removeprefix(".").strip()
    ink = colours.text_2 if is_selected(option) else colours.text_3
    width = draw_right(painter, rect.adjusted(0, 0, -RIGHT, 0), pages, small, ink)
    digits = QFontMetrics(sans()).horizontalAdvance("00")
    draw_right(painter, QRect(rect.left() + LEFT, rect.top(), digits + 4, rect.height()), number, sans(), colours.text_2)
    text = rect.adjusted(LEFT + digits + 14, 4, -RIGHT - width - 12, -4)
    _draw_two_lines(painter, text, title, colours.text)


def _draw_two_lines(painter: QPainter, rect: QRect, text: str, colour: str) -> None:
    """Draw text broken over two lines at most, the second one cut to fit."""
    font = sans(Step.BODY, Weight.MEDIUM)
    height = QFontMetrics(font).height()
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(rect.width())
    layout.endLayout()
    lines = [text[: first.textLength()].rstrip(), text[first.textLength() :]]
    lines = [line for line in lines if line]
    top = rect.center().y() - height * len(lines) // 2 + 1
    painter.setPen(QColor(colour))
    for at, line in enumerate(lines):
        draw_line(painter, QRect(rect.left(), top + at * height, rect.width(), height), line, font, colour)
