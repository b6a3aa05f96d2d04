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
BY_FACTS = "SELECT entity FROM fact_entity GROUP BY entity ORDER BY count(*) DESC, entity"


def places_in(collection: Path) -> list[Place]:
    with sqlite3.connect(f"{collection.absolute().as_uri()}?mode=ro", uri=True) as connection:
        slugs = [slug for (slug,) in connection.execute(BY_FACTS)]
    return [Place(PlaceKind.ENTRY, slug) for slug in slugs[:: max(1, len(slugs) // MOST_ENTRIES)]]


def measure(walk: Walk, page: QTextBrowser, places: list[Place]) -> list[float]:
    told: list[Place] = []
    walk.page_told.connect(lambda shown, _target: told.append(shown.place))
    painted = Painted(page.viewport(), lambda: bool(told) and told[-1] == walk.now.here)
    painted.milliseconds_after(partial(walk.go, places[-1]))
    return [painted.milliseconds_after(partial(walk.go, place)) for place in places]


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
    print(*(f"{one:.2f}" for one in measure(walk, page, places_in(Path(collection)))), flush=True)
    window.close()
    application.quit()


if __name__ == "__main__":
    main(*sys.argv[1:])
