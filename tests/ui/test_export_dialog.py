"""Ordering a file in the dialog: of what, in which rows and columns, as which kind, and the file that comes of it."""

import csv
import json
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QListView
from tests.ui.conftest import Desk, Open

from vademecum.pages.place import parse_place
from vademecum.pages.selection import RecordKind
from vademecum.pages.taken import columns_to_take
from vademecum.ui.export_dialog import ExportDialog
from vademecum.ui.export_order import PAPERS, Paper, usual_separator


@pytest.fixture
def desk(shared_desk: Desk) -> Desk:
    return shared_desk


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths proposed to the reader, who takes each."""
    proposed: list[str] = []

    def take(_window: object, _title: str, path: str, _kinds: str) -> tuple[str, str]:
        proposed.append(path)
        return str(tmp_path / Path(path).name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", take)
    return proposed


def opened(desk: Desk) -> ExportDialog:
    desk.action("exportAction").trigger()
    return desk.window.findChildren(ExportDialog, "exportDialog")[-1]


def set_paper(dialog: ExportDialog, paper: Paper) -> None:
    dialog.paper.setCurrentIndex(list(PAPERS).index(paper))


def saved(desk: Desk, dialog: ExportDialog) -> str:
    dialog.accept()
    while desk.window._taking.is_busy:
        desk.settle()
    return desk.window.statusBar().currentMessage()


def uncheck(dialog: ExportDialog, *names: str) -> None:
    for at in range(dialog.columns.count()):
        if dialog.columns.item(at).text() in names:
            dialog.columns.item(at).setCheckState(Qt.CheckState.Unchecked)


def test_what_is_shown_the_list_and_the_whole_collection_can_be_taken(open_desk: Open) -> None:
    desk = open_desk()
    dialog = opened(desk)
    assert [dialog.what.itemText(at) for at in range(3)] == ["What is shown: Tove Aldin", "The list: 25 entries", "The whole collection"]
    dialog.reject()
    view = desk.part(QListView, "entryList")
    for _ in range(2):
        QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    desk.settle()
    again = opened(desk)
    assert again.what.currentText() == "What is selected: 3 entries"


@pytest.mark.parametrize("paper", Paper)
def test_every_kind_of_file_is_saved_of_the_list(desk: Desk, target: list[str], tmp_path: Path, paper: Paper) -> None:
    dialog = opened(desk)
    dialog.what.setCurrentIndex(1)
    set_paper(dialog, paper)
    assert saved(desk, dialog).startswith("Saved ")
    path = tmp_path / Path(target[0]).name
    assert path.suffix == paper.form.suffix
    assert path.stat().st_size > 200
    assert zipfile.is_zipfile(path) is (path.suffix in {".xlsx", ".zip"})


def test_what_the_search_finds_is_taken_as_the_records_found(desk: Desk, target: list[str], tmp_path: Path) -> None:
    field = desk.part(QLineEdit, "searchEdit")
    field.setFocus()
    QTest.keyClicks(field, "skarland")
    desk.settle()
    dialog = opened(desk)
    assert dialog.what.currentText() == "What the search finds: “skarland”"
    set_paper(dialog, Paper.PROGRAMS)
    dialog.rows.setCurrentText("Facts, a row each")
    assert "Saved" in saved(desk, dialog)
    (path,) = target
    assert Path(path).name == "vademecum-skarland-facts.csv"
    rows = list(csv.DictReader((tmp_path / Path(path).name).read_text(encoding="utf-8").splitlines()))
    assert rows
    assert all("skarland" in row["statement"].lower() or "skarland" in row["entities"].lower() for row in rows)


def test_rows_and_columns_are_those_chosen_in_the_order_they_were_dragged_to(desk: Desk, target: list[str], tmp_path: Path) -> None:
    dialog = opened(desk)
    dialog.what.setCurrentIndex(dialog.what.count() - 1)
    set_paper(dialog, Paper.PROGRAMS)
    dialog.rows.setCurrentIndex(dialog.rows.findText("Entries, a row each"))
    keep = ("name", "slug")
    uncheck(dialog, *(name for name in columns_to_take(RecordKind.ENTITIES) if name not in keep))
    dialog.columns.insertItem(0, dialog.columns.takeItem(list(columns_to_take(RecordKind.ENTITIES)).index("name")))
    assert "2 of" in dialog._advice.text()
    assert saved(desk, dialog).startswith("Saved 25 rows")
    with (tmp_path / Path(target[0]).name).open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == list(keep)
    assert ["Sedna", "sedna"] in rows


def test_figures_side_by_side_are_saved_a_row_an_entry(desk: Desk, target: list[str], tmp_path: Path) -> None:
    dialog = opened(desk)
    dialog.what.setCurrentIndex(dialog.what.count() - 1)
    set_paper(dialog, Paper.PROGRAMS)
    dialog.rows.setCurrentIndex(dialog.rows.findText("Figures side by side, a row an entry"))
    uncheck(dialog, "notes", "references")
    assert saved(desk, dialog).startswith("Saved ")
    with (tmp_path / Path(target[0]).name).open(encoding="utf-8", newline="") as file:
        rows = {row["slug"]: row for row in csv.DictReader(file)}
    assert rows["veldmark"]["Exports, growth, per cent, with Otrov, Jan–Sep 2024, against Jan–Sep 2023, reported"] == "18.4"
    assert not any(head.startswith("Note: ") for head in rows["veldmark"])


def test_selected_entries_become_json_of_their_facts(open_desk: Open, target: list[str], tmp_path: Path) -> None:
    desk = open_desk()
    desk.window._walk.go(parse_place("entry:sedna"))
    desk.settle()
    dialog = opened(desk)
    set_paper(dialog, Paper.JSON)
    dialog.rows.setCurrentIndex(dialog.rows.findText("Facts, a row each"))
    assert saved(desk, dialog).startswith("Saved ")
    found = json.loads((tmp_path / Path(target[0]).name).read_text(encoding="utf-8"))
    assert found
    assert all("sedna" in fact["entities"] for fact in found)


def test_without_a_column_nothing_can_be_saved_and_all_come_back_at_once(open_desk: Open) -> None:
    desk = open_desk()
    dialog = opened(desk)
    uncheck(dialog, *columns_to_take(None))
    assert not dialog._save.isEnabled()
    assert dialog._advice.text() == "Choose at least one column."
    dialog.all.click()
    assert dialog._save.isEnabled()
    assert dialog.order().columns is None


def test_a_file_of_references_has_neither_rows_nor_columns_to_choose(desk: Desk) -> None:
    dialog = opened(desk)
    set_paper(dialog, Paper.RIS)
    assert not dialog.rows.isEnabled()
    assert not dialog.columns.isEnabled()
    assert "reference managers" in dialog._sentence.text()


def test_a_data_package_of_what_holds_no_entry_is_refused_with_the_reason(open_desk: Open) -> None:
    desk = open_desk()
    desk.window._walk.choose_section("figures")
    desk.settle()
    dialog = opened(desk)
    set_paper(dialog, Paper.DATAPACKAGE)
    assert not dialog._save.isEnabled()
    assert "made of entries" in dialog._advice.text()


def test_the_separator_is_that_of_the_country_until_another_is_chosen_and_that_is_remembered(
    open_desk: Open, target: list[str], tmp_path: Path
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    try:
        desk = open_desk()
        dialog = opened(desk)
        assert dialog.separator.currentText() == "Semicolon, decimal comma"
        assert dialog.separator.isVisibleTo(dialog)
        saved(desk, dialog)
        text = (tmp_path / Path(target[0]).name).read_text(encoding="utf-8-sig")
        assert text.startswith('"place";"name";"record";')
        dialog = opened(desk)
        dialog.separator.setCurrentIndex(2)
        set_paper(dialog, Paper.SPREADSHEETS)
        saved(desk, dialog)
        desk.window.close()
        again = opened(open_desk())
        assert (again.chosen_paper, again.separator.currentText()) == (Paper.SPREADSHEETS, "Tab, decimal point")
    finally:
        QLocale.setDefault(before)
    assert usual_separator().name in {"COMMA", "SEMICOLON"}
