"""The range of an expression holds every value it can take, and a figure that stands twice has one value."""

from collections.abc import Callable
from fractions import Fraction
from math import inf
from operator import add, mul, sub, truediv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.compiler.interval import Interval, point
from vademecum.compiler.ledger import Leaf
from vademecum.compiler.spread import spread
from vademecum.domain.names import FigureId
from vademecum.records.formula import Expression, FigureValue, Number, Operation, parse_expression

NAMES = tuple(FigureId(f"c1-a.{letter}") for letter in "xyz")
numbers = st.fractions(min_value=-9, max_value=9, max_denominator=4)
expressions = st.recursive(
    st.one_of(st.sampled_from([FigureValue(name) for name in NAMES]), st.builds(Number, numbers)),
    lambda inner: st.builds(Operation, st.sampled_from("+-*/"), inner, inner),
    max_leaves=6,
)
ranges = st.tuples(numbers, numbers, numbers).map(sorted)

_OPERATIONS: dict[str, Callable[[Fraction, Fraction], Fraction]] = {"+": add, "-": sub, "*": mul, "/": truediv}


def _value(expression: Expression, values: dict[FigureId, Fraction]) -> Fraction:
    if isinstance(expression, Operation):
        one, other = _value(expression.left, values), _value(expression.right, values)
        return _OPERATIONS[expression.operator](one, other)
    return values[expression.figure] if isinstance(expression, FigureValue) else expression.value  # type: ignore[union-attr]


@given(expressions, st.tuples(ranges, ranges, ranges))
def test_every_value_is_in_the_spread(expression: Expression, known: tuple[list[Fraction], ...]) -> None:
    known_by_name = dict(zip(NAMES, known, strict=True))

    def worth(leaf: Leaf) -> Interval:
        if isinstance(leaf, FigureValue):
            low, _, high = known_by_name[leaf.figure]
            return Interval(low, high)
        assert isinstance(leaf, Number)
        return point(leaf.value)

    try:
        reach = spread(expression, worth)
        value = _value(expression, {name: each[1] for name, each in known_by_name.items()})
    except ZeroDivisionError:
        return
    assert value in reach


def _worth(leaf: Leaf) -> Interval:
    if isinstance(leaf, FigureValue):
        return Interval(Fraction(8), Fraction(12)) if leaf.figure.endswith("x") else Interval(Fraction(4), Fraction(5))
    assert isinstance(leaf, Number)
    return point(leaf.value)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("c1-a.x - c1-a.x", "0", "0"),
        ("c1-a.x / c1-a.x", "1", "1"),
        ("(c1-a.x - c1-a.y) / c1-a.y * 100", "60", "200"),
        ("c1-a.y / (c1-a.y + c1-a.x)", "1/4", "5/13"),
        ("c1-a.x + c1-a.y", "12", "17"),
        # no turning point may be missed: x * (20 - x) is 100 at 10
        ("c1-a.x * (20 - c1-a.x)", "64", "144"),
    ],
)
def test_a_figure_that_stands_twice_has_one_value(text: str, low: str, high: str) -> None:
    assert spread(parse_expression(text), _worth) == Interval(Fraction(low), Fraction(high))


def test_a_corner_that_divides_by_zero_leaves_the_wider_answer() -> None:
    def worth(leaf: Leaf) -> Interval:
        return point(leaf.value) if isinstance(leaf, Number) else Interval(Fraction(0), Fraction(2))

    assert spread(parse_expression("c1-a.x / c1-a.x"), worth) == Interval(Fraction(0), inf)
    assert spread(parse_expression("1 + 1 / c1-a.x"), worth) == Interval(Fraction(3, 2), inf)
