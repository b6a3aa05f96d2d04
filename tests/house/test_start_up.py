"""What a start imports: an exact list, because every module before the first paint is paid at every start."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

FLOOR = """
import json, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

application = QApplication([])
window = QMainWindow()
window.show()
QTimer.singleShot(0, application.quit)
application.exec()
print(json.dumps(sorted(sys.modules)))
"""
PROGRAM = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication

import vademecum.cli.main
from vademecum.ui import open_window


class FirstPaint(QObject):
    modules = ()

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not self.modules and entries.model().rowCount():
            self.modules = sorted(sys.modules)
            QTimer.singleShot(0, application.quit)
        return False


application = QApplication([])
window = open_window(Path(sys.argv[1]), Path(sys.argv[2]))
entries = window.findChild(QAbstractItemView, "entryList")
paint = FirstPaint()
entries.viewport().installEventFilter(paint)
window.show()
QTimer.singleShot(20_000, application.quit)
application.exec()
print(json.dumps(paint.modules))
"""
# Everything that the window needs before it is painted, besides what a bare PySide6 window brings.
ALLOWED = {"PySide6.QtSvg", "datetime", "gc", "heapq", "queue", "sqlite3", "vademecum"}
# Modules of families that are allowed or that the floor has, and yet must wait.
LATER = {
    "PySide6.QtNetwork", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "PySide6.QtPrintSupport", "PySide6.QtQml", "PySide6.QtTest",
    "concurrent.futures", "email", "http", "importlib.metadata", "json.tool", "logging.config", "urllib.request",
    "vademecum.compiler", "vademecum.document", "vademecum.exporting", "vademecum.records", "vademecum.ui.chart_view",
}  # fmt: skip


def modules_of(program: str, *arguments: Path) -> set[str]:
    command = [sys.executable, "-P", "-c", program, *map(str, arguments)]
    finished = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert finished.returncode == 0, finished.stderr
    return set(json.loads(finished.stdout))


def roots(modules: set[str]) -> set[str]:
    """The first names of modules, private ones that only serve a public one left out; those of PySide6 in two parts."""
    named = {".".join(module.split(".")[: 2 if module.startswith("PySide6.") else 1]) for module in modules}
    return {name for name in named if not name.startswith("_")}


@pytest.fixture(scope="module")
def at_first_paint(compiled_collection: Path, tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Modules loaded when the window is painted with its list filled."""
    modules = modules_of(PROGRAM, compiled_collection, tmp_path_factory.mktemp("reader"))
    assert modules, "no filled window was painted"
    return modules


def test_a_start_imports_exactly_what_is_listed_here(at_first_paint: set[str]) -> None:
    assert roots(at_first_paint) - roots(modules_of(FLOOR)) == ALLOWED


def test_what_can_wait_waits(at_first_paint: set[str]) -> None:
    assert at_first_paint & LATER == set()
