"""Markdown made plain, with markers and bold type remembered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.document.markup import PlainText, plain, words_only


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a\n  b\tc", "a b c"),
        ("worth \\$17 million", "worth $17 million"),
        ("*two* and _three_, 5 * 3, file_name_here", "two and three, 5 * 3, file_name_here"),
        ("see [the list](https://example.org/a_(b)) now", "see the list now"),
        ("at <https://example.org/x>", "at https://example.org/x"),
        ("one <u>two</u> <...> a < b > c", "one two <...> a < b > c"),
        ("Fish &amp; Sons &c.", "Fish & Sons &c."),
        ("12 m<sup>2</sup> of floor", "12 m² of floor"),
        ("**broken bold", "broken bold"),
    ],
)
def test_markup_goes_and_what_is_printed_stays(source: str, expected: str) -> None:
    assert words_only(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("said<sup>7</sup> so", PlainText("said so", (("7", 4),))),
        ("the <sup>29</sup>policy", PlainText("the policy", (("29", 4),))),
        ("word<sup>3</sup>word", PlainText("word word", (("3", 4),))),
        ('fiber"<sup>90n</sup> .<sup>91</sup>', PlainText('fiber" .', (("90", 6), ("91", 8)))),
        ("one[^a] two[^b-2].", PlainText("one two.", (("a", 3), ("b-2", 7)))),
        ("In **Pinsk** and **two words**", PlainText("In Pinsk and two words", (), ((3, 8), (13, 22)))),
    ],
)
def test_markers_and_bold_are_remembered_by_their_place(source: str, expected: PlainText) -> None:
    assert plain(source) == expected


@given(st.text(alphabet=st.characters(exclude_characters="\\<*_&[!", codec="utf-8")))
def test_text_without_markup_loses_no_character_but_blanks(source: str) -> None:
    assert "".join(words_only(source).split()) == "".join(source.split())


FRAGMENTS = ["<sup>1</sup>", "[^a]", "**", "*", "_", "[x](y)", "\\", "<", ">", "&amp;", "word", " ", "\n", "<b>", "![", "]("]


@given(st.lists(st.sampled_from(FRAGMENTS)).map("".join))
def test_places_lie_in_the_text_whatever_the_markup(source: str) -> None:
    text, markers, bold = (result := plain(source)).text, result.markers, result.bold
    assert all(0 <= at <= len(text) for _, at in markers)
    assert all(0 <= start <= stop for start, stop in bold)
