"""What is said in the status line: whole where there is room, cut with an ellipsis where there is none, and over nothing else."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from tests.ui.conftest import Desk


def picture(desk: Desk, rect: QRect) -> QImage:
    return desk.window._status.grab(rect).toImage()


def test_a_message_too_long_is_cut_before_what_is_said_lastingly_and_stands_whole_in_the_tool_tip(desk: Desk) -> None:
    status = desk.window._status
    status.show_selection("2 rows selected")
    status.say("Copied: " + "a long reference " * 30)
    QApplication.processEvents()
    room = status._room_for_message()
    assert room.right() < status._selection.x()
    empty = picture(desk, QRect(room.right() + 1, 2, status._selection.x() - room.right() - 1, status.height() - 4))
    assert {empty.pixel(x, y) for x in range(empty.width()) for y in range(empty.height())} == {empty.pixel(0, 0)}
    assert status.toolTip() == status.currentMessage()
    status.say("Copied")
    QApplication.processEvents()
    assert status.toolTip() == ""


def test_a_message_stands_alone_also_when_the_text_grows_meanwhile(desk: Desk) -> None:
    status = desk.window._status
    status.say("i")
    beside = QRect(status._summary.x() + 12, 2, status._summary.width() // 2, status.height() - 4)
    for act in ("largerAction", "usualSizeAction"):
        desk.action(act).trigger()
        desk.settle()
    blank = picture(desk, beside)
    assert status.currentMessage() == "i"
    assert {blank.pixel(x, y) for x in range(blank.width()) for y in range(blank.height())} == {blank.pixel(0, 0)}
