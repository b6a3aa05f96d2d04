"""The cross-checks that figures of a chart enter: their signs at the marks, and what they came to in words."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from vademecum.collection.rows import DoneCheck
from vademecum.pages.chart import ChartPage, ChartPoint
from vademecum.pages.dating import NO_BREAK
from vademecum.pages.naming import count_words
from vademecum.pages.shown import SIGNS, Tag, TagKind
from vademecum.pages.tagging import verdict_tag

_ORDER = (TagKind.DISAGREES, TagKind.ROUNDING, TagKind.AGREES, TagKind.PLAIN)
_WORDS = {
    TagKind.DISAGREES: ("a cross-check disagrees", "cross-checks disagree"),
    TagKind.ROUNDING: ("a cross-check agrees within rounding", "cross-checks agree within rounding"),
    TagKind.AGREES: ("a cross-check agrees", "cross-checks agree"),
    TagKind.PLAIN: ("a sum cannot be checked", "sums cannot be checked"),
}
_VERBS = {
    TagKind.DISAGREES: ("disagrees", "disagree"),
    TagKind.ROUNDING: ("agrees within rounding", "agree within rounding"),
    TagKind.AGREES: ("agrees", "agree"),
    TagKind.PLAIN: ("cannot be checked", "cannot be checked"),
}


def tags_of_figures(done: Iterable[DoneCheck]) -> Mapping[str, tuple[Tag, ...]]:
    """Return the verdicts of all checks that a figure enters, by its id, those that disagree first."""
    held: dict[str, list[Tag]] = defaultdict(list)
    for check in done:
        for figure in check.figures:
            held[figure].append(verdict_tag(check))
    return {figure: tuple(sorted(tags, key=lambda tag: _ORDER.index(tag.kind))) for figure, tags in held.items()}


def checked(point: ChartPoint, tags: Sequence[Tag]) -> ChartPoint:
    """Let a point know the verdicts on its figure; its label ends with the sign of the gravest."""
    told = replace(point, checks=tuple(tags))
    sign = check_sign(told)
    return replace(told, label=f"{point.label}{NO_BREAK}{sign}") if sign else told


def check_sign(point: ChartPoint) -> str:
    """Return the sign of the gravest verdict on a point, empty where there is none or it cannot be checked."""
    return SIGNS[point.checks[0].kind] if point.checks else ""


def signs_in(points: Iterable[ChartPoint]) -> tuple[tuple[str, str], ...]:
    """Return the signs that stand at points, each with what it says of one figure."""
    kinds = {point.checks[0].kind for point in points if point.checks}
    return tuple((SIGNS[kind], _WORDS[kind][0]) for kind in _ORDER if kind in kinds and SIGNS[kind])


def verdict_words(point: ChartPoint) -> str:
    """Say what the checks of a point came to: "a cross-check disagrees, 2 cross-checks agree"."""
    count = Counter(tag.kind for tag in point.checks)
    return ", ".join(_WORDS[kind][0] if count[kind] == 1 else count_words(count[kind], *_WORDS[kind]) for kind in _ORDER if count[kind])


def with_verdicts(page: ChartPage) -> ChartPage:
    """Say with a chart how many of its figures are checked and what disagrees, aloud and below it."""
    tested = [point for point in page.points if point.checks]
    if not tested:
        return page
    count = Counter(point.checks[0].kind for point in tested)
    told = ", ".join(count_words(count[kind], *_VERBS[kind]) for kind in _ORDER if count[kind])
    wrong = " ".join(map(_disagreement, (point for point in tested if point.checks[0].kind is TagKind.DISAGREES)))
    return replace(page, spoken=f"{page.spoken} In cross-checks: {told}.", left_out=f"{wrong} {page.left_out}".strip())


def _disagreement(point: ChartPoint) -> str:
    return f"{SIGNS[TagKind.DISAGREES]} {point.name}, {point.period_words}, disagrees: {point.checks[0].explanation}."
