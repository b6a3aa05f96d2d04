"""What a reader has done besides reading: an address opened elsewhere, keys and collection explained."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMessageBox

from vademecum import __version__
from vademecum.ui import questions
from vademecum.ui.actions import Act
from vademecum.ui.joining import Parts, Slots
from vademecum.ui.type_scale import scaled

if TYPE_CHECKING:
    from vademecum.pages.welcome import Welcome


class Errands(QObject):
    """Says what was done in the status line."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.window)
        self._parts = parts
        parts.layout.detail.address_activated.connect(self.open_address)

    def acts(self) -> Slots:
        return {Act.SHORTCUTS: self.show_shortcuts, Act.ABOUT: self.tell_about}

    def open_address(self, address: str) -> None:
        """Show a whole address and open it in the reader's browser if that is wanted; nothing but http and https."""
        url = QUrl(address)
        if url.scheme() not in {"http", "https"} or not url.isValid() or not url.host():
            return
        words = "This source is on the web. Your browser would open:"
        box = QMessageBox(QMessageBox.Icon.NoIcon, "Open in your browser?", words, parent=self._parts.window)
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
            self._parts.status.say("The address is copied")

    def show_shortcuts(self) -> None:
        """List everything that has a key."""
        from vademecum.ui.shortcuts import ONE_COLUMN, TWO_COLUMNS, shortcuts_html, text_dialog  # noqa: PLC0415 - not needed to start

        is_wide = self._parts.window.width() >= scaled(TWO_COLUMNS) + 40
        width = TWO_COLUMNS if is_wide else ONE_COLUMN
        text_dialog("Keyboard shortcuts", shortcuts_html(2 if is_wide else 1, scaled(160)), self._parts.window, width).open()

    def tell_about(self) -> None:
        """Say what the collection is, what it is made from, and how much it holds."""
        self._parts.reader.ask("about", questions.welcome, self._show_about)

    def _show_about(self, about: "Welcome") -> None:
        box = QMessageBox(QMessageBox.Icon.NoIcon, "About this collection", about.title, parent=self._parts.window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setStyleSheet(f"QLabel {{ min-width: {scaled(420)}px }}")
        made_from = "\n".join(filter(None, (about.subtitle, about.imprint)))
        program = f"Vademecum {__version__}: offline, sourced, yours."
        box.setInformativeText("\n\n".join(filter(None, (made_from, about.description, about.holds, program))))
        box.exec()
