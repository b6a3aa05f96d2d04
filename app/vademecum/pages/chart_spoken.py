"""A chart as it is told aloud."""

from collections.abc import Sequence

from vademecum.domain.names import Status
from vademecum.pages.chart import ChartMode, ChartPoint
from vademecum.pages.chart_checks import verdict_words
from vademecum.pages.naming import count_words, joined

_MOST_TOLD = 6
_WHAT = {
    ChartMode.COMPARE: "a comparison", ChartMode.OVER_TIME: "over time", ChartMode.CHANGE: "before and after",
    ChartMode.PARTS: "parts and whole", ChartMode.TIMELINE: "in order of time",
    ChartMode.SINGLE: "one by one",
}  # fmt: skip


def spoken(title: str, unit: str, mode: ChartMode, points: Sequence[ChartPoint]) -> str:
    """Tell what a chart shows in a few sentences: what and how many, then each figure, or the first ones of many."""
    what = _WHAT[mode]
    told = [point_words(point) for point in points[:_MOST_TOLD]]
    rest, noun = len(points) - len(told), "statement" if mode is ChartMode.TIMELINE else "figure"
    more = f" And {count_words(rest, f'more {noun}', f'more {noun}s')}, in the table." if rest else ""
    return f"{title}, {unit}; {what} of {count_words(len(points), noun, f'{noun}s')}. {'; '.join(told)}.{more}"


def point_words(point: ChartPoint) -> str:
    """Tell one point in full: "China, about $135 million, 2024, reported, p. 57, no footnote, a cross-check agrees"."""
    told = (
        point.name,
        point.full_words,
        point.aside,
        point.period_words,
        _standing(point),
        page_and_note(point, ", "),
        verdict_words(point),
    )
    return ", ".join(filter(None, told))


def page_and_note(point: ChartPoint, between: str = " · ") -> str:
    """Say where a point's figure stands and what supports it: "note 112 · p. 61"."""
    notes = ", ".join(map(str, point.footnotes))
    cited = f"{'note' if len(point.footnotes) == 1 else 'notes'} {notes}" if notes else "no footnote"
    return between.join((cited, f"p. {point.page}"))


def anchors(point: ChartPoint) -> str:
    """Write the second line of a single figure or a card: period, status, note and page."""
    return joined((point.period_words, _standing(point), page_and_note(point)))


def _standing(point: ChartPoint) -> str:
    """Say that a point is computed or was reported; of any other status the words of its period already tell."""
    return "derived" if point.derived else "reported" if point.status is Status.REPORTED else ""
