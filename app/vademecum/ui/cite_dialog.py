"""The dialog of references: in which style, how long, and what will be copied."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QListWidget, QTextBrowser, QVBoxLayout, QWidget

from vademecum.exporting.ready import STYLE_NAMES, Manner, Style
from vademecum.ui.dialog_size import open_as_drawn
from vademecum.ui.labels import plain_label
from vademecum.ui.type_scale import Step, serif

if TYPE_CHECKING:
    from vademecum.exporting.ready import Ready

HOUSE_STYLE = "With page and sources"
_MOST_SHOWN = 50


class Cited(NamedTuple):
    """How references are written; `style` is that of the command line, empty for the form of the house, which is never short."""

    style: str = ""
    short: bool = False
    after: bool = False

    @property
    def manner(self) -> Manner | None:
        """The manner of a style there is, None for the form of the house."""
        return Manner(Style(self.style), short=self.short, after=self.after) if self.style in set(Style) else None

    @property
    def words(self) -> str:
        """What the style is called."""
        return STYLE_NAMES[Style(self.style)] if self.style in set(Style) else HOUSE_STYLE


class CiteDialog(QDialog):
    """Says what references are wanted to look at (`wanted`); accepted when those shown are to be copied."""

    wanted = Signal(object)

    def __init__(self, words: str, cited: Cited, document: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("citeDialog")
        self.setWindowTitle("Cite")
        self.styles = QListWidget()
        self.short = QCheckBox("&Short, as a text refers to a work already named")
        self.after = QCheckBox(f"Cited &after {document}, where it was read")
        self.preview = QTextBrowser()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = self.buttons.addButton("&Copy", QDialogButtonBox.ButtonRole.AcceptRole)
        self._fill(cited)
        self._place_parts(plain_label(words, wraps=True))
        self.styles.currentRowChanged.connect(self._on_changed)
        for box in (self.short, self.after):
            box.toggled.connect(self._on_changed)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    @property
    def cited(self) -> Cited:
        """How references are to be written."""
        row = self.styles.currentRow()
        style = list(Style)[row - 1] if row > 0 else ""
        return Cited(str(style), self.short.isChecked(), self.after.isChecked())

    def begin(self) -> None:
        """Appear, and ask for the references to show."""
        self.open()
        self._on_changed()

    def show_references(self, found: "tuple[Ready, ...]") -> None:
        """Show what will be copied, of very many the first."""
        shown = "".join(f"<p>{each.html}</p>" for each in found[:_MOST_SHOWN])
        more = f"<p>… and {len(found) - _MOST_SHOWN:,} more</p>" if len(found) > _MOST_SHOWN else ""
        self.preview.setHtml(shown + more)
        self.copy.setEnabled(bool(found))

    def _fill(self, cited: Cited) -> None:
        self.styles.addItems([HOUSE_STYLE, *STYLE_NAMES.values()])
        self.styles.setCurrentRow(list(Style).index(Style(cited.style)) + 1 if cited.style in set(Style) else 0)
        self.short.setChecked(cited.short)
        self.after.setChecked(cited.after)
        named = (("citeStyles", "Style", self.styles), ("citeShort", "", self.short), ("citeAfter", "", self.after),
                 ("citePreview", "What will be copied", self.preview), ("citeCopy", "", self.copy))  # fmt: skip
        for name, spoken, part in named:
            part.setObjectName(name)
            if spoken:
                part.setAccessibleName(spoken)
        for button in self.buttons.buttons():
            button.setIcon(QIcon())

    def _place_parts(self, of: QLabel) -> None:
        self.styles.setSpacing(1)
        self.preview.setFont(serif(Step.STATEMENT))
        self.preview.document().setDocumentMargin(10)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.addRow("Of", of)
        form.addRow("St&yle", self.styles)
        form.addRow("", self.short)
        form.addRow("", self.after)
        form.addRow("&Preview", self.preview)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addLayout(form, 1)
        column.addWidget(self.buttons)
        self.styles.ensurePolished()
        self.styles.doItemsLayout()  # rows laid out before the sheet was known are lower than those asked for
        self.styles.setFixedHeight(self.styles.sizeHintForRow(0) * self.styles.count() + 2 * self.styles.count() + 6)
        open_as_drawn(self, 600, 600)

    @Slot()
    def _on_changed(self) -> None:
        has_manner = self.cited.manner is not None
        for box in (self.short, self.after):
            box.setEnabled(has_manner)
        self.wanted.emit(self.cited)
