"""What is a quantity, and what only looks like one."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.document.quantities import quantities


def found(text: str) -> list[tuple[str, str, str | None, str]]:
    return [(it.printed, it.value, it.high, it.kind) for it in quantities(text)]


@pytest.mark.parametrize(
    ("text", "printed", "value", "kind"),
    [
        ("they keep 16 ships", "16", "16", "number"),
        ("at least 2.7 thousand carts", "2.7 thousand", "2700", "number"),
        ("over 1,500 visitors", "1,500", "1500", "number"),
        ("some 10 000 people", "10 000", "10000", "number"),
        ("the 80-million mark", "80-million", "80000000", "number"),
        ("a 56-meter tower", "56", "56", "number"),
        ("up to 60 hp", "60", "60", "number"),
        ("grew by 18.4% again", "18.4%", "18.4", "percent"),
        ("grew by 5.5 percent", "5.5 percent", "5.5", "percent"),
        ("grew 2.4 times", "2.4 times", "2.4", "factor"),
        ("a tenfold and 3-fold", "3-fold", "3", "factor"),
        ("worth $5.7 million now", "$5.7 million", "5700000", "money"),
        ("worth Br7.2 billion now", "Br7.2 billion", "7200000000", "money"),
        ("thirty billion dollars", "thirty billion dollars", "30000000000", "money"),
        ("five million Low Country crowns and 12 million euros", "12 million euros", "12000000", "money"),
        ("half a billion dollars", "half a billion dollars", "500000000", "money"),
        ("one Norwegian euro", "one Norwegian euro", "1", "money"),
        ("two and a half thousand jobs", "two and a half thousand", "2500", "number"),
        ("one and a half times more", "one and a half times", "1.5", "factor"),
        ("a year and a half ago it was", "a year and a half", "1.5", "number"),
        ("a dozen and a half papers", "a dozen and a half", "18", "number"),
        ("more than a thousand students", "a thousand", "1000", "number"),
        ("twenty-five ships", "twenty-five", "25", "number"),
        ("it will halve the time", "halve", "0.5", "factor"),
        ("it is half as fast", "half", "0.5", "factor"),
        ("turnover has tripled", "tripled", "3", "factor"),
        ("more than twice", "twice", "2", "factor"),
        ("mown twice a year", "twice", "2", "number"),
        ("about a third of all products", "a third", "0.333333", "factor"),
        ("three quarters of the ships", "three quarters", "0.75", "factor"),
        ("it took third place", "third place", "3", "rank"),
        ("the 4th largest producer", "4th largest", "4", "rank"),
        ("it ranks second here", "ranks second", "2", "rank"),
        ("in the top five importers", "top five", "5", "rank"),
        ("in 2024 57 projects ran", "57", "57", "number"),
        ("Two projects were begun", "Two", "2", "number"),
    ],
)
def test_quantities_are_read_with_value_and_kind(text: str, printed: str, value: str, kind: str) -> None:
    assert (printed, value, None, kind) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "two and a half thousand jobs",
        "a dozen and a half papers",
        "half a billion dollars",
        "the 4th largest",
        "the top five",
        "$5 million",
    ],
)
def test_a_quantity_of_many_words_is_read_once(text: str) -> None:
    assert len(found(text)) == 1


@pytest.mark.parametrize(
    ("text", "printed", "value", "high"),
    [
        ("of 80-350 horsepower", "80-350", "80", "350"),
        ("from eight to ten months: eight to ten", "eight to ten", "8", "10"),
        ("between 20 and 60 thousand bees", "between 20 and 60 thousand", "20000", "60000"),
        ("some 2–4 years", "2–4", "2", "4"),
    ],
)
def test_ranges_have_two_ends(text: str, printed: str, value: str, high: str) -> None:
    assert (printed, value, high, "number") in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "in 2024 and 2021-2023, until 2030",
        "on September 25, 2019 and 15 March, as of January 1, 2025",
        "in the first nine months of 2024 and in 11 months [2024], for three quarters of 2024",
        "over the past nine years; two years ago; six months later; the last 3 months",
        "in the first half of 2025 and the second half of the year",
        "the 18th meeting, the 30th anniversary, the third project",
        "No. 1 and No 2, 3D, P5, GS400, CS100, C-90, Euro-5, 32100D, the 1+3 form",
        "1) one thing; 2) another",
        "one of the ships, no one, one more fact",
        "between the two countries and these two partners",
        'the market of the "five" and the Eurasian Five',
        "double-digit rates, third countries, several dozens",
        "10⁶ and version 1.2.3",
    ],
)
def test_years_dates_ordinals_and_names_are_no_quantities(text: str) -> None:
    assert found(text) == []


@given(st.text(alphabet="0123456789.,- %$€abhotwn ½⁶٣") | st.text())
def test_whatever_the_text_quantities_lie_in_it_in_order(text: str) -> None:
    places = []
    for quantity in quantities(text):
        assert text[quantity.start : quantity.stop] == quantity.printed
        assert Decimal(quantity.value) >= 0
        places += [quantity.start, quantity.stop]
    assert places == sorted(places)


WORDS = [
    "two",
    "and a half",
    "thousand",
    "million",
    "half",
    "a",
    "third",
    "of",
    "top",
    "twenty-five",
    "first",
    "times",
    "%",
    "$",
    "20",
    "to",
]


@given(st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_number_words_in_any_order_are_read_without_fail(text: str) -> None:
    assert all(quantity.printed in text for quantity in quantities(text))
