"""The one thread: order, silence, failures, and the end."""

import logging
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from vademecum.collection import opened
from vademecum.domain.errors import CollectionNotFound, NotFoundError, VademecumError
from vademecum.pages.opened import Library, open_library
from vademecum.ui.reader import Reader

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def reader(compiled_collection: Path, tmp_path: Path) -> Iterator[Reader]:
    reader = Reader(partial(open_library, compiled_collection, tmp_path))
    reader.wait_until_open()
    yield reader
    reader.close()


def settle(reader: Reader) -> None:
    reader.wait_until_read()
    QApplication.processEvents()


def test_a_question_is_answered_on_this_thread_and_worked_on_elsewhere(reader: Reader) -> None:
    threads: list[int] = []

    def question(library: Library) -> str:
        threads.append(threading.get_ident())
        return library.collection.publication.title

    answers: list[tuple[str, int]] = []
    reader.ask("title", question, lambda title: answers.append((title, threading.get_ident())))
    assert answers == []
    settle(reader)
    assert answers == [("Atlas of northern harbours", threading.get_ident())]
    assert threads != [threading.get_ident()]


def test_a_newer_question_silences_the_older_on_its_topic_only(reader: Reader) -> None:
    heard: list[str] = []

    def asked(words: str) -> Callable[[Library], str]:
        return lambda _library: words

    reader.ask("search", asked("m"), heard.append)
    reader.ask("page", asked("page"), heard.append)
    reader.ask("search", asked("mi"), heard.append)
    settle(reader)
    assert heard == ["page", "mi"]


COUNTING = "WITH RECURSIVE number (at) AS (SELECT begun() UNION ALL SELECT at + 1 FROM number LIMIT {}) SELECT count(at) FROM number"
LONG, ENDLESS = 300_000, 1_000_000_000_000


def counting(far: int, begun: threading.Event, monkeypatch: pytest.MonkeyPatch) -> Callable[[Library], int]:
    """A question that takes as long as counting so far, and tells when the collection has begun to answer it."""
    monkeypatch.setattr(opened, "statement", lambda _question: COUNTING.format(far))

    def begin() -> int:
        begun.set()
        return 1

    def question(library: Library) -> int:
        library.collection._connection.create_function("begun", 0, begin)
        ((number,),) = library.collection.rows("counting")
        return int(number)

    return question


def test_what_is_being_answered_is_given_up_for_a_newer_question_on_its_topic(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[object] = []
    begun = threading.Event()
    reader.broke.connect(heard.append)
    reader.failed.connect(heard.append)
    reader.ask("search", counting(ENDLESS, begun, monkeypatch), heard.append)
    assert begun.wait(10)
    reader.ask("search", lambda _library: "newer", heard.append)
    settle(reader)
    assert heard == ["newer"]


def test_what_is_being_answered_is_finished_whatever_else_is_asked(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[object] = []
    begun = threading.Event()
    reader.ask("search", counting(LONG, begun, monkeypatch), heard.append)
    assert begun.wait(10)
    for topic in ("page", "list", "chart"):
        reader.ask(topic, lambda _library: "other", heard.append)
        reader.silence(topic)
    settle(reader)
    assert heard == [LONG]


def test_closing_gives_up_what_nobody_will_hear(compiled_collection: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Reader(partial(open_library, compiled_collection, tmp_path))
    reader.wait_until_open()
    begun = threading.Event()
    reader.ask("search", counting(ENDLESS, begun, monkeypatch), lambda _number: None)
    assert begun.wait(10)
    reader.close()


def test_an_answer_on_its_way_is_silenced_too(reader: Reader) -> None:
    heard: list[int] = []
    reader.ask("search", lambda _library: 1, heard.append)
    reader.wait_until_read()
    reader.silence("search")
    QApplication.processEvents()
    assert heard == []


def test_what_is_to_be_done_is_done_however_often_it_is_asked(reader: Reader) -> None:
    heard: list[bool] = []
    for _ in range(2):
        reader.tell(lambda library: library.shelf.toggle("entry:sedna", "Sedna", "Product"), heard.append)
    settle(reader)
    assert heard == [True, False]


def test_what_is_to_be_done_is_done_though_the_reader_closes_meanwhile(compiled_collection: Path, tmp_path: Path) -> None:
    reader = Reader(partial(open_library, compiled_collection, tmp_path))
    reader.wait_until_open()
    busy, heard = threading.Event(), list[object]()
    reader.ask("page", lambda _library: busy.wait(5), heard.append)
    reader.ask("search", lambda library: library.shelf.toggle("entry:otrov", "Otrov", "Country"), heard.append)
    reader.tell(lambda library: library.shelf.toggle("entry:sedna", "Sedna", "Product"), heard.append)
    threading.Timer(0.05, busy.set).start()
    reader.close()
    QApplication.processEvents()
    library = open_library(compiled_collection, tmp_path)
    kept = library.shelf.bookmarked_places()
    library.close()
    assert kept == {"entry:sedna"}
    assert heard == []


def test_an_expected_failure_goes_to_its_asker_or_is_told_to_all(reader: Reader) -> None:
    def fail(_library: Library) -> int:
        raise NotFoundError("There is no such harbour.")

    told: list[str] = []
    failures: list[VademecumError] = []
    heard: list[int] = []
    reader.failed.connect(told.append)
    reader.ask("one", fail, heard.append, failures.append)
    reader.ask("other", fail, heard.append)
    settle(reader)
    assert list(map(str, failures)) == ["There is no such harbour."]
    assert told == ["There is no such harbour."]
    assert heard == []


def test_a_mistake_of_ours_is_logged_and_the_thread_goes_on(reader: Reader, caplog: pytest.LogCaptureFixture) -> None:
    broke: list[str] = []
    heard: list[int] = []
    reader.broke.connect(broke.append)
    with caplog.at_level(logging.ERROR):
        reader.ask("one", lambda _library: 1 // 0, heard.append)
        reader.ask("other", lambda _library: 5, heard.append)
        settle(reader)
    assert "ZeroDivisionError" in caplog.text
    assert len(broke) == 1
    assert heard == [5]


def test_a_missing_collection_is_told_to_who_waits(tmp_path: Path) -> None:
    reader = Reader(partial(open_library, tmp_path / "none.sqlite", tmp_path))
    with pytest.raises(CollectionNotFound):
        reader.wait_until_open()
