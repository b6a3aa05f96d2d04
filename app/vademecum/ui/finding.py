"""Search as you type: joins the field, the results under it and the walk that answers."""

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from vademecum.pages.place import Place
from vademecum.pages.search import NoQuery, SearchPage
from vademecum.ui.search_edit import SearchEdit
from vademecum.ui.search_popup import SearchPopup
from vademecum.ui.walk import Walk


class Finding(QObject):
    """Says which place was chosen, and when the field was left, so that the focus can go back to where the reader was."""

    place_chosen = Signal(Place)
    left = Signal()

    def __init__(self, field: SearchEdit, walk: Walk, window: QWidget) -> None:
        super().__init__(window)
        self._field, self._walk, self._window = field, walk, window
        self.popup = SearchPopup(window)
        field.textEdited.connect(walk.search)
        field.stepped.connect(self.popup.step)
        field.group_wanted.connect(self.popup.go_to_next_group)
        field.open_wanted.connect(self.popup.open_chosen)
        field.dismissed.connect(self.leave)
        field.focused.connect(walk.search)
        field.left.connect(self.popup.hide)
        walk.results_told.connect(self._on_results_told)
        self.popup.place_chosen.connect(self._on_hit_chosen)

    @Slot()
    def begin(self) -> None:
        """Go to the field, its words selected."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    @Slot()
    def leave(self) -> None:
        """Forget the query and take the results away."""
        self._walk.stop_searching()
        self.popup.hide()
        self._field.results_are_shown = False
        self._field.clear()
        self.left.emit()

    @Slot(object)
    def _on_results_told(self, page: SearchPage) -> None:
        self.popup.show_page(page, QRect(self._field.mapTo(self._window, QPoint(0, 0)), self._field.size()))
        self._field.results_are_shown = not isinstance(page, NoQuery)

    @Slot(Place)
    def _on_hit_chosen(self, place: Place) -> None:
        self.leave()
        self.place_chosen.emit(place)
