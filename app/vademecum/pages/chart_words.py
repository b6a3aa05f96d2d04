"""The words of a chart's marks and axes; values and periods are worded as on every page."""

from vademecum.domain.names import Qualifier, Status
from vademecum.domain.quantity import Quantity
from vademecum.domain.vocabulary import Unit
from vademecum.pages.chart_figure import ChartFigure
from vademecum.pages.chart_rules import months_back
from vademecum.pages.dating import NO_BREAK, period_words
from vademecum.pages.wording import SCALES, Scale, counts_in, sign_before, value_words

PLANNED_SIGN = "◇"
NO_PERIOD = "no date"
_A_YEAR = 12, 12


def axis_scale(quantities: list[Quantity], unit: Unit) -> Scale:
    """Return the power of ten that the axis counts in, with its short and long word: the largest that the values reach."""
    largest = max(max(abs(quantity.value), abs(quantity.high or quantity.value)) for quantity in quantities)
    reached = (scale for scale in reversed(SCALES) if largest >= scale[0] and counts_in(unit, scale))
    return next(reached, SCALES[0])


def axis_label(unit: Unit, scale: Scale) -> str:
    """Say what the numbers of an axis count: "million US dollars", "pieces", "per cent"."""
    return f"{scale[2]} {unit.plural_label}".strip()


def axis_ends(unit: Unit, scale: Scale) -> tuple[str, str]:
    """Return what stands before and after each number of the axis."""
    if unit.prefixed:
        return sign_before(unit.symbol), f"{NO_BREAK}{scale[1]}" if scale[1] else ""
    after = " ".join(filter(None, (scale[1], unit.symbol)))
    return "", f"{NO_BREAK}{after}" if after else ""


def mark_label(figure: ChartFigure) -> str:
    """Write a value as its mark says it: what has not happened carries its sign, and its word where no bound stands there."""
    told = figure.figure
    words = value_words(told.quantity, figure.unit)
    if told.formula:
        words = f"{words}, derived"
    if told.status is Status.REPORTED:
        return words
    return f"{PLANNED_SIGN} {told.status} {words}" if told.quantity.qualifier is Qualifier.EXACT else f"{PLANNED_SIGN} {words}"


def when_words(figure: ChartFigure) -> str:
    """Write the period, what it is measured against unless that is the same stretch a year before, and a status other than reported."""
    told = figure.figure
    words = period_words(told.period) or NO_PERIOD
    if told.baseline is not None and months_back(figure) != _A_YEAR:
        words = f"{words}, against {period_words(told.baseline)}"
    return words if told.status is Status.REPORTED else f"{words}, {told.status}"
