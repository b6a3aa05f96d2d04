"""Parts and whole: which figures make up another, and what their bar says."""

import pytest

from vademecum.domain.names import FigureId
from vademecum.pages.chart import ChartMode, ChartPage, Told
from vademecum.pages.chart_arrangement import arranged
from vademecum.pages.chart_choices import choices
from vademecum.pages.chart_figure import ChartFigure
from vademecum.pages.chart_page import chart_offer, chart_page
from vademecum.pages.chart_parts import COMPUTED_SHARES, figures_of, wholes
from vademecum.pages.chart_rows import record_table
from vademecum.pages.dating import NO_BREAK
from vademecum.pages.opened import Library
from vademecum.pages.place import parse_place

from .conftest import Make

SUM = "c1-f.all = c1-f.one + c1-f.two"
SHARE = "c1-f.one = c1-f.all * c1-f.share / 100"


def known(*figures: ChartFigure) -> dict[FigureId, ChartFigure]:
    return {figure.figure.id: figure for figure in figures}


def drawn(formula: str, *figures: ChartFigure) -> ChartPage:
    told = Told(wholes=wholes([formula], known(*figures)))
    choice = choices(figures, (), frozenset(), told)[0]
    assert ChartMode.PARTS in choice.modes
    return arranged([known(*figures)[id_] for id_ in figures_of(choice.wholes)], choice, ChartMode.PARTS, with_derived=False)


def words(page: ChartPage) -> list[tuple[str, str]]:
    return [(point.name, point.label.replace(NO_BREAK, " ")) for point in page.points]


@pytest.mark.parametrize(
    ("formula", "is_whole"),
    [
        (SUM, True),
        ("c1-f.one + c1-f.two = c1-f.all", True),
        ("c1-f.one + c1-f.two < c1-f.all", False),
        ("c1-f.one - c1-f.two = c1-f.all", False),
        ("c1-f.one + 3 = c1-f.all", False),
        ("c1-f.one + c1-f.none = c1-f.all", False),
        ("( c1-f.one + c1-f.two ) = c1-f.all", False),
    ],
)
def test_only_a_sum_that_comes_to_a_figure_makes_a_whole(figure: Make, formula: str, *, is_whole: bool) -> None:
    figures = known(figure("55", id="c1-f.all"), figure("17", id="c1-f.one"), figure("38", id="c1-f.two"))
    assert bool(wholes([formula], figures)) is is_whole


@pytest.mark.parametrize(
    "other",
    [
        {"unit": "eur"},
        {"status": "planned"},
        {"period": "2023"},
        {"value": "20 to 38"},
        {"value": "40"},
        {"value": "-3"},
    ],
)
def test_unlike_amounts_are_no_parts_of_one_bar(figure: Make, other: dict[str, str]) -> None:
    value, period = other.pop("value", "38"), other.pop("period", "2024")
    two = figure(value, "", period, id="c1-f.two", **other)
    assert wholes([SUM], known(figure("55", id="c1-f.all"), figure("17", id="c1-f.one"), two)) == ()


def test_parts_of_a_sum_are_named_by_what_sets_them_apart_and_leave_no_rest(figure: Make) -> None:
    trade = figure("18.9 million", "Otrov", id="c1-f.all", unit="eur", metric="Trade")
    page = drawn(
        SUM, trade, figure("15.4 million", "Otrov", id="c1-f.one", unit="eur", metric="Exports"),
        figure("3.5 million", "Otrov", id="c1-f.two", unit="eur", metric="Imports"),
    )  # fmt: skip
    assert words(page) == [
        ("Skarland with Otrov", "€18.9 M"), ("Exports", "81 %, Exports, €15.4 M"), ("Imports", "19 %, Imports, €3.5 M"),
    ]  # fmt: skip
    assert page.stacks[0].shares == pytest.approx((15.4 / 18.9, 3.5 / 18.9))
    assert page.left_out == COMPUTED_SHARES


