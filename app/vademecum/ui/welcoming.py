"""The first start, which explains itself once and again when it is asked to."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QLineEdit

from vademecum.ui import questions
from vademecum.ui.actions import Act
from vademecum.ui.joining import Parts, Slots
from vademecum.ui.looks import Looks

if TYPE_CHECKING:
    from vademecum.pages.welcome import Welcome
    from vademecum.ui.welcome_panel import WelcomePanel


class Welcoming(QObject):
    """Shows the welcome over the page when the window stands for the first time; whatever the reader goes to takes it away."""

    def __init__(self, parts: Parts, looks: Looks) -> None:
        super().__init__(parts.window)
        self._parts, self._looks = parts, looks
        self._panel: WelcomePanel | None = None
        parts.walk.integrity_told.connect(self._on_window_stands)
        parts.walk.moved.connect(self.leave)
        parts.layout.list_pane.view.clicked.connect(self.leave)
        parts.layout.list_pane.view.activated.connect(self.leave)

    def acts(self) -> Slots:
        return {Act.WELCOME: self.begin}

    @Slot()
    def begin(self) -> None:
        """Show the welcome, where it has the focus."""
        self._parts.reader.ask("welcome", questions.welcome, self._show)

    @Slot()
    def leave(self) -> None:
        """Take the welcome away and give the focus to the list or, without one, to the page."""
        panel, self._panel = self._panel, None
        self._parts.reader.silence("welcome")
        if panel is None:
            return
        focus, layout = QApplication.focusWidget(), self._parts.layout
        had_focus = focus is not None and panel.isAncestorOf(focus)
        panel.hide()
        panel.deleteLater()
        if had_focus:
            (layout.list_pane.view if layout.list_pane.isVisible() else layout.detail.browser).setFocus()

    @Slot()
    def _on_window_stands(self) -> None:
        if not self._looks.remembered.welcomed:
            self._looks.note_welcomed()
            self.begin()

    def _show(self, welcome: "Welcome") -> None:
        from vademecum.ui.welcome_panel import WelcomePanel  # noqa: PLC0415 - not needed to start

        self.leave()
        self._panel = WelcomePanel(welcome, self._parts.layout.right)
        self._panel.left.connect(self.leave)
        self._panel.shortcuts_wanted.connect(self._parts.acts[Act.SHORTCUTS].trigger)
        self._panel.show()
        self._panel.raise_()
        if not isinstance(self._parts.window.focusWidget(), QLineEdit):
            self._panel.begin.setFocus()
