"""Footnotes matched to the entries of the bibliography that they cite, although titles and addresses differ by letters."""

import re
from collections.abc import Sequence

from vademecum.document.reference import Reference
from vademecum.domain.fold import fold

_WORD = re.compile(r"\w+")
_ALIKE = 0.45


def match_references(footnotes: Sequence[Reference], entries: Sequence[Reference]) -> list[int | None]:
    """For each footnote the index of the entry that is most like it; None when none is like enough.

    Of entries equally alike, the one nearest after the last match is taken, since a bibliography often keeps the order.
    """
    words = [(_words(entry.title), _words(entry.url)) for entry in entries]
    matched: list[int | None] = []
    last = -1
    for footnote in footnotes:
        own = (_words(footnote.title), _words(footnote.url))
        scores = [round(_likeness(own, entry), 6) for entry in words]
        best = max(scores, default=0.0)
        found = min((at for at, score in enumerate(scores) if score == best), key=lambda at: abs(at - last - 1), default=None)
        matched.append(found if best >= _ALIKE else None)
        last = last if matched[-1] is None else matched[-1]
    return matched


def _likeness(one: tuple[set[str], set[str]], other: tuple[set[str], set[str]]) -> float:
    """The share of common words, of titles and of addresses, from 0 to 1; an address on one side only tells against."""
    titles = _common(one[0], other[0])
    return titles if not one[1] and not other[1] else (titles + _common(one[1], other[1])) / 2


def _common(one: set[str], other: set[str]) -> float:
    return len(one & other) / len(one | other) if one and other else 0.0


def _words(text: str) -> set[str]:
    return set(_WORD.findall(fold(text).replace("_", " ")))
