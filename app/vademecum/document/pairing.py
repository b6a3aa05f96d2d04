"""Quotations paired with the footnotes of their chapter, both kept in order."""

from collections.abc import Sequence
from dataclasses import dataclass

_SKIP_NOTE = 6.0
_FAR = 6.0
_LATE = 250.0
_EARLY = 40.0
_NAME = 8.0
_FULL_LENGTH = 10


@dataclass(frozen=True, slots=True)
class Stretch:
    """A quoted stretch by its place in the chapter.

    `is_marked` when a blank before the full stop shows where a marker stood; `is_name` when it reads like a name or title.
    """

    start: int
    stop: int
    words: int
    is_marked: bool = False
    is_name: bool = False


def pair_in_order(stretches: Sequence[Stretch], notes: Sequence[int]) -> dict[int, int]:
    """Pair stretches with notes, given by the offsets of their markers; returns stretch index → note index, rising in both.

    The cheapest pairing is taken: a pair costs by the distance of the marker, which slips late far more often than early;
    a long stretch without a note costs, a short one (a name in quotation marks) hardly; so does a note without a stretch.
    """
    costs = [[0.0] * (len(notes) + 1) for _ in range(len(stretches) + 1)]
    for i in range(len(stretches) + 1):
        for j in range(len(notes) + 1):
            if i or j:
                costs[i][j] = min(cost for cost, _ in _moves(costs, stretches, notes, i, j))
    pairs: dict[int, int] = {}
    i, j = len(stretches), len(notes)
    while i or j:
        step = min(_moves(costs, stretches, notes, i, j))[1]
        if step == (1, 1):
            pairs[i - 1] = j - 1
        i, j = i - step[0], j - step[1]
    return dict(sorted(pairs.items()))


def _moves(
    costs: Sequence[Sequence[float]], stretches: Sequence[Stretch], notes: Sequence[int], i: int, j: int
) -> list[tuple[float, tuple[int, int]]]:
    """What it costs to come to (i, j), with the step that comes there."""
    moves: list[tuple[float, tuple[int, int]]] = []
    if i:
        moves.append((costs[i - 1][j] + _alone(stretches[i - 1]), (1, 0)))
    if j:
        moves.append((costs[i][j - 1] + _SKIP_NOTE, (0, 1)))
    if i and j:
        moves.append((costs[i - 1][j - 1] + _together(stretches[i - 1], notes[j - 1]), (1, 1)))
    return moves


def _alone(stretch: Stretch) -> float:
    return 0.0 if stretch.is_name else min(stretch.words, _FULL_LENGTH) * 0.35 + 1.5 * stretch.is_marked


def _together(stretch: Stretch, marker: int) -> float:
    slip = marker - stretch.stop
    distance = slip / _LATE if slip >= 0 else -slip / _EARLY
    return min(distance, _FAR) + max(0, 5 - stretch.words) * 0.5 + _NAME * stretch.is_name
