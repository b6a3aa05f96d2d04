"""The window that lists everything with a key, made from the table of actions, and the words about the collection."""

from html import escape

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from vademecum.ui.actions import MENUS, SPECS
from vademecum.ui.colours import colours_of
from vademecum.ui.fact_html import TABLE
from vademecum.ui.page_browser import PageBrowser
from vademecum.ui.page_style import PageStyle
from vademecum.ui.rail_html import rail_heading
from vademecum.ui.type_scale import base_pixels, sans

LIST_KEYS = (
    ("Type a few letters", "Go to the row that begins with them"),
    ("Ctrl+A", "Select the whole list"),
    ("Shift+Down, Ctrl+Click", "Select several rows"),
    ("Menu, Shift+F10", "What can be done with the selected rows"),
    ("Middle click", "Open a row in a window of its own"),
    ("Enter", "Go to the figure, or to what the cell names"),
)
PAGE_KEYS = (
    ("Tab", "The next link; Enter follows it"),
    ("Shift+Up, Shift+Down", "Select text"),
    ("Ctrl+A, Ctrl+C", "Select the whole page, copy what is selected"),
    ("Ctrl+Click, middle click", "Open a link in a window of its own"),
    ("Ctrl+Wheel", "Larger or smaller text"),
    ("Side buttons of the mouse", "Back and forward"),
)


def shortcuts_html() -> str:
    """Return every act that has a key, under the menu it stands in."""
    parts = []
    for title, acts in MENUS.items():
        specs = [SPECS[act] for act in acts if act is not None and SPECS[act].keys]
        rows = "".join(_row(", ".join(map(_native, spec.keys)), spec.tip) for spec in specs)
        parts.append(f"{rail_heading(title.replace('&', ''))}{TABLE}{rows}</table>")
    for title, keyed in (("In lists", LIST_KEYS), ("In the page", PAGE_KEYS)):
        rows = "".join(_row(keys, words) for keys, words in keyed)
        parts.append(f"{rail_heading(title)}{TABLE}{rows}</table>")
    return "<p>&nbsp;</p>".join(parts)


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _row(keys: str, words: str) -> str:
    return f'<tr><td width="190"><p class="cell strong">{escape(keys)}</p></td><td><p class="cell">{escape(words)}</p></td></tr>'


def text_dialog(title: str, html: str, parent: QWidget) -> QDialog:
    """Return a window that shows a text and can be closed."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    browser = PageBrowser()
    browser.setAccessibleName(title)
    browser.setFont(sans())
    browser.set_margins(24, 20, 12)
    browser.show_html(html, PageStyle(colours_of(parent.palette()), base_pixels(), sans().family()), lambda _address: "")
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(0, 0, 0, 12)
    column.addWidget(browser)
    column.addWidget(buttons)
    dialog.resize(560, 620)
    return dialog
