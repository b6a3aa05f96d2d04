"""Whether figures chosen one by one can stand in one chart, and if not, why."""

from collections.abc import Iterable, Sequence

from vademecum.pages.chart_page import MOST_TOGETHER
from vademecum.pages.shown import FigureRow, TagKind

TOO_FEW = "Select two or more figures of one metric and unit to draw them."
TOO_MANY = f"More than {MOST_TOGETHER} figures are selected; select fewer to draw them."
ALL_DERIVED = "All of them are computed from others; select one that the document states, too."
_NAMED = 3


def why_apart(figures: Sequence[FigureRow]) -> str:
    """Return a sentence on why these figures make no chart together, empty when they do: one metric, one unit, two of them at least."""
    if len(figures) < 2:
        return TOO_FEW
    if len(figures) > MOST_TOGETHER:
        return TOO_MANY
    return _why_unlike(figures) or ("" if any(map(_is_stated, figures)) else ALL_DERIVED)


def what_differs(figures: Sequence[FigureRow]) -> str:
    """Return a few words on what figures that can be drawn together have in common and what not."""
    kinds = {"periods": {figure.period for figure in figures}, "statuses": {figure.status.words for figure in figures}}
    differing = " and ".join(words for words, found in kinds.items() if len(found) > 1)
    return f"one metric, one unit; {differing} differ" if differing else "one metric, one unit"


def _why_unlike(figures: Sequence[FigureRow]) -> str:
    metrics, units = (dict.fromkeys(words) for words in zip(*((figure.metric, figure.unit) for figure in figures), strict=True))
    if len({figure.metric_id for figure in figures}) > 1:
        return f"They measure different things: {_named(metrics)}."
    if len(units) > 1:
        return f"They are in different units: {_named(units)}."
    sayings = {(figure.fact, figure.subject, figure.counterpart) for figure in figures}
    unlike = figures[0].unlike if len(sayings) > 1 else ""
    return f"{figures[0].metric}: these figures are not compared. {unlike}" if unlike else ""


def _is_stated(figure: FigureRow) -> bool:
    return figure.status.kind is not TagKind.DERIVED


def _named(words: Iterable[str]) -> str:
    listed = list(words)
    more = len(listed) - _NAMED
    return ", ".join(listed[:_NAMED]) + (f" and {more} more" if more > 0 else "")
