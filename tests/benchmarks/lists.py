"""The list of all entries in this process: `lists.py floor COLLECTION` or `lists.py program COLLECTION USER_DIR`.

Prints, in milliseconds: showing the list (the floor: a model of constant text as long, in a bare view), putting it into another order, and
the median of a page scrolled; then the megabytes that its rows have added to the process.
"""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

from first_paint import proportional_memory
from keystrokes import names_in
from painting import Painted, settle
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QMainWindow

from vademecum.pages.listing import Order
from vademecum.ui import open_window
from vademecum.ui.walk import Walk

PAGES = 60
WIDTH, ROW = 300, QSize(280, 46)
Index = QModelIndex | QPersistentModelIndex


class ConstantText(QAbstractListModel):
    """As many rows as wanted, all alike."""

    def __init__(self, rows: int) -> None:
        super().__init__()
        self._rows = rows

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._rows

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return "Vademecum" if role == Qt.ItemDataRole.DisplayRole else None


def scrolled(view: QAbstractItemView, painted: Painted) -> float:
    """Milliseconds of the median page, from the top on."""
    bar = view.verticalScrollBar()
    bar.setValue(0)
    settle(lambda: True)
    return median(painted.milliseconds_after(partial(bar.setValue, bar.value() + bar.pageStep())) for _ in range(PAGES))


def floor(collection: Path) -> list[float]:
    rows = len(names_in(collection))
    window, view = QMainWindow(), QListView()
    view.setUniformItemSizes(True)
    view.setGridSize(ROW)
    window.setCentralWidget(view)
    window.resize(WIDTH, 800)
    window.show()
    settle(lambda: True)
    models = [ConstantText(rows), ConstantText(rows)]
    painted = Painted(view.viewport(), lambda: True)
    before = proportional_memory()
    shown = [painted.milliseconds_after(partial(view.setModel, model)) for model in models]
    return [*shown, scrolled(view, painted), proportional_memory() - before]


def program(collection: Path, user_dir: Path) -> list[float]:
    window = open_window(collection, user_dir)
    window.resize(1280, 800)
    window.show()
    walk, view = window.findChild(Walk), window.findChild(QAbstractItemView, "entryList")
    assert walk is not None
    assert view is not None
    settle(lambda: view.model().rowCount() > 0)
    told: list[bool] = []
    walk.slice_told.connect(lambda part: told.append(part.offset == 0))
    painted = Painted(view.viewport(), lambda: any(told))

    def after(act: Callable[[], None]) -> float:
        told.clear()
        return painted.milliseconds_after(act)

    after(partial(walk.choose_section, "sources"))
    before = proportional_memory()
    opened = after(partial(walk.choose_section, "all"))
    ordered = max(after(partial(walk.order_list, order)) for order in (Order.FACTS, Order.TYPE, Order.NAME))
    told.append(True)
    measured = [opened, ordered, scrolled(view, painted), proportional_memory() - before]
    window.close()
    return measured


def main(kind: str, collection: str, *paths: str) -> None:
    application = QApplication([])
    measured = floor(Path(collection)) if kind == "floor" else program(Path(collection), Path(paths[0]))
    print(*(f"{each:.2f}" for each in measured), flush=True)
    application.quit()


if __name__ == "__main__":
    main(*sys.argv[1:])
