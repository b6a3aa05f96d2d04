"""Start to the first painted window: `first_paint.py floor STARTED`, or `plain` or `program` with STARTED COLLECTION USER_DIR.

The floor is an empty window. `plain` is the least that shows what ours shows: a tool bar, a sidebar and a list out of the same file, and
room for text, drawn by Qt alone, without an icon, a style sheet or a module of ours.

STARTED is the parent's monotonic clock when it started us. Prints the milliseconds from then to the paint of a window that is filled, and
the proportional memory (PSS) in MB.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QMainWindow


class PaintWatch(QObject):
    """Quits the application once `watched` was painted while `is_ready` said yes: at the first event after those of painting."""

    PAINTING = frozenset({QEvent.Type.Paint, QEvent.Type.UpdateRequest, QEvent.Type.UpdateLater})

    def __init__(self, watched: QObject, is_ready: Callable[[], bool]) -> None:
        super().__init__(watched)
        self.painted_at = 0.0
        self._is_ready, self._is_painting = is_ready, False
        application = QApplication.instance()
        assert application is not None
        self._application = application
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self._is_painting:
            if event.type() == QEvent.Type.Paint and self._is_ready():
                self._is_painting = True
                self._application.installEventFilter(self)
        elif not self.painted_at and event.type() not in self.PAINTING:
            self.painted_at = time.monotonic()
            QApplication.quit()
        return False


def bare_window() -> tuple[QMainWindow, PaintWatch]:
    window = QMainWindow()
    window.resize(1280, 800)
    label = QLabel("Vademecum")
    window.setCentralWidget(label)
    return window, PaintWatch(label, lambda: True)


def plain_window(collection: Path) -> tuple[QMainWindow, PaintWatch]:
    import sqlite3

    from PySide6.QtCore import QStringListModel, Qt
    from PySide6.QtWidgets import QLineEdit, QListView, QSplitter, QTextBrowser, QToolBar

    window, tools, columns = QMainWindow(), QToolBar(), QSplitter(Qt.Orientation.Horizontal)
    window.resize(1280, 800)
    tools.addAction("Back")
    tools.addWidget(QLineEdit())
    window.addToolBar(tools)
    connection = sqlite3.connect(f"{collection.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    sidebar, entries = QListView(), QListView()
    for view, question in ((sidebar, "SELECT plural_label FROM types"), (entries, "SELECT name FROM entities ORDER BY sort_name")):
        view.setModel(QStringListModel([words for (words,) in connection.execute(question)], view))
        columns.addWidget(view)
    columns.addWidget(QTextBrowser())
    window.setCentralWidget(columns)
    return window, PaintWatch(entries.viewport(), lambda: True)


def our_window(collection: Path, user_dir: Path) -> tuple[QMainWindow, PaintWatch]:
    from vademecum.ui import open_window

    window = open_window(collection, user_dir)
    window.resize(1280, 800)
    entries = window.findChild(QAbstractItemView, "entryList")
    assert entries is not None
    return window, PaintWatch(entries.viewport(), lambda: entries.model().rowCount() > 0)


def proportional_memory() -> float:
    """Megabytes of this process, shared pages counted in part; 0 where the system does not say."""
    rollup = Path("/proc/self/smaps_rollup")
    lines = rollup.read_text(encoding="ascii").splitlines() if rollup.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)


def made(kind: str, *paths: Path) -> tuple[QMainWindow, PaintWatch]:
    if kind == "floor":
        return bare_window()
    return plain_window(paths[0]) if kind == "plain" else our_window(*paths)


def main(kind: str, started: str, *paths: str) -> None:
    application = QApplication([])
    window, watch = made(kind, *map(Path, paths))
    window.show()
    QTimer.singleShot(10_000, application.quit)
    application.exec()
    memory = proportional_memory()
    window.close()
    if not watch.painted_at:
        sys.exit("no filled window was painted within ten seconds")
    print(f"{(watch.painted_at - float(started)) * 1000:.1f} {memory:.1f}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
