"""Walks through the real window over the bundled collection, by nothing but the keyboard."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Desk, Open

from vademecum.ui.page_browser import PageBrowser
from vademecum.ui.windows import Windows

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
LINKS, MOST = 400, 30
LONGEST_PAUSE_MS = 100


class Hands:
    """Two hands on a keyboard: whatever is pressed goes to what has the focus."""

    def __init__(self, desk: Desk, bot: QtBot) -> None:
        self.desk, self.bot = desk, bot

    @property
    def focus(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None, "nothing has the focus"
        return focus

    @property
    def here(self) -> str:
        return str(self.desk.window._walk.now.here)

    @property
    def page(self) -> PageBrowser:
        return self.desk.part(PageBrowser, "detailView")

    def press(self, *keys: str | Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press shortcuts of the window, written as text, or keys for what has the focus."""
        for key in keys:
            if isinstance(key, str):
                QTest.keySequence(self.desk.window, key)
            else:
                QTest.keyClick(self.focus, key, modifier)
            self.desk.settle()

    def write(self, words: str) -> None:
        """Type words of any script, and wait until the window has noticed that no more come."""
        for letter in words:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.focus, QKeyEvent(kind, 0, NONE, letter))
        self.bot.waitUntil(lambda: not any(map(QTimer.isActive, self._pauses())))
        self.desk.settle()

    def _pauses(self) -> list[QTimer]:
        timers = self.desk.window.findChildren(QTimer)
        return [timer for timer in timers if timer.isSingleShot() and timer.interval() <= LONGEST_PAUSE_MS]

    def look_up(self, words: str) -> None:
        self.press("Ctrl+L")
        self.write(words)
        self.press(Key.Key_Return)

    def switch_to(self, words: str) -> None:
        self.press("Ctrl+K")
        self.write(words)
        self.press(Key.Key_Return)

    def until(self, reached: Callable[[], bool], key: str | Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press a key until something is reached."""
        for _ in range(MOST):
            if reached():
                return
            self.press(key, modifier=modifier)
        raise AssertionError(f"{key} never leads there; the focus is on {self.focus.objectName() or self.focus}")

    def go_to_page(self) -> None:
        self.until(lambda: self.focus is self.page, "F6")

    def follow(self, wanted: Callable[[str], bool]) -> str:
        """Walk from link to link of the page until one is wanted, and follow it."""
        self.go_to_page()
        for _ in range(LINKS):
            QTest.keyClick(self.page, Key.Key_Tab)
            address = self.page.textCursor().charFormat().anchorHref()
            if wanted(address):
                self.press(Key.Key_Return)
                return address
        raise AssertionError("no such link on the page")


@pytest.fixture
def hands(open_desk: Open, real_collection: Path, qtbot: QtBot) -> Hands:
    return Hands(open_desk(real_collection), qtbot)


@pytest.fixture
def saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where whatever is saved goes: the system's own dialog is not ours to walk through."""
    path = tmp_path / "saved.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    return path


def test_an_abbreviation_is_looked_up_read_traced_to_its_source_and_come_back_to(hands: Hands) -> None:
    hands.look_up("butb")
    assert hands.here == "entry:belarusian-universal-commodity-exchange"
    note = hands.follow(lambda address: address.startswith("note:"))
    assert hands.here == note
    assert "Belarusian Universal Commodity Exchange" in hands.page.toPlainText()
    hands.press("Alt+Left")
    assert hands.desk.title == "Belarusian Universal Commodity Exchange"
    hands.press("Alt+Right")
    assert hands.here == note


def test_two_countries_are_compared_and_their_figures_taken_away(hands: Hands, saved: Path) -> None:
    hands.switch_to("countries")
    hands.press("Ctrl+Shift+F")
    hands.write("k")
    hands.press(Key.Key_Return)
    view = hands.desk.window._layout.list_pane.view
    view.setFocus()
    hands.until(lambda: view.currentIndex().data() == "Kazakhstan", Key.Key_Down)
    hands.until(lambda: view.currentIndex().data() == "Kyrgyzstan", Key.Key_Down, SHIFT)
    hands.press("Ctrl+Shift+G")
    pane = hands.desk.window._charting.pane
    assert pane is not None
    page = pane.page()
    assert page is not None
    assert {"Kazakhstan", "Kyrgyzstan"} <= set(page.series)
    hands.press("Ctrl+Shift+E")
    for _ in range(20):
        hands.desk.settle()
    with saved.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {"entry:kazakhstan", "entry:kyrgyzstan"} <= {row["place"] for row in rows}
    assert all(row["page"] for row in rows if row["record"] != "nothing")


def test_a_bookmark_and_its_note_are_there_after_the_window_was_closed(hands: Hands, open_desk: Open, real_collection: Path) -> None:
    hands.look_up("minsk tractor")
    hands.press("Ctrl+D")
    hands.switch_to("bookmarks")
    hands.desk.window._layout.shelf().view.setFocus()
    hands.press(Key.Key_Home)
    note = hands.desk.part(QPlainTextEdit, "noteEdit")
    hands.until(lambda: hands.focus is note, Key.Key_Tab)
    hands.write("For the reader at desk four")
    QTest.keySequence(hands.desk.window, "Ctrl+W")  # what is closed answers nothing any more
    again = Hands(open_desk(real_collection), hands.bot)
    again.switch_to("bookmarks")
    (row,) = again.desk.window._layout.shelf().view.rows.rows
    assert (row.name, row.note) == ("Minsk Tractor Plant", "For the reader at desk four")


def test_the_book_is_read_through_chapter_by_chapter(hands: Hands) -> None:
    hands.switch_to("strong regions")
    titles = []
    for _ in range(15):
        titles.append(hands.desk.title)
        hands.press("Ctrl+PgDown")
    assert len(set(titles)) == 15
    assert hands.here == "chapter:15"
    assert not hands.desk.action("nextPageAction").isEnabled()
    hands.press("Ctrl+PgUp")
    assert hands.here == "chapter:14"


def test_the_checks_are_ordered_one_is_opened_and_its_figure_traced_to_its_source(hands: Hands) -> None:
    hands.switch_to("cross-checks")
    pane = hands.desk.window._layout.table("checks")
    assert pane.rows()[0].verdict.words == "disagrees"
    assert hands.focus is pane.view
    hands.until(lambda: pane.kind.columns[pane.view.currentIndex().column()].order == "chapter", Key.Key_Right)
    hands.press("Ctrl+Shift+U", "Ctrl+Shift+U")
    chapters = [row.chapter for row in pane.rows()]
    assert chapters == sorted(chapters, reverse=True)
    assert pane.view.currentIndex().isValid()
    hands.press(Key.Key_Home, modifier=CONTROL)
    hands.press(Key.Key_Return)
    assert hands.here == f"check:{pane.rows()[0].id}"
    figure = hands.follow(lambda address: address.startswith("figure:"))
    assert hands.here == figure
    note = hands.follow(lambda address: address.startswith("note:"))
    assert hands.here == note
    hands.press("Alt+Left", "Alt+Left", "Alt+Left")
    assert pane.view.isVisible()
    assert [row.chapter for row in pane.rows()] == chapters


@pytest.mark.parametrize("spelling", ["Гродно", "Hrodna"])
def test_a_town_is_found_under_any_of_its_spellings(hands: Hands, spelling: str) -> None:
    hands.press("Ctrl+L")
    hands.write(spelling)
    results = hands.desk.part(QWidget, "searchResults")
    assert results.isVisible()
    hands.press(Key.Key_Return)
    assert hands.here == "entry:grodno"
    assert hands.desk.title == "Grodno"


def test_a_doubtful_place_leads_to_the_fact_on_it_and_the_way_back_to_its_row(hands: Hands) -> None:
    hands.switch_to("errata")
    pane = hands.desk.window._layout.table("errata")
    hands.press(Key.Key_Down, Key.Key_Down, Key.Key_Right, Key.Key_Return)
    place = pane.rows()[2]
    assert hands.here == f"erratum:{place.id}"
    assert place.says in hands.desk.title
    fact = hands.follow(lambda address: address.startswith("fact:"))
    assert fact.removeprefix("fact:") in place.facts
    assert hands.here == fact
    hands.press("Alt+Left", "Alt+Left")
    assert pane.view.isVisible()
    assert pane.view.currentIndex().row() == 2


def test_words_are_found_in_a_page_and_a_statement_is_copied_with_its_reference(hands: Hands) -> None:
    hands.look_up("pakistan")
    hands.press("Ctrl+F")
    hands.write("tractors")
    hands.press(Key.Key_Return, Key.Key_Escape)
    assert hands.page.textCursor().selectedText().casefold() == "tractors"
    hands.go_to_page()
    hands.press("Ctrl+Shift+R")
    copied = QGuiApplication.clipboard().text()
    assert "tractors" in copied
    assert "(Zalesskij 2025, p. " in copied


def test_a_row_is_opened_in_a_second_window_that_shares_the_shelf(hands: Hands) -> None:
    hands.switch_to("regions")
    hands.desk.window._layout.list_pane.view.setFocus()
    hands.press(Key.Key_Down)
    title = hands.desk.title
    hands.press("Ctrl+Return")
    company = hands.desk.window._company
    assert isinstance(company, Windows)
    (other,) = (window for window in company._open if window is not hands.desk.window)
    second = Hands(Desk(other), hands.bot)
    second.desk.settle()
    assert second.desk.title == title
    QTest.keySequence(other, "Ctrl+D")
    second.desk.settle()
    hands.desk.settle()
    assert hands.desk.action("bookmarkAction").isChecked()


def test_what_took_place_with_a_country_is_read_by_date_and_an_event_opened(hands: Hands) -> None:
    hands.look_up("pakistan")
    text = hands.page.toPlainText()
    hands.page.show_whole()
    assert "Agreements and events" in (text + hands.page.toPlainText())
    hands.follow(lambda address: address == "entry:belarus-pakistan-business-forum-2024")
    assert hands.desk.title == "Belarus–Pakistan business forum, Islamabad 2024"
    assert "Pakistan" in hands.page.toPlainText()


def test_all_that_a_search_finds_is_read_kept_and_asked_again(hands: Hands) -> None:
    hands.press("Ctrl+L")
    hands.write("tractor")
    hands.press(Key.Key_Return, modifier=SHIFT)
    assert hands.here == "search:tractor"
    assert hands.focus is hands.page
    assert hands.page.toPlainText().count("ractor") > 30
    hands.press("Ctrl+D")
    fact = hands.follow(lambda address: address.startswith("fact:"))
    assert hands.here == fact
    hands.press("Alt+Left")
    assert hands.here == "search:tractor"
    hands.press("Ctrl+L")
    hands.write("ploughs")
    hands.press(Key.Key_Return)
    assert hands.here == "entry:ploughs"
    hands.switch_to("bookmarks")
    hands.until(lambda: hands.focus.objectName() == "shelfTable", "F6")
    hands.press(Key.Key_Down, Key.Key_Return)
    assert (hands.here, hands.desk.title) == ("search:tractor", "tractor")
