"""The window that lists everything with a key, made from the table of actions, and the words about the collection."""

from collections.abc import Iterable
from html import escape
from itertools import accumulate

from PySide6.QtGui import QIcon, QKeySequence, QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from vademecum.ui.actions import MENUS, SPECS, Act, Spec
from vademecum.ui.colours import colours_of
from vademecum.ui.dialog_size import open_as_drawn
from vademecum.ui.fact_html import TABLE
from vademecum.ui.labels import tint
from vademecum.ui.page_browser import PageBrowser
from vademecum.ui.page_style import PageStyle
from vademecum.ui.rail_html import rail_heading
from vademecum.ui.type_scale import base_pixels, sans

Group = tuple[str, list[tuple[str, str]]]
ONE_COLUMN, TWO_COLUMNS, _HEAD_ROWS = 560, 1000, 3
LIST_KEYS = (
    ("Type a few letters", "Go to the row that begins with them"),
    ("Ctrl+A", "Select the whole list"),
    ("Shift+Down, Ctrl+Click", "Select several rows"),
    ("Menu, Shift+F10", "What can be done with the selected rows"),
    ("Middle click", "Open a row in a window of its own"),
    ("Enter", "Go to the figure, or to what the cell names"),
    ("Down, from a filter", "Go on to its rows"),
    ("Esc, in a filter", "Empty it"),
)
SEARCH_KEYS = (
    ("Up, Down", "The result before, the next result"),
    ("Tab", "The next group"),
    ("Enter", "Go to the result chosen"),
    ("Shift+Enter", "All results on a page of their own"),
)
PAGE_KEYS = (
    ("Tab", "The next link; Enter follows it"),
    ("Shift+Up, Shift+Down", "Select text"),
    ("Ctrl+A, Ctrl+C", "Select the whole page, copy what is selected"),
    ("Ctrl+Click, middle click", "Open a link in a window of its own"),
    ("Ctrl+Wheel", "Larger or smaller text"),
    ("Side buttons of the mouse", "Back and forward"),
)
SHELF_KEYS = (
    ("F2", "Give a folder another name"),
    ("Del", "Take bookmarks or a folder off the shelf"),
    ("Alt+Up, Alt+Down", "Move a bookmark or a folder in your own order"),
)
CHART_KEYS = (
    ("Left, Right", "The figure before, the next figure"),
    ("Enter, double click", "Go to the figure itself"),
    ("N, C", "Go to its note, to the cross-check it enters"),
    ("Space", "Pick an entry in or out, in the list of entries"),
    ("T", "Show the table beside the chart, or take it away"),
    ("Esc", "Take the card of a figure away"),
)
MENU_KEYS = ((", ".join((*SPECS[Act.MENU].keys, "Alt")), SPECS[Act.MENU].tip), ("The letter underlined", "Go to that menu or line"))
OTHERS = (
    ("In the search", SEARCH_KEYS), ("In lists", LIST_KEYS), ("In the page", PAGE_KEYS), ("On your shelf", SHELF_KEYS),
    ("In a chart", CHART_KEYS), ("Menus", MENU_KEYS),
)  # fmt: skip


def shortcuts_html(columns: int = 1, key_width: int = 160) -> str:
    """Return every act that has a key, under the menu it stands in, in one column or in two of about the same height."""
    groups = [
        (title.replace("&", ""), [(", ".join(map(_native, spec.keys)), spec.tip) for spec in _keyed(acts)]) for title, acts in MENUS.items()
    ]
    groups += [(title, list(rows)) for title, rows in OTHERS]
    groups = [(title, rows) for title, rows in groups if rows]
    if columns == 1:
        return _column(groups, key_width)
    heights = list(accumulate(len(rows) + _HEAD_ROWS for _, rows in groups))
    first = min(range(1, len(groups)), key=lambda at: abs(2 * heights[at - 1] - heights[-1]))
    sides = (f'<td width="48%">{_column(part, key_width)}</td>' for part in (groups[:first], groups[first:]))
    gap = '<td width="24"></td>'
    return f"{TABLE}<tr>{gap.join(sides)}</tr></table>"


def _keyed(acts: Iterable[Act | None]) -> list[Spec]:
    return [SPECS[act] for act in acts if act is not None and SPECS[act].keys]


def _column(groups: Iterable[Group], key_width: int) -> str:
    tables = (f"{rail_heading(title)}{TABLE}{''.join(_row(*row, key_width) for row in rows)}</table>" for title, rows in groups)
    return "<p>&nbsp;</p>".join(tables)


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _row(keys: str, words: str, width: int) -> str:
    return f'<tr><td width="{width}"><p class="cell strong">{escape(keys)}</p></td><td><p class="cell">{escape(words)}</p></td></tr>'


def text_dialog(title: str, html: str, parent: QWidget, width: int = ONE_COLUMN) -> QDialog:
    """Return a window that shows a text and can be closed."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    browser = PageBrowser()
    browser.setAccessibleName(title)
    browser.setFont(sans())
    browser.set_margins(24, 20, 12)
    browser.show_html(html, PageStyle(colours_of(parent.palette()), base_pixels(), sans().family()), lambda _address: "")
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
    buttons.setContentsMargins(0, 0, 20, 0)
    tint(dialog, QPalette.ColorRole.Window, colours_of(parent.palette()).page)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(0, 0, 0, 12)
    column.addWidget(browser)
    column.addWidget(buttons)
    open_as_drawn(dialog, width, 640)
    return dialog
