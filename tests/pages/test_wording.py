"""Values in words."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.domain.names import UnitId
from vademecum.domain.quantity import Quantity, parse_quantity
from vademecum.domain.vocabulary import Unit
from vademecum.pages.naming import count_words
from vademecum.pages.wording import full_value_words, ordinal, value_words

DOLLAR = Unit(UnitId("usd"), "US dollar", "US dollars", "", "$", "currency", prefixed=True)
RUBLE = Unit(UnitId("byn"), "ruble", "rubles", "", "Br", "currency", prefixed=True)
PERCENT = Unit(UnitId("percent"), "per cent", "per cent", "", "%", "ratio")
FACTOR = Unit(UnitId("factor"), "times", "times", "", "×", "ratio")
PIECE = Unit(UnitId("piece"), "piece", "pieces", "", "", "count")
CUBIC = Unit(UnitId("cubic-metre"), "cubic metre", "cubic metres", "", "m³", "volume")
YEAR = Unit(UnitId("year"), "year", "years", "", "", "time")
RANK = Unit(UnitId("rank"), "place", "places", "", "", "rank")


@pytest.mark.parametrize(
    ("printed", "unit", "short", "full"),
    [
        ("17 million", DOLLAR, "$17 M", "$17 million"),
        ("more than 17 million", DOLLAR, "more than $17 M", "more than $17 million"),
        ("1.1 billion", DOLLAR, "$1.1 bn", "$1.1 billion"),
        ("0.11 million", DOLLAR, "$0.11 M", "$0.11 million"),
        ("about 30 billion", DOLLAR, "about $30 bn", "about $30 billion"),
        ("270 thousand", DOLLAR, "$270 thousand", "$270 thousand"),
        ("893000", RUBLE, "Br 893,000", "Br 893,000"),
        ("1250000", DOLLAR, "$1,250,000", "$1,250,000"),
        ("1250 thousand", DOLLAR, "$1.250 M", "$1.250 million"),
        ("2 trillion", DOLLAR, "$2 tn", "$2 trillion"),
        ("-3.2 million", DOLLAR, "−$3.2 M", "−$3.2 million"),
        ("20 to 26 million", DOLLAR, "$20–26 M", "$20–26 million"),
        ("20 to 26.5", PERCENT, "20–26.5 %", "20–26.5 %"),
        ("18.4", PERCENT, "18.4 %", "18.4 %"),
        ("4.0", PERCENT, "4.0 %", "4.0 %"),
        ("-3.2", PERCENT, "−3.2 %", "−3.2 %"),
        ("2.5", FACTOR, "2.5 times", "2.5 times"),
        ("at least 2.7 thousand", PIECE, "at least 2,700", "at least 2,700 pieces"),
        ("1", PIECE, "1", "1 piece"),
        ("3 thousand", CUBIC, "3,000 m³", "3,000 m³"),
        ("up to 5", YEAR, "up to 5 years", "up to 5 years"),
        ("2.5 million", CUBIC, "2.5 M m³", "2.5 million m³"),
        ("3", RANK, "3rd", "3rd place"),
    ],
)
def test_a_value_is_written_as_the_document_prints_it(printed: str, unit: Unit, short: str, full: str) -> None:
    quantity = parse_quantity(printed)
    assert value_words(quantity, unit).replace("\u00a0", " ") == short
    assert full_value_words(quantity, unit).replace("\u00a0", " ") == full


def test_a_computed_value_shows_no_digit_finer_than_its_step() -> None:
    assert value_words(Quantity(Decimal("79411764.7"), step=Decimal(1_000_000)), DOLLAR) == "$79\u00a0M"


def test_a_number_never_parts_from_its_unit_at_a_line_end() -> None:
    assert value_words(parse_quantity("3 thousand"), CUBIC) == "3,000\u00a0m³"
    assert full_value_words(parse_quantity("17 million"), DOLLAR) == "$17\u00a0million"


@given(st.integers(1, 999_999), st.sampled_from(["", " thousand", " million", " billion"]), st.integers(0, 3))
def test_what_is_written_reads_back_as_the_same_value(number: int, scale: str, decimals: int) -> None:
    printed = parse_quantity(f"{Decimal(number).scaleb(-decimals):.{decimals}f}{scale}")
    words = full_value_words(printed, DOLLAR).replace("\u00a0", " ").replace("$", "")
    assert parse_quantity(words).value == printed.value


def test_counts_and_places_are_written_with_their_endings() -> None:
    assert count_words(1, "fact", "facts").replace("\u00a0", " ") == "1 fact"
    assert count_words(1243, "fact", "facts").replace("\u00a0", " ") == "1,243 facts"
    assert [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 112, 1003)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th", "1,003rd",
    ]  # fmt: skip
