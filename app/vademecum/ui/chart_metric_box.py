"""The box that says what is measured in a chart."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from vademecum.ui.colours import colours_of
from vademecum.ui.icons import grown, pixmap
from vademecum.ui.type_scale import scaled


class MetricBox(QComboBox):
    """The box of metrics; a name too long for it is cut with an ellipsis and stands whole in the tool tip."""

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        size = grown(14)
        room = self.width() - size - scaled(26)
        option.currentText = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        arrow = pixmap("down", colours_of(self.palette()).text_2, 14)
        painter.drawPixmap(self.width() - size - scaled(6), (self.height() - size) // 2, arrow)
        painter.end()
