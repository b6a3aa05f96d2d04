"""The picture at the left edge of a field, which Qt would draw in one size for every text."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from vademecum.ui.colours import colours_of
from vademecum.ui.icons import pixmap

_LEFT, _BESIDE = 8, 2


class FieldIcon(QLabel):
    """Grows with the text; the words of the field begin beside it. Its field tells it to `fit` when its size or its looks change."""

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
