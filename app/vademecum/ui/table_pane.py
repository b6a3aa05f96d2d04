"""Everything of one kind in one sortable table, with a filter, facets, and what belongs to the rows selected under it."""

from itertools import chain
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QSplitter,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from vademecum.pages.place import Place
from vademecum.pages.table import Table
from vademecum.ui.chips import Chips
from vademecum.ui.colours import colours_of
from vademecum.ui.facets_view import FacetsView
from vademecum.ui.filter_edit import FilterEdit
from vademecum.ui.icons import pixmap
from vademecum.ui.labels import plain_label, tint
from vademecum.ui.spans import selected_spans
from vademecum.ui.table_delegate import TableDelegate
from vademecum.ui.table_kind import TableKind
from vademecum.ui.table_model import TableModel
from vademecum.ui.type_scale import Step, Weight, load_fonts, sans, scaled, serif

NARROW, WIDE = 1064, 1300
LEAST_WORDS = 110
Index = QModelIndex | QPersistentModelIndex


class TablePane(QWidget):
    """Shows a `Table` of a kind over its `foot`; says what to keep, how to order it, which place was asked for, that other rows are
    selected, and that the reader looks at another row."""

    place_activated = Signal(Place)
    filter_changed = Signal(str)
    facets_changed = Signal(object)
    sort_wanted = Signal(str, bool)
    selection_changed = Signal()
    row_reached = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, kind: TableKind, foot: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(kind.title)
        load_fonts()
        self.kind, self.foot = kind, foot
        self._model = TableModel(kind, self)
        self.view = QTableView()
        self._title, self._count, self._foot = plain_label(kind.title), plain_label(), plain_label()
        self._sentence = plain_label(kind.sentence, wraps=True)
        self.filter = FilterEdit(f"Filter these {kind.many}", "filter")
        self.facets, self.chips, self.facets_button = FacetsView(kind.name, kind.one, kind.many), Chips(), _facets_button(kind)
        self._fitted: tuple[bool, bool] | None = None
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._build()
        self._place_parts()
        self._connect()
        self._colour()

    def show_table(self, table: Table[Any]) -> None:
        """Show the rows kept and how many there are in all."""
        reached, column = self.view.currentIndex().data(TableModel.ROW), self.view.currentIndex().column()
        self._model.show_table(table)
        if self.kind.writes_out and not self.view.currentIndex().isValid():
            self._choose(reached, column)
        self.facets.show_groups(table.facets)
        self.chips.show_choices(table.facets)
        kept = len(table.rows)
        self._count.setText(f"{kept:,}" if kept == table.total else f"{kept:,} of {table.total:,}")
        none = f"No {self.kind.one} is left. Clear the filter or a choice to see more."
        self._foot.setText("" if kept else none if table.total else f"No {self.kind.many} are recorded yet.")
        self._foot.setVisible(not kept)
        self.selection_changed.emit()

    def take_focus(self) -> None:
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_filter(self) -> None:
        self.filter.begin()

    def open_facets(self) -> None:
        """Show the facets, with the focus."""
        self.facets_button.setChecked(True)
        self.facets.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.facets.go_to_first()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """The table, and what is written out under it."""
        return (self.view, self.foot) if self.kind.writes_out else (self.view,)

    def rows(self) -> tuple[Any, ...]:
        """Return all rows that the filter keeps, in the order of the table."""
        return self._model.rows

    def selected_rows(self) -> tuple[Any, ...]:
        """Return the selected rows in the order of the table."""
        return tuple(chain.from_iterable(self._model.rows[start:stop] for start, stop in selected_spans(self.view)))

    def reached_place(self) -> Place | None:
        """Return the place of the row that the reader looks at, None where it is none."""
        row = self.view.currentIndex().data(TableModel.ROW)
        return None if row is None else self.kind.place(row)

    def reveal_selection(self) -> None:
        """Bring the first selected row into view."""
        spans = selected_spans(self.view)
        if spans:
            first = self._model.index(spans[0][0], max(0, self.view.currentIndex().column()))
            if not self.view.viewport().rect().contains(self.view.visualRect(first)):
                self.view.scrollTo(first, QAbstractItemView.ScrollHint.PositionAtCenter)

    def sort_here(self) -> None:
        """Order by the column that the cursor stands in; by the one that orders already, the other way round."""
        at, head = max(0, self.view.currentIndex().column()), self.view.horizontalHeader()
        turned = at == head.sortIndicatorSection() and head.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        self.view.sortByColumn(at, Qt.SortOrder.DescendingOrder if turned else Qt.SortOrder.AscendingOrder)

    def leads_to(self, index: Index) -> Place | None:
        """Return where a cell leads."""
        row = index.data(TableModel.ROW)
        return None if row is None else self.kind.columns[index.column()].leads_to(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow, wide = event.size().width() < scaled(NARROW), event.size().width() >= scaled(WIDE)
        if (narrow, wide) != self._fitted:
            self._fitted = narrow, wide
            self._fit(narrow=narrow, wide=wide)
        self._share_width()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._colour()
        if event.type() == QEvent.Type.FontChange:
            self._size_columns()
            self._share_width()

    def _build(self) -> None:
        self.view.setObjectName(f"{self.kind.name}Table")
        self.view.setProperty("kind", "table")
        self.view.setAccessibleName(f"All {self.kind.many}")
        self.view.setModel(self._model)
        self.view.setItemDelegate(TableDelegate(self.view))
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
        self.filter.setPlaceholderText(self.filter.accessibleName())
        self.filter.setFixedWidth(scaled(240))
        self._build_heads()

    def _build_heads(self) -> None:
        head = self.view.horizontalHeader()
        head.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        head.setHighlightSections(False)
        self._size_columns()

    def _size_columns(self) -> None:
        """Give columns that hold no words the widths drawn, for the text in use."""
        for at, column in enumerate(self.kind.columns):
            if column.width:
                self.view.horizontalHeader().resizeSection(at, scaled(column.width))

    def _place_parts(self) -> None:
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
        column.addWidget(self._sentence)
        column.addWidget(self._foot)
        column.addWidget(self._split, 1)
        self._sentence.setHidden(not self.kind.sentence)
        self._sentence.setContentsMargins(20, 0, 20, 10)
        self._foot.setContentsMargins(20, 8, 20, 8)
        self._place_foot()

    def _place_foot(self) -> None:
        """Let the table stand over what belongs to its rows, which the reader may drag out of the way."""
        self._split.addWidget(self.view)
        self._split.addWidget(self.foot)
        self._split.setStretchFactor(0, 3)  # both give way in a small window
        self._split.setStretchFactor(1, 2)
        self._split.setHandleWidth(1)
        self._split.setCollapsible(0, False)  # noqa: FBT003 - Qt takes no names here
        self._split.setSizes([600, 400])

    def _connect(self) -> None:
        self.filter.text_wanted.connect(self.filter_changed)
        for leaving in (self.filter.rows_wanted, self.filter.returnPressed):
            leaving.connect(self._on_rows_wanted)
        self.facets.chosen_changed.connect(self.facets_changed)
        self.chips.dropped.connect(self.facets.drop)
        self.chips.cleared.connect(self.facets.clear_choices)
        self.facets_button.toggled.connect(self._on_facets_toggled)
        self._model.sort_wanted.connect(self.sort_wanted)
        self.view.activated.connect(self._on_activated)
        self.view.selectionModel().selectionChanged.connect(lambda _on, _off: self.selection_changed.emit())
        self.view.selectionModel().currentRowChanged.connect(lambda _now, _before: self.row_reached.emit())
        self.view.customContextMenuRequested.connect(lambda at: self.menu_wanted.emit(self.view.viewport().mapToGlobal(at)))

    def _colour(self) -> None:
        colours = colours_of(self.palette())
        self.setAutoFillBackground(True)
        tint(self, QPalette.ColorRole.Window, colours.page)
        for label in (self._count, self._sentence):
            tint(label, QPalette.ColorRole.WindowText, colours.text_2)
        self.facets_button.setIcon(pixmap("filter", colours.text_2, 16))
        self._title.setFont(serif(Step.SECTION, Weight.STRONG))
        self.view.setFont(sans(Step.TABLE))
        self.view.horizontalHeader().setFont(sans(Step.SMALL, Weight.STRONG))
        second = QFontMetrics(sans(Step.SMALL)).height() if self.kind.lines > 1 else 0
        self.view.verticalHeader().setDefaultSectionSize(QFontMetrics(sans(Step.TABLE)).height() + second + scaled(13))

    def _choose(self, row: Any, column: int) -> None:
        """Let the row of the same id be the one chosen, the first where it is no longer there, the cursor in the same column, at
        first in the one that leads to the row's own page."""
        if column < 0 and self._model.rows:
            column = self.kind.own_column(self._model.rows[0])
        same = (at for at, each in enumerate(self._model.rows) if row is not None and each.id == row.id)
        flag = QItemSelectionModel.SelectionFlag  # not selectRow, which asks what keys are held
        self.view.selectionModel().setCurrentIndex(self._model.index(next(same, 0), column), flag.ClearAndSelect | flag.Rows)
        self.view.scrollTo(self.view.currentIndex())
        if not self._model.rows:
            self.row_reached.emit()  # no other row is reached, which is told as well

    def _fit(self, *, narrow: bool, wide: bool) -> None:
        """Give the room of facets, and of columns that can be spared, to those that are read, or take it back."""
        self.facets_button.setChecked(not narrow)
        for at, column in enumerate(self.kind.columns):
            self.view.setColumnHidden(at, column.only_wide and not wide)

    def _share_width(self) -> None:
        """Let columns of words share what the others leave, but never be too narrow for a few of them: the table is then moved along."""
        head, columns = self.view.horizontalHeader(), enumerate(self.kind.columns)
        shown = [(at, column.width) for at, column in columns if not self.view.isColumnHidden(at)]
        words = [at for at, width in shown if not width]
        rest = self.width() - (self.facets.width() if self.facets.isVisibleTo(self) else 0) - sum(scaled(width) for _, width in shown)
        stretch = rest >= scaled(LEAST_WORDS) * len(words)
        for at in words:
            head.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch if stretch else QHeaderView.ResizeMode.Interactive)
            if not stretch:
                head.resizeSection(at, scaled(LEAST_WORDS))

    @Slot(bool)
    def _on_facets_toggled(self, shown: bool) -> None:
        self.facets.setVisible(shown)
        self._share_width()

    @Slot()
    def _on_rows_wanted(self) -> None:
        """Go on at the row reached, or else at the first."""
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.view.selectionModel().hasSelection() and self._model.rows:
            self._choose(self.view.currentIndex().data(TableModel.ROW), self.view.currentIndex().column())

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        if (place := self.leads_to(index)) is not None:
            self.place_activated.emit(place)


def _facets_button(kind: TableKind) -> QToolButton:
    button = QToolButton()
    button.setObjectName("facetsButton")
    button.setText("Facets")
    button.setAccessibleName("Facets")
    button.setToolTip(f"Show or hide what {kind.many} can be told apart by")
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setCheckable(True)
    button.setChecked(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
