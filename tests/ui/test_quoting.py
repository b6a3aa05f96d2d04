"""Copying from the page: the words selected, and whole statements each with its reference."""

from typing import NamedTuple

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from tests.ui.conftest import Desk, Open

from vademecum.pages.place import parse_place
from vademecum.pages.quoting import Anchor, Quoted
from vademecum.ui.page_browser import PageBrowser
from vademecum.ui.quote_html import quotes_html
from vademecum.ui.windows import Windows


@pytest.fixture
def desk(shared_desk: Desk) -> Desk:
    return shared_desk


class Copied(NamedTuple):
    """What lies on the clipboard, as plain text and as HTML."""

    text: str
    html: str


@pytest.fixture(params=["chapter:1", "entry:council-of-northern-harbours"])
def page(request: pytest.FixtureRequest, desk: Desk) -> Desk:
    """A chapter, which is read as text, and an entry, whose facts are rows by date."""
    desk.window._walk.go(parse_place(request.param))
    desk.settle()
    browser_of(desk).show_whole()
    return desk


def browser_of(desk: Desk) -> PageBrowser:
    return desk.window._layout.detail.browser


def put_cursor(desk: Desk, words: str, until: str = "") -> None:
    """Put the cursor at the words, or select from there to the last of others."""
    browser = browser_of(desk)
    cursor = browser.document().find(words)
    assert not cursor.isNull(), words
    start = cursor.selectionStart()
    stop = browser.document().find(until, cursor).selectionEnd() if until else start
    cursor.setPosition(start)
    cursor.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
    browser.setTextCursor(cursor)


def quote(desk: Desk) -> Copied:
    QGuiApplication.clipboard().clear()
    desk.action("quoteAction").trigger()
    desk.settle()
    copied = QGuiApplication.clipboard().mimeData()
    return Copied(copied.text(), copied.html())


def test_the_statement_under_the_cursor_is_copied_with_its_reference(page: Desk) -> None:
    put_cursor(page, "which founded")
    copied = quote(page)
    assert copied.text.startswith("In 2019 Skarland, Veldmark and Otrov signed")
    assert copied.text.endswith(", p. 5; Aldin 2019).")
    assert '<a href="https://courier.example/seven-harbours">Aldin 2019</a>).' in copied.html
    assert page.window.statusBar().currentMessage().startswith("Copied: In 2019")


def test_the_date_and_the_page_of_a_row_belong_to_its_statement(desk: Desk) -> None:
    desk.window._walk.go(parse_place("entry:council-of-northern-harbours"))
    desk.settle()
    put_cursor(desk, "p. 5")
    assert quote(desk).text.startswith("In 2019 Skarland")


def test_several_statements_are_copied_each_with_its_own_reference(desk: Desk) -> None:
    desk.window._walk.go(parse_place("chapter:1"))
    desk.settle()
    put_cursor(desk, "which founded", until="p. 6")
    lines = quote(desk).text.splitlines()
    assert len(lines) > 1
    assert all(line.endswith(").") and ", p. " in line for line in lines)
    assert desk.window.statusBar().currentMessage() == f"Copied {len(lines)} statements, each with its reference"


def test_statements_are_selected_by_key_from_what_is_in_view(desk: Desk) -> None:
    desk.window._walk.go(parse_place("chapter:1"))
    desk.settle()
    browser = browser_of(desk)
    browser.setFocus()
    browser.show_whole()
    put_cursor(desk, "which founded")
    start = browser.textCursor().position()
    for _ in range(6):
        QTest.keyClick(browser, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert browser.textCursor().anchor() == start
    assert len(quote(desk).text.splitlines()) > 1
    browser.moveCursor(QTextCursor.MoveOperation.Start)
    browser.verticalScrollBar().setValue(browser.verticalScrollBar().maximum())
    QTest.keyClick(browser, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert browser.textCursor().anchor() > start


def test_a_place_without_a_statement_says_what_to_do(desk: Desk) -> None:
    desk.window._walk.go(parse_place("chapter:1"))
    desk.settle()
    put_cursor(desk, "The council")
    desk.action("quoteAction").trigger()
    assert desk.window.statusBar().currentMessage().startswith("Click a statement")


def test_words_selected_are_copied_without_invisible_letters(page: Desk) -> None:
    put_cursor(page, "which founded", until="Northern Harbours")
    browser_of(page).setFocus()
    QTest.keyClick(browser_of(page), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("which founded the Council of Northern Harbours")
    assert not {"\u2060", "\u00a0"} & set(copied)


def test_the_menu_of_the_page_is_about_what_is_under_the_mouse(page: Desk) -> None:
    put_cursor(page, "which founded")
    browser = browser_of(page)
    at = browser.cursorRect().center() + QPoint(6, 0)
    browser.moveCursor(QTextCursor.MoveOperation.Start)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, browser.viewport().mapToGlobal(at))
    QApplication.sendEvent(browser.viewport(), asked)
    menu = page.part(QMenu, "pageMenu")
    names = [action.objectName() for action in menu.actions() if action.objectName()]
    assert names[:4] == ["quoteAction", "bookmarkStatementAction", "backAction", "forwardAction"]
    menu.hide()
    assert quote(page).text.startswith("In 2019 Skarland")


def test_the_menu_of_a_link_opens_it_elsewhere_or_copies_its_address(open_desk: Open) -> None:
    desk = open_desk()
    browser = browser_of(desk)
    browser.menu_wanted.emit(QPoint(10, 10), "https://example.org/a")
    menu = desk.part(QMenu, "pageMenu")
    menu.actions()[0].trigger()
    assert QGuiApplication.clipboard().text() == "https://example.org/a"
    browser.menu_wanted.emit(QPoint(10, 10), "entry:sedna")
    menu.hide()
    menu.actions()[0].trigger()
    desk.settle()
    company = desk.window._company
    assert isinstance(company, Windows)
    assert [str(window._walk.now.here) for window in company._open] == ["entry:tove-aldin", "entry:sedna"]


def test_html_is_escaped() -> None:
    html = quotes_html([Quoted("a < b", (Anchor("X & Y 2020", 'https://e.org/?a=1&b="2"'),))])
    assert html == '<p>a &lt; b (<a href="https://e.org/?a=1&amp;b=&quot;2&quot;">X &amp; Y 2020</a>).</p>'
