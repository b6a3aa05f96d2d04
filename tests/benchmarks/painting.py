"""Waits for what a window shows to be painted, as its reader would: asleep between events, and until the painting is over."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

LONGEST_WAIT_MS = 2_000


class Painted(QObject):
    """Notes when `watched` has been painted while `is_shown` said that what it shows is what was waited for.

    An event posted while painting comes back when all of it is done and has been given to the screen. The loop sleeps while nothing
    happens, so that a thread at work has the interpreter to itself, as it has under a reader's hand.
    """

    def __init__(self, watched: QWidget, is_shown: Callable[[], bool]) -> None:
        super().__init__(watched)
        self._is_shown = is_shown
        self._loop = QEventLoop(self)
        self._limit = QTimer(self, singleShot=True, interval=LONGEST_WAIT_MS)
        self._limit.timeout.connect(self._loop.quit)
        self._painted_at = 0.0
        watched.installEventFilter(self)

    def milliseconds_after(self, act: Callable[[], None]) -> float:
        """Act and return how long the painting took to be over; the longest wait stands for never."""
        self._painted_at = 0.0
        QCoreApplication.removePostedEvents(self)  # what was shown before may have been painted a second time
        began = time.perf_counter()
        act()
        self._limit.start()
        if not self._painted_at:
            self._loop.exec()
        self._limit.stop()
        return (self._painted_at - began) * 1000 if self._painted_at else float(LONGEST_WAIT_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._is_shown():
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User))
        return False

    def customEvent(self, event: QEvent) -> None:
        self._painted_at = time.perf_counter()
        self._loop.quit()


def settle(is_ready: Callable[[], bool]) -> None:
    """Let events happen until the window is ready and half a second longer; ten seconds at most."""
    loop, watch, limit = QEventLoop(), QTimer(interval=20), QTimer(interval=10_000, singleShot=True)
    watch.timeout.connect(lambda: loop.quit() if is_ready() or not limit.isActive() else None)
    limit.start()
    watch.start()
    loop.exec()
    watch.stop()
    QTest.qWait(500)
