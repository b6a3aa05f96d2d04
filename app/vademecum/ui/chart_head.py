"""The head of the chart pane: which metric, which kind of chart, and what can be done with it."""

from dataclasses import replace
from enum import Enum, auto

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QToolButton,
    QWidget,
)  # fmt: skip

from vademecum.pages.chart import ChartChoice, ChartMode, ChartOffer, ChartPage, Pair, Picking
from vademecum.pages.chart_scale import OtherScale
from vademecum.ui.chart_kinds import ChartKinds
from vademecum.ui.chart_metric_box import MetricBox
from vademecum.ui.colours import colours_of
from vademecum.ui.icons import icon
from vademecum.ui.type_scale import scaled

FORMATS = {
    "PNG": "Picture (PNG)…", "SVG": "Drawing (SVG)…", "PDF": "Page (PDF)…", "CSV": "Figures as a table (CSV)…",
}  # fmt: skip
_NARROWEST, _NAMED = 420, 220


class _Words(Enum):
    """How much of the head is written out."""

    ALL = auto()
    SOME = auto()
    FEWEST = auto()


class ChartHead(QWidget):
    """Says which chart is wanted, whether the table is, and what is to be copied or saved."""

    chart_wanted = Signal()
    table_toggled = Signal(bool)
    copy_wanted = Signal()
    save_wanted = Signal(str)
    fold_wanted = Signal()
    scale_toggled = Signal()
    entries_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.metric_box, self.derived = MetricBox(), QCheckBox("Derived")
        self.scale = QCheckBox()
        self.modes = ChartKinds(self)
        self.table, self.copy, self.save, self.fold, self.entries = (QToolButton() for _ in range(5))
        self._picked_choices: dict[int, ChartChoice] = {}
        self._picking = Picking()
        self._offer: ChartOffer | None = None
        self._picked: ChartChoice | None = None
        self._is_timeline, self._other_table = False, False
        self._build()
        self._place_parts()
        self._connect()
        self._restyle()

    def show_offer(self, offer: ChartOffer) -> None:
        """List the charts of an offer and take the best, or the metric that the reader picked before where it is offered again."""
        before = self._picked
        self._offer, self._picked_choices = offer, {}
        self.metric_box.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.metric_box.clear()
        for choice in offer.choices:
            self.metric_box.addItem(choice.label)
        same = [at for at, choice in enumerate(offer.choices) if before and (choice.metric, choice.unit) == (before.metric, before.unit)]
        self.metric_box.setCurrentIndex(same[0] if same else 0 if offer.choices else -1)
        self.metric_box.blockSignals(False)  # noqa: FBT003
        self.setEnabled(bool(offer.choices))
        self._offer_modes(self.mode() if same else None)
        self._name_parts()

    def offer_scale(self, offered: OtherScale | None) -> None:
        """Offer another scale for the chart about to be followed, or none; one that is set stays so while it is offered."""
        if offered is None or self.scale.accessibleName() != offered:
            self.scale.setChecked(False)
        self.scale.setAccessibleName(str(offered or ""))
        self.scale.setToolTip(str(offered or ""))
        self.scale.setVisible(offered is not None)

    def choice(self) -> ChartChoice | None:
        """Return the chart chosen, None when nothing can be drawn."""
        at = self.metric_box.currentIndex()
        offered = self._offer.choices if self._offer else ()
        return self._picked_choices.get(at, offered[at]) if 0 <= at < len(offered) else None

    def pick(self, pick: frozenset[Pair]) -> None:
        """Want just these entries of the chart chosen, as long as the place is shown; none for those it was offered with."""
        at, choice = self.metric_box.currentIndex(), self.choice()
        if choice is not None and pick:
            self._picked_choices[at] = replace(choice, pick=pick)
        else:
            self._picked_choices.pop(at, None)
        self.chart_wanted.emit()

    def follow(self, page: ChartPage) -> None:
        """Say how many entries are drawn of those that can be picked, with no button where there are none, and offer the kinds of chart
        that those picked have together."""
        self._picking = page.picking
        self.entries.setVisible(bool(page.picking.candidates))
        if page.choice.pick:
            self._picked_choices[self.metric_box.currentIndex()] = page.choice
        if page.picking.candidates:
            self._offer_modes(self.mode() if page.mode is ChartMode.SINGLE else page.mode)
        self._name_parts()

    def mode(self) -> ChartMode:
        """Return the kind of chart chosen."""
        choice, chosen = self.choice(), self.modes.chosen()
        if choice is None:
            return ChartMode.SINGLE
        return chosen if chosen in choice.modes else choice.modes[0]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._restyle()

    def _build(self) -> None:
        self.metric_box.setObjectName("chartMetric")
        self.metric_box.setAccessibleName("Metric of the chart")
        self.metric_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.metric_box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.metric_box.setMinimumWidth(scaled(120))
        self.metric_box.setMaximumWidth(scaled(380))
        self.derived.setObjectName("chartDerived")
        self.derived.setAccessibleName("Derived")
        self.derived.setToolTip("Also draw figures computed from others, in grey")
        self.scale.setObjectName("chartScale")
        self.scale.hide()
        self._build_buttons()

    def _build_buttons(self) -> None:
        self.table.setCheckable(True)
        self.table.setChecked(True)
        for button, name, words, tip in self._buttons():
            button.setObjectName(name)
            button.setText(words)
            button.setAccessibleName(words)
            button.setToolTip(tip)
        self.save.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.save.setMenu(self._save_menu())
        for button in (self.table, self.save, self.entries):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.entries.hide()

    def _buttons(self) -> tuple[tuple[QToolButton, str, str, str], ...]:
        return (
            (self.entries, "chartEntriesButton", "Entries", "Pick entries in and out of the chart (Ctrl+Alt+G)"),
            (self.table, "chartTableToggle", "Table", "Show the figures as a table too (T)"),
            (self.copy, "chartCopy", "Copy the chart", "Copy the chart as a picture, and its figures as text"),
            (self.save, "chartSave", "Save", "Save the chart as a picture, or its figures as a table"),
            (self.fold, "chartFoldButton", "Fold the chart", "Fold the chart (Ctrl+G)"),
        )

    def _save_menu(self) -> QMenu:
        menu = QMenu(self)
        for form, words in FORMATS.items():
            action = QAction(words, menu)
            action.triggered.connect(lambda _=False, form=form: self.save_wanted.emit(form))
            menu.addAction(action)
        return menu

    def _place_parts(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.metric_box)
        for part in (self.modes, self.entries, self.derived, self.scale):
            row.addWidget(part)
        row.addStretch(1)
        for button in (self.table, self.copy, self.save, self.fold):
            row.addWidget(button)

    def _connect(self) -> None:
        self.metric_box.currentIndexChanged.connect(self._on_metric_changed)
        self.modes.clicked.connect(self._on_mode_clicked)
        self.derived.toggled.connect(self._on_mode_clicked)
        self.table.toggled.connect(self.table_toggled)
        self.scale.clicked.connect(self.scale_toggled)
        self.copy.clicked.connect(self.copy_wanted)
        self.fold.clicked.connect(self.fold_wanted)
        self.entries.clicked.connect(self.entries_wanted)

    def _offer_modes(self, kept: ChartMode | None = None) -> None:
        """Show the kinds that the chart chosen has, and take the one to be kept or the best of them."""
        choice = self.choice()
        mode = kept or (choice.modes[0] if choice else ChartMode.SINGLE)
        self.metric_box.setToolTip(self.metric_box.currentText())
        self.modes.offer(choice.modes if choice else (), mode)
        self._fit_mode(mode)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_parts()

    def minimumSizeHint(self) -> QSize:
        """Ask for no more than the names need that can be left out."""
        return QSize(scaled(_NARROWEST), super().minimumSizeHint().height())

    def _name_parts(self) -> None:
        """Write everything out as far as there is room beside the name of the metric; the tool tips name what is left out."""
        row = self.layout()
        assert row is not None
        named = min(self.metric_box.sizeHint().width(), scaled(_NAMED)) - self.metric_box.minimumWidth()
        for words in _Words:
            self._name(words)
            if row.totalMinimumSize().width() + max(0, named) <= self.width():
                return

    def _name(self, words: _Words) -> None:
        alone, beside = Qt.ToolButtonStyle.ToolButtonIconOnly, Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        in_full = words is _Words.ALL
        self.modes.name(all_of_them=in_full, chosen=words is _Words.SOME)
        for button in (self.table, self.save):
            button.setToolButtonStyle(beside if in_full else alone)
        told = f"{len(self._picking.drawn)} of {len(self._picking.candidates)}"
        self.entries.setText(f"Entries {told}" if in_full else told)
        self.entries.setAccessibleName(f"Entries in the chart, {told}")
        self.derived.setText("∴" if words is _Words.FEWEST else "Derived")
        self.scale.setText("Scale" if words is _Words.FEWEST else self.scale.accessibleName())

    def _fit_mode(self, mode: ChartMode) -> None:
        """Show what goes with a kind of chart: numbers have no table, and changes and parts draw what is derived in any case.

        Whether a timeline has its table beside it is kept apart: it tells its statements itself, and needs the width for them.
        """
        if (mode is ChartMode.TIMELINE) is not self._is_timeline:
            self._is_timeline = not self._is_timeline
            kept, self._other_table = self._other_table, self.table.isChecked()
            self.table.setChecked(kept)
        choice = self.choice()
        self.derived.setVisible(bool(choice and choice.has_derived) and mode not in {ChartMode.CHANGE, ChartMode.PARTS})
        self.table.setVisible(mode is not ChartMode.SINGLE)

    def _restyle(self) -> None:
        colours = colours_of(self.palette())
        self.modes.restyle(colours)
        for button, name in (
            (self.table, "table"),
            (self.copy, "copy"),
            (self.save, "export"),
            (self.fold, "down"),
            (self.entries, "check"),
        ):
            button.setIcon(icon(name, colours, 14))
        self.metric_box.setStyleSheet(f"QComboBox {{ min-height: {scaled(24)}px }}")

    @Slot()
    def _on_mode_clicked(self) -> None:
        self._fit_mode(self.mode())
        self._name_parts()
        self.chart_wanted.emit()

    @Slot(int)
    def _on_metric_changed(self) -> None:
        self._picked = self.choice()
        self._offer_modes()
        self._name_parts()
        self.chart_wanted.emit()
