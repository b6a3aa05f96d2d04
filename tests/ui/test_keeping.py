"""The shelf while a window is open: backed up, moved after renamed entries, and in step with other windows."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QListView, QMessageBox
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Desk, Open

from vademecum.pages.opened import open_library
from vademecum.ui.list_model import ListModel
from vademecum.ui.sidebar_model import section_of


def said(desk: Desk) -> str:
    return desk.window.statusBar().currentMessage()


def ribbons(desk: Desk) -> list[str]:
    model = desk.part(QListView, "entryList").model()
    rows = (model.index(at, 0).data(ListModel.ROW) for at in range(model.rowCount()))
    return [row.name for row in rows if row is not None and row.bookmarked]


def count(desk: Desk, section: str) -> int:
    assert desk.window._walk.sidebar is not None
    found = section_of(desk.window._walk.sidebar, section)
    assert found is not None
    return found.total


def activate(desk: Desk) -> None:
    desk.window.activateWindow()
    QApplication.sendEvent(desk.window, QEvent(QEvent.Type.ActivationChange))
    desk.settle()


def test_a_backup_is_made_some_time_after_the_window_is_there(
    open_desk: Open, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vademecum.ui.keeping.BACK_UP_AFTER_MS", 1)
    monkeypatch.setattr("vademecum.ui.main_window.AFTER_PAINT_MS", 1)
    desk = open_desk()
    backups = tmp_path / "reader" / "backups"
    qtbot.waitUntil(lambda: backups.exists() and len(list(backups.glob("shelf-*.sqlite"))) == 1, timeout=5_000)
    desk.window._keeping.back_up()
    desk.settle()
    assert len(list(backups.iterdir())) == 1


def test_a_backup_that_fails_is_told_once(open_desk: Open, tmp_path: Path) -> None:
    (tmp_path / "reader").mkdir()
    (tmp_path / "reader" / "backups").write_text("in the way", encoding="utf-8")
    desk = open_desk()
    desk.window._keeping.back_up()
    desk.settle()
    assert "could not be backed up" in said(desk)
    desk.window.statusBar().clearMessage()
    desk.window._keeping.back_up()
    desk.settle()
    assert said(desk) == ""


def test_a_bookmark_follows_an_entry_that_was_renamed(open_desk: Open, compiled_collection: Path, tmp_path: Path) -> None:
    library = open_library(compiled_collection, tmp_path / "reader")
    library.shelf.toggle("entry:moose-bay", "Moose Bay", "Harbour")
    library.close()
    desk = open_desk()
    desk.window._look_after()
    desk.settle()
    assert ribbons(desk) == ["Łosie Bay"]
    library = open_library(compiled_collection, tmp_path / "reader")
    assert library.shelf.bookmarked_places() == {"entry:losie-bay"}
    library.close()


def test_what_another_window_keeps_is_seen_when_this_one_is_turned_to(open_desk: Open) -> None:
    one, other = open_desk(), open_desk()
    other.action("bookmarkAction").trigger()
    other.settle()
    assert ribbons(one) == []
    activate(one)
    assert ribbons(one) == ["Tove Aldin"]
    assert one.action("bookmarkAction").isChecked()
    assert one.action("bookmarkAction").text().replace("&", "") == "Bookmarked"
    assert count(one, "bookmarks") == 1
    one.action("bookmarkAction").trigger()
    one.settle()
    activate(other)
    assert ribbons(other) == []
    assert not other.action("bookmarkAction").isChecked()
    assert count(other, "bookmarks") == 0


def test_a_list_of_bookmarks_follows_too_and_nothing_is_read_when_nothing_has_changed(open_desk: Open) -> None:
    one, other = open_desk(), open_desk()
    one.window._walk.choose_section("bookmarks")
    one.settle()
    other.action("bookmarkAction").trigger()
    other.settle()
    activate(one)
    assert [row.name for row in one.window._layout.shelf().view.rows.rows] == ["Tove Aldin"]
    told: list[object] = []
    one.window._walk.sidebar_told.connect(told.append)
    activate(one)
    assert told == []


@pytest.mark.parametrize(("answer", "left"), [("Forget", 0), ("Keep", 1)])
def test_recent_places_are_forgotten_when_that_is_wanted_and_bookmarks_stay(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, answer: str, left: int
) -> None:
    asked: list[str] = []
    harmless: list[str] = []

    def choose(box: QMessageBox) -> int:
        asked.append(f"{box.text()} {box.informativeText()}")
        harmless.append(box.defaultButton().text())
        next(button for button in box.buttons() if button.text() == answer).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", choose)
    desk.action("bookmarkAction").trigger()
    desk.window._walk.choose_section("recent")
    desk.settle()
    assert count(desk, "recent") == 1
    desk.action("clearRecentAction").trigger()
    desk.settle()
    assert [words.partition("?")[0] for words in asked] == ["Forget the one place in Recent"]
    assert harmless == ["Keep"]
    assert "in the history of this window. Your bookmarks stay." in asked[0]
    assert count(desk, "recent") == left
    assert desk.window._layout.list_pane.model.total == left
    assert desk.action("clearRecentAction").isEnabled() is (left > 0)
    assert count(desk, "bookmarks") == 1
