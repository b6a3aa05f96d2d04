"""Asks the library questions off the window's thread and brings the answers back to it."""

import logging
from collections.abc import Callable
from queue import SimpleQueue
from threading import Lock
from time import monotonic
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from vademecum.domain.errors import Interrupted, VademecumError
from vademecum.pages.opened import Library
from vademecum.ui.aside import Aside

Answer = TypeVar("Answer")
Deliver = Callable[[], None]
REST_SECONDS = 0.12
_TASK = "task "


class Opener(Protocol):
    """Opens the library; called once, on the thread that will own it."""

    def __call__(self) -> Library: ...


class _Desk(QThread):
    """The one thread: does what lies in the queue, in order, until it finds None."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.jobs: SimpleQueue[Deliver | None] = SimpleQueue()

    def run(self) -> None:
        while (job := self.jobs.get()) is not None:
            job()


class Reader(QObject):
    """One thread owns the library and answers questions in turn; answers arrive on the thread that made the reader.

    A newer question on a topic silences every older one on it, and one that is being answered is given up. An expected failure goes to
    the asker, or to `failed` when the asker does not listen; anything else is logged and told by `broke`.
    """

    failed = Signal(str)
    broke = Signal(str)
    _answered = Signal(object)

    def __init__(self, open_library: Opener, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_library = open_library
        self._library: Library | None = None
        self._newest: dict[str, int] = {}
        self._tasks = 0
        self._asides: list[Aside] = []
        self._asked_at = 0.0
        self._guard, self._in_work = Lock(), ""
        self._opened: SimpleQueue[VademecumError | None] = SimpleQueue()
        self._desk = _Desk(self)
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)
        self._desk.jobs.put(self._open)
        self._desk.start()

    def wait_until_open(self) -> None:
        """Return when the library is open; to be called once. Raises the VademecumError that kept it from opening."""
        if (failure := self._opened.get()) is not None:
            self.close()
            raise failure

    def wait_until_read(self) -> None:
        """Return when every question asked so far has been worked on, and everything aside; the answers still wait for the event loop."""
        read: SimpleQueue[None] = SimpleQueue()
        self._desk.jobs.put(lambda: read.put(None))
        read.get()
        for aside in self._asides:
            aside.hurry()

    @property
    def is_busy(self) -> bool:
        """Return whether a question was asked a moment ago, so that another is likely."""
        return monotonic() - self._asked_at < REST_SECONDS

    def ask(
        self,
        topic: str,
        question: Callable[[Library], Answer],
        answer: Callable[[Answer], None],
        failure: Callable[[VademecumError], None] | None = None,
    ) -> None:
        """Put a question; `answer` or `failure` is called later, on this thread, unless a newer question on the topic comes first."""
        self.silence(topic)
        ticket = self._newest[topic]
        self._asked_at = monotonic()

        def work() -> None:
            if self._newest[topic] == ticket and self._library is not None:
                self._begin(topic)
                deliver = self._reply(self._library, question, answer, failure)
                self._begin("")
                self._answered.emit((topic, ticket, deliver))

        self._desk.jobs.put(work)

    def tell(
        self, task: Callable[[Library], Answer], answer: Callable[[Answer], None], failure: Callable[[VademecumError], None] | None = None
    ) -> None:
        """Have something done that neither a later question nor the end may silence, as a change of the shelf."""
        self._tasks += 1
        self.ask(f"{_TASK}{self._tasks}", task, answer, failure)

    def aside(self, task: Callable[[], Answer], answer: Callable[[Answer], None]) -> None:
        """Have something imported on a thread of its own, which holds still while questions are asked; it cannot have the library."""
        aside = Aside(task, lambda: self.is_busy, self)
        aside.done.connect(answer)
        self._asides.append(aside)
        aside.start(QThread.Priority.LowPriority)

    def silence(self, topic: str) -> None:
        """Let no question asked so far on the topic be answered; one that is being answered is given up."""
        self._newest[topic] = self._newest.get(topic, 0) + 1
        with self._guard:  # held while the topic in work is told, so that no other question is given up instead
            if self._in_work == topic and self._library is not None:
                self._library.interrupt()

    def close(self) -> None:
        """Silence all questions, do what is still to be done, close the library and end the thread; nothing is answered any more."""
        for topic in self._newest:
            if not topic.startswith(_TASK):
                self.silence(topic)
        for aside in self._asides:
            aside.done.disconnect()
            aside.hurry()
        self._desk.jobs.put(self._close)
        self._desk.jobs.put(None)
        self._desk.wait()
        for topic in self._newest:
            self.silence(topic)

    def _begin(self, topic: str) -> None:
        """Tell which topic is in work; empty for none."""
        with self._guard:
            self._in_work = topic

    def _reply(
        self,
        library: Library,
        question: Callable[[Library], Answer],
        answer: Callable[[Answer], None],
        failure: Callable[[VademecumError], None] | None,
    ) -> Deliver:
        try:
            found = question(library)
        except Interrupted:
            return lambda: None
        except VademecumError as error:
            words = error
            return lambda: failure(words) if failure else self.failed.emit(str(words))
        except Exception:  # one of the two doors where a mistake of ours is caught
            logging.getLogger(__name__).exception("a question could not be answered")
            return lambda: self.broke.emit("Something went wrong while reading the collection. The log has the details.")
        return lambda: answer(found)

    @Slot(object)
    def _on_answered(self, reply: tuple[str, int, Deliver]) -> None:
        topic, ticket, deliver = reply
        if self._newest[topic] == ticket:
            deliver()

    def _open(self) -> None:
        try:
            self._library = self._open_library()
        except VademecumError as error:
            self._opened.put(error)
        else:
            self._opened.put(None)

    def _close(self) -> None:
        if self._library is not None:
            self._library.close()
        self._library = None
