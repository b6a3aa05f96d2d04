"""The chart pane: the chart drawn from what is shown above it, its twin as a table, and what it can be taken away as.

Importing it brings in pyqtgraph, half a second of work: not before the first paint, and off the window's thread.
"""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QRectF, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from vademecum.domain.errors import ExportError
from vademecum.exporting.csv_file import CsvManner, csv_lines
from vademecum.pages.chart import ChartChoice, ChartMode, ChartOffer, ChartPage, ChartPoint
from vademecum.pages.chart_rows import record_table
from vademecum.pages.chart_scale import other_scale, rescaled
from vademecum.pages.place import Place, PlaceKind
from vademecum.ui.chart_card import CardBeside
from vademecum.ui.chart_entries import EntriesBeside
from vademecum.ui.chart_head import ChartHead
from vademecum.ui.chart_leads import KEYS, ChartLeads
from vademecum.ui.chart_print import apart
from vademecum.ui.chart_saving import ask_where, save
from vademecum.ui.chart_scroll import ChartScroll
from vademecum.ui.chart_sheet import Sheet, image_of
from vademecum.ui.chart_single import SingleFigures
from vademecum.ui.chart_table import ChartTable
from vademecum.ui.chart_view import ChartView
from vademecum.ui.colours import colours_of
from vademecum.ui.labels import plain_label, tint
from vademecum.ui.last_folder import LastFolder
from vademecum.ui.type_scale import Step, sans, scaled

LEAST_TAKEN = 600
"""How wide a chart is at least when it is taken away, drawn for a base of 13 pixels: beside its table it may be narrower than its words."""
_ROWS_SHOWN = 5


