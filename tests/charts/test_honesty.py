"""Whatever the figures, no chart says more than they do."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from itertools import combinations, count, permutations, product
from typing import NamedTuple

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

from vademecum.domain.entries import Figure
from vademecum.domain.names import FactId, FigureId, MetricId, Qualifier, Slug, Status
from vademecum.domain.period import parse_period
from vademecum.domain.quantity import parse_quantity
from vademecum.domain.vocabulary import Metric
from vademecum.pages.chart import MOST_COMPARED, MOST_OVER_TIME, ChartMode, ChartPage, Pair, Told
from vademecum.pages.chart_arrangement import MOST_SINGLE, arranged
from vademecum.pages.chart_changes import changes
from vademecum.pages.chart_choices import choices
from vademecum.pages.chart_figure import ChartFigure
from vademecum.pages.chart_parts import REST, figures_of, wholes
from vademecum.pages.chart_picking import picked_chart
from vademecum.pages.chart_rules import length_of, may_join, pair_of, rivals
from vademecum.ui.chart_forms import Body, form_of, legend_of

from .conftest import UNITS, Make

_NUMBERS = count()
_MOST_JOINED = 6
_NO_BASELINE = [""] * 5


class Traits(NamedTuple):
    """What figures are drawn from: anything at all, or what lies so near that a careless rule would join it."""

    units: Sequence[str]
    metrics: Sequence[str]
    parties: Sequence[str]
    others: Sequence[str]
    values: Sequence[str]
    periods: Sequence[str]
    statuses: Sequence[Status]
    formulas: Sequence[str]


_ANYTHING = Traits(
    units=tuple(UNITS), metrics=("goods", "ships"), parties="ab", others=("", "x", "y", "z", "a"),
    values=("17", "about 17", "more than 9.5 thousand", "at least 3", "less than 8", "almost 5 million", "up to 60", "20 to 26", "0",
            "-3.5"),
    periods=("2019", "2022", "2023", "2024", "2023-01/2023-09", "2024-01/2024-09", "2024-03", "2024-04", "2024-11-05", "../2030",
             "2022/2023", ""),
    statuses=tuple(Status), formulas=("", "", "c1-a.b / c1-a.c"),
)  # fmt: skip
_NEAR = Traits(
    units=("eur", "eur", "krona", "factor"), metrics=("goods",), parties="a", others=("x", "x", "y"), values=("17", "100", "60", "40"),
    periods=("2022", "2023", "2024", "2023-01/2023-09", "2024-01/2024-09", "2024-02/2024-10", "2024-03", "2024-06"),
    statuses=(Status.REPORTED, Status.REPORTED, Status.PLANNED), formulas=("", "", "", "c1-a.b / c1-a.c"),
)  # fmt: skip
_NEAREST = _NEAR._replace(
    units=("eur", "eur", "krona", "factor"), others="x", periods=("2023", "2024", "2023-03", "2024-06"),
    formulas=("", "", "c1-a.b / c1-a.c"),
    statuses=(Status.REPORTED, Status.REPORTED, Status.REPORTED, Status.PLANNED),
)  # fmt: skip


@st.composite
def figures(draw: st.DrawFn, traits: Traits = _ANYTHING) -> ChartFigure:
    number, unit = next(_NUMBERS), UNITS[draw(st.sampled_from(traits.units))]
    metric, period, baseline = (draw(st.sampled_from(held)) for held in (traits.metrics, traits.periods, (*traits.periods, *_NO_BASELINE)))
    fact = draw(st.sampled_from(["c1-several", f"c1-f{number}"]))
    subject, counterpart = draw(st.sampled_from(traits.parties)), draw(st.sampled_from(traits.others))
    told = Figure(
        FigureId(f"{fact}.x{number}"), MetricId(metric), Slug(subject), Slug(counterpart) if counterpart else None,
        parse_quantity(draw(st.sampled_from(traits.values))), unit.id, parse_period(period) if period else None,
        parse_period(baseline) if baseline else None,
        draw(st.sampled_from(traits.statuses)), draw(st.sampled_from(traits.formulas)),
    )  # fmt: skip
    words = Metric(MetricId(metric), metric, metric, "", "Ships differ." if metric == "ships" else "")
    return ChartFigure(told, words, unit, subject, counterpart, FactId(fact), 1, 8, ())


SOME = st.lists(figures(), max_size=20) | st.lists(figures(_NEAR), max_size=12) | st.lists(figures(_NEAREST), max_size=7)
FOCUS = st.sampled_from([frozenset[Slug](), frozenset({Slug("a")}), frozenset({Slug("x")})])
PICKS = st.frozensets(st.tuples(st.sampled_from([Slug("a"), Slug("b")]), st.sampled_from([None, Slug("x"), Slug("y"), Slug("z")])))


def told_of(by_id: dict[FigureId, ChartFigure]) -> Told:
    """Return all that formulas over the first figures could tell, whichever they are."""
    first = list(by_id)[:_MOST_JOINED]
    sums = (f"{one} = {other} + {third}" for one, other, third in permutations(first, 3))
    shares = (f"{one} = {other} * {third} / 100" for one, other, third in permutations(first, 3))
    return Told(changes(map(frozenset, combinations(first, 3)), by_id), wholes((*sums, *shares), by_id))


def pages_of(held: Sequence[ChartFigure], focus: frozenset[Slug] = frozenset()) -> Iterator[ChartPage]:
    """Yield every chart that is offered of figures, with and without what is derived."""
    by_id = {figure.figure.id: figure for figure in held}
    for choice in choices(held, held, focus, told_of(by_id)):
        for mode, with_derived in product(choice.modes, (False, True)):
            ids = figures_of(choice.wholes) if mode is ChartMode.PARTS else choice.figures
            yield arranged([by_id[id_] for id_ in ids], choice, mode, with_derived=with_derived)


@given(SOME, FOCUS)
def test_no_combination_of_figures_makes_a_chart_that_claims_too_much(held: list[ChartFigure], focus: frozenset[Slug]) -> None:
    for page in pages_of(held, focus):
        assert_is_honest(page, held)


ALONE_APART = {
    "nothing": {}, "the unit": {"unit": "percent"}, "the metric": {"metric": "Ships"}, "the entry": {"subject": "Lantern"},
    "the status": {"status": "planned"}, "being computed": {"formula": "c1-a.b / c1-a.c"}, "a baseline": {"baseline": "2022"},
}  # fmt: skip


@pytest.mark.parametrize("differing", ALONE_APART)
def test_a_line_leads_only_where_nothing_but_value_and_time_differ(figure: Make, differing: str) -> None:
    one, other = figure("17", "Otrov", "2023"), figure("18", "Otrov", "2024", **ALONE_APART[differing])
    assert may_join(one, other) == may_join(other, one) == (differing == "nothing")


@pytest.mark.parametrize("value", ["about 18", "more than 18", "at least 18", "less than 18", "almost 18", "up to 18", "18 to 20"])
def test_no_line_leads_to_what_is_no_plain_number(figure: Make, value: str) -> None:
    assert not may_join(figure("17", "Otrov", "2023"), figure(value, "Otrov", "2024"))
    assert not may_join(figure(value, "Otrov", "2023"), figure("17", "Otrov", "2024"))
    assert not may_join(figure("17", "Otrov", "2023"), figure("17", "Veldmark", "2024"))


@pytest.mark.parametrize(
    ("one", "other", "is_joined"),
    [
        ("2023", "2024", True), ("2023-01/2023-03", "2024-01/2024-03", True), ("2023-01/2023-03", "2023-04/2023-06", True),
        ("2023-03", "2023-04", True), ("2023-03", "2024-03", True), ("2024-11-05", "2024-11-09", True), ("2021/2022", "2023/2024", True),
        ("2023", "2024-01/2024-06", False), ("2023-01/2023-03", "2023-04/2023-09", False), ("2023-01/2023-03", "2024-01/2024-06", False),
        ("2023-01/2023-03", "2024-07/2024-09", False), ("2023-01/2023-09", "2024", False), ("2023-03", "2023-06", False),
        ("2022/2023", "2023/2024", False), ("2023", "2023", False), ("2023", "2024-11-05", False), ("../2023", "2024", False),
        ("2023/..", "2024", False), ("2023", "", False),
    ],
)  # fmt: skip
def test_a_line_leads_between_like_stretches_of_time_alone(figure: Make, one: str, other: str, is_joined: bool) -> None:
    assert may_join(figure("17", "Otrov", one), figure("18", "Otrov", other)) is is_joined


@pytest.mark.parametrize(
    ("one", "other", "is_joined"),
    [
        ("2022", "2023", True),
        ("2020", "2020", True),
        ("2022", "2020", False),
        ("2022", "2023-01/2023-06", False),
        ("../2022", "../2023", False),
    ],
)
def test_changes_are_joined_only_where_they_are_measured_alike(figure: Make, one: str, other: str, is_joined: bool) -> None:
    """Growth on the year before may follow on growth on the year before, and not on growth since 2020."""
    first, second = (
        figure("17", "Otrov", period, unit="percent", baseline=baseline) for period, baseline in (("2023", one), ("2024", other))
    )
    assert may_join(first, second) is is_joined


def test_of_all_near_figures_two_by_two_none_are_joined_that_may_not_be(figure: Make) -> None:
    """Every pair, so that no careless rule depends on what chance brings forth."""
    units, values, statuses = ("eur", "percent"), ("17", "about 17", "20 to 26"), ("reported", "planned")
    periods = ("2023", "2024", "2023-01/2023-03", "2024-01/2024-03", "2024-01/2024-06", "2023/2024", "")
    held = [
        figure(value, "Otrov", period, unit=unit, status=status, formula=formula)
        for value, period, unit, status, formula in product(values, periods, units, statuses, ("", "c1-a.b / c1-a.c"))
        if not (formula and value != "17")
    ]
    joined = 0
    for pair in combinations(held, 2):
        for choice in choices(pair, (), frozenset()):
            if ChartMode.OVER_TIME in choice.modes:
                drawn = [it for it in pair if it.figure.id in choice.figures]
                page = arranged(drawn, choice, ChartMode.OVER_TIME, with_derived=True)
                assert_is_honest(page, pair)
                joined += len(page.joined)
    assert joined


@pytest.mark.parametrize(
    ("between", "joined"),
    [
        ([], [("2021", "2023")]),
        ([("about 18", "2022", "reported")], []), ([("18", "2022", "planned")], []), ([("18 to 20", "2022-03", "reported")], []),
        ([("18", "2022-01/2022-09", "reported")], []), ([("18", "2022", "reported"), ("19", "2022", "reported")], []),
        ([("18", "2022", "reported")], [("2021", "2022"), ("2022", "2023")]),
    ],
    ids=["nothing", "about", "a plan", "a range", "nine months", "two that only their statements tell apart", "one alike"],
)  # fmt: skip
def test_no_line_passes_over_what_is_known_between(
    figure: Make, between: list[tuple[str, str, str]], joined: list[tuple[str, str]]
) -> None:
    ends_of_it = [("17", "2021", "reported"), ("20", "2023", "reported")]
    held = [figure(value, "Otrov", period, status=status) for value, period, status in (*ends_of_it, *between)]
    (choice,) = choices(held, (), frozenset())
    page = arranged(held, choice, ChartMode.OVER_TIME, with_derived=True)
    assert [(page.points[one].period_words, page.points[other].period_words) for one, other in page.joined] == joined


BEFORE, AFTER, TOLD = "c1-a.before", "c1-a.after", "c1-a.told"
CHANGED_APART = {
    "nothing": {}, "the unit": {"unit": "krona"}, "the metric": {"metric": "Ships"}, "the entry": {"subject": "Lantern"},
    "the status": {"status": "planned"}, "a baseline": {"baseline": "2020"},
}  # fmt: skip


@pytest.mark.parametrize("differing", CHANGED_APART)
def test_a_change_leads_only_between_figures_alike_in_all_but_value_and_time(figure: Make, differing: str) -> None:
    held = (
        figure("40", "Otrov", "2023", unit="eur", id=BEFORE),
        figure("60", "Otrov", "2024", id=AFTER, **{"unit": "eur", **CHANGED_APART[differing]}),
        figure("1.5", "Otrov", "2024", unit="factor", metric="Growth", baseline="2023", id=TOLD),
    )
    by_id = {it.figure.id: it for it in held}
    assert bool(changes([frozenset(by_id)], by_id)) == (differing == "nothing")


@pytest.mark.parametrize(
    ("before", "after", "told", "is_change"),
    [
        ("2023", "2024", ("2023", "2024"), True), ("2023-01/2023-03", "2024-01/2024-03", ("2023-01/2023-03", "2024-01/2024-03"), True),
        ("2023", "2024-01/2024-06", ("2023", "2024-01/2024-06"), False), ("2022/2023", "2023/2024", ("2022/2023", "2023/2024"), False),
        ("2023", "2024", ("2022", "2024"), False), ("2023", "2024", ("2023", "2024-01/2024-06"), False),
    ],
)  # fmt: skip
def test_a_change_leads_between_just_the_stretches_of_time_that_it_names(
    figure: Make, before: str, after: str, told: tuple[str, str], is_change: bool
) -> None:
    held = (
        figure("40", "Otrov", before, id=BEFORE), figure("60", "Otrov", after, id=AFTER),
        figure("1.5", "Otrov", told[1], unit="factor", metric="Growth", baseline=told[0], id=TOLD),
    )  # fmt: skip
    by_id = {it.figure.id: it for it in held}
    assert bool(changes([frozenset(by_id)], by_id)) is is_change


PART_APART = {
    "nothing": {}, "the partner": {"counterpart": "Veldmark"}, "the unit": {"unit": "krona"}, "the status": {"status": "planned"},
    "the period": {"period": "2023"}, "its length": {"period": "2024-01/2024-06"}, "a baseline": {"baseline": "2020"},
    "a range": {"value": "30 to 40"}, "being too much": {"value": "70"}, "being below zero": {"value": "-40"},
}  # fmt: skip


@pytest.mark.parametrize("differing", PART_APART)
def test_parts_are_of_one_unit_status_and_period_with_their_whole(figure: Make, differing: str) -> None:
    other = {"unit": "eur", "value": "40", "counterpart": "Otrov", "period": "2024", **PART_APART[differing]}
    told = [other.pop(name) for name in ("value", "counterpart", "period")]
    held = (
        figure("100", "Otrov", "2024", unit="eur", id="c1-a.whole"), figure("60", "Otrov", "2024", unit="eur", id="c1-a.one"),
        figure(*told, id="c1-a.other", **other),
    )  # fmt: skip
    found = wholes(["c1-a.whole = c1-a.one + c1-a.other"], {it.figure.id: it for it in held})
    assert bool(found) == (differing in {"nothing", "the partner"})


SHARE_APART = {
    "nothing": {}, "the unit": {"unit": "factor"}, "the status": {"status": "planned"}, "the period": {"period": "2023"},
    "a baseline": {"baseline": "2023"}, "a range": {"value": "50 to 60"}, "being more than all": {"value": "120"},
}  # fmt: skip


@pytest.mark.parametrize("differing", SHARE_APART)
def test_a_share_is_per_cent_of_a_whole_of_its_own_time(figure: Make, differing: str) -> None:
    other = {"unit": "percent", "value": "60", "period": "2024", **SHARE_APART[differing]}
    value, period = other.pop("value"), other.pop("period")
    held = (
        figure("100", "Otrov", "2024", unit="eur", id="c1-a.whole"), figure("60", "Otrov", "2024", unit="eur", id="c1-a.part"),
        figure(value, "Otrov", period, id="c1-a.share", **other),
    )  # fmt: skip
    found = wholes(["c1-a.part = c1-a.whole * c1-a.share / 100"], {it.figure.id: it for it in held})
    assert bool(found) == (differing == "nothing")


@given(SOME, PICKS)
def test_whatever_is_picked_no_chart_claims_too_much(held: list[ChartFigure], pick: frozenset[Pair]) -> None:
    by_id = {figure.figure.id: figure for figure in held}
    for choice in choices(held, (), frozenset()):
        own, wanted = [by_id[id_] for id_ in choice.figures], replace(choice, pick=pick)
        modes = picked_chart(own, held, wanted, choice.modes[0], with_derived=False).choice.modes
        for mode in modes:
            page = picked_chart(own, held, wanted, mode, with_derived=False)
            assert_is_honest(page, held)
            assert mode is ChartMode.CHANGE or not any(point.derived for point in page.points)
            if page.picking.candidates:
                assert len(page.picking.drawn) <= (MOST_OVER_TIME if mode is ChartMode.OVER_TIME else MOST_COMPARED)


KINDS: dict[str, Callable[[ChartPage], bool]] = {
    "joined": lambda page: bool(page.joined),
    "index": lambda page: page.baseline is not None,
    "bars": lambda page: page.as_bars and any(point.status is not Status.REPORTED for point in page.points),
}


@pytest.fixture(scope="module")
def kinds_made() -> set[str]:
    """The kinds of charts that figures drawn like those tried make, looked for until all are found."""
    made: set[str] = set()

    def makes_the_last(held: list[ChartFigure]) -> bool:
        made.update(kind for page in pages_of(held) for kind, holds in KINDS.items() if holds(page))
        return len(made) == len(KINDS)

    looking = settings(max_examples=1_000, database=None, deadline=None, phases=[Phase.generate])
    with suppress(NoSuchExample):
        find(st.lists(figures(_NEAREST) | figures(_NEAR), min_size=2, max_size=5), makes_the_last, settings=looking)
    return made


@pytest.mark.parametrize("kind", KINDS)
def test_the_figures_tried_come_near_what_must_not_be_joined(kind: str, kinds_made: set[str]) -> None:
    """A rule that nothing tried comes near is held by nothing; changes and parts, which chance seldom makes, have cases of their own."""
    assert kind in kinds_made


def drawn_in(page: ChartPage, held: Sequence[ChartFigure]) -> list[ChartFigure]:
    by_id = {figure.figure.id: figure for figure in held}
    return [by_id[FigureId(point.figure)] for point in page.points]


def assert_is_honest(page: ChartPage, held: Sequence[ChartFigure]) -> None:
    assert page.points, "an offered chart draws something"
    if page.mode is ChartMode.PARTS:
        assert_parts_are_honest(page, {figure.figure.id: figure for figure in held})
        return
    drawn = drawn_in(page, held)
    assert {(figure.metric.id, figure.unit.id) for figure in drawn} == {(page.choice.metric, page.choice.unit)}
    assert page.mode is ChartMode.SINGLE or page.choice.unit != "rank"
    assert_unlike_figures_are_not_compared(page.mode, drawn)
    assert page.mode is ChartMode.CHANGE or len(drawn) == len({figure.figure.id for figure in drawn}), "one may end several changes"
    assert_joins_are_honest(page, drawn)
    assert_steps_are_honest(page, drawn)
    assert_sizes_are_kept(page.mode, page.series, len(drawn))


def assert_unlike_figures_are_not_compared(mode: ChartMode, drawn: list[ChartFigure]) -> None:
    if drawn[0].metric.not_comparable:
        assert mode is not ChartMode.COMPARE
        assert mode is ChartMode.SINGLE or len({(figure.fact, pair_of(figure)) for figure in drawn}) == 1


def assert_joins_are_honest(page: ChartPage, drawn: list[ChartFigure]) -> None:
    """Hold a line between two figures to what it says: one thing went from the one plain amount to the other, and no more is known."""
    apart = rivals(drawn)
    for one, other in ((drawn[one], drawn[other]) for one, other in page.joined):
        assert pair_of(one) == pair_of(other)
        assert (one.metric.id, one.unit.id) == (other.metric.id, other.unit.id)
        assert one.figure.status is other.figure.status
        assert is_measured_alike(one, other)
        assert one.figure.quantity.qualifier is other.figure.quantity.qualifier is Qualifier.EXACT
        assert one.figure.quantity.high is other.figure.quantity.high is None
        assert not one.figure.formula
        assert not other.figure.formula
        assert not apart & {one.figure.id, other.figure.id}
        first, last = ends(one), ends(other)
        assert length_of(one.figure.period) == length_of(other.figure.period) is not None
        assert first[1] < last[0], "in order of time and apart"
        assert is_same_part(one, other)
        between = [it for it in drawn if pair_of(it) == pair_of(one) and not it.figure.formula]
        assert not [it for it in between if any(first[1] < day < last[0] for day in ends(it))], "nothing known begins or ends between"


def ends(figure: ChartFigure) -> tuple[date, date]:
    period = figure.figure.period
    assert period is not None
    return period.start or date.min, period.end or date.max


def is_same_part(one: ChartFigure, other: ChartFigure) -> bool:
    """Tell whether both are whole years, the same months of two years, days, or follow on one another."""
    length, (start, end), (next_start, _) = length_of(one.figure.period), ends(one), ends(other)
    assert length is not None
    return length[0] == "days" or length[1] % 12 == 0 or start.month == next_start.month or (next_start - end).days == 1


def is_measured_alike(one: ChartFigure, other: ChartFigure) -> bool:
    """Tell whether neither is measured against anything, or both against the same, or each against what lies as far back."""
    first, second = one.figure.baseline, other.figure.baseline
    if first is None or second is None or first == second:
        return first == second
    back = [
        [(end.year - before.year, end.month - before.month) for end, before in zip(ends(it), (base.start, base.end), strict=True) if before]
        for it, base in ((one, first), (other, second))
    ]
    return back[0] == back[1] and len(back[0]) == 2


def assert_steps_are_honest(page: ChartPage, drawn: list[ChartFigure]) -> None:
    assert (page.mode is ChartMode.CHANGE) == bool(page.steps)
    ways = [tuple(page.points[at].figure for at in (step.before, step.after) if at is not None) for step in page.steps]
    assert len(ways) == len(set(ways))
    for step in page.steps:
        after = drawn[step.after]
        if step.before is None:
            assert (page.baseline, after.unit.id) == (1.0, "factor")
            assert after.figure.baseline is not None
            continue
        before = drawn[step.before]
        assert page.baseline is None
        assert (before.metric.id, before.unit.id) == (after.metric.id, after.unit.id)
        assert is_measured_alike(before, after)
        assert page.points[step.after].aside
        assert (pair_of(before), before.figure.status) == (pair_of(after), after.figure.status)
        assert length_of(before.figure.period) == length_of(after.figure.period) is not None
        assert ends(before)[1] < ends(after)[0] or ends(after)[1] < ends(before)[0]


def assert_parts_are_honest(page: ChartPage, by_id: dict[FigureId, ChartFigure]) -> None:
    for stack in page.stacks:
        whole, parts = by_id[FigureId(page.points[stack.whole].figure)], [page.points[at] for at in stack.parts]
        drawn = [by_id[FigureId(part.figure)] for part in parts if part.figure]
        same = (whole.figure.status, whole.figure.period, whole.figure.baseline)
        assert {(it.figure.status, it.figure.period, it.figure.baseline) for it in drawn} == {same}
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
