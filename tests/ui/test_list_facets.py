"""Facets of the lists of entries and sources: opened, chosen and cleared by key, said above the list, kept when the reader comes back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QPushButton, QToolButton, QTreeWidgetItem
from tests.ui.conftest import Desk
from tests.ui.test_facets import CHECKED, values
from tests.ui.test_list_state import go_to, names

from vademecum.collection.standing import standing
from vademecum.pages.opened import Library
from vademecum.pages.place import parse_place
from vademecum.ui.facets_view import FacetsView
from vademecum.ui.list_facets import FacetsPanel
from vademecum.ui.list_pane import ListPane
from vademecum.ui.narrowing import NOTHING_APART

KEYS = "Ctrl+Alt+F"


def pane(desk: Desk) -> ListPane:
    return desk.window._layout.list_pane


def opened(desk: Desk) -> FacetsView:
    QTest.keySequence(desk.window, KEYS)
    desk.settle()
    return desk.part(FacetsView, "listFacets")


def press(desk: Desk, view: FacetsView, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(view, key)
        desk.settle()


def check(desk: Desk, item: QTreeWidgetItem) -> None:
    item.setCheckState(0, CHECKED)
    desk.settle()


def choose(desk: Desk, **labels: str) -> None:
    """Choose a value of each facet and close the panel again."""
    view = opened(desk)
    for group, label in labels.items():
        check(desk, values(view, group)[label])
    press(desk, view, Qt.Key.Key_Escape)


def count(desk: Desk) -> str:
    return pane(desk)._count.text() if pane(desk)._count.isVisible() else ""


@pytest.mark.parametrize("section", ["figures", "chapters"])
def test_facets_asked_for_just_before_the_reader_went_elsewhere_do_not_open_there(desk: Desk, section: str) -> None:
    QTest.keySequence(desk.window, KEYS)
    desk.window._walk.choose_section(section)
    desk.settle()
    assert desk.window.findChild(FacetsPanel) is None
    assert desk.window.statusBar().currentMessage() != NOTHING_APART


def test_a_reader_narrows_the_list_by_nothing_but_keys(desk: Desk) -> None:
    where = desk.part(QListView, "entryList")
    where.setFocus()
    view = opened(desk)
    assert QApplication.focusWidget() is view
    assert (view.currentItem() or QTreeWidgetItem()).text(0) == "Countries"
    press(desk, view, Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert len(names(desk)) == int(values(view, "Type")["Harbours"].text(1)) == 7
    third = values(view, "Chapter")["3. Plans for the long winter"]
    while view.currentItem() is not third:
        press(desk, view, Qt.Key.Key_Down)
    press(desk, view, Qt.Key.Key_Space)
    kept = int(third.text(1))
    assert len(names(desk)) == kept < 7
    assert desk.part(FacetsPanel, "listFacetsPanel")._count.text() == count(desk) == f"{kept} of 25"
    press(desk, view, Qt.Key.Key_Escape)
    assert desk.window.findChild(FacetsView, "listFacets") is None
    assert QApplication.focusWidget() is where
    assert pane(desk).choices.isVisible()
    assert pane(desk).choices.words == "Harbours · 3. Plans for the long winter"


def test_clearing_shows_the_whole_list_and_says_no_more_of_choices(desk: Desk) -> None:
    choose(desk, Type="Harbours")
    desk.part(QToolButton, "clearChoices").click()
    desk.settle()
    assert (len(names(desk)), pane(desk).choices.isVisible(), count(desk)) == (25, False, "")
    view = opened(desk)
    check(desk, values(view, "Type")["Harbours"])
    clear = next(button for button in desk.part(FacetsPanel, "listFacetsPanel").findChildren(QPushButton))
    clear.click()
    desk.settle()
    assert (len(names(desk)), clear.isEnabled(), pane(desk).choices.isVisible()) == (25, False, False)


def test_a_list_is_found_again_with_what_was_chosen_of_it(desk: Desk) -> None:
    choose(desk, Type="Harbours", Status="Planned")
    kept = names(desk)
    go_to(desk, "sources")
    assert (len(names(desk)), pane(desk).choices.isVisible()) == (12, False)
    choose(desk, Kind="Book")
    go_to(desk, "chapters")
    assert not pane(desk).choices.isVisible()
    go_to(desk, "all")
    assert names(desk) == kept
    assert (pane(desk).choices.words, count(desk)) == ("Harbours · Planned", f"{len(kept)} of 25")
    go_to(desk, "sources")
    assert names(desk) == ["3  Handbook of cold harbours"]
    view = opened(desk)
    assert values(view, "Kind")["Book"].checkState(0) is CHECKED


def test_a_place_reached_from_elsewhere_is_never_hidden_by_choices(desk: Desk) -> None:
    choose(desk, Type="Harbours")
    go_to(desk, "figures")
    desk.window._walk.go(parse_place("note:3"))
    desk.settle()
    desk.window._walk.go(parse_place("entry:sedna"))
    desk.settle()
    go_to(desk, "sources")
    choose(desk, Kind="Book")
    go_to(desk, "figures")
    desk.window._walk.go(parse_place("entry:sedna"))
    desk.settle()
    assert "Sedna" in names(desk)
    assert not pane(desk).choices.isVisible()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", "Nothing here has all that is chosen. Clear the facets to see all."),
        ("zz", "Nothing here has all that is chosen and holds “zz”. Clear the filter or the facets to see more."),
    ],
)
def test_an_empty_list_says_what_to_clear(desk: Desk, words: str, said: str) -> None:
    pane(desk).filter.setText(words)
    desk.window._walk.filter_list(words)
    desk.window._walk.narrow_list({"chapter": frozenset({"99"})})
    desk.settle()
    assert names(desk) == []
    assert pane(desk)._empty.isVisible()
    assert (pane(desk)._empty.text(), count(desk)) == (said, "0 of 25")


def answer(desk: Desk, question: Callable[[Library], object]) -> object:
    answers: list[object] = []
    desk.window._reader.ask("of the test", question, answers.append)
    desk.settle()
    return answers[0]


def test_what_is_printed_and_taken_away_of_a_list_is_what_it_shows(desk: Desk) -> None:
    choose(desk, Type="Harbours", Status="Planned")
    shown = pane(desk).model.places(0, 99)
    assert 1 < len(shown) < 7
    printed = next(offer for offer in desk.window._printing._offers() if offer.is_list)
    told = answer(desk, lambda library: printed.ask(library).told)  # type: ignore[union-attr]  # a list is told
    assert told == f"{len(shown)} · by name · Type: Harbours · Status: Planned"
    taken = next(offer.chosen for offer in desk.window._taking._offers() if offer.words.startswith("The list"))
    assert taken is not None
    assert answer(desk, lambda library: tuple(taken.places(library))) == shown


def test_rows_selected_are_drawn_from_the_list_as_it_is_narrowed(desk: Desk) -> None:
    choose(desk, Type="Harbours", Status="Planned")
    pane(desk).view.selectAll()
    desk.settle()
    selected = desk.window._choosing._selected_rows()
    assert answer(desk, lambda library: tuple(selected.places(library))) == pane(desk).model.places(0, 99)


def times_read() -> int:
    read = standing.cache_info()
    return read.hits + read.misses


def test_what_is_chosen_is_said_although_the_reader_went_to_a_table_before_it_was_counted(desk: Desk) -> None:
    desk.window._walk.slice_told.connect(lambda _part: desk.window._walk.go(parse_place("section:figures")))
    desk.window._walk.narrow_list({"type": frozenset({"harbour"})})
    desk.settle()
    desk.action("backAction").trigger()
    desk.settle()
    assert pane(desk).choices.words == "Harbours"


def test_facets_are_counted_only_while_they_are_seen_or_something_is_chosen(desk: Desk) -> None:
    before = times_read()
    desk.window._walk.filter_list("o")
    desk.settle()
    assert times_read() == before
    choose(desk, Type="Harbours")
    chosen = times_read()
    desk.window._walk.filter_list("or")
    desk.settle()
    assert before < chosen < (narrowed := times_read())
    desk.part(QToolButton, "clearChoices").click()
    desk.settle()
    assert times_read() == narrowed


def test_lists_without_facets_offer_none_and_a_table_goes_to_its_own(desk: Desk) -> None:
    go_to(desk, "chapters")
    assert not desk.action("facetsAction").isEnabled()
    assert not pane(desk).facets_button.isVisible()
    go_to(desk, "figures")
    assert desk.action("facetsAction").isEnabled()
    table = desk.window._layout.table("figures")
    table.facets_button.setChecked(False)
    QTest.keySequence(desk.window, KEYS)
    assert table.facets.isVisible()
    assert QApplication.focusWidget() is table.facets
    go_to(desk, "all")
    assert desk.action("facetsAction").isEnabled()
    assert pane(desk).facets_button.isVisible()


def test_a_value_chosen_is_seen_although_those_beside_it_are_folded(desk: Desk) -> None:
    view = opened(desk)
    folded = [item for item in values(view, "Type").values() if item.isHidden()]
    check(desk, folded[0])
    label = folded[0].text(0)
    press(desk, view, Qt.Key.Key_Escape)
    again = values(opened(desk), "Type")
    assert not again[label].isHidden()
    assert len([item for item in again.values() if item.isHidden()]) == len(folded) - 1


def test_button_line_and_values_are_told_to_assistive_programs(desk: Desk) -> None:
    choose(desk, Type="Harbours")
    view = opened(desk)
    parts = [
        pane(desk).facets_button,
        desk.part(QToolButton, "clearChoices"),
        pane(desk).choices._words,
        view,
        desk.part(FacetsPanel, "listFacetsPanel"),
    ]
    spoken = [QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name) for part in parts]
    assert spoken == ["Facets", "Clear the facets", "Chosen: Harbours", "Keep only some entries", "Facets of the entries"]
    harbours = values(view, "Type")["Harbours"]
    assert harbours.data(0, Qt.ItemDataRole.AccessibleTextRole) == "Type: Harbours, 7 entries"
    assert pane(desk).facets_button.toolTip().endswith(f"({KEYS})")
