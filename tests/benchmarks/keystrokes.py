"""Key to painted results, in this process: `keystrokes.py floor COLLECTION` or `keystrokes.py program COLLECTION USER_DIR`.

Types names of entries into a search field letter by letter and prints the milliseconds of each keystroke, from the key until the results
are painted. Each letter waits for the one before, and each name begins with an empty field. Typing begins when all that the program
brings in after its first paint is there.

The floor is what any search as you type in PySide6 has to do: a line edit over a list of fifty rows that is refilled and painted at each
key. It answers from a sorted list in no time, on the window's thread, with names alone, one text a row, drawn by Qt's own delegate
without a style sheet; nothing is ranked, marked or grouped. But it always has fifty rows, as the list of a dictionary goes on from where
the text would stand, and they lie as ours do: a list of 680 by 640 pixels, rows of 32 pixels (the mean of ours), so that twenty are
painted. With fewer or thinner rows it would measure another list; with a query, threads or two lines a row it would measure our own work.
"""

import sqlite3
import sys
from bisect import bisect_left
from collections.abc import Callable
from functools import partial
from pathlib import Path

from painting import Painted, settle
from PySide6.QtCore import QSize, QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QListView, QMainWindow, QVBoxLayout, QWidget

WORDS = 12
LETTERS = 8
ROWS, ROW, RESULTS = 50, QSize(640, 32), QSize(680, 640)


class BareSearch(QMainWindow):
    """The least a search as you type can be in PySide6."""

    def __init__(self, names: list[str]) -> None:
        super().__init__()
        self._names = names
        self._keys = [name.casefold() for name in names]
        self._model = QStringListModel(self)
        field, results, middle = QLineEdit(), QListView(), QWidget()
        field.setObjectName("searchEdit")
        results.setObjectName("searchResults")
        results.setModel(self._model)
        results.setGridSize(ROW)
        results.setFixedSize(RESULTS)
        layout = QVBoxLayout(middle)
        layout.addWidget(field)
        layout.addWidget(results)
        self.setCentralWidget(middle)
        field.textEdited.connect(self._on_text_edited)

    def _on_text_edited(self, text: str) -> None:
        first = min(bisect_left(self._keys, text.casefold()), max(0, len(self._names) - ROWS))
        self._model.setStringList(self._names[first : first + ROWS])


def names_in(collection: Path) -> list[str]:
    with sqlite3.connect(f"{collection.absolute().as_uri()}?mode=ro", uri=True) as connection:
        return [name for (name,) in connection.execute("SELECT name FROM entities ORDER BY sort_name")]


def names_to_type(collection: Path) -> list[str]:
    """Return a few names from all over the alphabet that a keyboard has."""
    typeable = [name for name in names_in(collection) if name.isascii()]
    return typeable[:: max(1, len(typeable) // WORDS)][:WORDS]


def bare_search(names: list[str]) -> tuple[QMainWindow, Callable[[], bool]]:
    return BareSearch(sorted(names, key=str.casefold)), lambda: True


def our_window(collection: Path, user_dir: Path) -> tuple[QMainWindow, Callable[[], bool]]:
    """The window, and whether what it has been told last answers what stands in its field."""
    from vademecum.ui import open_window
    from vademecum.ui.walk import Walk

    window = open_window(collection, user_dir)
    walk, field = window.findChild(Walk), window.findChild(QLineEdit, "searchEdit")
    assert walk is not None
    assert field is not None
    told = [""]
    walk.results_told.connect(lambda page: told.append(getattr(page, "query", "")))
    return window, lambda: told[-1] == field.text()


def measure(window: QMainWindow, is_shown: Callable[[], bool], words: list[str]) -> list[float]:
    field, results = window.findChild(QLineEdit, "searchEdit"), window.findChild(QAbstractItemView, "searchResults")
    assert field is not None
    assert results is not None
    painted = Painted(results.viewport(), is_shown)
    measured = []
    for word in words:
        field.clear()
        QTest.qWait(30)
        measured += [painted.milliseconds_after(partial(QTest.keyClicks, field, letter)) for letter in word[:LETTERS]]
    return measured


def main(kind: str, collection: str, *paths: str) -> None:
    application = QApplication([])
    window, is_shown = bare_search(names_in(Path(collection))) if kind == "floor" else our_window(Path(collection), *map(Path, paths))
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    field = window.findChild(QLineEdit, "searchEdit")
    assert field is not None
    field.setFocus(Qt.FocusReason.ShortcutFocusReason)
    parts = [(QAbstractItemView, "searchResults")] + [(QWidget, "chartPane")] * (kind == "program")
    settle(lambda: all(window.findChild(*part) is not None for part in parts))
    print(*(f"{one:.2f}" for one in measure(window, is_shown, names_to_type(Path(collection)))), flush=True)
    window.close()
    application.quit()


if __name__ == "__main__":
    main(*sys.argv[1:])
