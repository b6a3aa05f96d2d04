"""The status bar: what the collection is, what has just happened, and whether the file is what it should be."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from vademecum.ui.colours import colours_of
from vademecum.ui.icons import pixmap
from vademecum.ui.labels import plain_label, tint
from vademecum.ui.type_scale import Step, sans

_VERDICTS = {
    "verified": ("check", "Collection verified", "The file is, bit for bit, the one that was built."),
    "damaged": ("doubt", "Collection damaged", "The file is not the one that was built. Copy it once more from where it came from."),
    "no checksum": ("info", "Not verified", "No checksum lies beside the file, so it could not be verified."),
}


class StatusLine(QStatusBar):
    """Shows the collection's title and counts at the left, the verdict on its file at the right, messages between."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._summary, self._verdict = plain_label(), plain_label(), plain_label()
        self._mark = QLabel()
        self._icon = ""
        self.setSizeGripEnabled(False)
        self.addWidget(self._title)
        self.addWidget(self._summary)
        self.addPermanentWidget(self._mark)
        self.addPermanentWidget(self._verdict)
        self.setContentsMargins(8, 0, 8, 0)
        self._colour()

    def show_summary(self, title: str, summary: str) -> None:
        """Name the collection and say how much it holds."""
        self._title.setText(title)
        self._summary.setText(summary)

    def show_integrity(self, verdict: str) -> None:
        """Say what checking the file came to."""
        self._icon, words, tip = _VERDICTS[verdict]
        self._verdict.setText(words)
        self._verdict.setToolTip(tip)
        self._colour()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._colour()

    def _colour(self) -> None:
        colours = colours_of(self.palette())
        for label in (self._title, self._summary, self._verdict):
            label.setFont(sans(Step.SMALL))
            tint(label, QPalette.ColorRole.WindowText, colours.text_2)
        self._summary.setContentsMargins(10, 0, 0, 0)
        if self._icon:
            self._mark.setPixmap(pixmap(self._icon, colours.doubt if self._icon == "doubt" else colours.agrees, 14))
