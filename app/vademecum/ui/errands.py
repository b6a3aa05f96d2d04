"""What a reader has done with the page shown: cited, printed, opened elsewhere."""

from functools import partial

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMessageBox, QTextBrowser, QWidget

from vademecum import __version__
from vademecum.pages.listing import Sidebar
from vademecum.ui import questions
from vademecum.ui.chosen import Chosen
from vademecum.ui.reader import Reader


class Errands(QObject):
    """Carries out acts through the reader. Says what was done in a sentence."""

    done = Signal(str)

    def __init__(self, reader: Reader, window: QWidget) -> None:
        super().__init__(window)
        self._reader = reader
        self._window = window

    def cite(self, chosen: Chosen) -> None:
        """Copy a plain reference to each place, a line each."""

        def copy(words: str) -> None:
            QGuiApplication.clipboard().setText(words)
            lines = words.count("\n") + 1
            self.done.emit(f"Copied: {words}" if lines == 1 else f"Copied {lines} references")

        self._reader.tell(partial(questions.citation, chosen=chosen), copy)

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
