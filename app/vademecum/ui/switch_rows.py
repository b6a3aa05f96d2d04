"""What the quick switcher offers as rows: icon, name with the letters that fit, and what it is at the right."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from vademecum.pages.switching import Choice
from vademecum.ui.colours import colours_of
from vademecum.ui.icons import pixmap
from vademecum.ui.result_type import LEFT, ResultType
from vademecum.ui.row_painting import paint_ground

Index = QModelIndex | QPersistentModelIndex
CHOICE = Qt.ItemDataRole.UserRole
_GAP = 16


class ChoiceModel(QAbstractListModel):
    """One row a choice."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()

    def show_choices(self, choices: tuple[Choice, ...]) -> None:
        """Show these and nothing else."""
        self.beginResetModel()
        self._choices = choices
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        choice = self._choices[index.row()]
        if role == CHOICE:
            return choice
        name = "".join(run.text for run in choice.name)
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        spoken = role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}
        return ", ".join(filter(None, (name, choice.kind))) if spoken else None


class ChoiceDelegate(QStyledItemDelegate):
    """Paints a choice on one line. `restyle` is to be called when the palette or the font has changed."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._type: ResultType | None = None

    def restyle(self) -> None:
        """Take type and colours as they are when a row is next asked for."""
        self._type = None

    def height(self) -> int:
        """Return how high a row is; all are alike."""
        return self._styled().line_size.height()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return self._styled().line_size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        choice, style, rect = index.data(CHOICE), self._styled(), QRect(option.rect)
        paint_ground(painter, option, style.ground)
        name, small = style.name, style.small
        middle, end = rect.top() + rect.height() // 2, rect.right() + 1 - LEFT
        painter.drawPixmap(rect.left() + LEFT, middle - style.icon_size // 2, pixmap(choice.icon, style.icons))
        left = rect.left() + style.text_left
        kind = small.fitted(choice.kind, (end - left) // 2)
        small.draw(painter, end - kind.width, middle - small.height // 2, kind, style.soft)
        room = QRect(left, middle - name.height // 2, end - left - kind.width - _GAP, name.height)
        name.draw_runs(painter, room, choice.name, style.inks)

    def _styled(self) -> ResultType:
        if self._type is None:
            self._type = ResultType(colours_of(self._view.palette()))
        return self._type
