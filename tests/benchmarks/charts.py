"""Charts: `charts.py floor`, or `charts.py cold|loaded|painter|changed|panned|aside|quiet COLLECTION`; each prints milliseconds.

All but the last two are milliseconds of work, the processor's time of this process, so that what else runs on the machine weighs little.
`floor` imports pyqtgraph and paints a bare chart of it; `cold` imports our chart pane and paints a chart of the collection; neither counts
what any window has imported already. `loaded` makes a pane anew in a process that has drawn one and paints the same chart; `painter` is a
widget of the same size that draws the same bars and words with QPainter in a table beside it: what any chart in a window costs.
`changed` goes through all charts of all metrics in a window that stands; as in the program, all is in its theme, and what was imported is
not looked through for garbage. `panned` drags a chart of ten thousand points along.
`aside` imports the pane, and what shows very many points, as the program does, on threads of their own, and prints the longest time by the
clock that the event loop was not served; `quiet` prints the same of a second in which nothing is imported: what the machine itself does to
any loop.
"""

import gc
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QTableWidget, QTableWidgetItem, QWidget

from vademecum.collection.metrics import metric_counts
from vademecum.collection.opened import open_collection
from vademecum.domain.names import FigureId
from vademecum.domain.period import Period
from vademecum.pages.chart import ChartMode, ChartPage
from vademecum.pages.chart_page import chart_offer, chart_page
from vademecum.pages.opened import Library
from vademecum.pages.place import Place, PlaceKind
from vademecum.shelf.opened import passing_shelf
from vademecum.ui.aside import Aside
from vademecum.ui.charting import _load_pane
from vademecum.ui.settings import Remembered
from vademecum.ui.theme import Theme

SIZE = (1000, 284)
POINTS, FRAMES, SHIFT = 10_000, 120, 0.004
TURNS = 5


def pages_of(library: Library) -> Iterator[ChartPage]:
    """All drawn charts of all metrics."""
    for metric in metric_counts(library.collection):
        place = Place(PlaceKind.METRIC, metric.metric)
        for choice in chart_offer(library, place).choices:
            yield from (
                chart_page(library, place, choice, mode, with_derived=True) for mode in choice.modes if mode is not ChartMode.SINGLE
            )


def compared(library: Library) -> ChartPage:
    """The comparison with most figures."""
    return max((page for page in pages_of(library) if page.mode is ChartMode.COMPARE), key=lambda page: len(page.points))


def crowd(page: ChartPage) -> ChartPage:
    """A chart over time of ten thousand figures, a week apart."""
    first, days = page.points[0], [date(1830, 1, 1) + timedelta(days=7 * at) for at in range(POINTS)]
    points = tuple(
        replace(
            first,
            figure=FigureId(f"c1-crowd.{at}"),
            value=float(100 + at % 97),
            high=None,
            series=at % 4,
            period=Period(day, day),
            middle=day,
            companion=False,
        )
        for at, day in enumerate(days)
    )
    joined = tuple((at, at + 4) for at in range(POINTS - 4))
    return replace(
        page, mode=ChartMode.OVER_TIME, points=points, series=("a", "b", "c", "d"), joined=joined, joined_words=("",) * len(joined),
        as_bars=False, highlighted=(), axis_scale=1.0,
    )  # fmt: skip


class PainterChart(QWidget):
    """Bars with their words, and nothing else."""

    def __init__(self, page: ChartPage) -> None:
        super().__init__()
        self._points = page.points

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, row = QPainter(self), self.height() / len(self._points)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        highest = max(point.value for point in self._points)
        for at, point in enumerate(self._points):
            width = point.value / highest * (self.width() - 300)
            painter.fillRect(150, round(at * row), round(width), round(row) - 4, QColor("#17708c"))
            painter.drawText(0, round(at * row + row / 2), point.name)
            painter.drawText(round(160 + width), round(at * row + row / 2), f"{point.words}, {point.period_words}")
        painter.end()


