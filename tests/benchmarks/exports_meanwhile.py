"""The event loop while a file is made: `exports_meanwhile.py COLLECTION FOLDER`.

Of turns due every millisecond it prints by how many milliseconds 99 of 100 came late at most, first while nothing is done, then until half
of the file is written; last the milliseconds from asking to stop it until the window says that it was.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import quantiles

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from vademecum.exporting.csv_file import CsvManner, Preset
from vademecum.exporting.form import Form, Wanted
from vademecum.pages.selection import RecordKind
from vademecum.ui import open_window
from vademecum.ui.export_order import Order
from vademecum.ui.taking import Taking

DUE = 0.001


def late_turns(begin: Callable[[QEventLoop], object]) -> float:
    """Run an event loop until what was begun ends it."""
    late: list[float] = []
    loop = QEventLoop()
    last = time.perf_counter()

    def note() -> None:
        nonlocal last
        now = time.perf_counter()
        late.append(max(0.0, now - last - DUE) * 1000)
        last = now

    ticking = QTimer()
    ticking.setTimerType(Qt.TimerType.PreciseTimer)
    ticking.timeout.connect(note)
    ticking.start(1)
    begin(loop)
    loop.exec()
    ticking.stop()
    return quantiles(late, n=100)[-1]


def export(taking: Taking, path: Path, loop: QEventLoop) -> None:
    taking.went_on.connect(lambda _name, part: loop.quit() if part > 0.5 else None)
    taking.done.connect(lambda _words: loop.quit())
    taking.export_to(path, Order(None, Wanted(Form.CSV, CsvManner(Preset.SPREADSHEETS)), RecordKind.FIGURES))


def stopping(taking: Taking) -> float:
    loop = QEventLoop()
    taking.done.connect(lambda _words: loop.quit())
    begun = time.perf_counter()
    taking.cancel()
    loop.exec()
    return (time.perf_counter() - begun) * 1000


def main(collection: str, folder: str) -> None:
    QApplication([])
    window = open_window(Path(collection), Path(folder) / "reader")
    window.resize(1280, 800)
    window.show()
    taking = window.findChildren(Taking)[0]
    late_turns(lambda loop: QTimer.singleShot(1500, loop.quit))
    print(late_turns(lambda loop: QTimer.singleShot(1500, loop.quit)))
    print(late_turns(lambda loop: export(taking, Path(folder) / "out.csv", loop)))
    print(stopping(taking))
    window.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
