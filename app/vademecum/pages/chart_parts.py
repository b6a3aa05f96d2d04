"""Parts and whole: which figures a formula says make up another, and how their chart is arranged."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from vademecum.domain.names import FigureId, Qualifier
from vademecum.domain.quantity import Quantity
from vademecum.pages.chart import MOST_COMPARED, ChartPoint, ChartStack, Whole
from vademecum.pages.chart_figure import ChartFigure
from vademecum.pages.chart_names import Naming
from vademecum.pages.chart_points import Drawn, chart_point
from vademecum.pages.chart_rules import is_derived, pair_of
from vademecum.pages.dating import NO_BREAK
from vademecum.pages.naming import count_words
from vademecum.pages.wording import full_value_words, value_words

_ID = r"c\d+-[a-z0-9-]+\.[a-z0-9-]+"
_TERMS = rf"{_ID}(?: \+ {_ID})+"
_SUM = re.compile(rf"(?P<parts>{_TERMS}) = (?P<whole>{_ID})|(?P<of>{_ID}) = (?P<terms>{_TERMS})")
_SHARE = re.compile(
    rf"(?P<part>{_ID}) = (?P<whole>{_ID}) \* (?P<share>{_ID}) / 100|(?P<one>{_ID}) / (?P<of>{_ID}) \* 100 = (?P<hundredths>{_ID})"
)
_ROUNDING = Decimal("1.02")
_FLIPPED = {
    Qualifier.EXACT: Qualifier.EXACT, Qualifier.ABOUT: Qualifier.ABOUT, Qualifier.MORE_THAN: Qualifier.LESS_THAN,
    Qualifier.AT_LEAST: Qualifier.UP_TO, Qualifier.LESS_THAN: Qualifier.MORE_THAN, Qualifier.ALMOST: Qualifier.MORE_THAN,
    Qualifier.UP_TO: Qualifier.AT_LEAST,
}  # fmt: skip
REST = "not stated"
COMPUTED_SHARES = "Shares are computed from the amounts."


def wholes(formulas: Iterable[str], known: Mapping[FigureId, ChartFigure]) -> tuple[Whole, ...]:
    """Return the wholes that formulas tell: a sum of figures that comes to another, or a part that is so many per cent of another.

    Parts and whole have one unit, status and period, and no part is more than the whole; parts told by their share leave a rest.
    """
    found: dict[FigureId, list[Whole]] = defaultdict(list)
    for whole in filter(None, map(_whole, formulas)):
        if {whole.whole, *whole.parts, *filter(None, whole.shares)} <= known.keys() and _holds(whole, known):
            found[whole.whole].append(whole)
    return tuple(min(each, key=lambda whole: (whole.has_rest, -len(whole.parts))) for each in found.values())


def figures_of(told: Iterable[Whole]) -> tuple[FigureId, ...]:
    """Return all figures that a chart of wholes draws or words: the wholes first."""
    listed = tuple(told)
    others = (id_ for whole in listed for id_ in (*whole.parts, *filter(None, whole.shares)))
    return tuple(dict.fromkeys((*(whole.whole for whole in listed), *others)))


def wholes_among(figures: Sequence[ChartFigure], told: Iterable[Whole]) -> tuple[Whole, ...]:
    """Return those wholes that are among the figures; of a metric whose figures differ in kind, only a lone one."""
    held = {figure.figure.id for figure in figures}
    within = tuple(whole for whole in told if whole.whole in held)
    return within if len(within) == 1 or not figures[0].metric.not_comparable else ()


def parts_and_whole(figures: Sequence[ChartFigure], names: Naming, told: Sequence[Whole]) -> Drawn:
    """Arrange wholes as bars of parts, the largest whole first; what no part is told of is a point of its own, called not stated."""
    known = {figure.figure.id: figure for figure in figures}
    rows = sorted(told, key=lambda whole: known[whole.whole].figure.quantity.value, reverse=True)
    points: list[ChartPoint] = []
    stacks = []
    for whole in rows[:MOST_COMPARED]:
        drawn = tuple(_points(whole, known, names))
        of = 100.0 if whole.has_rest else drawn[0].value
        at = range(len(points) + 1, len(points) + len(drawn))
        stacks.append(ChartStack(len(points), tuple(at), tuple(point.value / of for point in drawn[1:])))
        points += drawn
    shown = tuple(points[stack.whole].name for stack in stacks)
    return Drawn(tuple(points), shown, tuple(_left(rows, len(stacks), known)), stacks=tuple(stacks))


def _whole(formula: str) -> Whole | None:
    added = _SUM.fullmatch(formula)
    if added:
        parts = tuple(map(FigureId, (added["parts"] or added["terms"]).split(" + ")))
        return Whole(FigureId(added["whole"] or added["of"]), parts, (None,) * len(parts), has_rest=False)
    part = _SHARE.fullmatch(formula)
    if part is None:
        return None
    whole, one, share = (FigureId(part[a] or part[b]) for a, b in (("whole", "of"), ("part", "one"), ("share", "hundredths")))
    return Whole(whole, (one,), (share,), has_rest=True)


def _holds(whole: Whole, known: Mapping[FigureId, ChartFigure]) -> bool:
    """Tell whether the figures can stand as parts of one bar."""
    one, parts = known[whole.whole], [known[part] for part in whole.parts]
    if one.unit.dimension in {"rank", "ratio"} or any(it.figure.quantity.high is not None for it in (one, *parts)):
        return False
    shares = [known[share] for share in whole.shares if share]
    if any(_occasion(it) != _occasion(one) for it in (*parts, *shares)):
        return False
    values = [it.figure.quantity.value for it in parts]
    return (
        all(it.unit.id == one.unit.id for it in parts)
        and all(map(_is_share, shares))
        and one.figure.quantity.value > 0
        and min(values) >= 0
        and sum(values) <= one.figure.quantity.value * _ROUNDING
    )


def _occasion(figure: ChartFigure) -> object:
    return figure.figure.status, figure.figure.period, figure.figure.baseline


def _is_share(figure: ChartFigure) -> bool:
    told, quantity = figure.figure, figure.figure.quantity
    return figure.unit.id == "percent" and told.baseline is None and quantity.high is None and 0 <= quantity.value <= 100


def _points(whole: Whole, known: Mapping[FigureId, ChartFigure], names: Naming) -> Iterator[ChartPoint]:
    one, parts = known[whole.whole], [known[part] for part in whole.parts]
    head = chart_point(one, 0, names)
    yield replace(head, label=head.words, aside="the whole")
    if whole.shares[0]:
        yield from _share_and_rest(head, parts[0], known[whole.shares[0]], names)
        return
    for at, part in enumerate(parts):
        name, words = _part_name(part, one, parts), _share_words(part, one)
        point = chart_point(part, _series(at, parts), names)
        label = ", ".join(filter(None, (words, name, point.label)))
        yield replace(point, name=name or f"part of {head.name}", label=label, aside=f"{words} of it" if words else "")


def _share_and_rest(head: ChartPoint, part: ChartFigure, share: ChartFigure, names: Naming) -> Iterator[ChartPoint]:
    """Yield the share as it is told, and what it leaves of the whole: nobody's figure, so called not stated."""
    point, amount = chart_point(share, 0, names), value_words(part.figure.quantity, part.unit)
    yield replace(
        point, name=part.metric.label, label=f"{point.label}, {part.metric.label}",
        aside=f"{amount}, computed" if is_derived(part) else amount,
    )  # fmt: skip
    told = share.figure.quantity
    rest = replace(told, value=100 - told.value, qualifier=_FLIPPED[told.qualifier])
    words = value_words(rest, share.unit)
    yield replace(
        point, figure="", name=REST, label=f"{words}, {REST}, derived", value=float(rest.value), qualifier=rest.qualifier, derived=True,
        words=words, full_words=full_value_words(rest, share.unit),
        number_words=full_value_words(replace(rest, qualifier=Qualifier.EXACT), share.unit),
        explanation=f"100{NO_BREAK}% − {value_words(told, share.unit)}", aside=f"of {head.words}",
    )  # fmt: skip


