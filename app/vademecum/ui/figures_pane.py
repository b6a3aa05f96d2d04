"""All figures of the collection in one sortable table, with a filter and what can be done with those selected."""

from collections.abc import Sequence
from itertools import chain

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QColor, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from vademecum.pages.figure_list import FigureTable
from vademecum.pages.listing import FigureOrder
from vademecum.pages.place import Place, PlaceKind
from vademecum.pages.shown import FigureRow, TagKind
from vademecum.ui.colours import Colours, colours_of
from vademecum.ui.figures_bar import FiguresBar
from vademecum.ui.figures_model import ORDERS, Column, FiguresModel
from vademecum.ui.icons import pixmap
from vademecum.ui.labels import plain_label, tint
from vademecum.ui.row_painting import draw_line, paint_focus, paint_ground
from vademecum.ui.run_html import tag_words
from vademecum.ui.spans import selected_spans
from vademecum.ui.type_scale import Step, Weight, load_fonts, sans, scaled, serif

Index = QModelIndex | QPersistentModelIndex
_WIDTHS = {FigureOrder.SUBJECT: 244, FigureOrder.METRIC: 220, FigureOrder.COUNTERPART: 130, FigureOrder.VALUE: 158,
           FigureOrder.PERIOD: 116, FigureOrder.STATUS: 100, FigureOrder.NOTE: 56, FigureOrder.PAGE: 56}  # fmt: skip


class FiguresPane(QWidget):
    """Shows a `FigureTable`; says what to keep, how to order it, which figure's fact was asked for, and that others are selected."""

    place_activated = Signal(Place)
    filter_changed = Signal(str)
    sort_wanted = Signal(FigureOrder, bool)
    selection_changed = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Figures")
        load_fonts()
        self._model = FiguresModel(self)
        self.view = QTableView()
        self._title, self._count, self._foot = plain_label("Figures"), plain_label(), plain_label()
        self.filter = QLineEdit()
        self.bar = FiguresBar()
        self._filter_icon = QAction(self)
        self._pause = QTimer(self, singleShot=True, interval=80)
        self._build()
        self._place_parts()
        self._connect()
        self._colour()

    def show_table(self, table: FigureTable) -> None:
        """Show the figures kept and how many there are in all."""
        self._model.show_table(table)
        kept = len(table.rows)
        self._count.setText(f"{kept:,}" if kept == table.total else f"{kept:,} of {table.total:,}")
        words = "No figure holds these words. Clear the filter to see all." if table.total else "No figures are recorded yet."
        self._foot.setText("" if kept else words)
        self._foot.setVisible(not kept)
        self.selection_changed.emit()

    def focus_filter(self) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def figures(self) -> tuple[FigureRow, ...]:
        """Return all figures that the filter keeps, in the order of the table."""
        return self._model.rows

    def selected_figures(self) -> tuple[FigureRow, ...]:
        """Return the figures of the selected rows in the order of the table."""
        return tuple(chain.from_iterable(self._model.rows[start:stop] for start, stop in selected_spans(self.view)))

    def reveal_selection(self) -> None:
        """Bring the first selected row into view."""
        spans = selected_spans(self.view)
        if spans:
            first = self._model.index(spans[0][0], max(0, self.view.currentIndex().column()))
            if not self.view.viewport().rect().contains(self.view.visualRect(first)):
                self.view.scrollTo(first, QAbstractItemView.ScrollHint.PositionAtCenter)

    def leads_to(self, index: Index) -> Place | None:
        """Return where a cell leads."""
        row = index.data(FiguresModel.FIGURE)
        return _leads_to(row, index.column()) if isinstance(row, FigureRow) else None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._colour()

    def _build(self) -> None:
        self.view.setObjectName("figureTable")
        self.view.setAccessibleName("All figures")
        self.view.setModel(self._model)
        self.view.setItemDelegate(_FigureDelegate(self.view))
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setShowGrid(False)
        self.view.setSortingEnabled(True)
        self.view.setTabKeyNavigation(False)
        self.view.setWordWrap(False)
        self.view.setMouseTracking(True)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.view.horizontalHeader()
        head.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        head.setHighlightSections(False)
        head.setSectionResizeMode(ORDERS.index(FigureOrder.METRIC), QHeaderView.ResizeMode.Stretch)
        for at, order in enumerate(ORDERS):
            head.resizeSection(at, scaled(_WIDTHS[order]))
        self.filter.setAccessibleName("Filter these figures")
        self.filter.setPlaceholderText("Filter these figures")
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedWidth(scaled(240))
        self.filter.addAction(self._filter_icon, QLineEdit.ActionPosition.LeadingPosition)

    def _place_parts(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 12, 20, 12)
        head.setSpacing(10)
        for part in (self._title, self._count, self.filter):
            head.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        head.insertStretch(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._foot)
        column.addWidget(self.view, 1)
        column.addWidget(self.bar)
        self._foot.setContentsMargins(20, 8, 20, 8)

    def _connect(self) -> None:
        self.filter.textChanged.connect(lambda _text: self._pause.start())
        self._pause.timeout.connect(lambda: self.filter_changed.emit(self.filter.text()))
        self._model.sort_wanted.connect(self.sort_wanted)
        self.view.activated.connect(self._on_activated)
        self.view.selectionModel().selectionChanged.connect(lambda _on, _off: self.selection_changed.emit())
        self.view.customContextMenuRequested.connect(lambda at: self.menu_wanted.emit(self.view.viewport().mapToGlobal(at)))

    def _colour(self) -> None:
        colours = colours_of(self.palette())
        self.setAutoFillBackground(True)
        tint(self, QPalette.ColorRole.Window, colours.page)
        tint(self._count, QPalette.ColorRole.WindowText, colours.text_2)
        self._title.setFont(serif(Step.SECTION, Weight.STRONG))
        self._filter_icon.setIcon(pixmap("filter", colours.text_2))
        self.view.setFont(sans(Step.TABLE))
        self.view.horizontalHeader().setFont(sans(Step.SMALL, Weight.STRONG))
        self.view.verticalHeader().setDefaultSectionSize(QFontMetrics(sans(Step.TABLE)).height() + scaled(13))

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        if (place := self.leads_to(index)) is not None:
            self.place_activated.emit(place)


def _leads_to(row: FigureRow, column: int) -> Place:
    """Return where a cell leads: names to their entries, notes to their source, pages to the fact, everything else to the figure."""
    order: FigureOrder = ORDERS[column]
    if order is FigureOrder.COUNTERPART and row.counterpart:
        return row.counterpart.place
    if order is FigureOrder.NOTE and row.footnotes:
        return Place(PlaceKind.NOTE, str(row.footnotes[0]))
    if order is FigureOrder.PAGE:
        return Place(PlaceKind.FACT, row.fact)
    return row.subject.place if order is FigureOrder.SUBJECT else Place(PlaceKind.FIGURE, row.id)


class _FigureDelegate(QStyledItemDelegate):
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
