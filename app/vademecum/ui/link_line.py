"""The line over a title: words of which some lead to other places."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QLabel, QWidget

from vademecum.pages.place import Place, parse_place

if TYPE_CHECKING:
    from vademecum.pages.shown import Run

SEPARATOR = "  ·  "


class LinkLine(QLabel):
    """Shows `Run`s, links reached by mouse and key; says which was activated, and knows which lies under the mouse or has the focus."""

    place_activated = Signal(Place)
    menu_wanted = Signal(QPoint, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: Sequence[Run] = ()
        self._under_mouse = ""
        flag = Qt.TextInteractionFlag
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(flag.TextSelectableByMouse | flag.LinksAccessibleByMouse | flag.LinksAccessibleByKeyboard)
        self.linkActivated.connect(lambda address: self.place_activated.emit(parse_place(address)))
        self.linkHovered.connect(self._on_link_hovered)

    def show_runs(self, runs: "Sequence[Run]") -> None:
        """Show these words."""
        from vademecum.ui.page_html import kind_html  # noqa: PLC0415 - not needed to start

        self._runs, self._under_mouse = runs, ""
        self.setText(kind_html(runs))
        self.setAccessibleName(SEPARATOR.join(run.text for run in runs))

    def place_under_mouse(self) -> Place | None:
        """Return where the link leads that the mouse points at."""
        return parse_place(self._under_mouse) if self._under_mouse else None

    def place_in_focus(self) -> Place | None:
        """Return where the link leads that the keys have come to."""
        return next((run.place for run in self._runs if run.place is not None and run.text == self.selectedText()), None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Say that a menu is wanted, about the link under the mouse where there is one."""
        self.menu_wanted.emit(event.globalPos(), self._under_mouse)

    @Slot(str)
    def _on_link_hovered(self, address: str) -> None:
        self._under_mouse = address
