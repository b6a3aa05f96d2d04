"""How the window looks and what is remembered of it: light or dark, size of text, sizes of panes."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtGui import QActionGroup, QGuiApplication
from PySide6.QtWidgets import QMainWindow

from vademecum.ui.actions import Act, Actions, draw_icons
from vademecum.ui.browsing import Browsing
from vademecum.ui.colours import colours_of
from vademecum.ui.joining import Slots
from vademecum.ui.layout import Layout
from vademecum.ui.settings import Remembered, Settings
from vademecum.ui.theme import Appearance, Theme, appearance_of
from vademecum.ui.tool_bar import ToolBar

TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
APPEARANCES = {Act.AS_SYSTEM: Appearance.SYSTEM, Act.LIGHT: Appearance.LIGHT, Act.DARK: Appearance.DARK}


class Looks:
    """Applies what is remembered to theme and layout, and replaces it as a whole."""

    def __init__(self, settings: Settings, theme: Theme, actions: Actions, layout: Layout) -> None:
        self._settings, self._theme, self._actions, self._layout = settings, theme, actions, layout
        group = QActionGroup(actions[Act.LIGHT])
        for act in APPEARANCES:
            group.addAction(actions[act])

    @property
    def remembered(self) -> Remembered:
        return self._settings.now

    def restore(self, window: QMainWindow) -> None:
        """Give window and panes the sizes they had."""
        self._layout.restore(window, self.remembered)
        self.mark_appearance()
        self._actions[Act.CHART].setChecked(self._layout.chart_is_open)

    def mark_appearance(self) -> None:
        """Mark whose word decides between light and dark, which another window may have changed."""
        for act, appearance in APPEARANCES.items():
            self._actions[act].setChecked(appearance is appearance_of(self.remembered))

    def acts(self) -> Slots:
        sizes = {Act.LARGER: 1, Act.SMALLER: -1, Act.USUAL_SIZE: 0}
        return {
            **{act: partial(self._set_appearance, appearance) for act, appearance in APPEARANCES.items()},
            **{act: partial(self._step_text_size, step) for act, step in sizes.items()},
        }

    def look_right(self, tools: ToolBar) -> None:
        """Draw the icons in the colours of now."""
        colours = colours_of(QGuiApplication.palette())
        draw_icons(self._actions, colours)
        tools.draw_icons(colours)

    def save(self, window: QMainWindow, now: Browsing, habits: Mapping[str, object]) -> None:
        """Write down sizes, place, and further habits under the names of `Remembered`."""
        place = str(now.here) if now.here else ""
        been: dict[str, Any] = {"section": now.section, "order": now.order, "place": place, "in_book_order": now.in_book_order}
        kept = self.remembered._replace(**been | dict(habits))
        self._settings.save(self._layout.remember(window, kept))

    def note_welcomed(self) -> None:
        """Remember that the reader has been welcomed."""
        self._settings.save(self.remembered._replace(welcomed=True))

    def _set_appearance(self, appearance: Appearance) -> None:
        self._settings.save(self.remembered._replace(appearance=appearance))
        self._theme.set_appearance(appearance)

    def _step_text_size(self, by: int) -> None:
        percent = stepped(self.remembered.text_percent, by)
        self._settings.save(self.remembered._replace(text_percent=percent))
        self._theme.set_text_size(percent)


def stepped(percent: int, by: int) -> int:
    """Return the next larger (1) or smaller (-1) size of text, or the usual one (0)."""
    if by == 0:
        return 100
    beyond = [size for size in TEXT_SIZES if (size - percent) * by > 0]
    return (min(beyond) if by > 0 else max(beyond)) if beyond else percent
