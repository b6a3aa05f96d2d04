"""The shelf as files, from the menu: saved, taken in after a look at what would change, and gone back to."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLabel, QPushButton
from tests.ui.conftest import Desk, Open
from tests.ui.test_shelving import keep, kept, select

from vademecum.ui.plan_dialog import PlanDialog


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Answers a plan with Yes, and notes what it said."""
    seen: list[str] = []

    def exec_(dialog: PlanDialog) -> int:
        dialog.show()
        rows = dialog.changes
        assert all(rows.visualItemRect(rows.item(at)).height() >= rows.fontMetrics().height() + 6 for at in range(rows.count()))
        seen.append(dialog.windowTitle())
        seen.extend(label.text() for label in dialog.findChildren(QLabel) if not dialog.changes.count() and label.text() != seen[0])
        seen.extend(dialog.changes.item(at).text() for at in range(dialog.changes.count()))
        yes = dialog.findChild(QPushButton, "planAccept")
        if yes is None:
            dialog.reject()
        else:
            yes.click()
        return dialog.result()

    monkeypatch.setattr(PlanDialog, "exec", exec_)
    return seen


def _save(desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path, form: str) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), form))
    desk.action("saveShelfAction").trigger()
    desk.settle()


@pytest.mark.parametrize(
    ("form", "ending", "sign"),
    [
        ("Whole shelf (*.json)", "json", '"vademecum-shelf"'),
        ("Table for spreadsheets (*.csv)", "csv", '"place","name"'),
        ("Reading list (*.html)", "html", "<h1>"),
    ],
)
def test_the_shelf_is_saved_in_the_form_chosen(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str, ending: str, sign: str
) -> None:
    keep(desk)
    _save(desk, monkeypatch, tmp_path / "mine", form)
    assert sign in (tmp_path / f"mine.{ending}").read_text(encoding="utf-8-sig")
    assert "Saved 4 bookmarks" in desk.window.statusBar().currentMessage()


def test_an_unwritable_target_is_told_in_a_sentence(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(desk)
    _save(desk, monkeypatch, tmp_path / "none" / "mine.json", "Whole shelf (*.json)")
    assert "cannot be written" in desk.window.statusBar().currentMessage()


def test_a_saved_shelf_is_taken_in_after_a_look_and_nothing_is_lost(
    open_desk: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: list[str]
) -> None:
    one = open_desk(user_dir=tmp_path / "one")
    keep(one, ("entry:sedna", "note:3"))
    _save(one, monkeypatch, tmp_path / "s.json", "Whole shelf (*.json)")
    other = open_desk(user_dir=tmp_path / "other")
    keep(other, ("entry:tove-aldin",))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "s.json"), ""))
    other.action("takeInShelfAction").trigger()
    other.settle()
    assert answer == ["Take in s.json", "added: Sedna", "added: Handbook"]
    assert kept(other) == ["Tove Aldin", "Sedna", "Handbook"]
    other.action("undoAction").trigger()
    other.settle()
    assert kept(other) == ["Tove Aldin"]


def test_what_is_no_shelf_is_refused_in_a_sentence(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "x.json").write_text(json.dumps({"format": "other"}), encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "x.json"), ""))
    desk.action("takeInShelfAction").trigger()
    desk.settle()
    assert "no shelf saved by Vademecum" in desk.window.statusBar().currentMessage()


def test_a_backup_is_gone_back_to_after_a_look(desk: Desk, monkeypatch: pytest.MonkeyPatch, answer: list[str]) -> None:
    desk.action("backupsAction").trigger()
    desk.settle()
    assert "no backup yet" in desk.window.statusBar().currentMessage()
    keep(desk, ("entry:sedna", "note:3"))
    desk.window._keeping.back_up()
    desk.settle()
    QTest.keyClick(select(desk, "entry:sedna"), Qt.Key.Key_Delete)
    desk.settle()
    offered: list[str] = []

    def choose(box: QInputDialog) -> bool:
        offered.append(box.okButtonText())
        return True

    monkeypatch.setattr(QInputDialog, "exec", choose)
    desk.action("backupsAction").trigger()
    desk.settle()
    assert kept(desk) == ["Sedna", "Handbook"]
    assert answer[1:] == ["added: Sedna"]
    assert offered == ["See what would change…"]


def test_a_plan_with_nothing_to_do_only_says_so(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: list[str]) -> None:
    keep(desk, ("entry:sedna",))
    _save(desk, monkeypatch, tmp_path / "s.json", "Whole shelf (*.json)")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "s.json"), ""))
    desk.action("takeInShelfAction").trigger()
    desk.settle()
    assert answer == ["Take in s.json", "The shelf holds all of it already; there is nothing to do."]
    assert kept(desk) == ["Sedna"]
