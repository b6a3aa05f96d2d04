"""The head of a page: what it is, its title, summary and other names; it stays while the text scrolls."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from vademecum.pages.place import Link, Place
from vademecum.ui.colours import colours_of
from vademecum.ui.icons import icon, pixmap
from vademecum.ui.labels import plain_label, tint
from vademecum.ui.link_line import SEPARATOR, LinkLine
from vademecum.ui.type_scale import Step, Weight, sans, scaled, serif

if TYPE_CHECKING:
    from vademecum.pages.entry import DetailPage


class EntryHead(QWidget):
    """Shows the head of a `DetailPage`; says where its arrows and the links over its title lead."""

    place_activated = Signal(Place)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: DetailPage | None = None
        self._compact = False
        self._icon = QLabel()
        self.links = LinkLine()
        self._previous = _arrow("Chapter or source before")
        self._next = _arrow("Next chapter or source")
        self._title = plain_label(selectable=True, wraps=True)
        self._summary = plain_label(selectable=True, wraps=True)
        self._names = plain_label(selectable=True, wraps=True)
        self._next.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._place_parts()
        self._previous.clicked.connect(self._on_previous_clicked)
        self._next.clicked.connect(self._on_next_clicked)
        self.links.place_activated.connect(self.place_activated)
        self._set_type()
        self._colour()

    def show_page(self, page: "DetailPage") -> None:
        """Show the head of this page."""
        from vademecum.ui.page_html import leads  # noqa: PLC0415 - not needed to start

        self._page = page
        self._icon.setVisible(bool(page.icon))
        self.links.show_runs(page.kind_line)
        self._title.setText(page.title)
        self._summary.setText("" if leads(page) else page.summary)
        self._names.setText(SEPARATOR.join(page.other_names))
        for label in (self._summary, self._names):
            label.setVisible(bool(label.text()))
        self._previous.setVisible(page.previous is not None)
        self._next.setVisible(page.next is not None)
        for arrow, link in ((self._previous, page.previous), (self._next, page.next)):
            arrow.setToolTip(link.text if link else "")
            arrow.setText(link.place.ref if link else "")
        self.setAccessibleName(page.title)
        self.setAccessibleDescription(page.summary)
        self._draw_icon()

    def fit(self, room: int) -> None:
        """Leave the text below its room: other names, then the summary give way, and stand in the tool tip of the title."""
        hidden: list[str] = []
        for label in (self._summary, self._names):
            label.setVisible(bool(label.text()))
        for label in (self._names, self._summary):
            if label.text() and self.heightForWidth(self.width()) > room:
                label.hide()
                hidden.insert(0, label.text())
        self._title.setToolTip(_tip(hidden) if hidden else "")

    def set_compact(self, *, compact: bool) -> None:
        """Set the title smaller and the edges narrower, or back."""
        if compact != self._compact:
            self._compact = compact
            self._set_type()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()
        elif event.type() == QEvent.Type.FontChange:
            self._set_type()

    def _place_parts(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(6)
        for part in (self._icon, self.links, self._previous, self._next):
            line.addWidget(part, 1 if part is self.links else 0)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(2)
        self._column.addLayout(line)
        for label in (self._title, self._summary, self._names):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            self._column.addWidget(label)

    def _set_type(self) -> None:
        left, right = (22, 18) if self._compact else (32, 24)
        self._column.setContentsMargins(left, scaled(12 if self._compact else 16), right, scaled(6))
        for part in (self.links, self._previous, self._next):
            part.setFont(sans(Step.SMALL))
        self._title.setFont(serif(Step.TITLE_COMPACT if self._compact else Step.TITLE, Weight.STRONG))
        self._summary.setFont(serif(Step.STATEMENT if self._compact else Step.SUMMARY))
        self._names.setFont(sans(Step.SMALL))
        self._names.setContentsMargins(0, scaled(3), 0, 0)

    def _colour(self) -> None:
        colours = colours_of(self.palette())
        self.setAutoFillBackground(True)
        tint(self, QPalette.ColorRole.Window, colours.page)
        tint(self.links, QPalette.ColorRole.WindowText, colours.text_2)
        tint(self.links, QPalette.ColorRole.Link, colours.accent)
        words = self.links.text()
        self.links.clear()  # links keep the colour they had when their text was set, and the same text is not set again
        self.links.setText(words)
        tint(self._summary, QPalette.ColorRole.WindowText, colours.text_2)
        tint(self._names, QPalette.ColorRole.WindowText, colours.text_3)
        self._previous.setIcon(icon("back", colours, 14))
        self._next.setIcon(icon("forward", colours, 14))
        self._draw_icon()

    def _draw_icon(self) -> None:
        if self._page is not None and self._page.icon:
            self._icon.setPixmap(pixmap(self._page.icon, colours_of(self.palette()).text_2))

    @Slot()
    def _on_previous_clicked(self) -> None:
        self._go(self._page.previous if self._page else None)

    @Slot()
    def _on_next_clicked(self) -> None:
        self._go(self._page.next if self._page else None)

    def _go(self, link: Link | None) -> None:
        if link is not None:
            self.place_activated.emit(link.place)


def _tip(paragraphs: list[str]) -> str:
    from html import escape  # noqa: PLC0415 - not needed to start

    return "".join(f"<p>{escape(words)}</p>" for words in paragraphs)


def _arrow(name: str) -> QToolButton:
    button = QToolButton()
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setVisible(False)
    return button
