"""A thread for what takes long to import: it goes on only while the reader asks nothing."""

import gc
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from threading import get_ident
from types import ModuleType

from PySide6.QtCore import QObject, QThread, Signal

PAUSE_MS = 10
SWITCH_SECONDS = 0.001


class Aside(QThread):
    """Runs one task that imports, then tells its result by `done`, on the thread that made this object.

    Before each module it comes to, and before it tells, it waits while `is_busy`: a question of the reader meets at most the rest of
    one module.
    """

    done = Signal(object)

    def __init__(self, task: Callable[[], object], is_busy: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task = task
        self._is_busy = is_busy

    def run(self) -> None:
        courtesy, usual = _Courtesy(get_ident(), self._hold), sys.getswitchinterval()
        sys.meta_path.insert(0, courtesy)
        sys.setswitchinterval(SWITCH_SECONDS)
        try:
            with _uncollected():
                self._hold()
                found = self._task()
        finally:
            sys.setswitchinterval(usual)
            sys.meta_path.remove(courtesy)
        self._hold()
        self.done.emit(found)

    def hurry(self) -> None:
        """Wait for nothing from now on, and return when the task is done."""
        self.requestInterruption()
        self.wait()

    def _hold(self) -> None:
        while self._is_busy() and not self.isInterruptionRequested():
            self.msleep(PAUSE_MS)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Collect no garbage meanwhile, and never look again at what was imported.

    To go through all objects takes 50 ms, in which nobody else has a turn; without this an import brings on one such stall by itself
    and leaves the next for whenever the reader types.
    """
    was_enabled, known = gc.isenabled(), len(sys.modules)
    gc.disable()
    try:
        yield
    finally:
        if len(sys.modules) > known:
            gc.freeze()
        if was_enabled:
            gc.enable()


class _Courtesy:
    """Stands first among those whom Python asks where a module is, and finds none: it only lets its own thread wait."""

    def __init__(self, thread: int, hold: Callable[[], None]) -> None:
        self._thread = thread
        self._hold = hold

    def find_spec(self, _name: str, _path: Sequence[str] | None, _target: ModuleType | None = None) -> ModuleSpec | None:
        if get_ident() == self._thread:
            self._hold()
        return None
