"""Picking entries in and out of a chart: what can be picked, how many, and how the chart says so."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from vademecum.domain.names import Slug
from vademecum.pages.chart import MOST_COMPARED, MOST_OVER_TIME, ChartChoice, ChartMode, ChartPage, Pair
from vademecum.pages.chart_choices import choices
from vademecum.pages.chart_figure import ChartFigure
from vademecum.pages.chart_page import chart_offer, chart_page
from vademecum.pages.chart_picking import matching, may_pick, picked_chart, said_of, toggled, why_not
from vademecum.pages.chart_rows import record_table
from vademecum.pages.opened import Library
from vademecum.pages.place import parse_place

from .conftest import Make

SKARLAND = frozenset({Slug("skarland")})
Draw = Callable[..., ChartPage]


def skarland_with(*others: str) -> frozenset[Pair]:
    return frozenset((Slug("skarland"), Slug(other)) for other in others)


@pytest.fixture
def draw() -> Draw:
    """Draw the best chart of figures as picked, among all that are alike."""

    def drawn(own: list[ChartFigure], alike: list[ChartFigure], mode: ChartMode, pick: frozenset[Pair] = frozenset()) -> ChartPage:
        choice: ChartChoice = replace(choices(own, (), SKARLAND)[0], pick=pick)
        return picked_chart(own, alike, choice, mode, with_derived=False)

    return drawn


@pytest.fixture
def own(figure: Make) -> list[ChartFigure]:
    return [figure("9", "Otrov", "2023"), figure("17", "Otrov"), figure("4", "Veldmark")]


@pytest.fixture
def alike(own: list[ChartFigure], figure: Make) -> list[ChartFigure]:
    return [*own, figure("3", "Otrov", subject="Grauwik"), figure("5", "Losie", "")]


def test_what_is_alike_can_be_picked_too_each_named_beside_all_others(draw: Draw, own: list[ChartFigure], alike: list[ChartFigure]) -> None:
    found = draw(own, alike, ChartMode.COMPARE).picking.candidates
    assert [(it.name, it.figures, it.is_drawn) for it in found] == [
        ("Grauwik with Otrov", "1 figure · 2024", False),
        ("Skarland with Losie", "1 figure", False),
        ("Skarland with Otrov", "2 figures · 2023–2024", True),
        ("Skarland with Veldmark", "1 figure · 2024", True),
    ]


def test_over_time_only_those_with_a_date_can_be_picked(draw: Draw, own: list[ChartFigure], alike: list[ChartFigure]) -> None:
    found = draw(own, alike, ChartMode.OVER_TIME).picking.candidates
    assert [it.name for it in found] == ["Grauwik with Otrov", "Skarland with Otrov", "Skarland with Veldmark"]


def test_what_is_picked_is_drawn_and_said_in_title_summary_and_foot(draw: Draw, own: list[ChartFigure], alike: list[ChartFigure]) -> None:
    page = draw(own, alike, ChartMode.COMPARE, skarland_with("losie", "veldmark"))
    assert page.series == ("Losie", "Veldmark")
    assert page.subtitle.endswith("2 of 4 entries picked")
    assert page.left_out.startswith("Picked: 2 of 4 entries.")
    assert page.spoken.endswith("Picked: 2 of 4 entries.")
    assert [row[0] for row in record_table(page).rows] == ["Losie", "Veldmark"]


def test_a_chart_as_offered_says_nothing_of_picking(draw: Draw, own: list[ChartFigure], alike: list[ChartFigure]) -> None:
    page = draw(own, alike, ChartMode.COMPARE)
    assert "picked" not in f"{page.subtitle} {page.left_out} {page.spoken}".lower()


def test_of_an_entry_that_is_offered_only_the_figures_offered_are_drawn(
    draw: Draw, own: list[ChartFigure], alike: list[ChartFigure]
) -> None:
    page = draw(own[1:], alike, ChartMode.COMPARE, skarland_with("otrov", "losie"))
    assert [(point.name, point.value) for point in page.points] == [("Otrov", 17), ("Losie", 5)]


@pytest.mark.parametrize(
    ("mode", "pick", "series"),
    [
        (ChartMode.COMPARE, ("otrov",), ("Otrov", "Veldmark")),
        (ChartMode.OVER_TIME, ("losie",), ("Otrov", "Veldmark")),
        (ChartMode.OVER_TIME, ("losie", "otrov"), ("Skarland with Otrov",)),
    ],
)
def test_where_too_few_of_those_picked_can_be_drawn_the_chart_is_as_offered(
    draw: Draw, own: list[ChartFigure], alike: list[ChartFigure], mode: ChartMode, pick: tuple[str, ...], series: tuple[str, ...]
) -> None:
    assert draw(own, alike, mode, skarland_with(*pick)).series == series


def test_one_figure_picked_over_time_is_a_number_with_its_sentence(draw: Draw, own: list[ChartFigure], alike: list[ChartFigure]) -> None:
    page = draw(own, alike, ChartMode.OVER_TIME, skarland_with("veldmark"))
    assert (page.mode, [point.value for point in page.points]) == (ChartMode.SINGLE, [4])
    assert len(page.picking.candidates) == 3


@pytest.mark.parametrize(
    ("mode", "most", "word"), [(ChartMode.COMPARE, MOST_COMPARED, "Twelve"), (ChartMode.OVER_TIME, MOST_OVER_TIME, "Four")]
)
def test_no_more_are_picked_in_than_can_be_drawn_and_the_rest_is_said(
    draw: Draw, figure: Make, mode: ChartMode, most: int, word: str
) -> None:
    many = [figure(str(number + 1), f"Port {number:02}", year) for number in range(most + 3) for year in ("2023", "2024")]
    picking = draw(many, many, mode).picking
    out = next(it.pair for it in picking.candidates if not it.is_drawn)
    assert said_of(picking).startswith(f"{most} ")
    assert said_of(picking).endswith(f"{word.lower()} at most; 3 more in this list.")
    assert why_not(picking, out).startswith(f"{word} at most")
    room = draw(many, many, mode, toggled(picking, min(picking.drawn))).picking
    assert (len(room.drawn), why_not(room, out)) == (most - 1, "")
    assert draw(many, many, mode, toggled(room, out)).picking.drawn == room.drawn | {out}


def test_as_many_stay_as_a_chart_needs(draw: Draw, own: list[ChartFigure], alike: list[ChartFigure]) -> None:
    two = draw(own, alike, ChartMode.COMPARE).picking
    one = draw(own, alike, ChartMode.OVER_TIME, skarland_with("otrov")).picking
    assert why_not(two, min(two.drawn)) == "Two at least must stay."
    assert why_not(one, min(one.drawn)) == "One at least must stay."


def test_figures_that_do_not_compare_leave_nothing_to_pick(draw: Draw, figure: Make) -> None:
    line = [
        figure("1", "Otrov", "2023", fact="c1-f", unlike="Ships differ."),
        figure("2", "Otrov", "2024", fact="c1-f", unlike="Ships differ."),
    ]
    page = draw(line, [*line, figure("3", "Losie", unlike="Ships differ.")], ChartMode.OVER_TIME)
    assert page.picking.candidates == ()


@pytest.mark.parametrize("mode", [ChartMode.CHANGE, ChartMode.PARTS, ChartMode.TIMELINE])
def test_nothing_is_picked_where_formulas_or_dates_say_what_stands_together(mode: ChartMode) -> None:
    assert not may_pick(mode)


def test_a_single_number_is_compared_as_soon_as_another_entry_is_picked(
    draw: Draw, own: list[ChartFigure], alike: list[ChartFigure]
) -> None:
    alone = draw(own[2:], alike, ChartMode.SINGLE)
    assert (alone.mode, len(alone.picking.candidates), len(alone.picking.drawn)) == (ChartMode.SINGLE, 4, 1)
    two = draw(own[2:], alike, ChartMode.SINGLE, alone.picking.drawn | skarland_with("losie"))
    assert (two.mode, two.series) == (ChartMode.COMPARE, ("Losie", "Veldmark"))


def test_those_picked_have_the_kinds_of_chart_that_their_figures_have_together(
    draw: Draw, own: list[ChartFigure], alike: list[ChartFigure]
) -> None:
    alone = draw(own[:2], alike, ChartMode.OVER_TIME)
    assert alone.choice.modes == (ChartMode.OVER_TIME,)
    two = draw(own[:2], alike, ChartMode.OVER_TIME, skarland_with("otrov", "veldmark"))
    assert two.choice.modes == (ChartMode.OVER_TIME, ChartMode.COMPARE)
    undated = draw(own[:2], alike, ChartMode.OVER_TIME, skarland_with("losie", "veldmark"))
    assert (undated.series, undated.choice.modes) == (("Skarland with Veldmark",), (ChartMode.OVER_TIME, ChartMode.COMPARE))


@pytest.mark.parametrize(("text", "found"), [("", 4), ("lo", 1), ("otr ska", 1), ("rov", 0)])
def test_an_entry_is_found_by_beginnings_of_its_words(
    draw: Draw, own: list[ChartFigure], alike: list[ChartFigure], text: str, found: int
) -> None:
    assert len(matching(draw(own, alike, ChartMode.COMPARE).picking, text)) == found


def test_an_entry_is_set_beside_any_other_of_the_collection(library: Library) -> None:
    here = parse_place("entry:otrov")
    choice = next(it for it in chart_offer(library, here).choices if it.label == "Exports, Veldmark with Otrov")
    alone = chart_page(library, here, choice, ChartMode.OVER_TIME, with_derived=False)
    other = next(it for it in alone.picking.candidates if not it.is_drawn)
    beside = replace(choice, pick=toggled(alone.picking, other.pair))
    page = chart_page(library, here, beside, ChartMode.OVER_TIME, with_derived=False)
    assert set(page.series) == {"Veldmark with Otrov", "Otrov with Veldmark"}
    assert page.picking.drawn == beside.pick
