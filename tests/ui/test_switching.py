"""The quick switcher on the real window: a few letters to any entry, chapter, section or command."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QWidget
from tests.ui.conftest import Desk

from vademecum.pages.place import parse_place
from vademecum.ui.actions import SPECS


def begin(desk: Desk, text: str = "") -> QLineEdit:
    desk.action("switchAction").trigger()
    desk.settle()
    edit = desk.part(QLineEdit, "switchEdit")
    QTest.keyClicks(edit, text)
    desk.settle()
    return edit


def rows(desk: Desk) -> list[str]:
    model = desk.part(QListView, "switchChoices").model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def panel(desk: Desk) -> QWidget:
    return desk.part(QWidget, "switchPanel")


def press(desk: Desk, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(desk.part(QLineEdit, "switchEdit"), key, modifiers)
    desk.settle()


@pytest.mark.parametrize(
    ("letters", "here", "section"),
    [("sed", "entry:sedna", "all"), ("hvalv con", "entry:hvalvik-convention", "all"), ("chapter 3", "chapter:3", "all"),
     ("figures", "section:figures", "figures"), ("harbours", None, "type:harbour"), ("sources", None, "sources")],
)  # fmt: skip
def test_a_few_letters_and_enter_lead_to_any_entry_chapter_or_section(desk: Desk, letters: str, here: str | None, section: str) -> None:
    begin(desk, letters)
    press(desk, Qt.Key.Key_Return)
    assert not panel(desk).isVisible()
    assert here is None or str(desk.window._walk.now.here) == here
    assert desk.window._walk.now.marked_section == section


def test_a_command_is_done_after_the_focus_is_back_where_it_was(desk: Desk) -> None:
    desk.window._layout.list_pane.view.setFocus()
    done = []
    desk.action("largerAction").triggered.connect(lambda: done.append(QApplication.focusWidget()))
    begin(desk, "larger")
    press(desk, Qt.Key.Key_Return)
    assert done == [desk.window._layout.list_pane.view]


def test_every_command_that_can_be_done_is_reached_after_a_greater_than_sign(desk: Desk) -> None:
    begin(desk, ">")
    able = {spec.text.replace("&", "").rstrip("…") for act, spec in SPECS.items() if desk.window._acts[act].isEnabled()}
    assert set(rows(desk)) == able - {"Go to", "Menu"}
    QTest.keyClicks(desk.part(QLineEdit, "switchEdit"), "sedna")
    desk.settle()
    assert rows(desk) == []


def test_nothing_typed_offers_what_was_read_last(desk: Desk) -> None:
    for place in ("entry:sedna", "entry:hvalvik", "entry:otrov"):
        desk.window._walk.go(parse_place(place))
        desk.settle()
    begin(desk)
    assert rows(desk)[:2] == ["Hvalvík", "Sedna"]
    press(desk, Qt.Key.Key_Down)
    press(desk, Qt.Key.Key_Return)
    assert desk.title == "Sedna"


def test_escape_gives_the_focus_back_and_changes_nothing(desk: Desk) -> None:
    browser = desk.window._layout.detail.browser
    browser.setFocus()
    title = desk.title
    begin(desk, "sedna")
    press(desk, Qt.Key.Key_Escape)
    assert (QApplication.focusWidget(), desk.title, panel(desk).isVisible()) == (browser, title, False)


def test_the_key_pressed_again_closes_it_and_so_does_a_click_elsewhere(desk: Desk) -> None:
    begin(desk)
    desk.action("switchAction").trigger()
    assert not panel(desk).isVisible()
    begin(desk)
    desk.window._layout.list_pane.view.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not panel(desk).isVisible()
    assert QApplication.focusWidget() is desk.window._layout.list_pane.view


def test_the_arrows_go_around_and_pages_stop_at_the_ends(desk: Desk) -> None:
    begin(desk, ">")
    view = desk.part(QListView, "switchChoices")
    last = view.model().rowCount() - 1
    for key, row in ((Qt.Key.Key_Up, last), (Qt.Key.Key_Down, 0), (Qt.Key.Key_PageUp, 0), (Qt.Key.Key_PageDown, 8), (Qt.Key.Key_Down, 9)):
        press(desk, key)
        assert view.currentIndex().row() == row


def test_what_has_no_such_name_is_said_with_what_to_do(desk: Desk) -> None:
    begin(desk, "zzzzqqq")
    assert rows(desk) == []
    words = [label.text() for label in panel(desk).findChildren(QWidget) if hasattr(label, "text") and label.isVisible()]
    assert any("Ctrl+L searches" in text for text in words)
    press(desk, Qt.Key.Key_Return)
    assert panel(desk).isVisible()


def test_control_and_enter_open_it_in_a_further_window(desk: Desk) -> None:
    begin(desk, "sedna")
    press(desk, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    windows = [one for one in QApplication.topLevelWidgets() if one.objectName() == "mainWindow" and one.isVisible()]
    assert len(windows) == 2
    for one in windows:
        if one is not desk.window:
            one.close()


def test_it_stays_within_a_small_window_and_says_what_each_row_is(desk: Desk) -> None:
    begin(desk, "o")
    desk.window.resize(640, 420)
    QApplication.processEvents()
    assert desk.window.rect().contains(panel(desk).geometry())
    view = desk.part(QListView, "switchChoices")
    assert view.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole).count(", ") >= 1
    for part, role in ((desk.part(QLineEdit, "switchEdit"), QAccessible.Role.EditableText), (view, QAccessible.Role.List)):
        spoken = QAccessible.queryAccessibleInterface(part)
        assert spoken.role() == role
        assert spoken.text(QAccessible.Text.Name)
