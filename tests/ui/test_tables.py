"""Cross-checks and doubtful places as tables over the whole width: read, ordered, chosen from, kept, printed and taken away by key."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QTableView, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Desk, Open

from vademecum.pages.place import parse_place
from vademecum.ui.chosen_pane import ChosenPane
from vademecum.ui.colours import colours_of
from vademecum.ui.facets_view import FacetsView
from vademecum.ui.page_browser import PageBrowser
from vademecum.ui.print_offers import print_offers
from vademecum.ui.table_kinds import KINDS
from vademecum.ui.table_model import TableModel
from vademecum.ui.table_pane import TablePane

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def desk(shared_desk: Desk) -> Desk:
    return shared_desk


def at(desk: Desk, section: str) -> TablePane:
    desk.window._walk.choose_section(section)
    desk.settle()
    pane = desk.window._layout.table(section)
    pane.view.setFocus()
    return pane


def column(pane: TablePane, order: str) -> int:
    return next(at for at, each in enumerate(pane.kind.columns) if each.order == order)


def cells(pane: TablePane, order: str) -> list[str]:
    model = pane.view.model()
    return [model.index(row, column(pane, order)).data() for row in range(model.rowCount())]


def chosen(pane: TablePane) -> ChosenPane:
    assert isinstance(pane.foot, ChosenPane)
    return pane.foot


def test_all_checks_are_there_disagreements_first_and_the_first_is_written_out(open_desk: Open) -> None:
    desk = open_desk()
    pane = at(desk, "checks")
    assert pane.view.model().rowCount() == 12
    assert cells(pane, "verdict")[:3] == ["✕ disagrees", "✕ disagrees", "cannot be checked"]
    assert not desk.window._layout.list_pane.isVisible()
    assert chosen(pane).isVisible()
    text = chosen(pane).browser.toPlainText()
    assert "eight harbours" in text
    assert "≠" in text


def test_arrow_keys_read_check_after_check_and_enter_opens_it(open_desk: Open) -> None:
    desk = open_desk()
    pane = at(desk, "checks")
    QTest.keyClick(pane.view, Key.Key_Down)
    desk.settle()
    assert chosen(pane).browser.accessibleName() == "The cross-check chosen"
    assert chosen(pane)._head.accessibleName() == "Passengers of Skar Line, 2023 to 2024"
    QTest.keyClick(pane.view, Key.Key_Return)
    desk.settle()
    assert str(desk.window._walk.now.here) == "check:c2-k-ferries"
    assert desk.title == "Passengers of Skar Line, 2023 to 2024"


@pytest.mark.parametrize("section", list(KINDS))
def test_every_head_orders_its_table_and_says_so(desk: Desk, section: str) -> None:
    pane = at(desk, section)
    rows = sorted(row.id for row in pane.rows())
    for there, each in enumerate(pane.kind.columns):
        pane.view.sortByColumn(there, Qt.SortOrder.DescendingOrder)
        desk.settle()
        assert pane.view.model().headerData(there, Qt.Orientation.Horizontal) == f"{each.head} ▾"
        assert desk.window._walk.table_asked(section)[1:3] == (each.order, True)
        assert sorted(row.id for row in pane.rows()) == rows


@pytest.mark.parametrize(
    ("section", "places"),
    [
        ("checks", {"title": "check:c1-k-members", "chapter": "fact:c1-members"}),
        ("errata", {"says": "erratum:c1-e-eight", "page": "page:5", "facts": "fact:c1-members", "chapter": "chapter:1"}),
    ],
)
def test_each_line_leads_to_what_it_is_about(open_desk: Open, section: str, places: dict[str, str]) -> None:
    desk = open_desk()
    for order, place in places.items():
        pane = at(desk, section)
        pane.view.setCurrentIndex(pane.view.model().index(0, column(pane, order)))
        QTest.keyClick(pane.view, Key.Key_Return)
        desk.settle()
        assert str(desk.window._walk.now.here) == place
        assert desk.part(PageBrowser, "detailView").isVisible()


def test_the_link_of_what_is_written_out_leads_on_and_the_way_back_finds_the_table_as_it_was(desk: Desk) -> None:
    pane = at(desk, "checks")
    pane.view.sortByColumn(column(pane, "title"), Qt.SortOrder.AscendingOrder)
    desk.settle()
    QTest.keyClick(pane.view, Key.Key_End, Modifier.ControlModifier)
    desk.settle()
    row, rows = pane.view.currentIndex().row(), cells(pane, "title")
    chosen(pane).browser.link_activated.emit("fact:c2-ferries")
    desk.settle()
    assert desk.title == "Cargo of the cold coast"
    desk.action("backAction").trigger()
    desk.settle()
    assert (pane.view.currentIndex().row(), cells(pane, "title")) == (row, rows)
    assert row == len(rows) - 1


def test_an_address_in_what_is_written_out_is_opened_as_on_any_page(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(f"{box.text()} {box.informativeText()}"))
    chosen(at(desk, "checks")).browser.link_activated.emit("https://harbours.example/ferries")
    assert len(asked) == 1
    assert "https://harbours.example/ferries" in asked[0]


def test_the_check_chosen_stays_chosen_in_another_order_and_under_a_filter_that_keeps_it(open_desk: Open) -> None:
    desk = open_desk()
    pane = at(desk, "checks")
    QTest.keyClick(pane.view, Key.Key_Down)
    desk.settle()
    pane.view.sortByColumn(column(pane, "chapter"), Qt.SortOrder.DescendingOrder)
    desk.settle()
    assert str(pane.reached_place()) == "check:c2-k-ferries"
    desk.keep_in_table("checks", "skar")
    assert str(pane.reached_place()) == "check:c2-k-ferries"
    desk.keep_in_table("checks", "parties convention")
    assert str(pane.reached_place()) == "check:c1-k-parties"
    assert chosen(pane)._head.accessibleName() == "Parties to the convention"


def painted(facets: FacetsView) -> list[int]:
    """The pixels across the pane where its first words stand."""
    picture = facets.viewport().grab().toImage()
    return [picture.pixel(x, y) for x in range(facets.viewport().width() - 12) for y in range(12, 30)]


def test_a_filter_that_keeps_nothing_says_what_to_do(desk: Desk, qtbot: QtBot) -> None:
    pane = at(desk, "errata")
    pane.focus_filter()
    with qtbot.waitSignal(pane.filter_changed):
        QTest.keyClicks(pane.filter, "zzzz")
    desk.settle()
    assert pane.view.model().rowCount() == 0
    assert pane._foot.text() == "No erratum is left. Clear the filter or a choice to see more."
    assert not chosen(pane).isVisible()
    assert pane.facets.empty_words == "No errata are left to tell apart."
    assert len(set(painted(pane.facets))) > 2
    with qtbot.waitSignal(pane.filter_changed):
        pane.filter.clear()
    desk.settle()
    assert pane.view.model().rowCount() == 2
    assert chosen(pane).isVisible()
    assert pane.facets.empty_words == ""


def test_facets_count_checks_and_keep_them(desk: Desk) -> None:
    pane = at(desk, "checks")
    facets = desk.part(FacetsView, "checkFacets")
    head = facets.topLevelItem(0)
    assert head is not None
    value = head.child(0)
    assert value is not None
    assert value.data(0, Qt.ItemDataRole.AccessibleTextRole) == "Verdict: Disagrees, 2 cross-checks"
    value.setCheckState(0, Qt.CheckState.Checked)
    desk.settle()
    assert cells(pane, "verdict") == ["✕ disagrees", "✕ disagrees"]


def test_several_checks_are_put_on_the_shelf_by_key(open_desk: Open) -> None:
    desk = open_desk()
    pane = at(desk, "checks")
    QTest.keyClick(pane.view, Key.Key_Down, Modifier.ShiftModifier)
    desk.settle()
    assert desk.window._status._selection.text() == "2 cross-checks selected"
    desk.action("bookmarkAction").trigger()
    desk.settle()
    desk.window._walk.choose_section("bookmarks")
    desk.settle()
    kept = [(str(row.leads_to), row.name) for row in desk.window._layout.shelf().view.rows.rows]
    assert kept == [
        ("check:c1-k-members", "Members of the council, named and counted"),
        ("check:c2-k-ferries", "Passengers of Skar Line, 2023 to 2024"),
    ]


def test_an_erratum_can_be_kept(open_desk: Open) -> None:
    desk = open_desk()
    at(desk, "errata")
    desk.action("bookmarkAction").trigger()
    desk.settle()
    desk.window._walk.choose_section("bookmarks")
    desk.settle()
    (row,) = desk.window._layout.shelf().view.rows.rows
    assert (str(row.leads_to), row.name, row.gone) == ("erratum:c1-e-eight", "eight harbours", False)


def test_what_is_printed_is_the_check_chosen_or_the_table_as_it_stands(open_desk: Open) -> None:
    desk = open_desk()
    at(desk, "checks")
    desk.keep_in_table("checks", "skar line")
    first, table = print_offers(desk.window._printing._parts)
    assert (first.words, table.words, table.is_list) == ("What is chosen: one cross-check", "The table: 1 cross-check", True)
    desk.keep_in_table("checks", "")
    pane = desk.window._layout.table("checks")
    pane.view.selectAll()
    assert next(offer.words for offer in print_offers(desk.window._printing._parts)) == "What is selected: 12 cross-checks"


def test_the_chosen_check_is_taken_away_with_its_figures(open_desk: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = open_desk()
    path = tmp_path / "out.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    at(desk, "checks")
    desk.action("exportCsvAction").trigger()
    for _ in range(10):
        desk.settle()
    with path.open(encoding="utf-8", newline="") as file:
        assert {row["place"] for row in csv.DictReader(file)} == {"figure:c1-members.members"}
    assert [offer.words for offer in desk.window._taking._offers()] == [
        "What is selected: 1 cross-check", "The table: 12 cross-checks", "The whole collection",
    ]  # fmt: skip


def test_a_table_of_which_no_row_is_selected_is_taken_away_as_the_table(desk: Desk) -> None:
    pane = at(desk, "figures")
    words = f"The table: {len(pane.rows())} figures"
    assert [offer.words for offer in desk.window._taking._offers()] == [words, "The whole collection"]
    flag = QItemSelectionModel.SelectionFlag
    pane.view.selectionModel().select(pane.view.model().index(0, 0), flag.ClearAndSelect | flag.Rows)
    assert [offer.words for offer in desk.window._taking._offers()] == ["What is selected: 1 figure", words, "The whole collection"]


def test_tables_and_what_is_written_out_are_named_for_those_who_listen(open_desk: Open) -> None:
    desk = open_desk()
    pane = at(desk, "errata")
    spoken = QAccessible.queryAccessibleInterface(pane.view)
    assert spoken.text(QAccessible.Text.Name) == "All errata"
    assert spoken.role() is QAccessible.Role.Table
    model = pane.view.model()
    told = [model.index(0, at).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(model.columnCount())]
    assert told[:2] == ["Page: 5", "Says: “eight harbours”"]
    checks = at(desk, "checks").view.model()
    said = checks.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Check: Members of the council, named and counted. ")
    widget = desk.part(QWidget, "chosenPane")
    assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name) == "The erratum chosen"


def test_in_a_small_window_the_table_keeps_its_rows_and_gives_up_what_can_be_spared(desk: Desk) -> None:
    pane = at(desk, "checks")
    desk.window.resize(1600, 900)
    desk.settle()
    assert not pane.view.isColumnHidden(column(pane, "kind"))
    desk.window.resize(1024, 640)
    desk.settle()
    assert pane.view.isColumnHidden(column(pane, "kind"))
    assert not pane.facets.isVisible()
    assert pane.view.columnWidth(column(pane, "title")) > 300
    assert pane.view.viewport().height() >= 4 * pane.view.verticalHeader().defaultSectionSize()


def test_the_window_comes_back_to_a_table(open_desk: Open) -> None:
    desk = open_desk()
    at(desk, "errata")
    desk.window.close()
    again = open_desk()
    assert again.title == "Errata"
    table = again.part(QTableView, "erratumTable")
    assert table.isVisible()
    assert table.model().index(0, 0).data(TableModel.ROW).id == "c1-e-eight"


def test_a_tag_of_one_doubtful_place_leads_to_it_and_its_page_leads_into_the_chapter(desk: Desk) -> None:
    desk.window._walk.go(parse_place("entry:council-of-northern-harbours"))
    desk.settle()
    browser = desk.part(PageBrowser, "detailView")
    assert 'href="erratum:c1-e-eight"' in browser.toHtml()
    browser.link_activated.emit("erratum:c1-e-eight")
    desk.settle()
    assert desk.title == "“eight harbours”"
    assert "The council" in browser.toPlainText()
    browser.link_activated.emit("fact:c1-members")
    desk.settle()
    assert desk.title == "Ice and light"


def test_enter_in_the_errata_opens_the_page_of_the_one_chosen(open_desk: Open) -> None:
    desk = open_desk()
    pane = at(desk, "errata")
    said = cells(pane, "says")[0]
    QTest.keyClick(pane.view, Key.Key_Return)
    desk.settle()
    assert desk.title == said


def test_the_whole_row_under_the_mouse_is_shown_as_such(desk: Desk) -> None:
    view = at(desk, "figures").view
    view.viewport().setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    QTest.mouseMove(view.viewport(), view.visualRect(view.model().index(2, 3)).center())
    hovered = colours_of(view.palette()).hover
    picture = view.viewport().grab().toImage()
    for shown in (0, 7):
        rect = view.visualRect(view.model().index(2, shown))
        assert picture.pixelColor(rect.left() + 2, rect.top() + 3).name() == hovered
        assert picture.pixelColor(rect.left() + 2, rect.bottom() + 3).name() != hovered
