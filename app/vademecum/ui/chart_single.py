"""Figures that nothing is to be compared with: a large number each, with its sentence."""

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from vademecum.pages.chart import ChartPage, ChartPoint
from vademecum.pages.chart_spoken import point_words
from vademecum.pages.place import Place, parse_place
from vademecum.ui.chart_forms import Bound, Form, form_of
from vademecum.ui.chart_html import anchors_html, number_html
from vademecum.ui.chart_marks import BarMark, Span
from vademecum.ui.chart_text import ink_of
from vademecum.ui.colours import colours_of
from vademecum.ui.labels import plain_label, tint
from vademecum.ui.type_scale import Step, sans, scaled, serif

_BAR, _GAP = 8, 14


class SingleFigure(QWidget):
    """One number with what it says; the bar at its left says whether it has happened."""

    activated = Signal()
    place_activated = Signal(Place)

    def __init__(self, point: ChartPoint, step: Step = Step.FIGURE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._point, self._step = point, step
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(point_words(point))
        self.setAccessibleDescription(point.statement)
        self._number, self._anchors = QLabel(), QLabel()
        words = f"Computed: {point.explanation}" if point.explanation else point.statement
        self._statement = plain_label(words, selectable=True, wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(_BAR + _GAP, 0, 8, 0)
        column.setSpacing(2)
        for label in (self._number, self._statement, self._anchors):
            column.addWidget(label)
        column.addStretch(1)
        self._number.setTextFormat(Qt.TextFormat.RichText)
        self._anchors.setTextFormat(Qt.TextFormat.RichText)
        self._anchors.setWordWrap(True)
        self._anchors.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self._anchors.linkActivated.connect(self._on_link_activated)
        self._restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.activated.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.activated.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        colours, painter = colours_of(self.palette()), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bottom = self._anchors.geometry().bottom()
        mark = BarMark(self.form(), Span(bottom, 2, None, _BAR / 2 + 1, _BAR, upright=True), ink_of(colours, 0))
        mark.paint(painter)
        if self.hasFocus():
            painter.setPen(colours.focus)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.end()

    def form(self) -> Form:
        """Return the look of the bar: that of the figure, but without an end, as its length says nothing."""
        return Form(form_of(self._point).body, Bound.NONE)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._restyle()

    def _restyle(self) -> None:
        colours = colours_of(self.palette())
        self._number.setText(number_html(self._point, self._step))
        self._statement.setFont(serif(Step.STATEMENT))
        self._anchors.setFont(sans(Step.SMALL))
        tint(self._anchors, self._anchors.foregroundRole(), colours.text_2)
        self._anchors.setText(anchors_html(self._point, colours))

    @Slot(str)
    def _on_link_activated(self, link: str) -> None:
        self.place_activated.emit(parse_place(link))


class SingleFigures(QWidget):
    """The figures of a page in one or two columns. `point_activated` gives the index of the figure whose fact is asked for."""

    point_activated = Signal(int)
    place_activated = Signal(Place)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("singleFigures")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 8, 0, 8)
        self._grid.setHorizontalSpacing(32)
        self._grid.setVerticalSpacing(16)
        self.figures: list[SingleFigure] = []

    def show_page(self, page: ChartPage) -> None:
        """Show the figures of a page."""
        for old in self.figures:
            old.setParent(None)
            old.deleteLater()
        step = Step.FIGURE if len(page.points) == 1 else Step.TITLE
        self.figures = [SingleFigure(point, step, self) for point in page.points]
        self._grid.setRowStretch(len(self.figures), 1)
        self.setAccessibleName(page.title)
        self.setAccessibleDescription(page.spoken)
        for at, figure in enumerate(self.figures):
            self._grid.addWidget(figure, at // 2, at % 2)
            figure.show()  # now, not when the event is over: what is hidden has no height
            figure.activated.connect(lambda at=at: self.point_activated.emit(at))
            figure.place_activated.connect(self.place_activated)

    def current(self) -> int:
        """Return the index of the figure with the focus, -1 without one."""
        return next((at for at, figure in enumerate(self.figures) if figure.hasFocus()), -1)

    def point_rect(self, index: int) -> QRectF:
        """Return what a figure covers."""
        return QRectF(self.figures[index].geometry())

    def paint_on(self, painter: QPainter) -> None:
        """Paint the figures as they are on the screen."""
        self.render(painter, QPoint(0, 0), QRegion(), QWidget.RenderFlag.DrawChildren)

    def drawn_size(self) -> QSize:
        """Return how much of the widget holds figures."""
        return QSize(self.width(), self._grid.totalHeightForWidth(self.width()))

    def wanted_height(self, width: int) -> int:
        """Return the height at which all figures show in a width."""
        return self._grid.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        return QSize(scaled(520), scaled(120))
