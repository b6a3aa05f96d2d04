"""What takes long to import comes in beside the reader's thread, and holds still while questions are asked."""

import gc
import importlib
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from vademecum.pages.opened import Library, open_library
from vademecum.ui.aside import SWITCH_SECONDS, Aside
from vademecum.ui.reader import Reader

WHO_IMPORTS = """
import sys, threading
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from vademecum.ui import open_window

importers = set()


class Witness:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"pyqtgraph", "numpy"}:
            importers.add(threading.get_ident())


application = QApplication([])
window = open_window(Path(sys.argv[1]), Path(sys.argv[2]))
sys.meta_path.insert(0, Witness())
threads = {threading.get_ident()}
window._reader.tell(lambda _library: threads.add(threading.get_ident()), lambda _nothing: None)
window.show()


def look():
    if window._charting.pane is not None:
        application.quit()


timer = QTimer(interval=20)
timer.timeout.connect(look)
timer.start()
QTimer.singleShot(30_000, application.quit)
application.exec()
came = window._charting.pane is not None
window.close()
print(came, len(importers), len(threads), len(importers & threads))
"""


@pytest.fixture
def modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A module that imports another, both new to this process."""
    (tmp_path / "slow_first.py").write_text("import slow_second\n", encoding="utf-8")
    (tmp_path / "slow_second.py").write_text("", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    importlib.invalidate_caches()
    yield "slow_first"
    for name in ("slow_first", "slow_second"):
        sys.modules.pop(name, None)


def test_nothing_is_imported_while_the_reader_asks(qtbot: QtBot, modules: str) -> None:
    busy = threading.Event()
    busy.set()
    aside = Aside(lambda: importlib.import_module(modules), busy.is_set)
    with qtbot.waitSignal(aside.done):
        aside.start()
        qtbot.wait(60)
        assert modules not in sys.modules
        busy.clear()
    assert aside.wait()  # a thread must have ended before its object goes
    assert "slow_second" in sys.modules


def test_it_holds_still_between_two_modules(qtbot: QtBot, modules: str) -> None:
    asked: list[bool] = []

    def is_busy() -> bool:
        asked.append("slow_first" in sys.modules)
        return False

    aside = Aside(lambda: importlib.import_module(modules), is_busy)
    with qtbot.waitSignal(aside.done):
        aside.start()
    assert aside.wait()
    assert asked[:2] == [False, False]
    assert True in asked[2:]


def test_no_garbage_is_collected_meanwhile_nor_what_came_in_looked_at_again(qtbot: QtBot, modules: str) -> None:
    """To go through all objects stops every thread for longer than the reader would not feel."""
    found: list[bool] = []
    kept: list[list[object]] = []

    def load() -> None:
        found.append(gc.isenabled())
        importlib.import_module(modules)
        kept.extend([] for _ in range(1000))

    before = gc.get_freeze_count()
    aside = Aside(load, lambda: False)
    with qtbot.waitSignal(aside.done):
        aside.start()
    assert aside.wait()
    assert found == [False]
    assert gc.isenabled()
    assert gc.get_freeze_count() >= before + 1000


def test_what_was_imported_before_leaves_all_to_be_collected_as_ever(qtbot: QtBot, modules: str) -> None:
    importlib.import_module(modules)
    before = gc.get_freeze_count()
    aside = Aside(lambda: importlib.import_module(modules), lambda: False)
    with qtbot.waitSignal(aside.done):
        aside.start()
    assert aside.wait()
    assert gc.get_freeze_count() <= before


def test_what_it_changed_is_as_before(qtbot: QtBot, modules: str) -> None:
    before, interval = list(sys.meta_path), sys.getswitchinterval()
    aside = Aside(lambda: (importlib.import_module(modules), sys.getswitchinterval()), lambda: False)
    with qtbot.waitSignal(aside.done) as told:
        aside.start()
    assert told.args[0][1] == pytest.approx(SWITCH_SECONDS)
    assert aside.wait()
    assert sys.meta_path == before
    assert sys.getswitchinterval() == pytest.approx(interval)


def test_a_reader_that_is_closed_waits_for_no_pause(qtbot: QtBot, compiled_collection: Path, tmp_path: Path) -> None:
    done: list[bool] = []
    reader = Reader(lambda: open_library(compiled_collection, tmp_path))
    reader.wait_until_open()
    reader.ask("search", _path, lambda _path: None)
    reader.aside(lambda: done.append(QThread.currentThread() is not reader.thread()), lambda _nothing: done.append(False))
    reader.close()
    qtbot.wait(10)
    assert done == [True]


def _path(library: Library) -> Path:
    return library.collection.path


def test_charts_are_brought_in_by_a_thread_of_their_own(compiled_collection: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-P", "-c", WHO_IMPORTS, str(compiled_collection), str(tmp_path)]
    finished = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert finished.returncode == 0, finished.stderr
    assert finished.stdout.split() == ["True", "1", "2", "0"]
