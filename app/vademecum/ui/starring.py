"""Putting on the shelf whatever the reader points at: the page, rows of the list, a search result, statements of the page."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from vademecum.pages.place import Place, PlaceKind
from vademecum.ui import questions
from vademecum.ui.actions import Act
from vademecum.ui.choosing import Choosing
from vademecum.ui.finding import Finding
from vademecum.ui.joining import Parts, Slots
from vademecum.ui.keeping import Keeping
from vademecum.ui.ribbon import Ribbon

if TYPE_CHECKING:
    from vademecum.ui.search_popup import SearchPopup

_NOTHING_FOUND = "Nothing is found that could be put on your shelf"
_NOTHING_STATED = "Click a statement, or select some, to put it on your shelf"


class Starring(QObject):
    """What the act means depends on where the reader is: a search result first, then several rows, then the page."""

    def __init__(self, parts: Parts, keeping: Keeping, ribbon: Ribbon, finding: Finding, choosing: Choosing) -> None:
        super().__init__(parts.window)
        self._parts, self._keeping, self._ribbon, self._finding, self._choosing = parts, keeping, ribbon, finding, choosing
        self._popup: SearchPopup | None = None
        parts.layout.list_pane.star_wanted.connect(lambda place: self.toggle((place,)))
        finding.star_wanted.connect(self.toggle_found)
        finding.popup_made.connect(self._attend_popup)
        keeping.shelf_changed.connect(self._ask_kept)
        keeping.kept_told.connect(self._show_kept)

    def acts(self) -> Slots:
        return {Act.BOOKMARK: self.toggle_pointed_at, Act.BOOKMARK_STATEMENT: self.toggle_statement}

    @Slot()
    def toggle_pointed_at(self) -> None:
        """Put on the shelf, or take off it, the search result chosen, the rows selected in list or table, or the page shown."""
        self._ribbon.hold()
        pane, found = self._parts.layout.list_pane, self._finding.chosen_place()
        rows = self._choosing.selected_in_table()
        if found is not None or rows:
            self.toggle((found,) if found is not None else rows)
        elif wanted := self._choosing.wanted_rows():
            self._parts.status.say(f"Select the {wanted} to put on your shelf")
        elif pane.isVisible() and pane.selected_count() > 1:
            self.toggle(pane.selected_places())
        else:
            self._ribbon.toggle()

    @Slot()
    def toggle_found(self) -> None:
        """Put on the shelf, or take off it, the search result chosen, and nothing where nothing was found."""
        found = self._finding.chosen_place()
        if found is not None:
            self.toggle((found,))
        else:
            self._parts.status.say(_NOTHING_FOUND)

    @Slot()
    def toggle_statement(self) -> None:
        """Put on the shelf, or take off it, the statements that the page's cursor stands in or selects."""
        from vademecum.ui.stated_places import stated_places  # noqa: PLC0415 - not needed to start

        stated = stated_places(self._parts.layout.page_read().textCursor())
        facts = tuple(place for place in stated if place.kind is PlaceKind.FACT)
        if facts:
            self.toggle(facts)
        else:
            self._parts.status.say(_NOTHING_STATED)

    def toggle(self, places: tuple[Place, ...]) -> None:
        """Put places on the shelf, or take them off when all are on it; on the disk before anything changes on the screen."""
        self._parts.reader.tell(partial(questions.starred, places=places), self._on_done)

    def _on_done(self, outcome: tuple[str, frozenset[str]]) -> None:
        words, kept = outcome
        self._parts.status.say(words)
        self._keeping.tell_kept(kept)

    def _attend_popup(self, popup: "SearchPopup") -> None:
        self._popup = popup
        self._ask_kept()

    @Slot()
    def _ask_kept(self) -> None:
        if self._popup is not None:
            self._parts.reader.ask("kept", lambda library: library.shelf.bookmarked_places(), self._show_kept)

    def _show_kept(self, kept: frozenset[str]) -> None:
        if self._popup is not None:
            self._popup.show_kept(kept)
