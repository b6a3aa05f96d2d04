"""A printed number with what it claims: qualifier, value or range, and how finely it was printed."""

import re
from dataclasses import dataclass
from decimal import Decimal, getcontext

from vademecum.domain.names import Qualifier

SCALES = {"": 0, "hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_NUMBER = r"-?\d+(?:\.\d+)?"
_QUANTITY = re.compile(
    rf"(?:(?P<qualifier>about|more than|at least|less than|almost|up to) )?(?P<low>{_NUMBER})(?: to (?P<high>{_NUMBER}))?"
    rf"(?: (?P<scale>{'|'.join(filter(None, SCALES))}))?\Z"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value in base units, or a range when `high` is set; `step` is the unit of the last digit printed (5.7 million: 100000)."""

    value: Decimal
    high: Decimal | None = None
    qualifier: Qualifier = Qualifier.EXACT
    step: Decimal = Decimal(1)

    def __post_init__(self) -> None:
        if self.high is not None and self.high < self.value:
            raise ValueError(f"the range ends at {self.high}, below its start {self.value}")


def parse_quantity(text: str) -> Quantity:
    """Read `17`, `18.4`, `about 30 billion`, `at least 2.7 thousand`, `20 to 26`.

    Raises ValueError that says what was expected.
    """
    match = _QUANTITY.match(" ".join(text.replace(",", "").split()))
    if match is None:
        raise ValueError(f"{text!r} is no quantity; write 17, 18.4, about 30 billion, at least 2.7 thousand or 20 to 26")
    scale = Decimal(10) ** SCALES[match["scale"] or ""]
    low, high = Decimal(match["low"]), Decimal(match["high"]) if match["high"] else None
    exponent = low.as_tuple().exponent
    assert isinstance(exponent, int)
    return Quantity(
        _plain(low * scale),
        None if high is None else _plain(high * scale),
        Qualifier(match["qualifier"] or "exact"),
        _plain(Decimal(10) ** exponent * scale),
    )


def digits_of(number: float) -> str:
    """Write a number so that it reads back equal, never with an exponent, without a fraction when it is whole or a sign when it is none."""
    return f"{Decimal(repr(number + 0.0)):f}".removesuffix(".0")


def _plain(number: Decimal) -> Decimal:
    """Drop trailing zeros without falling into exponent notation. Raises ValueError for more digits than are reckoned exactly."""
    if number.adjusted() >= getcontext().prec:
        raise ValueError(f"{number:.3e} is too large a quantity; write at most {getcontext().prec} digits")
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize()
