"""Periods in words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.domain.period import Period, parse_period
from vademecum.pages.dating import period_words


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2024", "2024"),
        ("2024-11", "Nov 2024"),
        ("2025-01-01", "1 Jan 2025"),
        ("2024-01/2024-10", "Jan–Oct 2024"),
        ("2025-01/2025-03", "Jan–Mar 2025"),
        ("2019/2023", "2019–2023"),
        ("2024-11/2025-02", "Nov 2024 – Feb 2025"),
        ("2024-11-05/2024-11-07", "5–7 Nov 2024"),
        ("2024-11-28/2024-12-02", "28 Nov – 2 Dec 2024"),
        ("2024-12-28/2025-01-03", "28 Dec 2024 – 3 Jan 2025"),
        ("../2030", "by 2030"),
        ("../2024-11", "by Nov 2024"),
        ("../2024-11-05", "by 5 Nov 2024"),
        ("2018/..", "since 2018"),
        ("2018-03/..", "since Mar 2018"),
        ("2018-03-07/..", "since 7 Mar 2018"),
        ("2024-02", "Feb 2024"),
        ("2023-02", "Feb 2023"),
    ],
)
def test_a_period_is_written_in_the_fewest_words(written: str, words: str) -> None:
    assert period_words(parse_period(written)).replace("\u00a0", " ") == words


def test_no_period_is_no_words() -> None:
    assert period_words(None) == ""


@given(st.dates(date(1990, 1, 1), date(2040, 12, 31)), st.dates(date(1990, 1, 1), date(2040, 12, 31)))
def test_different_closed_periods_never_read_alike(one: date, other: date) -> None:
    period, next_ = Period(min(one, other), max(one, other)), Period(min(one, other), date(2041, 1, 1))
    assert period_words(period) != period_words(next_)
