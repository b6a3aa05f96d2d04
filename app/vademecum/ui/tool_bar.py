"""The tool bar: back and forward over the sidebar, the search field over the list, what can be done with the page at the right."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from vademecum.ui.actions import EXPORTS, MENUS, Act, Actions, fill_menu
from vademecum.ui.colours import Colours
from vademecum.ui.icons import grown, icon
from vademecum.ui.search_edit import WIDTH, SearchEdit
from vademecum.ui.type_scale import scaled

ICON = 18


class ToolBar(QToolBar):
    """Shows the actions, `arrows` back and forward among them; holds the search field."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__("Tools", parent)
        self.setObjectName("toolBar")
        self.setMovable(False)
        self.setFloatable(False)
        self.toggleViewAction().setVisible(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.search = SearchEdit()
        self._gap = _spacer(QSizePolicy.Policy.Fixed)
        self._words: list[QToolButton] = []
        self.arrows = self._button(actions[Act.BACK]), self._button(actions[Act.FORWARD])
        self._place_parts(actions)

    def align_search(self, left: int) -> None:
        """Begin the search field at this distance from the window's left edge."""
        taken = sum(button.sizeHint().width() + 2 for button in self.arrows)
        self._gap.setFixedWidth(max(4, left - taken - 12))

    def set_compact(self, *, compact: bool) -> None:
        """Show the buttons without their words, or with them."""
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if compact else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        for button in self._words:
            button.setToolButtonStyle(style)
        self.search.setMaximumWidth(scaled(420 if compact else WIDTH))

    def draw_icons(self, colours: Colours) -> None:
        """Draw the icons of buttons that are no actions, all as large as the text asks."""
        self.setIconSize(QSize(grown(ICON), grown(ICON)))
        self._export.setIcon(icon("export", colours))
        self._menu.setIcon(icon("menu", colours))

    def _place_parts(self, actions: Actions) -> None:
        self.addWidget(self._gap)
        self.search.setMinimumWidth(160)
        self.search.setMaximumWidth(scaled(WIDTH))
        self.search.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.addWidget(self.search)
        self.addWidget(_spacer(QSizePolicy.Policy.Expanding))
        self._words = [self._button(actions[Act.BOOKMARK]), self._button(actions[Act.CITE])]
        self._export = self._menu_button("Export", "Take the selected entries away, or print the page")
        self._menu = self._menu_button("Menu", "Everything this program can do (F10)")
        self._menu.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._export.setObjectName("exportButton")
        self._words.append(self._export)
        fill_menu(self._menu_of(self._export), EXPORTS, actions)
        for title, acts in MENUS.items():
            fill_menu(self._menu_of(self._menu).addMenu(title), acts, actions)
        self.set_compact(compact=False)

    def open_menu(self) -> None:
        """Open the menu that holds everything."""
        self._menu.showMenu()

    def _button(self, action: QAction) -> QToolButton:
        self.addAction(action)
        button = self.widgetForAction(action)
        assert isinstance(button, QToolButton)
        button.setAccessibleName(action.text().replace("&", ""))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _menu_button(self, words: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.setToolTip(tip)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(QMenu(button))
        self.addWidget(button)
        return button

    @staticmethod
    def _menu_of(button: QToolButton) -> QMenu:
        menu = button.menu()
        assert isinstance(menu, QMenu)
        return menu


def _spacer(horizontal: QSizePolicy.Policy) -> QWidget:
    spacer = QWidget()
    spacer.setSizePolicy(horizontal, QSizePolicy.Policy.Preferred)
    spacer.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return spacer
