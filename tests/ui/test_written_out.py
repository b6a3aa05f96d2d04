"""What is written out under a table, and the links over a title: reached by keys, with the menu of a page, opened in further windows."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from tests.ui.conftest import Desk
from tests.ui.several import close, further

from vademecum.ui.chosen_pane import ChosenPane
from vademecum.ui.link_line import LinkLine
from vademecum.ui.page_browser import PageBrowser

MIDDLE, LEFT = Qt.MouseButton.MiddleButton, Qt.MouseButton.LeftButton
CONTROL, NOTHING = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


def under(desk: Desk, section: str) -> ChosenPane:
    """Go to a table, its view in focus; what stands under it."""
    desk.window._walk.choose_section(section)
    desk.settle()
    pane = desk.window._layout.table(section)
    pane.view.setFocus()
    assert isinstance(pane.foot, ChosenPane)
    return pane.foot


def focused(desk: Desk) -> str:
    return desk.window.focusWidget().objectName()


def point_at(links: LinkLine, address: str) -> QPoint:
    """Move the mouse over the line until it is on that link; where that is."""
    hovered: list[str] = []
    links.linkHovered.connect(hovered.append)
    for x in range(2, links.width(), 4):
        at = QPoint(x, links.height() // 2)
        QTest.mouseMove(links, at)
        if hovered and hovered[-1] == address:
            return at
    raise AssertionError(f"no link to {address} in {links.text()}")


def right_click(browser: PageBrowser, words: str) -> None:
    cursor = browser.document().find(words)
    assert not cursor.isNull(), words
    browser.setTextCursor(cursor)
    at = browser.cursorRect().center()
    cursor.clearSelection()
    browser.setTextCursor(cursor)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, browser.viewport().mapToGlobal(at))
    QApplication.sendEvent(browser.viewport(), asked)


def menu_line(desk: Desk, words: str) -> None:
    """Choose a line of the menu that is open, and close it."""
    menu = desk.part(QMenu, "pageMenu")
    assert menu.isVisible()
    action = next(action for action in menu.actions() if words in action.text().replace("&", ""))
    action.trigger()
    menu.hide()
    desk.settle()


@pytest.mark.parametrize(("section", "view"), [("checks", "checkTable"), ("errata", "erratumTable")])
def test_f6_goes_from_a_table_to_what_is_written_out_under_it_and_back(desk: Desk, section: str, view: str) -> None:
    under(desk, section)
    assert focused(desk) == view
    desk.action("nextPaneAction").trigger()
    assert focused(desk) == "chosenView"
    desk.action("previousPaneAction").trigger()
    assert focused(desk) == view


def test_f6_goes_from_the_folders_of_the_shelf_to_its_bookmarks(desk: Desk) -> None:
    desk.action("bookmarkAction").trigger()
    desk.settle()
    desk.window._walk.choose_section("bookmarks")
    desk.settle()
    shelf = desk.window._layout.shelf()
    shelf.folders.setFocus()
    desk.action("nextPaneAction").trigger()
    assert shelf.view.hasFocus()


def test_the_right_mouse_button_copies_a_statement_that_is_written_out_under_a_table(desk: Desk) -> None:
    foot = under(desk, "checks")
    right_click(foot.browser, "eight harbours")
    assert not desk.action("findAction").isEnabled()  # there is no page to find words in
    menu_line(desk, "Copy with reference")
    assert "eight harbours" in QGuiApplication.clipboard().text()
    assert "p. 5" in QGuiApplication.clipboard().text()


def test_a_statement_written_out_under_a_table_is_put_on_the_shelf_and_not_the_row(desk: Desk) -> None:
    foot = under(desk, "checks")
    right_click(foot.browser, "eight harbours")
    menu_line(desk, "Bookmark the statement")
    kept: list[frozenset[str]] = []
    desk.window._reader.ask("kept", lambda library: library.shelf.bookmarked_places(), kept.append)
    desk.settle()
    assert kept == [frozenset({"fact:c1-members"})]


def test_keys_of_a_table_still_mean_its_rows_when_the_table_has_the_focus(desk: Desk) -> None:
    under(desk, "checks")
    desk.action("quoteAction").trigger()
    desk.settle()
    assert QGuiApplication.clipboard().text().startswith("Members of the council, named and counted")


@pytest.mark.parametrize(("button", "modifier"), [(MIDDLE, NOTHING), (LEFT, CONTROL)])
@pytest.mark.parametrize("section", ["", "checks"])
def test_a_link_over_a_title_opens_elsewhere_by_middle_click_and_by_control_click(
    desk: Desk, section: str, button: Qt.MouseButton, modifier: Qt.KeyboardModifier
) -> None:
    if section:
        links, address = under(desk, section).links, "chapter:1"
    else:
        desk.go("entry:hvalvik")
        links, address = desk.window._layout.detail.links, "entry:skarland"
    here = desk.window._walk.now.here
    QTest.mouseClick(links, button, modifier, point_at(links, address))
    other = further(desk)
    assert str(other.window._walk.now.here) == address
    close(other)
    assert desk.window._walk.now.here == here


def test_a_link_over_a_title_that_keys_have_come_to_opens_elsewhere_too(desk: Desk) -> None:
    links = under(desk, "errata").links
    links.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(links, Qt.Key.Key_Tab)
    desk.action("openElsewhereAction").trigger()
    other = further(desk)
    assert str(other.window._walk.now.here) == "chapter:1"
    close(other)


def test_the_menu_of_a_link_over_a_title_opens_it_in_a_new_window(desk: Desk) -> None:
    links = under(desk, "checks").links
    at = point_at(links, "chapter:1")
    QApplication.sendEvent(links, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, links.mapToGlobal(at)))
    menu_line(desk, "Open the link in a new window")
    other = further(desk)
    assert str(other.window._walk.now.here) == "chapter:1"
    close(other)


def test_what_is_written_out_stays_at_its_line_when_colours_change(desk: Desk) -> None:
    browser = under(desk, "checks").browser
    bar = browser.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = browser.spot()
    assert before.letter > 0
    desk.action("darkAction").trigger()
    desk.settle()
    after = browser.spot()
    desk.action("asSystemAction").trigger()
    assert after == before
