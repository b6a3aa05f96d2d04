"""Keys lead on: from a filter to its rows, from a result to its page, and never to the tool bar because a pane has gone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QWidget
from tests.ui.conftest import Desk, Open
from tests.ui.test_journeys import names, search
from tests.ui.test_starring import kept
from tests.ui.test_switching import begin

from vademecum.pages.place import parse_place
from vademecum.ui import open_window
from vademecum.ui.colours import colours_of
from vademecum.ui.dialog_size import fitting
from vademecum.ui.focus_edge import FocusEdge
from vademecum.ui.layout import USUAL_WINDOW
from vademecum.ui.shelf_pane import ShelfPane

Key = Qt.Key


def press(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def choose(desk: Desk, section: str) -> None:
    desk.window._walk.choose_section(section)
    desk.settle()


def test_a_result_opened_has_the_focus_so_that_it_can_be_read_by_key(desk: Desk) -> None:
    search(desk, "skarland")
    press(Key.Key_Return)
    desk.settle()
    assert desk.title == "Skarland"
    assert QApplication.focusWidget() is desk.window._layout.detail.browser


@pytest.mark.parametrize(
    ("letters", "name"), [("sedna", "detailView"), ("chapter 3", "detailView"), ("sources", "entryList"), ("cross-ch", "checkTable")]
)
def test_what_a_few_letters_led_to_has_the_focus(desk: Desk, letters: str, name: str) -> None:
    desk.window._layout.list_pane.view.setFocus()
    edit = begin(desk, letters)
    QTest.keyClick(edit, Key.Key_Return)
    desk.settle()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName() == name


def test_a_result_is_kept_while_the_shelf_itself_is_shown(desk: Desk) -> None:
    choose(desk, "bookmarks")
    search(desk, "skarland")
    QTest.keySequence(desk.part(QLineEdit, "searchEdit"), "Ctrl+D")
    desk.settle()
    assert kept(desk) == {"entry:skarland"}


def test_where_nothing_was_found_nothing_is_kept_and_no_key_is_promised(desk: Desk) -> None:
    search(desk, "zzzzqqq")
    QTest.keySequence(desk.part(QLineEdit, "searchEdit"), "Ctrl+D")
    desk.settle()
    assert kept(desk) == set()
    assert "Nothing is found" in desk.window.statusBar().currentMessage()
    assert desk.window._finding.popup._foot.text() == "Esc  close"


def test_down_leads_from_the_filter_of_a_list_to_its_rows_and_escape_empties_it(desk: Desk) -> None:
    desk.action("filterAction").trigger()
    field, view = desk.part(QLineEdit, "filterEdit"), desk.part(QAbstractItemView, "entryList")
    assert QApplication.focusWidget() is field
    QTest.keyClicks(field, "harbour fa")
    field.text_wanted.emit(field.text())  # type: ignore[attr-defined]
    desk.settle()
    press(Key.Key_Down)
    desk.settle()
    assert QApplication.focusWidget() is view
    assert desk.title == "Harbour Fair 9"
    QTest.keyClick(field, Key.Key_Escape)
    assert field.text() == ""


@pytest.mark.parametrize("section", ["figures", "checks", "errata"])
def test_down_leads_from_the_filter_of_a_table_to_its_rows(desk: Desk, section: str) -> None:
    choose(desk, section)
    table = desk.window._layout.table(section)
    table.focus_filter()
    press(Key.Key_Down)
    assert QApplication.focusWidget() is table.view
    assert len(table.selected_rows()) == 1


def test_down_leads_from_the_search_of_the_shelf_to_its_bookmarks(desk: Desk) -> None:
    desk.action("bookmarkAction").trigger()
    desk.settle()
    choose(desk, "bookmarks")
    shelf = desk.window._layout.shelf()
    shelf.focus_filter()
    press(Key.Key_Down)
    assert QApplication.focusWidget() is shelf.view
    assert [row.name for row in shelf.view.selected_rows()] == ["Tove Aldin"]


def test_a_section_chosen_once_more_is_whole_and_its_filter_empty(desk: Desk) -> None:
    field = desk.part(QLineEdit, "filterEdit")
    field.setText("port")
    field.text_wanted.emit("port")  # type: ignore[attr-defined]
    desk.settle()
    assert len(names(desk)) < 25
    choose(desk, "all")
    assert (len(names(desk)), field.text()) == (25, "")


def test_letters_not_yet_asked_for_are_left_alone_when_counts_come_in(desk: Desk) -> None:
    field = desk.part(QLineEdit, "filterEdit")
    field.setText("por")
    desk.window._walk.refresh_shelf()
    desk.settle()
    assert field.text() == "por"


def test_why_figures_cannot_be_drawn_is_not_said_of_other_sections(desk: Desk) -> None:
    choose(desk, "figures")
    desk.window._layout.table("figures").view.selectAll()
    desk.settle()
    assert desk.window.statusBar().currentMessage()
    choose(desk, "checks")
    assert desk.window.statusBar().currentMessage() == ""


def test_the_focus_stays_by_the_page_when_the_chart_folds_under_it(desk: Desk) -> None:
    desk.window._charting.bring_pane()
    desk.window._walk.go(parse_place("entry:skarland"))
    desk.settle()
    desk.window._layout.open_chart()
    desk.settle()
    chart = desk.window._layout.chart_place
    chart.setFocus()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert chart.isAncestorOf(focus)
    desk.action("chartAction").trigger()
    assert QApplication.focusWidget() is desk.window._layout.detail.browser


def shelf_with_one(desk: Desk) -> ShelfPane:
    """The shelf, its one bookmark selected and its rows with the focus."""
    desk.action("bookmarkAction").trigger()
    desk.settle()
    choose(desk, "bookmarks")
    shelf = desk.window._layout.shelf()
    shelf.select(("entry:tove-aldin",))
    shelf.view.setFocus()
    return shelf


def test_the_focus_stays_on_the_shelf_when_its_last_bookmark_goes(desk: Desk) -> None:
    shelf = shelf_with_one(desk)
    shelf.view.selectAll()
    press(Key.Key_Delete)
    desk.settle()
    assert shelf.view.isHidden()
    assert QApplication.focusWidget() is shelf.folders


def test_an_empty_shelf_gives_the_keys_to_its_folders(desk: Desk) -> None:
    choose(desk, "errata")
    desk.window._layout.table("errata").view.setFocus()
    choose(desk, "bookmarks")
    assert QApplication.focusWidget() is desk.window._layout.shelf().folders


def test_the_tab_of_a_last_section_asked_for_stays_the_one_chosen(desk: Desk) -> None:
    desk.window._walk.go(parse_place("entry:skarland"))
    desk.settle()
    detail = desk.window._layout.detail
    last = detail._tabs.count() - 1
    detail._tabs.setCurrentIndex(last)
    bar = detail.browser.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0
    assert detail._tabs.currentIndex() == last
    bar.setValue(0)
    assert detail._tabs.currentIndex() == 0


def test_a_note_being_written_shows_that_it_has_the_focus(desk: Desk) -> None:
    shelf = shelf_with_one(desk)
    edit = shelf.note.edit
    assert edit.isVisible()
    edges = []
    for focused in (shelf.view, edit):
        focused.setFocus(Qt.FocusReason.TabFocusReason)
        edges.append(edit.grab().toImage().pixelColor(1, edit.height() // 2).name())
    assert edges[0] != edges[1] == colours_of(edit.palette()).focus


def test_a_pane_reached_by_key_shows_it_and_one_clicked_does_not(desk: Desk) -> None:
    layout = desk.window._layout
    desk.part(QLineEdit, "searchEdit").setFocus()
    for _ in range(3):
        desk.action("nextPaneAction").trigger()
    edge = edge_of(layout.detail.browser)
    assert layout.detail.browser.hasFocus()
    assert edge.isVisible()
    assert edge.height() == layout.detail.browser.height()
    QTest.mouseClick(layout.detail.browser.viewport(), Qt.MouseButton.LeftButton)
    assert not edge.isVisible()
    layout.list_pane.view.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not edge_of(layout.list_pane.view).isVisible()


@pytest.mark.parametrize("by", ["nextPaneAction", "an arrow"])
def test_the_row_that_keys_move_in_is_seen_though_the_pane_was_clicked(desk: Desk, by: str) -> None:
    choose(desk, "figures")
    desk.part(QLineEdit, "searchEdit").setFocus()
    QTest.mouseClick(desk.window._layout.table("figures").view.viewport(), Qt.MouseButton.LeftButton)
    assert not desk.window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    if by == "nextPaneAction":
        desk.action(by).trigger()
    else:
        QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_Down)
    assert desk.window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)


@pytest.mark.parametrize(("section", "name"), [("bookmarks", "shelfFolders"), ("errata", "erratumTable")])
def test_a_window_that_opens_on_a_section_of_its_own_has_the_focus_there(open_desk: Open, section: str, name: str) -> None:
    first = open_desk()
    choose(first, section)
    first.window.close()
    again = open_desk()
    focus = again.window.focusWidget()
    assert focus is not None
    assert focus.objectName() == name


def edge_of(pane: QWidget) -> FocusEdge:
    edge = pane.findChild(FocusEdge)
    assert isinstance(edge, FocusEdge)
    return edge


def test_the_first_window_lies_within_the_screen(qapp: QApplication, compiled_collection: Path, tmp_path: Path) -> None:
    assert qapp is not None
    window = open_window(compiled_collection, tmp_path / "reader")
    try:
        assert window.size() == fitting(USUAL_WINDOW, window.screen().availableSize())
    finally:
        window.close()
