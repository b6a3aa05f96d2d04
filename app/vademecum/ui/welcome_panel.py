"""The screen of the first start, over the page: what this is, where it comes from, what a reader can do."""

from html import escape

from PySide6.QtCore import QEvent, QObject, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from vademecum.pages.welcome import Welcome
from vademecum.ui.actions import SPECS, Act
from vademecum.ui.colours import colours_of
from vademecum.ui.fact_html import TABLE
from vademecum.ui.labels import tint
from vademecum.ui.page_browser import PageBrowser
from vademecum.ui.page_style import PageStyle
from vademecum.ui.type_scale import SERIF, Step, base_pixels, load_fonts, sans, scaled

MEASURE, _TOP = 620, 28
FIRST_ACTS = (Act.SEARCH, Act.SWITCH, Act.BOOKMARK, Act.CITE, Act.SHORTCUTS)


class WelcomePanel(QFrame):
    """Covers the widget it is made over, as large as that is; says when it is left."""

    left = Signal()
    shortcuts_wanted = Signal()

    def __init__(self, welcome: Welcome, over: QWidget) -> None:
        super().__init__(over)
        self._welcome, self._over = welcome, over
        self.setObjectName("welcome")
        self.setAccessibleName(f"Welcome to {welcome.title}")
        self.setAutoFillBackground(True)
        self.text = PageBrowser(self)
        self.begin = QPushButton("Start reading", self)
        self._shortcuts = QPushButton("All shortcuts", self)
        self._place_parts()
        self.begin.clicked.connect(self.left)
        self._shortcuts.clicked.connect(self.shortcuts_wanted)
        self.text.document().documentLayout().documentSizeChanged.connect(self._on_text_laid_out)
        over.installEventFilter(self)
        self._write()
        self.setGeometry(over.rect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() is QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._write()

    def _place_parts(self) -> None:
        self.text.setObjectName("welcomeText")
        self.text.setAccessibleName(self.accessibleName())
        self.begin.setObjectName("welcomeBegin")
        self.begin.setAutoDefault(True)
        self._shortcuts.setObjectName("welcomeShortcuts")
        self._shortcuts.setAutoDefault(True)
        row = QHBoxLayout()
        row.setContentsMargins(32, 8, 24, 24)
        row.setSpacing(8)
        for button in (self.begin, self._shortcuts):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.text, 1_000)
        column.addLayout(row)
        column.addStretch()
        self.setTabOrder(self.begin, self._shortcuts)
        self.setTabOrder(self._shortcuts, self.text)

    @Slot(QSizeF)
    def _on_text_laid_out(self, size: QSizeF) -> None:
        self.text.setMaximumHeight(round(size.height()) + _TOP + 4)

    def _write(self) -> None:
        load_fonts()
        colours = colours_of(self.palette())
        tint(self, QPalette.ColorRole.Window, colours.page)
        self.text.setFont(sans())
        self.text.set_margins(32, _TOP, 24)
        self.text.set_measure(scaled(MEASURE))
        style = PageStyle(colours, base_pixels(), sans().family())
        self.text.show_html(welcome_html(self._welcome, style), style, lambda _address: "")


def welcome_html(welcome: Welcome, style: PageStyle) -> str:
    """Return the text of the screen; what the collection does not say of itself leaves no gap."""
    parts = (
        f"<p style=\"font-family:'{SERIF}'; font-size:{style.size(Step.TITLE)}px; font-weight:600\">{escape(welcome.title)}</p>",
        _paragraph("lead", welcome.subtitle),
        _paragraph("meta", welcome.imprint),
        _spaced(_paragraph("fact", welcome.description), style),
        _paragraph("meta", welcome.holds),
        _spaced(_paragraph("fact", trust_words(welcome.document)), style),
        f"<h2>What you can do</h2>{TABLE}{''.join(_row(act, style) for act in FIRST_ACTS)}</table>",
        _spaced(_paragraph("hint", "This page stays in the Help menu, under Welcome."), style),
    )
    return "".join(parts)


def trust_words(document: str) -> str:
    """Say what a reader can rely on, and what becomes of what the reader does here."""
    return (
        f"Every statement names its page in the {document}, and the small numbers lead to the sources it rests on. What is planned, "
        "doubtful or derived says so in words. Nothing is sent anywhere: bookmarks and notes stay on this computer."
    )


def _paragraph(name: str, words: str) -> str:
    return f'<p class="{name}">{escape(words)}</p>' if words else ""


def _spaced(html: str, style: PageStyle) -> str:
    return html.replace("<p ", f'<p style="margin-top:{style.length(12)}px; margin-bottom:{style.length(4)}px" ', 1)


def _row(act: Act, style: PageStyle) -> str:
    spec = SPECS[act]
    keys = " or ".join(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) for keys in spec.keys)
    return (
        f'<tr><td width="{style.length(130)}"><p class="cell strong">{escape(keys)}</p></td>'
        f'<td><p class="cell">{escape(spec.tip)}</p></td></tr>'
    )
