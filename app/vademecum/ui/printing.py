"""Printing the page shown, seen before it is printed, and saving it as PDF."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from vademecum.domain.errors import VademecumError
from vademecum.pages.place import Place
from vademecum.ui.actions import Act
from vademecum.ui.browsing import TABLES
from vademecum.ui.joining import Parts, Slots

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from vademecum.pages.entry import DetailPage

_NOT_HERE = "Open an entry, a chapter or a source to print it; tables are saved as files from their menus"


class Printing(QObject):
    """Knows the page shown. Says in the status line what came of it; what prints is loaded when it is first wanted."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._page: DetailPage | None = None
        self.folder = Path.home()
        parts.walk.page_told.connect(self._on_page_told)
        parts.walk.place_missed.connect(self._on_place_missed)

    def acts(self) -> Slots:
        return {Act.PRINT: self.show_preview, Act.PDF: self.ask_and_save}

    def show_preview(self) -> None:
        """Show the page as it will be printed, with the means to print it."""
        page = self._printable()
        if page is not None:
            from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog  # noqa: PLC0415 - loads the printing system

            from vademecum.ui.paper import page_layout  # noqa: PLC0415

            printer = QPrinter(QPrinter.PrinterMode.HighResolution)
            printer.setPageLayout(page_layout(QLocale()))
            printer.setDocName(page.title)
            preview = QPrintPreviewDialog(printer, self._parts.window)
            preview.setObjectName("printPreview")
            preview.setWindowTitle(f"Print {page.title}")
            preview.resize(self._parts.window.size() * 0.9)
            preview.paintRequested.connect(lambda wanted: self._draw(page, wanted))
            preview.exec()
            preview.deleteLater()

    def ask_and_save(self) -> None:
        """Ask for a file and save the page there as PDF."""
        page = self._printable()
        if page is not None:
            name = "".join(letter if letter.isalnum() or letter in " -" else "-" for letter in page.title)[:80].strip()
            proposed = str(self.folder / f"{name}.pdf")
            path, _ = QFileDialog.getSaveFileName(self._parts.window, "Save the page as PDF", proposed, "PDF files (*.pdf)")
            if path:
                self.save(page, Path(path))

    def save(self, page: "DetailPage", path: Path) -> None:
        """Save a page as PDF, a file of the same name replaced; the reader has been asked."""
        from vademecum.exporting.written import new_file  # noqa: PLC0415 - not needed to start
        from vademecum.ui.paper import page_layout, pdf  # noqa: PLC0415

        try:
            with new_file(path, overwrite=True) as part, _patience():
                part.write_bytes(pdf(page, self._collection, page_layout(QLocale())))
        except VademecumError as error:
            self._parts.status.say(str(error))
        else:
            self.folder = path.parent
            self._parts.status.say(f"Saved to {path}")

    @property
    def _collection(self) -> str:
        sidebar = self._parts.walk.sidebar
        return sidebar.title if sidebar else ""

    def _printable(self) -> "DetailPage | None":
        if self._page is None or self._parts.walk.now.here in TABLES:
            self._parts.status.say(_NOT_HERE)
            return None
        return self._page

    def _draw(self, page: "DetailPage", printer: "QPrinter") -> None:
        from vademecum.ui.paper import draw  # noqa: PLC0415 - not needed to start

        try:
            draw(page, self._collection, printer, max(1, printer.fromPage()), printer.toPage())
        except VademecumError as error:
            self._parts.status.say(str(error))

    @Slot(object, str)
    def _on_page_told(self, page: "DetailPage", _target: str) -> None:
        self._page = page

    @Slot(Place, str)
    def _on_place_missed(self, _place: Place, _words: str) -> None:
        self._page = None


@contextmanager
def _patience() -> Iterator[None]:
    """Ask for patience by the mouse's shape: the longest page of a book takes most of a second."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()
