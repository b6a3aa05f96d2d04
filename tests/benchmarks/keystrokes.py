"""Key to painted results, in this process: `keystrokes.py floor COLLECTION` or `keystrokes.py program COLLECTION USER_DIR`.

Types names of entries into a search field letter by letter and prints the milliseconds of each keystroke, from the key to the paint of
the results. The floor is a line edit over a list of the first 50 names that contain the text.
"""

import sqlite3
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, QObject, QStringListModel, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QListView, QMainWindow, QVBoxLayout, QWidget

WORDS = 12
LETTERS = 8
LONGEST_WAIT = 1000


class PaintCount(QObject):
    """Remembers when `watched` was last painted."""

    def __init__(self, watched: QObject) -> None:
        super().__init__(watched)
        self.painted_at = 0.0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.painted_at = time.perf_counter()
        return False


def names_in(collection: Path) -> list[str]:
    with sqlite3.connect(f"{collection.absolute().as_uri()}?mode=ro", uri=True) as connection:
        return [name for (name,) in connection.execute("SELECT name FROM entities ORDER BY sort_name")]


class BareSearch(QMainWindow):
    """The least a search as you type can be in PySide6."""

    def __init__(self, names: list[str]) -> None:
        super().__init__()
        self._names = [(name, name.casefold()) for name in names]
        self._model = QStringListModel(self)
        field, results, middle = QLineEdit(), QListView(), QWidget()
        field.setObjectName("searchEdit")
        results.setObjectName("searchResults")
        results.setModel(self._model)
        layout = QVBoxLayout(middle)
        layout.addWidget(field)
        layout.addWidget(results)
        self.setCentralWidget(middle)
        field.textChanged.connect(self._on_text_changed)

    def _on_text_changed(self, text: str) -> None:
        sought = text.casefold()
        self._model.setStringList([name for name, folded in self._names if sought in folded][:50])


def wait_until(is_so: Callable[[], bool]) -> None:
    """Let events happen, and the reader's thread its turn, until something is so and a moment longer; ten seconds at most."""
    loop, watch, limit = QEventLoop(), QTimer(interval=20), QElapsedTimer()
    limit.start()
    watch.timeout.connect(lambda: loop.quit() if is_so() or limit.elapsed() > 10_000 else None)
    watch.start()
    loop.exec()
    QTimer.singleShot(300, loop.quit)
    loop.exec()


def our_window(collection: Path, user_dir: Path) -> QMainWindow:
    from vademecum.ui import open_window

    return open_window(collection, user_dir)


def milliseconds_of(key: str, field: QLineEdit, paints: PaintCount) -> float:
    """Press one key and wait for the results to be painted; the longest wait stands for never."""
    waited = QElapsedTimer()
    waited.start()
    pressed = time.perf_counter()
    QTest.keyClicks(field, key)
    while paints.painted_at < pressed and waited.elapsed() < LONGEST_WAIT:
        QApplication.processEvents()
    return (paints.painted_at - pressed) * 1000 if paints.painted_at >= pressed else float(LONGEST_WAIT)


def measure(window: QMainWindow, words: list[str]) -> list[float]:
    field, results = window.findChild(QLineEdit, "searchEdit"), window.findChild(QAbstractItemView, "searchResults")
    assert field is not None
    assert results is not None
    paints = PaintCount(results.viewport())
    measured = []
    for word in words:
        field.clear()
        QTest.qWait(30)
        measured += [milliseconds_of(letter, field, paints) for letter in word[:LETTERS]]
    return measured


def main(kind: str, collection: str, *paths: str) -> None:
    application = QApplication([])
    names = names_in(Path(collection))
    window = BareSearch(names) if kind == "floor" else our_window(Path(collection), *map(Path, paths))
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    field = window.findChild(QLineEdit, "searchEdit")
    assert field is not None
    field.setFocus(Qt.FocusReason.ShortcutFocusReason)
    wait_until(lambda: window.findChild(QAbstractItemView, "searchResults") is not None)
    words = [name for name in names if name.isascii()][:: max(1, len(names) // WORDS)][:WORDS]
    print(*(f"{one:.2f}" for one in measure(window, words)), flush=True)
    window.close()
    application.quit()


if __name__ == "__main__":
    main(*sys.argv[1:])