def _series(at: int, parts: Sequence[ChartFigure]) -> int:
    """Give parts of several entries a colour each, as colour says whose."""
    return at % 4 if len({pair_of(part) for part in parts}) == len(parts) > 1 else 0


def _part_name(part: ChartFigure, one: ChartFigure, parts: Sequence[ChartFigure]) -> str:
    """Name a part by what sets it apart: its metric, its entry or its partner; empty where only its statement does."""
    if len({it.metric.id for it in (one, *parts)}) > 1:
        return part.metric.label
    if part.figure.subject != one.figure.subject:
        return part.subject_name
    return part.counterpart_name if part.figure.counterpart != one.figure.counterpart else ""


def _share_words(part: ChartFigure, one: ChartFigure) -> str:
    """Write the share of a part in whole per cent, with what both amounts claim; empty where neither is plain."""
    claims = {part.figure.quantity.qualifier, one.figure.quantity.qualifier} - {Qualifier.EXACT}
    if claims - {Qualifier.ABOUT} and one.figure.quantity.qualifier is not Qualifier.EXACT:
        return ""
    hundredths = part.figure.quantity.value * 100 / one.figure.quantity.value
    share = f"{hundredths.quantize(Decimal(1), ROUND_HALF_UP)}{NO_BREAK}%" if hundredths >= 1 else f"less than 1{NO_BREAK}%"
    return " ".join((*map(str, claims), share)) if hundredths >= 1 else share


def _left(rows: Sequence[Whole], shown: int, known: Mapping[FigureId, ChartFigure]) -> Iterator[str]:
    yield "One bar is one whole; lengths of two bars do not compare." if shown > 1 else ""
    if any(None in whole.shares for whole in rows[:shown]):
        yield COMPUTED_SHARES
    for whole in rows[:shown]:
        one, parts = known[whole.whole], [known[part].figure.quantity.value for part in whole.parts]
        if not whole.has_rest and sum(parts) != one.figure.quantity.value:
            yield f"Rounded as printed, the parts of {value_words(one.figure.quantity, one.unit)} come to {_sum_words(parts, one)}."
    if len(rows) > shown:
        yield f"Left out: {count_words(len(rows) - shown, 'more whole', 'more wholes')}, none larger."


def _sum_words(parts: Sequence[Decimal], one: ChartFigure) -> str:
    return value_words(Quantity(sum(parts, Decimal(0)), None, Qualifier.EXACT, one.figure.quantity.step), one.unit)
