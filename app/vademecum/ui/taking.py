"""What is selected taken away as a file: a step at a time between the window's questions, so that it can be watched and stopped."""

import time
from collections.abc import Generator
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox

from vademecum.domain.errors import VademecumError
from vademecum.pages.library import Library
from vademecum.ui.actions import Act
from vademecum.ui.browsing import FIGURES, SHELF, Browsing
from vademecum.ui.choosing import Choosing
from vademecum.ui.chosen import Chosen
from vademecum.ui.joining import Parts, Slots

TURN_SECONDS, _TOPIC = 0.02, "export"
"""How long the reader's thread works on an export before it answers what else was asked."""


class _Export:
    """One file in the making. Made on the window's thread, worked on by the reader's."""

    def __init__(self, path: Path, chosen: Chosen, preset: str) -> None:
        self.path, self._chosen, self._preset = path, chosen, preset
        self._steps: Generator[float, None, int] | None = None
        self.rows: int | None = None
        self.is_broken = False

    def take_turn(self, library: Library) -> float:
        """Go on for a while, and return what part is done; `rows` says how many there are when all is."""
        self._steps = self._steps or self._begun(library)
        until, part = time.perf_counter() + TURN_SECONDS, 0.0
        try:
            while time.perf_counter() < until:
                part = next(self._steps)
        except StopIteration as end:
            self.rows = end.value
        except BaseException:
            self.is_broken = True
            raise
        return part

    def stop(self, _library: Library) -> int | None:
        """Leave no trace of what is not finished; return the rows of what was."""
        if self._steps is not None:
            self._steps.close()
        return self.rows

    def _begun(self, library: Library) -> Generator[float, None, int]:
        from vademecum.exporting.csv_file import Preset  # noqa: PLC0415 - not needed to start
        from vademecum.exporting.in_steps import Selected, exporting_places  # noqa: PLC0415

        selected = Selected(self._chosen.places(library), self._chosen.total)
        return exporting_places(library, selected, self.path, Preset(self._preset))


class Taking(QObject):
    """One export at a time. Says in a sentence what came of it, and how far it is: the file's name and the part done, from 0 to 1."""

    done = Signal(str)
    went_on = Signal(str, float)
    ended = Signal()

    def __init__(self, parts: Parts, choosing: Choosing) -> None:
        super().__init__(parts.window)
        self._reader, self._window, self._acts, self._choosing = parts.reader, parts.window, parts.acts, choosing
        self._export: _Export | None = None
        self.folder = str(Path.home())
        parts.reader.broke.connect(self._on_broke)
        parts.walk.moved.connect(self._on_moved)
        self.done.connect(parts.status.say)
        self.went_on.connect(parts.status.show_saving)
        self.ended.connect(parts.status.end_saving)
        parts.status.stop_wanted.connect(self.cancel)

    def acts(self) -> Slots:
        return {
            Act.EXPORT_SPREADSHEET: lambda: self._take("spreadsheets"),
            Act.EXPORT_CSV: lambda: self._take("programs"),
        }

    @property
    def is_busy(self) -> bool:
        return self._export is not None

    def ask_and_export(self, chosen: Chosen, preset: str) -> None:
        """Ask for a file and save what is known of the places there as CSV."""
        proposed = str(Path(self.folder) / f"{chosen.file_name}.csv")
        path, _ = QFileDialog.getSaveFileName(self._window, f"Save {chosen.words} as CSV for {preset}", proposed, "CSV files (*.csv)")
        if path:
            self.folder = str(Path(path).parent)
            self.export_to(Path(path), chosen, preset)

    def export_to(self, path: Path, chosen: Chosen, preset: str) -> None:
        """Save to a file, one of the same name replaced; the reader has been asked."""
        if self._export is not None:
            self.done.emit(f"{self._export.path.name} is still being saved; stop that first, or wait for its end")
            return
        self._export = _Export(path, chosen, preset)
        self.went_on.emit(path.name, 0.0)
        self._take_turn(self._export)

    @Slot()
    def cancel(self) -> None:
        """Stop. What was begun is gone from the disk before the reader's thread does anything else."""
        if self._export is not None:
            export = self._end()
            self._reader.silence(_TOPIC)
            self._reader.tell(export.stop, lambda rows: self.done.emit(_outcome(export.path, rows)))

    def may_close(self) -> bool:
        """Ask whether an export under way is to be stopped, stop it if so, and return whether the window may close."""
        if self._export is not None:
            name = self._export.path.name
            box = QMessageBox(QMessageBox.Icon.NoIcon, "Still saving", f"{name} is not saved yet.", parent=self._window)
            box.setTextFormat(Qt.TextFormat.PlainText)
            box.setInformativeText("Closing the window now stops it, and leaves no half file behind.")
            wanted = box.addButton("Stop and close", QMessageBox.ButtonRole.AcceptRole)
            box.addButton("Keep saving", QMessageBox.ButtonRole.RejectRole)
            box.exec()
            if box.clickedButton() is not wanted and self._export is not None:
                return False
            self.cancel()
            self._reader.wait_until_read()
        return True

    def _take(self, preset: str) -> None:
        chosen = self._choosing.chosen()
        if chosen is not None:
            self.ask_and_export(chosen, preset)

    @Slot(Browsing)
    def _on_moved(self, now: Browsing) -> None:
        for act in (Act.EXPORT_SPREADSHEET, Act.EXPORT_CSV):
            self._acts[act].setEnabled(not now.is_whole or now.here in {FIGURES, SHELF})

    def _take_turn(self, export: _Export) -> None:
        self._reader.ask(_TOPIC, export.take_turn, self._on_turn, self._on_failed)

    def _on_turn(self, part: float) -> None:
        export = self._export
        assert export is not None
        if export.rows is None:
            self.went_on.emit(export.path.name, part)
            self._take_turn(export)
        else:
            self._end()
            self.done.emit(_outcome(export.path, export.rows))

    def _on_failed(self, error: VademecumError) -> None:
        self._end()
        self.done.emit(str(error))

    @Slot()
    def _on_broke(self) -> None:
        """Let go of an export that a mistake of ours has ended."""
        if self._export is not None and self._export.is_broken:
            self._end()

    def _end(self) -> _Export:
        export, self._export = self._export, None
        assert export is not None
        self.ended.emit()
        return export


def _outcome(path: Path, rows: int | None) -> str:
    """Say what came of a file."""
    return f"Stopped; {path.name} was not saved" if rows is None else f"Saved {rows:,} {'row' if rows == 1 else 'rows'} to {path}"
