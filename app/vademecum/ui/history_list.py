"""The history of a window as a list to go from."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QIcon, QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from vademecum.pages.place import Place
from vademecum.ui.colours import colours_of
from vademecum.ui.dialog_size import open_as_drawn
from vademecum.ui.going import Visit
from vademecum.ui.labels import plain_label, tint
from vademecum.ui.type_scale import Step, sans, scaled

_HINT = "Pages read in this window, the latest first. Enter goes to one."
_EMPTY = "Nothing read in this window yet."


class HistoryList(QDialog):
    """Shows visits; says which place was chosen, and that all are to be forgotten."""

    place_chosen = Signal(Place)
    clear_wanted = Signal()

    def __init__(self, visits: Sequence[Visit], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("historyList")
        self.setWindowTitle("History")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._visits = visits
        self._rows = QTreeWidget()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._clear = self._buttons.addButton("Clear…", QDialogButtonBox.ButtonRole.ResetRole)
        for button in self._buttons.buttons():
            button.setIcon(QIcon())
        self._fill()
        self._place_parts()
        self._rows.activated.connect(self._on_activated)
        self._buttons.rejected.connect(self.reject)
        self._clear.clicked.connect(self.clear_wanted)

    def _fill(self) -> None:
        self._rows.setObjectName("historyRows")
        self._rows.setAccessibleName("Pages read in this window")
        self._rows.setHeaderLabels(["Page", "Read"])
        self._rows.setRootIsDecorated(False)
        self._rows.setUniformRowHeights(True)
        self._rows.setAllColumnsShowFocus(True)
        height = QFontMetrics(self._rows.font()).height() + scaled(10)
        today = datetime.now().astimezone().date()
        for visit in self._visits:
            words = f"{visit.at:%H:%M}" if visit.at.date() == today else f"{visit.at:%d %b, %H:%M}"
            row = QTreeWidgetItem([visit.title, words])
            row.setToolTip(0, visit.title)
            row.setSizeHint(0, QSize(0, height))
            self._rows.addTopLevelItem(row)
        self._rows.setCurrentIndex(self._rows.model().index(min(1, len(self._visits) - 1), 0))
        self._clear.setEnabled(bool(self._visits))
        self._clear.setToolTip("Forget these and the places in Recent")

    def _place_parts(self) -> None:
        hint = plain_label(_HINT if self._visits else _EMPTY)
        hint.setFont(sans(Step.SMALL))
        hint.setContentsMargins(4, 0, 0, 4)
        tint(hint, QPalette.ColorRole.WindowText, colours_of(self.palette()).text_2)
        head = self._rows.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(hint)
        column.addWidget(self._rows, 1)
        column.addWidget(self._buttons)
        open_as_drawn(self, 480, 440)
        self._rows.setFocus()

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.place_chosen.emit(self._visits[index.row()].place)
        self.accept()
