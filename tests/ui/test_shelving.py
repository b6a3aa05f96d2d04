"""The shelf as a page of its own: folders, notes, order and undoing, by keyboard and by dragging."""

from collections.abc import Iterable

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListView, QMenu, QPlainTextEdit, QTableView
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Desk, Open

from vademecum.pages.opened import Library
from vademecum.pages.place import parse_place
from vademecum.pages.shelf_page import ShelfOrder, ShelfView
from vademecum.ui.colours import colours_of
from vademecum.ui.shelf_model import dragged
from vademecum.ui.shelf_pane import ShelfPane

_PLACES = {"entry:tove-aldin": "Tove Aldin", "entry:sedna": "Sedna", "note:3": "Handbook", "chapter:1": "Harbours of the north"}


def keep(desk: Desk, places: Iterable[str] = tuple(_PLACES)) -> ShelfPane:
    """Put places on the shelf, and show it."""

    def put(library: Library) -> None:
        for place in places:
            library.shelf.toggle(place, _PLACES.get(place, place), "Thing")

    desk.window._reader.tell(put, lambda _none: None)
    desk.window._walk.choose_section("bookmarks")
    desk.settle()
    return desk.window._layout.shelf()


def kept(desk: Desk) -> list[str]:
    return [row.name for row in desk.window._layout.shelf().view.rows.rows]


def folders(desk: Desk) -> list[str | None]:
    return [row.path for row in desk.window._layout.shelf().folders.rows.rows]


def select(desk: Desk, *places: str) -> QTableView:
    table = desk.part(QTableView, "shelfTable")
    desk.window._layout.shelf().select(places)
    table.setFocus()
    return table


def make_folder(desk: Desk, name: str) -> None:
    desk.action("newFolderAction").trigger()
    desk.settle()
    editor = desk.part(QListView, "shelfFolders").findChild(QLineEdit, "folderName")
    assert editor is not None
    QTest.keyClicks(editor, name)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    desk.settle()


def test_the_shelf_takes_the_room_of_list_and_page_and_says_how_to_begin(desk: Desk) -> None:
    pane = keep(desk, ())
    assert desk.title == "Bookmarks"
    assert not desk.window._layout.list_pane.isVisible()
    assert "Ctrl+D" in pane._empty.text()
    assert pane._empty.isVisible()
    assert not pane.note.isVisible()


def test_enter_goes_to_the_page_and_back_returns_to_the_shelf(desk: Desk) -> None:
    keep(desk)
    QTest.keyClick(select(desk, "entry:sedna"), Qt.Key.Key_Return)
    desk.settle()
    assert desk.title == "Sedna"
    assert desk.window._layout.list_pane.isVisible()
    desk.action("backAction").trigger()
    desk.settle()
    assert desk.title == "Bookmarks"
    assert [row.place for row in desk.window._layout.shelf().view.selected_rows()] == ["entry:sedna"]


def test_alt_and_an_arrow_put_the_bookmarks_selected_elsewhere_and_they_stay_selected(desk: Desk) -> None:
    keep(desk)
    table = select(desk, "note:3", "chapter:1")
    QTest.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    assert kept(desk) == ["Tove Aldin", "Handbook", "Harbours of the north", "Sedna"]
    assert len(desk.window._layout.shelf().view.selected_rows()) == 2
    QTest.keySequence(desk.window, "Ctrl+Z")
    desk.settle()
    assert kept(desk) == list(_PLACES.values())
    QTest.keySequence(desk.window, "Ctrl+Shift+Z")
    desk.settle()
    assert kept(desk)[3] == "Sedna"


