"""Walks through the real window by keyboard, over the real library of a small collection."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QLineEdit,
    QListView,
    QTableView,
    QTextBrowser,
)
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Desk, Open

from vademecum.pages.place import parse_place
from vademecum.ui.list_model import ListModel
from vademecum.ui.settings import Remembered, Settings

Key = Qt.Key


def names(desk: Desk) -> list[str]:
    model = desk.part(QListView, "entryList").model()
    rows = (model.index(at, 0).data(ListModel.ROW) for at in range(model.rowCount()))
    return [row.name for row in rows if row is not None]


def search(desk: Desk, words: str) -> QLineEdit:
    desk.action("searchAction").trigger()
    field = desk.part(QLineEdit, "searchEdit")
    QTest.keyClicks(field, words)
    desk.settle()
    return field


def kept(desk: Desk) -> list[str]:
    return [row.name for row in desk.window._layout.shelf().view.rows.rows]


def test_the_window_opens_on_the_first_entry_with_its_list_filled(desk: Desk) -> None:
    assert names(desk)[:2] == ["Tove Aldin", "Council of Northern Harbours"]
    assert len(names(desk)) == 25
    assert desk.title == "Tove Aldin"
    assert "heads the office" in desk.part(QTextBrowser, "detailView").toPlainText()


def test_search_finds_opens_and_comes_back(desk: Desk) -> None:
    field = search(desk, "hvalvik")
    results = desk.part(QAbstractItemView, "searchResults")
    assert results.isVisible()
    assert results.currentIndex().data() == "Hvalvík"
    QTest.keyClick(field, Key.Key_Return)
    desk.settle()
    assert desk.title == "Hvalvík"
    assert not results.isVisible()
    assert field.text() == ""
    desk.action("backAction").trigger()
    desk.settle()
    assert desk.title == "Tove Aldin"
    desk.action("forwardAction").trigger()
    desk.settle()
    assert desk.title == "Hvalvík"
    assert not desk.action("forwardAction").isEnabled()


def test_keys_walk_the_results_and_escape_leaves_them(desk: Desk) -> None:
    field = search(desk, "o")
    results = desk.part(QAbstractItemView, "searchResults")
    first = results.currentIndex().row()
    QTest.keyClick(field, Key.Key_Down)
    assert results.currentIndex().row() > first
    QTest.keyClick(field, Key.Key_Tab)
    assert field.hasFocus()
    assert results.currentIndex().row() > first + 1
    QTest.keyClick(field, Key.Key_Escape)
    desk.settle()
    assert not results.isVisible()
    assert desk.part(QListView, "entryList").hasFocus()


def test_the_filter_keeps_rows_and_gives_them_back(desk: Desk, qtbot: QtBot) -> None:
    field = desk.part(QLineEdit, "filterEdit")
    QTest.keyClicks(field, "harbour fa")
    qtbot.waitUntil(lambda: names(desk) == ["Harbour Fair 9", "Harbour Fair 10"])
    assert desk.title == "Tove Aldin"
    QTest.keyClick(field, Key.Key_Return)
    desk.settle()
    assert desk.title == "Harbour Fair 9"
    assert field.text() == "harbour fa"
    field.clear()
    qtbot.waitUntil(lambda: len(names(desk)) == 25)
    desk.settle()
    assert desk.part(QListView, "entryList").currentIndex().data() == "Harbour Fair 9"


def test_arrow_keys_read_entry_after_entry_and_letters_lead_to_names(desk: Desk) -> None:
    view = desk.part(QListView, "entryList")
    view.setFocus()
    QTest.keyClick(view, Key.Key_Down)
    desk.settle()
    assert desk.title == "Council of Northern Harbours"
    QTest.keyClicks(view, "sed")
    desk.settle()
    assert desk.title == "Sedna"


def test_a_bookmark_is_on_the_disk_at_once_and_there_after_a_restart(open_desk: Open) -> None:
    desk = open_desk()
    desk.action("bookmarkAction").trigger()
    desk.settle()
    other = open_desk()
    assert other.action("bookmarkAction").isChecked()
    assert other.action("bookmarkAction").text().replace("&", "") == "Bookmarked"
    other.window._walk.choose_section("bookmarks")
    other.settle()
    assert kept(other) == ["Tove Aldin"]
    other.window._walk.back()
    other.settle()
    other.action("bookmarkAction").trigger()
    other.settle()
    assert not other.action("bookmarkAction").isChecked()
    other.window._walk.choose_section("bookmarks")
    other.settle()
    assert kept(other) == []


def test_the_window_comes_back_to_where_it_was(open_desk: Open) -> None:
    desk = open_desk()
    desk.window._walk.choose_section("chapters")
    desk.window._walk.go(parse_place("chapter:2"))
    desk.settle()
    desk.window.close()
    again = open_desk()
    assert again.title == "Cargo of the cold coast"
    assert again.window._walk.now.section == "chapters"


def test_citing_copies_a_plain_reference(desk: Desk) -> None:
    desk.action("citeAction").trigger()
    desk.settle()
    assert QGuiApplication.clipboard().text().startswith("Tove Aldin (")


def test_selected_entries_are_taken_away_as_csv(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "out.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    view = desk.part(QListView, "entryList")
    view.setFocus()
    QTest.keyClick(view, Key.Key_Down)
    QTest.keyClick(view, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    desk.settle()
    desk.action("exportCsvAction").trigger()
    desk.settle()
    text = target.read_text(encoding="utf-8")
    assert '"entry:council-of-northern-harbours",' in text
    assert '"entry:grauwik",' in text
    assert '"entry:tove-aldin",' not in text
    assert desk.window.statusBar().currentMessage().startswith("Saved")


def test_figures_are_a_table_that_sorts(desk: Desk) -> None:
    desk.window._walk.choose_section("figures")
    desk.settle()
    table = desk.part(QTableView, "figureTable")
    assert table.isVisible()
    assert not desk.part(QListView, "entryList").isVisible()
    subjects = [table.model().index(at, 0).data() for at in range(table.model().rowCount())]
    assert subjects == sorted(subjects, key=lambda name: name.replace("Ł", "L").replace("Ø", "O"))
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    desk.settle()
    assert table.model().index(0, 0).data() == subjects[-1]
    table.setCurrentIndex(table.model().index(0, 3))
    table.activated.emit(table.currentIndex())
    desk.settle()
    assert not table.isVisible()
    assert desk.window._walk.now.section == "chapters"
    assert desk.part(QListView, "entryList").isVisible()


@pytest.mark.parametrize(("section", "title"), [("checks", "Cross-checks"), ("errata", "Errata")])
def test_checks_and_errata_are_tables_of_their_own(desk: Desk, section: str, title: str) -> None:
    desk.window._walk.choose_section(section)
    desk.settle()
    assert desk.title == title
    assert not desk.part(QListView, "entryList").isVisible()
    desk.window._walk.choose_section("sources")
    desk.settle()
    assert desk.part(QListView, "entryList").isVisible()
    assert desk.title != title


def test_two_windows_share_one_shelf(open_desk: Open) -> None:
    one, other = open_desk(), open_desk()
    one.action("bookmarkAction").trigger()
    one.settle()
    other.window._walk.choose_section("bookmarks")
    other.settle()
    assert kept(other) == ["Tove Aldin"]


def test_a_place_beyond_the_first_slice_stays_the_one_shown_when_the_list_takes_the_focus(open_desk: Open, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "reader")
    settings.save(Remembered(place="entry:sedna", section="type:country"))
    desk = open_desk()
    view = desk.part(QListView, "entryList")
    desk.part(QLineEdit, "searchEdit").setFocus()
    view.setFocus()
    desk.settle()
    assert view.currentIndex().isValid()
    assert desk.title == "Sedna"
    assert not desk.action("backAction").isEnabled()
