"""Several windows over one collection: opened from any link or row, together in what they know of the shelf, apart in all else."""

import gc
import threading
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QListView, QTableView, QTextBrowser, QTreeWidget
from tests.ui.conftest import Desk
from tests.ui.several import close, further, windows

from vademecum.pages.place import PlaceKind, parse_place
from vademecum.ui.filter_edit import FilterEdit
from vademecum.ui.page_browser import PageBrowser
from vademecum.ui.settings import Settings
from vademecum.ui.windows import Windows

MIDDLE, CONTROL = Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.ControlModifier


def first_link(browser: PageBrowser, but: str = "") -> tuple[QPoint, str]:
    """Where the first link of a page lies in its view, and where it leads; the first that leads elsewhere than to `but`."""
    view = browser.viewport().rect()
    points = (QPoint(x, y) for y in range(view.top(), view.bottom(), 4) for x in range(view.left(), view.right(), 6))
    return next((point, browser.anchorAt(point)) for point in points if browser.anchorAt(point) not in {"", but})


def row_point(view: QListView, name: str) -> QPoint:
    indexes = (view.model().index(row, 0) for row in range(view.model().rowCount()))
    return view.visualRect(next(index for index in indexes if index.data() == name)).center()


@pytest.mark.parametrize(("button", "modifier"), [(MIDDLE, Qt.KeyboardModifier.NoModifier), (Qt.MouseButton.LeftButton, CONTROL)])
def test_a_link_opens_elsewhere_by_middle_click_and_by_control_click(
    desk: Desk, button: Qt.MouseButton, modifier: Qt.KeyboardModifier
) -> None:
    browser = desk.window._layout.detail.browser
    at, address = first_link(browser)
    QTest.mouseClick(browser.viewport(), button, modifier, at)
    other = further(desk)
    assert str(other.window._walk.now.here) == address
    assert desk.title == "Tove Aldin"
    close(other)


def test_a_press_that_is_drawn_away_from_the_link_opens_nothing(desk: Desk) -> None:
    browser = desk.window._layout.detail.browser
    QTest.mousePress(browser.viewport(), MIDDLE, pos=first_link(browser)[0])
    QTest.mouseRelease(browser.viewport(), MIDDLE, pos=QPoint(2, 2))
    first, address = first_link(browser)
    QTest.mousePress(browser.viewport(), MIDDLE, pos=first)
    QTest.mouseRelease(browser.viewport(), MIDDLE, pos=first_link(browser, but=address)[0])
    desk.settle()
    assert len(windows(desk)) == 1


def test_a_row_opens_elsewhere_by_middle_click_while_control_click_goes_on_selecting(desk: Desk) -> None:
    view = desk.part(QListView, "entryList")
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, CONTROL, row_point(view, "Grauwik"))
    desk.settle()
    assert desk.window._layout.list_pane.selected_count() == 2
    title = desk.title
    QTest.mouseClick(view.viewport(), MIDDLE, pos=row_point(view, "Hvalvík"))
    other = further(desk)
    assert other.title == "Hvalvík"
    assert desk.title == title
    assert desk.window._layout.list_pane.selected_count() == 2
    close(other)


def test_control_enter_opens_the_row_the_hit_the_cell_or_else_the_page(desk: Desk) -> None:
    view = desk.part(QListView, "entryList")
    view.setFocus()
    desk.action("openElsewhereAction").trigger()
    row = further(desk)
    assert row.title == "Tove Aldin"
    close(row)
    field = desk.part(QLineEdit, "searchEdit")
    desk.window.activateWindow()
    field.setFocus()
    QTest.keyClicks(field, "hvalvik")
    desk.settle()
    QTest.keyClick(field, Qt.Key.Key_Return, CONTROL)
    hit = further(desk)
    assert hit.title == "Hvalvík"
    assert desk.title == "Tove Aldin"
    assert not desk.part(QAbstractItemView, "searchResults").isVisible()
    close(hit)
    desk.window._walk.choose_section("figures")
    desk.settle()
    table = desk.part(QTableView, "figureTable")
    desk.window.activateWindow()
    QApplication.processEvents()
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    desk.action("openElsewhereAction").trigger()
    cell = further(desk)
    assert cell.title == table.model().index(0, 0).data()
    close(cell)


@pytest.mark.parametrize(("section", "words", "title"), [("all", "hval", "Hvalvík"), ("errata", "", "“"), ("figures", "zzzz", "")])
def test_control_enter_in_a_filter_opens_the_row_that_it_leads_to(desk: Desk, section: str, words: str, title: str) -> None:
    desk.window._walk.choose_section(section)
    desk.settle()
    desk.action("filterAction").trigger()
    field = QApplication.focusWidget()
    assert isinstance(field, FilterEdit)
    field.setText(words)
    field.text_wanted.emit(words)
    desk.settle()
    QTest.keyClick(field, Qt.Key.Key_Return, CONTROL)
    opened = [further(desk)] if title else []
    assert len(windows(desk)) == 1 + bool(title)
    for other in opened:
        assert other.title.startswith(title)
        close(other)


