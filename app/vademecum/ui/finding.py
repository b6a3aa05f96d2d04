"""Search as you type: joins the field, the results under it and the walk that answers."""

from functools import partial
from string import ascii_lowercase
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal, Slot

from vademecum.pages.place import Place, PlaceKind, search_place
from vademecum.ui import questions
from vademecum.ui.actions import Act
from vademecum.ui.joining import Parts, Slots
from vademecum.ui.search_edit import SearchEdit

if TYPE_CHECKING:
    from vademecum.pages.search import SearchPage
    from vademecum.ui.search_popup import SearchPopup


class Finding(QObject):
    """Says which place was chosen, of which query the figures are to be drawn, that the result chosen is to be kept, and when the field
    was left, so that the focus can go back to where the reader was."""

    place_chosen = Signal(Place)
    left = Signal()
    popup_made = Signal(object)
    draw_wanted = Signal(str)
    star_wanted = Signal()

    def __init__(self, parts: Parts, field: SearchEdit) -> None:
        super().__init__(parts.window)
        self._field, self._walk, self._window, self._reader = field, parts.walk, parts.window, parts.reader
        self._layout = parts.layout
        self._popup: SearchPopup | None = None
        self._typed, self._asked = "", ""
        field.textEdited.connect(parts.walk.search)
        field.dismissed.connect(self.leave)
        field.focused.connect(parts.walk.search)
        parts.walk.results_told.connect(self._on_results_told)

    def acts(self) -> Slots:
        return {Act.SEARCH: self.begin}

    @property
    def popup(self) -> "SearchPopup":
        """The results under the field, made when they are first wanted."""
        if self._popup is None:
            self._popup = self._made()
        return self._popup

    @property
    def query(self) -> str:
        """What is asked, empty where nothing is; of what was found for the nearest query, that one."""
        typed = self._field.text()
        return (self._asked if typed == self._typed else typed).strip()

    def chosen_place(self) -> Place | None:
        """Return the result that is chosen while results are shown."""
        popup = self._popup
        return popup.leads_to(popup.view.currentIndex()) if popup is not None and popup.isVisible() else None

    def prepare(self) -> None:
        """Make ready what the first letter would wait for: the results under the field, and its answer, which finds most."""
        self._reader.tell(partial(questions.results, query=ascii_lowercase[0]), self._on_first_answered)

    def _on_first_answered(self, page: "SearchPage") -> None:
        self.popup.rehearse(page, self._under())
        self._answer_ahead(ascii_lowercase[1:])

    def _answer_ahead(self, letters: str) -> None:
        """Have single letters answered one by one, so that a question of the reader's own waits for one of them at most."""
        if letters:
            question = partial(questions.results, query=letters[0])
            self._reader.tell(question, lambda _page: self._answer_ahead(letters[1:]))

    @Slot()
    def begin(self) -> None:
        """Go to the field, its words selected; on the page of a search its words stand there again, to be changed."""
        here = self._walk.now.here
        if here is not None and here.kind is PlaceKind.SEARCH and not self._field.text():
            self._field.setText(here.ref)
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    @Slot()
    def leave(self) -> None:
        """Forget the query and take the results away."""
        self._walk.stop_searching()
        self.hide()
        self._field.results_are_shown = False
        self._field.clear()
        self.left.emit()

    @Slot()
    def hide(self) -> None:
        """Take the results away; the query stays."""
        if self._popup is not None:
            self._popup.hide()

    def _made(self) -> "SearchPopup":
        from vademecum.ui.search_popup import SearchPopup  # noqa: PLC0415 - not needed to start

        popup = SearchPopup(self._window)
        self._field.stepped.connect(popup.step)
        self._field.group_wanted.connect(popup.go_to_next_group)
        self._field.open_wanted.connect(popup.open_chosen)
        self._field.left.connect(popup.hide)
        self._field.star_wanted.connect(self.star_wanted)
        for asking in (self._field, popup):
            asking.draw_wanted.connect(self._on_draw_wanted)
            asking.all_wanted.connect(self._on_all_wanted)
        popup.place_chosen.connect(self._on_hit_chosen)
        self.popup_made.emit(popup)
        return popup

    @Slot(object)
    def _on_results_told(self, page: "SearchPage") -> None:
        from vademecum.pages.search import Found, NoQuery  # noqa: PLC0415 - not needed to start

        if isinstance(page, Found):
            self._typed, self._asked = page.query, page.asked
        self.popup.show_page(page, self._under())
        self._field.results_are_shown = not isinstance(page, NoQuery)

    def _under(self) -> QRect:
        return QRect(self._field.mapTo(self._window, QPoint(0, 0)), self._field.size())

    @Slot()
    def _on_draw_wanted(self) -> None:
        query = self._field.text()
        self.leave()
        self.draw_wanted.emit(query)

    @Slot()
    def _on_all_wanted(self) -> None:
        if self.chosen_place() is not None:
            self._on_hit_chosen(search_place(self._field.text()))

    @Slot(Place)
    def _on_hit_chosen(self, place: Place) -> None:
        self.leave()
        self.place_chosen.emit(place)
        self._layout.focus_shown()
