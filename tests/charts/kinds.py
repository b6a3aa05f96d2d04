"""One chart of every kind, with every look that its marks can have, of figures of our own making."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from vademecum.domain.names import Status
from vademecum.domain.period import parse_period
from vademecum.pages.chart import Change, ChartMode, ChartPage, Told
from vademecum.pages.chart_arrangement import arranged
from vademecum.pages.chart_changes import changes
from vademecum.pages.chart_choices import choices
from vademecum.pages.chart_figure import ChartFigure
from vademecum.pages.chart_names import naming
from vademecum.pages.chart_parts import wholes
from vademecum.pages.chart_points import chart_point
from vademecum.pages.chart_scale import rescaled
from vademecum.pages.chart_words import PLANNED_SIGN

from .conftest import Make

FORMULA = "c1-a.b / c1-a.c"
LETTER = "P"
"""Stands for the sign of what is planned, which the bundled font lacks and each machine draws in another."""
PORTS = ("Otrov", "Veldmark", "Grauwik", "Losie")


def drawn(figures: Sequence[ChartFigure], mode: ChartMode, told: Told | None = None) -> ChartPage:
    choice = next(each for each in choices(figures, (), frozenset(), told or Told()) if mode in each.modes)
    page = arranged(figures, choice, mode, with_derived=True)
    return replace(page, points=tuple(replace(point, label=point.label.replace(PLANNED_SIGN, LETTER)) for point in page.points))


def compared(figure: Make) -> ChartPage:
    """Bars that are exact, about, at least, almost, a range, planned, planned with a bound, a capacity and derived."""
    figures = [
        figure("120", "Otrov"), figure("90", "Otrov", "2023", formula=FORMULA), figure("about 100", "Veldmark"),
        figure("more than 80", "Grauwik"), figure("almost 70", "Losie"), figure("50 to 60", "Sedna"),
        figure("45", "Yolkino", status="planned"),
        figure("at least 40", "Serov", "2025", status="expected"), figure("30", "Lantern", status="capacity"), figure("almost 1", "Kelp"),
    ]  # fmt: skip
    return drawn(figures, ChartMode.COMPARE)


def below_zero(figure: Make) -> ChartPage:
    figures = [figure(value, name, unit="percent") for value, name in zip(("40", "-15", "25"), PORTS, strict=False)]
    return drawn(figures, ChartMode.COMPARE)


def for_the_rest(figure: Make) -> ChartPage:
    figures = [figure(value, name) for value, name in zip(("900", "60", "40", "25"), PORTS, strict=True)]
    return rescaled(drawn(figures, ChartMode.COMPARE))


def four_lines(figure: Make) -> ChartPage:
    """Dots of four entries: joined, bounded, ranges, planned and derived."""
    figures = [figure(str(10 * at + 5), PORTS[0], str(2018 + at)) for at in range(5)]
    figures += [figure(value, PORTS[1], year) for value, year in (("about 30", "2018"), ("more than 35", "2020"), ("almost 5", "2022"))]
    figures += [figure("12 to 18", PORTS[2], "2019"), figure("20", PORTS[2], "2021"), figure("38", PORTS[3], "2018")]
    figures += [figure("44", PORTS[3], "2023", status="planned"), figure("25", PORTS[3], "2020", formula=FORMULA)]
    return drawn(figures, ChartMode.OVER_TIME)


def unlike_periods(figure: Make) -> ChartPage:
    figures = [
        figure("2", "Otrov", "2022", formula=FORMULA), figure("almost 5", "Otrov", "2023-01/2023-08"),
        figure("more than 10", "Otrov", "2025", status="expected"),
    ]  # fmt: skip
    return drawn(figures, ChartMode.OVER_TIME)


def logarithmic(figure: Make) -> ChartPage:
    figures = [figure(value, "Otrov", str(2019 + at)) for at, value in enumerate(("2", "40", "700", "9000"))]
    return rescaled(drawn(figures, ChartMode.OVER_TIME))


def changed(figure: Make) -> ChartPage:
    """A rise from a computed value, a fall from a lower bound, and one whose mark is crowded."""
    told = {"Otrov": ("about 79", "135"), "Veldmark": ("more than 120", "4"), "Grauwik": ("60", "almost 66")}
    figures: list[ChartFigure] = []
    changed_by: list[Change] = []
    for name, (before, after) in told.items():
        ends = [
            figure(before, name, "2023", id=f"c1-{name}.before", formula=FORMULA if name == "Otrov" else ""),
            figure(after, name, "2024", id=f"c1-{name}.after"),
        ]
        ratio = figure("1.7", name, metric="Growth", unit="factor", baseline="2023", id=f"c1-{name}.ratio")
        figures += ends
        changed_by += changes([frozenset(it.figure.id for it in (*ends, ratio))], {it.figure.id: it for it in (*ends, ratio)})
    return drawn(figures, ChartMode.CHANGE, Told(tuple(changed_by)))


def indexed(figure: Make) -> ChartPage:
    factors = (("2.5", "Otrov"), ("more than 3", "Veldmark"), ("less than 0.5", "Grauwik"))
    figures = [figure(value, name, unit="factor", baseline="2023") for value, name in factors]
    return drawn(figures, ChartMode.CHANGE)


def parted(figure: Make) -> ChartPage:
    """A whole of stated parts, and one of which a share is stated and the rest is not."""
    parts = {"all": "100", "one": "62", "two": "about 30", "three": "8"}
    figures = [figure(value, name, id=f"c1-f.{name}") for name, value in parts.items()]
    figures += [figure("5.7", "Otrov", id="c1-g.all"), figure("3.7", "timber", id="c1-g.one")]
    figures += [figure("almost 65", "Otrov", id="c1-g.share", unit="percent")]
    sums = ["c1-f.all = c1-f.one + c1-f.two + c1-f.three", "c1-g.one = c1-g.all * c1-g.share / 100"]
    known = {it.figure.id: it for it in figures}
    return drawn(figures, ChartMode.PARTS, Told(wholes=wholes(sums, known)))


def dated(figure: Make) -> ChartPage:
    """Statements of a month, a year, a long stretch, planned, until and since a date."""
    dates = (("2022-03", ""), ("2023", ""), ("2022-01/2025-12", ""), ("2024", "planned"), ("../2024-06", ""), ("2024-11/..", "offered"))
    points = []
    for at, (period, status) in enumerate(dates):
        made = figure(str(at + 1), PORTS[at % 4])
        point = chart_point(made, 0, naming([made]))
        happened = Status(status or "reported")
        points.append(replace(point, figure="", label=f"A statement about harbour {at}", period=parse_period(period), status=happened))
    page = drawn([figure("1", "Otrov"), figure("2", "Veldmark")], ChartMode.COMPARE)
    return replace(page, mode=ChartMode.TIMELINE, points=tuple(points), series=("",))


def single(figure: Make) -> ChartPage:
    figures = [figure("247"), figure("at least 2700", period="2025", status="planned", unlike="Each counts another thing.")]
    return drawn([figures[0], replace(figures[1], metric=figures[0].metric)], ChartMode.SINGLE)


KINDS: dict[str, Callable[[Make], ChartPage]] = {
    "compared": compared, "below-zero": below_zero, "for-the-rest": for_the_rest, "four-lines": four_lines,
    "unlike-periods": unlike_periods, "logarithmic": logarithmic, "changed": changed, "indexed": indexed, "parted": parted,
    "dated": dated, "single": single,
}  # fmt: skip
