"""Keeping the place in each page of the trail, so that going back returns to the line that was read."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from vademecum.ui.browsing import Browsing
from vademecum.ui.joining import Parts
from vademecum.ui.page_spot import Spot
from vademecum.ui.trail import Trail

if TYPE_CHECKING:
    from vademecum.pages.entry import DetailPage


class Returning(QObject):
    """Notes where a page is left, by its step on the trail; a page visited anew begins where the link leads."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.window)
        self._walk, self._browser = parts.walk, parts.layout.detail.browser
        self._spots: dict[int, Spot] = {}
        self._trail = parts.walk.now.trail
        self._shown: int | None = None
        parts.walk.moved.connect(self._on_moved)
        parts.walk.page_told.connect(self._on_page_told)

    @Slot(Browsing)
    def _on_moved(self, now: Browsing) -> None:
        before, self._trail = self._trail, now.trail
        if self._shown is not None:
            self._spots[self._shown] = self._browser.spot()
            self._shown = None
        if now.trail == before:
            self._spots.pop(now.trail.at, None)
        elif now.trail.places != before.places:
            self._spots = _carried_over(self._spots, before, now.trail)

    @Slot(object, str)
    def _on_page_told(self, _page: "DetailPage", _target: str) -> None:
        self._shown = self._walk.now.trail.at
        spot = self._spots.get(self._shown)
        if spot is not None:
            self._browser.return_to(spot)


def _carried_over(spots: dict[int, Spot], before: Trail, now: Trail) -> dict[int, Spot]:
    """Return the spots of the places that a visit has left on the trail; the oldest place may have fallen off its end."""
    dropped = before.at + 1 - now.at
    return {at - dropped: spot for at, spot in spots.items() if dropped <= at <= before.at}
