"""The one style sheet of the widgets: borders and states that a palette cannot say."""

from PySide6.QtGui import QColor

from vademecum.ui.colours import Colours
from vademecum.ui.icons import grown
from vademecum.ui.resources import ICONS
from vademecum.ui.type_scale import scaled

_SHEET = """
QLineEdit, QComboBox {{ border: 1px solid {line_strong}; border-radius: 4px; padding: 0 4px; min-height: {field_height}px;
    background: {field}; selection-background-color: {selected}; selection-color: {text} }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {{ border: 2px solid {focus}; padding: 0 3px }}
QComboBox {{ padding-left: 8px }}
QComboBox:focus {{ padding-left: 7px }}
QSpinBox {{ border: 1px solid {line_strong}; border-radius: 4px; padding: 0 2px 0 6px; min-height: {field_height}px;
    background: {field}; selection-background-color: {selected}; selection-color: {text} }}
QSpinBox:focus {{ border: 2px solid {focus}; padding: 0 1px 0 5px }}
QSpinBox::up-button, QSpinBox::down-button {{ border: 0; background: transparent; width: {menu_room}px }}
QSpinBox::up-arrow {{ image: url({arrow_up}); width: {small}px; height: {small}px }}
QSpinBox::down-arrow {{ image: url({arrow}); width: {small}px; height: {small}px }}
QComboBox QAbstractItemView {{ background: {raised}; border: 1px solid {line_strong} }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0 }}
QDialog QListWidget::item, QDialog QTreeWidget::item {{ padding: 3px 6px }}
QDialog QListWidget::item:selected, QDialog QTreeWidget::item:selected {{ background: {selected}; color: {text} }}
QDialog QListWidget, QDialog QTreeWidget, QDialog QTextBrowser {{ border: 1px solid {line} }}
#chartTable QHeaderView::section {{ padding: 5px 5px }}
QComboBox::drop-down {{ border: 0; width: {menu_room}px }}
QComboBox::down-arrow {{ image: url({arrow}); width: {small}px; height: {small}px }}
QToolButton, QPushButton, QLineEdit {{ icon-size: {icon}px }}
QToolButton {{ border: 1px solid transparent; border-radius: 4px; padding: 4px 8px }}
QToolButton:hover {{ background: {hover}; border-color: {line} }}
QToolButton:pressed, QToolButton:checked {{ background: {selected} }}
QToolButton:focus {{ border: 2px solid {focus}; padding: 3px 7px }}
QPushButton {{ border: 1px solid {line_strong}; border-radius: 4px; padding: 4px 14px; min-height: {button_height}px;
    background: {window} }}
QPushButton:hover {{ background: {hover} }}
QPushButton:pressed, QPushButton:checked {{ background: {selected} }}
QPushButton:focus {{ border: 2px solid {focus}; padding: 3px 13px }}
QPushButton:disabled {{ color: {text_3}; border-color: {line} }}
QToolButton::menu-indicator {{ image: none }}
#exportButton {{ padding-right: {menu_room}px }}
#exportButton::menu-indicator {{ image: url({arrow}); width: {small}px; height: {small}px; subcontrol-origin: padding;
    subcontrol-position: right center; right: 6px }}
QHeaderView {{ background: {window} }}
QHeaderView::section {{ background: {window}; border: 0; border-bottom: 1px solid {line_strong}; padding: 5px 8px; font-weight: 600;
    color: {text_2} }}
QHeaderView::up-arrow, QHeaderView::down-arrow {{ image: none; width: 0 }}
QTableView[kind="table"] QHeaderView::section:first {{ padding-left: 20px }}
#shelfTable QHeaderView::section:first {{ padding-left: {beside_icon}px }}
#shelfTable QHeaderView::section:last {{ padding-right: 20px }}
#noteEdit {{ border: 1px solid {line_strong}; border-radius: 4px; padding: 2px 6px; background: {field} }}
#noteEdit:focus {{ border: 2px solid {focus}; padding: 1px 5px }}
QToolButton[kind="chip"] {{ border-color: {line_strong}; padding: 2px 6px }}
#clearChips {{ color: {accent} }}
QTreeWidget[kind="facets"] {{ background: {list}; border-right: 1px solid {line}; padding: 4px 0 8px 12px }}
#listFacets {{ border: 0; border-bottom: 1px solid {line} }}
#listFacetsPanel {{ border: 1px solid {line_strong} }}
QTreeWidget[kind="facets"]::item {{ padding: 2px 4px 2px 0 }}
QToolBar {{ border: 0; border-bottom: 1px solid {line}; background: {window}; spacing: 2px; padding: 0 8px }}
QStatusBar {{ border-top: 1px solid {line}; background: {window} }}
QStatusBar::item {{ border: 0 }}
QSplitter::handle {{ background: {line} }}
QAbstractScrollArea {{ border: 0 }}
#searchHint {{ color: {text_2}; background: {window}; border: 1px solid {line}; border-radius: 3px; padding: 1px 5px }}
#sidebar {{ background: {sidebar} }}
#entryList, #shelfFolders {{ background: {list} }}
#searchResults {{ background: {raised} }}
QToolTip {{ background: {raised}; color: {text}; border: 1px solid {line_strong}; padding: 4px }}
QCheckBox::indicator, QAbstractItemView::indicator {{ width: {small}px; height: {small}px;
    border: 1px solid {line_strong}; border-radius: 3px; background: {field} }}
QCheckBox::indicator:focus, QCheckBox::indicator:hover {{ border-color: {focus} }}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{ background: {accent}; border-color: {accent}; image: url({tick}) }}
QCheckBox::indicator:disabled, QAbstractItemView::indicator:disabled {{ border-color: {line} }}
QCheckBox::indicator:checked:disabled, QAbstractItemView::indicator:checked:disabled {{ background: {text_3}; border-color: {text_3} }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0 }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0 }}
QScrollBar::handle {{ background: {line_strong}; border-radius: 4px; margin: 2px }}
QScrollBar::handle:disabled {{ background: transparent }}
QScrollBar::handle:hover {{ background: {text_3} }}
QScrollBar::handle:vertical {{ min-height: 36px }}
QScrollBar::handle:horizontal {{ min-width: 36px }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ height: 0; width: 0; background: transparent }}
QMenu {{ background: {raised}; border: 1px solid {line_strong}; padding: 4px 0 }}
QMenu::item {{ padding: 5px 24px 5px 12px }}
QMenu::item:selected {{ background: {selected} }}
QMenu::item:disabled {{ color: {text_3} }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 0 }}
"""


def style_sheet(colours: Colours) -> str:
    """Return the sheet in these colours."""
    theme = "dark" if QColor(colours.page).lightness() < 128 else "light"
    arrow, arrow_up, tick = ((ICONS / f"{name}-{theme}.svg").as_posix() for name in ("arrow", "arrow-up", "tick"))
    return _SHEET.format(
        field_height=scaled(26),
        button_height=scaled(18),
        icon=grown(16),
        small=grown(14),
        menu_room=grown(14) + 10,
        beside_icon=grown(16) + 32,
        arrow=arrow,
        arrow_up=arrow_up,
        tick=tick,
        **colours._asdict(),
    )