def test_what_is_dragged_stands_where_it_is_dropped(desk: Desk) -> None:
    pane = keep(desk)
    pane.view.rows.dropMimeData(dragged(["chapter:1", "note:3"]), Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    desk.settle()
    assert kept(desk) == ["Handbook", "Harbours of the north", "Tove Aldin", "Sedna"]


def test_a_folder_is_made_named_filled_by_dragging_and_let_go_with_nothing_lost(desk: Desk) -> None:
    pane = keep(desk)
    make_folder(desk, "Enquiries")
    assert folders(desk) == [None, "Enquiries", ""]
    assert pane.asked.folder == "Enquiries"
    row = pane.folders.rows.index(1)
    assert pane.folders.rows.canDropMimeData(dragged(["note:3"]), Qt.DropAction.MoveAction, -1, -1, row)
    pane.folders.rows.dropMimeData(dragged(["note:3", "entry:sedna"]), Qt.DropAction.MoveAction, -1, -1, row)
    desk.settle()
    assert kept(desk) == ["Sedna", "Handbook"]
    view = desk.part(QListView, "shelfFolders")
    view.setCurrentIndex(row)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    desk.settle()
    assert folders(desk) == [None]
    assert len(kept(desk)) == 4
    desk.action("undoAction").trigger()
    desk.settle()
    assert folders(desk) == [None, "Enquiries", ""]


def test_folders_lie_in_one_another_and_change_places(desk: Desk) -> None:
    keep(desk)
    for name in ("One", "Inner"):
        make_folder(desk, name)
    desk.window._layout.shelf().folders.chosen.emit(None)
    desk.settle()
    make_folder(desk, "Two")
    assert folders(desk) == [None, "One", "One/Inner", "Two", ""]
    QTest.keyClick(desk.part(QListView, "shelfFolders"), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    assert folders(desk) == [None, "Two", "One", "One/Inner", ""]


def test_delete_takes_off_what_is_selected_and_the_sidebar_counts_along(desk: Desk) -> None:
    keep(desk)
    QTest.keyClick(select(desk, "note:3", "entry:sedna"), Qt.Key.Key_Delete)
    desk.settle()
    assert kept(desk) == ["Tove Aldin", "Harbours of the north"]
    assert "Ctrl+Z" in desk.window.statusBar().currentMessage()
    assert desk.window._walk.sidebar is not None
    counts = {section.id: section.total for group in desk.window._walk.sidebar.groups for section in group.sections}
    assert counts["bookmarks"] == 2


def test_the_bookmark_after_those_taken_off_is_selected_so_that_keys_go_on_from_there(desk: Desk) -> None:
    pane = keep(desk)
    view = select(desk, pane.view.rows.rows[1].place)
    after = pane.view.rows.rows[2].place
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Delete)
    desk.settle()
    assert [row.place for row in pane.view.selected_rows()] == [after]


def test_the_ring_of_focus_is_drawn_around_the_whole_bookmark(desk: Desk) -> None:
    pane = keep(desk)
    view = select(desk, pane.view.rows.rows[1].place)
    view.setFocus(Qt.FocusReason.ShortcutFocusReason)
    picture, ink = view.viewport().grab().toImage(), colours_of(view.palette()).focus
    rects = [view.visualRect(view.model().index(1, column)) for column in range(3)]
    assert [picture.pixelColor(rect.center().x(), rect.top()).name() for rect in rects] == [ink] * 3
    sides = [[picture.pixelColor(at, rect.center().y()).name() == ink for at in (rect.left(), rect.right())] for rect in rects]
    assert sides == [[True, False], [False, False], [False, True]]


def test_a_note_is_on_the_disk_at_each_pause_and_when_the_page_is_left(open_desk: Open, qtbot: QtBot) -> None:
    desk = open_desk()
    keep(desk)
    select(desk, "entry:sedna")
    edit = desk.part(QPlainTextEdit, "noteEdit")
    QTest.keyClicks(edit, "For Mrs K.")
    qtbot.waitUntil(lambda: [row.note for row in desk.window._layout.shelf().view.selected_rows()] == ["For Mrs K."])
    assert edit.toPlainText() == "For Mrs K."
    QTest.keyClicks(edit, " At once")
    desk.window._walk.go(parse_place("entry:tove-aldin"))
    desk.settle()
    other = open_desk()
    keep(other, ())
    assert [row.note for row in other.window._layout.shelf().view.rows.rows if row.note] == ["For Mrs K. At once"]


def test_a_folder_is_chosen_for_one_bookmark_or_by_menu_for_several(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    pane = keep(desk)
    make_folder(desk, "Timber")
    pane.folders.chosen.emit(None)
    desk.settle()
    select(desk, "entry:sedna")
    choice = desk.part(QComboBox, "folderChoice")
    choice.setCurrentIndex(choice.findData("Timber"))
    choice.activated.emit(choice.currentIndex())
    desk.settle()
    select(desk, "note:3", "chapter:1")
    assert not pane.note.isVisible()
    opened: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _at: opened.append(menu))
    pane.view.menu_wanted.emit(QPoint(0, 0))
    into = next(action.menu() for action in opened[0].actions() if action.text() == "Move to folder")
    assert isinstance(into, QMenu)
    next(action for action in into.actions() if action.text() == "Timber").trigger()
    desk.settle()
    assert [row.folder for row in pane.view.rows.rows] == ["", "Timber", "Timber", "Timber"]


def test_the_search_of_the_shelf_finds_notes_and_an_order_is_no_place_to_move_in(desk: Desk, qtbot: QtBot) -> None:
    pane = keep(desk)
    desk.window._reader.tell(_note, lambda _words: None)
    pane.search.setText("kova")
    qtbot.waitUntil(lambda: kept(desk) == ["Sedna"])
    pane.search.setText("nothing like it")
    qtbot.waitUntil(lambda: "Clear the search" in pane._empty.text())
    pane.search.clear()
    pane._want(ShelfView(order=ShelfOrder.NAME))
    desk.settle()
    assert kept(desk)[0] == "Handbook"
    QTest.keyClick(select(desk, "entry:sedna"), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert "Your own order" in desk.window.statusBar().currentMessage()


def test_what_has_gone_is_shown_with_its_note_and_leads_to_no_dead_end(desk: Desk) -> None:
    pane = keep(desk, ("entry:gone", "entry:sedna"))
    assert "no longer in this collection" in pane._gone.text()
    assert pane.view.rows.rows[0].gone
    select(desk, "entry:gone")
    assert not pane.note._go.isEnabled()


def test_references_of_the_bookmarks_selected_are_copied(desk: Desk) -> None:
    keep(desk)
    select(desk, "entry:sedna", "note:3")
    desk.action("citeAction").trigger()
    desk.settle()
    assert len(QApplication.clipboard().text().splitlines()) == 2


def _note(library: Library) -> str:
    from vademecum.pages.shelf_edits import note

    return note(library, "entry:sedna", "for Mrs Kovaleva")
