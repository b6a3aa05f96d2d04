"""Going from a point of a chart to the next, or to what it rests on; where that is several places, they are offered in a menu."""

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from vademecum.pages.chart import ChartPoint
from vademecum.pages.chart_leads import links_of, main_place, nothing_of
from vademecum.pages.place import Place, PlaceKind

KEYS = {Qt.Key.Key_N: PlaceKind.NOTE, Qt.Key.Key_C: PlaceKind.CHECK}
"""The keys that lead from the current point to its note and to its cross-check."""

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


def reached_by(key: Qt.Key, current: int, count: int) -> int:
    """Return the point that a key leads to from the current one, -1 where it leads to none."""
    if count and key in _STEPS:
        return min(count - 1, max(0, current + _STEPS[key]))
    return _ENDS[key] % count if count and key in _ENDS else -1


class ChartLeads(QObject):
    """`place_activated` says where to go; `told` that there is nowhere."""

    place_activated = Signal(Place)
    told = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._behind = parent

    def open(self, point: ChartPoint) -> None:
        """Go to the figure of a point."""
        self.place_activated.emit(main_place(point))

    def follow(self, point: ChartPoint, kind: PlaceKind, at: QPoint) -> None:
        """Go to the note or cross-check of a point; offer them at a place of the screen where there are several."""
        links = links_of(point, kind)
        if not links:
            self.told.emit(nothing_of(kind))
        elif len(links) == 1:
            self.place_activated.emit(links[0].place)
        else:
            menu = QMenu(self._behind)
            menu.setObjectName("chartLeads")
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            for link in links:
                action = QAction(link.text.replace("&", "&&"), menu)
                action.triggered.connect(lambda _=False, place=link.place: self.place_activated.emit(place))
                menu.addAction(action)
            menu.setActiveAction(menu.actions()[0])
            menu.popup(at)
