"""Another scale for a chart, said plainly: for the rest where one bar dwarfs it, logarithmic where dots span a hundredfold."""

from collections import defaultdict
from dataclasses import replace
from enum import StrEnum

from vademecum.pages.chart import ChartMode, ChartPage

_DWARFS, _SPANS = 5, 100
_FEWEST_ROWS = 3


class OtherScale(StrEnum):
    """The scales that may be offered besides the plain one."""

    FOR_THE_REST = "Scale for the rest"
    LOGARITHMIC = "Logarithmic"


def other_scale(page: ChartPage) -> OtherScale | None:
    """Return the scale to be offered for a chart, None where the plain one shows all."""
    if page.mode is ChartMode.COMPARE and _rest_of(page) is not None:
        return OtherScale.FOR_THE_REST
    if page.mode is not ChartMode.OVER_TIME or page.as_bars:
        return None
    values = [value for point in page.points for value in (point.value, point.high or point.value)]
    return OtherScale.LOGARITHMIC if values and min(values) > 0 and max(values) >= _SPANS * min(values) else None


def rescaled(page: ChartPage) -> ChartPage:
    """Return the chart on the other scale that is offered for it, and say so; bars keep their zero and only the largest is cut."""
    offered = other_scale(page)
    if offered is OtherScale.FOR_THE_REST:
        largest = max(page.points, key=lambda point: point.value)
        return _told(replace(page, cut_above=_rest_of(page)), f"The scale is for the rest: the bar of {largest.name} is cut.")
    if offered is OtherScale.LOGARITHMIC:
        return _told(replace(page, is_logarithmic=True), "The scale is logarithmic: equal steps multiply, and there is no zero.")
    return page


def _rest_of(page: ChartPage) -> float | None:
    """Return the largest value of all rows but the first where that one dwarfs them."""
    rows: dict[int, float] = defaultdict(float)
    for point in page.points:
        rows[point.series] = max(rows[point.series], point.high or point.value)
    ordered = sorted(rows.values(), reverse=True)
    is_dwarfed = len(ordered) >= _FEWEST_ROWS and ordered[0] >= _DWARFS * ordered[1] > 0
    return ordered[1] if is_dwarfed and min(point.value for point in page.points) >= 0 else None


def _told(page: ChartPage, sentence: str) -> ChartPage:
    return replace(page, left_out=f"{sentence} {page.left_out}".strip(), spoken=f"{page.spoken} {sentence}")
