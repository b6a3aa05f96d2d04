"""How the cells of a table are painted: text cut to fit, a second line under the first, tags on their tint, what leads on as links."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from vademecum.pages.shown import Tag, TagKind
from vademecum.ui.colours import Colours, colours_of
from vademecum.ui.hovered_row import HoveredRow
from vademecum.ui.row_painting import draw_line, paint_focus, paint_ground
from vademecum.ui.run_html import tag_words
from vademecum.ui.table_kind import Column, Look
from vademecum.ui.table_model import TableModel, shown_tag
from vademecum.ui.type_scale import Step, Weight, sans

Index = QModelIndex | QPersistentModelIndex
FIRST_LEFT, LEFT, RIGHT, BETWEEN = 20, 8, 8, 1


class TableDelegate(QStyledItemDelegate):
    """Paints a cell by its column."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view, self._hovered = view, HoveredRow(view)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, TableModel)
        column, row = model.column(index.column()), index.data(TableModel.ROW)
        colours, rect = colours_of(self._view.palette()), QRect(option.rect)
        self._hovered.mark(option, index)
        paint_ground(painter, option, colours, bar=False)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colours.line))
        text = rect.adjusted(FIRST_LEFT if index.column() == 0 else LEFT, 0, -RIGHT, -1)
        if (tag := shown_tag(column, row)) is not None:
            _paint_tag(painter, text, tag, colours)
        elif column.below is not None:
            _paint_two_lines(painter, text, (column.words(row), column.below(row)), colours)
        else:
            _paint_cell(painter, text, column, column.words(row), colours)
        paint_focus(painter, option, colours)


def _paint_cell(painter: QPainter, rect: QRect, column: Column, words: str, colours: Colours) -> None:
    font = sans(Step.TABLE, Weight.MEDIUM if column.look is Look.STRONG else Weight.NORMAL)
    ink = {Look.LINK: colours.accent if words != "—" else colours.text_2, Look.SOFT: colours.text_2}.get(column.look, colours.text)
    if column.is_number:
        _paint_number(painter, rect, words, font, ink)
    else:
        draw_line(painter, rect, words, font, ink)


def _paint_number(painter: QPainter, rect: QRect, words: str, font: QFont, ink: str) -> None:
    """Paint words at the right edge, on two lines where they need them and the row has them."""
    metrics = QFontMetrics(font)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    wraps = rect.height() >= 2 * metrics.height()
    if not wraps or metrics.horizontalAdvance(words) <= rect.width():
        painter.drawText(rect, flags, metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width()))
    else:
        painter.drawText(rect, flags | Qt.TextFlag.TextWordWrap, words)


def _paint_two_lines(painter: QPainter, rect: QRect, lines: Sequence[str], colours: Colours) -> None:
    fonts: Sequence[QFont] = (sans(Step.TABLE, Weight.MEDIUM), sans(Step.SMALL))
    heights = [QFontMetrics(font).height() for font in fonts]
    top = rect.top() + (rect.height() - sum(heights) - BETWEEN) // 2
    for line, font, height, ink in zip(lines, fonts, heights, (colours.text, colours.text_2), strict=True):
        draw_line(painter, QRect(rect.left(), top, rect.width(), height), line, font, ink)
        top += height + BETWEEN


def _paint_tag(painter: QPainter, rect: QRect, tag: Tag, colours: Colours) -> None:
    words, inks = tag_words(tag), _tag_ink(tag.kind, colours)
    font = sans(Step.SMALL, Weight.MEDIUM)
    metrics = QFontMetrics(font)
    width = min(metrics.horizontalAdvance(words) + 10, rect.width())
    ground = QRect(rect.left(), rect.center().y() - metrics.height() // 2 - 1, width, metrics.height() + 2)
    painter.fillRect(ground, QColor(inks[1]))
    draw_line(painter, ground.adjusted(5, 0, -4, 0), words, font, inks[0])


def _tag_ink(kind: TagKind, colours: Colours) -> tuple[str, str]:
    name = {TagKind.ROUNDING: "agrees", TagKind.PLAIN: "derived"}.get(kind, str(kind))
    return getattr(colours, name), getattr(colours, f"{name}_tint")
