"""How rows of the shelf are painted: folders with their depth and count, bookmarks with what they are and their notes."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QTextLayout
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from vademecum.pages.shelf_page import FolderRow, ShelfRow
from vademecum.ui.colours import Colours, colours_of
from vademecum.ui.hovered_row import HoveredRow
from vademecum.ui.icons import grown, pixmap
from vademecum.ui.row_painting import draw_line, draw_right, paint_focus, paint_ground, paint_row_focus
from vademecum.ui.shelf_model import FoldersModel, ShelfColumn, ShelfModel
from vademecum.ui.type_scale import Step, Weight, sans, scaled, serif

LEFT, ICON, _INDENT, _NOTE_LINES = 20, 16, 20, 2
Index = QModelIndex | QPersistentModelIndex


class FolderDelegate(QStyledItemDelegate):
    """Paints a folder; its name can be edited where it stands."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, QFontMetrics(sans()).height() + scaled(13))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, row = self.parent(), index.data(FoldersModel.ROW)
        assert isinstance(view, QWidget)
        if not isinstance(row, FolderRow):
            return
        colours = colours_of(view.palette())
        paint_ground(painter, option, colours)
        rect = QRect(option.rect)
        left = rect.left() + 16 + row.depth * scaled(_INDENT)
        painter.drawPixmap(left, rect.center().y() - grown(ICON) // 2 + 1, pixmap("folder" if row.path else "bookmark", colours.text_2))
        width = draw_right(painter, rect.adjusted(0, 0, -14, 0), f"{row.total:,}", sans(Step.SMALL), colours.text_2)
        left += grown(ICON) + 10
        text = QRect(left, rect.top(), rect.right() - left - width - 22, rect.height())
        draw_line(painter, text, row.name, sans(), colours.text)
        paint_focus(painter, option, colours)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        row, rect = index.data(FoldersModel.ROW), QRect(option.rect)
        depth = row.depth if isinstance(row, FolderRow) else 0
        editor.setGeometry(rect.adjusted(20 + grown(ICON) + depth * scaled(_INDENT), 0, -8, 0))

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setObjectName("folderName")
        editor.setAccessibleName(f"New name of the folder {index.data()}")
        return editor


class ShelfDelegate(QStyledItemDelegate):
    """Paints a bookmark over two lines, its note over as many."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view, self._hovered = view, HoveredRow(view)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ShelfModel.ROW)
        if not isinstance(row, ShelfRow):
            return
        colours, rect, column = colours_of(self._view.palette()), QRect(option.rect), ShelfColumn(index.column())
        self._hovered.mark(option, index)
        paint_ground(painter, option, colours, bar=column is ShelfColumn.NAME)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colours.line))
        _PAINTERS[column](painter, rect.adjusted(0, scaled(7), 0, -scaled(7)), row, colours)
        if self._is_reached(index):
            paint_row_focus(painter, rect, colours, is_first=column is ShelfColumn.NAME, is_last=column is ShelfColumn.ADDED)

    def _is_reached(self, index: Index) -> bool:
        """Tell whether keys go to the row, and the bookmarks were reached by key."""
        by_key = self._view.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        return by_key and self._view.hasFocus() and index.row() == self._view.currentIndex().row()


def row_height() -> int:
    """Return how high a bookmark's row is."""
    two = QFontMetrics(sans(Step.BODY, Weight.MEDIUM)).height() + QFontMetrics(sans(Step.SMALL)).height() + 2
    return max(two, QFontMetrics(serif(Step.BODY)).height() * _NOTE_LINES) + 2 * scaled(7) + 1


def _paint_name(painter: QPainter, rect: QRect, row: ShelfRow, colours: Colours) -> None:
    name, kind = sans(Step.BODY, Weight.MEDIUM), sans(Step.SMALL)
    height = QFontMetrics(name).height()
    ink = colours.doubt if row.gone else colours.text_2
    painter.drawPixmap(rect.left() + LEFT, rect.top() + max(0, (height - grown(ICON)) // 2), pixmap(row.icon, ink))
    text = rect.adjusted(LEFT + grown(ICON) + 12, 0, -12, 0)
    draw_line(painter, QRect(text.left(), text.top(), text.width(), height), row.name, name, colours.text_2 if row.gone else colours.text)
    below = QRect(text.left(), text.top() + height + 2, text.width(), QFontMetrics(kind).height())
    draw_line(painter, below, row.kind, kind, colours.text_2)


def _paint_note(painter: QPainter, rect: QRect, row: ShelfRow, colours: Colours) -> None:
    rect = rect.adjusted(8, 0, -12, 0)
    if not row.note:
        font = serif(Step.BODY, italic=True)
        draw_line(painter, QRect(rect.left(), rect.top(), rect.width(), QFontMetrics(font).height()), "no note", font, colours.text_2)
        return
    font = serif(Step.BODY)
    height = QFontMetrics(font).height()
    for at, line in enumerate(_lines(" ".join(row.note.split()), rect.width())):
        draw_line(painter, QRect(rect.left(), rect.top() + at * height, rect.width(), height), line, font, colours.text)


def _paint_added(painter: QPainter, rect: QRect, row: ShelfRow, colours: Colours) -> None:
    font = sans(Step.SMALL)
    draw_right(painter, QRect(rect.left(), rect.top(), rect.width() - 20, QFontMetrics(font).height() + 2), row.day, font, colours.text_2)


_PAINTERS = {ShelfColumn.NAME: _paint_name, ShelfColumn.NOTE: _paint_note, ShelfColumn.ADDED: _paint_added}


def _lines(text: str, width: int) -> list[str]:
    """Break a text into the lines there is room for; the last holds all the rest, to be cut."""
    layout = QTextLayout(text, serif(Step.BODY))
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < _NOTE_LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    ends = [*starts[1:], len(text)]
    return [text[start:end].rstrip() for start, end in zip(starts, ends, strict=True)]
