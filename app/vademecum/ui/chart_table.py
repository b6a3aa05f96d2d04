"""The chart's twin: the same points in the same order as a table."""

import re
from collections.abc import Iterator
from math import ceil

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)  # fmt: skip
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from vademecum.pages.chart import ChartPage
from vademecum.pages.chart_rows import table_headings, table_row
from vademecum.pages.chart_spoken import point_words
from vademecum.pages.dating import NO_BREAK
from vademecum.pages.place import Place, PlaceKind
from vademecum.ui.chart_leads import KEYS
from vademecum.ui.chart_text import Face
from vademecum.ui.colours import colours_of
from vademecum.ui.row_painting import paint_focus, paint_ground
from vademecum.ui.type_scale import Step, Weight, sans, scaled

Index = QModelIndex | QPersistentModelIndex
_TOLD = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}
NAME, VALUE, PERIOD, NOTE = range(4)
_PADDING = 5
_LEAST_NAME, _LEAST_PERIOD = 110, 72
_MOST_FITTED = 100
_MOST_VALUE = 0.32
_MOST_LINES = 7
_DASHES = "–-"
_SEAM = re.compile(f"{NO_BREAK}|(?<=[{_DASHES}])")
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ALIGNMENT = (_LEFT, _RIGHT, _LEFT, _RIGHT)
_AT_RIGHT = {VALUE, NOTE}


