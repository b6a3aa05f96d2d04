"""Matches are marked on the text as it stands, whatever folding does to its letters; slips are counted as they happen."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.domain.fold import fold
from vademecum.domain.words import words_in
from vademecum.pages.matching import holds, marked, words_of
from vademecum.pages.slip import slips_between, within_reach

LETTERS = "abЁёйøßæ ł\u0301\u00ad\u200b-'’ 1,2340\u00a0ﬁ½İ"


def marks(text: str, *words: str) -> list[str]:
    return [run.text for run in marked(text, words) if run.matched]


@pytest.mark.parametrize(
    ("text", "word", "mark"),
    [
        ("Port Ørsk", "ors", "Ørs"),
        ("Straße", "stras", "Straß"),
        ("Straße", "strasse", "Straße"),
        ("Бре\u0301ст", "брес", "Бре\u0301с"),
        ("Бре\u0301ст", "бре", "Бре\u0301"),
        ("soft\u00adware", "softw", "soft\u00adw"),
        ("sold 2,700 t", "2700", "2,700"),
        ("sold 12\u00a0345 t", "12345", "12\u00a0345"),
        ("Ёлкино", "елк", "Ёлк"),
        ("C-90", "90", "90"),
        ("ﬁsh", "f", "ﬁ"),
    ],
)
def test_the_mark_covers_the_letters_that_match(text: str, word: str, mark: str) -> None:
    assert marks(text, word) == [mark]


def test_only_beginnings_of_words_are_marked() -> None:
    assert marks("art and part", "art") == ["art"]
    assert marks("harbours of the harbour", "harb", "harbour") == ["harbour", "harbour"]


def test_words_in_a_row_are_marked_together() -> None:
    assert marks("Northern Ice Works", "ice works") == ["Ice Works"]


def test_nothing_to_mark_leaves_one_run() -> None:
    assert [run.text for run in marked("Grauwik", ())] == ["Grauwik"]
    assert marked("", ("a",)) == ()


@given(st.text(LETTERS, max_size=30) | st.text(max_size=30), st.text(LETTERS, min_size=1, max_size=6))
def test_the_runs_joined_are_the_text_and_every_mark_holds_a_word(text: str, typed: str) -> None:
    words = words_of(typed)
    runs = marked(text, words)
    assert "".join(run.text for run in runs) == text
    assert all(any(word in " ".join(words_in(fold(run.text))) for word in words) for run in runs if run.matched)


@given(st.lists(st.text("abcøёж", min_size=1, max_size=6), min_size=1, max_size=5), st.data())
def test_a_word_of_the_text_is_always_marked(words: list[str], data: st.DataObject) -> None:
    word = data.draw(st.sampled_from(words))
    assert marks(" ".join(words), fold(word))


@pytest.mark.parametrize(
    ("typed", "word", "slips"),
    [
        ("abcd", "abcd", 0),
        ("abd", "abcd", 1),
        ("abxcd", "abcd", 1),
        ("abxd", "abcd", 1),
        ("abdc", "abcd", 1),
        ("badc", "abcd", 2),
        ("", "ab", 2),
    ],
)
def test_a_missing_added_wrong_or_swapped_letter_is_one_slip(typed: str, word: str, slips: int) -> None:
    assert slips_between(typed, word) == slips


def test_what_is_not_typed_yet_is_no_slip() -> None:
    assert slips_between("hvalk", "hvalvik", begun=True) == 1
    assert slips_between("hval", "hvalvik", begun=True) == 0


@given(st.text("abc", max_size=8), st.text("abc", max_size=8))
def test_slips_count_alike_both_ways(one: str, other: str) -> None:
    assert slips_between(one, other) == slips_between(other, one)
    assert slips_between(one, other, begun=True) <= slips_between(one, other)
    assert (slips_between(one, other) == 0) == (one == other)


@given(st.text("abc", max_size=8), st.text("abc", max_size=8), st.integers(0, 3), st.booleans())
def test_slips_are_counted_exactly_up_to_the_most_that_matter(one: str, other: str, most: int, begun: bool) -> None:
    slips = slips_between(one, other, begun=begun)
    told = slips_between(one, other, begun=begun, most=most)
    assert told == slips if slips <= most else told > most


@given(st.text("abcd", max_size=7), st.lists(st.text("abcd", max_size=9), max_size=6), st.integers(0, 2), st.booleans())
def test_no_word_within_reach_is_passed_over(typed: str, words: list[str], allowed: int, begun: bool) -> None:
    def counted(sought: Iterable[str]) -> list[int]:
        return [slips for word in sought if (slips := slips_between(typed, word, begun=begun)) <= allowed]

    assert counted(within_reach(typed, words, allowed, begun=begun)) == counted(words)


def test_words_are_sought_in_all_of_a_text_however_long() -> None:
    long = f"{'harbour ' * 80}Ørsk"
    assert holds(long, ("ors", "harb"))
    assert not holds(long, ("ors", "rbour"))
    assert holds(long, ())
