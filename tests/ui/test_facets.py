"""Facets beside the table of figures: chosen by mouse and key, counted, shown as chips, kept when the reader comes back."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTableView, QToolButton, QTreeWidgetItem
from tests.ui.conftest import Desk

from vademecum.pages.place import parse_place
from vademecum.ui.facets_view import FacetsView

CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


def at_figures(desk: Desk) -> FacetsView:
    desk.window._walk.choose_section("figures")
    desk.settle()
    return desk.part(FacetsView, "figureFacets")


def values(view: FacetsView, group: str) -> dict[str, QTreeWidgetItem]:
    heads = [view.topLevelItem(at) for at in range(view.topLevelItemCount())]
    head = next(head for head in heads if head is not None and head.text(0) == group)
    children = [head.child(at) for at in range(head.childCount())]
    return {child.text(0): child for child in children if child is not None and child.text(1)}


def rows(desk: Desk) -> int:
    return desk.part(QTableView, "figureTable").model().rowCount()


def chips(desk: Desk) -> list[str]:
    buttons = desk.window._layout.table("figures").chips.findChildren(QToolButton)
    return [button.text() for button in buttons if button.isVisible()]


def test_choosing_a_value_keeps_as_many_figures_as_it_counts_and_shows_a_chip(desk: Desk) -> None:
    facets = at_figures(desk)
    derived = values(facets, "Status")["Derived"]
    derived.setCheckState(0, CHECKED)
    desk.settle()
    assert rows(desk) == int(derived.text(1)) > 0
    assert chips(desk) == ["Derived", "Clear"]
    assert int(values(facets, "Status")["Reported"].text(1)) > 0
    assert sum(int(item.text(1)) for item in values(facets, "Chapter").values()) == rows(desk)


def test_chips_take_their_choice_back_and_clear_takes_all(desk: Desk) -> None:
    facets = at_figures(desk)
    values(facets, "Status")["Derived"].setCheckState(0, CHECKED)
    values(facets, "Chapter")["2. Cargo of the cold coast"].setCheckState(0, CHECKED)
    desk.settle()
    both = rows(desk)
    next(button for button in desk.window._layout.table("figures").chips.findChildren(QToolButton) if button.text() == "Derived").click()
    desk.settle()
    assert rows(desk) > both
    assert values(facets, "Status")["Derived"].checkState(0) is UNCHECKED
    desk.part(QToolButton, "clearChips").click()
    desk.settle()
    assert rows(desk) == 45
    assert chips(desk) == []


def test_the_keyboard_chooses_and_opens_what_is_folded(desk: Desk) -> None:
    facets = at_figures(desk)
    heads = [facets.topLevelItem(at) for at in range(facets.topLevelItemCount())]
    metrics = next(head for head in heads if head is not None and head.text(0) == "Metric")
    more = metrics.child(metrics.childCount() - 1)
    assert more is not None
    assert more.text(0).endswith(" more")
    hidden = [item for item in values(facets, "Metric").values() if item.isHidden()]
    assert len(hidden) == int(more.text(0).split()[0])
    facets.setFocus()
    facets.setCurrentItem(more)
    QTest.keyClick(facets, Qt.Key.Key_Return)
    assert not any(item.isHidden() for item in hidden)
    assert facets.currentItem() is hidden[0]
    QTest.keyClick(facets, Qt.Key.Key_Space)
    desk.settle()
    assert hidden[0].checkState(0) is CHECKED
    assert rows(desk) == int(hidden[0].text(1))


def test_choices_order_selection_and_place_are_there_when_the_reader_comes_back(desk: Desk) -> None:
    facets = at_figures(desk)
    values(facets, "Status")["Reported"].setCheckState(0, CHECKED)
    desk.settle()
    table = desk.part(QTableView, "figureTable")
    table.selectRow(table.model().rowCount() - 1)
    table.scrollToBottom()
    before = rows(desk), table.verticalScrollBar().value(), table.currentIndex().row()
    desk.window._walk.go(parse_place("entry:sedna"))
    desk.settle()
    desk.window._walk.back()
    desk.settle()
    assert (rows(desk), table.verticalScrollBar().value(), table.currentIndex().row()) == before
    assert chips(desk) == ["Reported", "Clear"]


def test_words_that_no_figure_holds_leave_the_choices_to_be_taken_back(desk: Desk) -> None:
    facets = at_figures(desk)
    values(facets, "Status")["Derived"].setCheckState(0, CHECKED)
    desk.settle()
    pane = desk.window._layout.table("figures")
    field = pane.findChild(QLineEdit)
    assert field is not None
    desk.keep_in_table("figures", "zzzz")
    assert rows(desk) == 0
    assert "Clear the filter or a choice" in pane._foot.text()
    desk.keep_in_table("figures", "")
    assert rows(desk) > 0
    assert facets.chosen() == {"status": frozenset({"derived"})}


def test_in_a_narrow_window_the_facets_wait_behind_a_button(desk: Desk) -> None:
    facets = at_figures(desk)
    assert facets.isVisible()
    desk.window.resize(820, 640)
    desk.settle()
    assert not facets.isVisible()
    desk.part(QToolButton, "facetsButton").click()
    assert facets.isVisible()


def test_every_value_is_spoken_with_its_facet_and_its_count(desk: Desk) -> None:
    for label, item in values(at_figures(desk), "Status").items():
        assert item.data(0, Qt.ItemDataRole.AccessibleTextRole).startswith(f"Status: {label}, {item.text(1)} figure")
