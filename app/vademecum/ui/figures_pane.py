"""All figures of the collection in one sortable table, with a filter and what can be done with those selected."""

from itertools import chain

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QFontMetrics, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from vademecum.pages.figure_list import FigureTable
from vademecum.pages.listing import FigureOrder
from vademecum.pages.place import Place, PlaceKind
from vademecum.pages.shown import FigureRow
from vademecum.ui.chips import Chips
from vademecum.ui.colours import colours_of
from vademecum.ui.facets_view import FacetsView
from vademecum.ui.figure_delegate import FigureDelegate
from vademecum.ui.figures_bar import FiguresBar
from vademecum.ui.figures_model import ORDERS, FiguresModel
from vademecum.ui.icons import pixmap
from vademecum.ui.labels import name_buttons, plain_label, tint
from vademecum.ui.spans import selected_spans
from vademecum.ui.type_scale import Step, Weight, load_fonts, sans, scaled, serif

NARROW = 1000
Index = QModelIndex | QPersistentModelIndex
_WIDTHS = {FigureOrder.COUNTERPART: 112, FigureOrder.VALUE: 160,
           FigureOrder.PERIOD: 112, FigureOrder.STATUS: 100, FigureOrder.NOTE: 56, FigureOrder.PAGE: 56}  # fmt: skip


class FiguresPane(QWidget):
    """Shows a `FigureTable`; says what to keep, how to order it, which figure's fact was asked for, and that others are selected."""

    place_activated = Signal(Place)
    filter_changed = Signal(str)
    facets_changed = Signal(object)
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
        self.filter = QLineEdit(clearButtonEnabled=True, placeholderText="Filter these figures")
        self.bar = FiguresBar()
        self.facets, self.chips, self.facets_button = FacetsView(), Chips(), _facets_button()
        self._filter_icon = QAction(self)
        self._pause = QTimer(self, singleShot=True, interval=80)
        self._build()
        self._place_parts()
        self._connect()
        self._colour()

    def show_table(self, table: FigureTable) -> None:
        """Show the figures kept and how many there are in all."""
        self._model.show_table(table)
        self.facets.show_groups(table.facets)
        self.chips.show_choices(table.facets)
        kept = len(table.rows)
        self._count.setText(f"{kept:,}" if kept == table.total else f"{kept:,} of {table.total:,}")
        words = "No figure is left. Clear the filter or a choice to see more." if table.total else "No figures are recorded yet."
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = scaled(NARROW)
        if (event.size().width() < narrow) != (event.oldSize().width() < narrow):
            self.facets_button.setChecked(event.size().width() >= narrow)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._colour()

    def _build(self) -> None:
        self.view.setObjectName("figureTable")
        self.view.setAccessibleName("All figures")
        self.view.setModel(self._model)
        self.view.setItemDelegate(FigureDelegate(self.view))
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
        for at, order in enumerate(ORDERS):
            if order in _WIDTHS:
                head.resizeSection(at, scaled(_WIDTHS[order]))
            else:
                head.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
        self.filter.setAccessibleName("Filter these figures")
        self.filter.setFixedWidth(scaled(240))
        self.filter.addAction(self._filter_icon, QLineEdit.ActionPosition.LeadingPosition)

    def _place_parts(self) -> None:
        name_buttons(self.filter, "Filter")
        head = QHBoxLayout()
        head.setContentsMargins(20, 12, 20, 12)
        head.setSpacing(10)
        for part in (self._title, self._count, self.chips, self.facets_button, self.filter):
            head.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        head.insertStretch(3)
        right = QWidget()
        sides = QHBoxLayout(self)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(0)
        sides.addWidget(self.facets)
        sides.addWidget(right, 1)
        column = QVBoxLayout(right)
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
        self.facets.chosen_changed.connect(self.facets_changed)
        self.chips.dropped.connect(self.facets.drop)
        self.chips.cleared.connect(self.facets.clear_choices)
        self.facets_button.toggled.connect(self.facets.setVisible)
        self._model.sort_wanted.connect(self.sort_wanted)
        self.view.activated.connect(self._on_activated)
        self.view.selectionModel().selectionChanged.connect(lambda _on, _off: self.selection_changed.emit())
        self.view.customContextMenuRequested.connect(lambda at: self.menu_wanted.emit(self.view.viewport().mapToGlobal(at)))

    def _colour(self) -> None:
        colours = colours_of(self.palette())
        self.setAutoFillBackground(True)
        tint(self, QPalette.ColorRole.Window, colours.page)
        tint(self._count, QPalette.ColorRole.WindowText, colours.text_2)
        self.facets_button.setIcon(pixmap("filter", colours.text_2, 16))
        self._title.setFont(serif(Step.SECTION, Weight.STRONG))
        self._filter_icon.setIcon(pixmap("filter", colours.text_2))
        self.view.setFont(sans(Step.TABLE))
        self.view.horizontalHeader().setFont(sans(Step.SMALL, Weight.STRONG))
        self.view.verticalHeader().setDefaultSectionSize(QFontMetrics(sans(Step.TABLE)).height() + scaled(13))

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        if (place := self.leads_to(index)) is not None:
            self.place_activated.emit(place)


def _facets_button() -> QToolButton:
    button = QToolButton()
    button.setObjectName("facetsButton")
    button.setText("Facets")
    button.setAccessibleName("Facets")
    button.setToolTip("Show or hide what figures can be told apart by")
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setCheckable(True)
    button.setChecked(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _leads_to(row: FigureRow, column: int) -> Place:
    """Return where a cell leads: names to their entries, notes to their source, pages to the fact, everything else to the figure."""
    order: FigureOrder = ORDERS[column]
    if order is FigureOrder.COUNTERPART and row.counterpart:
        return row.counterpart.place
    if order is FigureOrder.NOTE and row.footnotes:
        return Place(PlaceKind.NOTE, str(row.footnotes[0]))
    if order is FigureOrder.PAGE:
        return Place(PlaceKind.FACT, row.fact)
    if order is FigureOrder.METRIC:
        return Place(PlaceKind.METRIC, row.metric_id)
    return row.subject.place if order is FigureOrder.SUBJECT else Place(PlaceKind.FIGURE, row.id)