class ChartPane(QWidget):
    """Shows a `ChartOffer`, then the `ChartPage` of the chart chosen from it.

    `page_wanted` says which chart of the offer is to be made, of which kind, and whether with derived figures. `place_activated` gives
    what a point leads to; `told` a sentence on what was saved or why it was not. `entries` is the list to pick by, `folder` where
    files were saved last.
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
        self._stack, self._scroll, self._singles, self._twin = QStackedWidget(), ChartScroll(), ChartScroll(), QWidget()
        self._page: ChartPage | None = None
        self._plain: ChartPage | None = None
        self._origin, self.folder = "", LastFolder()
        self._card, self._leads, self.entries = CardBeside(self.view), ChartLeads(self), EntriesBeside(self.head.entries)
        self._place_parts()
        self._connect()
        self._restyle()

    def show_offer(self, offer: ChartOffer, origin: str = "") -> None:
        """Offer the charts of a place, and say that the one chosen is wanted; without any, say why there is none.

        `origin` is a sentence on what the charts are drawn from when it is not the page above.
        """
        self._card.hide()
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
        self._card.hide()
        self.head.offer_scale(other_scale(page))
        self.head.follow(page)
        self.entries.show_picking(page.picking)
        self._plain, page = page, rescaled(page) if self.head.scale.isChecked() else page
        self._page = page
        for label in (self._foot, self._foot_below):
            label.setText(" ".join(filter(None, (self._origin, page.left_out, page.definition))))
        if page.mode is ChartMode.SINGLE:
            self.single.show_page(page)
            self._stack.setCurrentWidget(self._singles)
            self._show_twin()
        else:
            self._stack.setCurrentWidget(self._scroll)
            self.table.show_page(page)
            self._show_twin()
            self._column.activate()  # the chart is then laid out for its place and for no other
            self.view.show_page(page)
            self._choose_row(self.view.current())

    def page(self) -> ChartPage | None:
        """Return the chart shown."""
        return self._page

    def wanted_height(self) -> int:
        """Return how high the pane likes to be for what it draws: no higher than that reads well."""
        layout, width = self._column, self._stack.width()
        margins = layout.contentsMargins()
        around = margins.top() + margins.bottom() + self.head.sizeHint().height() + layout.spacing()
        drawn = self.single if self._stack.currentWidget() is self._singles else self.view
        body = drawn.wanted_height(width)
        if not self._twin.isHidden():
            return around + max(body, self.table.wanted_height(_ROWS_SHOWN) + self._foot.heightForWidth(self._twin.width()))
        below = 0 if self._foot_below.isHidden() else layout.spacing() + self._foot_below.heightForWidth(width)
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
            self._card.hide()
        elif event.key() in KEYS and not event.modifiers():
            self._follow(KEYS[Qt.Key(event.key())])
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
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self._stack, 4)
        body.addWidget(self._twin, 3)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(32, 6, 16, 8)
        column.setSpacing(6)
        column.addWidget(self.head)
        column.addLayout(body, 1)
        column.addWidget(self._foot_below)

    def _connect(self) -> None:
        head = self.head
        for wanted, slot in (
            (head.chart_wanted, self._on_chart_wanted), (head.table_toggled, self._show_twin), (head.scale_toggled, self._on_scale_toggled),
            (head.copy_wanted, self._on_copy_wanted), (head.save_wanted, self._on_save_wanted), (head.fold_wanted, self.fold_wanted),
            (head.entries_wanted, self.entries.open),
        ):  # fmt: skip
            wanted.connect(slot)
        self.entries.pick_changed.connect(self.head.pick)
        self.view.current_changed.connect(self._on_current_changed)
        self.view.walked_to.connect(self._on_walked_to)
        self.view.left.connect(self._card.leave)
        self.view.point_activated.connect(self._on_point_activated)
        self.table.point_chosen.connect(self._on_point_chosen)
        self.table.fitted.connect(self._widen_twin)
        for source in (self.table, self.single):
            source.point_activated.connect(self._on_point_activated)
            source.place_activated.connect(self._on_place_activated)
        for leading in (self._card, self._leads):
            leading.place_activated.connect(self._on_place_activated)
        self._leads.told.connect(self.told)

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

    @Slot()
    def _widen_twin(self) -> None:
        self._twin.setMinimumWidth(self.table.width_beside(self.width()))

    def _choose_row(self, index: int) -> None:
        with QSignalBlocker(self.table):
            self.table.choose(index)

    def _sheet(self, page: ChartPage) -> Sheet:
        colours = colours_of(self.palette())
        if page.mode is ChartMode.SINGLE:
            return Sheet(page, self.single.drawn_size(), self.single.paint_on, colours)
        view = apart(page, self, max(self.view.width(), scaled(LEAST_TAKEN)))
        view.deleteLater()  # when this event is over, and with it what the sheet is for
        return Sheet(page, view.drawn_size(), lambda painter: view.paint_on(painter, QRectF(view.rect())), colours)

    def _point(self, index: int) -> ChartPoint | None:
        return self._page.points[index] if self._page is not None and 0 <= index < len(self._page.points) else None

    def _walked(self) -> ChartView | SingleFigures:
        """Return what of the points is walked by key: the drawing, or numbers."""
        return self.single if self._page is not None and self._page.mode is ChartMode.SINGLE else self.view

    def _follow(self, kind: PlaceKind) -> None:
        """Go from the current point to its note or its cross-check."""
        walked, point = self._walked(), self._point(self._walked().current())
        if point is not None:
            self._leads.follow(point, kind, walked.mapToGlobal(walked.point_rect(walked.current()).center().toPoint()))

    @Slot()
    def _on_chart_wanted(self) -> None:
        if (choice := self.head.choice()) is not None:
            self.page_wanted.emit(choice, self.head.mode(), self.head.derived.isChecked())

    @Slot()
    def _on_scale_toggled(self) -> None:
        if self._plain is not None:
            self.show_page(self._plain)

    @Slot(int)
    def _on_current_changed(self, index: int) -> None:
        """Follow the point in the table and tell of it in a card beside it."""
        self._choose_row(index)
        point = self._point(index)
        if point is not None and self._page is not None:
            self._card.show(point, self._page.title, self.view.point_rect(index))
        else:
            self._card.hide()

    @Slot(int)
    def _on_walked_to(self, index: int) -> None:
        """Keep what keys walk to in sight, where a chart is higher than its pane."""
        middle = self.view.point_rect(index).center().toPoint()
        self._scroll.ensureVisible(middle.x(), middle.y(), 0, scaled(24))

    @Slot(int)
    def _on_point_chosen(self, index: int) -> None:
        """Mark the row's point in the drawing; the row itself says what a card would."""
        with QSignalBlocker(self.view):
            self.view.set_current(index)
        self._card.hide()

    @Slot(int)
    def _on_point_activated(self, index: int) -> None:
        if (point := self._point(index)) is not None:
            self._leads.open(point)

    @Slot(Place)
    def _on_place_activated(self, place: Place) -> None:
        self._card.hide()
        self.place_activated.emit(place)

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
        asked = ask_where(self, self._sheet(self._page), form, self.folder) if self._page is not None else None
        if asked is not None:
            self.save_to(asked.path, form, asked.width)
