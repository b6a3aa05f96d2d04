"""Several rows of a list selected: counted, drawn together, and taken away in their order."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QTableView, QToolButton, QWidget
from tests.ui.conftest import Desk, Open
from tests.ui.selecting import chart, entry_list, said, saved_places, select_entries, selection_words

from vademecum.pages.chart_search import NO_FIGURES
from vademecum.pages.place import parse_place
from vademecum.ui import questions
from vademecum.ui.choosing import DRAW_TIP, SHELF_TIP, TOO_MANY
from vademecum.ui.chosen import chosen_places, noun_of
from vademecum.ui.list_model import ListModel

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def desk(shared_desk: Desk) -> Desk:
    return shared_desk


def test_entries_selected_together_are_compared_and_one_alone_is_not(open_desk: Open) -> None:
    desk = open_desk()
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


def test_entries_with_nothing_alike_say_so_and_cannot_be_drawn(open_desk: Open) -> None:
    desk = open_desk()
    select_entries(desk, "Hvalvík", "Council of Northern Harbours")
    why = desk.action("drawAction").toolTip()
    assert "nothing to compare" in why
    assert not desk.action("drawAction").isEnabled()
    assert desk.window._layout.fold_bar.isVisible()
    assert desk.window._layout.fold_bar._words.text() == why


def test_drawing_unfolds_a_chart_that_is_folded(open_desk: Open) -> None:
    desk = open_desk()
    select_entries(desk, "Hvalvík", "Port Ørsk")
    desk.action("chartAction").trigger()
    assert not desk.window._layout.chart_place.isVisible()
    desk.action("drawAction").trigger()
    assert desk.window._layout.chart_place.isVisible()
    assert desk.action("chartAction").isChecked()


def test_all_rows_are_selected_by_key_counted_and_saved_in_the_order_of_the_list(
    open_desk: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_desk()
    view = entry_list(desk)
    QTest.keyClick(view, Key.Key_A, Modifier.ControlModifier)
    desk.settle()
    assert selection_words(desk) == "25 entries selected"
    rows = (view.model().index(at, 0).data(ListModel.ROW) for at in range(view.model().rowCount()))
    assert saved_places(desk, tmp_path / "all.csv", monkeypatch) == [str(row.place) for row in rows if row is not None]


def test_shift_and_arrows_widen_the_selection_over_letters(open_desk: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = open_desk()
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


def test_the_context_menu_holds_what_can_be_done_with_the_selection(open_desk: Open) -> None:
    desk = open_desk()
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
