"""Quantities keep what was printed: value, bound, range and how finely."""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from vademecum.domain.names import Qualifier
from vademecum.domain.quantity import Quantity, parse_quantity


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("17", Quantity(Decimal(17))),
        ("18.4", Quantity(Decimal("18.4"), step=Decimal("0.1"))),
        ("about 30 billion", Quantity(Decimal(30_000_000_000), None, Qualifier.ABOUT, Decimal(1_000_000_000))),
        ("at least 2.7 thousand", Quantity(Decimal(2700), None, Qualifier.AT_LEAST, Decimal(100))),
        ("20 to 26", Quantity(Decimal(20), Decimal(26))),
        ("more than 2,000", Quantity(Decimal(2000), None, Qualifier.MORE_THAN)),
        ("1.50 million", Quantity(Decimal(1_500_000), None, Qualifier.EXACT, Decimal(10_000))),
        ("up to 0.5", Quantity(Decimal("0.5"), None, Qualifier.UP_TO, Decimal("0.1"))),
    ],
)
def test_a_written_quantity_is_read_in_base_units(text: str, expected: Quantity) -> None:
    assert parse_quantity(text) == expected


@pytest.mark.parametrize("text", ["", "many", "17 18", "26 to 20", "over 3", "3 zillion", "1e5", "about"])
def test_what_is_no_quantity_is_refused_with_a_reason(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        parse_quantity(text)


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_a_number_keeps_its_value_and_plain_digits(number: Decimal) -> None:
    quantity = parse_quantity(str(number))
    assert quantity.value == number
    assert "E" not in str(quantity.value)


@example("1" + "0" * 28)
@example("9" * 30 + " trillion")
@given(st.text())
def test_no_text_raises_anything_but_value_error(text: str) -> None:
    try:
        parse_quantity(text)
    except ValueError:
        return
