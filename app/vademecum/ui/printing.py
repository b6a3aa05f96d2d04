"""Printing what is shown, a list or what is selected, seen before it is printed, and saving it as PDF."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtGui import QGuiApplication, QPageLayout
from PySide6.QtWidgets import QFileDialog

from vademecum.domain.errors import VademecumError
from vademecum.ui.actions import Act
from vademecum.ui.charting import Charting
from vademecum.ui.joining import Parts, Slots
from vademecum.ui.settings import Remembered

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from vademecum.ui.on_paper import OnPaper, PrintOptions
    from vademecum.ui.print_dialog import PrintDialog
    from vademecum.ui.print_offers import PrintOffer
    from vademecum.ui.setting import Printed

_NOTHING = "Open an entry, a chapter or a list to print it"


class Printing(QObject):
    """Says in the status line what came of it; what prints is loaded when it is first wanted."""

    def __init__(self, parts: Parts, charting: Charting) -> None:
        super().__init__(parts.window)
        self._parts, self._charting = parts, charting
        self._has_chart, self._has_addresses = True, True

    def acts(self) -> Slots:
        return {Act.PRINT: self.open_dialog, Act.PRINT_LIST: partial(self.open_dialog, of_list=True), Act.PDF: self.ask_and_save}

    def recall(self, remembered: Remembered) -> None:
        """Take what goes along as it was chosen last."""
        self._has_chart, self._has_addresses = remembered.print_chart, remembered.print_addresses

    @property
    def habits(self) -> dict[str, object]:
        """What is to be remembered, under the names of `Remembered`."""
        return {"print_chart": self._has_chart, "print_addresses": self._has_addresses}

    def open_dialog(self, *, of_list: bool = False) -> "PrintDialog | None":
        """Show what is shown, or the list beside it, as it will be printed, with the means to print it; None where there is nothing."""
        from vademecum.ui.print_dialog import PrintDialog  # noqa: PLC0415 - loads the printing system

        offers = self._offers()
        if not offers:
            return None
        at = next((at for at, offer in enumerate(offers) if offer.is_list), 0) if of_list else 0
        dialog = PrintDialog(tuple(offer.words for offer in offers), at, self._options(), self._parts.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(partial(self._on_wanted, dialog, offers))
        dialog.paint_wanted.connect(self._draw)
        dialog.print_wanted.connect(self._print)
        dialog.save_wanted.connect(self._ask_and_save)
        dialog.finished.connect(lambda _result: self._parts.reader.silence("print"))
        dialog.begin()
        return dialog

    def ask_and_save(self) -> None:
        """Ask for a file and save what is shown there as PDF, on paper that lies as suits it."""
        offers = self._offers()
        if offers:
            self._parts.reader.ask("pdf", offers[0].ask, partial(self._on_told, offers[0]))

    def save(self, thing: "OnPaper", path: Path, layout: QPageLayout, first: int = 1, last: int = 0) -> None:
        """Save something as PDF, all of its sheets or some, a file of the same name replaced; the reader has been asked."""
        from vademecum.exporting.written import new_file  # noqa: PLC0415 - not needed to start
        from vademecum.ui.paper import pdf  # noqa: PLC0415

        try:
            with new_file(path, overwrite=True) as part, _patience():
                part.write_bytes(pdf(thing, self._collection, layout, first, last))
        except VademecumError as error:
            self._parts.status.say(str(error))
        else:
            self._parts.folder.note(path)
            self._parts.status.say(f"Saved to {path}")

    def print_out(self, thing: "OnPaper", printer: "QPrinter") -> None:
        """Print something; into a file, where that is chosen, by our own hand, for Qt would say nothing of a disk that is full."""
        if printer.outputFileName():
            self.save(thing, Path(printer.outputFileName()), printer.pageLayout(), max(1, printer.fromPage()), printer.toPage())
        else:
            self._draw(thing, printer)

    @property
    def _collection(self) -> str:
        sidebar = self._parts.walk.sidebar
        return sidebar.title if sidebar else ""

    def _offers(self) -> "tuple[PrintOffer, ...]":
        """Return what can be printed; where there is nothing, say so."""
        from vademecum.ui.print_offers import print_offers  # noqa: PLC0415 - not needed to start

        offers = print_offers(self._parts)
        if not offers:
            self._parts.status.say(_NOTHING)
        return offers

    def _options(self) -> "PrintOptions":
        from vademecum.ui.on_paper import PrintOptions  # noqa: PLC0415 - not needed to start

        return PrintOptions(self._has_chart, self._has_addresses)

    def _set(self, offer: "PrintOffer", printed: "Printed") -> "OnPaper":
        """Set what was asked for, with the chart that is drawn of it in the window, if that is wanted and more than a number by itself."""
        from vademecum.pages.chart import ChartMode  # noqa: PLC0415 - not needed to start
        from vademecum.ui.setting import drawn_places, set_on_paper  # noqa: PLC0415

        chart, picture = self._charting.drawn_of(offer.places or drawn_places(printed)), None
        if chart is not None and chart.mode is ChartMode.SINGLE:
            chart = None
        if chart is not None and self._has_chart:
            from vademecum.ui.chart_print import chart_picture  # noqa: PLC0415 - only with what charts are drawn with

            picture = chart_picture(chart, self._parts.window)
        return set_on_paper(printed, self._options(), chart, picture)

    def _ask_and_save(self, thing: "OnPaper", layout: QPageLayout) -> None:
        name = "".join(letter if letter.isalnum() or letter in " -" else "-" for letter in thing.title)[:80].strip()
        proposed = self._parts.folder.proposed(f"{name}.pdf")
        path, _ = QFileDialog.getSaveFileName(self._parts.window, "Save as PDF", proposed, "PDF files (*.pdf)")
        if path:
            self.save(thing, Path(path), layout)

    def _on_told(self, offer: "PrintOffer", printed: "Printed") -> None:
        from vademecum.ui.paper import page_layout  # noqa: PLC0415 - not needed to start

        thing = self._set(offer, printed)
        self._ask_and_save(thing, page_layout(QLocale(), across=thing.is_wide))

    def _on_wanted(self, dialog: "PrintDialog", offers: "tuple[PrintOffer, ...]") -> None:
        self._has_chart, self._has_addresses = dialog.options
        offer = offers[dialog.what.currentIndex()]
        show = partial(self._show, dialog, offer)
        self._parts.reader.ask("print", offer.ask, show, lambda error: dialog.show_sentence(str(error)))

    def _show(self, dialog: "PrintDialog", offer: "PrintOffer", printed: "Printed") -> None:
        with _patience():
            dialog.show_thing(self._set(offer, printed))

    def _print(self, thing: "OnPaper", printer: "QPrinter") -> None:
        from PySide6.QtPrintSupport import QPrintDialog  # noqa: PLC0415 - loads the printing system

        if QPrintDialog(printer, self._parts.window).exec():
            self.print_out(thing, printer)

    def _draw(self, thing: "OnPaper", printer: "QPrinter") -> None:
        from vademecum.ui.paper import draw  # noqa: PLC0415 - not needed to start

        try:
            draw(thing, self._collection, printer, max(1, printer.fromPage()), printer.toPage())
        except VademecumError as error:
            self._parts.status.say(str(error))


@contextmanager
def _patience() -> Iterator[None]:
    """Ask for patience by the mouse's shape: the longest page of a book takes most of a second."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()
