"""Several rows selected, in the list and in the table of figures: counted, drawn together, and taken away in their order."""

import csv
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QListView, QMenu, QTableView, QToolButton, QWidget
from tests.ui.conftest import Desk, Open

from vademecum.pages.chart import ChartPage
from vademecum.pages.chart_search import NO_FIGURES
from vademecum.pages.place import parse_place
from vademecum.ui import questions
from vademecum.ui.choosing import DRAW_TIP, SHELF_TIP, TOO_MANY
from vademecum.ui.chosen import chosen_places, noun_of
from vademecum.ui.list_model import ListModel
from vademecum.ui.table_model import TableModel

Key, Modifier = Qt.Key, Qt.KeyboardModifier


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


def test_entries_selected_together_are_compared_and_one_alone_is_not(desk: Desk) -> None:
    view = select_entries(desk, "Hvalvík", "Port Ørsk")
    page = chart(desk)
    assert page is not None
    assert page.series == ("Hvalvík", "Port Ørsk")
    assert page.highlighted == ()
    assert desk.window._charting.pane is not None
    assert desk.window._charting.pane._foot.text().startswith("Drawn from the 2 entries selected.")
    assert selection_words(desk) == "2 entries selected"
    assert desk.action("drawAction").isEnabled()
    view.selectionModel().select(view.currentIndex(), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    desk.settle()
    assert desk.title == "Port Ørsk"
    assert not desk.window._charting.pane._foot.text().startswith("Drawn from")
    assert selection_words(desk) == ""
    assert not desk.action("drawAction").isEnabled()
    assert desk.action("drawAction").toolTip() == DRAW_TIP


@pytest.mark.parametrize(("section", "words"), [("chapters", "2 chapters"), ("sources", "2 sources"), ("metrics", "2 metrics")])
def test_rows_of_any_list_selected_together_are_drawn_from_all_their_figures(desk: Desk, section: str, words: str) -> None:
    desk.window._walk.choose_section(section)
    desk.settle()
    view = entry_list(desk)
    model = view.model()
    rows = [at for at in range(model.rowCount()) if model.index(at, 0).data(ListModel.ROW) is not None]
    view.selectionModel().select(view.currentIndex(), QItemSelectionModel.SelectionFlag.Clear)
    for at in rows[:2]:
        view.selectionModel().setCurrentIndex(model.index(at, 0), QItemSelectionModel.SelectionFlag.Select)
        desk.settle()
    desk.action("drawAction").trigger()
    desk.settle()
    page = chart(desk)
    assert page is not None
    assert page.points
    pane = desk.window._charting.pane
    assert pane is not None
    assert pane._origin == f"Drawn from the {words} selected."


def test_bookmarks_selected_together_are_drawn_where_they_are_kept(desk: Desk) -> None:
    kept = (parse_place("entry:hvalvik"), parse_place("entry:port-orsk"))
    desk.window._reader.tell(partial(questions.starred, places=kept), lambda _done: None)
    desk.window._walk.choose_section("bookmarks")
    desk.settle()
    draw = desk.action("drawAction")
    table = desk.part(QTableView, "shelfTable")
    table.clearSelection()
    assert (draw.isEnabled(), draw.toolTip()) == (False, SHELF_TIP)
    table.selectAll()
    draw.trigger()
    desk.settle()
    page = chart(desk)
    assert page is not None
    assert page.series == ("Hvalvík", "Port Ørsk")
    assert desk.window._layout.chart_place.isVisible()
    assert table.isVisible()


@pytest.mark.parametrize("by_key", [True, False])
def test_the_figures_of_a_search_are_drawn(desk: Desk, by_key: bool) -> None:
    field = desk.part(QLineEdit, "searchEdit")
    field.setFocus()
    QTest.keyClicks(field, "berths")
    desk.settle()
    if by_key:
        QTest.keyClick(field, Key.Key_G, Modifier.ControlModifier | Modifier.ShiftModifier)
    else:
        desk.part(QToolButton, "drawFound").click()
    desk.settle()
    page, pane = chart(desk), desk.window._charting.pane
    assert page is not None
    assert pane is not None
    assert page.choice.label == "Berths"
    assert pane._origin == "Drawn from the 4 figures found for “berths”."
    assert desk.window._layout.chart_place.isVisible()
    assert not desk.part(QWidget, "searchPopup").isVisible()


def test_a_search_without_figures_has_no_button_and_says_so(desk: Desk) -> None:
    field = desk.part(QLineEdit, "searchEdit")
    field.setFocus()
    QTest.keyClicks(field, "aldin")
    desk.settle()
    assert desk.part(QToolButton, "drawFound").isHidden()
    QTest.keyClick(field, Key.Key_G, Modifier.ControlModifier | Modifier.ShiftModifier)
    desk.settle()
    assert said(desk) == NO_FIGURES


def test_entries_with_nothing_alike_say_so_and_cannot_be_drawn(desk: Desk) -> None:
    select_entries(desk, "Hvalvík", "Council of Northern Harbours")
    why = desk.action("drawAction").toolTip()
    assert "nothing to compare" in why
    assert not desk.action("drawAction").isEnabled()
    assert desk.window._layout.fold_bar.isVisible()
    assert desk.window._layout.fold_bar._words.text() == why


def test_drawing_unfolds_a_chart_that_is_folded(desk: Desk) -> None:
    select_entries(desk, "Hvalvík", "Port Ørsk")
    desk.action("chartAction").trigger()
    assert not desk.window._layout.chart_place.isVisible()
    desk.action("drawAction").trigger()
    assert desk.window._layout.chart_place.isVisible()
    assert desk.action("chartAction").isChecked()


def test_all_rows_are_selected_by_key_counted_and_saved_in_the_order_of_the_list(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = entry_list(desk)
    QTest.keyClick(view, Key.Key_A, Modifier.ControlModifier)
    desk.settle()
    assert selection_words(desk) == "25 entries selected"
    rows = (view.model().index(at, 0).data(ListModel.ROW) for at in range(view.model().rowCount()))
    assert saved_places(desk, tmp_path / "all.csv", monkeypatch) == [str(row.place) for row in rows if row is not None]


def test_shift_and_arrows_widen_the_selection_over_letters(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    view = entry_list(desk)
    for _ in range(3):
        QTest.keyClick(view, Key.Key_Down, Modifier.ShiftModifier)
        desk.settle()
    assert selection_words(desk) == "4 entries selected"
    QTest.keyClick(view, Key.Key_Up, Modifier.ShiftModifier)
    desk.settle()
    assert selection_words(desk) == "3 entries selected"
    saved = saved_places(desk, tmp_path / "out.csv", monkeypatch)
    assert saved == ["entry:tove-aldin", "entry:council-of-northern-harbours", "entry:grauwik"]


def test_rows_that_were_never_looked_at_are_saved_too(open_desk: Open, large_collection: Path) -> None:
    desk = open_desk(large_collection)
    desk.window._walk.choose_section("all")
    desk.settle()
    view = entry_list(desk)
    QTest.keyClick(view, Key.Key_A, Modifier.ControlModifier)
    desk.settle()
    assert selection_words(desk) == "3,025 entries selected"
    assert desk.action("drawAction").toolTip() == TOO_MANY
    view.clearSelection()
    for at in (2_000, 400, 401):
        index = view.model().index(at, 0)
        view.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
    assert desk.window._layout.list_pane.selected_spans() == ((400, 401), (401, 402), (2_000, 2_001))
    chosen = desk.window._choosing.chosen()
    assert chosen is not None
    told: list[str] = []
    desk.window._reader.tell(lambda library: [str(place) for place in chosen.places(library)], told.extend)
    desk.settle()
    for at in (400, 2_000):
        assert view.model().index(at, 0).data(ListModel.ROW) is None
    desk.settle()
    assert told == [str(view.model().index(at, 0).data(ListModel.ROW).place) for at in (400, 401, 2_000)]


def test_figures_of_one_metric_are_drawn_under_their_table(desk: Desk) -> None:
    select_figures(desk, "c1-berths.hvalvik", "c1-berths.port-orsk", "c1-berths.losie-bay")
    bar = desk.part(QWidget, "figuresBar")
    assert bar.isVisible()
    assert selection_words(desk) == "3 figures selected"
    assert not desk.window._layout.chart_place.isVisible()
    desk.part(QTableView, "figureTable").scrollToBottom()
    desk.part(QToolButton, "drawButton").click()
    desk.settle()
    page = chart(desk)
    assert page is not None
    assert sorted(page.series) == ["Hvalvík", "Port Ørsk", "Łosie Bay"]
    assert desk.window._layout.chart_place.isVisible()
    table = desk.part(QTableView, "figureTable")
    assert table.isVisible()
    first = table.selectionModel().selectedRows()[0]
    assert table.viewport().rect().contains(table.visualRect(first))
    desk.window._walk.go(parse_place("entry:hvalvik"))
    desk.settle()
    assert desk.window._layout.chart_place.isVisible()
    desk.window._walk.choose_section("figures")
    desk.settle()
    assert not desk.window._layout.chart_place.isVisible()


def test_a_chart_asked_for_before_the_reader_went_to_a_table_is_not_drawn_there(desk: Desk) -> None:
    desk.window._walk.go(parse_place("entry:hvalvik"))
    desk.settle()
    charting = desk.window._charting
    charting._on_chart_wanted()
    charting.leave()
    desk.settle()
    assert charting.drawn_of((parse_place("entry:hvalvik"),)) is None
    assert not desk.action("pickAction").isEnabled()


def test_figures_that_cannot_be_drawn_together_say_why(desk: Desk) -> None:
    select_figures(desk, "c1-berths.hvalvik", "c1-hvalvik-ships.growth")
    button = desk.part(QToolButton, "drawButton")
    assert not desk.action("drawAction").isEnabled()
    assert not button.isEnabled()
    assert said(desk) == button.toolTip() == desk.action("drawAction").toolTip()
    assert said(desk).startswith("They measure different things: ")
    select_figures(desk, "c1-berths.hvalvik", "c1-berths.port-orsk")
    assert desk.action("drawAction").isEnabled()
    assert said(desk) == ""


def test_nothing_selected_in_the_table_saves_all_of_it_and_cites_none(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = select_figures(desk)
    rows = [table.model().index(at, 0).data(TableModel.ROW).id for at in range(table.model().rowCount())]
    desk.action("citeAction").trigger()
    desk.settle()
    assert said(desk) == "Select the figures to cite"
    assert saved_places(desk, tmp_path / "out.csv", monkeypatch) == [f"figure:{id_}" for id_ in rows]


def test_a_selection_is_forgotten_when_the_table_is_filtered(desk: Desk) -> None:
    select_figures(desk, "c1-berths.hvalvik", "c1-berths.port-orsk")
    desk.keep_in_table("figures", "ships")
    assert not desk.part(QWidget, "figuresBar").isVisible()
    assert not desk.action("drawAction").isEnabled()
    assert selection_words(desk) == ""


@pytest.mark.parametrize(("section", "places"), [("checks", "figure:"), ("errata", "fact:")])
def test_checks_and_errata_are_saved_as_the_figures_and_facts_they_are_about(
    desk: Desk, section: str, places: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.window._walk.choose_section(section)
    desk.settle()
    saved = saved_places(desk, tmp_path / "out.csv", monkeypatch)
    assert saved
    assert all(place.startswith(places) for place in saved)


def test_the_context_menu_holds_what_can_be_done_with_the_selection(desk: Desk) -> None:
    select_entries(desk, "Hvalvík", "Port Ørsk").customContextMenuRequested.emit(QPoint(20, 60))
    menu = desk.part(QMenu, "selectionMenu")
    names = [action.objectName() for action in menu.actions() if not action.isSeparator()]
    assert names == [
        "openElsewhereAction",
        "bookmarkAction",
        "drawAction",
        "citeAction",
        "citeAsAction",
        "exportAction",
        "exportSpreadsheetAction",
        "exportCsvAction",
        "printAction",
    ]
    menu.hide()
    desk.window._walk.choose_section("recent")
    desk.settle()
    entry_list(desk).customContextMenuRequested.emit(QPoint(20, 20))
    assert menu.actions()[-1].objectName() == "clearRecentAction"
    menu.hide()


def test_what_is_selected_is_called_by_its_name() -> None:
    one = chosen_places((parse_place("entry:port/orsk"),), noun_of("type:harbour"))
    assert (one.words, one.file_name) == ("1 entry", "port-orsk")
    two = chosen_places((parse_place("note:1"), parse_place("note:2")), noun_of("sources"))
    assert (two.words, two.file_name) == ("2 sources", "vademecum-2-sources")
    assert noun_of("bookmarks") == "places"
