"""The entries that could stand in a chart as rows: a box, the name, and at the right which figures there are."""

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from vademecum.pages.chart import Candidate
from vademecum.ui.colours import colours_of
from vademecum.ui.row_painting import draw_right, paint_focus, paint_ground
from vademecum.ui.type_scale import Step, sans, scaled

Index = QModelIndex | QPersistentModelIndex
WIDTH = 500
_PADDING, _GAP = 12, 16
_CHECKED = {True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked}


def row_height(metrics: QFontMetrics) -> int:
    """Return how high a row is; all are alike."""
    return metrics.height() + scaled(12)


class EntriesModel(QAbstractListModel):
    """One row a candidate, its box ticked when it is drawn. `toggle_wanted` says whose box was clicked; the answer is another `show`."""

    CANDIDATE = Qt.ItemDataRole.UserRole
    toggle_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Candidate, ...] = ()

    def show_candidates(self, rows: tuple[Candidate, ...]) -> None:
        """Show these; where they are those shown, only their boxes change."""
        if rows and [it.pair for it in rows] == [it.pair for it in self._rows]:
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        spoken = f"{row.name}, {row.figures}, {'drawn' if row.is_drawn else 'not drawn'}"
        told = {
            self.CANDIDATE: row, Qt.ItemDataRole.DisplayRole: row.name, Qt.ItemDataRole.CheckStateRole: _CHECKED[row.is_drawn],
            Qt.ItemDataRole.AccessibleTextRole: spoken, Qt.ItemDataRole.ToolTipRole: spoken,
        }  # fmt: skip
        return told.get(Qt.ItemDataRole(role))

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.toggle_wanted.emit(self._rows[index.row()].pair)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        usable = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
        return usable if index.isValid() else Qt.ItemFlag.NoItemFlags


class EntryDelegate(QStyledItemDelegate):
    """Lets the style draw box and name, and writes at the right which figures there are."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours, whole = colours_of(option.palette), QRect(option.rect)
        paint_ground(painter, option, colours, bar=False)
        inner = whole.adjusted(_PADDING, 0, -_PADDING, 0)
        font = sans(Step.SMALL)
        taken = draw_right(painter, inner, index.data(EntriesModel.CANDIDATE).figures, font, colours.text_2)
        named = QStyleOptionViewItem(option)
        named.rect = inner.adjusted(0, 0, -taken - _GAP, 0)
        named.state &= ~(QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_MouseOver)
        super().paint(painter, named, index)
        paint_focus(painter, option, colours)

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(scaled(WIDTH), row_height(option.fontMetrics))

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Tick by the space bar; clicks are left to the view, for which the whole row is one box."""
        is_space = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Space
        return is_space and model.setData(index, None, Qt.ItemDataRole.CheckStateRole)
