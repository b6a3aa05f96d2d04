"""What cannot be had, found, written or opened: the window says so in a sentence and goes on."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QMessageBox, QTextBrowser
from tests.ui.conftest import Desk, Open

from vademecum.domain.errors import CollectionError, CollectionNotFound, ShelfError
from vademecum.exporting.csv_file import Separator
from vademecum.pages.place import parse_place
from vademecum.ui.chosen import chosen_places
from vademecum.ui.export_order import Order, Paper, wanted_of


def kept(desk: Desk) -> list[str]:
    return [row.name for row in desk.window._layout.shelf().view.rows.rows]


@pytest.mark.parametrize("query", ["'", '"', "AND C-90", "*" * 50, "(" * 500, "ж" * 10_000, "\u200b", "NEAR(", "日本"])
def test_no_query_upsets_the_window(shared_desk: Desk, query: str) -> None:
    field = shared_desk.part(QLineEdit, "searchEdit")
    field.setFocus()
    field.setText(query)
    field.textEdited.emit(field.text())
    shared_desk.settle()
    assert shared_desk.window.isVisible()


def test_an_export_that_cannot_be_written_says_so(desk: Desk, tmp_path: Path) -> None:
    order = Order(chosen_places((parse_place("entry:sedna"),), "entries"), wanted_of(Paper.PROGRAMS, Separator.COMMA))
    desk.window._taking.export_to(tmp_path / "none" / "out.csv", order)
    desk.settle()
    assert "cannot be written" in desk.window.statusBar().currentMessage()


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
    assert desk.title == "Gone"
    assert "Bookmarked" in desk.part(QTextBrowser, "detailView").toPlainText()
    assert desk.action("bookmarkAction").isChecked()
    desk.action("bookmarkAction").trigger()
    desk.settle()
    assert "Ctrl+Z brings it back" in desk.window.statusBar().currentMessage()
    desk.window._walk.choose_section("bookmarks")
    desk.settle()
    assert kept(desk) == []


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


def test_what_the_collection_is_made_from_is_told_on_asking(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(f"{box.text()} {box.informativeText()}"))
    desk.action("aboutAction").trigger()
    desk.settle()
    assert all(words in told[0] for words in ("Atlas of northern harbours", "A collection of our own writing", "Quay Press", "25 entries"))


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
