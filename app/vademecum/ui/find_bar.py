"""Finding words in the page shown: all marked, counted, one of them current."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QTextEdit, QToolButton, QWidget

from vademecum.pages.matching import stretches
from vademecum.ui.colours import colours_of
from vademecum.ui.icons import icon
from vademecum.ui.labels import plain_label, tint
from vademecum.ui.page_browser import PageBrowser
from vademecum.ui.type_scale import Step, sans, scaled

MOST_MARKED = 1_000


class FindBar(QWidget):
    """A field under the page: Enter goes on, Shift+Enter back, Escape closes and leaves the page where it is. Accents and case do not
    count. The hits of a page are found anew when another page is shown under the open field."""

    closed = Signal()

    def __init__(self, browser: PageBrowser, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._browser = browser
        self._hits: tuple[tuple[int, int], ...] = ()
        self._at = 0
        self._field = QLineEdit()
        self._words = plain_label()
        self._previous, self._next, self._close = QToolButton(), QToolButton(), QToolButton()
        self._pause = QTimer(self, singleShot=True, interval=0)
        self._build()
        self._place_parts()
        self._connect()
        self._colour()
        self.hide()

    def open(self) -> None:
        """Show the field, take the focus, and mark again what was looked for last."""
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self._look()

    def step(self, by: int) -> None:
        """Go to the next hit (1) or the one before (-1), around the end of the page."""
        if self.isHidden():
            self.open()
        if self._hits:
            to = self._at + by
            self._at = to % len(self._hits)
            self._show_current(", from the top" if to >= len(self._hits) else ", from the end" if to < 0 else "")

    def close_bar(self) -> None:
        """Take field and marks away; what was found last stays selected."""
        self.hide()
        self._browser.setExtraSelections([])
        if self._hits and self._at >= 0:
            self._browser.setTextCursor(self._cursor(self._hits[self._at]))
        self._browser.setFocus()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QPainter(self).fillRect(0, 0, self.width(), 1, QColor(colours_of(self.palette()).line))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._colour()

    def _build(self) -> None:
        self.setObjectName("findBar")
        self._field.setObjectName("findEdit")
        self._field.setAccessibleName("Find in page")
        self._field.setPlaceholderText("Find in page")
        self._words.setObjectName("findCount")
        for button, name, words in (
            (self._previous, "findPreviousButton", "The hit before (Shift+Enter)"),
            (self._next, "findNextButton", "The next hit (Enter)"),
            (self._close, "findCloseButton", "Close (Esc)"),
        ):
            button.setObjectName(name)
            button.setToolTip(words)
            button.setAccessibleName(words.partition(" (")[0])
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _place_parts(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 6, 20, 6)
        row.setSpacing(4)
        row.addWidget(self._field)
        for part in (self._previous, self._next, self._words):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._close)

    def _connect(self) -> None:
        self._field.textChanged.connect(self._look)
        self._previous.clicked.connect(lambda: self.step(-1))
        self._next.clicked.connect(lambda: self.step(1))
        self._close.clicked.connect(self.close_bar)
        self._browser.page_begun.connect(self._on_page_begun)
        self._pause.timeout.connect(self._mark_anew)

    def _colour(self) -> None:
        colours = colours_of(self.palette())
        self._field.setFixedWidth(scaled(280))
        self._words.setFont(sans(Step.SMALL))
        tint(self._words, QPalette.ColorRole.WindowText, colours.text_2)
        for button, name in ((self._previous, "up"), (self._next, "down"), (self._close, "close")):
            button.setIcon(icon(name, colours, 16))

    @Slot()
    def _look(self) -> None:
        """Find all and go to the first from where the reader is."""
        self._find_all()
        start = self._browser.textCursor().selectionStart()
        self._at = next((at for at, hit in enumerate(self._hits) if hit[0] >= start), 0)
        self._show_current("")

    @Slot()
    def _mark_anew(self) -> None:
        self._find_all()
        self._at = -1
        self._tell("")

    def _find_all(self) -> None:
        words = self._field.text()
        if words:
            self._browser.show_whole()
        self._hits = tuple(self._all_hits(words)) if words else ()

    def _all_hits(self, words: str) -> list[tuple[int, int]]:
        hits, block = [], self._browser.document().begin()
        while block.isValid():
            begun = block.position()
            hits += [(begun + start, begun + stop) for start, stop in stretches(block.text(), words)]
            block = block.next()
        return hits

    def _show_current(self, how: str) -> None:
        if self._hits:
            cursor = self._cursor(self._hits[self._at])
            cursor.setPosition(cursor.selectionStart())  # a selection would be painted over the mark
            self._browser.setTextCursor(cursor)
            self._browser.ensureCursorVisible()
        self._tell(how)

    def _tell(self, how: str) -> None:
        found = f"{len(self._hits):,} on this page" if self._at < 0 else f"{self._at + 1:,} of {len(self._hits):,}{how}"
        self._words.setText(found if self._hits else "Not on this page" if self._field.text() else "")
        for button in (self._previous, self._next):
            button.setEnabled(bool(self._hits))
        self._mark_all()

    def _mark_all(self) -> None:
        colours, ground, current = colours_of(self.palette()), QTextCharFormat(), QTextCharFormat()
        ground.setBackground(QColor(colours.match))
        ground.setForeground(QColor(colours.text))
        current.setBackground(QColor(colours.accent))
        current.setForeground(QColor(colours.on_accent))
        marks = [self._mark(hit, ground) for hit in self._hits[:MOST_MARKED]]
        if self._hits and self._at >= 0:
            marks.append(self._mark(self._hits[self._at], current))
        self._browser.setExtraSelections(marks)

    def _mark(self, hit: tuple[int, int], how: QTextCharFormat) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        mark.cursor, mark.format = self._cursor(hit), how
        return mark

    def _cursor(self, hit: tuple[int, int]) -> QTextCursor:
        cursor = QTextCursor(self._browser.document())
        cursor.setPosition(hit[0])
        cursor.setPosition(hit[1], QTextCursor.MoveMode.KeepAnchor)
        return cursor

    @Slot()
    def _on_page_begun(self) -> None:
        self._hits = ()
        if not self.isHidden():
            self._pause.start()
