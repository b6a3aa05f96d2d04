"""How the cells of the table of figures are painted: text cut to fit, status as a tag, notes as links."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from vademecum.pages.shown import FigureRow, TagKind
from vademecum.ui.colours import Colours, colours_of
from vademecum.ui.figures_model import Column, FiguresModel
from vademecum.ui.row_painting import draw_line, paint_focus, paint_ground
from vademecum.ui.run_html import tag_words
from vademecum.ui.type_scale import Step, Weight, sans

Index = QModelIndex | QPersistentModelIndex


class FigureDelegate(QStyledItemDelegate):
    """Paints a cell by its column."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, row = self.parent(), index.data(FiguresModel.FIGURE)
        assert isinstance(view, QWidget)
        assert isinstance(row, FigureRow)
        colours, rect = colours_of(view.palette()), QRect(option.rect)
        paint_ground(painter, option, colours, bar=False)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colours.line))
        text = rect.adjusted(20 if index.column() == 0 else 8, 0, -8, -1)
        if index.column() == Column.STATUS and row.status.kind is not TagKind.PLAIN:
            _paint_tag(painter, text, tag_words(row.status), _tag_ink(row.status.kind, colours))
        else:
            _paint_cell(painter, text, index, colours)
        paint_focus(painter, option, colours)


def _paint_cell(painter: QPainter, rect: QRect, index: Index, colours: Colours) -> None:
    column = index.column()
    font = sans(Step.TABLE, Weight.MEDIUM if column == Column.VALUE else Weight.NORMAL)
    ink = colours.accent if column == Column.NOTE and index.data() != "—" else colours.text_2 if column > Column.VALUE else colours.text
    if index.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight:
        painter.setFont(font)
        painter.setPen(QColor(ink))
        words = QFontMetrics(font).elidedText(index.data(), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
    else:
        draw_line(painter, rect, index.data(), font, ink)


def _paint_tag(painter: QPainter, rect: QRect, words: str, inks: Sequence[str]) -> None:
    font = sans(Step.SMALL, Weight.MEDIUM)
    metrics = QFontMetrics(font)
    width = min(metrics.horizontalAdvance(words) + 10, rect.width())
    ground = QRect(rect.left(), rect.center().y() - metrics.height() // 2 - 1, width, metrics.height() + 2)
    painter.fillRect(ground, QColor(inks[1]))
    draw_line(painter, ground.adjusted(5, 0, -4, 0), words, font, inks[0])


def _tag_ink(kind: TagKind, colours: Colours) -> tuple[str, str]:
    name = "agrees" if kind is TagKind.ROUNDING else str(kind)
    return getattr(colours, name), getattr(colours, f"{name}_tint")