def test_rounding_is_told_where_parts_do_not_come_to_the_whole(figure: Make) -> None:
    page = drawn(SUM, figure("16.9", id="c1-f.all"), figure("8.7", id="c1-f.one"), figure("8.3", id="c1-f.two"))
    assert page.left_out == f"{COMPUTED_SHARES} Rounded as printed, the parts of 16.9 come to 17.0."
    assert "not stated" not in str(words(page))


@pytest.mark.parametrize(
    ("share", "left"),
    [
        ("95", "5 %"),
        ("about 95", "about 5 %"),
        ("almost 65", "more than 35 %"),
        ("less than 65", "more than 35 %"),
        ("up to 65", "at least 35 %"),
        ("more than 65", "less than 35 %"),
        ("at least 65", "up to 35 %"),
    ],
)
def test_what_a_share_leaves_is_called_not_stated_and_as_sure_as_the_share(figure: Make, share: str, left: str) -> None:
    part = figure("about 3.7", "Otrov", id="c1-f.one", metric="Goods", formula="c1-f.all * c1-f.share / 100")
    page = drawn(SHARE, figure("5.7", "Otrov", id="c1-f.all"), part, figure(share, "Otrov", id="c1-f.share", unit="percent"))
    whole, told, rest = page.points
    assert (whole.figure, told.figure, rest.figure) == ("c1-f.all", "c1-f.share", "")
    assert (told.derived, told.aside) == (False, "about 3.7, computed")
    assert (rest.derived, rest.name, rest.words.replace(NO_BREAK, " ")) == (True, "not stated", left)
    assert rest.explanation.replace(NO_BREAK, " ") == f"100 % − {share} %"
    assert sum(page.stacks[0].shares) == pytest.approx(1)


@pytest.mark.parametrize("share", [{"value": "120"}, {"unit": "piece"}, {"baseline": "2023"}, {"value": "20 to 30"}])
def test_only_a_part_in_a_hundred_is_a_share(figure: Make, share: dict[str, str]) -> None:
    told = figure(share.pop("value", "65"), id="c1-f.share", **{"unit": "percent", **share})
    assert wholes([SHARE], known(figure("5.7", id="c1-f.all"), figure("3.7", id="c1-f.one"), told)) == ()


@pytest.mark.parametrize(("unlike", "offered"), [("", 2), ("Goods differ.", 0)])
def test_wholes_that_differ_in_kind_do_not_stand_in_one_chart(figure: Make, unlike: str, offered: int) -> None:
    totals = {"all": "55", "whole": "60"}
    figures = [figure(value, name, id=f"c1-f.{name}", unlike=unlike) for name, value in totals.items()]
    parts = [figure("17", id="c1-f.one", metric="Parts"), figure("38", id="c1-f.two", metric="Parts")]
    told = Told(wholes=wholes([SUM, SUM.replace("all", "whole")], known(*figures, *parts)))
    assert len(choices(figures, (), frozenset(), told)[0].wholes) == offered


def test_the_table_tells_each_part_in_its_own_metric_and_unit(figure: Make) -> None:
    part = figure("3.7", id="c1-f.one", formula="c1-f.all * c1-f.share / 100")
    page = drawn(SHARE, figure("5.7", id="c1-f.all"), part, figure("65", id="c1-f.share", unit="percent", metric="Share"))
    table = record_table(page)
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    assert [(row["value"], row["unit"], row["metric"], row["figure"], row["derived"]) for row in rows] == [
        (5.7, "piece", "goods", "c1-f.all", 0), (65, "percent", "share", "c1-f.share", 0), (35, "percent", "share", "", 1),
    ]  # fmt: skip


def test_a_cross_check_that_adds_up_tells_the_parts_of_its_whole(library: Library) -> None:
    here = parse_place("entry:skarland")
    choice = next(choice for choice in chart_offer(library, here).choices if choice.wholes)
    page = chart_page(library, here, choice, ChartMode.PARTS, with_derived=False)
    assert [point.name for point in page.points[1:]] == ["Hvalvík", "Port Ørsk", "Łosie Bay"]
    assert {point.series for point in page.points[1:]} == {0, 1, 2}
    assert all(point.statement for point in page.points)
