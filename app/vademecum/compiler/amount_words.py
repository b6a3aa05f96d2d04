"""Computed values in words for the reader, with as many digits as tell them apart."""

from fractions import Fraction
from math import inf

from vademecum.compiler.estimate import Estimate
from vademecum.compiler.interval import End, Interval
from vademecum.domain.vocabulary import Unit

_EXACT_PLACES = 6
_LEAST_DIGITS = 4
_MOST_PLACES = 12


def amount_words(value: Estimate, other: Estimate, unit: Unit | None, *, margins: bool) -> str:
    """`value` in words, told apart from `other`; with `margins`, also what rounding allows."""
    places = _places(_telling_end(value.printed), _telling_end(other.printed))
    words = interval_words(value.printed, unit, places)
    if margins and value.rounded != value.printed:
        words += f" (with rounding {_bare(value.rounded, places)})"
    return words


def interval_words(values: Interval, unit: Unit | None, places: int) -> str:
    """`28 berths`, `20 to 26 days`, `12,000,000 euros or more`, `10 days or less`."""
    if unit is None:
        return _bare(values, places)
    name = unit.label if values.low == values.high == 1 else unit.plural_label
    words = _bare(values, places)
    for ending in (" or more", " or less"):
        if words.endswith(ending):
            return f"{words.removesuffix(ending)} {name}{ending}"
    return f"{words} {name}"


def _bare(values: Interval, places: int) -> str:
    if values.is_point:
        return number_words(values.low, places)
    if values.high == inf:
        return "any value" if values.low == -inf else f"{number_words(values.low, places)} or more"
    if values.low in {-inf, 0}:
        return f"{number_words(values.high, places)} or less"
    return f"{number_words(values.low, places)} to {number_words(values.high, places)}"


def number_words(number: End, places: int) -> str:
    """A finite number in digits, exact when it ends within six decimal places, otherwise rounded to `places`."""
    assert isinstance(number, Fraction)
    exact = next((each for each in range(_EXACT_PLACES + 1) if (number * 10**each).denominator == 1), places)
    whole, part = divmod(round(abs(number) * 10**exact), 10**exact)
    sign = "−" if number < 0 and (whole or part) else ""
    return f"{sign}{whole:,}" + (f".{part:0{exact}}" if exact else "")


def _telling_end(values: Interval) -> End:
    return values.high if values.low in {-inf, 0} else values.low


def _places(one: End, other: End) -> int:
    """Decimal places for four digits at least, and for as many as show that two numbers differ."""
    if isinstance(one, float):
        return 0
    places = max(0, _LEAST_DIGITS - len(str(abs(int(one)))))
    if isinstance(other, float) or one == other:
        return places
    while places < _MOST_PLACES and round(one * 10**places) == round(other * 10**places):
        places += 1
    return places
