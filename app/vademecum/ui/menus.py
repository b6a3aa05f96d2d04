"""The menu bar, where the system has a place of its own for it."""

import sys

from PySide6.QtWidgets import QMainWindow

from vademecum.ui.actions import MENUS, Actions, fill_menu


def fill_menu_bar(window: QMainWindow, actions: Actions) -> None:
    """Give the window its menu bar on macOS; elsewhere the menu button holds the same."""
    if sys.platform == "darwin":
        for title, acts in MENUS.items():
            fill_menu(window.menuBar().addMenu(title), acts, actions)
