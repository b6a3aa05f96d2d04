"""Whether figures chosen one by one can stand in one chart, and if not, why."""

from collections.abc import Iterable, Sequence

from vademecum.pages.chart_page import MOST_TOGETHER
from vademecum.pages.shown import FigureRow, TagKind

_NAMED = 3


def why_apart(figures: Sequence[FigureRow]) -> str:
    """Return a sentence on why these figures make no chart together, empty when they do: one metric, one unit, two of them at least."""
    if len(figures) < 2:
        return "Select two or more figures of one metric and unit to draw them."
    if len(figures) > MOST_TOGETHER:
        return f"More than {MOST_TOGETHER} figures are selected; select fewer to draw them."
    metrics = dict.fromkeys(figure.metric for figure in figures)
    if len({figure.metric_id for figure in figures}) > 1:
        return f"They measure different things: {_named(metrics)}."
    units = dict.fromkeys(figure.unit for figure in figures)
    if len(units) > 1:
        return f"They are in different units: {_named(units)}."
    if figures[0].unlike and len({(figure.fact, figure.subject, figure.counterpart) for figure in figures}) > 1:
        return f"{figures[0].metric}: these figures are not compared. {figures[0].unlike}"
    if all(figure.status.kind is TagKind.DERIVED for figure in figures):
        return "All of them are computed from others; select one that the document states, too."
    return ""


def what_differs(figures: Sequence[FigureRow]) -> str:
    """Return a few words on what figures that can be drawn together have in common and what not."""
    kinds = {"periods": {figure.period for figure in figures}, "statuses": {figure.status.words for figure in figures}}
    differing = " and ".join(words for words, found in kinds.items() if len(found) > 1)
    return f"one metric, one unit; {differing} differ" if differing else "one metric, one unit"


def _named(words: Iterable[str]) -> str:
    listed = list(words)
    more = len(listed) - _NAMED
    return ", ".join(listed[:_NAMED]) + (f" and {more} more" if more > 0 else "")
