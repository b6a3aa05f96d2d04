"""Selection to painted page, in this process: `entries.py COLLECTION USER_DIR`.

Goes to every entry in turn, those with most facts first (of very many to a few thousand, evenly), and prints the milliseconds from the
choice until its page is painted: the part of it that the window has room for, with everything above the fold. The last entry is visited
once before, so that nothing is loaded then.
"""

import sqlite3
import sys
from functools import partial
from pathlib import Path

from painting import Painted, settle
from PySide6.QtWidgets import QApplication, QTextBrowser

from vademecum.pages.place import Place, PlaceKind
from vademecum.ui import open_window
from vademecum.ui.walk import Walk

MOST_ENTRIES = 2_000
BY_FACTS = "SELECT slug, name FROM entity WHERE fact_count ORDER BY fact_count DESC, slug"


def entries_in(collection: Path) -> list[tuple[Place, str]]:
    """Return the places of entries with their names, those with most facts first."""
    with sqlite3.connect(f"{collection.absolute().as_uri()}?mode=ro", uri=True) as connection:
        named = [(Place(PlaceKind.ENTRY, slug), name) for slug, name in connection.execute(BY_FACTS)]
    return named[:: max(1, len(named) // MOST_ENTRIES)]


def measure(walk: Walk, page: QTextBrowser, entries: list[tuple[Place, str]]) -> list[float]:
    """Milliseconds of each; the page has its title for a name as soon as it is written, and before it is painted."""
    wanted = [""]
    painted = Painted(page.viewport(), lambda: page.accessibleName() == wanted[0])

    def after(place: Place, name: str) -> float:
        wanted[0] = name
        return painted.milliseconds_after(partial(walk.go, place))

    after(*entries[-1])
    return [after(*entry) for entry in entries]


def main(collection: str, user_dir: str) -> None:
    application = QApplication([])
    window = open_window(Path(collection), Path(user_dir))
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    walk, page = window.findChild(Walk), window.findChild(QTextBrowser, "detailView")
    assert walk is not None
    assert page is not None
    settle(lambda: bool(page.toPlainText()))
    print(*(f"{one:.2f}" for one in measure(walk, page, entries_in(Path(collection)))), flush=True)
    window.close()
    application.quit()


if __name__ == "__main__":
    main(*sys.argv[1:])
