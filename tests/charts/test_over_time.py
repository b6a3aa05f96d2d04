"""What figures over time show, and what is never joined."""

from datetime import date

import pytest

from vademecum.domain.period import parse_period
from vademecum.pages.chart import ChartMode
from vademecum.pages.chart_rules import length_of, middle_of
from vademecum.pages.dating import NO_BREAK

from .conftest import Arrange, Make

OVER_TIME = ChartMode.OVER_TIME


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("2024", ("months", 12)),
        ("2024-02", ("months", 1)),
        ("2024-01/2024-10", ("months", 10)),
        ("2024-11-05", ("days", 1)),
        ("../2030", None),
    ],
)
def test_the_length_of_a_period_is_whole_months_or_days(text: str, length: tuple[str, int] | None) -> None:
    assert length_of(parse_period(text)) == length


@pytest.mark.parametrize(
    ("text", "middle"), [("2024-11-05", date(2024, 11, 5)), ("../2030", date(2030, 12, 31)), ("2024-03/..", date(2024, 3, 1))]
)
def test_a_mark_stands_in_the_middle_of_its_period_or_at_its_known_end(text: str, middle: date) -> None:
    assert middle_of(parse_period(text)) == middle


def test_two_like_figures_are_joined_and_the_silence_between_is_said(figure: Make, chart: Arrange) -> None:
    page = chart(figure("2", "Otrov", "2019"), figure("5", "Otrov", "2023"))
    assert page.mode is OVER_TIME
    assert page.joined == ((0, 1),)
    assert page.joined_words == ("no figures recorded for 2020–2022",)


@pytest.mark.parametrize(
    ("value", "period", "more"),
    [
        ("about 5", "2023", {}),
        ("more than 5", "2023", {}),
        ("5 to 6", "2023", {}),
        ("5", "2023-01/2023-09", {}),
        ("5", "2022-07/2023-06", {"other": "2022"}),
        ("5", "2023", {"status": "planned"}),
        ("5", "2023", {"formula": "c1-a.b / c1-a.c"}),
    ],
)
def test_a_line_never_leads_to_what_differs_in_more_than_value_and_date(
    figure: Make, chart: Arrange, value: str, period: str, more: dict[str, str]
) -> None:
    first = figure("2", "Otrov", more.pop("other", "2019"))
    page = chart(first, figure("9", "Otrov", "2012", status="expected"), figure(value, "Otrov", period, **more), mode=OVER_TIME)
    assert len(page.points) == 3
    assert page.joined == ()


def test_parts_of_a_year_are_joined_only_when_they_are_the_same_part_or_follow_on_one_another(figure: Make, chart: Arrange) -> None:
    same = chart(figure("2", "Otrov", "2023-01/2023-09"), figure("5", "Otrov", "2024-01/2024-09"))
    following = chart(figure("2", "Otrov", "2024-01/2024-03"), figure("5", "Otrov", "2024-04/2024-06"))
    other = chart(figure("2", "Otrov", "2023-01/2023-03"), figure("5", "Otrov", "2024-07/2024-09"))
    assert [page.joined for page in (same, following, other)] == [((0, 1),), ((0, 1),), ()]


def test_a_line_does_not_pass_over_another_figure(figure: Make, chart: Arrange) -> None:
    page = chart(figure("2", "Otrov", "2019"), figure("about 9", "Otrov", "2021"), figure("5", "Otrov", "2023"))
    assert page.joined == ()


def test_nothing_is_joined_where_statements_alone_tell_figures_apart(figure: Make, chart: Arrange) -> None:
    figures = [figure("2", "Otrov", "2019"), figure("5", "Otrov", "2020"), figure("7", "Otrov", "2021"), figure("8", "Otrov", "2021")]
    page = chart(*figures, mode=OVER_TIME)
    assert [point.value for point in page.points] == [2, 5]
    assert page.joined == ()
    assert "2 of one period that only their statements tell apart" in page.left_out


def test_bars_as_wide_as_their_periods_stand_in_for_points_when_lengths_differ(figure: Make, chart: Arrange) -> None:
    apart = chart(figure("2", "Otrov", "2023-01/2023-08"), figure("5", "Otrov", "2024"))
    overlapping = chart(figure("2", "Otrov", "2024-01/2024-08"), figure("5", "Otrov", "2024"))
    alike = chart(figure("2", "Otrov", "2023"), figure("5", "Otrov", "2024"))
    open_end = chart(figure("2", "Otrov", "2023"), figure("5", "Otrov", "../2030"))
    assert [page.as_bars for page in (apart, overlapping, alike, open_end)] == [True, False, False, False]
    assert "Periods differ in length" in apart.left_out
    assert "Periods differ in length" not in alike.left_out


def test_four_names_at_most_and_what_has_no_date_is_said(figure: Make, chart: Arrange) -> None:
    figures = [figure("2", f"Country {n}", str(year)) for n in range(5) for year in (2020, 2021)]
    page = chart(*figures, figure("1", "Country 0", ""), mode=OVER_TIME)
    assert len(page.series) == 4
    assert page.left_out == "Left out: 1 without a date. Left out: 1 more entry with fewer figures."
    assert {point.series for point in page.points} == {0, 1, 2, 3}


def test_points_are_walked_in_order_of_time(figure: Make, chart: Arrange) -> None:
    page = chart(figure("5", "Otrov", "2024"), figure("2", "Otrov", "2019"), figure("3", "Otrov", "../2030"))
    assert [point.period_words.replace(NO_BREAK, " ") for point in page.points] == ["2019", "2024", "by 2030"]
