"""Stretches in quotation marks, and their pairing with footnotes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.document.pairing import Stretch, pair_in_order
from vademecum.document.quoted import quoted_stretches


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ('He said "it is so" .', ['"it is so"']),
        ('They "make "Big Wheel" carts" here.', ['"make "Big Wheel" carts"']),
        ('the plan ("Wheel and Road"), and "more"', ['"Wheel and Road"', '"more"']),
        ('part of the idea "Big Wheel"" .', ['part of the idea "Big Wheel""']),
        ('They "aim at the idea "Big Wheel" . Then "Small Wheel" came.', ['"aim at the idea "Big Wheel"', '"Small Wheel"']),
        ('"Sweets Factory "MILKA" makes "nine sorts of sweets" .', ['"Sweets Factory "MILKA"', '"nine sorts of sweets"']),
        ('It is "a start without an end . Then more.', ['"a start without an end']),
        ('It is "a start without an end. Then more', ['"a start without an end. Then more']),
        ('First this. Then they signed a contract".', ['Then they signed a contract"']),
        ("“curly “inner” ones” and «others»", ["“curly “inner” ones”", "«others»"]),
        ("„unten und oben“ hier", ["„unten und oben“"]),
        ('nothing is 5" wide.', []),
        ('"' * 3000, ['"' * 3000]),
    ],
)
def test_quoted_stretches_are_found_also_where_marks_are_lost(text: str, stretches: list[str]) -> None:
    assert [text[start:stop] for start, stop in quoted_stretches(text)] == stretches


@given(st.text(alphabet='ab .,"“”„«»()-'))
def test_stretches_come_in_order_and_do_not_overlap(text: str) -> None:
    places = [at for stretch in quoted_stretches(text) for at in stretch]
    assert places == sorted(places)
    assert all(0 <= at <= len(text) for at in places)


def test_markers_that_slip_behind_the_next_quotation_still_pair_in_order() -> None:
    stretches = [Stretch(0, 100, 18, is_marked=True), Stretch(150, 260, 20)]
    assert pair_in_order(stretches, [261, 263]) == {0: 0, 1: 1}


def test_a_name_in_quotation_marks_takes_no_footnote_from_a_quotation() -> None:
    stretches = [Stretch(0, 200, 40, is_marked=True), Stretch(900, 925, 5, is_name=True)]
    assert pair_in_order(stretches, [1000]) == {0: 0}


def test_a_footnote_without_a_quotation_stays_alone() -> None:
    assert pair_in_order([Stretch(5000, 5100, 20)], [100, 5101]) == {0: 1}


STRETCHES = st.lists(st.integers(0, 500), max_size=12).map(
    lambda starts: [Stretch(start, start + 20, start % 23, start % 2 == 0, start % 5 == 0) for start in sorted(starts)]
)


@given(STRETCHES, st.lists(st.integers(0, 600), max_size=12).map(sorted))
def test_pairs_rise_in_both_orders(stretches: list[Stretch], notes: list[int]) -> None:
    pairs = pair_in_order(stretches, notes)
    assert list(pairs) == sorted(pairs)
    assert list(pairs.values()) == sorted(set(pairs.values()))
    assert all(index < len(stretches) and note < len(notes) for index, note in pairs.items())
