"""The pictures at the edges of a field: what it is for, at the left, and at the right the cross that clears it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton

from vademecum.ui.colours import colours_of
from vademecum.ui.icons import pixmap

_LEFT, _BESIDE = 8, 2


class FieldIcon(QLabel):
    """Grows with the text, which Qt would not let it do; the words of the field begin beside it. Its field tells it to `fit` when its
    size or its looks change."""

    def __init__(self, name: str, field: QLineEdit) -> None:
        super().__init__(field)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._name, self._field = name, field

    def fit(self) -> None:
        """Be drawn in the colours and the size of now, in the middle of the field's height."""
        self.setPixmap(pixmap(self._name, colours_of(self._field.palette()).text_2, 16))
        self.adjustSize()
        self.move(_LEFT, (self._field.height() - self.height()) // 2)
        self._field.setTextMargins(_LEFT + self.width() + _BESIDE, 0, 0, 0)
        dress_clear_button(self._field)


def dress_clear_button(field: QLineEdit) -> None:
    """Say what the button inside a field does, and draw it in the colours of now: Qt leaves it as it was."""
    for button in field.findChildren(QToolButton):
        button.setAccessibleName("Clear")
        button.defaultAction().setIcon(pixmap("close", colours_of(field.palette()).text_2, 16))
