"""Walks through the real window by keyboard, over the real library of a small collection."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListView,
    QMessageBox,
    QTableView,
    QTextBrowser,
)
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Desk, Open

from vademecum.domain.errors import CollectionError, CollectionNotFound, ShelfError
from vademecum.exporting.csv_file import Separator
from vademecum.pages.place import parse_place
from vademecum.ui.chosen import chosen_places
from vademecum.ui.colours import DARK, LIGHT
from vademecum.ui.export_order import Order, Paper, wanted_of
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


@pytest.mark.parametrize("query", ["'", '"', "AND C-90", "*" * 50, "(" * 500, "ж" * 10_000, "\u200b", "NEAR(", "日本"])
def test_no_query_upsets_the_window(desk: Desk, query: str) -> None:
    field = desk.part(QLineEdit, "searchEdit")
    field.setFocus()
    field.setText(query)
    field.textEdited.emit(field.text())
    desk.settle()
    assert desk.window.isVisible()


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


def test_an_export_that_cannot_be_written_says_so(desk: Desk, tmp_path: Path) -> None:
    order = Order(chosen_places((parse_place("entry:sedna"),), "entries"), wanted_of(Paper.PROGRAMS, Separator.COMMA))
    desk.window._taking.export_to(tmp_path / "none" / "out.csv", order)
    desk.settle()
    assert "cannot be written" in desk.window.statusBar().currentMessage()


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


def test_links_lead_on_and_addresses_are_shown_whole_before_anything_opens(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.informativeText()))
    browser = desk.window._layout.detail.browser
    browser.link_activated.emit("entry:sedna")
    desk.settle()
    assert desk.title == "Sedna"
    for address in ("https://example.org/a?b=c", "file:///etc/passwd", "javascript:alert(1)"):
        browser.link_activated.emit(address)
    assert asked == ["https://example.org/a?b=c"]


def test_a_place_that_has_gone_is_told_and_its_bookmark_can_be_dropped(desk: Desk) -> None:
    desk.window._reader.tell(lambda library: library.shelf.toggle("entry:gone", "Gone", "Harbour"), lambda _kept: None)
    desk.window._walk.choose_section("bookmarks")
    desk.settle()
    assert kept(desk) == ["Gone"]
    desk.window._walk.go(parse_place("entry:gone"))
    desk.settle()
    assert "There is no" in desk.part(QTextBrowser, "detailView").toPlainText()
    desk.action("bookmarkAction").trigger()
    desk.window._walk.choose_section("bookmarks")
    desk.settle()
    assert kept(desk) == []


def test_two_windows_share_one_shelf(open_desk: Open) -> None:
    one, other = open_desk(), open_desk()
    one.action("bookmarkAction").trigger()
    one.settle()
    other.window._walk.choose_section("bookmarks")
    other.settle()
    assert kept(other) == ["Tove Aldin"]


def test_a_missing_or_foreign_collection_is_told_in_a_sentence(open_desk: Open, tmp_path: Path) -> None:
    with pytest.raises(CollectionNotFound):
        open_desk(tmp_path / "none.sqlite")
    foreign = tmp_path / "foreign.sqlite"
    foreign.write_bytes(b"not a database at all" * 100)
    with pytest.raises(CollectionError):
        open_desk(foreign)


def test_a_user_folder_that_cannot_be_used_opens_and_says_so(open_desk: Open, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")
    desk = open_desk(user_dir=blocked)
    desk.window._walk.look_after()
    desk.settle()
    assert "cannot be saved" in desk.window.statusBar().currentMessage()
    desk.action("bookmarkAction").trigger()
    desk.settle()
    assert desk.action("bookmarkAction").isChecked()


def test_a_foreign_shelf_is_left_alone(open_desk: Open, tmp_path: Path) -> None:
    user_dir = tmp_path / "reader"
    user_dir.mkdir()
    import sqlite3

    with sqlite3.connect(user_dir / "shelf.sqlite") as connection:
        connection.execute("PRAGMA application_id = 77")
        connection.execute("CREATE TABLE theirs (x)")
    connection.close()
    with pytest.raises(ShelfError):
        open_desk(user_dir=user_dir)


def test_text_grows_by_key_everywhere(desk: Desk) -> None:
    browser = desk.part(QTextBrowser, "detailView")
    before, size = browser.document().size().height(), QApplication.font().pointSizeF()
    desk.action("largerAction").trigger()
    desk.settle()
    assert QApplication.font().pointSizeF() > size
    assert browser.document().size().height() > before
    desk.action("usualSizeAction").trigger()
    assert QApplication.font().pointSizeF() == size


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


def test_only_addresses_of_the_web_are_offered_to_the_browser(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.informativeText()))
    passed: list[str] = []
    detail = desk.window._layout.detail
    detail.address_activated.connect(passed.append)
    for address in ("file:///etc/passwd", "javascript:alert(1)", "ftp://example.org/", "http://"):
        detail.browser.link_activated.emit(address)
    assert passed == ["http://"]
    detail.address_activated.emit("file:///etc/passwd")
    assert asked == []


def test_what_has_a_colour_of_its_own_follows_from_light_to_dark(desk: Desk) -> None:
    summary = desk.window._layout.detail._head._summary
    for act, colours in (("darkAction", DARK), ("lightAction", LIGHT), ("asSystemAction", LIGHT)):
        desk.action(act).trigger()
        desk.settle()
        assert summary.palette().color(QPalette.ColorRole.WindowText).name() == colours.text_2
        assert colours.accent in desk.part(QTextBrowser, "detailView").toHtml()


def test_all_words_of_the_window_follow_the_size_of_text_and_keep_their_colours(desk: Desk) -> None:
    desk.action("darkAction").trigger()
    desk.settle()
    head, status = desk.window._layout.detail._head, desk.window._status
    labels = [label for part in (head, status, desk.window._layout.list_pane) for label in part.findChildren(QLabel) if label.text()]
    before = [(label.font().pointSizeF(), label.palette().color(QPalette.ColorRole.WindowText).name()) for label in labels]
    desk.action("largerAction").trigger()
    desk.settle()
    after = [(label.font().pointSizeF(), label.palette().color(QPalette.ColorRole.WindowText).name()) for label in labels]
    desk.action("usualSizeAction").trigger()
    desk.action("asSystemAction").trigger()
    assert len(labels) > 5
    assert [colour for _, colour in after] == [colour for _, colour in before]
    assert [round(size, 2) for size, _ in after] == pytest.approx([size * 1.1 for size, _ in before], rel=0.01)
