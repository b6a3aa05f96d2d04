"""The range of values an expression can take when each of its parts has one."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import product

from vademecum.compiler.interval import End, Interval, add, divide, hull, multiply, subtract
from vademecum.compiler.ledger import Leaf
from vademecum.domain.names import FigureId
from vademecum.records.formula import Expression, FigureValue, Operation, leaves

_OPERATIONS: Mapping[str, Callable[[Interval, Interval], Interval]] = {"+": add, "-": subtract, "*": multiply, "/": divide}
_MOST_CORNERS = 8


def spread(expression: Expression, worth: Callable[[Leaf], Interval]) -> Interval:
    """The values of `expression`. Raises ZeroDivisionError when a divisor may be zero.

    A figure that stands in several places has the same value in all of them: (a - b) / b moves less than its parts seem to.
    Where the expression rises or falls steadily with such a figure, its ends alone are tried.
    """
    whole = _evaluate(expression, worth)
    steady = [leaf for leaf in _repeated(expression) if _is_steady(expression, leaf.figure) and worth(leaf).is_bounded]
    try:
        return _over_corners(expression, worth, steady[:_MOST_CORNERS]) if steady else whole
    except ZeroDivisionError:  # a divisor that touches zero at a corner only
        return whole


def _over_corners(expression: Expression, worth: Callable[[Leaf], Interval], steady: Sequence[Leaf]) -> Interval:
    found: Interval | None = None
    ends = [(values.low, values.high) for values in map(worth, steady)]
    for corner in product(*ends):
        values = _evaluate(expression, _fixed(dict(zip(steady, corner, strict=True)), worth))
        found = values if found is None else hull(found, values)
    assert found is not None
    return found


def _fixed(corner: Mapping[Leaf, End], worth: Callable[[Leaf], Interval]) -> Callable[[Leaf], Interval]:
    return lambda leaf: Interval(corner[leaf], corner[leaf]) if leaf in corner else worth(leaf)


def _evaluate(expression: Expression, worth: Callable[[Leaf], Interval]) -> Interval:
    if isinstance(expression, Operation):
        return _OPERATIONS[expression.operator](_evaluate(expression.left, worth), _evaluate(expression.right, worth))
    return worth(expression)


def _repeated(expression: Expression) -> list[FigureValue]:
    counted = Counter(leaf for leaf in leaves(expression) if isinstance(leaf, FigureValue))
    return [leaf for leaf, times in counted.items() if times > 1]


def _is_steady(expression: Expression, figure: FigureId) -> bool:
    """Whether the expression is a quotient of two terms linear in the figure: such a function has no turning point."""
    return max(_degrees(expression, figure)) <= 1


def _degrees(expression: Expression, figure: FigureId) -> tuple[int, int]:
    """Degrees of numerator and denominator in the figure, before any cancelling."""
    if not isinstance(expression, Operation):
        return int(isinstance(expression, FigureValue) and expression.figure == figure), 0
    (above, below), (other_above, other_below) = _degrees(expression.left, figure), _degrees(expression.right, figure)
    if expression.operator == "*":
        return above + other_above, below + other_below
    if expression.operator == "/":
        return above + other_below, below + other_above
    return max(above + other_below, other_above + below), below + other_below
