"""A window over the collection of our own, and ways to wait for the thread that reads it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QInputDialog, QMessageBox

from vademecum.pages.place import parse_place
from vademecum.ui import open_window
from vademecum.ui.main_window import MainWindow
from vademecum.ui.settings import Settings

Part = TypeVar("Part", bound=QObject)
_AN_HOUR_MS = 3_600_000
_ASKING = {
    QDialog: ("exec",),
    QFileDialog: ("getOpenFileName", "getSaveFileName"),
    QInputDialog: ("getInt", "getItem", "getText"),
    QMessageBox: ("exec",),
}


@dataclass(frozen=True)
class Desk:
    """A window and what a reader does with it."""

    window: MainWindow

    def settle(self) -> None:
        """Let every question asked be answered, and those that the answers ask."""
        for _ in range(8):
            self.window._reader.wait_until_read()
            QApplication.processEvents()

    def part(self, kind: type[Part], name: str) -> Part:
        found = self.window.findChild(kind, name)
        assert found is not None, f"there is no {name}"
        return found

    def action(self, name: str) -> QAction:
        return self.part(QAction, name)

    def keep_in_table(self, section: str, words: str) -> None:
        """Ask for the rows of a table that hold these words."""
        walk = self.window._walk
        walk.ask_table(section, walk.table_asked(section)._replace(text=words))
        self.settle()

    def go(self, place: str) -> None:
        self.window._walk.go(parse_place(place))
        self.settle()

    @property
    def title(self) -> str:
        return self.window.windowTitle().partition(" – ")[0]


Open = Callable[..., Desk]


def _unanswered(name: str, *_asked: object, **_named: object) -> None:
    raise AssertionError(f"{name} waits for an answer that this test does not give")


@pytest.fixture(scope="session", autouse=True)
def nobody_waits() -> Iterator[None]:
    """No dialog waits for a reader who is not there. No backup is made because a slow machine took a second to open the window, and
    what a window makes ready when it rests, so that the first letter typed waits for nothing, is made ready only where that is tested."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("vademecum.ui.keeping.BACK_UP_AFTER_MS", _AN_HOUR_MS)
        patch.setattr("vademecum.ui.main_window.AFTER_PAINT_MS", _AN_HOUR_MS)
        for dialog, names in _ASKING.items():
            for name in names:
                patch.setattr(dialog, name, staticmethod(partial(_unanswered, f"{dialog.__name__}.{name}")))
        yield


@contextmanager
def _opener(compiled_collection: Path, folder: Path) -> Iterator[Open]:
    opened: list[MainWindow] = []

    def open_(collection: Path = compiled_collection, user_dir: Path = folder, *, welcomed: bool = True) -> Desk:
        if welcomed:
            settings = Settings(user_dir)
            settings.save(settings.now._replace(welcomed=True))
        window = open_window(collection, user_dir)
        assert isinstance(window, MainWindow)
        opened.append(window)
        window.resize(1280, 800)
        window.show()
        window.activateWindow()
        desk = Desk(window)
        desk.settle()
        return desk

    yield open_
    for window in opened:
        window._company.close_all(window)
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QGuiApplication.clipboard().clear()  # what Python made and lies there at the end brings the offscreen platform down


@pytest.fixture
def open_desk(qapp: QApplication, compiled_collection: Path, tmp_path: Path) -> Iterator[Open]:
    """Opens the window, again and again if asked, on one folder of the reader."""
    with _opener(compiled_collection, tmp_path / "reader") as open_:
        yield open_


@pytest.fixture
def desk(open_desk: Open) -> Desk:
    return open_desk()


@pytest.fixture(scope="module")
def shared_desk(qapp: QApplication, compiled_collection: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One window for the tests of a module that go where they want to look first, and leave nothing behind that another would meet."""
    with _opener(compiled_collection, tmp_path_factory.mktemp("shared") / "reader") as open_:
        yield open_()
