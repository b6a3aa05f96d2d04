"""What a mark looks like for what is said: fill says whether it has happened, ends and arrows how sure it is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from vademecum.domain.names import Qualifier, Status
from vademecum.pages.chart import ChartPoint

_OUTWARD = (Qualifier.MORE_THAN, Qualifier.AT_LEAST)
_INWARD = (Qualifier.UP_TO, Qualifier.LESS_THAN, Qualifier.ALMOST)


class Body(Enum):
    """How a mark is filled."""

    FULL = auto()
    PALE = auto()
    HATCHED = auto()
    DOTTED = auto()
    DASHED = auto()


class Bound(Enum):
    """What stands at the end of a mark: nothing, a soft end, or an arrow away from zero or back to it."""

    NONE = auto()
    ABOUT = auto()
    OUTWARD = auto()
    INWARD = auto()


@dataclass(frozen=True, slots=True)
class Form:
    """The look of one mark, its colour aside."""

    body: Body
    bound: Bound = Bound.NONE
    is_range: bool = False


@dataclass(frozen=True, slots=True)
class LegendLine:
    """A look and what it says."""

    form: Form
    words: str


_PLAIN = LegendLine(Form(Body.FULL), "reported")


def form_of(point: ChartPoint) -> Form:
    """Return the look of a point; only what was reported as a plain number or a lower bound is filled."""
    return _form(_body(point), _bound(point.qualifier), is_range=point.high is not None)


@cache
def _form(body: Body, bound: Bound, *, is_range: bool) -> Form:
    return Form(body, bound, is_range)


def legend_of(points: Sequence[ChartPoint]) -> tuple[LegendLine, ...]:
    """Explain the looks that occur, and no others: how marks are filled first, then how they end. Plain marks alone need no legend."""
    forms = [form_of(point) for point in points]
    lines = [_filled(body, points) for body in Body if body is not Body.PALE and any(form.body is body for form in forms)]
    lines += [_ended(bound, points) for bound in (Bound.ABOUT, Bound.OUTWARD, Bound.INWARD) if any(form.bound is bound for form in forms)]
    if any(form.is_range for form in forms):
        lines.append(LegendLine(Form(Body.FULL, is_range=True), "range, from low to high"))
    return () if lines == [_PLAIN] else tuple(lines)


def _body(point: ChartPoint) -> Body:
    if point.derived:
        return Body.DASHED
    if point.status is Status.CAPACITY:
        return Body.DOTTED
    if point.status is not Status.REPORTED:
        return Body.HATCHED
    return Body.PALE if point.qualifier in _INWARD else Body.FULL


def _bound(qualifier: Qualifier) -> Bound:
    if qualifier in _OUTWARD:
        return Bound.OUTWARD
    if qualifier in _INWARD:
        return Bound.INWARD
    return Bound.ABOUT if qualifier is Qualifier.ABOUT else Bound.NONE


def _filled(body: Body, points: Iterable[ChartPoint]) -> LegendLine:
    words = {Body.FULL: "reported", Body.DOTTED: "capacity", Body.DASHED: "derived"}
    statuses = dict.fromkeys(str(point.status) for point in points if _body(point) is Body.HATCHED)
    return LegendLine(Form(body), words.get(body) or _listed(tuple(statuses)))


def _listed(words: Sequence[str]) -> str:
    return " or ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _ended(bound: Bound, points: Iterable[ChartPoint]) -> LegendLine:
    held = [point for point in points if _bound(point.qualifier) is bound]
    return LegendLine(Form(_body(held[0]), bound), ", ".join(dict.fromkeys(str(point.qualifier) for point in held)))
