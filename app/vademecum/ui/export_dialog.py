"""The dialog of an export: of what, in which rows and columns, as which kind of file."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from vademecum.exporting.csv_file import Separator
from vademecum.pages.selection import RecordKind
from vademecum.pages.taken import RowKind, columns_to_take
from vademecum.ui.colours import colours_of
from vademecum.ui.dialog_size import open_as_drawn
from vademecum.ui.export_order import PAPERS, ROWS, SEPARATORS, Offer, Order, Paper, wanted_of
from vademecum.ui.labels import plain_label, tint
from vademecum.ui.type_scale import Step, sans

_NO_ENTRIES = "A data package is made of entries; choose a list of entries, or the whole collection."
_NO_COLUMNS = "A file of this kind has columns of its own."


class ExportDialog(QDialog):
    """Accepted when `order()` is to be saved. What was ordered last is chosen already."""

    def __init__(self, offers: tuple[Offer, ...], paper: Paper, separator: Separator, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("exportDialog")
        self.setWindowTitle("Export")
        self._offers = offers
        self.what = _combo("exportWhat", "What to export")
        self.rows = _combo("exportRows", "What a row is")
        self.paper = _combo("exportForm", "Kind of file")
        self.separator = _combo("exportSeparator", "Between the cells")
        self.columns = QListWidget()
        self.all = QPushButton("All columns")
        self.buttons = QDialogButtonBox()
        self._save = self.buttons.addButton("Save as…", QDialogButtonBox.ButtonRole.AcceptRole)
        self._sentence, self._advice = _soft_label(self), _soft_label(self)
        self._fill(paper, separator)
        self._place_parts()
        self._connect()
        self._on_offer_changed()
        self._on_paper_changed()

    @property
    def chosen_paper(self) -> Paper:
        return list(PAPERS)[self.paper.currentIndex()]

    @property
    def chosen_separator(self) -> Separator:
        return list(SEPARATORS)[self.separator.currentIndex()]

    @property
    def chosen_kind(self) -> RowKind:
        found = self.rows.currentText()
        return next((kind for kind, words in ROWS.items() if words == found), None)

    def order(self) -> Order:
        """Return what was ordered."""
        paper = self.chosen_paper
        offer, wanted = self._offers[self.what.currentIndex()], wanted_of(paper, self.chosen_separator)
        if not paper.has_columns:
            return Order(offer.chosen, wanted, RecordKind.ENTITIES if paper is Paper.DATAPACKAGE else None, query=offer.query)
        columns = self._checked()
        kind = self.chosen_kind
        return Order(offer.chosen, wanted, kind, None if columns == columns_to_take(kind) else columns, offer.query)

    def _fill(self, paper: Paper, separator: Separator) -> None:
        for offer in self._offers:
            self.what.addItem(offer.words)
        for words in PAPERS.values():
            self.paper.addItem(words.name)
        self.separator.addItems(list(SEPARATORS.values()))
        self.paper.setCurrentIndex(list(PAPERS).index(paper))
        self.separator.setCurrentIndex(list(SEPARATORS).index(separator))
        self.columns.setObjectName("exportColumns")
        self.columns.setSpacing(1)
        self.columns.setAccessibleName("Columns, in their order")
        self.columns.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.columns.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.all.setObjectName("exportAllColumns")
        self._save.setObjectName("exportSave")
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        for button in self.buttons.buttons():
            button.setIcon(QIcon())

    def _place_parts(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow("&Export", self.what)
        form.addRow("&As", self.paper)
        form.addRow("", self._sentence)
        form.addRow("&Between the cells", self.separator)
        form.addRow("&Rows", self.rows)
        form.addRow("&Columns", self.columns)
        foot = QHBoxLayout()
        foot.addWidget(self._advice, 1)
        foot.addWidget(self.all, 0, Qt.AlignmentFlag.AlignTop)
        form.addRow("", foot)
        self._form = form
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addLayout(form, 1)
        column.addWidget(self.buttons)
        self._sentence.setMinimumHeight(2 * self._sentence.fontMetrics().lineSpacing())
        open_as_drawn(self, 540, 560)

    def _connect(self) -> None:
        self.what.currentIndexChanged.connect(self._on_offer_changed)
        self.paper.currentIndexChanged.connect(self._on_paper_changed)
        self.rows.currentIndexChanged.connect(self._on_rows_changed)
        self.columns.itemChanged.connect(self._on_columns_changed)
        self.all.clicked.connect(self._on_rows_changed)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _checked(self) -> tuple[str, ...]:
        items = (self.columns.item(at) for at in range(self.columns.count()))
        return tuple(item.text() for item in items if item.checkState() is Qt.CheckState.Checked)

    @Slot()
    def _on_offer_changed(self) -> None:
        before, kinds = self.chosen_kind, self._offers[self.what.currentIndex()].kinds
        self.rows.blockSignals(True)  # noqa: FBT003 - Qt takes it so
        self.rows.clear()
        self.rows.addItems([ROWS[kind] for kind in kinds])
        self.rows.setCurrentIndex(kinds.index(before) if before in kinds else 0)
        self.rows.blockSignals(False)  # noqa: FBT003
        self._on_rows_changed()
        self._on_paper_changed()

    @Slot()
    def _on_paper_changed(self) -> None:
        paper = self.chosen_paper
        self._sentence.setText(PAPERS[paper].sentence)
        self._form.setRowVisible(self.separator, paper is Paper.SPREADSHEETS)
        self.rows.setEnabled(paper.has_columns and self.rows.count() > 1)
        for part in (self.columns, self.all):
            part.setEnabled(paper.has_columns)
        self._on_columns_changed()

    @Slot()
    def _on_rows_changed(self) -> None:
        self.columns.blockSignals(True)  # noqa: FBT003
        self.columns.clear()
        for name in columns_to_take(self.chosen_kind):
            item = QListWidgetItem(name, self.columns)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
        self.columns.blockSignals(False)  # noqa: FBT003
        self._on_columns_changed()

    @Slot()
    def _on_columns_changed(self) -> None:
        paper = self.chosen_paper
        checked, total = len(self._checked()), self.columns.count()
        words = f"{checked} of {total} columns; drag one to move it." if checked else "Choose at least one column."
        self._advice.setText(words if paper.has_columns else _NO_COLUMNS)
        why_not = self._why_not(paper)
        if why_not:
            self._advice.setText(why_not)
        self._save.setEnabled(not why_not and (bool(checked) or not paper.has_columns))

    def _why_not(self, paper: Paper) -> str:
        """Say why a form cannot hold what is chosen, nothing where it can."""
        holds_entries = len(self._offers[self.what.currentIndex()].kinds) > 1
        return "" if holds_entries or paper is not Paper.DATAPACKAGE else _NO_ENTRIES


def _soft_label(of: QWidget) -> QLabel:
    label = plain_label(wraps=True)
    label.setFont(sans(Step.SMALL))
    tint(label, QPalette.ColorRole.WindowText, colours_of(of.palette()).text_2)
    return label


def _combo(name: str, spoken: str) -> QComboBox:
    combo = QComboBox()
    combo.setObjectName(name)
    combo.setAccessibleName(spoken)
    return combo
