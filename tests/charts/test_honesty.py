"""Whatever the figures, no chart says more than they do."""

from itertools import combinations, count, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.domain.entries import Figure
from vademecum.domain.names import FactId, FigureId, MetricId, Qualifier, Slug, Status
from vademecum.domain.period import parse_period
from vademecum.domain.quantity import parse_quantity
from vademecum.domain.vocabulary import Metric
from vademecum.pages.chart import MOST_COMPARED, MOST_OVER_TIME, ChartMode, ChartPage, Told
from vademecum.pages.chart_arrangement import MOST_SINGLE, arranged
from vademecum.pages.chart_changes import changes
from vademecum.pages.chart_choices import choices
from vademecum.pages.chart_figure import ChartFigure
from vademecum.pages.chart_parts import REST, figures_of, wholes
from vademecum.pages.chart_rules import length_of, pair_of
from vademecum.ui.chart_forms import Body, form_of, legend_of

from .conftest import UNITS

_VALUES = ["17", "about 17", "more than 9.5 thousand", "at least 3", "less than 8", "almost 5 million", "up to 60", "20 to 26", "0", "-3.5"]
_PERIODS = [
    "2019",
    "2022",
    "2023",
    "2024",
    "2023-01/2023-09",
    "2024-01/2024-09",
    "2024-03",
    "2024-04",
    "2024-11-05",
    "../2030",
    "2022/2023",
    "",
]
_NUMBERS = count()
_MOST_JOINED = 9


@st.composite
def figures(draw: st.DrawFn) -> ChartFigure:
    number, unit = next(_NUMBERS), draw(st.sampled_from(list(UNITS.values())))
    metric, period = draw(st.sampled_from(["goods", "ships"])), draw(st.sampled_from(_PERIODS))
    fact = draw(st.sampled_from(["c1-several", f"c1-f{number}"]))
    baseline = draw(st.sampled_from(_PERIODS))
    subject, counterpart = draw(st.sampled_from("ab")), draw(st.sampled_from(["", "x", "y", "z", "a"]))
    told = Figure(
        FigureId(f"{fact}.x{number}"), MetricId(metric), Slug(subject), Slug(counterpart) if counterpart else None,
        parse_quantity(draw(st.sampled_from(_VALUES))), unit.id, parse_period(period) if period else None,
        parse_period(baseline) if baseline else None,
        draw(st.sampled_from(list(Status))), draw(st.sampled_from(["", "", "c1-a.b / c1-a.c"])),
    )  # fmt: skip
    words = Metric(MetricId(metric), metric, metric, "", "Ships differ." if metric == "ships" else "")
    return ChartFigure(told, words, unit, subject, counterpart, FactId(fact), 1, 8, ())


@given(
    st.lists(figures(), max_size=24), st.booleans(), st.sampled_from([frozenset[Slug](), frozenset({Slug("a")}), frozenset({Slug("x")})])
)
def test_no_combination_of_figures_makes_a_chart_that_claims_too_much(
    held: list[ChartFigure], with_derived: bool, focus: frozenset[Slug]
) -> None:
    by_id = {figure.figure.id: figure for figure in held}
    for choice in choices(held, held, focus, told_of(by_id)):
        for mode in choice.modes:
            ids = figures_of(choice.wholes) if mode is ChartMode.PARTS else choice.figures
            page = arranged([by_id[id_] for id_ in ids], choice, mode, with_derived=with_derived)
            assert page.points, "an offered chart draws something"
            if mode is ChartMode.PARTS:
                assert_parts_are_honest(page, by_id)
                continue
            drawn = [by_id[FigureId(point.figure)] for point in page.points]
            assert {(figure.metric.id, figure.unit.id) for figure in drawn} == {(choice.metric, choice.unit)}
            assert mode is ChartMode.SINGLE or choice.unit != "rank"
            assert_unlike_figures_are_not_compared(mode, drawn)
            assert with_derived or mode is ChartMode.CHANGE or not any(point.derived for point in page.points)
            assert len(drawn) == len({figure.figure.id for figure in drawn})
            assert_joins_are_honest(page.joined, drawn)
            assert_steps_are_honest(page, drawn)
            assert_sizes_are_kept(mode, page.series, len(drawn))


