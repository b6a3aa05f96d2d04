"""Computed values in words for the reader, with as many digits as tell them apart."""

from fractions import Fraction
from math import inf

from vademecum.compiler.estimate import Estimate
from vademecum.compiler.interval import End, Interval
from vademecum.domain.vocabulary import Unit

_EXACT_PLACES = 6
_LEAST_DIGITS = 4
_MOST_PLACES = 12
_SCALED_PLACES = 3
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def amount_words(value: Estimate, other: Estimate, unit: Unit | None, *, margins: bool) -> str:
    """`value` in words, told apart from `other`; with `margins`, also what rounding allows."""
    places = _places(_telling_end(value.printed), _telling_end(other.printed))
    words = interval_words(value.printed, unit, places)
    if margins and value.rounded != value.printed:
        words += f" (with rounding {_bare(value.rounded, places, unit.symbol if unit is not None and unit.prefixed else '')})"
    return words


def interval_words(values: Interval, unit: Unit | None, places: int) -> str:
    """`28 berths`, `20 to 26 days`, `€12 million or more`, `10 days or less`."""
    if unit is None:
        return _bare(values, places)
    if unit.prefixed:
        return _bare(values, places, unit.symbol)
    name = unit.label if values.low == values.high == 1 else unit.plural_label
    words = _bare(values, places)
    for ending in (" or more", " or less"):
        if words.endswith(ending):
            return f"{words.removesuffix(ending)} {name}{ending}"
    return f"{words} {name}"


def _bare(values: Interval, places: int, symbol: str = "") -> str:
    low, high = (symbol + number_words(end, places) if isinstance(end, Fraction) else "" for end in (values.low, values.high))
    if values.is_point:
        return low
    if not high:
        return f"{low} or more" if low else "any value"
    if values.low in {-inf, 0}:
        return f"{high} or less"
    return f"{low} to {high}"


def number_words(number: Fraction, places: int) -> str:
    """`28`, `13.6`, `16.9 billion`: exact when it ends within six decimal places, otherwise rounded to `places` (three with a scale)."""
    for scale, name in _SCALES:
        if abs(number) >= scale:
            return f"{_digits(number / scale, _SCALED_PLACES)} {name}"
    return _digits(number, places)


def _digits(number: Fraction, places: int) -> str:
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
