"""The line that was read stays in view: on the way back, when the text grows, and when the window changes its width."""

import pytest
from PySide6.QtCore import QPoint
from tests.ui.conftest import Desk

from vademecum.pages.place import parse_place
from vademecum.ui.page_browser import PageBrowser
from vademecum.ui.stated_places import stated_places


@pytest.fixture
def low(desk: Desk) -> Desk:
    """A window too low for the chapter it shows."""
    desk.window.resize(1200, 420)
    go(desk, "chapter:1")
    return desk


def browser_of(desk: Desk) -> PageBrowser:
    return desk.window._layout.detail.browser


def go(desk: Desk, place: str) -> None:
    desk.window._walk.go(parse_place(place))
    desk.settle()


def act(desk: Desk, name: str) -> None:
    desk.action(name).trigger()
    desk.settle()


def scroll(desk: Desk, value: int) -> None:
    browser_of(desk).show_whole()
    browser_of(desk).verticalScrollBar().setValue(value)
    assert browser_of(desk).verticalScrollBar().value() == value, "the page is too short"


def line(desk: Desk) -> str:
    """What the row at the top of the view states, or the heading there."""
    cursor = browser_of(desk).cursorForPosition(QPoint(browser_of(desk).viewport().width() // 2, 4))
    return " ".join(map(str, stated_places(cursor))) or cursor.block().text()


def test_going_back_and_forward_returns_to_the_line_read(low: Desk) -> None:
    scroll(low, 190)
    go(low, "chapter:2")
    assert browser_of(low).verticalScrollBar().value() == 0
    scroll(low, 70)
    act(low, "backAction")
    assert browser_of(low).verticalScrollBar().value() == 190
    act(low, "forwardAction")
    assert browser_of(low).verticalScrollBar().value() == 70


def test_each_visit_of_a_page_has_its_own_line_and_a_new_one_begins_at_the_top(low: Desk) -> None:
    scroll(low, 190)
    go(low, "chapter:2")
    go(low, "chapter:1")
    assert browser_of(low).verticalScrollBar().value() == 0
    scroll(low, 120)
    act(low, "backAction")
    act(low, "backAction")
    assert browser_of(low).verticalScrollBar().value() == 190
    go(low, "entry:sedna")
    go(low, "chapter:3")
    assert not low.action("forwardAction").isEnabled()
    assert browser_of(low).verticalScrollBar().value() == 0


def test_two_steps_back_at_once_do_not_mix_up_the_lines(low: Desk) -> None:
    scroll(low, 190)
    go(low, "chapter:2")
    scroll(low, 70)
    go(low, "chapter:3")
    low.action("backAction").trigger()
    low.action("backAction").trigger()
    low.settle()
    assert browser_of(low).verticalScrollBar().value() == 190
    act(low, "forwardAction")
    assert browser_of(low).verticalScrollBar().value() == 70


def test_the_line_stays_when_the_text_grows_and_on_the_way_back_then(low: Desk) -> None:
    scroll(low, 190)
    read = line(low)
    act(low, "largerAction")
    act(low, "largerAction")
    assert line(low) == read
    go(low, "chapter:2")
    act(low, "usualSizeAction")
    act(low, "backAction")
    assert line(low) == read
    assert abs(browser_of(low).verticalScrollBar().value() - 190) < 40


def test_the_line_stays_when_the_window_changes_its_width(low: Desk) -> None:
    scroll(low, browser_of(low).verticalScrollBar().maximum() // 2)
    read = line(low)
    low.window.resize(700, 420)
    low.settle()
    assert line(low) == read
    low.window.resize(1200, 420)
    low.settle()
    assert line(low) == read


def test_a_trail_at_its_greatest_length_keeps_lines_and_steps_together(low: Desk) -> None:
    for step in range(199):
        low.window._walk.go(parse_place("entry:sedna" if step % 2 else "entry:otrov"))
    go(low, "chapter:1")
    scroll(low, 190)
    go(low, "chapter:2")
    act(low, "backAction")
    assert browser_of(low).verticalScrollBar().value() == 190
