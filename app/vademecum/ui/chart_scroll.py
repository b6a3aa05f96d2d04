"""What a drawn chart is scrolled in: its bar comes and goes before the chart is laid out, and not after."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QScrollArea

_FITTED = {QEvent.Type.LayoutRequest, QEvent.Type.Resize}
_BAR = {True: Qt.ScrollBarPolicy.ScrollBarAlwaysOn, False: Qt.ScrollBarPolicy.ScrollBarAlwaysOff}


class ChartScroll(QScrollArea):
    """Has a bar wherever what it holds is at least higher than itself.

    Left to itself a scroll area shows its bar a turn of the event loop later, which would lay out and paint a chart twice.
    """

    def viewportEvent(self, event: QEvent) -> bool:
        held = self.widget()
        if held is not None and event.type() in _FITTED:
            self.setVerticalScrollBarPolicy(_BAR[held.minimumHeight() > self.maximumViewportSize().height()])
        return super().viewportEvent(event)
