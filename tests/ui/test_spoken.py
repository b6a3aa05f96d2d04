"""What assistive programs are told of every pane: names, roles and states of what can be acted on, and the order of the focus."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QDialog, QLineEdit, QWidget
from tests.ui.conftest import Desk, Open

Role, Text = QAccessible.Role, QAccessible.Text
PLACES = (
    "entry:hvalvik", "chapter:1", "note:1", "section:figures", "section:checks", "section:errata", "section:bookmarks",
)  # fmt: skip
ACTED_ON = {
    Role.Button, Role.ButtonMenu, Role.ButtonDropDown, Role.CheckBox, Role.RadioButton, Role.ComboBox, Role.EditableText, Role.Link,
    Role.List, Role.Tree, Role.Table, Role.PageTab, Role.PageTabList, Role.MenuItem, Role.Slider, Role.ColumnHeader,
}  # fmt: skip
MOST_CHILDREN = 60
CELLS = {Role.TreeItem, Role.Cell}  # which may be empty


@pytest.fixture
def desk(shared_desk: Desk) -> Desk:
    return shared_desk


def spoken(thing: QAccessibleInterface) -> str:
    return thing.text(Text.Name).strip()


def things(top: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """All that is told of a widget that is visible, the first rows of long lists."""
    for at in range(min(top.childCount(), MOST_CHILDREN)):
        child = top.child(at)
        if child is not None and child.isValid() and not child.state().invisible:  # type: ignore[redundant-expr] # rows out of sight are None
            yield child
            yield from things(child)


def told(desk: Desk, place: str) -> list[QAccessibleInterface]:
    desk.window._charting.bring_pane()
    desk.go(place)
    return list(things(QAccessible.queryAccessibleInterface(desk.window)))


def is_viewport(thing: QAccessibleInterface) -> bool:
    """A viewport only paints for the view around it, which has the name and the focus."""
    widget = thing.object()
    parent = widget.parent() if isinstance(widget, QWidget) else None
    return isinstance(parent, QAbstractScrollArea) and widget is parent.viewport()


@pytest.mark.parametrize("place", PLACES)
def test_whatever_can_be_acted_on_has_a_name(desk: Desk, place: str) -> None:
    found = [thing for thing in told(desk, place) if (thing.role() in ACTED_ON or thing.state().focusable) and not is_viewport(thing)]
    assert len(found) > 10
    assert [(thing.role().name, str(thing.object())) for thing in found if thing.role() not in CELLS and not spoken(thing)] == []


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("sidebar", Role.Tree), ("entryList", Role.List), ("searchEdit", Role.EditableText), ("filterEdit", Role.EditableText),
        ("chartMetric", Role.ComboBox), ("chartTable", Role.Table), ("exportButton", Role.ButtonMenu), ("chartTableToggle", Role.CheckBox),
    ],
)  # fmt: skip
def test_a_part_of_the_window_is_told_for_what_it_is(desk: Desk, name: str, role: QAccessible.Role) -> None:
    told(desk, "entry:hvalvik")
    assert QAccessible.queryAccessibleInterface(desk.part(QWidget, name)).role() is role


def test_the_row_of_the_page_shown_is_told_as_selected_and_a_bookmark_as_checked(open_desk: Open) -> None:
    desk = open_desk()
    marked = [spoken(thing) for thing in told(desk, "entry:hvalvik") if thing.role() is Role.ListItem and thing.state().selected]
    assert len(marked) == 1
    assert marked[0].startswith("Hvalvík, ")
    desk.action("bookmarkAction").trigger()
    desk.settle()
    kept = [thing for thing in told(desk, "entry:hvalvik") if spoken(thing).startswith("Bookmark") and thing.role() is Role.CheckBox]
    assert [bool(thing.state().checked) for thing in kept] == [True]
    row = next(spoken(thing) for thing in told(desk, "entry:hvalvik") if thing.role() is Role.ListItem and thing.state().selected)
    assert "shelf" in row or "bookmark" in row.lower()


def test_what_cannot_be_done_now_is_told_as_disabled(open_desk: Open) -> None:
    desk = open_desk()
    forward = [thing for thing in told(desk, "entry:hvalvik") if spoken(thing) == "Forward"]
    assert [bool(thing.state().disabled) for thing in forward] == [True]


def test_the_focus_goes_from_the_search_over_the_sections_and_the_list_to_the_page(open_desk: Open) -> None:
    desk = open_desk()
    desk.part(QLineEdit, "searchEdit").setFocus()
    reached: list[str] = []
    for _ in range(40):
        focus = desk.window.focusWidget()
        reached.append(focus.objectName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    panes = [reached.index(name) for name in ("searchEdit", "sidebar", "filterEdit", "entryList", "detailView")]
    assert panes == sorted(panes)


@pytest.mark.parametrize(("act", "field"), [("searchAction", "searchEdit"), ("switchAction", "switchEdit")])
def test_every_row_of_what_pops_up_says_all_it_shows_and_one_is_told_as_chosen(desk: Desk, act: str, field: str) -> None:
    desk.action(act).trigger()
    desk.settle()
    QTest.keyClicks(desk.part(QLineEdit, field), "ska")
    desk.settle()
    name = "searchResults" if act == "searchAction" else "switchChoices"
    rows = [thing for thing in things(QAccessible.queryAccessibleInterface(desk.part(QWidget, name))) if thing.role() is Role.ListItem]
    assert len(rows) >= 2
    assert all(spoken(row) for row in rows)
    assert [spoken(row).partition(",")[0] for row in rows if row.state().selected] == ["Skarland"]


@pytest.mark.parametrize("act", ["exportAction", "citeAsAction", "printAction", "historyAction", "shortcutsAction"])
def test_whatever_can_be_acted_on_in_a_dialog_has_a_name(desk: Desk, act: str) -> None:
    desk.go("entry:hvalvik")
    desk.action(act).trigger()
    desk.settle()
    dialog = QApplication.activeModalWidget() or next(each for each in desk.window.findChildren(QDialog) if each.isVisible())
    found = [thing for thing in things(QAccessible.queryAccessibleInterface(dialog)) if not is_viewport(thing)]
    nameless = [thing for thing in found if thing.role() in ACTED_ON and thing.role() not in CELLS and not spoken(thing)]
    assert [(thing.role().name, str(thing.object())) for thing in nameless] == []
    assert dialog.windowTitle()
    dialog.close()


def test_facets_say_of_what_they_are_how_many_they_keep_and_whether_they_are_chosen(desk: Desk) -> None:
    boxes = [thing for thing in told(desk, "section:figures") if thing.role() is Role.TreeItem and "figure" in spoken(thing)]
    assert len(boxes) > 3
    assert all(": " in spoken(box) for box in boxes)
    assert {bool(box.state().checkable) for box in boxes} == {True}
