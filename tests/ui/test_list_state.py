"""A list is found again as it was left: its order, its filter."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemDelegate, QLineEdit, QListView, QMenu, QStyleOptionViewItem, QToolButton
from tests.ui.conftest import Desk, Open

from vademecum.pages.listing import ListRow, ListSlice, Order
from vademecum.pages.place import parse_place
from vademecum.ui.list_model import ListModel
from vademecum.ui.settings import Settings


def names(desk: Desk) -> list[str]:
    model = desk.part(QListView, "entryList").model()
    rows = (model.index(row, 0).data(ListModel.ROW) for row in range(model.rowCount()))
    return [row.name for row in rows if row is not None]


def go_to(desk: Desk, section: str) -> None:
    desk.window._walk.choose_section(section)
    desk.settle()


def order_button(desk: Desk) -> QToolButton:
    return desk.window._layout.list_pane._order


def choose_order(desk: Desk, words: str) -> None:
    menu = order_button(desk).menu()
    assert menu is not None
    next(action for action in menu.actions() if action.text() == words and action.isVisible()).trigger()
    desk.settle()


def test_a_list_left_under_a_filter_is_found_again_under_it(desk: Desk) -> None:
    field = desk.window._layout.list_pane.findChild(QLineEdit)
    assert field is not None
    field.setText("port")
    desk.window._walk.filter_list("port")
    desk.settle()
    kept = names(desk)
    go_to(desk, "sources")
    assert (len(names(desk)), field.text()) == (12, "")
    go_to(desk, "all")
    assert names(desk) == kept
    assert field.text() == "port"


def test_recent_takes_in_what_is_read_and_leaves_a_row_chosen_in_it_where_it_stands(desk: Desk) -> None:
    go_to(desk, "recent")
    desk.go("entry:sedna")
    assert names(desk) == ["Sedna", "Tove Aldin"]
    view = desk.part(QListView, "entryList")
    view.setCurrentIndex(view.model().index(1, 0))
    desk.settle()
    assert desk.title == "Tove Aldin"
    assert names(desk) == ["Sedna", "Tove Aldin"]


def test_a_list_can_be_turned_to_from_the_table_that_a_window_began_with(open_desk: Open) -> None:
    first = open_desk()
    go_to(first, "figures")
    first.window.close()
    again = open_desk()
    assert again.title == "Figures"
    go_to(again, "sources")
    assert again.window._layout.list_pane.isVisible()
    assert len(names(again)) == 12
    assert names(again)[0].endswith(again.title)


@pytest.mark.parametrize("key", [Qt.Key.Key_Home, Qt.Key.Key_PageUp])
def test_keys_lead_up_to_the_first_row_past_the_letter_over_it(desk: Desk, key: Qt.Key) -> None:
    view = desk.part(QListView, "entryList")
    view.setCurrentIndex(view.model().index(3, 0))
    QTest.keyClick(view, key)
    assert view.currentIndex().row() == 1
    assert view.verticalScrollBar().value() == 0


def test_a_place_reached_from_elsewhere_is_never_hidden_by_a_filter(desk: Desk) -> None:
    go_to(desk, "sources")
    desk.window._walk.filter_list("harbour")
    desk.settle()
    go_to(desk, "figures")
    desk.window._walk.go(parse_place("entry:sedna"))
    desk.settle()
    assert "Sedna" in names(desk)


def test_entries_and_sources_have_orders_of_their_own_and_keep_them(desk: Desk) -> None:
    choose_order(desk, "Most facts")
    entries = names(desk)
    go_to(desk, "sources")
    menu = order_button(desk).menu()
    assert menu is not None
    assert [action.text() for action in menu.actions() if action.isVisible()] == ["Number", "Author", "Year", "Title", "Most facts"]
    assert order_button(desk).text() == "Number"
    choose_order(desk, "Year")
    years = names(desk)
    go_to(desk, "all")
    assert (order_button(desk).text(), names(desk)) == ("Most facts", entries)
    go_to(desk, "sources")
    assert (order_button(desk).text(), names(desk)) == ("Year", years)
    assert desk.window._walk.now.source_order is Order.YEAR


def test_a_source_and_a_chapter_among_recent_places_look_like_any_other_row(desk: Desk) -> None:
    for place in ("note:1", "chapter:2"):
        desk.window._walk.go(parse_place(place))
        desk.settle()
    go_to(desk, "recent")
    view = desk.part(QListView, "entryList")
    recent = [view.model().index(row, 0).data(ListModel.ROW) for row in range(2)]
    assert [row.place for row in recent] == [parse_place("chapter:2"), parse_place("note:1")]
    delegate = view.itemDelegate()
    for row in recent:
        plain = row._replace(place=parse_place("entry:sedna"))
        assert painted(view, delegate, row) == painted(view, delegate, plain)


def painted(view: QListView, delegate: QAbstractItemDelegate, row: ListRow) -> QImage:
    """Return how a row looks that stands first in a list of its own."""
    model = ListModel()
    model.show_slice(ListSlice("recent", 1, 0, (row,)))
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 288, 44)
    option.widget = view
    image = QImage(288, 44, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(0))
    painter.end()
    return image


def test_a_window_opened_on_a_table_bears_the_name_of_the_collection(open_desk: Open, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "reader")
    settings.save(settings.now._replace(section="figures", place="section:figures"))
    desk = open_desk()
    assert desk.window.windowTitle() == f"Figures – {desk.window._walk.sidebar.title}"  # type: ignore[union-attr]


def test_what_can_be_done_with_a_row_holds_its_bookmark(desk: Desk) -> None:
    desk.window._layout.list_pane.menu_wanted.emit(QPoint(0, 0))
    menu = desk.part(QMenu, "selectionMenu")
    assert desk.action("bookmarkAction") in menu.actions()
    menu.close()


def test_a_place_read_since_is_no_row_kept_out_of_recent_places(desk: Desk) -> None:
    go_to(desk, "recent")
    desk.window._walk.go(parse_place("entry:sedna"))
    desk.settle()
    pane = desk.window._layout.list_pane
    assert pane.count_words() == str(pane.model.total)
