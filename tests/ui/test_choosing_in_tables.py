"""Rows of a table selected: drawn under it where they can be, and taken away in its order."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QTableView, QToolButton, QWidget
from tests.ui.conftest import Desk, Open
from tests.ui.selecting import chart, said, saved_places, select_figures, selection_words

from vademecum.pages.place import parse_place
from vademecum.ui.table_model import TableModel


@pytest.fixture
def desk(shared_desk: Desk) -> Desk:
    return shared_desk


def test_figures_of_one_metric_are_drawn_under_their_table(open_desk: Open) -> None:
    desk = open_desk()
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


def test_figures_that_cannot_be_drawn_together_say_why(open_desk: Open) -> None:
    desk = open_desk()
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
