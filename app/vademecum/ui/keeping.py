"""The reader's shelf as the window has it: bookmarks set here, changes made in other windows, and its upkeep."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from vademecum.domain.errors import VademecumError
from vademecum.pages.opened import Library
from vademecum.pages.place import Place
from vademecum.ui import questions
from vademecum.ui.reader import Reader

if TYPE_CHECKING:
    from vademecum.pages.upkeep import ShelfState

BACK_UP_AFTER_MS, _HOUR_MS = 1_000, 3_600_000


class Keeping(QObject):
    """Says what was done in a sentence, which place is on the shelf now, and all places kept when another window has changed them."""

    done = Signal(str)
    shelf_changed = Signal(Place, bool)
    kept_told = Signal(object)
    recent_changed = Signal()

    def __init__(self, reader: Reader, window: QWidget) -> None:
        super().__init__(window)
        self._reader, self._window = reader, window
        self._seen: int | None = None
        self._has_told_failure = False
        self._hourly = QTimer(self, interval=_HOUR_MS)
        self._hourly.timeout.connect(self.back_up)

    def begin(self) -> None:
        """Note the shelf as it is before anything is read from it, so that no later change goes unseen."""
        self._reader.ask("shelf", lambda library: library.shelf.revision()[0], self._on_version)

    def look_after(self) -> None:
        """Do what can wait until the window is painted: follow renamed entries, then back up, and again while the window stays open."""
        self._reader.tell(questions.followed, self._on_followed)
        QTimer.singleShot(BACK_UP_AFTER_MS, self, self.back_up)
        self._hourly.start()

    @Slot()
    def back_up(self) -> None:
        """Back the shelf up when that is due. A failure is said once."""
        self._reader.tell(questions.backed_up, lambda _done: None, self._on_not_backed_up)

    def look(self) -> None:
        """See whether another window has changed the shelf."""
        if self._seen is not None:
            self._reader.ask("shelf", partial(questions.shelf_state, seen=self._seen), self._on_state)

    def toggle(self, place: Place, name: str, kind: str) -> None:
        """Put a place on the shelf or take it off; it is on the disk before anything changes on the screen."""

        def toggled(library: Library) -> tuple[bool, str]:
            return library.shelf.toggle(str(place), name, kind), library.shelf.notice

        def tell(outcome: tuple[bool, str]) -> None:
            kept, notice = outcome
            self.shelf_changed.emit(place, kept)
            self.done.emit(notice or (f"“{name}” is on your shelf" if kept else f"“{name}” is off your shelf; Ctrl+Z brings it back"))

        self._reader.tell(toggled, tell)

    def forget_recent(self, count: int) -> None:
        """Empty the list of recent places if the reader, told what that means, wants it."""
        words = f"Forget the {count:,} places in Recent?" if count != 1 else "Forget the one place in Recent?"
        box = QMessageBox(QMessageBox.Icon.NoIcon, "Clear recent places", words, parent=self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(
            "Which pages you have read is forgotten for good, here and in the history of this window. Your bookmarks stay."
        )
        wanted = box.addButton("Forget", QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton("Keep", QMessageBox.ButtonRole.RejectRole))
        box.exec()
        if box.clickedButton() is wanted:
            self._reader.tell(lambda library: library.shelf.clear_recent(), self._on_recent_cleared)

    def tell_kept(self, kept: frozenset[str]) -> None:
        """Tell which places are kept now that the shelf has been changed from this window."""
        self.kept_told.emit(kept)

    def _on_version(self, version: int) -> None:
        self._seen = version

    def _on_state(self, state: "ShelfState | None") -> None:
        if state is not None:
            self._seen = state.version
            self.kept_told.emit(state.bookmarked)

    def _on_followed(self, kept: frozenset[str] | None) -> None:
        if kept is not None:
            self.kept_told.emit(kept)

    def _on_not_backed_up(self, error: VademecumError) -> None:
        if not self._has_told_failure:
            self._has_told_failure = True
            self.done.emit(str(error))

    def _on_recent_cleared(self, _nothing: None) -> None:
        self.recent_changed.emit()
        self.done.emit("Recent is empty; your bookmarks are as they were")
