"""Values in words, with what they claim and as finely as the document prints them: "more than $17 M", "3,000 m³", "2.5 times"."""

from decimal import Decimal

from vademecum.domain.names import Qualifier
from vademecum.domain.quantity import Quantity
from vademecum.domain.vocabulary import Unit
from vademecum.pages.dating import NO_BREAK

Scale = tuple[Decimal, str, str]
_ONE: Scale = (Decimal(1), "", "")
_THOUSAND: Scale = (Decimal(1000), "thousand", "thousand")
SCALES: tuple[Scale, ...] = (
    _ONE,
    _THOUSAND,
    (Decimal(10) ** 6, "M", "million"),
    (Decimal(10) ** 9, "bn", "billion"),
    (Decimal(10) ** 12, "tn", "trillion"),
)


def value_words(quantity: Quantity, unit: Unit) -> str:
    """Write a value for a table or a label: "about $135 M", "18.4 %", "247". What is counted is left to the metric to say."""
    scale = scale_of(quantity, unit)
    return _qualified(quantity, _with_unit(_number(quantity, scale, unit), scale[1], _short_unit(unit), prefixed=unit.prefixed))


def full_value_words(quantity: Quantity, unit: Unit) -> str:
    """Write a value out: "more than $17 million", "2,700 pieces"."""
    scale = scale_of(quantity, unit)
    return _qualified(quantity, _with_unit(_number(quantity, scale, unit), scale[2], _long_unit(quantity, unit), prefixed=unit.prefixed))


def scale_of(quantity: Quantity, unit: Unit) -> Scale:
    """Return the power of ten to write the value in, with its short and its long word.

    It is the one the document printed it in, as the last printed digit shows: 0.11 million stays 0.11 million, and what was
    printed in digits stays in digits.
    """
    size = max(abs(quantity.value), abs(quantity.high or quantity.value))
    fine_enough = (scale for scale in SCALES if scale[0] >= quantity.step)
    scale = next((scale for scale in fine_enough if quantity.step <= 1 or size < scale[0] * 1000), SCALES[-1])
    return scale if counts_in(unit, scale) else _ONE


def counts_in(unit: Unit, scale: Scale) -> bool:
    """Tell whether what the unit counts is told in this power of ten: thousands are a scale of money only."""
    return scale is not _THOUSAND or unit.dimension == "currency"


def sign_before(sign: str) -> str:
    """Write a sign as it stands before a number: "$", but "Br" with a blank."""
    return f"{sign}{NO_BREAK if sign[-1:].isalpha() else ''}"


def ordinal(number: int) -> str:
    """Write a place in a ranking: "3rd"."""
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number:,}{ending}"


def _number(quantity: Quantity, scale: Scale, unit: Unit) -> str:
    if unit.dimension == "rank" and quantity.high is None and quantity.value == int(quantity.value):
        return ordinal(int(quantity.value))
    step = quantity.step / scale[0]
    low = _digits(quantity.value / scale[0], _decimals(step))
    if quantity.high is None:
        return low
    high = quantity.high / scale[0]
    return f"{low}–{_digits(high, max(_decimals(step), _decimals(high)))}"


def _digits(number: Decimal, decimals: int) -> str:
    return f"{number:,.{decimals}f}".replace("-", "−")


def _decimals(number: Decimal) -> int:
    exponent = number.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _qualified(quantity: Quantity, words: str) -> str:
    return words if quantity.qualifier == Qualifier.EXACT else f"{quantity.qualifier} {words}"


def _with_unit(number: str, scale: str, unit: str, *, prefixed: bool) -> str:
    scaled = f"{number}{NO_BREAK}{scale}" if scale else number
    if not unit:
        return scaled
    if not prefixed:
        return f"{scaled}{NO_BREAK}{unit}"
    negative = scaled.startswith("−")
    return f"{'−' if negative else ''}{sign_before(unit)}{scaled.removeprefix('−')}"


def _short_unit(unit: Unit) -> str:
    if unit.dimension in {"count", "rank"}:
        return unit.symbol
    return unit.plural_label if _is_factor(unit) else unit.symbol or unit.plural_label


def _long_unit(quantity: Quantity, unit: Unit) -> str:
    if unit.symbol and not _is_factor(unit):
        return unit.symbol
    is_one = quantity.high is None and (quantity.value == 1 or unit.dimension == "rank")
    return unit.label if is_one else unit.plural_label


def _is_factor(unit: Unit) -> bool:
    return unit.id == "factor"
