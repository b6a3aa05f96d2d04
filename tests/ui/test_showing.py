"""A page told is painted at once."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractItemView, QTextBrowser
from tests.ui.conftest import Desk

from vademecum.pages.place import parse_place


class Log(QObject):
    """Notes when what it watches is painted."""

    def __init__(self, watched: QObject) -> None:
        super().__init__(watched)
        self.events: list[str] = []
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.events.append("painted")
        return False


def test_the_page_is_painted_before_the_list_follows_it(desk: Desk) -> None:
    page = desk.part(QTextBrowser, "detailView")
    entries = desk.part(QAbstractItemView, "entryList")
    log = Log(page.viewport())
    entries.selectionModel().currentChanged.connect(lambda *_rows: log.events.append("followed"))
    desk.window._walk.go(parse_place("entry:yolkino"))
    desk.settle()
    assert log.events[:2] == ["painted", "followed"]
    assert page.accessibleName() == "Yolkino"
