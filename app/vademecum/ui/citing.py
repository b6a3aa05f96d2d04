"""Copying references to what is selected or shown."""

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from vademecum.ui import questions
from vademecum.ui.actions import Act
from vademecum.ui.choosing import Choosing
from vademecum.ui.joining import Parts, Slots


class Citing(QObject):
    """Says what was copied in the status line."""

    def __init__(self, parts: Parts, choosing: Choosing) -> None:
        super().__init__(parts.window)
        self._parts, self._choosing = parts, choosing

    def acts(self) -> Slots:
        return {Act.CITE: self.cite}

    @Slot()
    def cite(self) -> None:
        """Copy a plain reference to each place chosen, a line each."""
        chosen = self._choosing.chosen()
        if self._choosing.selects_no_figure():
            self._parts.status.say("Select the figures to cite")
        elif chosen is not None:
            self._parts.reader.tell(partial(questions.citation, chosen=chosen), self._copy)

    def _copy(self, words: str) -> None:
        QGuiApplication.clipboard().setText(words)
        lines = words.count("\n") + 1
        self._parts.status.say(f"Copied: {words}" if lines == 1 else f"Copied {lines} references")
