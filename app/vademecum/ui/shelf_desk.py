"""What a reader does at the shelf: every change is on the disk before it is seen, and can be undone."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtWidgets import QMenu

from vademecum.pages import shelf_edits
from vademecum.pages.opened import Library
from vademecum.pages.place import parse_place
from vademecum.pages.shelf_page import ShelfPage, ShelfView, shelf_page
from vademecum.ui.actions import Act
from vademecum.ui.browsing import SHELF, Browsing
from vademecum.ui.joining import Parts
from vademecum.ui.keeping import Keeping
from vademecum.ui.shelf_pane import ShelfPane

Task = Callable[[Library], str]


class ShelfDesk(QObject):
    """Keeps `pane` true to the shelf, whoever has changed that."""

    def __init__(self, parts: Parts, keeping: Keeping) -> None:
        super().__init__(parts.window)
        self._parts, self._keeping = parts, keeping
        self.pane = ShelfPane()
        self._new_folder = ""
        parts.walk.moved.connect(self._on_moved)
        keeping.shelf_changed.connect(self.refresh)
        keeping.kept_told.connect(self.refresh)
        self._connect_folders()
        self._connect_bookmarks()
        self.refresh()  # made while the window moves to the shelf, it is not told of that any more

    def undo(self) -> None:
        """Undo what was done last to the shelf from this window."""
        self._do(shelf_edits.undo)

    def redo(self) -> None:
        """Do again what was undone last."""
        self._do(shelf_edits.redo)

    @Slot()
    def refresh(self) -> None:
        """Ask for the shelf as it is now, if it is shown."""
        if self._parts.walk.now.here == SHELF:
            self._ask(self.pane.asked)

    @Slot()
    def make_folder(self) -> None:
        """Make a folder in the one chosen and let the reader give it its name."""
        if self._parts.walk.now.here != SHELF:
            self._parts.walk.go(SHELF)
        self._do_folder(partial(shelf_edits.make_folder, within=self.pane.folders.path), names=True)

    def file_in(self, places: Sequence[str], folder: str) -> None:
        """Put bookmarks into a folder."""
        self._do(partial(shelf_edits.file_in, places=tuple(places), folder=folder))

    @Slot()
    def take_off(self) -> None:
        """Take the bookmarks selected off the shelf."""
        if chosen := self._chosen():
            self._do(partial(shelf_edits.take_off, places=chosen))

    @Slot(int)
    def _step(self, by: int) -> None:
        if not self.pane.view.rows.can_be_ordered:
            self._parts.status.say("Choose “Your own order” and clear the search to put bookmarks in order")
        elif chosen := self._chosen():
            self._do(partial(shelf_edits.step, shown=_shown(self.pane), chosen=chosen, by=by))

    def _chosen(self) -> tuple[str, ...]:
        return tuple(row.place for row in self.pane.view.selected_rows())

    def _go(self, place: str) -> None:
        self.pane.note.save()
        self._parts.walk.go(parse_place(place))

    def _ask(self, view: ShelfView) -> None:
        self._parts.reader.ask("shelf page", partial(shelf_page, view=view), self._on_page)

    def _on_page(self, page: ShelfPage) -> None:
        self.pane.show_page(page)
        self._parts.acts[Act.UNDO].setText(f"&Undo {page.undoable}" if page.undoable else "&Undo")
        self._parts.acts[Act.REDO].setText(f"&Redo {page.redoable}" if page.redoable else "&Redo")
        if self._new_folder:
            self.pane.folders.edit_name(self._new_folder)
            self._new_folder = ""

    def _do(self, task: Task) -> None:
        self._parts.reader.tell(partial(_done, task=task), self._on_done)

    def _do_folder(self, task: Task, *, names: bool = False) -> None:
        """Do something that gives back the path of a folder, show that folder, and let it be named if that is wanted."""
        self._parts.reader.tell(partial(_done, task=task), partial(self._on_folder_done, names=names))

    def _on_done(self, outcome: tuple[str, frozenset[str]]) -> None:
        words, kept = outcome
        if words:
            self._parts.status.say(words)
        self._keeping.tell_kept(kept)

    def _on_folder_done(self, outcome: tuple[str, frozenset[str]], *, names: bool) -> None:
        path, kept = outcome
        self._new_folder = path if names else ""
        self.pane.want_folder(path)
        self._keeping.tell_kept(kept)

    def _connect_folders(self) -> None:
        folders = self.pane.folders
        folders.rows.named.connect(lambda path, name: self._do_folder(partial(shelf_edits.rename_folder, path=path, name=name)))
        folders.rows.dropped.connect(self.file_in)
        folders.step_wanted.connect(lambda path, by: self._do(partial(shelf_edits.step_folder, path=path, by=by)))
        folders.removal_wanted.connect(lambda path: self._do(partial(shelf_edits.let_go_folder, path=path)))
        folders.menu_wanted.connect(self._open_folder_menu)
        self.pane.view_wanted.connect(self._ask)
        self.pane.new_folder_wanted.connect(self.make_folder)

    def _connect_bookmarks(self) -> None:
        view, note = self.pane.view, self.pane.note
        view.rows.dropped.connect(self._drop)
        view.step_wanted.connect(self._step)
        view.removal_wanted.connect(self.take_off)
        view.go_wanted.connect(self._go)
        view.menu_wanted.connect(self._open_menu)
        note.noted.connect(lambda place, words: self._do(partial(shelf_edits.note, place=place, words=words)))
        note.filed.connect(lambda place, folder: self.file_in((place,), folder))
        note.go_wanted.connect(self._go)

    def _drop(self, places: tuple[str, ...], row: int) -> None:
        self._do(partial(shelf_edits.drop, shown=_shown(self.pane), chosen=places, row=row))

    @Slot(Browsing)
    def _on_moved(self, now: Browsing) -> None:
        if now.here == SHELF:
            self.refresh()
        else:
            self.pane.note.save()

    @Slot(QPoint)
    def _open_menu(self, at: QPoint) -> None:
        """Open what can be done with the bookmarks selected."""
        pane, chosen = self.pane, self._chosen()
        if not chosen:
            return
        menu = _menu(pane)
        menu.addAction("Go to page", lambda: self._go(chosen[0])).setEnabled(len(chosen) == 1)
        menu.addAction(self._parts.acts[Act.OPEN_ELSEWHERE])
        into = menu.addMenu("Move to folder")
        for row in pane.folders.rows.rows[1:]:
            into.addAction((row.path or row.name).replace("/", " › "), partial(self.file_in, chosen, row.path or ""))
        into.addSeparator()
        into.addAction(self._parts.acts[Act.NEW_FOLDER])
        menu.addSeparator()
        menu.addActions([self._parts.acts[act] for act in (Act.CITE, Act.CITE_AS, Act.EXPORT, Act.EXPORT_SPREADSHEET, Act.EXPORT_CSV)])
        menu.addSeparator()
        menu.addAction("Remove from the shelf\tDel", self.take_off)
        menu.popup(at)

    @Slot(QPoint)
    def _open_folder_menu(self, at: QPoint) -> None:
        """Open what can be done with the folder chosen."""
        path, menu = self.pane.folders.path, _menu(self.pane)
        menu.addAction(self._parts.acts[Act.NEW_FOLDER])
        if path:
            menu.addAction("Rename…\tF2", partial(self.pane.folders.edit_name, path))
            menu.addAction("Move up\tAlt+Up", lambda: self._do(partial(shelf_edits.step_folder, path=path, by=-1)))
            menu.addAction("Move down\tAlt+Down", lambda: self._do(partial(shelf_edits.step_folder, path=path, by=1)))
            menu.addSeparator()
            menu.addAction("Remove the folder, keep its bookmarks\tDel", lambda: self._do(partial(shelf_edits.let_go_folder, path=path)))
        menu.popup(at)


def _menu(pane: ShelfPane) -> QMenu:
    menu = QMenu(pane)
    menu.setObjectName("shelfMenu")
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _shown(pane: ShelfPane) -> tuple[str, ...]:
    return tuple(row.place for row in pane.view.rows.rows)


def _done(library: Library, task: Task) -> tuple[str, frozenset[str]]:
    return task(library), library.shelf.bookmarked_places()
