"""Intervals hold every result of their parts, and no more than they must."""

from fractions import Fraction
from math import inf

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from vademecum.compiler.interval import Interval, add, divide, hull, multiply, point, subtract

numbers = st.fractions(min_value=-50, max_value=50, max_denominator=8)


@st.composite
def intervals_with_a_member(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    low, member, high = sorted(draw(st.tuples(numbers, numbers, numbers)))
    open_low, open_high = draw(st.booleans()), draw(st.booleans())
    return Interval(-inf if open_low else low, inf if open_high else high), member


@given(intervals_with_a_member(), intervals_with_a_member())
def test_every_result_of_members_is_in_the_result(first: tuple[Interval, Fraction], second: tuple[Interval, Fraction]) -> None:
    (one, x), (other, y) = first, second
    assert x + y in add(one, other)
    assert x - y in subtract(one, other)
    assert x * y in multiply(one, other)
    assert x in hull(one, other)


@given(intervals_with_a_member(), intervals_with_a_member())
def test_every_quotient_of_members_is_in_the_quotient(first: tuple[Interval, Fraction], second: tuple[Interval, Fraction]) -> None:
    (one, x), (other, y) = first, second
    assume(y != 0)
    try:
        quotient = divide(one, other)
    except ZeroDivisionError:
        assert other.low <= 0 <= other.high
    else:
        assert x / y in quotient


@given(numbers, numbers)
def test_points_stay_points(x: Fraction, y: Fraction) -> None:
    assert add(point(x), point(y)) == point(x + y)
    assert multiply(point(x), point(y)) == point(x * y)
    if y:
        assert divide(point(x), point(y)) == point(x / y)


def test_a_result_is_no_wider_than_it_must_be() -> None:
    one, other = Interval(Fraction(2), Fraction(6)), Interval(Fraction(-1), Fraction(3))
    assert add(one, other) == Interval(1, 9)
    assert subtract(one, other) == Interval(-1, 7)
    assert multiply(one, other) == Interval(-6, 18)
    assert multiply(Interval(Fraction(0), Fraction(1)), Interval(Fraction(2), inf)) == Interval(0, inf)
    assert divide(other, one) == Interval(Fraction(-1, 2), Fraction(3, 2))


def test_a_divisor_that_ends_at_zero_leaves_the_quotient_open() -> None:
    assert divide(point(Fraction(6)), Interval(Fraction(0), Fraction(3))) == Interval(2, inf)
    assert divide(point(Fraction(6)), Interval(Fraction(-3), Fraction(0))) == Interval(-inf, -2)
    assert divide(point(Fraction(6)), Interval(Fraction(3), inf)) == Interval(0, 2)


@pytest.mark.parametrize("divisor", [Interval(Fraction(0), Fraction(0)), Interval(Fraction(-1), Fraction(1)), Interval(-inf, inf)])
def test_a_divisor_that_may_be_zero_is_refused(divisor: Interval) -> None:
    with pytest.raises(ZeroDivisionError):
        divide(point(Fraction(1)), divisor)


def test_numbers_too_large_for_floats_meet_infinities() -> None:
    huge = Interval(Fraction(10**400), inf)
    assert add(huge, point(Fraction(10**400))) == Interval(2 * 10**400, inf)
    assert multiply(huge, point(Fraction(1, 10**400))) == Interval(1, inf)


def test_an_interval_does_not_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="cannot end at 1"):
        Interval(Fraction(2), Fraction(1))
