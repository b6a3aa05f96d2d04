"""What assistive programs hear, and where the keyboard can go."""

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QToolButton, QWidget
from tests.ui.conftest import Desk, Open

from vademecum.ui.actions import MENUS, SPECS, Act

PROMISED = (
    "sidebar", "entryList", "filterEdit", "searchEdit", "searchResults", "detailView", "bookmarkAction", "backAction", "forwardAction",
    "exportCsvAction", "citeAction",
)  # fmt: skip


@pytest.fixture
def desk(shared_desk: Desk) -> Desk:
    return shared_desk


def spoken_name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_the_promised_names_are_there(desk: Desk) -> None:
    desk.window._finding.prepare()
    desk.settle()
    assert desk.window.objectName() == "mainWindow"
    assert [name for name in PROMISED if desk.window.findChild(QObject, name) is None] == []


def test_the_chart_comes_with_its_promised_names(desk: Desk) -> None:
    desk.window._charting.bring_pane()
    desk.settle()
    assert [name for name in ("chartPane", "chartMetric", "chartMode") if desk.window.findChild(QObject, name) is None] == []


def test_everything_that_takes_the_focus_or_a_click_has_a_name(desk: Desk) -> None:
    kinds = (QAbstractButton, QLineEdit, QComboBox)
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in desk.window.findChildren(QWidget)
        if (isinstance(widget, kinds) or widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and not widget.objectName().startswith("qt_")
        and widget.isVisible()
        and not spoken_name(widget).strip()
        and not (isinstance(widget, QToolButton) and isinstance(widget.parent(), QLineEdit))
    ]
    assert nameless == []


def test_a_row_of_the_list_says_both_its_lines(desk: Desk) -> None:
    model = desk.part(QObject, "entryList").model()  # type: ignore[attr-defined]
    spoken = [model.index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(3)]
    assert spoken[0] == "A"
    assert spoken[1].startswith("Tove Aldin, ")
    assert "fact" in spoken[1]


def test_tab_reaches_every_pane_and_f6_goes_round(open_desk: Open) -> None:
    desk = open_desk()
    reached = set()
    desk.part(QLineEdit, "searchEdit").setFocus()
    for _ in range(40):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        reached.add(focused().objectName())
    assert reached >= {"sidebar", "entryList", "filterEdit", "searchEdit", "detailView"}
    desk.part(QLineEdit, "searchEdit").setFocus()
    walked = []
    for _ in range(4):
        desk.action("nextPaneAction").trigger()
        walked.append(focused().objectName())
    assert walked[:3] == ["sidebar", "entryList", "detailView"]
    desk.action("previousPaneAction").trigger()
    assert focused().objectName() == "detailView"


def test_every_act_stands_in_the_menu_and_no_key_is_given_twice() -> None:
    listed = [act for acts in MENUS.values() for act in acts if act is not None]
    assert sorted(listed, key=lambda act: act.value) == [act for act in Act if act is not Act.MENU]
    keys = [key for spec in SPECS.values() for key in spec.keys]
    assert len(keys) == len(set(keys))
    names = [spec.name for spec in SPECS.values()]
    assert len(names) == len(set(names))


@pytest.mark.usefixtures("qapp")
def test_every_act_is_an_action_of_the_window(desk: Desk) -> None:
    assert {action.objectName() for action in desk.window.findChildren(QAction)} >= {spec.name for spec in SPECS.values()}


def test_alt_alone_opens_the_menu_and_alt_with_another_key_does_not(desk: Desk) -> None:
    handle = desk.window.windowHandle()
    menu = desk.window._tools._menu.menu()
    shown: list[bool] = []
    menu.aboutToShow.connect(lambda: shown.append(True))
    QTimer.singleShot(0, menu.close)
    menu.aboutToShow.connect(lambda: QTimer.singleShot(0, menu.close))
    QTest.keyPress(handle, Qt.Key.Key_Alt)
    QTest.keyClick(handle, Qt.Key.Key_X, Qt.KeyboardModifier.AltModifier)
    QTest.keyRelease(handle, Qt.Key.Key_Alt)
    assert shown == []
    QTest.keyPress(handle, Qt.Key.Key_Alt)
    QTest.keyRelease(handle, Qt.Key.Key_Alt)
    assert shown == [True]


def test_alt_with_a_key_of_an_act_opens_no_menu_when_it_is_let_go(open_desk: Open) -> None:
    desk = open_desk()
    handle, menu = desk.window.windowHandle(), desk.window._tools._menu.menu()
    shown, acted = list[bool](), list[bool]()
    menu.aboutToShow.connect(lambda: shown.append(True))
    menu.aboutToShow.connect(lambda: QTimer.singleShot(0, menu.close))
    desk.action("bookOrderAction").setShortcut("Alt+Y")
    desk.action("bookOrderAction").triggered.connect(lambda _checked: acted.append(True))
    QTest.keyPress(handle, Qt.Key.Key_Alt)
    QTest.keyClick(handle, Qt.Key.Key_Y, Qt.KeyboardModifier.AltModifier)
    QTest.keyRelease(handle, Qt.Key.Key_Alt)
    assert (len(acted), shown) == (1, [])


def test_escape_gives_the_focus_back_from_everything_that_pops_up(open_desk: Open) -> None:
    desk = open_desk()
    before = desk.part(QWidget, "detailView")
    for act, opened in (("switchAction", "switchEdit"), ("findAction", "findEdit"), ("searchAction", "searchEdit")):
        before.setFocus()
        desk.action(act).trigger()
        desk.settle()
        assert focused().objectName() == opened
        QTest.keyClicks(focused(), "sed")
        desk.settle()
        for _ in range(2):
            if focused().objectName() == opened:
                QTest.keyClick(focused(), Qt.Key.Key_Escape)
                desk.settle()
        assert focused().objectName() in {"detailView", "entryList"}, act
