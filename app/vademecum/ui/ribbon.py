"""The bookmark of the page shown: the act that sets it, and the ribbons of the list, whoever has changed the shelf."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from vademecum.pages.place import Place
from vademecum.ui.actions import Act
from vademecum.ui.browsing import Browsing
from vademecum.ui.joining import Parts
from vademecum.ui.keeping import Keeping

if TYPE_CHECKING:
    from vademecum.pages.entry import DetailPage


class Ribbon(QObject):
    """Keeps act and list true to the shelf; says when the act looks different."""

    looks_changed = Signal()

    def __init__(self, parts: Parts, keeping: Keeping) -> None:
        super().__init__(parts.window)
        self._keeping, self._walk = keeping, parts.walk
        self._model, self._act = parts.layout.list_pane.model, parts.acts[Act.BOOKMARK]
        self._page: DetailPage | None = None
        self._kept = False
        keeping.shelf_changed.connect(self._on_shelf_changed)
        keeping.kept_told.connect(self._on_kept_told)
        keeping.recent_changed.connect(parts.walk.refresh_shelf)
        parts.walk.moved.connect(self._on_moved)

    def show_page(self, page: "DetailPage") -> None:
        """Show whether a page is on the shelf."""
        self._page = page
        self._show(kept=page.bookmarked)

    def hold(self) -> None:
        """Let the act look as the shelf is, whatever pressing it has made of it: it changes when the disk has."""
        self._act.setChecked(self._kept)

    @Slot()
    def toggle(self) -> None:
        """Put the page shown on the shelf or take it off."""
        page = self._page
        if page is not None:
            self._keeping.toggle(page.place, page.title, page.kind_line[0].text if page.kind_line else "")

    @Slot(Browsing)
    def _on_moved(self, now: Browsing) -> None:
        self._act.setEnabled(not now.is_whole or bool(now.table))
        if now.is_whole:
            self._page = None
            self._show(kept=False)

    @Slot(Place, bool)
    def _on_shelf_changed(self, place: Place, kept: bool) -> None:
        self._model.mark(place, bookmarked=kept)
        if self._page is not None and self._page.place == place:
            self._show(kept=kept)
        self._walk.refresh_shelf()

    @Slot(object)
    def _on_kept_told(self, bookmarked: frozenset[str]) -> None:
        self._model.keep(bookmarked)
        if self._page is not None:
            self._show(kept=str(self._page.place) in bookmarked)
        self._walk.refresh_shelf()

    def _show(self, *, kept: bool) -> None:
        self._act.setChecked(kept)
        if kept != self._kept:  # else the whole tool bar would be painted anew with every page
            self._kept = kept
            self._act.setText("Book&marked" if kept else "Book&mark")
            self.looks_changed.emit()
