"""The one thread: order, silence, failures, and the end."""

import logging
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from vademecum.domain.errors import CollectionNotFound, NotFoundError, VademecumError
from vademecum.pages.library import Library, open_library
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
