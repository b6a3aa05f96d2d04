"""What is selected taken away as a file: a step at a time between the window's questions, so that it can be watched and stopped."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox

from vademecum.domain.errors import VademecumError
from vademecum.pages.lists import places_between
from vademecum.pages.naming import count_words
from vademecum.pages.place import PlaceKind
from vademecum.ui.actions import Act
from vademecum.ui.browsing import SHELF
from vademecum.ui.choosing import Choosing
from vademecum.ui.chosen import Chosen, noun_of
from vademecum.ui.file_in_making import FileInMaking
from vademecum.ui.finding import Finding
from vademecum.ui.joining import Parts, Slots
from vademecum.ui.settings import Remembered

if TYPE_CHECKING:
    from vademecum.exporting.csv_file import Separator
    from vademecum.ui.export_dialog import ExportDialog
    from vademecum.ui.export_order import Offer, Order, Paper

_TOPIC = "export"


class Taking(QObject):
    """One export at a time. Says in a sentence what came of it, and how far it is: the file's name and the part done, from 0 to 1."""

    done = Signal(str)
    went_on = Signal(str, float)
    ended = Signal()

    def __init__(self, parts: Parts, choosing: Choosing, finding: Finding) -> None:
        super().__init__(parts.window)
        self._parts, self._choosing, self._finding = parts, choosing, finding
        self._reader, self._window = parts.reader, parts.window
        self._export: FileInMaking | None = None
        self._paper, self._separator = "", ""
        parts.reader.broke.connect(self._on_broke)
        self.done.connect(parts.status.say)
        self.went_on.connect(parts.status.show_saving)
        self.ended.connect(parts.status.end_saving)
        parts.status.stop_wanted.connect(self.cancel)

    def acts(self) -> Slots:
        return {
            Act.EXPORT: self.open_dialog,
            Act.EXPORT_SPREADSHEET: lambda: self._take("csv-spreadsheets"),
            Act.EXPORT_CSV: lambda: self._take("csv-programs"),
        }

    def recall(self, remembered: Remembered) -> None:
        """Take kind of file and separator as they were chosen last."""
        self._paper, self._separator = remembered.export_form, remembered.export_separator

    @property
    def habits(self) -> dict[str, object]:
        """What is to be remembered, under the names of `Remembered`."""
        return {"export_form": self._paper, "export_separator": self._separator}

    def open_dialog(self) -> "ExportDialog | None":
        """Let the reader order a file; None where another is still being saved."""
        from vademecum.ui.export_dialog import ExportDialog  # noqa: PLC0415 - not needed to start

        if self._is_told_busy():
            return None
        dialog = ExportDialog(self._offers(), self._usual_paper(), self._usual_separator(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(partial(self._on_ordered, dialog))
        dialog.open()
        return dialog

    @property
    def is_busy(self) -> bool:
        return self._export is not None

    def ask_and_export(self, order: "Order", name: str) -> None:
        """Ask for a file, `name` being what its kind is called, and save what was ordered there."""
        suffix, proposed = order.wanted.form.suffix, self._parts.folder.proposed(order.file_name)
        path, _ = QFileDialog.getSaveFileName(
            self._window, f"Save {order.words} as {name}", proposed, f"{name.partition(' (')[0]} (*{suffix})"
        )
        if path:
            self._parts.folder.note(Path(path))
            self.export_to(Path(path), order)

    def export_to(self, path: Path, order: "Order") -> None:
        """Save to a file, one of the same name replaced; the reader has been asked."""
        if self._is_told_busy():
            return
        self._export = FileInMaking(path, order)
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

    def _take(self, kind: str) -> None:
        from vademecum.ui.export_order import PAPERS, Order, Paper, wanted_of  # noqa: PLC0415 - not needed to start

        chosen = self._choosing.chosen()
        if chosen is not None:
            paper = Paper(kind)
            self.ask_and_export(Order(chosen, wanted_of(paper, self._usual_separator())), PAPERS[paper].name)

    def _on_ordered(self, dialog: "ExportDialog") -> None:
        from vademecum.ui.export_order import PAPERS  # noqa: PLC0415 - not needed to start

        paper = dialog.chosen_paper
        self._paper, self._separator = str(paper), dialog.chosen_separator.name
        self.ask_and_export(dialog.order(), PAPERS[paper].name)

    def _offers(self) -> "tuple[Offer, ...]":
        """Return what is selected or shown, the list beside it or the table it stands in, what the search finds, and the whole
        collection; what the search finds comes first where its results are shown."""
        from vademecum.ui.export_order import ROWS, Offer  # noqa: PLC0415 - not needed to start

        now, chosen = self._parts.walk.now, self._choosing.chosen()
        offers = [] if chosen is None else [_offer(self._words_for(chosen), chosen)]
        rows, table = self._parts.layout.list_pane.model.total, self._choosing.whole_table()
        if table is not None and chosen is not None and chosen.total < table.total:
            offers.append(_offer(f"The table: {table.words}", table))
        if not now.is_whole and rows:
            listed = Chosen(rows, noun_of(now.section), partial(places_between, listing=now.listing, spans=((0, rows),)))
            offers.append(_offer(f"The list: {listed.words}", listed))
        kinds = tuple(kind for kind in ROWS if kind is not None)
        if query := self._finding.query or (now.here.ref if now.here is not None and now.here.kind is PlaceKind.SEARCH else ""):
            at = 0 if self._finding.chosen_place() is not None else len(offers)
            offers.insert(at, Offer(f"What the search finds: “{query[:40]}”", None, kinds, query))
        return (*offers, Offer("The whole collection", None, kinds))

    def _words_for(self, chosen: Chosen) -> str:
        table = self._choosing.whole_table()
        if table is not None and chosen.total == table.total:
            return f"The table: {chosen.words}"
        if self._choosing.shows_bookmarks:
            return f"What is shown: {count_words(chosen.total, 'bookmark', 'bookmarks')}"
        if chosen.total > 1 or table is not None or self._parts.walk.now.here == SHELF:
            return f"What is selected: {chosen.words}"
        return f"What is shown: {self._window.windowTitle().partition(' – ')[0]}"

    def _usual_paper(self) -> "Paper":
        from vademecum.ui.export_order import Paper  # noqa: PLC0415 - not needed to start

        return Paper(self._paper) if self._paper in set(Paper) else Paper.SPREADSHEETS

    def _usual_separator(self) -> "Separator":
        from vademecum.exporting.csv_file import Separator  # noqa: PLC0415 - not needed to start
        from vademecum.ui.export_order import usual_separator  # noqa: PLC0415

        return Separator[self._separator] if self._separator in Separator.__members__ else usual_separator()

    def _is_told_busy(self) -> bool:
        """Say that a file is still being saved, and return whether one is."""
        if self._export is not None:
            self.done.emit(f"{self._export.path.name} is still being saved; stop that first, or wait for its end")
        return self._export is not None

    def _take_turn(self, export: FileInMaking) -> None:
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

    def _end(self) -> FileInMaking:
        export, self._export = self._export, None
        assert export is not None
        self.ended.emit()
        return export


def _offer(words: str, chosen: Chosen) -> "Offer":
    from vademecum.ui.export_order import ROWS, Offer  # noqa: PLC0415 - not needed to start

    return Offer(words, chosen, tuple(ROWS) if chosen.noun == "entries" else (None,))


def _outcome(path: Path, rows: int | None) -> str:
    """Say what came of a file."""
    return f"Stopped; {path.name} was not saved" if rows is None else f"Saved {rows:,} {'row' if rows == 1 else 'rows'} to {path}"