def test_a_bookmark_opens_elsewhere_by_middle_click_and_the_shelf_is_listed_among_what_was_read(desk: Desk) -> None:
    desk.action("bookmarkAction").trigger()
    desk.settle()
    desk.window._walk.choose_section("bookmarks")
    desk.settle()
    table = desk.part(QTableView, "shelfTable")
    QTest.mouseClick(table.viewport(), MIDDLE, pos=table.visualRect(table.model().index(0, 0)).center())
    other = further(desk)
    assert other.title == "Tove Aldin"
    close(other)
    desk.action("historyAction").trigger()
    rows = desk.part(QTreeWidget, "historyRows").model()
    assert [rows.index(row, 0).data() for row in range(rows.rowCount())] == ["Bookmarks", "Tove Aldin"]


def test_a_further_window_is_as_large_and_lies_a_step_beside(desk: Desk) -> None:
    desk.window.resize(900, 660)
    desk.action("newWindowAction").trigger()
    one = further(desk)
    desk.action("newWindowAction").trigger()
    two = further(desk)
    assert one.title == two.title == desk.title
    assert one.window.size() == desk.window.size()
    assert len({window.pos().toTuple() for window in windows(desk)}) == 3
    close(two)
    close(one)
    assert windows(desk) == [desk.window]


def test_a_bookmark_set_in_one_window_is_seen_at_once_in_the_others(desk: Desk) -> None:
    desk.action("newWindowAction").trigger()
    other = further(desk)
    other.action("bookmarkAction").trigger()
    other.settle()
    desk.settle()
    assert desk.action("bookmarkAction").isChecked()
    desk.action("bookmarkAction").trigger()
    desk.settle()
    other.settle()
    assert not other.action("bookmarkAction").isChecked()
    close(other)


def test_a_window_closes_by_itself_and_lets_go_of_thread_and_memory(desk: Desk) -> None:
    desk.action("newWindowAction").trigger()
    other = further(desk)
    thread = other.window._reader._desk
    gone, threads = weakref.ref(other.window), threading.active_count()
    assert thread.isRunning()
    close(other)
    assert thread.isFinished()
    del other, thread
    gc.collect()
    assert gone() is None
    assert threading.active_count() <= threads
    assert desk.window.isVisible()
    desk.action("bookmarkAction").trigger()
    desk.settle()
    assert desk.action("bookmarkAction").isChecked()


def test_a_closed_window_leaves_no_widget_behind_for_another_thread_to_collect(desk: Desk) -> None:
    desk.window._charting.bring_pane()
    desk.settle()
    gc.collect()
    before = set(QApplication.allWidgets())
    gc.disable()
    try:
        desk.action("newWindowAction").trigger()
        other = further(desk)
        other.window._charting.bring_pane()
        other.settle()
        assert other.window._charting.pane is not None
        close(other)
        left = set(QApplication.allWidgets()) - before
    finally:
        gc.enable()
    assert left == set()


def test_quitting_closes_all_and_remembers_the_window_quit_from(desk: Desk, tmp_path: Path) -> None:
    desk.action("newWindowAction").trigger()
    other = further(desk)
    other.window._walk.go(parse_place("entry:sedna"))
    other.settle()
    desk.action("quitAction").trigger()
    assert windows(desk) == []
    assert not desk.window.isVisible()
    assert Settings(tmp_path / "reader").now.place == "entry:tove-aldin"


def test_the_look_chosen_in_one_window_is_not_undone_by_closing_another(desk: Desk, tmp_path: Path) -> None:
    desk.action("newWindowAction").trigger()
    other = further(desk)
    other.action("largerAction").trigger()
    other.action("darkAction").trigger()
    close(other)
    desk.window.close()
    kept = Settings(tmp_path / "reader").now
    assert (kept.text_percent, kept.appearance) == (110, "dark")


def test_a_collection_that_has_gone_is_told_and_nothing_opens(desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from functools import partial

    from vademecum.pages.opened import open_library

    company = desk.window._company
    assert isinstance(company, Windows)
    monkeypatch.setattr(company, "_open_library", partial(open_library, tmp_path / "gone.sqlite", tmp_path / "reader"))
    desk.action("newWindowAction").trigger()
    assert windows(desk) == [desk.window]
    assert "gone.sqlite" in desk.window.statusBar().currentMessage()


def test_a_link_that_has_the_focus_opens_elsewhere_by_key(desk: Desk) -> None:
    browser = desk.part(QTextBrowser, "detailView")
    browser.setFocus()
    QTest.keyClick(browser, Qt.Key.Key_Tab)
    address = browser.textCursor().charFormat().anchorHref()
    assert address.partition(":")[0] in set(PlaceKind)
    desk.action("openElsewhereAction").trigger()
    other = further(desk)
    assert str(other.window._walk.now.here) == address
    close(other)
