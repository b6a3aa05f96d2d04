"""Periods read and refuse what the record format says."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.domain.period import Period, parse_period


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-11-05", date(2024, 11, 5), date(2024, 11, 5)),
        ("2024-01/2024-09", date(2024, 1, 1), date(2024, 9, 30)),
        ("2021/2023", date(2021, 1, 1), date(2023, 12, 31)),
        ("../2030", None, date(2030, 12, 31)),
        ("2018/..", date(2018, 1, 1), None),
    ],
)
def test_a_written_period_is_read_to_its_days(text: str, start: date | None, end: date | None) -> None:
    assert parse_period(text) == Period(start, end)


@pytest.mark.parametrize("text", ["", "24", "2024-13", "2024-00", "2024-2", "2023-02-29", "2024/2023", "../..", "2024/", "/2024", "soon"])
def test_what_is_no_period_is_refused_with_a_reason(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        parse_period(text)


def test_an_open_period_has_no_length() -> None:
    assert parse_period("2024").days == 366
    assert parse_period("../2030").days is None
    assert not parse_period("../2030").is_closed


@given(st.text())
def test_no_text_raises_anything_but_value_error(text: str) -> None:
    try:
        parse_period(text)
    except ValueError:
        return
