"""Opening places in further windows: by middle click, by Ctrl+click on a link, or what has the focus by key."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import NamedTuple, Protocol

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMainWindow, QWidget

from vademecum.domain.errors import VademecumError
from vademecum.pages.place import Place
from vademecum.ui.actions import Act
from vademecum.ui.joining import Parts, Slots
from vademecum.ui.keeping import Keeping
from vademecum.ui.link_line import LinkLine
from vademecum.ui.page_browser import PageBrowser

LeadsTo = Callable[[QModelIndex | QPersistentModelIndex], Place | None]
_PRESSES = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick}


class Company(Protocol):
    """The windows that are open together."""

    def open_beside(self, window: QMainWindow, place: Place) -> None: ...
    def leave(self, window: QMainWindow) -> None: ...
    def close_all(self, last: QMainWindow) -> None: ...
    def tell_shelf_changed(self, by: QMainWindow) -> None: ...


class ReadPage(Protocol):
    """A pane in which a page is read."""

    @property
    def browsers(self) -> Iterable[PageBrowser]:
        """Where its text stands."""

    @property
    def links(self) -> LinkLine:
        """The links over its title."""


class _Source(NamedTuple):
    """Where places can be asked for: under the mouse, and with the focus in `field`; `by_control` with Ctrl+click, too."""

    field: QWidget
    under: Callable[[QPoint], Place | None]
    focused: Callable[[], Place | None]
    by_control: bool


class Elsewhere(QObject):
    """Knows which place lies under the mouse or has the focus; in lists that select several rows Ctrl+click goes on selecting."""

    opened = Signal()

    def __init__(self, parts: Parts, keeping: Keeping, company: Company) -> None:
        super().__init__(parts.window)
        self._parts, self._company = parts, company
        self._sources: dict[QObject, _Source] = {}
        self._filters: dict[QWidget, Callable[[], Place | None]] = {}
        self._pressed: Place | None = None
        keeping.shelf_changed.connect(self._on_shelf_changed)
        keeping.recent_changed.connect(self._on_shelf_changed)
        keeping.kept_told.connect(self._on_shelf_changed)
        pane = parts.layout.list_pane
        self.attend_rows(pane.view, pane.leads_to)
        self.attend_filter(pane.filter, pane.view, pane.leads_to)
        self.attend_page(parts.layout.detail)

    def acts(self) -> Slots:
        return {
            Act.OPEN_ELSEWHERE: lambda: self.open(self._focused()),
            Act.NEW_WINDOW: lambda: self.open(self._parts.walk.now.here),
            Act.CLOSE: self._parts.window.close,
            Act.QUIT: lambda: self._company.close_all(self._parts.window),
        }

    def attend_rows(self, view: QAbstractItemView, leads_to: LeadsTo, field: QWidget | None = None) -> None:
        """Let rows be opened elsewhere; `field` has the focus while a row is chosen in the view, when the view itself has not."""

        def focused() -> Place | None:
            return leads_to(view.currentIndex()) if view.isVisible() else None

        selects = view.selectionMode() is QAbstractItemView.SelectionMode.ExtendedSelection
        source = _Source(field or view, lambda at: leads_to(view.indexAt(at)), focused, by_control=not selects)
        self._attend(view.viewport(), source)

    def attend_filter(self, field: QWidget, view: QAbstractItemView, leads_to: LeadsTo) -> None:
        """Let the row that keys lead to from the field over a list or table be opened elsewhere: the one selected, or else the first."""
        self._filters[field] = partial(_row_led_to, view, leads_to)

    def attend_page(self, page: ReadPage) -> None:
        """Let links of a page, and those over its title, be opened elsewhere."""
        for browser in page.browsers:
            self._attend(browser.viewport(), _Source(browser, browser.place_at, browser.place_in_focus, by_control=True))
        links = page.links
        self._attend(links, _Source(links, lambda _at: links.place_under_mouse(), links.place_in_focus, by_control=True))

    def open(self, place: Place | None) -> None:
        """Open a place in a further window; say why when that cannot be."""
        if place is None:
            return
        try:
            self._company.open_beside(self._parts.window, place)
        except VademecumError as error:
            self._parts.status.say(str(error))
        else:
            self.opened.emit()

    def leave(self) -> None:
        """Say that this window closes."""
        self._company.leave(self._parts.window)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _PRESSES and isinstance(event, QMouseEvent):
            self._pressed = self._meant(self._sources[watched], event)
            return self._pressed is not None
        if event.type() == QEvent.Type.MouseButtonRelease and self._pressed is not None and isinstance(event, QMouseEvent):
            pressed, self._pressed = self._pressed, None
            if self._sources[watched].under(event.position().toPoint()) == pressed:
                self.open(pressed)
            return True
        return False

    def _attend(self, clicked: QWidget, source: _Source) -> None:
        self._sources[clicked] = source
        clicked.installEventFilter(self)

    def _meant(self, source: _Source, event: QMouseEvent) -> Place | None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        with_control = source.by_control and control and event.button() is Qt.MouseButton.LeftButton
        wanted = event.button() is Qt.MouseButton.MiddleButton or with_control
        return source.under(event.position().toPoint()) if wanted else None

    def _focused(self) -> Place | None:
        focus = QApplication.focusWidget()
        if focus in self._filters:
            return self._filters[focus]()
        found = (source.focused() for source in self._sources.values() if source.field is focus)
        return next(filter(None, found), self._parts.walk.now.here)

    def _on_shelf_changed(self) -> None:
        self._company.tell_shelf_changed(self._parts.window)


def _row_led_to(view: QAbstractItemView, leads_to: LeadsTo) -> Place | None:
    if view.selectionModel().hasSelection():
        return leads_to(view.currentIndex())
    rows = (view.model().index(row, 0) for row in range(view.model().rowCount()))
    return next(filter(None, map(leads_to, rows)), None)
