"""The first start, which explains itself once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QPushButton, QTextBrowser
from tests.ui.conftest import Desk, Open

from vademecum.pages.welcome import Welcome
from vademecum.ui.actions import SPECS
from vademecum.ui.colours import LIGHT
from vademecum.ui.page_style import PageStyle
from vademecum.ui.welcome_panel import FIRST_ACTS, WelcomePanel, welcome_html


@pytest.fixture(autouse=True)
def rests(monkeypatch: pytest.MonkeyPatch) -> None:
    """The window does at once what it does when it rests."""
    monkeypatch.setattr("vademecum.ui.main_window.AFTER_PAINT_MS", 1)


def panels(desk: Desk) -> list[WelcomePanel]:
    return [panel for panel in desk.window.findChildren(WelcomePanel) if panel.isVisible()]


def test_a_first_start_says_what_this_is_and_what_can_be_done(open_desk: Open) -> None:
    desk = open_desk(welcomed=False)
    text = desk.part(QTextBrowser, "welcomeText").toPlainText()
    assert text.startswith("Atlas of northern harbours\nA collection of our own writing, for tests\nExample, Ada; Example, Ben")
    assert [SPECS[act].tip for act in FIRST_ACTS if SPECS[act].tip not in text] == []
    assert desk.window.focusWidget() is desk.part(QPushButton, "welcomeBegin")


def test_it_is_said_once_and_again_when_asked_for(open_desk: Open) -> None:
    first = open_desk(welcomed=False)
    assert len(panels(first)) == 1
    first.window.close()
    again = open_desk(welcomed=False)
    assert panels(again) == []
    again.action("welcomeAction").trigger()
    again.settle()
    assert len(panels(again)) == 1
    again.action("welcomeAction").trigger()
    again.settle()
    assert len(panels(again)) == 1


def test_the_welcome_is_left_by_its_button_and_by_escape_for_the_list(open_desk: Open) -> None:
    desk = open_desk(welcomed=False)
    QTest.keyClick(desk.part(QPushButton, "welcomeBegin"), Qt.Key.Key_Return)
    assert panels(desk) == []
    assert desk.window.focusWidget() is desk.part(QListView, "entryList")
    desk.action("welcomeAction").trigger()
    desk.settle()
    QTest.keyClick(panels(desk)[0].begin, Qt.Key.Key_Escape)
    assert panels(desk) == []


def test_whatever_the_reader_goes_to_takes_the_welcome_away(open_desk: Open) -> None:
    desk = open_desk(welcomed=False)
    desk.action("searchAction").trigger()
    field = desk.part(QLineEdit, "searchEdit")
    QTest.keyClicks(field, "hvalvik")
    desk.settle()
    assert len(panels(desk)) == 1
    QTest.keyClick(field, Qt.Key.Key_Return)
    desk.settle()
    assert desk.title == "Hvalvík"
    assert panels(desk) == []


def test_the_welcome_covers_the_page_at_every_size_and_in_both_themes(open_desk: Open) -> None:
    desk = open_desk(welcomed=False)
    panel = panels(desk)[0]
    desk.window.resize(1024, 640)
    desk.action("darkAction").trigger()
    desk.settle()
    assert panel.size() == desk.window._layout.right.size()
    assert panel.palette().window().color().name() == "#212528"
    desk.action("asSystemAction").trigger()


def test_what_a_collection_does_not_say_leaves_no_gap_and_what_it_says_is_no_markup() -> None:
    html = welcome_html(Welcome("A <b> c", "", "", "", "1 entry", "book"), PageStyle(LIGHT, 13, "Sans"))
    assert "A &lt;b&gt; c" in html
    assert "></p>" not in html
    assert "page in the book" in html
