"""What a reader has done with the page shown: kept, cited, saved, printed, opened elsewhere."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QTextBrowser, QWidget

from vademecum import __version__
from vademecum.pages.library import Library
from vademecum.pages.listing import Sidebar
from vademecum.pages.place import Place
from vademecum.ui import questions
from vademecum.ui.reader import Reader


class Errands(QObject):
    """Carries out acts through the reader. Says what was done in a sentence, and which place is on the shelf now."""

    done = Signal(str)
    shelf_changed = Signal(Place, bool)

    def __init__(self, reader: Reader, window: QWidget) -> None:
        super().__init__(window)
        self._reader = reader
        self._window = window
        self.export_folder = str(Path.home())

    def toggle_bookmark(self, place: Place, name: str, kind: str) -> None:
        """Put a place on the shelf or take it off; it is on the disk before anything changes on the screen."""

        def toggled(library: Library) -> tuple[bool, str]:
            return library.shelf.toggle(str(place), name, kind), library.shelf.notice

        def tell(outcome: tuple[bool, str]) -> None:
            kept, notice = outcome
            self.shelf_changed.emit(place, kept)
            self.done.emit(notice or (f"“{name}” is on your shelf" if kept else f"“{name}” is off your shelf"))

        self._reader.tell(toggled, tell)

    def cite(self, places: Sequence[Place]) -> None:
        """Copy a plain reference to each place, a line each."""

        def copy(words: str) -> None:
            QGuiApplication.clipboard().setText(words)
            lines = words.count("\n") + 1
            self.done.emit(f"Copied: {words}" if lines == 1 else f"Copied {lines} references")

        self._reader.tell(partial(questions.citation, places=tuple(places)), copy)

    def export(self, places: Sequence[Place], *, for_spreadsheets: bool) -> None:
        """Ask for a file and save what is known of the places there as CSV."""
        preset = "spreadsheets" if for_spreadsheets else "programs"
        proposed = str(Path(self.export_folder) / f"{_file_name(places)}.csv")
        title = f"Save {len(places)} {'entry' if len(places) == 1 else 'entries'} as CSV for {preset}"
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, proposed, "CSV files (*.csv)")
        if chosen:
            self.export_folder = str(Path(chosen).parent)
            self.export_to(Path(chosen), places, preset)

    def export_to(self, path: Path, places: Sequence[Place], preset: str) -> None:
        """Save to a file, one of the same name replaced; the reader has been asked."""

        def save(library: Library) -> int:
            from vademecum.exporting.csv_file import Preset  # noqa: PLC0415 - not needed to start
            from vademecum.exporting.exported import export_places  # noqa: PLC0415

            return export_places(library, places, path, Preset(preset), overwrite=True)

        self.done.emit(f"Saving to {path.name} …")
        self._reader.tell(save, lambda rows: self.done.emit(f"Saved {rows:,} {'row' if rows == 1 else 'rows'} to {path}"))

    def open_address(self, address: str) -> None:
        """Show a whole address and open it in the reader's browser if that is wanted; nothing but http and https."""
        url = QUrl(address)
        if url.scheme() not in {"http", "https"} or not url.isValid() or not url.host():
            return
        box = QMessageBox(QMessageBox.Icon.NoIcon, "Open in your browser?", "This source is on the web. Your browser would open:")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(url.toDisplayString(QUrl.ComponentFormattingOption.FullyEncoded))
        wanted = box.addButton("Open", QMessageBox.ButtonRole.AcceptRole)
        copied = box.addButton("Copy the address", QMessageBox.ButtonRole.ActionRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        if box.clickedButton() is wanted:
            QDesktopServices.openUrl(url)
        elif box.clickedButton() is copied:
            QGuiApplication.clipboard().setText(address)
            self.done.emit("The address is copied")

    def show_shortcuts(self) -> None:
        """List everything that has a key."""
        from vademecum.ui.shortcuts import shortcuts_html, text_dialog  # noqa: PLC0415 - not needed to start

        text_dialog("Keyboard shortcuts", shortcuts_html(), self._window).open()

    def tell_about(self, sidebar: Sidebar | None) -> None:
        """Say what the collection is and how much it holds."""
        if sidebar is not None:
            box = QMessageBox(QMessageBox.Icon.NoIcon, "About this collection", sidebar.title)
            box.setTextFormat(Qt.TextFormat.PlainText)
            box.setInformativeText(f"{sidebar.summary}\n\nVademecum {__version__}: offline, sourced, yours.")
            box.exec()

    def print_page(self, browser: QTextBrowser) -> None:
        """Print the page shown."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - loads the printing system

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self._window).exec():
            browser.print_(printer)


def _file_name(places: Sequence[Place]) -> str:
    """Return a name for the file: that of the one place, or how many there are."""
    if len(places) != 1:
        return f"vademecum-{len(places)}-entries"
    return "".join(letter if letter.isalnum() else "-" for letter in str(places[0].ref))[:80]
