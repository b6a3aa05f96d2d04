"""What things are called on a page."""

import pytest

from vademecum.pages.naming import document_word, joined, number_list, page_words, record_counts
from vademecum.pages.opened import Library


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ([], ""),
        ([3], "3"),
        ([3, 4], "3, 4"),
        ([3, 4, 5], "3–5"),
        ([1, 3, 4, 5, 7, 9, 10], "1, 3–5, 7, 9, 10"),
        ([102, 103, 104, 113], "102–104, 113"),
    ],
)
def test_runs_of_three_numbers_and_more_are_joined(numbers: list[int], words: str) -> None:
    assert number_list(numbers) == words


def test_counts_leave_out_what_there_is_none_of() -> None:
    assert record_counts(31, 38) == "31 facts, 38 figures"
    assert record_counts(1, 0) == "1 fact"
    assert record_counts(0, 0) == ""
    assert joined(("Exchange", "", "Minsk")) == "Exchange · Minsk"


def test_one_page_is_no_span() -> None:
    assert (page_words(5, 5), page_words(5, 7)) == ("p. 5", "pp. 5–7")


def test_what_has_an_isbn_is_a_book(library: Library) -> None:
    publication = library.collection.publication
    assert document_word(publication._replace(isbn="")) == "document"
    assert document_word(publication._replace(isbn="978-0-00-000000-0")) == "book"
