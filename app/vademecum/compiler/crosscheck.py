"""Does the sums: the verdict of every cross-check, and whether derived figures follow from their formulas."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from vademecum.compiler.interval import Interval, subtract
from vademecum.compiler.ledger import Ledger
from vademecum.compiler.sides import Teller, estimate_of
from vademecum.compiler.spread import spread
from vademecum.compiler.unit_check import common_unit
from vademecum.domain.entries import CrossCheck, Figure
from vademecum.domain.errors import Flaw
from vademecum.domain.names import FigureId, Verdict
from vademecum.records.formula import Comparison, Expression, FigureValue, Operation, figures_in, parse_comparison, parse_expression
from vademecum.records.loading import Records

_SIGN_WORDS = {"=": "", "<": "less than ", ">": "more than "}


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
    verdict = decide(comparison, ledger)
    teller = Teller(ledger, unit, margins=verdict in {Verdict.WITHIN_ROUNDING, Verdict.DISAGREES})
    expected = _SIGN_WORDS[comparison.sign] + teller.words(comparison.right, comparison.left)
    actual = teller.words(comparison.left, comparison.right)
    return Judgement(check, figures_in(comparison.left, comparison.right), expected, actual, verdict)


def decide(comparison: Comparison, ledger: Ledger) -> Verdict:
    """Whether two expressions can stand in their relation."""
    try:
        gap = estimate_of(Operation("-", comparison.left, comparison.right), ledger)
    except ZeroDivisionError:
        return Verdict.CANNOT_BE_CHECKED
    if _allows(gap.printed, comparison.sign):
        return Verdict.AGREES
    return Verdict.WITHIN_ROUNDING if _allows(gap.rounded, comparison.sign) else Verdict.DISAGREES


def _allows(gap: Interval, sign: str) -> bool:
    """Whether some left side minus some right side has the sign."""
    if sign == "=":
        return Fraction(0) in gap
    return gap.low < 0 if sign == "<" else gap.high > 0


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
        teller = Teller(ledger, unit, margins=False)
        given, stated = teller.words(comparison.left, comparison.right), teller.words(comparison.right, comparison.left)
        yield figure, f"gives {given}, not {stated}"
