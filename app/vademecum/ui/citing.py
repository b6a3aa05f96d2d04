"""Copying references to what is selected or shown, in the style chosen last, and statements with theirs."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication

from vademecum.pages.place import Place, PlaceKind
from vademecum.ui import questions
from vademecum.ui.actions import Act
from vademecum.ui.choosing import Choosing
from vademecum.ui.chosen import Chosen, chosen_places, noun_of_place
from vademecum.ui.finding import Finding
from vademecum.ui.joining import Parts, Slots
from vademecum.ui.settings import Remembered

if TYPE_CHECKING:
    from vademecum.exporting.ready import Ready
    from vademecum.pages.quoting import Quoted
    from vademecum.ui.cite_dialog import Cited, CiteDialog

_NOTHING_STATED = "Click a statement, or select some, to copy it with its reference"
_NOTHING_CITED = "There is nothing here to cite"
_MOST_SAID = 160


class Citing(QObject):
    """Says what was copied in the status line. References are copied as plain text and, for word processors, with their italics."""

    def __init__(self, parts: Parts, choosing: Choosing, finding: Finding) -> None:
        super().__init__(parts.window)
        self._parts, self._choosing, self._finding = parts, choosing, finding
        self._style, self._is_short, self._is_after = "", False, False

    def acts(self) -> Slots:
        return {Act.CITE: self.cite, Act.CITE_AS: self.open_dialog, Act.QUOTE: self.quote}

    def recall(self, remembered: Remembered) -> None:
        """Take the style as it was chosen last."""
        self._style, self._is_short, self._is_after = remembered.cite_style, remembered.cite_short, remembered.cite_after

    @property
    def habits(self) -> dict[str, object]:
        """What is to be remembered, under the names of `Remembered`."""
        return {"cite_style": self._style, "cite_short": self._is_short, "cite_after": self._is_after}

    @Slot()
    def cite(self) -> None:
        """Copy references to what is chosen in the style chosen last."""
        if (chosen := self._chosen()) is not None:
            cited = self._cited()
            self._parts.reader.tell(partial(questions.citations, chosen=chosen, manner=cited.manner), partial(self._copy, cited))

    def open_dialog(self) -> "CiteDialog | None":
        """Let the reader choose a style, look at the references, and copy them; None where nothing is chosen."""
        from vademecum.ui.cite_dialog import CiteDialog  # noqa: PLC0415 - not needed to start

        chosen = self._chosen()
        if chosen is None:
            return None
        sidebar = self._parts.walk.sidebar
        is_page = chosen.total == 1 and not self._pointed_at()
        words = self._parts.window.windowTitle().partition(" – ")[0] if is_page else chosen.words
        dialog = CiteDialog(words, self._cited(), f"“{sidebar.title}”" if sidebar else "the document", self._parts.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(partial(self._on_wanted, dialog, chosen))
        dialog.accepted.connect(partial(self._on_accepted, dialog))
        dialog.finished.connect(lambda _result: self._parts.reader.silence("cite"))
        dialog.begin()
        return dialog

    @Slot()
    def quote(self) -> None:
        """Copy each statement that the page's cursor stands in or selects, with its reference; in a table, what is selected there."""
        from vademecum.ui.stated_places import stated_places  # noqa: PLC0415 - not needed to start

        if self._is_among_rows():
            self.cite()
        elif places := stated_places(self._parts.layout.page_read().textCursor()):
            self._parts.reader.tell(partial(questions.quoted, places=places), self._copy_quoted)
        else:
            self._parts.status.say(_NOTHING_STATED)

    def _chosen(self) -> Chosen | None:
        """Return what is pointed at, else the rows selected or the page shown; None, and that is said, where there is nothing."""
        if pointed_at := self._pointed_at():
            return chosen_places(pointed_at, noun_of_place(pointed_at[0]))
        wanted = self._choosing.wanted_rows()
        chosen = None if wanted else self._choosing.chosen()
        if chosen is None:
            self._parts.status.say(f"Select the {wanted} to cite" if wanted else _NOTHING_CITED)
        return chosen

    def _pointed_at(self) -> tuple[Place, ...]:
        """Return the search result chosen, else the facts of the page whose words are selected, else the fact the reader went to."""
        from vademecum.ui.stated_places import stated_places  # noqa: PLC0415 - not needed to start

        if found := self._finding.chosen_place():
            return (found,)
        now, cursor = self._parts.walk.now, self._parts.layout.page_read().textCursor()
        if self._is_among_rows() or self._choosing.selects_several:
            return ()
        stated = stated_places(cursor) if cursor.hasSelection() else (now.here,) if now.here else ()
        return tuple(place for place in stated if place.kind is PlaceKind.FACT)

    def _is_among_rows(self) -> bool:
        """Tell whether the reader is in a table or on the shelf, and not in what is written out there."""
        layout = self._parts.layout
        return self._parts.walk.now.is_whole and layout.page_read() is layout.detail.browser

    def _cited(self) -> "Cited":
        from vademecum.ui.cite_dialog import Cited  # noqa: PLC0415 - not needed to start

        return Cited(self._style, self._is_short, self._is_after)

    def _on_wanted(self, dialog: "CiteDialog", chosen: Chosen, cited: "Cited") -> None:
        self._parts.reader.ask("cite", partial(questions.citations, chosen=chosen, manner=cited.manner), dialog.show_references)

    def _on_accepted(self, dialog: "CiteDialog") -> None:
        self._style, self._is_short, self._is_after = dialog.cited
        self.cite()

    def _copy(self, cited: "Cited", found: "tuple[Ready, ...]") -> None:
        words = "\n".join(each.plain for each in found)
        _copy(words, "".join(f"<p>{each.html}</p>" for each in found))
        said = words if len(words) <= _MOST_SAID else f"{words[:_MOST_SAID]}…"
        style = f" ({cited.words})" if cited.manner else ""
        self._parts.status.say(f"Copied{style}: {said}" if len(found) == 1 else f"Copied {len(found)} references{style}")

    def _copy_quoted(self, quotes: "tuple[Quoted, ...]") -> None:
        from vademecum.ui.quote_html import quotes_html  # noqa: PLC0415 - not needed to start

        _copy("\n".join(quote.plain for quote in quotes), quotes_html(quotes))
        one = len(quotes) == 1
        self._parts.status.say(f"Copied: {quotes[0].plain}" if one else f"Copied {len(quotes)} statements, each with its reference")


def _copy(plain: str, html: str) -> None:
    copied = QMimeData()
    copied.setText(plain)
    copied.setHtml(html)
    QGuiApplication.clipboard().setMimeData(copied)
