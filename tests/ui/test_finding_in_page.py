"""Finding words in the page: counted, all marked, one after another and around the end."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QTextBrowser
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Desk

from vademecum.domain.fold import fold
from vademecum.pages.matching import stretches
from vademecum.pages.place import parse_place

Key = Qt.Key


@pytest.fixture
def chapter(desk: Desk) -> Desk:
    desk.window._walk.go(parse_place("chapter:1"))
    desk.settle()
    return desk


def look_for(desk: Desk, words: str) -> QLineEdit:
    desk.action("findAction").trigger()
    field = desk.part(QLineEdit, "findEdit")
    field.clear()
    QTest.keyClicks(field, words)
    return field


def said(desk: Desk) -> str:
    return desk.part(QLabel, "findCount").text()


def selected(desk: Desk) -> str:
    return desk.part(QTextBrowser, "detailView").textCursor().selectedText()


def marked(browser: QTextBrowser) -> list[str]:
    return [mark.cursor.selectedText() for mark in browser.extraSelections()]


def test_hits_are_counted_marked_and_gone_through_around_the_end(chapter: Desk) -> None:
    field, browser = look_for(chapter, "HVALVIK"), chapter.part(QTextBrowser, "detailView")
    count = fold(browser.toPlainText()).count("hvalvik")
    assert count > 2
    assert said(chapter) == f"1 of {count}"
    assert len(browser.extraSelections()) == count + 1, "all, and the current one over them"
    assert marked(browser)[-1] == "Hvalvík"
    QTest.keyClick(field, Key.Key_Return)
    assert said(chapter) == f"2 of {count}"
    chapter.action("findPreviousAction").trigger()
    chapter.action("findPreviousAction").trigger()
    assert said(chapter) == f"{count} of {count}, from the end"
    chapter.action("findNextAction").trigger()
    assert said(chapter) == f"1 of {count}, from the top"


def test_escape_takes_the_marks_away_and_keeps_place_and_selection(chapter: Desk) -> None:
    field, browser = look_for(chapter, "ships"), chapter.part(QTextBrowser, "detailView")
    chapter.action("findNextAction").trigger()
    at = browser.verticalScrollBar().value()
    QTest.keyClick(field, Key.Key_Escape)
    assert not field.isVisible()
    assert browser.extraSelections() == []
    assert browser.verticalScrollBar().value() == at
    assert selected(chapter).lower() == "ships"
    assert browser.hasFocus()


def test_what_is_not_there_is_said_and_another_page_is_counted_anew(chapter: Desk, qtbot: QtBot) -> None:
    look_for(chapter, "zeppelin")
    assert said(chapter) == "Not on this page"
    look_for(chapter, "sedna")
    chapter.window._walk.go(parse_place("entry:sedna"))
    chapter.settle()
    qtbot.waitUntil(lambda: said(chapter) != "Not on this page" and said(chapter).endswith(" on this page"))
    assert chapter.part(QTextBrowser, "detailView").verticalScrollBar().value() == 0


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Hvalvík and HVALVIK", "hvalvik", [(0, 7), (12, 19)]),
        ("A Łódź", "lodz", [(2, 6)]),
        ("17,342 ships", "17342", [(0, 6)]),
        ("\U0001d4d0 b", "b", [(3, 4)]),
        ("aaaa", "aa", [(0, 2), (2, 4)]),
        ("anything", " ", []),
        ("", "a", []),
    ],
)
def test_words_are_found_whatever_their_accents_and_measured_as_qt_does(text: str, words: str, found: list[tuple[int, int]]) -> None:
    assert list(stretches(text, words)) == found
