"""Where words begin, in scripts with blanks and without."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.domain.fold import fold
from vademecum.domain.words import apart, rows_in, words_in


@pytest.mark.parametrize(
    ("folded", "words"),
    [
        ("kelp & sons", ["kelp", "sons"]),
        ("中国", ["中", "国"]),
        ("ไทย", ["ไ", "ท", "ย"]),
        ("2024年", ["2024", "年"]),
        ("br7.2", ["br", "7", "2"]),
        ("12th", ["12th"]),
        ("a_b", ["a", "b"]),
        ("・、", []),
    ],
)
def test_every_letter_of_a_script_without_blanks_is_a_word_and_so_is_a_number(folded: str, words: list[str]) -> None:
    assert words_in(folded) == words


@pytest.mark.parametrize(
    ("folded", "rows"),
    [
        ("14.1 %", ["14 1"]),
        ("14. 1", ["14", "1"]),
        ("north-east", ["north", "east"]),
        ("中国 大学", ["中 国", "大 学"]),
        ("br7.2 billion", ["br 7 2", "billion"]),
        ("भारत", ["भ रत"]),
    ],
)
def test_what_stands_together_without_a_blank_is_one_row(folded: str, rows: list[str]) -> None:
    assert list(rows_in(folded)) == rows


@given(st.text(max_size=40) | st.text(st.sampled_from("ab1.,中国ไทय ि-"), max_size=20))
def test_taken_apart_a_text_has_the_words_it_had_in_its_order(text: str) -> None:
    folded = fold(text)
    assert words_in(apart(folded)) == words_in(folded) == " ".join(rows_in(folded)).split()
