"""Back and forward: by the side buttons of a mouse, many steps at once, and from the history."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QPushButton, QToolButton, QTreeWidget
from tests.ui.conftest import Desk

from vademecum.pages.place import parse_place

PLACES = ("entry:sedna", "fact:c1-berths", "section:figures", "note:3")


def walk(desk: Desk) -> None:
    for place in PLACES:
        desk.window._walk.go(parse_place(place))
        desk.settle()


def menu_of(arrow: QToolButton) -> QMenu:
    menu = arrow.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    return menu


def words(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


def rows(desk: Desk) -> list[str]:
    found = desk.part(QTreeWidget, "historyRows")
    return [found.model().index(row, 0).data() for row in range(found.topLevelItemCount())]


def test_the_side_buttons_of_the_mouse_go_back_and_forward_whatever_they_point_at(desk: Desk) -> None:
    walk(desk)
    handle = desk.window.windowHandle()
    over_the_list = desk.window._layout.list_pane.view.mapTo(desk.window, QPoint(40, 80))
    QTest.mouseClick(handle, Qt.MouseButton.BackButton, pos=over_the_list)
    desk.settle()
    assert desk.title == "Figures"
    QTest.mouseClick(handle, Qt.MouseButton.ForwardButton, pos=over_the_list)
    desk.settle()
    assert str(desk.window._walk.now.here) == "note:3"


def test_the_arrows_list_the_steps_before_and_after_and_lead_there(desk: Desk) -> None:
    walk(desk)
    back, forward = desk.window._tools.arrows
    assert words(menu_of(back)) == ["Figures", "Ice and light, p. 6", "Sedna", "Tove Aldin", "&History…"]
    assert words(menu_of(forward)) == ["&History…"]
    menu_of(back).actions()[2].trigger()
    desk.settle()
    assert desk.title == "Sedna"
    assert words(menu_of(forward))[:2] == ["Ice and light, p. 6", "Figures"]
    assert back.popupMode() is QToolButton.ToolButtonPopupMode.DelayedPopup


def test_the_history_lists_what_was_read_latest_first_and_goes_there(desk: Desk) -> None:
    walk(desk)
    desk.action("historyAction").trigger()
    assert rows(desk)[1:] == ["Figures", "Ice and light, p. 6", "Sedna", "Tove Aldin"]
    history = desk.part(QTreeWidget, "historyRows")
    times = {history.model().index(row, 1).data() for row in range(5)}
    assert all(len(time) == 5 and time[2] == ":" for time in times)
    history.setCurrentIndex(history.model().index(3, 0))
    QTest.keyClick(history, Qt.Key.Key_Return)
    desk.settle()
    assert desk.title == "Sedna"
    assert desk.action("backAction").isEnabled()


def test_clearing_recent_clears_the_history_and_the_way_back(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def forget(box: QMessageBox) -> int:
        next(button for button in box.buttons() if button.text() == "Forget").click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", forget)
    walk(desk)
    desk.action("historyAction").trigger()
    next(button for button in desk.window.findChildren(QPushButton) if button.text() == "Clear…").click()
    desk.settle()
    assert not desk.action("backAction").isEnabled()
    assert desk.window._walk.now.section == "sources"
    desk.action("historyAction").trigger()
    assert len(rows(desk)) == 1


@pytest.mark.parametrize(
    ("angles", "percent"), [((120,), 110), ((40, 40, 40), 110), ((-120, 120), 100), ((-60, -60), 90), ((-60, 60, 60), 110), ((240,), 125)]
)
def test_the_wheel_with_control_changes_the_size_of_all_text_once_a_notch(desk: Desk, angles: tuple[int, ...], percent: int) -> None:
    usual, handle, at = QApplication.font().pointSizeF(), desk.window.windowHandle(), QPointF(700, 400)
    for angle in angles:
        turned = QWheelEvent(
            at, handle.mapToGlobal(at), QPoint(), QPoint(0, angle), Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003
        )  # fmt: skip
        QApplication.sendEvent(handle, turned)
    size, kept = QApplication.font().pointSizeF(), desk.window._looks.remembered.text_percent
    desk.action("usualSizeAction").trigger()
    assert size == pytest.approx(usual * percent / 100)
    assert kept == percent
