"""Going back and forward along the trail, and forgetting the places in Recent."""

from PySide6.QtCore import QObject, Slot

from vademecum.pages.listing import Sidebar
from vademecum.ui.actions import Act
from vademecum.ui.browsing import Browsing
from vademecum.ui.joining import Parts, Slots
from vademecum.ui.keeping import Keeping
from vademecum.ui.sidebar_model import section_of


class Going(QObject):
    """Keeps its acts true to the trail and to what Recent holds."""

    def __init__(self, parts: Parts, keeping: Keeping) -> None:
        super().__init__(parts.window)
        self._parts, self._keeping = parts, keeping
        parts.walk.moved.connect(self._on_moved)
        parts.walk.sidebar_told.connect(self._on_sidebar_told)

    def acts(self) -> Slots:
        walk = self._parts.walk
        return {
            Act.BACK: walk.back,
            Act.FORWARD: walk.forward,
            Act.CLEAR_RECENT: lambda: self._keeping.forget_recent(_recent_total(walk.sidebar)),
        }

    @Slot(Browsing)
    def _on_moved(self, now: Browsing) -> None:
        self._parts.acts[Act.BACK].setEnabled(now.trail.goes_back)
        self._parts.acts[Act.FORWARD].setEnabled(now.trail.goes_forward)

    @Slot(Sidebar)
    def _on_sidebar_told(self, sidebar: Sidebar) -> None:
        self._parts.acts[Act.CLEAR_RECENT].setEnabled(_recent_total(sidebar) > 0)


def _recent_total(sidebar: Sidebar | None) -> int:
    recent = section_of(sidebar, "recent") if sidebar else None
    return recent.total if recent else 0