def painter_pane(page: ChartPage) -> QWidget:
    pane, table = QWidget(), QTableWidget(len(page.points), 4)
    for at, point in enumerate(page.points):
        for column, words in enumerate((point.name, point.words, point.period_words, ", ".join(map(str, point.footnotes)))):
            table.setItem(at, column, QTableWidgetItem(words))
    layout = QHBoxLayout(pane)
    layout.addWidget(PainterChart(page), 4)
    layout.addWidget(table, 3)
    return pane


def our_pane(page: ChartPage) -> QWidget:
    from vademecum.ui.chart_pane import ChartPane

    pane = ChartPane()
    pane.show_page(page)
    return pane


def bare_chart() -> QWidget:
    import pyqtgraph as pg

    chart = pg.PlotWidget()
    chart.addItem(pg.BarGraphItem(x0=0, y=list(range(5)), height=0.6, width=[135, 17, 5.7, 4.1, 1.6]))
    window = QWidget()
    QHBoxLayout(window).addWidget(chart)
    return window


def shown(window: QWidget) -> QWidget:
    window.resize(*SIZE)
    window.show()
    settle()
    return window


def settle() -> None:
    """Do all that is waiting, and what comes of it: a layout may ask for a painting, and that for another layout."""
    for _ in range(TURNS):
        QApplication.processEvents()


def work(act: Callable[[], object]) -> float:
    """Milliseconds that the processor works on an act and on all layouts and paintings that follow from it."""
    settle()
    began = time.process_time()
    act()
    settle()
    return (time.process_time() - began) * 1000


def first_of(make: Callable[[], QWidget]) -> float:
    windows: list[QWidget] = []
    elapsed = work(lambda: windows.append(shown(make())))
    windows[0].close()
    windows[0].deleteLater()
    return elapsed


def changed(library: Library) -> list[float]:
    """From a page told to its chart painted, in a pane that stands."""
    from vademecum.ui.chart_pane import ChartPane

    pages = list(pages_of(library))
    gc.collect()
    gc.freeze()
    pane = ChartPane()
    pane.show_page(pages[0])
    shown(pane)
    return [work(partial(pane.show_page, page)) for page in pages[1:]]


def panned(library: Library) -> list[float]:
    """Each frame while ten thousand points, half of them in view, are dragged along."""
    from vademecum.ui.chart_view import ChartView

    view = ChartView()
    view.show_page(crowd(compared(library)))
    gc.collect()
    gc.freeze()
    shown(view)
    assert view.cloud is not None
    low, high = view.plot.x_range
    half, starts = (high - low) / 2, [low + at * (high - low) * SHIFT for at in range(FRAMES)]
    return [work(partial(view.cloud.go_to, (start, start + half))) for start in starts]


def stalled(*, importing: bool) -> list[float]:
    """The longest gap between two turns of the event loop."""
    loop, beat, turns = QEventLoop(), QTimer(interval=1), [time.perf_counter()]
    beat.timeout.connect(lambda: turns.append(time.perf_counter()))
    aside = Aside(_load_pane, lambda: False)
    aside.done.connect(lambda _found: loop.quit())
    beat.start()
    if importing:
        aside.start()
    else:
        QTimer.singleShot(1000, loop.quit)
    loop.exec()
    aside.wait()
    return [max((later - earlier) * 1000 for earlier, later in pairwise(turns))]


def measure(kind: str, collection: Path) -> list[float]:
    if kind in {"aside", "quiet"}:
        return stalled(importing=kind == "aside")
    library = Library(open_collection(collection), passing_shelf())
    if kind == "changed":
        return changed(library)
    if kind == "panned":
        return panned(library)
    page = compared(library)
    make = partial(painter_pane if kind == "painter" else our_pane, page)
    if kind != "cold":
        first_of(make)
    return [first_of(make)]


def main(kind: str, *paths: str) -> None:
    application = QApplication([])
    Theme(application).apply(Remembered())
    found = [first_of(bare_chart)] if kind == "floor" else measure(kind, Path(paths[0]))
    print(*(f"{one:.2f}" for one in found), flush=True)
    application.quit()


if __name__ == "__main__":
    main(*sys.argv[1:])
