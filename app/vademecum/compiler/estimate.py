"""What a printed number claims: the values it names, and those it may stand for once rounding is allowed for."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import inf

from vademecum.compiler.interval import Interval, point
from vademecum.domain.names import Qualifier
from vademecum.domain.quantity import Quantity

_COUNTED = frozenset({"count", "rank"})
_ABOUT = Fraction(1, 20)
_ALMOST = Fraction(1, 10)


@dataclass(frozen=True, slots=True)
class Estimate:
    """`printed` is what the words say; `rounded` holds it, with what the last digit printed may hide."""

    printed: Interval
    rounded: Interval


def exactly(number: Fraction) -> Estimate:
    """A number known for sure."""
    return Estimate(point(number), point(number))


def estimate(quantity: Quantity, dimension: str) -> Estimate:
    """Read a quantity as a careful reader would.

    Things counted one by one are exact; any other number stands for all that round to it. "About" allows at least one unit
    of the last digit. "More than" and "at least" are bounds from below; "less than" and "up to" from above, and what is not
    negative starts at zero; "almost" is below, but by a tenth at most.
    """
    low, high = Fraction(quantity.value), Fraction(quantity.value if quantity.high is None else quantity.high)
    if quantity.qualifier in {Qualifier.MORE_THAN, Qualifier.AT_LEAST}:
        return _both(Interval(low, inf))
    if quantity.qualifier in {Qualifier.LESS_THAN, Qualifier.UP_TO}:
        return _both(Interval(Fraction(0) if high >= 0 else -inf, high))
    if quantity.qualifier is Qualifier.ALMOST:
        return _both(Interval(low - abs(low) * _ALMOST, high))
    if quantity.qualifier is Qualifier.ABOUT:
        return Estimate(Interval(low, high), Interval(low - _about(low, quantity.step), high + _about(high, quantity.step)))
    margin = Fraction(0) if dimension in _COUNTED and quantity.step == 1 else Fraction(quantity.step) / 2
    return Estimate(Interval(low, high), Interval(low - margin, high + margin))


def _both(bound: Interval) -> Estimate:
    return Estimate(bound, bound)


def _about(value: Fraction, step: Decimal) -> Fraction:
    """Half the unit of the last digit that is not zero ("about 150": 5), a twentieth at most, one step at least."""
    return max(Fraction(step), min(_last_unit(value) / 2, abs(value) * _ABOUT))


def _last_unit(value: Fraction) -> Fraction:
    unit = Fraction(1)
    while value and (value / (unit * 10)).denominator == 1:
        unit *= 10
    return unit
