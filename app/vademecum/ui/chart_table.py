"""The chart's twin: the same points in the same order as a table."""

from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    Qt,
    Signal,
)  # fmt: skip
from PySide6.QtGui import QColor, QCursor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyleOptionViewItem, QTableView, QWidget

from vademecum.pages.chart import ChartPage
from vademecum.pages.chart_rows import table_headings, table_row
from vademecum.pages.chart_spoken import point_words
from vademecum.pages.place import Place, PlaceKind
from vademecum.ui.chart_cells import cell_lines, cell_width, shown_lines, write
from vademecum.ui.chart_leads import KEYS
from vademecum.ui.chart_text import Face, table_faces
from vademecum.ui.colours import Colours, colours_of
from vademecum.ui.row_painting import paint_focus, paint_ground
from vademecum.ui.type_scale import Step, sans, scaled

Index = QModelIndex | QPersistentModelIndex
State = QStyle.StateFlag
_TOLD = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}
NAME, VALUE, PERIOD, NOTE = range(4)
_LEAST_NAME, _LEAST_PERIOD = 110, 72
_MOST_FITTED = 100
_MOST_VALUE = 0.32
_LEAST_BESIDE, _MOST_BESIDE = 352, 0.46
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ALIGNMENT = (_LEFT, _RIGHT, _LEFT, _RIGHT)
_AT_RIGHT = {VALUE, NOTE}


class _Inks(NamedTuple):
    """The colours of words, of those that lead to a note, and of the line under a row."""

    words: QColor
    link: QColor
    line: QColor


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


class ChartTable(QTableView):
    """The table, which paints its rows itself, each at once: a delegate that is asked for every cell takes twice as long.

    `point_chosen` follows its current row, `point_activated` is Enter or a double click, `place_activated` a note clicked, `fitted` says
    that its words take another room.
    """

    point_chosen = Signal(int)
    point_activated = Signal(int)
    place_activated = Signal(Place)
    fitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chartTable")
        self.setAccessibleName("Figures of the chart")
        self.model_, self.faces = ChartModel(self), _faces()
        self._wanted = [0, 0, 0, 0]
        self._heads: tuple[str, ...] = ()
        self._head_widths = [0, 0, 0, 0]
        self.setModel(self.model_)
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
        """Show the points of a page, none chosen, and say nothing of that."""
        with QSignalBlocker(self):
            self.model_.show_page(page)
        self.setAccessibleDescription(page.spoken)
        self._fit()

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

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours, shown = QPainter(self.viewport()), colours_of(self.palette()), event.rect()
        last = self.rowAt(shown.bottom())
        rows = range(max(0, self.rowAt(shown.top())), last + 1 if last >= 0 else self.model_.rowCount())
        inks = _Inks(QColor(colours.text), QColor(colours.accent), QColor(colours.line))
        columns = [(self.columnViewportPosition(at), self.columnWidth(at)) for at in range(4)]
        for row in rows:
            strip = QRect(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))
            self._paint_ground(painter, strip, row, colours)
            painter.fillRect(0, strip.bottom(), strip.width(), 1, inks.line)
            for at, (left, width) in enumerate(columns):
                cell, words = QRect(left, strip.top(), width, strip.height()), self.model_.rows[row][at]
                painter.setPen(inks.link if at == NOTE and words != "—" else inks.words)
                lines = shown_lines(words, self.faces[at], cell.size(), breaks=at != NOTE)
                write(painter, cell, lines, self.faces[at], is_right=at in _AT_RIGHT)
        if self.currentIndex().row() in rows:
            paint_focus(painter, self._state(self.visualRect(self.currentIndex()), State.State_HasFocus, is_so=self.hasFocus()), colours)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.faces = _faces()
            if self._heads and self._heads[0] != self.faces[VALUE].font.key():
                self._fit()

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

    def width_beside(self, room: int) -> int:
        """Return how wide the table likes to be beside a drawing, of all the room that both have: so that no cell is broken, the bar beside
        it included, as far as the drawing keeps the greater part."""
        whole = sum(self._wanted) + self.verticalScrollBar().sizeHint().width() + 2
        return max(scaled(_LEAST_BESIDE), min(whole, round(room * _MOST_BESIDE)))

    def _paint_ground(self, painter: QPainter, strip: QRect, row: int, colours: Colours) -> None:
        """Fill a row that is chosen or under the mouse."""
        if self.selectionModel().isRowSelected(row, QModelIndex()):
            paint_ground(painter, self._state(strip, State.State_Selected), colours, bar=False)
        elif self.viewport().underMouse() and strip.contains(self.viewport().mapFromGlobal(QCursor.pos())):
            paint_ground(painter, self._state(strip, State.State_MouseOver), colours, bar=False)

    def _state(self, rect: QRect, state: State, *, is_so: bool = True) -> QStyleOptionViewItem:
        """Return what is to be painted there, in the state of the table and this one more."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = rect
        option.state = option.state | state if is_so else option.state & ~state
        return option

    def _fit(self) -> None:
        """Give rows and columns the room that their words need at the size of text as it is."""
        self.setFont(sans(Step.TABLE))
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + scaled(11))
        self._measure()
        self._share_width()
        self.fitted.emit()

    def _measure(self) -> None:
        """Note what each column needs for the words of its first rows and of its head."""
        rows, head, faces = self.model_.rows[:_MOST_FITTED], self.horizontalHeader(), self.faces
        heads = (faces[VALUE].font.key(), *(str(self.model_.headerData(at, Qt.Orientation.Horizontal)) for at in range(4)))
        if heads != self._heads:
            self._heads, self._head_widths = heads, [head.sectionSizeHint(at) for at in range(4)]
        needed = (max((cell_width(row[at], faces[at]) for row in rows), default=0) for at in range(4))
        self._wanted = [max(width, head) for width, head in zip(needed, self._head_widths, strict=True)]

    def _share_width(self) -> None:
        """Give values and notes what they need, then periods; names take the rest, but never less than a few letters."""
        wanted, room = dict(enumerate(self._wanted)), self.viewport().width()
        if sum(self._wanted) > room:
            spare = room - wanted[NOTE] - wanted[PERIOD] - min(wanted[NAME], scaled(_LEAST_NAME))
            wanted[VALUE] = min(wanted[VALUE], max(spare, round(room * _MOST_VALUE)))
        rest = room - wanted[VALUE] - wanted[NOTE]
        least = min(wanted[PERIOD], scaled(_LEAST_PERIOD))
        wanted[PERIOD] = max(scaled(40), least, min(wanted[PERIOD], rest - min(wanted[NAME], scaled(_LEAST_NAME))))
        wanted[NAME] = max(scaled(40), rest - wanted[PERIOD])
        with QSignalBlocker(self.horizontalHeader()), QSignalBlocker(self.verticalHeader()):  # heard, it would paint all a second time
            for column, width in wanted.items():
                self.setColumnWidth(column, width)
            self._fit_rows()
        self.doItemsLayout()
        if self.viewport().width() < room:  # its bar came
            self._share_width()

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


def _faces() -> tuple[Face, ...]:
    """Return what each column is set in."""
    plain, value = table_faces()
    return plain, value, plain, plain
