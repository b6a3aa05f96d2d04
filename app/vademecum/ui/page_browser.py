"""A page of text that loads nothing and follows nothing by itself; it tells what was activated and shows cards for what is hovered."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QEvent, QMargins, QPoint, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QHelpEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QTextBrowser, QToolTip, QWidget

from vademecum.ui.page_style import PageStyle, page_sheet

Card = Callable[[str], str]


class PageBrowser(QTextBrowser):
    """Shows HTML written by this program. `link_activated` carries the link's address as text; nothing is ever loaded or opened here.

    `card` returns the tool tip of a link's address as HTML, or nothing.
    """

    link_activated = Signal(str)
    section_reached = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: Card = lambda _address: ""
        self._headings: list[tuple[int, str]] = []
        self._margins, self._measure = (0, 0, 0), 0
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else every long page is laid out twice
        self.document().setDocumentMargin(0)
        self.setUndoRedoEnabled(False)
        self.anchorClicked.connect(self._on_anchor_clicked)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)

    def show_html(self, html: str, style: PageStyle, card: Card, anchors: tuple[str, ...] = ()) -> None:
        """Show a body in a style; `anchors` name its sections in order, the first one without a heading."""
        self._card = card
        self.document().setDefaultStyleSheet(page_sheet(style))
        self.document().setDefaultFont(self.font())
        self.setHtml(f"<body>{html}</body>")
        self._headings = self._find_headings(anchors)

    def go_to(self, anchor: str) -> None:
        """Bring a section, fact or figure to the top."""
        if self._headings and anchor == self._headings[0][1]:
            self.verticalScrollBar().setValue(0)
        else:
            self.scrollToAnchor(anchor)

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Load nothing, whatever a page may ask for."""
        return None

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_card(event.pos(), event.globalPos())
            return True
        return super().viewportEvent(event)

    def set_margins(self, left: int, top: int, right: int) -> None:
        """Keep the text away from the edges; the scroll bar stays at the very right."""
        self._margins = (left, top, right)
        self._keep_measure()

    def set_measure(self, width: int) -> None:
        """Let no line be longer than this, however wide the window; 0 for no such bound."""
        self._measure = width
        self._keep_measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._keep_measure()
        super().resizeEvent(event)

    def _keep_measure(self) -> None:
        left, top, right = self._margins
        beyond = self.width() - left - self._measure if self._measure else 0
        margins = QMargins(left, top, max(right, beyond), 0)
        if margins != self.viewportMargins():
            self.setViewportMargins(margins)

    def _show_card(self, at: QPoint, where: QPoint) -> None:
        card = self._card(self.anchorAt(at)) or _plain(self.cursorForPosition(at).charFormat().toolTip())
        if card:
            QToolTip.showText(where, card, self)
        else:
            QToolTip.hideText()

    def _find_headings(self, anchors: tuple[str, ...]) -> list[tuple[int, str]]:
        if not anchors:
            return []
        headings, block = [0], self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() == 2:
                headings.append(block.position())
            block = block.next()
        return list(zip(headings, anchors, strict=False))

    @Slot(QUrl)
    def _on_anchor_clicked(self, url: QUrl) -> None:
        self.link_activated.emit(url.toString())

    @Slot(int, int)
    def _on_range_changed(self, least: int, most: int) -> None:
        self.verticalScrollBar().setEnabled(most > least)  # a bar with nowhere to go is not drawn

    @Slot()
    def _on_scrolled(self) -> None:
        if self._headings:
            top = self.cursorForPosition(QPoint(0, 24)).position()
            reached = [anchor for position, anchor in self._headings if position <= top]
            self.section_reached.emit(reached[-1] if reached else self._headings[0][1])


def _plain(tip: str) -> str:
    return f"<p>{escape(tip).replace(chr(10), '<br>')}</p>" if tip else ""
