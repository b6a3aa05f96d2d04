"""Closed intervals of exact numbers, either end possibly infinite, and the four operations on them."""

from dataclasses import dataclass
from fractions import Fraction
from math import inf

End = Fraction | float
"""An exact number, or one of the two infinities."""


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `low` to `high`, both included."""

    low: End
    high: End

    def __post_init__(self) -> None:
        if self.high < self.low:
            raise ValueError(f"an interval cannot end at {self.high}, below its start {self.low}")

    def __contains__(self, number: Fraction) -> bool:
        return self.low <= number <= self.high

    @property
    def is_point(self) -> bool:
        return self.low == self.high

    @property
    def is_bounded(self) -> bool:
        return self.low != -inf and self.high != inf


def point(number: Fraction) -> Interval:
    """The interval that holds one number."""
    return Interval(number, number)


def hull(first: Interval, second: Interval) -> Interval:
    """The smallest interval that holds both."""
    return Interval(min(first.low, second.low), max(first.high, second.high))


def add(first: Interval, second: Interval) -> Interval:
    """Every sum of a number of the first and one of the second."""
    return Interval(_plus(first.low, second.low), _plus(first.high, second.high))


def subtract(first: Interval, second: Interval) -> Interval:
    """Every difference."""
    return add(first, Interval(-second.high, -second.low))


def multiply(first: Interval, second: Interval) -> Interval:
    """Every product."""
    products = [_times(one, other) for one in (first.low, first.high) for other in (second.low, second.high)]
    return Interval(min(products), max(products))


def divide(first: Interval, second: Interval) -> Interval:
    """Every quotient. Raises ZeroDivisionError when the divisor is zero or can be of either sign."""
    if second.low < 0 < second.high or second.low == second.high == 0:
        raise ZeroDivisionError("the divisor may be zero")
    low = -inf if second.high == 0 else _inverse(second.high)
    high = inf if second.low == 0 else _inverse(second.low)
    return multiply(first, Interval(low, high))


def _plus(one: End, other: End) -> End:
    # Fractions meet infinities by hand: float() of a large one would overflow.
    if isinstance(one, float):
        return one
    return other if isinstance(other, float) else one + other


def _times(one: End, other: End) -> End:
    if one == 0 or other == 0:
        return Fraction(0)
    if isinstance(one, float) or isinstance(other, float):
        return inf if (one > 0) == (other > 0) else -inf
    return one * other


def _inverse(end: End) -> Fraction:
    return Fraction(0) if isinstance(end, float) else 1 / end
