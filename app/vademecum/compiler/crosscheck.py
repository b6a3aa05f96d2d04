"""Does the sums: the verdict of every cross-check, and whether derived figures follow from their formulas."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from vademecum.compiler.amount_words import amount_words
from vademecum.compiler.estimate import Estimate
from vademecum.compiler.interval import Interval, subtract
from vademecum.compiler.ledger import Ledger
from vademecum.compiler.spread import spread
from vademecum.compiler.unit_check import common_unit
from vademecum.domain.entries import CrossCheck, Figure
from vademecum.domain.errors import Flaw
from vademecum.domain.names import FigureId, UnitId, Verdict
from vademecum.records.formula import Comparison, Expression, FigureValue, Operation, figures_in, parse_comparison, parse_expression
from vademecum.records.loading import Records

_SIGN_WORDS = {"=": "", "<": "less than ", ">": "more than "}
_NOT_COMPUTED = "cannot be computed: divides by what may be zero"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A cross-check with what was computed: `expected` from the right side, `actual` from the left, in words; `figures` take part."""

    check: CrossCheck
    figures: tuple[FigureId, ...]
    expected: str
    actual: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Reckoning:
    """Every judgement in the order of the checks, and the flaws of formulas that cannot stand."""

    judgements: tuple[Judgement, ...]
    flaws: tuple[Flaw, ...]


def reckon(records: Records) -> Reckoning:
    """Judge every cross-check and prove every derived figure."""
    ledger = Ledger(records)
    judgements: list[Judgement] = []
    flaws: list[Flaw] = []
    for check in records.checks:
        try:
            judgements.append(judge(check, ledger))
        except ValueError as error:
            flaws.append(records.flaw("check", check.id, "formula", str(error)))
    for figure, reason in _unproven(records, ledger):
        flaws.append(records.flaw("figure", figure.id, "formula", reason))
    return Reckoning(tuple(judgements), tuple(flaws))


def judge(check: CrossCheck, ledger: Ledger) -> Judgement:
    """The verdict of one check. Raises ValueError when its formula adds or compares unlike units.

    It agrees when values as printed can stand in the relation, agrees within rounding when values that round to them can,
    and disagrees when none can.
    """
    comparison = parse_comparison(check.formula)
    unit = common_unit(comparison, ledger)
    figures = figures_in(comparison.left, comparison.right)
    verdict = decide(comparison, ledger)
    if verdict is Verdict.UNDECIDED:
        expected, actual = (_side(side, ledger, unit) for side in (comparison.right, comparison.left))
        return Judgement(check, figures, _SIGN_WORDS[comparison.sign] + expected, actual, verdict)
    left, right = _estimate(comparison.left, ledger), _estimate(comparison.right, ledger)
    margins, named = verdict is not Verdict.AGREES, ledger.unit(unit) if unit else None
    expected = amount_words(right, left, named, margins=margins)
    return Judgement(check, figures, _SIGN_WORDS[comparison.sign] + expected, amount_words(left, right, named, margins=margins), verdict)


def decide(comparison: Comparison, ledger: Ledger) -> Verdict:
    """Whether two expressions can stand in their relation."""
    try:
        gap = _estimate(Operation("-", comparison.left, comparison.right), ledger)
    except ZeroDivisionError:
        return Verdict.UNDECIDED
    if _allows(gap.printed, comparison.sign):
        return Verdict.AGREES
    return Verdict.WITHIN_ROUNDING if _allows(gap.rounded, comparison.sign) else Verdict.DISAGREES


def _allows(gap: Interval, sign: str) -> bool:
    """Whether some left side minus some right side has the sign."""
    if sign == "=":
        return Fraction(0) in gap
    return gap.low < 0 if sign == "<" else gap.high > 0


def _estimate(expression: Expression, ledger: Ledger) -> Estimate:
    return Estimate(
        spread(expression, lambda leaf: ledger.worth(leaf).printed),
        spread(expression, lambda leaf: ledger.worth(leaf).rounded),
    )


def _side(expression: Expression, ledger: Ledger, unit: UnitId | None) -> str:
    try:
        value = _estimate(expression, ledger)
    except ZeroDivisionError:
        return _NOT_COMPUTED
    return amount_words(value, value, ledger.unit(unit) if unit else None, margins=False)


def _follows(figure: Figure, formula: Expression, ledger: Ledger) -> bool:
    """Whether the figure's value is its formula's over the values as printed, rounded as finely as the figure is written."""
    try:
        given = spread(formula, lambda leaf: ledger.worth(leaf).printed)
    except ZeroDivisionError:
        return False
    return Fraction(0) in subtract(given, ledger.estimate_of(figure).rounded)


def _unproven(records: Records, ledger: Ledger) -> Iterator[tuple[Figure, str]]:
    """Derived figures that do not follow from their formulas, each with the reason."""
    for figure in (figure for fact in records.facts for figure in fact.figures if figure.formula):
        comparison = Comparison(parse_expression(figure.formula), "=", FigureValue(figure.id))
        try:
            unit = common_unit(comparison, ledger)
        except ValueError as error:
            yield figure, str(error)
            continue
        if _follows(figure, comparison.left, ledger):
            continue
        yield figure, f"gives {_side(comparison.left, ledger, unit)}, not {_side(comparison.right, ledger, unit)}"
