"""What a reader typed becomes an expression that the index answers at once."""

import pytest

from vademecum.collection.lookup import holding
from vademecum.pages.expression import expression
from vademecum.pages.opened import Library


def test_a_short_beginning_is_asked_for_as_the_index_holds_it(library: Library) -> None:
    assert expression(library.collection, ["h", "har"]) == '"h" * AND "har" *'


def test_a_longer_one_becomes_the_words_it_may_end_in(library: Library) -> None:
    assert expression(library.collection, ["harbo"]) == '("harbour" OR "harbours")'


def test_a_word_that_begins_nothing_makes_the_whole_unanswerable(library: Library) -> None:
    assert expression(library.collection, ["harbour", "zeppelin"]) == ""
    assert expression(library.collection, []) == ""


def test_words_in_a_row_stand_as_they_are(library: Library) -> None:
    assert expression(library.collection, ["o"], ["ice works"]) == '"ice works" AND "o" *'


def test_a_word_with_many_endings_is_asked_for_by_its_beginning(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = holding(library.collection, "fact", expression(library.collection, ["harbo"]), 99)
    monkeypatch.setattr("vademecum.pages.expression._MOST_ENDINGS", 2)
    assert expression(library.collection, ["harbo"]) == '"harbo" *'
    assert holding(library.collection, "fact", '"harbo" *', 99) == whole
