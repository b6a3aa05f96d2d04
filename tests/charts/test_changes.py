"""Before and after: which figures are set against each other, and what their chart says."""

from itertools import combinations

import pytest

from vademecum.domain.names import FigureId
from vademecum.pages.chart import Change, ChartMode, ChartPage, ChartStep, Told
from vademecum.pages.chart_arrangement import arranged
from vademecum.pages.chart_changes import AS_INDEX, NO_BASELINE, ONLY_PER_CENT, changes, figures_named
from vademecum.pages.chart_choices import choices
from vademecum.pages.chart_figure import ChartFigure
from vademecum.pages.chart_page import chart_offer, chart_page
from vademecum.pages.dating import NO_BREAK
from vademecum.pages.opened import Library
from vademecum.pages.place import parse_place

from .conftest import Arrange, Make


def told(*figures: ChartFigure) -> tuple[Change, ...]:
    known = {figure.figure.id: figure for figure in figures}
    return changes(map(frozenset, combinations(known, 3)), known)


def drawn(*figures: ChartFigure) -> ChartPage:
    """Draw the changes of the metric of the first figure."""
    choice = next(choice for choice in choices(figures, (), frozenset(), Told(told(*figures))) if choice.metric == figures[0].metric.id)
    return arranged([it for it in figures if it.figure.id in choice.figures], choice, ChartMode.CHANGE, with_derived=False)


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        ("2.5", "factor", "2.5 times"),
        ("more than 2", "factor", "more than 2 times"),
        ("150", "percent", "up 150 %"),
        ("250", "percent", "250 % of it"),
        ("more than 150", "percent", "up more than 150 %"),
    ],
)
def test_a_change_is_told_as_its_figure_tells_it(figure: Make, value: str, unit: str, words: str) -> None:
    ratio = figure(value, "Otrov", metric="Growth", unit=unit, baseline="2023")
    (change,) = told(figure("6.8", "Otrov", "2023", id="c1-a.before"), figure("17", "Otrov", id="c1-a.after"), ratio)
    assert (change.before, change.after, change.told) == ("c1-a.before", "c1-a.after", ratio.figure.id)
    assert change.words.replace(NO_BREAK, " ") == words


@pytest.mark.parametrize(
    ("period", "baseline", "other"),
    [
        ("2023", "2023", {"metric": "Ships"}),
        ("2023", "2023", {"unit": "eur"}),
        ("2023", "2023", {"subject": "Veldmark"}),
        ("2023", "2023", {"status": "planned"}),
        ("2023-01/2023-09", "2023-01/2023-09", {}),
        ("2024-01/2024-12", "2024", {}),
        ("2022", "2023", {}),
        ("", "2023", {}),
    ],
)
def test_only_like_is_set_against_like(figure: Make, period: str, baseline: str, other: dict[str, str]) -> None:
    ratio = figure("2.5", "Otrov", metric="Growth", unit="factor", baseline=baseline)
    assert told(figure("6.8", "Otrov", period, **other), figure("17", "Otrov", "2024"), ratio) == ()


def test_a_formula_over_more_than_three_figures_tells_no_change(figure: Make) -> None:
    figures = [figure("6.8", "Otrov", "2023"), figure("17", "Otrov"), figure("1", "Otrov", metric="Ships")]
    figures.append(figure("2.5", "Otrov", metric="Growth", unit="factor", baseline="2023"))
    known = {it.figure.id: it for it in figures}
    assert changes([frozenset(known)], known) == ()


def test_a_formula_names_its_figures() -> None:
    assert figures_named("( c1-a.b - c12-d-e.f2 ) / 100 = count(member-of c1-x)") == {FigureId("c1-a.b"), FigureId("c12-d-e.f2")}


def test_a_computed_end_is_drawn_though_derived_figures_are_not_asked_for(figure: Make) -> None:
    before = figure("6.8", "Otrov", "2023", formula="c1-a.b / c1-a.c")
    page = drawn(figure("17", "Otrov"), before, figure("2.5", "Otrov", metric="Growth", unit="factor", baseline="2023"))
    assert [(point.words, point.derived, point.aside.replace(NO_BREAK, " ")) for point in page.points] == [
        ("6.8", True, ""), ("17", False, "2.5 times"),
    ]  # fmt: skip
    assert page.steps == (ChartStep(0, 1, "2023 → 2024"),)
    assert "17 pieces, 2.5 times, 2024" in page.spoken.replace(NO_BREAK, " ")


def test_the_part_of_the_year_is_named_once(figure: Make) -> None:
    ends = figure("17", "Otrov", "2024-01/2024-10"), figure("6.8", "Otrov", "2023-01/2023-10")
    page = drawn(*ends, figure("2.5", "Otrov", "2024-01/2024-10", metric="Growth", unit="factor", baseline="2023-01/2023-10"))
    assert page.steps[0].periods.replace(NO_BREAK, " ") == "Jan–Oct 2023 → 2024"


def test_factors_alone_are_an_index_and_said_to_be(figure: Make) -> None:
    page = drawn(
        figure("2.5", "Otrov", unit="factor", baseline="2023"),
        figure("more than 37", "Veldmark", unit="factor", baseline="2023"),
        figure("3", "Grauwik", unit="factor"),
    )
    assert (page.baseline, [point.name for point in page.points]) == (1.0, ["Veldmark", "Otrov"])
    assert page.left_out == f"{AS_INDEX} Left out: 1 figure with nothing to be measured against."


def test_factors_that_are_measured_against_nothing_told_say_so(figure: Make) -> None:
    factors = [figure("3", "Otrov", unit="factor"), figure("2", "Otrov", "2022", unit="factor")]
    (choice,) = choices(factors, (), frozenset())
    assert ChartMode.CHANGE not in choice.modes
    assert arranged(factors, choice, ChartMode.CHANGE, with_derived=False).left_out.endswith(NO_BASELINE)


def test_per_cent_of_change_say_why_there_is_no_before_and_after(figure: Make, chart: Arrange) -> None:
    grown = chart(figure("14", "Otrov", unit="percent", baseline="2023"), figure("3", "Veldmark", unit="percent", baseline="2023"))
    assert ONLY_PER_CENT in grown.left_out
    assert ONLY_PER_CENT not in chart(figure("14", "Otrov", unit="percent"), figure("3", "Veldmark", unit="percent")).left_out


@pytest.mark.parametrize(("unlike", "offered"), [("", True), ("Goods differ.", False)])
def test_changes_of_unlike_things_are_not_set_side_by_side(figure: Make, unlike: str, *, offered: bool) -> None:
    factors = [figure(value, value, unit="factor", baseline="2023", unlike=unlike) for value in ("2", "3")]
    assert (ChartMode.CHANGE in choices(factors, (), frozenset())[0].modes) is offered
    assert ChartMode.CHANGE in choices(factors[:1], factors[:1], frozenset())[0].modes


@pytest.mark.parametrize(
    ("place", "changes_of"), [("entry:skarland", ["Cargo handled, all entries", "Cargo handled"]), ("entry:skar-line", [])]
)
def test_formulas_tell_changes_unless_the_figures_disagree(library: Library, place: str, changes_of: list[str]) -> None:
    here = parse_place(place)
    found = [choice for choice in chart_offer(library, here).choices if choice.changes]
    assert [choice.label for choice in found] == changes_of
    for choice in found:
        page = chart_page(library, here, choice, ChartMode.CHANGE, with_derived=False)
        assert [point.words.replace(NO_BREAK, " ") for point in page.points] == ["2.4 M t", "5.7 M t"]
