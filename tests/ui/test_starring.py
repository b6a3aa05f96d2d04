"""Whatever a reader points at can be put on the shelf: rows of the list, a search result, a statement."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView
from tests.ui.conftest import Desk
from tests.ui.test_quoting import put_cursor

from vademecum.pages.place import parse_place
from vademecum.ui.list_delegate import RIBBON, RIGHT
from vademecum.ui.list_model import ListModel
from vademecum.ui.search_model import SearchModel


def kept(desk: Desk) -> set[str]:
    told: list[frozenset[str]] = []
    desk.window._reader.tell(lambda library: library.shelf.bookmarked_places(), told.append)
    desk.settle()
    return set(told[0])


def test_the_ribbon_of_a_row_is_set_by_a_press_that_selects_nothing(desk: Desk) -> None:
    view, here = desk.part(QListView, "entryList"), desk.window._walk.now.here
    row = desk.window._layout.list_pane.model.row_of(parse_place("entry:sedna"))
    assert row is not None
    index = view.model().index(row, 0)
    view.scrollTo(index)
    rect = view.visualRect(index)
    star = QPoint(rect.right() - RIGHT - RIBBON // 2, rect.top() + 12)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=star)
    desk.settle()
    assert kept(desk) == {"entry:sedna"}
    assert desk.window._walk.now.here == here
    assert view.model().index(row, 0).data(ListModel.ROW).bookmarked
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=star)
    desk.settle()
    assert kept(desk) == set()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.left() + 30, rect.center().y()))
    desk.settle()
    assert desk.title == "Sedna"


def test_several_rows_are_kept_at_once_and_taken_off_at_once(desk: Desk) -> None:
    view = desk.part(QListView, "entryList")
    view.setFocus()
    for _ in range(2):
        QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    desk.settle()
    chosen = {str(place) for place in desk.window._layout.list_pane.selected_places()}
    assert len(chosen) == 3
    QTest.keySequence(desk.window, "Ctrl+D")
    desk.settle()
    assert kept(desk) == chosen
    assert "3 bookmarks are on your shelf" in desk.window.statusBar().currentMessage()
    QTest.keySequence(desk.window, "Ctrl+D")
    desk.settle()
    assert kept(desk) == set()
    QTest.keySequence(desk.window, "Ctrl+Z")
    desk.settle()
    assert kept(desk) == chosen


def test_a_search_result_is_kept_without_leaving_the_search(desk: Desk) -> None:
    field = desk.part(QLineEdit, "searchEdit")
    field.setFocus()
    QTest.keyClicks(field, "sedna")
    desk.settle()
    QTest.keySequence(desk.window, "Ctrl+D")
    desk.settle()
    assert kept(desk) == {"entry:sedna"}
    results = desk.part(QListView, "searchResults")
    assert results.isVisible()
    spoken = [results.model().index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(results.model().rowCount())]
    assert any(words.endswith("on your shelf") for words in spoken)
    model = results.model()
    assert isinstance(model, SearchModel)
    assert model.is_kept(model.line(results.currentIndex().row()))


def test_a_statement_is_kept_from_the_page(desk: Desk) -> None:
    desk.window._walk.go(parse_place("entry:council-of-northern-harbours"))
    desk.settle()
    put_cursor(desk, "which founded")
    QTest.keySequence(desk.window, "Ctrl+Shift+D")
    desk.settle()
    (place,) = kept(desk)
    assert place.startswith("fact:")
    QTest.keySequence(desk.window, "Ctrl+Shift+D")
    desk.settle()
    assert kept(desk) == set()


def test_where_nothing_can_be_bookmarked_the_act_is_not_told_as_done(desk: Desk) -> None:
    act = desk.action("bookmarkAction")
    act.trigger()
    desk.settle()
    assert act.isChecked()
    desk.window._walk.go(parse_place("section:bookmarks"))
    desk.settle()
    assert (act.isEnabled(), act.isChecked()) == (False, False)
    desk.action("backAction").trigger()
    desk.settle()
    assert (act.isEnabled(), act.isChecked()) == (True, True)


def test_the_act_looks_as_the_shelf_is_when_there_was_nothing_to_put_on_it(desk: Desk) -> None:
    desk.window._walk.choose_section("figures")
    desk.settle()
    act = desk.action("bookmarkAction")
    act.trigger()
    assert desk.window.statusBar().currentMessage() == "Select the figures to put on your shelf"
    assert not act.isChecked()


def test_the_tool_bar_is_not_painted_anew_for_a_page_that_is_kept_as_the_one_before_was(desk: Desk) -> None:
    changed: list[None] = []
    desk.window._ribbon.looks_changed.connect(lambda: changed.append(None))
    desk.window._walk.go(parse_place("entry:sedna"))
    desk.settle()
    assert desk.title == "Sedna"
    assert not changed
    QTest.keySequence(desk.window, "Ctrl+D")
    desk.settle()
    assert len(changed) == 1
    assert desk.action("bookmarkAction").text() == "Book&marked"
