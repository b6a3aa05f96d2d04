"""The quick switcher: joins the panel, the answers of the library, and the sections and commands that the window has."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from vademecum.pages.opened import Library
from vademecum.pages.place import Place, PlaceKind
from vademecum.ui.actions import MENUS, SPECS, Act
from vademecum.ui.elsewhere import Elsewhere
from vademecum.ui.joining import Parts, Slots

if TYPE_CHECKING:
    from vademecum.pages.switching import Choice, Named
    from vademecum.ui.switch_panel import SwitchPanel

COMMANDS_ONLY = ">"
MOST_SHOWN = 200


class Switching(QObject):
    """Reaches every entry, chapter, metric, section and command by a few letters. What is gone to has the focus; leaving
    gives it back to where it was."""

    def __init__(self, parts: Parts, elsewhere: Elsewhere) -> None:
        super().__init__(parts.window)
        self._parts, self._elsewhere = parts, elsewhere
        self._panel: SwitchPanel | None = None
        self._before: QWidget | None = None

    def acts(self) -> Slots:
        return {Act.SWITCH: self.begin}

    @Slot()
    def begin(self) -> None:
        """Open the panel with the places read last; a second time, close it."""
        if self._panel is not None and self._panel.isVisible():
            self.leave()
            return
        self._before = QApplication.focusWidget()
        self._panel = self._panel or self._made()
        self._panel.begin()
        self._on_typed("")

    @Slot()
    def leave(self) -> None:
        """Take the panel away and give the focus back."""
        if self._panel is None or not self._panel.isVisible():
            return
        had_focus = self._panel.edit.hasFocus()
        self._parts.reader.silence("switch")
        self._panel.hide()
        if had_focus and self._before is not None and self._before.isVisible():
            self._before.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self._panel is not None and self._panel.isVisible():
            self._panel.fit()
        return super().eventFilter(watched, event)

    def _made(self) -> "SwitchPanel":
        from vademecum.ui.switch_panel import SwitchPanel  # noqa: PLC0415 - not needed to start

        panel = SwitchPanel(self._parts.window)
        panel.typed.connect(self._on_typed)
        panel.chosen.connect(self._on_chosen)
        panel.wanted_elsewhere.connect(self._on_wanted_elsewhere)
        panel.left.connect(self.leave)
        self._elsewhere.attend_rows(panel.view, panel.leads_to, panel.edit)
        self._parts.window.installEventFilter(self)
        return panel

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        if text.startswith(COMMANDS_ONLY):
            self._parts.reader.silence("switch")
            self._show(text.removeprefix(COMMANDS_ONLY), _commands(self._parts), ())
            return
        question = partial(_recent, here=self._parts.walk.now.here) if not text.strip() else partial(_places, text=text)
        self._parts.reader.ask("switch", question, partial(self._on_places, text))

    def _on_places(self, text: str, places: "tuple[Choice, ...]") -> None:
        named = [*_sections(self._parts), *_commands(self._parts)] if text.strip() else []
        self._show(text, named, places)

    def _show(self, text: str, named: "list[Named]", places: "tuple[Choice, ...]") -> None:
        from vademecum.pages.switching import fitting  # noqa: PLC0415 - not needed to start

        found = sorted((*fitting(named, text), *places), key=lambda choice: choice.weight)
        if self._panel is not None:
            self._panel.show_choices(tuple(found[:MOST_SHOWN]))

    @Slot(object)
    def _on_chosen(self, target: Place | str) -> None:
        self.leave()
        if isinstance(target, Place):
            self._go(target)
        else:
            self._parts.acts[Act[target]].trigger()

    @Slot(Place)
    def _on_wanted_elsewhere(self, place: Place) -> None:
        self.leave()
        self._elsewhere.open(place)

    def _go(self, place: Place) -> None:
        if place.kind is PlaceKind.SECTION:
            self._parts.walk.choose_section(place.ref)
        else:
            self._parts.walk.go(place)
        self._parts.layout.focus_shown(in_list=place.kind is PlaceKind.SECTION)


def _places(library: Library, text: str) -> "tuple[Choice, ...]":
    from vademecum.pages.switching import places_to_go  # noqa: PLC0415 - not needed to start

    return places_to_go(library, text)


def _recent(library: Library, here: Place | None) -> "tuple[Choice, ...]":
    from vademecum.pages.switching import recent_places  # noqa: PLC0415 - not needed to start

    return recent_places(library, here)


def _sections(parts: Parts) -> "list[Named]":
    from vademecum.pages.switching import Named  # noqa: PLC0415 - not needed to start

    sidebar = parts.walk.sidebar
    sections = [section for group in sidebar.groups for section in group.sections] if sidebar else []
    return [Named(Place(PlaceKind.SECTION, it.id), it.label, "Section", it.icon) for it in sections]


def _commands(parts: Parts) -> "list[Named]":
    """Return what can be done now, under the menu it stands in, with its key."""
    from vademecum.pages.switching import Named  # noqa: PLC0415 - not needed to start

    found = []
    for title, acts in MENUS.items():
        for act in acts:
            if act is None or act is Act.SWITCH or not parts.acts[act].isEnabled():
                continue
            spec = SPECS[act]
            key = QKeySequence(spec.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if spec.keys else ""
            kind = " · ".join(filter(None, (title.replace("&", ""), key)))
            found.append(Named(act.name, spec.text.replace("&", "").rstrip("…"), kind, spec.icon or "right", spec.tip))
    return found
