"""A page of text that loads nothing and follows nothing by itself; it tells what was activated and shows cards for what is hovered."""

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QEvent, QMargins, QMimeData, QPoint, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QToolTip, QWidget

from vademecum.pages.place import Place, PlaceKind, parse_place
from vademecum.ui.heading_space import space_heading
from vademecum.ui.page_spot import Spot, spot_at_top
from vademecum.ui.page_style import PageStyle, page_sheet
from vademecum.ui.pieces import Piece

Card = Callable[[str], str]
_Step = QTextCursor.MoveOperation
_SELECTING: dict[int, QTextCursor.MoveOperation] = {
    Qt.Key.Key_Left: _Step.Left, Qt.Key.Key_Right: _Step.Right, Qt.Key.Key_Up: _Step.Up, Qt.Key.Key_Down: _Step.Down,
    Qt.Key.Key_Home: _Step.StartOfLine, Qt.Key.Key_End: _Step.EndOfLine,
}  # fmt: skip


_BEGINNING, _NO_MATTER = 40, 6
_FORWARD = QTextDocument.FindFlag(0)


class PageBrowser(QTextBrowser):
    """Shows HTML written by this program. `link_activated` carries the link's address as text; nothing is ever loaded or opened here.

    `card` returns the tool tip of a link's address as HTML, or nothing. Of a long page the first screenful is there at once; the rest
    follows piece by piece once that is painted, and before whatever needs the whole page: going to a place, finding, selecting.
    """

    link_activated = Signal(str)
    section_reached = Signal(str)
    page_begun = Signal()
    menu_wanted = Signal(QPoint, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: Card = lambda _address: ""
        self._headings: list[tuple[int, str]] = []
        self._margins, self._measure = (0, 0, 0), 0
        self._pieces: Iterator[Piece] = iter(())
        self._style: PageStyle | None = None
        self._is_whole = True
        self._going_on = QTimer(self, interval=0)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else every long page is laid out twice
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)  # else a column of a table is narrowed until its words break
        self.document().setDocumentMargin(0)
        self.setUndoRedoEnabled(False)
        self.anchorClicked.connect(self._on_anchor_clicked)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self.horizontalScrollBar().rangeChanged.connect(self._on_width_changed)
        self._going_on.timeout.connect(self._append_piece)

    @property
    def is_whole(self) -> bool:
        """Return whether all of the page is there."""
        return self._is_whole

    def show_html(self, html: str, style: PageStyle, card: Card) -> None:
        """Show a body in a style."""
        self.show_pieces((Piece(html),), style, card)

    def show_pieces(self, pieces: Iterable[Piece], style: PageStyle, card: Card) -> None:
        """Show as many pieces as fill the view, from the top; the others follow."""
        self._going_on.stop()
        self._card, self._headings = card, []
        self._pieces, self._is_whole = iter(pieces), False
        self.clear()
        self._set_style(style)
        while not (self._is_whole or self.isHidden()) and self.document().size().height() < self.viewport().height():
            self._append_piece()
        self.verticalScrollBar().setValue(0)
        self.page_begun.emit()

    def spot(self) -> Spot:
        """Return where the reader is."""
        if self.verticalScrollBar().value() == 0:
            return Spot()
        return spot_at_top(self)

    def return_to(self, spot: Spot) -> None:
        """Let the reader be there again, as far as the page goes."""
        bar = self.verticalScrollBar()
        while not self._is_whole and self.document().characterCount() <= spot.letter:
            self._append_piece()
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(spot.letter, self.document().characterCount() - 1))
        value = bar.value() + self.cursorRect(cursor).top() - spot.top if spot.letter else 0
        while not self._is_whole and bar.maximum() < value:
            self._append_piece()
        bar.setValue(value)

    def line(self) -> tuple[str, int]:
        """Return how the uppermost paragraph in view begins that is long enough to be known again, and where it stands."""
        cursor = self.cursorForPosition(QPoint(self.viewport().width() // 2, 8))
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        while len(cursor.block().text()) < _BEGINNING and cursor.movePosition(QTextCursor.MoveOperation.NextBlock):
            pass
        return cursor.block().text()[:_BEGINNING].replace("\u00a0", " "), self.cursorRect(cursor).top()

    def return_to_line(self, line: tuple[str, int]) -> None:
        """Let a line stand where it stood, whatever has come or gone above it."""
        words, top = line
        self.show_whole()
        found = self.document().find(words) if words else QTextCursor()
        if not found.isNull():
            found.setPosition(found.selectionStart())
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + self.cursorRect(found).top() - top)

    def focus_link(self, words: str, address: str) -> None:
        """Let the keyboard go on from the link of these words, without moving the page."""
        found, value = self.document().find(words), self.verticalScrollBar().value()
        while not found.isNull() and found.charFormat().anchorHref() != address:
            found = self.document().find(words, found)
        if not found.isNull():
            self.setTextCursor(found)
            self.verticalScrollBar().setValue(value)

    def show_whole(self) -> None:
        """Let all of the page be there."""
        while not self._is_whole:
            self._append_piece()

    def go_to(self, anchor: str) -> None:
        """Bring a section, fact or figure to the top."""
        if self._headings and anchor == self._headings[0][1]:
            self.verticalScrollBar().setValue(0)
        else:
            self.show_whole()
            self.scrollToAnchor(anchor)

    def find(self, words: str, flags: QTextDocument.FindFlag = _FORWARD) -> bool:  # type: ignore[override]
        """Find words in the whole page."""
        self.show_whole()
        return super().find(words, flags)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy what is selected without the invisible letters that only the page's lines need."""
        copied = super().createMimeDataFromSelection()
        copied.setText(copied.text().replace("\u2060", "").replace("\u00a0", " "))
        return copied

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Say that a menu is wanted; without a selection the cursor goes where the mouse is, so that the menu is about what is there."""
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        if not self.textCursor().hasSelection() and event.reason() is QContextMenuEvent.Reason.Mouse:
            self.setTextCursor(self.cursorForPosition(event.pos()))
        self.menu_wanted.emit(event.globalPos(), self.anchorAt(event.pos()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.SelectAll) or event.key() == Qt.Key.Key_End:
            self.show_whole()
        if event.key() in _SELECTING and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._select(_SELECTING[event.key()])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_whole and not self._going_on.isActive():
            self._going_on.start()

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Load nothing, whatever a page may ask for."""
        return None

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_card(event.pos(), event.globalPos())
            return True
        return super().viewportEvent(event)

    def place_at(self, at: QPoint) -> Place | None:
        """Return where the link at a point of the view leads within the collection."""
        return place_of(self.anchorAt(at))

    def place_in_focus(self) -> Place | None:
        """Return where the link that has the focus leads within the collection."""
        return place_of(self.textCursor().charFormat().anchorHref())

    def set_margins(self, left: int, top: int, right: int) -> None:
        """Keep the text away from the edges; the scroll bar stays at the very right."""
        self._margins = (left, top, right)
        self._keep_measure()

    def set_measure(self, width: int) -> None:
        """Let no line be longer than this, however wide the window; 0 for no such bound."""
        self._measure = width
        self._keep_measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        spot = self.spot()
        self._keep_measure()
        super().resizeEvent(event)
        if spot.letter:
            self.return_to(spot.within(self.fontMetrics().height()))

    def _select(self, step: QTextCursor.MoveOperation) -> None:
        """Select on by key; a cursor out of sight comes into view first."""
        self.show_whole()
        if not self.viewport().rect().contains(self.cursorRect().center()):
            self.setTextCursor(self.cursorForPosition(QPoint(0, 0)))
        self.moveCursor(step, QTextCursor.MoveMode.KeepAnchor)

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

    def _set_style(self, style: PageStyle) -> None:
        if style != self._style:
            self._style = style
            self.document().setDefaultStyleSheet(page_sheet(style))
        if self.document().defaultFont() != self.font():
            self.document().setDefaultFont(self.font())

    @Slot()
    def _append_piece(self) -> None:
        piece = next(self._pieces, None)
        if piece is None:
            self._is_whole = True
            self._going_on.stop()
            return
        end = QTextCursor(self.document())
        end.movePosition(QTextCursor.MoveOperation.End)
        if piece.anchor:
            self._headings.append((end.position(), piece.anchor))
        if self.document().isEmpty():
            self.setHtml(piece.html)  # leaves the reader's own cursor before it, from where words are sought
        else:
            begun = end.position()
            end.insertHtml(piece.html)
            if piece.anchor and self._style is not None:
                space_heading(self.document(), begun, self._style)

    @Slot(QUrl)
    def _on_anchor_clicked(self, url: QUrl) -> None:
        self.link_activated.emit(url.toString())

    @Slot(int, int)
    def _on_range_changed(self, least: int, most: int) -> None:
        self.verticalScrollBar().setEnabled(most > least)  # a bar with nowhere to go is not drawn

    @Slot(int, int)
    def _on_width_changed(self, _least: int, most: int) -> None:
        needed = Qt.ScrollBarPolicy.ScrollBarAsNeeded if most > _NO_MATTER else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(needed)  # only where a table can be no narrower, as with very large text

    @Slot()
    def _on_scrolled(self) -> None:
        if self._headings:
            top = self.cursorForPosition(QPoint(0, 24)).position()
            reached = [anchor for position, anchor in self._headings if position <= top]
            self.section_reached.emit(reached[-1] if reached else self._headings[0][1])


def place_of(address: str) -> Place | None:
    """Return the place that a link of a page names, None for an address of the web."""
    return parse_place(address) if address.partition(":")[0] in set(PlaceKind) else None


def _plain(tip: str) -> str:
    from html import escape  # noqa: PLC0415 - not needed to start

    return f"<p>{escape(tip).replace(chr(10), '<br>')}</p>" if tip else ""
