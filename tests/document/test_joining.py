"""Paragraphs put together again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.document.joining import join_pieces
from vademecum.document.markup import words_only
from vademecum.document.piece import Piece


def texts(*pieces: Piece) -> list[str]:
    return [paragraph.text for paragraph in join_pieces(pieces)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It goes on for", "the next page."),
        ("The Ministry of Food,", "Agriculture and Light"),
        ("at a speed, i.e.", "half as fast"),
        ('said "enough"', ". At the end"),
        ("It has been changed.", '"It will be kept," they said.'),
    ],
)
def test_a_paragraph_goes_on_over_a_page_break(before: str, after: str) -> None:
    assert len(texts(Piece(1, before), Piece(2, after, opens_page=True))) == 1


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It ended here.<sup>1</sup>", "Here another begins."),
        ("It ended here.<sup>1</sup>", '"A quotation begins."'),
        ('He said "so" .', "Then"),
    ],
)
def test_a_page_break_may_part_paragraphs(before: str, after: str) -> None:
    assert len(texts(Piece(1, before), Piece(2, after, opens_page=True))) == 2


def test_within_a_page_only_punctuation_or_an_open_sentence_goes_on() -> None:
    assert len(texts(Piece(1, "about 100 documents,"), Piece(1, "The parties agreed."))) == 2
    assert texts(Piece(1, 'students"'), Piece(1, ".<sup>94</sup>")) == ['students".']
    assert len(texts(Piece(1, "an open sentence"), Piece(1, "goes on."))) == 1
    assert len(texts(Piece(1, "A closed sentence."), Piece(1, "e-mail came later."))) == 2
    assert len(texts(Piece(1, "an open sentence"), Piece(1, "goes on.", is_item=True))) == 2


def test_pages_markers_and_bold_keep_their_places() -> None:
    (paragraph,) = join_pieces([Piece(3, "one<sup>1</sup> **Two**"), Piece(4, "**Three** four<sup>2</sup>", opens_page=True)])
    assert paragraph.text == "one Two Three four"
    assert paragraph.page_starts == ((0, 3), (8, 4))
    assert paragraph.markers == (("1", 3), ("2", 18))
    assert [paragraph.text[start:stop] for start, stop in paragraph.bold] == ["Two", "Three"]


def test_a_marker_alone_belongs_to_the_paragraph_before() -> None:
    (paragraph,) = join_pieces([Piece(1, "It ended."), Piece(1, "<sup>9</sup>")])
    assert (paragraph.text, paragraph.markers) == ("It ended.", (("9", 9),))


FRAGMENTS = ["word", "Word", ".", ",", '"', "...", " ", "\n", "<sup>3</sup>", "**", "(", ")", "é", "5", "- "]
PIECES = st.lists(st.builds(Piece, st.just(1), st.lists(st.sampled_from(FRAGMENTS)).map("".join), st.booleans(), st.booleans()))


@given(PIECES)
def test_joining_loses_no_character_and_doubles_none(pieces: list[Piece]) -> None:
    printed = "".join("".join(words_only(piece.text).split()) for piece in pieces)
    assert "".join("".join(paragraph.text.split()) for paragraph in join_pieces(pieces)) == printed


@given(PIECES)
def test_every_place_lies_in_its_paragraph(pieces: list[Piece]) -> None:
    for paragraph in join_pieces(pieces):
        assert paragraph.page_starts[0][0] == 0
        assert all(0 <= at <= len(paragraph.text) for _, at in paragraph.markers)
