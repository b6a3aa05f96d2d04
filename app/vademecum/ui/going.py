"""Going back and forward along the trail, one step or many, and the history of what was read in this window."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QMenu, QToolButton

from vademecum.pages.listing import Sidebar
from vademecum.pages.place import Place
from vademecum.ui.actions import Act
from vademecum.ui.browsing import TITLES, Browsing
from vademecum.ui.joining import Parts, Slots
from vademecum.ui.keeping import Keeping
from vademecum.ui.sidebar_model import section_of

if TYPE_CHECKING:
    from vademecum.pages.entry import DetailPage

STEPS_SHOWN, VISITS_KEPT = 15, 500


class Visit(NamedTuple):
    """A page read in this window."""

    place: Place
    title: str
    at: datetime


class Going(QObject):
    """Keeps its acts and the menus of the two arrows true to the trail; clearing Recent clears trail and history, too."""

    def __init__(self, parts: Parts, keeping: Keeping, arrows: tuple[QToolButton, QToolButton]) -> None:
        super().__init__(parts.window)
        self._parts, self._keeping, self._arrows = parts, keeping, arrows
        self.visits: tuple[Visit, ...] = ()
        parts.walk.moved.connect(self._on_moved)
        parts.walk.page_told.connect(self._on_page_told)
        parts.walk.sidebar_told.connect(self._on_sidebar_told)
        keeping.recent_changed.connect(self._on_recent_cleared)

    def acts(self) -> Slots:
        walk = self._parts.walk
        return {
            Act.BACK: walk.back,
            Act.FORWARD: walk.forward,
            Act.HISTORY: self.show_history,
            Act.CLEAR_RECENT: lambda: self._keeping.forget_recent(_recent_total(walk.sidebar)),
        }

    def show_history(self) -> None:
        """List the pages read in this window, the latest first, to go to one."""
        from vademecum.ui.history_list import HistoryList  # noqa: PLC0415 - not needed to start

        history = HistoryList(self.visits, self._parts.window)
        history.place_chosen.connect(self._parts.walk.go)
        history.clear_wanted.connect(self._parts.acts[Act.CLEAR_RECENT].trigger)
        self._keeping.recent_changed.connect(history.reject)
        history.open()

    @Slot(Browsing)
    def _on_moved(self, now: Browsing) -> None:
        self._parts.acts[Act.BACK].setEnabled(now.trail.goes_back)
        self._parts.acts[Act.FORWARD].setEnabled(now.trail.goes_forward)
        if now.here is not None and now.is_whole:
            self._note(now.here, TITLES[now.here.ref])

    @Slot(object, str)
    def _on_page_told(self, page: "DetailPage", target: str) -> None:
        where = next((f", p. {fact.page}" for fact in page.facts if f"fact:{fact.id}" == target), "")
        self._note(self._parts.walk.now.here or page.place, page.title + where)
        if self._arrows[0].menu() is None:
            self._add_menus()

    def _note(self, place: Place, title: str) -> None:
        if not self.visits or self.visits[0].place != place:
            self.visits = (Visit(place, title, datetime.now().astimezone()), *self.visits[: VISITS_KEPT - 1])

    def _add_menus(self) -> None:
        for arrow, steps in zip(self._arrows, (self._steps_back, self._steps_forward), strict=True):
            menu = QMenu(arrow)
            menu.aboutToShow.connect(partial(self._fill, menu, steps))
            arrow.setMenu(menu)
            arrow.setPopupMode(QToolButton.ToolButtonPopupMode.DelayedPopup)
            arrow.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            arrow.customContextMenuRequested.connect(lambda _at, arrow=arrow: arrow.showMenu())

    def _fill(self, menu: QMenu, steps: Callable[[], range]) -> None:
        trail, titles = self._parts.walk.now.trail, {visit.place: visit.title for visit in self.visits}
        menu.clear()
        for at in steps()[:STEPS_SHOWN]:
            place = trail.places[at]
            step = menu.addAction(titles.get(place, place.ref).replace("&", "&&"))
            step.triggered.connect(partial(self._parts.walk.go_along, at))
        menu.addSeparator()
        menu.addAction(self._parts.acts[Act.HISTORY])

    def _steps_back(self) -> range:
        return range(self._parts.walk.now.trail.at - 1, -1, -1)

    def _steps_forward(self) -> range:
        trail = self._parts.walk.now.trail
        return range(trail.at + 1, len(trail.places))

    @Slot()
    def _on_recent_cleared(self) -> None:
        self.visits = self.visits[:1]
        self._parts.walk.forget_way()

    @Slot(Sidebar)
    def _on_sidebar_told(self, sidebar: Sidebar) -> None:
        self._parts.acts[Act.CLEAR_RECENT].setEnabled(_recent_total(sidebar) > 0)


def _recent_total(sidebar: Sidebar | None) -> int:
    recent = section_of(sidebar, "recent") if sidebar else None
    return recent.total if recent else 0
