"""Whether a formula adds and compares like with like."""

from vademecum.compiler.ledger import Ledger
from vademecum.domain.names import UnitId
from vademecum.records.formula import Comparison, Expression, FigureValue, Operation


def common_unit(comparison: Comparison, ledger: Ledger) -> UnitId | None:
    """The unit of both sides. Raises ValueError that names two units added or compared."""
    return _same(unit_of(comparison.left, ledger), unit_of(comparison.right, ledger), "compares")


def unit_of(expression: Expression, ledger: Ledger) -> UnitId | None:
    """The unit of an expression; None for plain numbers, counts, quotients of like by like, and products of unlike units.

    Raises ValueError that names two units added together.
    """
    if isinstance(expression, FigureValue):
        return ledger.figure(expression.figure).unit
    if not isinstance(expression, Operation):
        return None
    left, right = unit_of(expression.left, ledger), unit_of(expression.right, ledger)
    if expression.operator in "+-":
        return _same(left, right, "adds")
    left, right = _without_ratio(left, ledger), _without_ratio(right, ledger)
    if right is None:
        return left
    return right if left is None and expression.operator == "*" else None


def _same(left: UnitId | None, right: UnitId | None, verb: str) -> UnitId | None:
    if left is not None and right is not None and left != right:
        raise ValueError(f"{verb} {left} and {right}; only values of one unit can be added or compared")
    return right if left is None else left


def _without_ratio(unit: UnitId | None, ledger: Ledger) -> UnitId | None:
    return None if unit is None or ledger.unit(unit).dimension == "ratio" else unit
