"""A change of the shelf shown before it is made: what comes, what goes, what becomes different, and a choice."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from vademecum.pages.shelf_plan import ShelfPlan, change_words
from vademecum.ui.labels import plain_label
from vademecum.ui.type_scale import Step, Weight, scaled, serif

_NOTHING = "The shelf holds all of it already; there is nothing to do."


class PlanDialog(QDialog):
    """Accepted when the reader wants the change made."""

    def __init__(self, plan: ShelfPlan, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("planDialog")
        self.setWindowTitle(plan.title)
        self.setMinimumSize(scaled(560), scaled(150 if plan.is_empty else 380))
        title = plain_label(plan.title, wraps=True)
        title.setFont(serif(Step.SECTION, Weight.STRONG))
        self.changes = _changes(plan)
        self.buttons = _buttons(plan)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        for part in (title, plain_label(_NOTHING if plan.is_empty else plan.summary, wraps=True)):
            column.addWidget(part)
        if plan.changes:
            column.addWidget(self.changes, 1)
        else:
            column.addStretch(1)
        if not plan.is_empty:
            column.addWidget(plain_label("Whatever is done can be undone with Ctrl+Z.", wraps=True))
        column.addWidget(self.buttons)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.changes.doItemsLayout()  # rows laid out before the sheet was known are lower than those asked for


def _changes(plan: ShelfPlan) -> QListWidget:
    rows = QListWidget()
    rows.setObjectName("planChanges")
    rows.setAccessibleName("What would change")
    rows.setSpacing(1)
    rows.setTextElideMode(Qt.TextElideMode.ElideMiddle)
    for words in map(change_words, plan.changes):
        QListWidgetItem(words, rows).setToolTip(words)
    return rows


def _buttons(plan: ShelfPlan) -> QDialogButtonBox:
    buttons = QDialogButtonBox()
    if plan.is_empty:
        buttons.addButton(QDialogButtonBox.StandardButton.Close)
    else:
        buttons.addButton("Change the shelf", QDialogButtonBox.ButtonRole.AcceptRole).setObjectName("planAccept")
        buttons.addButton("Leave the shelf as it is", QDialogButtonBox.ButtonRole.RejectRole)
    return buttons
