"""What printed numbers claim, and what rounding may hide behind them."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.compiler.estimate import estimate
from vademecum.domain.names import Qualifier
from vademecum.domain.quantity import parse_quantity

CASES = [
    # text, dimension, printed, rounded
    ("247", "count", ("247", "247"), ("247", "247")),
    ("2700", "count", ("2700", "2700"), ("2700", "2700")),
    ("2.7 thousand", "count", ("2700", "2700"), ("2650", "2750")),
    ("310 thousand", "count", ("310000", "310000"), ("309500", "310500")),
    ("3", "rank", ("3", "3"), ("3", "3")),
    ("18.4", "ratio", ("18.4", "18.4"), ("18.35", "18.45")),
    ("18", "ratio", ("18", "18"), ("17.5", "18.5")),
    ("5.7 million", "currency", ("5700000", "5700000"), ("5650000", "5750000")),
    ("48", "mass", ("48", "48"), ("47.5", "48.5")),
    ("20 to 26", "count", ("20", "26"), ("20", "26")),
    ("2.0 to 2.6", "ratio", ("2", "2.6"), ("1.95", "2.65")),
    ("-4", "ratio", ("-4", "-4"), ("-4.5", "-3.5")),
    ("0", "count", ("0", "0"), ("0", "0")),
    # "about": half the unit of the last digit that is not zero, one step at least, a twentieth at most
    ("about 150", "count", ("150", "150"), ("145", "155")),
    ("about 30 billion", "currency", ("30000000000", "30000000000"), ("28500000000", "31500000000")),
    ("about 20000", "count", ("20000", "20000"), ("19000", "21000")),
    ("about 135", "count", ("135", "135"), ("134", "136")),
    ("about 5.7 million", "count", ("5700000", "5700000"), ("5600000", "5800000")),
    ("about 2", "factor", ("2", "2"), ("1", "3")),
    ("about 20 to 30", "count", ("20", "30"), ("19", "31.5")),
    # bounds say nothing of rounding
    ("more than 170 million", "currency", ("170000000", "inf"), ("170000000", "inf")),
    ("at least 2.7 thousand", "count", ("2700", "inf"), ("2700", "inf")),
    ("less than 10", "time", ("0", "10"), ("0", "10")),
    ("up to 45", "count", ("0", "45"), ("0", "45")),
    ("less than -3", "ratio", ("-inf", "-3"), ("-inf", "-3")),
    ("almost 60", "ratio", ("54", "60"), ("54", "60")),
    ("almost -60", "ratio", ("-66", "-60"), ("-66", "-60")),
]


@pytest.mark.parametrize(("text", "dimension", "printed", "rounded"), CASES)
def test_a_number_claims(text: str, dimension: str, printed: tuple[str, str], rounded: tuple[str, str]) -> None:
    claimed = estimate(parse_quantity(text), dimension)
    assert (claimed.printed.low, claimed.printed.high) == tuple(map(_end, printed))
    assert (claimed.rounded.low, claimed.rounded.high) == tuple(map(_end, rounded))


def _end(text: str) -> Fraction | float:
    return float(text) if text.endswith("inf") else Fraction(text)


@given(
    st.sampled_from([qualifier.value for qualifier in Qualifier]), st.decimals(-999, 999, places=1, allow_nan=False),
    st.sampled_from(["", " thousand", " million"]), st.sampled_from(["count", "ratio", "currency"]),
)  # fmt: skip
def test_the_printed_value_is_claimed_and_what_is_claimed_survives_rounding(word: str, number: object, scale: str, dimension: str) -> None:
    quantity = parse_quantity(f"{'' if word == 'exact' else word} {number}{scale}".strip())
    claimed = estimate(quantity, dimension)
    assert Fraction(quantity.value) in claimed.printed
    assert claimed.rounded.low <= claimed.printed.low <= claimed.printed.high <= claimed.rounded.high
