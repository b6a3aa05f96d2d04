"""Copying references to what is selected or shown, and statements with theirs."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Slot
from PySide6.QtGui import QGuiApplication

from vademecum.ui import questions
from vademecum.ui.actions import Act
from vademecum.ui.browsing import TABLES
from vademecum.ui.choosing import Choosing
from vademecum.ui.joining import Parts, Slots

if TYPE_CHECKING:
    from vademecum.pages.quoting import Quoted

_NOTHING_STATED = "Click a statement, or select some, to copy it with its reference"


class Citing(QObject):
    """Says what was copied in the status line."""

    def __init__(self, parts: Parts, choosing: Choosing) -> None:
        super().__init__(parts.window)
        self._parts, self._choosing = parts, choosing

    def acts(self) -> Slots:
        return {Act.CITE: self.cite, Act.QUOTE: self.quote}

    @Slot()
    def cite(self) -> None:
        """Copy a plain reference to each place chosen, a line each."""
        chosen = self._choosing.chosen()
        if self._choosing.selects_no_figure():
            self._parts.status.say("Select the figures to cite")
        elif chosen is not None:
            self._parts.reader.tell(partial(questions.citation, chosen=chosen), self._copy)

    @Slot()
    def quote(self) -> None:
        """Copy each statement that the page's cursor stands in or selects, with its reference; in a table, what is selected there."""
        from vademecum.ui.stated_places import stated_places  # noqa: PLC0415 - not needed to start

        if self._parts.walk.now.here in TABLES:
            self.cite()
        elif places := stated_places(self._parts.layout.detail.browser.textCursor()):
            self._parts.reader.tell(partial(questions.quoted, places=places), self._copy_quoted)
        else:
            self._parts.status.say(_NOTHING_STATED)

    def _copy(self, words: str) -> None:
        QGuiApplication.clipboard().setText(words)
        lines = words.count("\n") + 1
        self._parts.status.say(f"Copied: {words}" if lines == 1 else f"Copied {lines} references")

    def _copy_quoted(self, quotes: "tuple[Quoted, ...]") -> None:
        from vademecum.ui.quote_html import quotes_html  # noqa: PLC0415 - not needed to start

        copied = QMimeData()
        copied.setText("\n".join(quote.plain for quote in quotes))
        copied.setHtml(quotes_html(quotes))
        QGuiApplication.clipboard().setMimeData(copied)
        one = len(quotes) == 1
        self._parts.status.say(f"Copied: {quotes[0].plain}" if one else f"Copied {len(quotes)} statements, each with its reference")
