"""What the mouse does wherever it points: its side buttons go back and forward, the wheel with Ctrl changes the size of the text."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent, QWindow

from vademecum.ui.actions import Act, Actions

NOTCH = 120
_BUTTONS = {Qt.MouseButton.BackButton: Act.BACK, Qt.MouseButton.ForwardButton: Act.FORWARD}
_PRESSES = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease}


class Pointing(QObject):
    """Sees the events of the window before any of its widgets, so that none takes a side button for a choice."""

    def __init__(self, window: QWindow, acts: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._acts = acts
        self._turned = 0
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _PRESSES and isinstance(event, QMouseEvent) and event.button() in _BUTTONS:
            if event.type() != QEvent.Type.MouseButtonRelease:
                self._acts[_BUTTONS[event.button()]].trigger()
            return True
        if isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._turn(event.angleDelta().y())
            return True
        return False

    def _turn(self, angle: int) -> None:
        """Change the size once a notch; what a touch pad says in small parts adds up."""
        self._turned = angle if angle * self._turned < 0 else self._turned + angle
        while abs(self._turned) >= NOTCH:
            larger = self._turned > 0
            self._turned -= NOTCH if larger else -NOTCH
            self._acts[Act.LARGER if larger else Act.SMALLER].trigger()
