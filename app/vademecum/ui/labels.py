"""Labels that show words as they are: never guessed to be HTML."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QWidget

_CLEAR = "_q_qlineeditclearaction"


def plain_label(text: str = "", parent: QWidget | None = None, *, selectable: bool = False, wraps: bool = False) -> QLabel:
    """Return a label for plain text."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wraps)
    if selectable:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def tint(widget: QWidget, role: QPalette.ColorRole, colour: str) -> None:
    """Give one role of a widget's palette a colour; does nothing when it has it, so that palette changes do not chase one another."""
    palette = widget.palette()
    if palette.color(role) != QColor(colour):
        palette.setColor(role, QColor(colour))
        widget.setPalette(palette)


def name_buttons(field: QLineEdit, words: str) -> None:
    """Tell assistive programs what the buttons inside a field are: the one that clears it, and others by these words."""
    for button in field.findChildren(QToolButton):
        button.setAccessibleName("Clear" if button.defaultAction().objectName() == _CLEAR else words)
