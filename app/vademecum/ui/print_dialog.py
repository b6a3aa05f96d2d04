"""The dialog of printing: what, on which paper, with what, and how it will look."""

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QPageLayout
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from vademecum.ui.labels import plain_label
from vademecum.ui.on_paper import OnPaper, PrintOptions
from vademecum.ui.paper import page_layout
from vademecum.ui.type_scale import scaled

_ORIENTATIONS = {"Portrait": QPageLayout.Orientation.Portrait, "Landscape": QPageLayout.Orientation.Landscape}
_WAITING = "One moment…"


class PrintDialog(QDialog):
    """Says that what is chosen is wanted to look at (`wanted`), and of what it then shows that it is to be painted on a printer, printed
    on one, or saved on paper of a layout."""

    wanted = Signal()
    paint_wanted = Signal(object, QPrinter)
    print_wanted = Signal(object, QPrinter)
    save_wanted = Signal(object, QPageLayout)

    def __init__(self, offers: tuple[str, ...], at: int, options: PrintOptions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("printDialog")
        self.setWindowTitle("Print")
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setPageLayout(page_layout(QLocale()))
        self.what, self.orientation = QComboBox(), QComboBox()
        self.chart = QCheckBox("&Chart, as it is chosen in the window")
        self.addresses = QCheckBox("&Addresses of sources in full")
        self.preview = QPrintPreviewWidget(self._printer)
        self.sheet = QSpinBox()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._print = self.buttons.addButton("&Print…", QDialogButtonBox.ButtonRole.ActionRole)
        self._save = self.buttons.addButton("&Save as PDF…", QDialogButtonBox.ButtonRole.ActionRole)
        self._sentence = plain_label(_WAITING, wraps=True)
        self._sentence.setObjectName("printSentence")
        self._sides = QStackedWidget()
        self._thing: OnPaper | None = None
        self._is_other = True
        self._fill(offers, at, options)
        self._place_parts()
        self._connect()
        self.resize(parent.size() * 0.9)

    @property
    def options(self) -> PrintOptions:
        """What goes along."""
        return PrintOptions(self.chart.isChecked(), self.addresses.isChecked())

    def begin(self) -> None:
        """Appear, and ask for what is to be looked at."""
        self.open()
        self.wanted.emit()

    def show_thing(self, thing: OnPaper) -> None:
        """Show how something will look; what was not shown before lies on paper as suits it."""
        self._sides.setCurrentWidget(self.preview)  # before there is anything: what is first shown is drawn by that alone
        self._thing = thing
        self.chart.setEnabled(thing.can_be_drawn)
        if self._is_other:
            self.orientation.setCurrentIndex(int(thing.is_wide))
            self._is_other = False
        self._let(able=True)
        self._turn()

    def show_sentence(self, words: str) -> None:
        """Say why there is nothing to be printed."""
        self._thing = None
        self._sentence.setText(words)
        self._sides.setCurrentWidget(self._sentence)
        self.chart.setEnabled(False)
        self._let(able=False)

    def _fill(self, offers: tuple[str, ...], at: int, options: PrintOptions) -> None:
        self.what.addItems(offers)
        self.what.setCurrentIndex(at)
        self.orientation.addItems(list(_ORIENTATIONS))
        self.chart.setChecked(options.chart)
        self.addresses.setChecked(options.addresses)
        named = (("printWhat", "What to print", self.what), ("printOrientation", "Paper", self.orientation),
                 ("printChart", "", self.chart), ("printAddresses", "", self.addresses), ("printPreview", "How it will look", self.preview),
                 ("printSheet", "Sheet shown", self.sheet), ("printNow", "", self._print), ("printSave", "", self._save))  # fmt: skip
        for name, spoken, part in named:
            part.setObjectName(name)
            if spoken:
                part.setAccessibleName(spoken)
        for button in self.buttons.buttons():
            button.setIcon(QIcon())

    def _place_parts(self) -> None:
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sides.addWidget(self._sentence)
        self._sides.addWidget(self.preview)
        self.preview.setViewMode(QPrintPreviewWidget.ViewMode.SinglePageView)
        self.preview.fitInView()
        self.sheet.setMinimumHeight(self.what.sizeHint().height())
        upper = QHBoxLayout()
        upper.setSpacing(18)
        upper.addWidget(self._sides, 1)
        upper.addWidget(self._choices())
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addLayout(upper, 1)
        column.addWidget(self.buttons)

    def _choices(self) -> QWidget:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(10)
        form.addRow("P&rint", self.what)
        form.addRow("Pa&per", self.orientation)
        form.addRow("S&heet", self.sheet)
        form.addRow(self.chart)
        form.addRow(self.addresses)
        side = QWidget()
        side.setFixedWidth(scaled(270))
        side.setLayout(form)
        return side

    def _connect(self) -> None:
        self.what.activated.connect(self._on_what_chosen)
        for box in (self.chart, self.addresses):
            box.toggled.connect(lambda _on: self.wanted.emit())
        self.orientation.activated.connect(lambda _at: self._turn())
        self.sheet.valueChanged.connect(self.preview.setCurrentPage)
        self.preview.paintRequested.connect(self._on_paint_requested)
        self.preview.previewChanged.connect(self._on_preview_changed)
        self._print.clicked.connect(lambda: self.print_wanted.emit(self._thing, self._printer))
        self._save.clicked.connect(lambda: self.save_wanted.emit(self._thing, self._printer.pageLayout()))
        self.buttons.rejected.connect(self.reject)

    def _turn(self) -> None:
        """Lay the paper as chosen, and draw anew."""
        self._printer.setPageOrientation(_ORIENTATIONS[self.orientation.currentText()])
        self.preview.updatePreview()

    def _let(self, *, able: bool) -> None:
        for part in (self._print, self._save, self.sheet, self.orientation):
            part.setEnabled(able)

    @Slot()
    def _on_what_chosen(self) -> None:
        self._is_other = True
        self.wanted.emit()

    @Slot(QPrinter)
    def _on_paint_requested(self, printer: QPrinter) -> None:
        if self._thing is not None:
            self.paint_wanted.emit(self._thing, printer)

    @Slot()
    def _on_preview_changed(self) -> None:
        total = max(1, self.preview.pageCount())
        self.sheet.setRange(1, total)
        self.sheet.setSuffix(f" of {total}")
        self.sheet.setValue(self.preview.currentPage())
