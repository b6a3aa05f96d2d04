"""What mouse and keys do wherever in the window: side buttons go back and forward, Ctrl and the wheel change the size of the text, Alt
alone opens the menu, and the keys that move show where they go."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent, QWindow
from PySide6.QtWidgets import QWidget

from vademecum.ui.actions import Act, Actions

NOTCH = 120
_BUTTONS = {Qt.MouseButton.BackButton: Act.BACK, Qt.MouseButton.ForwardButton: Act.FORWARD}
_LEAVES_ALT = {QEvent.Type.MouseButtonPress, QEvent.Type.FocusOut}
_KEY_DOWN = {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}
"""A key that belongs to an act is never told as pressed: the act takes it after it was asked for."""
_MOVES = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
}
_PRESSES = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease}


class Pointing(QObject):
    """Sees the events of the window before any of its widgets, so that none takes a side button for a choice or Alt for its own."""

    def __init__(self, window: QWindow, acts: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._acts, self._panes = acts, parent
        self._turned, self._is_alt_alone = 0, False
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _PRESSES and isinstance(event, QMouseEvent) and event.button() in _BUTTONS:
            if event.type() != QEvent.Type.MouseButtonRelease:
                self._acts[_BUTTONS[event.button()]].trigger()
            return True
        if isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._turn(event.angleDelta().y())
            return True
        if isinstance(event, QKeyEvent):
            self._notice_move(event)
            return self._notice_alt(event)
        if event.type() in _LEAVES_ALT:
            self._is_alt_alone = False
        return False

    def _notice_move(self, event: QKeyEvent) -> None:
        """Let the row that the keys move in be seen, though the pane was reached by a click, for which Qt draws no focus."""
        if event.type() == QEvent.Type.KeyPress and event.key() in _MOVES:
            self._panes.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)

    def _notice_alt(self, event: QKeyEvent) -> bool:
        """Open the menu when Alt is let go and no other key was pressed meanwhile, as where a menu bar is hidden."""
        is_alt, was_alone = event.key() == Qt.Key.Key_Alt, self._is_alt_alone
        if event.type() in _KEY_DOWN:
            self._is_alt_alone = is_alt and (was_alone or not event.isAutoRepeat())
        elif is_alt and event.type() == QEvent.Type.KeyRelease and not event.isAutoRepeat():
            self._is_alt_alone = False
            if was_alone:
                self._acts[Act.MENU].trigger()
                return True
        return False

    def _turn(self, angle: int) -> None:
        """Change the size once a notch; what a touch pad says in small parts adds up."""
        self._turned = angle if angle * self._turned < 0 else self._turned + angle
        while abs(self._turned) >= NOTCH:
            larger = self._turned > 0
            self._turned -= NOTCH if larger else -NOTCH
            self._acts[Act.LARGER if larger else Act.SMALLER].trigger()
