"""The chart pane: the chart drawn from what is shown above it, its twin as a table, and what it can be taken away as.

Importing it brings in pyqtgraph, half a second of work: not before the first paint, and off the window's thread.
"""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from vademecum.domain.errors import ExportError
from vademecum.exporting.csv_file import CsvManner, csv_lines
from vademecum.pages.chart import ChartChoice, ChartMode, ChartOffer, ChartPage, ChartPoint
from vademecum.pages.chart_rows import record_table
from vademecum.pages.chart_scale import other_scale, rescaled
from vademecum.pages.place import Place, PlaceKind
from vademecum.ui.chart_card import ChartCard
from vademecum.ui.chart_head import ChartHead
from vademecum.ui.chart_saving import ask_where, save
from vademecum.ui.chart_sheet import Sheet, image_of
from vademecum.ui.chart_single import SingleFigures
from vademecum.ui.chart_table import ChartTable
from vademecum.ui.chart_view import ChartView
from vademecum.ui.colours import colours_of
from vademecum.ui.labels import plain_label, tint
from vademecum.ui.type_scale import Step, sans, scaled

LEAST_TWIN = 352
_ROWS_SHOWN = 5


class ChartPane(QWidget):
    """Shows a `ChartOffer`, then the `ChartPage` of the chart chosen from it.

    `page_wanted` says which chart of the offer is to be made, of which kind, and whether with derived figures. `place_activated` gives
    the fact of a figure or a footnote to go to; `told` a sentence on what was saved or why it was not.
    """

    page_wanted = Signal(ChartChoice, ChartMode, bool)
    place_activated = Signal(Place)
    fold_wanted = Signal()
    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chartPane")
        self.setAccessibleName("Chart")
        self.head, self.table, self.single, self.view = ChartHead(self), ChartTable(self), SingleFigures(), ChartView()
        self._foot, self._foot_below, self._sentence = (plain_label(wraps=True) for _ in range(3))
        self._stack, self._scroll, self._singles, self._twin = QStackedWidget(), QScrollArea(), QScrollArea(), QWidget()
        self._page: ChartPage | None = None
        self._plain: ChartPage | None = None
        self._origin = ""
        self._card: ChartCard | None = None
        self._place_parts()
        self._connect()
        self._restyle()

    def show_offer(self, offer: ChartOffer, origin: str = "") -> None:
        """Offer the charts of a place, and say that the one chosen is wanted; without any, say why there is none.

        `origin` is a sentence on what the charts are drawn from when it is not the page above.
        """
        self._hide_card()
        self._origin = origin
        self.head.show_offer(offer)
        if offer.choices:
            self._on_chart_wanted()
        else:
            self._page = None
            self._sentence.setText(offer.reason)
            self._stack.setCurrentWidget(self._sentence)
            self._show_twin()

    def show_page(self, page: ChartPage) -> None:
        """Show a chart: a comparison or figures over time drawn with their twin, a single figure as a number."""
        self._hide_card()
        self.head.offer_scale(other_scale(page))
        self._plain, page = page, rescaled(page) if self.head.scale.isChecked() else page
        self._page = page
        for label in (self._foot, self._foot_below):
            label.setText(" ".join(filter(None, (self._origin, page.left_out, page.definition))))
        if page.mode is ChartMode.SINGLE:
            self.single.show_page(page)
            self._stack.setCurrentWidget(self._singles)
        else:
            self.view.show_page(page)
            self._stack.setCurrentWidget(self._scroll)
            self._fill_table(page)
        self._show_twin()

    def page(self) -> ChartPage | None:
        """Return the chart shown."""
        return self._page

    def wanted_height(self) -> int:
        """Return how high the pane likes to be for what it draws: no higher than that reads well."""
        layout, width = self.layout(), self._stack.width()
        assert layout is not None
        margins = layout.contentsMargins()
        around = margins.top() + margins.bottom() + self.head.sizeHint().height() + layout.spacing()
        drawn = self.single if self._stack.currentWidget() is self._singles else self.view
        body = drawn.wanted_height(width)
        if not self._twin.isHidden():
            return around + max(body, self.table.wanted_height(_ROWS_SHOWN) + self._foot.heightForWidth(self._twin.width()))
        below = 0 if self._foot_below.isHidden() else layout.spacing() + self._foot_below.heightForWidth(self.width())
        return around + body + below

    def save_to(self, path: Path, form: str, width: int = 0) -> None:
        """Write the chart shown as PNG, SVG, PDF or CSV, a file of that name replaced, and tell what came of it.

        A PNG is `width` pixels wide, 0 for the usual width.
        """
        if self._page is None:
            return
        try:
            save(self._sheet(self._page), path, form, width)
        except ExportError as error:
            self.told.emit(str(error))
        else:
            self.told.emit(f"Saved the chart to {path}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_T and not event.modifiers() and self.head.table.isVisible():
            self.head.table.toggle()
        elif event.key() == Qt.Key.Key_Escape:
            self._hide_card()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._restyle()

    def _place_parts(self) -> None:
        for area, held in ((self._scroll, self.view), (self._singles, self.single)):
            area.setWidget(held)
            area.setWidgetResizable(True)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._singles.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for part in (self.single, self._singles.viewport()):
            part.setAutoFillBackground(False)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        for widget in (self._scroll, self._singles, self._sentence):
            self._stack.addWidget(widget)
        twin = QVBoxLayout(self._twin)
        twin.setContentsMargins(0, 0, 0, 0)
        twin.addWidget(self.table, 1)
        twin.addWidget(self._foot)
        self._twin.setMinimumWidth(scaled(LEAST_TWIN))
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self._stack, 4)
        body.addWidget(self._twin, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 6, 16, 8)
        column.setSpacing(6)
        column.addWidget(self.head)
        column.addLayout(body, 1)
        column.addWidget(self._foot_below)

    def _connect(self) -> None:
        self.head.chart_wanted.connect(self._on_chart_wanted)
        self.head.table_toggled.connect(self._show_twin)
        self.head.scale_toggled.connect(self._on_scale_toggled)
        self.head.copy_wanted.connect(self._on_copy_wanted)
        self.head.save_wanted.connect(self._on_save_wanted)
        self.head.fold_wanted.connect(self.fold_wanted)
        self.view.current_changed.connect(self._on_current_changed)
        self.view.walked_to.connect(self._on_walked_to)
        self.view.left.connect(self._on_view_left)
        self.view.point_activated.connect(self._on_point_activated)
        self.table.point_chosen.connect(self._on_point_chosen)
        for source in (self.table, self.single):
            source.point_activated.connect(self._on_point_activated)
            source.note_activated.connect(self._on_note_activated)

    def _restyle(self) -> None:
        colours = colours_of(self.palette())
        self.setAutoFillBackground(True)
        tint(self, QPalette.ColorRole.Window, colours.page)
        for label in (self._foot, self._foot_below, self._sentence):
            label.setFont(sans(Step.SMALL))
            tint(label, QPalette.ColorRole.WindowText, colours.text_2)

    def _show_twin(self) -> None:
        """Show the table beside a drawn chart when it is wanted; what was left out is always said, under the table or below."""
        drawn = self._page is not None and self._page.mode is not ChartMode.SINGLE
        has_twin = drawn and self.head.table.isChecked()
        self._twin.setVisible(has_twin)
        self._foot_below.setVisible(not has_twin and self._page is not None and bool(self._foot_below.text()))

    def _fill_table(self, page: ChartPage) -> None:
        self.table.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.table.show_page(page)
        self.table.choose(self.view.current())
        self.table.blockSignals(False)  # noqa: FBT003

    def _sheet(self, page: ChartPage) -> Sheet:
        colours = colours_of(self.palette())
        if page.mode is ChartMode.SINGLE:
            return Sheet(page, self.single.drawn_size(), self.single.paint_on, colours)
        view = self.view
        return Sheet(page, view.drawn_size(), lambda painter: view.paint_on(painter, QRectF(view.rect())), colours)

    def _point(self, index: int) -> ChartPoint | None:
        return self._page.points[index] if self._page is not None and 0 <= index < len(self._page.points) else None

    @Slot()
    def _on_chart_wanted(self) -> None:
        choice = self.head.choice()
        if choice is not None:
            self.page_wanted.emit(choice, self.head.mode(), self.head.derived.isChecked())

    @Slot()
    def _on_scale_toggled(self) -> None:
        if self._plain is not None:
            self.show_page(self._plain)

    @Slot(int)
    def _on_current_changed(self, index: int) -> None:
        """Follow the point in the table and tell of it in a card beside it."""
        self.table.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.table.choose(index)
        self.table.blockSignals(False)  # noqa: FBT003
        point = self._point(index)
        if point is not None and self._page is not None:
            self._shown_card().show_point(point, self._page.title, *self._beside(index))
        else:
            self._hide_card()

    @Slot(int)
    def _on_walked_to(self, index: int) -> None:
        """Keep what keys walk to in sight, where a chart is higher than its pane."""
        middle = self.view.point_rect(index).center().toPoint()
        self._scroll.ensureVisible(middle.x(), middle.y(), 0, scaled(24))

    @Slot(int)
    def _on_point_chosen(self, index: int) -> None:
        """Mark the row's point in the drawing; the row itself says what a card would."""
        view = self.view
        view.blockSignals(True)  # noqa: FBT003
        view.set_current(index)
        view.blockSignals(False)  # noqa: FBT003
        self._hide_card()

    @Slot(int)
    def _on_point_activated(self, index: int) -> None:
        point = self._point(index)
        if point is not None:
            self._hide_card()
            self.place_activated.emit(Place(PlaceKind.FIGURE, point.figure) if point.figure else Place(PlaceKind.FACT, point.fact))

    @Slot(int)
    def _on_note_activated(self, note: int) -> None:
        self._hide_card()
        self.place_activated.emit(Place(PlaceKind.NOTE, str(note)))

    @Slot()
    def _on_view_left(self) -> None:
        """Take the card away when the mouse has left the chart for anywhere but the card."""
        if self._card is not None and not self._card.underMouse():
            self._card.hide()

    @Slot()
    def _on_copy_wanted(self) -> None:
        if self._page is not None:
            content, table = QMimeData(), record_table(self._page)
            content.setImageData(image_of(self._sheet(self._page)))
            content.setText("".join(csv_lines(table.columns, table.rows, CsvManner())))
            QGuiApplication.clipboard().setMimeData(content)
            self.told.emit("The chart is copied: as a picture, and its figures as text")

    @Slot(str)
    def _on_save_wanted(self, form: str) -> None:
        asked = ask_where(self, self._sheet(self._page), form) if self._page is not None else None
        if asked is not None:
            self.save_to(asked.path, form, asked.width)

    def _shown_card(self) -> ChartCard:
        if self._card is None:
            self._card = ChartCard(self.window())
            self._card.note_activated.connect(self._on_note_activated)
        return self._card

    def _hide_card(self) -> None:
        if self._card is not None:
            self._card.hide()

    def _beside(self, index: int) -> tuple[QRect, int]:
        """Return what the card must not cover, and where the chart ends, in coordinates of the window."""
        origin = self.view.mapTo(self.window(), QPoint(0, 0))
        rect = self.view.point_rect(index).toRect()
        return QRect(origin + rect.topLeft(), rect.size()), origin.x() + self.view.width()
