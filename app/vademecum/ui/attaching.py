"""The reader's own copy of the document as the window has it: attached on a thread of its own, shown under the facts, detached."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox

from vademecum.domain.errors import VademecumError
from vademecum.ui import questions
from vademecum.ui.actions import Act
from vademecum.ui.door import plain_box
from vademecum.ui.joining import Parts, Slots

if TYPE_CHECKING:
    from vademecum.pages.own_copy import CopyState, Course

_WATCH_MS = 100
_KINDS = "Markdown (*.md *.markdown *.txt);;All files (*)"


class Attaching(QObject):
    """Says in the status line what is attached, how far the attaching is, and what came of it; a refusal with its reason in a message."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._course: Course | None = None
        self._has_looked = False
        self._line: tuple[str, int] | None = None
        self._watch = QTimer(self, interval=_WATCH_MS)
        self._watch.timeout.connect(self._on_watched)
        parts.status.stop_wanted.connect(self.stop)
        parts.walk.integrity_told.connect(self.look)
        parts.walk.page_told.connect(self._on_page_told)
        parts.window.installEventFilter(self)
        self._offer(attached=False)

    def acts(self) -> Slots:
        return {Act.ATTACH: self.ask_and_attach, Act.DETACH: self.ask_and_detach, Act.PASSAGES: self._on_passages_wanted}

    @Slot()
    def look(self) -> None:
        """See what is attached; first when the window is painted and the verdict on the collection is told."""
        self._has_looked = True
        self._parts.acts[Act.PASSAGES].setChecked(self._parts.layout.detail.unfolds_all)
        self._parts.reader.ask("copy", questions.copy_state, self._on_state, self._on_damaged)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See what another window has attached or detached when this one is turned to."""
        if event.type() == QEvent.Type.WindowActivate and self._has_looked:
            self.look()
        return super().eventFilter(watched, event)

    def ask_and_attach(self) -> None:
        """Let the reader choose a file and attach it."""
        begun = self._parts.folder.proposed()
        path, _ = QFileDialog.getOpenFileName(self._parts.window, "Attach your copy of the document", begun, _KINDS)
        if path:
            self._parts.folder.note(Path(path))
            self.attach(Path(path))

    def attach(self, path: Path) -> None:
        """Attach a file in the place of what was attached before."""
        if self._course is not None:
            self._parts.status.say("A copy is being read; stop that first, or wait for its end")
            return
        self._parts.reader.tell(questions.copy_wanted, partial(self._begin, path), self._refuse)

    @Slot()
    def stop(self) -> None:
        """Stop attaching; what was attached before stays."""
        if self._course is not None:
            self._course.is_stopped = True

    def ask_and_detach(self) -> None:
        """Say what is removed, and detach if that is wanted."""
        box = QMessageBox(QMessageBox.Icon.NoIcon, "Detach your copy", "Detach your copy of the document?", parent=self._parts.window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(
            "Its text and its index, document.sqlite in your folder, are deleted. "
            "The file it was attached from stays where it is, and so do your bookmarks."
        )
        wanted = box.addButton("Detach", QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton("Keep", QMessageBox.ButtonRole.RejectRole))
        box.exec()
        if box.clickedButton() is wanted:
            self.detach()

    def detach(self) -> None:
        """Delete all that was kept of the copy."""
        self._parts.reader.tell(questions.detached, self._on_changed, self._refuse)

    def _begin(self, path: Path, wanted: tuple[Path, frozenset[str]]) -> None:
        from vademecum.pages.own_copy import Course  # noqa: PLC0415 - not needed to start

        self._course = Course()
        self._parts.status.show_progress(f"Reading {path.name[:40]}", 0.0)
        self._watch.start()
        self._parts.reader.aside(_task(path, wanted, self._course), self._on_done)

    @Slot()
    def _on_watched(self) -> None:
        if self._course is not None:
            self._parts.status.show_progress("Reading your copy", self._course.part)

    @Slot(object)
    def _on_done(self, outcome: "str | VademecumError") -> None:
        self._course = None
        self._watch.stop()
        self._parts.status.end_saving()
        if isinstance(outcome, VademecumError):
            self._refuse(outcome)
        else:
            self._on_changed(outcome)

    def _on_changed(self, words: str) -> None:
        self._parts.status.say(words)
        self.look()
        self._line = self._parts.layout.detail.browser.line()
        self._parts.walk.refresh_page()

    @Slot()
    def _on_page_told(self) -> None:
        """Let the line that was read stay in view, though passages have come or gone above it."""
        if self._line is not None:
            self._parts.layout.detail.browser.return_to_line(self._line)
            self._line = None

    def _on_state(self, state: "CopyState | None") -> None:
        self._offer(attached=state is not None)
        if state is None:
            self._parts.status.show_copy("", "")
        elif state.is_this_document:
            self._parts.status.show_copy(f"Your copy: {state.words}", f"Your copy is attached: {state.words} match ({state.name})")
        else:
            tip = f"{state.name} is a copy of another document or edition: {state.words} match. Attach a copy of this one, or detach it."
            self._parts.status.show_copy("Your copy is of another document", tip)

    def _on_damaged(self, error: VademecumError) -> None:
        self._offer(attached=True)
        self._parts.status.show_copy("Your copy cannot be read", str(error))

    def _refuse(self, error: VademecumError) -> None:
        plain_box("Your copy", str(error)).open()

    def _offer(self, *, attached: bool) -> None:
        for act in (Act.DETACH, Act.PASSAGES):
            self._parts.acts[act].setEnabled(attached)

    def _on_passages_wanted(self) -> None:
        self._parts.layout.detail.unfold_all(opened=self._parts.acts[Act.PASSAGES].isChecked())


def _task(path: Path, wanted: tuple[Path, frozenset[str]], course: "Course") -> "Callable[[], str | VademecumError]":
    """Return what attaches and answers with words or with the reason why not."""

    def attached() -> str | VademecumError:
        from vademecum.pages.own_copy import Stopped, attach_copy, attached_words  # noqa: PLC0415 - not needed to start

        user_dir, known = wanted
        try:
            return attached_words(attach_copy(path, user_dir, known, course))
        except Stopped:
            return "Stopped; nothing was attached"
        except VademecumError as error:
            return error

    return attached
