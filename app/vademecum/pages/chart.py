"""Which charts an entry's figures allow, and what each one shows; decided here, drawn elsewhere."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vademecum.domain.names import FigureId, FootnoteNumber, MetricId, Qualifier, Slug, Status, UnitId
from vademecum.domain.period import Period
from vademecum.pages.place import Place
from vademecum.pages.shown import Reference, Tag

MOST_COMPARED = 12
MOST_OVER_TIME = 4
Pair = tuple[Slug, Slug | None]
"""Whose a figure is and with whom: what one bar or one line of points stands for."""


class ChartMode(StrEnum):
    """The kinds of chart offered."""

    COMPARE = "compare"
    OVER_TIME = "over time"
    CHANGE = "before and after"
    PARTS = "parts and whole"
    TIMELINE = "timeline"
    SINGLE = "single figure"


@dataclass(frozen=True, slots=True)
class Change:
    """Two figures that one formula sets against each other, and the figure that says how far apart they are ("2.5 times" in `words`)."""

    before: FigureId
    after: FigureId
    told: FigureId
    words: str


@dataclass(frozen=True, slots=True)
class Whole:
    """A figure that others are parts of, and for each part the figure that says its share, None where that is left to reckon.

    With `has_rest` the parts are not all there is of it.
    """

    whole: FigureId
    parts: tuple[FigureId, ...]
    shares: tuple[FigureId | None, ...]
    has_rest: bool


@dataclass(frozen=True, slots=True)
class Told:
    """What formulas tell of the figures that charts are chosen from."""

    changes: tuple[Change, ...] = ()
    wholes: tuple[Whole, ...] = ()


@dataclass(frozen=True, slots=True)
class ChartChoice:
    """One chart that can be drawn: metric and unit, how many figures, and its modes, best first.

    `label` names it in the metric box ("Value of exchange deals", "Trade turnover, EAEU with Iran"). `figures` are all those it may
    draw on, derived ones included; `figure_count` counts the others. `elsewhere` are figures of the metric in other units. `changes`
    are those of which both ends are among `figures`, `wholes` those of which the whole is; their parts may be of other metrics.
    `pick` are the entries that the reader has picked, each with the other party if any; empty where none were.
    """

    metric: MetricId
    unit: UnitId
    label: str
    figure_count: int
    modes: tuple[ChartMode, ...]
    figures: tuple[FigureId, ...] = ()
    elsewhere: int = 0
    has_derived: bool = False
    changes: tuple[Change, ...] = ()
    wholes: tuple[Whole, ...] = ()
    pick: frozenset[Pair] = frozenset()


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry, or two together, that a chart could show: its name beside all others, what figures there are, and whether it is shown."""

    pair: Pair
    name: str
    figures: str
    is_drawn: bool


@dataclass(frozen=True, slots=True)
class Picking:
    """What a reader may pick in and out of a chart of some kind, by name; without candidates there is no choice."""

    candidates: tuple[Candidate, ...] = ()
    mode: ChartMode = ChartMode.COMPARE

    @property
    def drawn(self) -> frozenset[Pair]:
        return frozenset(it.pair for it in self.candidates if it.is_drawn)


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """One figure as a mark. Values in base units; `words` is the value as told ("about $135 M"), `period_words` its period.

    `label` stands at the mark: the words, with a sign when planned, and the period and "derived" where the mark stands second to another
    of its name (`companion`). `number_words` are the full words without the bound. `derived` marks a computed figure; `explanation` is
    its formula in words. `checks` are the verdicts of the cross-checks that the figure enters, those that disagree first. `aside` sets
    the value beside another: "2.5 times" the one before, "64 % of it", the whole. What is nobody's figure, the rest that parts leave and
    a statement on a timeline, has an empty `figure`; of the latter `name` is the statement.
    """

    figure: str
    fact: str
    series: int
    name: str
    place: Place
    value: float
    high: float | None
    qualifier: Qualifier
    status: Status
    derived: bool
    period: Period | None
    middle: date | None
    words: str
    full_words: str
    period_words: str
    footnotes: tuple[FootnoteNumber, ...]
    page: int
    chapter: int
    explanation: str = ""
    label: str = ""
    number_words: str = ""
    statement: str = ""
    companion: bool = False
    aside: str = ""
    metric: str = ""
    unit: str = ""
    checks: tuple[Tag, ...] = ()


@dataclass(frozen=True, slots=True)
class ChartStack:
    """A bar of a chart of parts: the index of the point that is the whole, those of its parts from zero on, and the share of each."""

    whole: int
    parts: tuple[int, ...]
    shares: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class ChartStep:
    """A row of a chart of changes: the indices of the points before and after, and both periods in words.

    Without a point before, the step begins at the baseline of the page.
    """

    before: int | None
    after: int
    periods: str


@dataclass(frozen=True, slots=True)
class ChartPage:
    """One chart: title, unit in words, points, and a line on what was left out and why.

    `series` names the entries side by side, four at most over time, twelve bars at most in comparison. In COMPARE, points come
    in the order of the bars, a derived or earlier figure of the same name right after its main one. In OVER_TIME, `joined` holds pairs of
    indices of points that may be joined by a dotted line: same entry, unit, status, qualifier-free and period length; `joined_words` says
    of each pair what lies between. With `as_bars` each point is a bar as wide as its period.
    `axis_scale` divides values for the axis (1, 1e3, 1e6, 1e9), `axis_label` says it ("million US dollars").
    In PARTS, `stacks` are the bars, each as long as its whole. In CHANGE, `steps` are the rows; where only factors are known,
    `baseline` is what each is measured against, on the axis of the values. Bars longer than `cut_above` are cut.
    `definition` says what the metric measures. `highlighted` are the points of the place the chart was asked for, when it shows others too.
    `picking` says which entries could stand in it.
    """

    title: str
    subtitle: str
    mode: ChartMode
    choice: ChartChoice
    series: tuple[str, ...]
    points: tuple[ChartPoint, ...]
    joined: tuple[tuple[int, int], ...]
    axis_scale: float
    axis_label: str
    axis_prefix: str
    axis_suffix: str
    left_out: str
    spoken: str
    joined_words: tuple[str, ...] = ()
    as_bars: bool = False
    name_heading: str = "Entry"
    highlighted: tuple[int, ...] = ()
    references: tuple[Reference, ...] = ()
    definition: str = ""
    steps: tuple[ChartStep, ...] = ()
    stacks: tuple[ChartStack, ...] = ()
    baseline: float | None = None
    cut_above: float | None = None
    is_logarithmic: bool = False
    picking: Picking = Picking()


@dataclass(frozen=True, slots=True)
class ChartOffer:
    """What can be drawn for a place, best first; empty with the reason why in `reason`. For several places, `place` is the first."""

    place: Place
    choices: tuple[ChartChoice, ...]
    reason: str
