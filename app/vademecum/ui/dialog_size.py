"""How large a dialog opens: as it was drawn, grown with the text, but never beyond the screen its window is on."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

from vademecum.ui.type_scale import scaled

FRAME = QSize(16, 48)
"""Room kept for the frame that the window manager puts about a dialog."""


def open_as_drawn(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog the size drawn for a base of 13 pixels, as far as the screen reaches."""
    dialog.resize(fitting(QSize(scaled(width), scaled(height)), dialog.screen().availableSize()))


def fitting(wish: QSize, screen: QSize) -> QSize:
    """Return the size wished for as far as a screen has room for it and its frame."""
    return wish.boundedTo(screen - FRAME)