def assert_unlike_figures_are_not_compared(mode: ChartMode, drawn: list[ChartFigure]) -> None:
    if drawn[0].metric.not_comparable:
        assert mode is not ChartMode.COMPARE
        assert mode is ChartMode.SINGLE or len({(figure.fact, pair_of(figure)) for figure in drawn}) == 1


def assert_joins_are_honest(joined: tuple[tuple[int, int], ...], drawn: list[ChartFigure]) -> None:
    for one, other in ((drawn[one], drawn[other]) for one, other in joined):
        assert pair_of(one) == pair_of(other)
        assert one.figure.status is other.figure.status
        assert one.figure.quantity.qualifier is other.figure.quantity.qualifier is Qualifier.EXACT
        assert one.figure.quantity.high is other.figure.quantity.high is None
        assert not one.figure.formula
        assert not other.figure.formula
        assert length_of(one.figure.period) == length_of(other.figure.period) is not None


def told_of(by_id: dict[FigureId, ChartFigure]) -> Told:
    """Return all that formulas over the first figures could tell, whichever they are."""
    first = list(by_id)[:_MOST_JOINED]
    sums = (f"{one} = {other} + {third}" for one, other, third in permutations(first, 3))
    shares = (f"{one} = {other} * {third} / 100" for one, other, third in permutations(first, 3))
    return Told(changes(map(frozenset, combinations(first, 3)), by_id), wholes((*sums, *shares), by_id))


def assert_steps_are_honest(page: ChartPage, drawn: list[ChartFigure]) -> None:
    assert (page.mode is ChartMode.CHANGE) == bool(page.steps)
    for step in page.steps:
        after = drawn[step.after]
        if step.before is None:
            assert (page.baseline, after.unit.id) == (1.0, "factor")
            assert after.figure.baseline is not None
            continue
        before = drawn[step.before]
        assert page.baseline is None
        assert page.points[step.after].aside
        assert (pair_of(before), before.figure.status) == (pair_of(after), after.figure.status)
        assert length_of(before.figure.period) == length_of(after.figure.period) is not None


def assert_parts_are_honest(page: ChartPage, by_id: dict[FigureId, ChartFigure]) -> None:
    for stack in page.stacks:
        whole, parts = by_id[FigureId(page.points[stack.whole].figure)], [page.points[at] for at in stack.parts]
        drawn = [by_id[FigureId(part.figure)] for part in parts if part.figure]
        assert {(it.figure.status, it.figure.period) for it in drawn} == {(whole.figure.status, whole.figure.period)}
        assert {it.unit.id for it in drawn} in ({whole.unit.id}, {"percent"})
        assert min(stack.shares) >= 0
        assert sum(stack.shares) <= 1.02 + 1e-9
        assert all(part.derived and part.name == REST and part.explanation for part in parts if not part.figure)
        assert len(drawn) == len(parts) or sum(stack.shares) == pytest.approx(1), "what is not stated is called so"


def assert_sizes_are_kept(mode: ChartMode, series: tuple[str, ...], points: int) -> None:
    most = {
        ChartMode.COMPARE: (MOST_COMPARED, 2 * MOST_COMPARED),
        ChartMode.OVER_TIME: (MOST_OVER_TIME, 24),
        ChartMode.SINGLE: (1, MOST_SINGLE),
        ChartMode.CHANGE: (MOST_COMPARED, 2 * MOST_COMPARED),
    }
    assert len(series) <= most[mode][0]
    assert points <= most[mode][1]


@given(st.lists(figures(), min_size=1, max_size=12))
def test_only_what_was_reported_is_ever_filled_and_each_look_is_explained(held: list[ChartFigure]) -> None:
    by_id = {figure.figure.id: figure for figure in held}
    for choice in choices(held, (), frozenset()):
        points = arranged([by_id[id_] for id_ in choice.figures], choice, choice.modes[0], with_derived=True).points
        for point in points:
            filled = form_of(point).body in {Body.FULL, Body.PALE}
            assert filled == (point.status is Status.REPORTED and not point.derived)
            assert (form_of(point).body is Body.FULL) <= (point.qualifier not in {Qualifier.UP_TO, Qualifier.LESS_THAN, Qualifier.ALMOST})
            assert (point.status is Status.REPORTED) == ("◇" not in point.label)
        looks = {line.form.body for line in legend_of(points)}
        needed = {form_of(point).body for point in points} - {Body.FULL, Body.PALE}
        assert needed <= looks
