"""What a drawn chart, or figures by themselves, are scrolled in: the bar comes and goes before they are laid out, and not after."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QScrollArea

_FITTED = {QEvent.Type.LayoutRequest, QEvent.Type.Resize}
_BAR = {True: Qt.ScrollBarPolicy.ScrollBarAlwaysOn, False: Qt.ScrollBarPolicy.ScrollBarAlwaysOff}


class ChartScroll(QScrollArea):
    """Has a bar wherever what it holds is at least higher than itself, at the width that it has without one.

    Left to itself a scroll area shows its bar a turn of the event loop later, which would lay out and paint a chart twice, and keeps it
    while words have more lines beside the bar than without it.
    """

    def viewportEvent(self, event: QEvent) -> bool:
        held = self.widget()
        if held is not None and event.type() in _FITTED:
            room = self.contentsRect()  # not the largest viewport, which is narrower while the bar is there
            self.setVerticalScrollBarPolicy(_BAR[max(held.minimumHeight(), held.heightForWidth(room.width())) > room.height()])
        return super().viewportEvent(event)
