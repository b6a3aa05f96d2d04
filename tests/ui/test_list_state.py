"""A list is found again as it was left: its order, its filter."""

from PySide6.QtWidgets import QLineEdit, QListView, QToolButton
from tests.ui.conftest import Desk

from vademecum.pages.listing import Order
from vademecum.pages.place import parse_place
from vademecum.ui.list_model import ListModel


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
