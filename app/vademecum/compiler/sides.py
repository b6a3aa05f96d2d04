"""The two sides of a comparison: what each is worth, and how it is told to the reader."""

from dataclasses import dataclass
from fractions import Fraction

from vademecum.compiler.amount_words import amount_words
from vademecum.compiler.estimate import Estimate
from vademecum.compiler.interval import Interval
from vademecum.compiler.ledger import Ledger
from vademecum.compiler.spread import spread
from vademecum.domain.names import Qualifier, UnitId
from vademecum.domain.quantity import Quantity
from vademecum.records.formula import Expression, FigureValue

_NOT_COMPUTED = "cannot be computed: divides by what may be zero"


def estimate_of(expression: Expression, ledger: Ledger) -> Estimate:
    """What an expression is worth. Raises ZeroDivisionError when it cannot be computed."""
    return Estimate(
        spread(expression, lambda leaf: ledger.worth(leaf).printed),
        spread(expression, lambda leaf: ledger.worth(leaf).rounded),
    )


@dataclass(frozen=True, slots=True)
class Teller:
    """Puts one side into words, told apart from the other; `margins` adds what rounding allows."""

    ledger: Ledger
    unit: UnitId | None
    margins: bool

    def words(self, side: Expression, other: Expression) -> str:
        """As `28.08 per cent (with rounding 28.05 to 28.1)`; a single figure keeps its qualifier, as `almost 60 per cent`."""
        try:
            value = self._shown(side)
        except ZeroDivisionError:
            return _NOT_COMPUTED
        try:
            beside = self._shown(other)
        except ZeroDivisionError:
            beside = value
        words = amount_words(value, beside, None if self.unit is None else self.ledger.unit(self.unit), margins=self.margins)
        quantity = self._quantity(side)
        return words if quantity is None else f"{quantity.qualifier} {words}"

    def _shown(self, side: Expression) -> Estimate:
        value, quantity = estimate_of(side, self.ledger), self._quantity(side)
        if quantity is None:
            return value
        high = quantity.value if quantity.high is None else quantity.high
        named = Interval(Fraction(quantity.value), Fraction(high))
        return Estimate(named, value.rounded if quantity.qualifier is Qualifier.ABOUT else named)

    def _quantity(self, side: Expression) -> Quantity | None:
        """The quantity of a side that is one figure with a qualifier."""
        quantity = self.ledger.figure(side.figure).quantity if isinstance(side, FigureValue) else None
        return None if quantity is None or quantity.qualifier is Qualifier.EXACT else quantity