class ChartModel(QAbstractTableModel):
    """One row a point; rows are in the order of the page's points."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page: ChartPage | None = None
        self.rows: tuple[tuple[str, ...], ...] = ()

    def show_page(self, page: ChartPage) -> None:
        """Show the points of a page; `rows` are their words."""
        self.beginResetModel()
        self._page, self.rows = page, tuple(table_row(point) for point in page.points)
        self.endResetModel()

    def page(self) -> ChartPage | None:
        return self._page

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if self._page is None or (parent is not None and parent.isValid()) else len(self._page.points)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self._page is None:
            return None
        if role in _TOLD:
            return self.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return point_words(self._page.points[index.row()]) if index.column() == NAME else self.rows[index.row()][index.column()]
        return _ALIGNMENT[index.column()] if role == Qt.ItemDataRole.TextAlignmentRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or self._page is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return table_headings(self._page)[section]
        return _ALIGNMENT[section] if role == Qt.ItemDataRole.TextAlignmentRole else None


class ChartDelegate(QStyledItemDelegate):
    """Paints a cell with room at both sides and a line under its row; a note is a link."""

    def __init__(self, table: "ChartTable") -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours, column, rect = colours_of(option.palette), index.column(), option.rect
        paint_ground(painter, option, colours, bar=False)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colours.line))
        words, face = self._table.model_.rows[index.row()][column], self._table.faces[column]
        painter.setPen(QColor(colours.accent if column == NOTE and words != "—" else colours.text))
        _write(painter, rect, _shown(words, face, rect.size(), column), face, is_right=column in _AT_RIGHT)
        paint_focus(painter, option, colours)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        face = self._table.faces[index.column()]
        return QSize(_cell_width(str(index.data()), face), round(face.height) + scaled(11))


class ChartTable(QTableView):
    """The table. `point_chosen` follows its current row, `point_activated` is Enter or a double click, `place_activated` a note clicked."""

    point_chosen = Signal(int)
    point_activated = Signal(int)
    place_activated = Signal(Place)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chartTable")
        self.setAccessibleName("Figures of the chart")
        self.model_, self.faces = ChartModel(self), _faces()
        self._wanted = [0, 0, 0, 0]
        self._heads: tuple[str, ...] = ()
        self._head_widths = [0, 0, 0, 0]
        self.setModel(self.model_)
        self.setItemDelegate(ChartDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setMinimumSectionSize(scaled(30))
        self.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)

    def show_page(self, page: ChartPage) -> None:
        """Show the points of a page, none chosen."""
        self.model_.show_page(page)
        self.setFont(sans(Step.TABLE))
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + scaled(11))
        self.setAccessibleDescription(page.spoken)
        self._measure()
        self._share_width()

    def wanted_height(self, rows: int) -> int:
        """Return the height at which the head and the first rows, at most so many, show."""
        shown = sum(self.rowHeight(row) for row in range(min(rows, self.model_.rowCount())))
        return self.horizontalHeader().sizeHint().height() + shown + 2

    def choose(self, row: int) -> None:
        """Make a row the current one; -1 for none."""
        if row < 0:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        elif row != self.currentIndex().row():
            self.setCurrentIndex(self.model_.index(row, NAME))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.faces = _faces()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._share_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.point_activated.emit(self.currentIndex().row())
        elif event.key() in {Qt.Key.Key_T, *KEYS}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wanted_width(self) -> int:
        """Return how wide the table likes to be so that no cell is broken, the bar beside it included."""
        return sum(self._wanted) + self.verticalScrollBar().sizeHint().width() + 2

    def _measure(self) -> None:
        """Note what each column needs for the words of its first rows and of its head."""
        rows, head, faces = self.model_.rows[:_MOST_FITTED], self.horizontalHeader(), self.faces
        heads = (faces[VALUE].font.key(), *(str(self.model_.headerData(at, Qt.Orientation.Horizontal)) for at in range(4)))
        if heads != self._heads:
            self._heads, self._head_widths = heads, [head.sectionSizeHint(at) for at in range(4)]
        needed = (max((_cell_width(row[at], faces[at]) for row in rows), default=0) for at in range(4))
        self._wanted = [max(width, head) for width, head in zip(needed, self._head_widths, strict=True)]

    def _share_width(self) -> None:
        """Give values and notes what they need, then periods; names take the rest, but never less than a few letters."""
        wanted = dict(enumerate(self._wanted))
        if sum(self._wanted) > self.viewport().width():
            spare = self.viewport().width() - wanted[NOTE] - wanted[PERIOD] - min(wanted[NAME], scaled(_LEAST_NAME))
            wanted[VALUE] = min(wanted[VALUE], max(spare, round(self.viewport().width() * _MOST_VALUE)))
        rest = self.viewport().width() - wanted[VALUE] - wanted[NOTE]
        least = min(wanted[PERIOD], scaled(_LEAST_PERIOD))
        wanted[PERIOD] = max(scaled(40), least, min(wanted[PERIOD], rest - min(wanted[NAME], scaled(_LEAST_NAME))))
        wanted[NAME] = max(scaled(40), rest - wanted[PERIOD])
        with QSignalBlocker(self.horizontalHeader()), QSignalBlocker(self.verticalHeader()):  # heard, it would paint all a second time
            for column, width in wanted.items():
                self.setColumnWidth(column, width)
            self._fit_rows()
        self.doItemsLayout()

    def _fit_rows(self) -> None:
        """Make rows as high as their words, broken into lines where a column is too narrow; of very many rows none is looked at."""
        faces, line, around = self.faces, self.fontMetrics().height(), scaled(11)
        widths = {column: self.columnWidth(column) for column in (NAME, VALUE, PERIOD)}
        for at, row in enumerate(self.model_.rows if len(self.model_.rows) <= _MOST_FITTED else ()):
            lines = max(len(cell_lines(row[column], faces[column], width)) for column, width in widths.items())
            if (height := lines * line + around) != self.rowHeight(at):
                self.setRowHeight(at, height)

    def _on_row_changed(self, current: QModelIndex) -> None:
        self.point_chosen.emit(current.row())

    def _on_clicked(self, index: QModelIndex) -> None:
        page = self.model_.page()
        if index.column() == NOTE and page is not None and page.points[index.row()].footnotes:
            self.place_activated.emit(Place(PlaceKind.NOTE, str(page.points[index.row()].footnotes[0])))

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if index.column() != NOTE:
            self.point_activated.emit(index.row())


def cell_lines(words: str, face: Face, width: int) -> list[str]:
    """Return the words of a cell in as many lines as its column is too narrow for, `_MOST_LINES` at most.

    A number keeps its unit and a word its dash, unless the column is too narrow for both together.
    """
    room, lines = width - 2 * _PADDING, [""]
    if face.width(words) <= room:
        return [words]
    for before, piece in _pieces(words, face, room):
        longer = f"{lines[-1]}{before}{piece}" if lines[-1] else piece
        if lines[-1] and len(lines) < _MOST_LINES and face.measured(longer) > room:
            lines.append(piece)
        else:
            lines[-1] = longer
    return lines


def _pieces(words: str, face: Face, room: float) -> Iterator[tuple[str, str]]:
    """Yield what may stand in lines of its own, each with what parts it from the one before it in the same line."""
    for word in words.split(" "):
        parts = [word] if face.measured(word) <= room else [part for part in _SEAM.split(word) if part]
        for at, part in enumerate(parts):
            yield "" if at and parts[at - 1][-1] in _DASHES else " ", part


def _shown(words: str, face: Face, size: QSize, column: int) -> list[str]:
    """Return what is written into a cell of that size: as many lines as it is high, each cut where it is still too long."""
    room = size.width() - 2 * _PADDING
    if face.width(words) <= room:
        return [words]
    lines = [words] if column == NOTE else cell_lines(words, face, size.width())
    fit = max(1, round((size.height() - scaled(11)) / face.height))
    lines = [*lines[: fit - 1], " ".join(lines[fit - 1 :])] if len(lines) > fit else lines
    return [face.cut(line, room) for line in lines]


def _write(painter: QPainter, cell: QRect, lines: list[str], face: Face, *, is_right: bool) -> None:
    """Write lines into the middle of a cell, at its left or right."""
    written = [face.set(line) for line in lines]
    top = cell.top() + (cell.height() - sum(words.height for words in written)) / 2
    for words in written:
        left = cell.right() + 1 - _PADDING - words.advance if is_right else cell.left() + _PADDING
        words.layout.draw(painter, QPointF(left, top))
        top += words.height


def _faces() -> tuple[Face, ...]:
    """Return what each column is set in."""
    plain, value = Face(sans(Step.TABLE)), Face(sans(Step.TABLE, Weight.MEDIUM))
    return plain, value, plain, plain


def _cell_width(words: str, face: Face) -> int:
    return ceil(face.width(words)) + 2 * _PADDING + 2
