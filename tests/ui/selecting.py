"""Rows selected in a list or in the table of figures, and what comes of it."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QFileDialog, QListView, QTableView
from tests.ui.conftest import Desk

from vademecum.pages.chart import ChartPage
from vademecum.ui.table_model import TableModel


def entry_list(desk: Desk) -> QListView:
    view = desk.part(QListView, "entryList")
    view.setFocus()
    return view


def select_entries(desk: Desk, *names: str) -> QListView:
    view = entry_list(desk)
    model = view.model()
    rows = {model.index(at, 0).data(): model.index(at, 0) for at in range(model.rowCount())}
    for name in names:
        view.selectionModel().setCurrentIndex(rows[name], QItemSelectionModel.SelectionFlag.Select)
        desk.settle()
    view.selectionModel().select(rows["Tove Aldin"], QItemSelectionModel.SelectionFlag.Deselect)
    desk.settle()
    return view


def select_figures(desk: Desk, *ids: str) -> QTableView:
    desk.window._walk.choose_section("figures")
    desk.settle()
    table = desk.part(QTableView, "figureTable")
    table.clearSelection()
    for at in range(table.model().rowCount()):
        if table.model().index(at, 0).data(TableModel.ROW).id in ids:
            flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
            table.selectionModel().select(table.model().index(at, 0), flags)
    desk.settle()
    return table


def chart(desk: Desk) -> ChartPage | None:
    assert desk.window._charting.pane is not None
    return desk.window._charting.pane.page()


def selection_words(desk: Desk) -> str:
    return desk.window._status._selection.text()


def said(desk: Desk) -> str:
    return desk.window.statusBar().currentMessage()


def saved_places(desk: Desk, path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    desk.action("exportCsvAction").trigger()
    for _ in range(20):
        desk.settle()
    with path.open(encoding="utf-8", newline="") as file:
        return list(dict.fromkeys(row["place"] for row in csv.DictReader(file)))
