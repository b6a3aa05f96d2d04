"""Narrowing the list by its facets: they are counted only while they are seen or something is chosen of them."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Slot

from vademecum.pages.listing import NOTHING_CHOSEN, ListSlice, has_facets
from vademecum.ui import questions
from vademecum.ui.actions import Act
from vademecum.ui.browsing import Browsing
from vademecum.ui.joining import Parts, Slots

if TYPE_CHECKING:
    from vademecum.pages.facets import FacetGroup
    from vademecum.ui.list_facets import FacetsPanel

NOTHING_APART = "Nothing tells these rows apart."


class Narrowing(QObject):
    """Opens the facets of the list, or goes to those of the table shown; asks for them anew when the list has changed."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.window)
        self._parts, self._walk, self._pane = parts, parts.walk, parts.layout.list_pane
        self._panel: FacetsPanel | None = None
        self._is_wanted = False
        self._pane.facets_button.clicked.connect(self.open)
        self._pane.choices.cleared.connect(self._on_cleared)
        parts.walk.moved.connect(self._on_moved)
        parts.walk.slice_told.connect(self._on_slice_told)

    def acts(self) -> Slots:
        return {Act.FACETS: self.open}

    @Slot()
    def open(self) -> None:
        """Show the facets of what is shown, with the focus."""
        if self._walk.now.table:
            self._parts.layout.table(self._walk.now.table).open_facets()
        elif has_facets(self._walk.now.section) and self._panel is None:
            self._is_wanted = True
            self._ask()

    def _ask(self) -> None:
        self._parts.reader.ask("facets", partial(questions.list_facets, listing=self._walk.now.listing), self._on_groups)

    @Slot(Browsing)
    def _on_moved(self, now: Browsing) -> None:
        self._parts.acts[Act.FACETS].setEnabled(bool(now.table) or (not now.is_whole and has_facets(now.section)))
        self._pane.facets_button.setVisible(has_facets(now.section))
        if now.is_whole or not has_facets(now.section):
            self._is_wanted = False
        if not has_facets(now.section):
            self._parts.reader.silence("facets")
        if not now.chosen:
            self._pane.choices.show_choices(())

    @Slot(ListSlice)
    def _on_slice_told(self, part: ListSlice) -> None:
        if part.offset:
            return
        self._parts.reader.silence("facets")
        if self._panel is not None or self._is_wanted or self._walk.now.chosen:
            self._ask()

    def _on_groups(self, groups: "tuple[FacetGroup, ...]") -> None:
        self._pane.choices.show_choices(groups)
        if self._is_wanted:
            self._is_wanted = False
            self._open_panel(groups)
        if self._panel is not None:
            self._panel.show_groups(groups, self._pane.count_words())

    def _open_panel(self, groups: "tuple[FacetGroup, ...]") -> None:
        from vademecum.ui.list_facets import FacetsPanel  # noqa: PLC0415 - not needed to start

        if not groups:
            self._parts.status.say(NOTHING_APART)
            return
        one, many = ("source", "sources") if self._walk.now.section == "sources" else ("entry", "entries")
        self._panel = FacetsPanel(one, many, self._pane)
        self._panel.view.chosen_changed.connect(self._walk.narrow_list)
        self._panel.destroyed.connect(self._on_panel_gone)
        self._panel.show_groups(groups, self._pane.count_words())
        button = self._pane.facets_button
        self._panel.open_at(QRect(button.mapToGlobal(button.rect().topLeft()), button.size()))

    @Slot()
    def _on_panel_gone(self) -> None:
        self._panel = None

    @Slot()
    def _on_cleared(self) -> None:
        self._walk.narrow_list(NOTHING_CHOSEN)
        self._pane.view.setFocus()
