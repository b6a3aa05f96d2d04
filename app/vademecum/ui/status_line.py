"""The status bar: what the collection is, what has just happened, and whether the file is what it should be."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QStyle, QStyleOption, QToolButton, QWidget

from vademecum.ui.colours import colours_of
from vademecum.ui.icons import pixmap
from vademecum.ui.labels import CutLabel, plain_label, tint
from vademecum.ui.row_painting import draw_line
from vademecum.ui.type_scale import Step, sans, scaled

MESSAGE_MS = 6_000
_LEFT, _BESIDE = 10, 12
_VERDICTS = {
    "verified": ("check", "Collection verified", "The file is, bit for bit, the one that was built."),
    "damaged": ("doubt", "Collection damaged", "The file is not the one that was built. Copy it once more from where it came from."),
    "no checksum": ("info", "Not verified", "No checksum lies beside the file, so it could not be verified."),
}


class _Lasting(CutLabel):
    """Says nothing while there is a message, though the bar shows it when it lays its parts out anew for a text of another size."""

    def paintEvent(self, event: QPaintEvent) -> None:
        bar = self.parentWidget()
        if not (isinstance(bar, QStatusBar) and bar.currentMessage()):
            super().paintEvent(event)


class StatusLine(QStatusBar):
    """Shows the collection's title and counts at the left, messages over them; at the right what is selected, how far a file is that is
    being saved, with a button to stop it, and the verdict on the collection."""

    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._summary, self._verdict = _Lasting(), _Lasting(), plain_label()
        self._selection, self._saving, self._copy = plain_label(), plain_label(), plain_label()
        self._part, self._stop = QProgressBar(), QToolButton()
        self._mark = QLabel()
        self._icon = self._reason = ""
        self.setSizeGripEnabled(False)
        self.addWidget(self._title)
        self.addWidget(self._summary)
        self._build_saving()
        self.addPermanentWidget(self._selection)
        for part in self._saving_parts:
            self.addPermanentWidget(part)
            part.hide()
        self.addPermanentWidget(self._copy)
        self._copy.hide()
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

    @Slot(str)
    def say(self, words: str) -> None:
        """Say for a while what has happened; no words say nothing."""
        if words:
            self.showMessage(words, MESSAGE_MS)

    def show_selection(self, words: str) -> None:
        """Say what is selected."""
        self._selection.setText(words)

    def show_reason(self, words: str) -> None:
        """Say why something cannot be done; take that back when it can, and no words are given."""
        if words:
            self.showMessage(words)
        elif self.currentMessage() == self._reason:
            self.clearMessage()
        self._reason = words

    def show_copy(self, words: str, tip: str) -> None:
        """Say what is attached of the reader's own copy; no words where none is."""
        self._copy.setText(words)
        self._copy.setToolTip(tip)
        self._copy.setVisible(bool(words))

    def show_saving(self, name: str, part: float) -> None:
        """Say how far a file is, from 0 to 1."""
        self.show_progress(f"Saving {name[:40]}", part)

    def show_progress(self, words: str, part: float) -> None:
        """Say what is going on and how far it is, from 0 to 1."""
        self._saving.setText(words)
        self._part.setValue(round(part * 100))
        for each in self._saving_parts:
            each.show()

    def end_saving(self) -> None:
        """Take what was said of a file away."""
        for each in self._saving_parts:
            each.hide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._colour()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a message cut with an ellipsis where it is too long; the tool tip has it whole. Qt cuts it wherever its room ends."""
        words = self.currentMessage()
        if not words:
            super().paintEvent(event)
            return
        option, painter = QStyleOption(), QPainter(self)
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelStatusBar, option, painter, self)
        room = self._room_for_message()
        is_cut = draw_line(painter, room, words, self.font(), colours_of(self.palette()).text) < self.fontMetrics().horizontalAdvance(words)
        painter.end()
        self.setToolTip(words if is_cut else "")

    def _room_for_message(self) -> QRect:
        """Return what lies left of the first thing that is said lastingly."""
        lasting = [part.x() for part in (self._selection, *self._saving_parts, self._copy, self._mark) if part.isVisible()]
        return QRect(_LEFT, 0, max(0, min(lasting, default=self.width()) - _LEFT - _BESIDE), self.height())

    @property
    def _saving_parts(self) -> tuple[QWidget, ...]:
        return self._saving, self._part, self._stop

    def _build_saving(self) -> None:
        self._part.setObjectName("exportProgress")
        self._part.setAccessibleName("How much of the file is saved")
        self._part.setTextVisible(False)
        self._part.setRange(0, 100)
        self._stop.setObjectName("stopExport")
        self._stop.setText("Stop")
        self._stop.setAccessibleName("Stop saving")
        self._stop.setToolTip("Stop saving and leave no file behind")
        self._stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._stop.clicked.connect(self.stop_wanted)

    def _colour(self) -> None:
        colours = colours_of(self.palette())
        self._stop.setFont(sans(Step.SMALL))
        self._stop.setStyleSheet("#stopExport { padding: 0 8px }")
        self._part.setFixedSize(scaled(120), scaled(6))
        self._part.setStyleSheet(
            f"QProgressBar {{ border: 0; border-radius: 3px; background: {colours.line} }}"
            f"QProgressBar::chunk {{ border-radius: 3px; background: {colours.accent} }}"
        )
        for label in (self._title, self._summary, self._verdict, self._selection, self._saving, self._copy):
            label.setFont(sans(Step.SMALL))
            tint(label, QPalette.ColorRole.WindowText, colours.text_2)
        self._summary.setContentsMargins(10, 0, 0, 0)
        if self._icon:
            self._mark.setPixmap(pixmap(self._icon, colours.doubt if self._icon == "doubt" else colours.agrees, 14))
