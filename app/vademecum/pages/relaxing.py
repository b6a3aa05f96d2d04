"""The nearest query that something answers, for one that nothing does: words misspelt read as words there are, others left out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

from vademecum.collection.lookup import is_held, names_spelled, words_beginning, words_from
from vademecum.collection.opened import Collection
from vademecum.pages.expression import match_of
from vademecum.pages.query import Query
from vademecum.pages.slip import slips_allowed, slips_between, within_reach

_MOST_WEIGHED = 6
_LEAST_LETTERS = 3
_CUTS, _LEAST_CUT = (0, 1, 2), 4
_MOST_WORDS_NEAR = 5_000
Readings = Sequence[str]
"""Words in a row as they are read, empty where one is left out."""


class Relaxed(NamedTuple):
    """A query that something answers, and a sentence on how it differs from what was typed."""

    query: Query
    told: str


def relaxed(collection: Collection, query: Query) -> Relaxed | None:
    """Return the query with as much of its words as anything holds together, None where no word of some length is left.

    A word that begins no word of the collection is read as the one it is fewest slips away from, the more frequent first. Words lose one
    or two letters at their end before any is left out, as "exports" may stand as "export"; then those stay that weigh most, by their
    letters, since short words say least in any language, and more when they are names by themselves. Words in quotes are meant.
    """
    readings = _held_together(collection, query, [_known(collection, word) for word in query.words])
    kept = tuple(dict.fromkeys(filter(None, readings)))
    if kept == query.words or max(map(len, (*query.phrases, *kept)), default=0) < _LEAST_LETTERS:
        return None
    told = _sentence(query.words, readings)
    return Relaxed(replace(query, words=kept, typed=" ".join((*query.phrases, *kept))), told)


def _known(collection: Collection, word: str) -> str:
    """Return the word, when the collection has one that begins so, else the one nearest to it, empty when none is near."""
    if " " in word or words_beginning(collection, word, 1):
        return word
    allowed = slips_allowed(word) if word.isalpha() else 0
    there = words_from(collection, word[0], _MOST_WORDS_NEAR)
    near = {it: slips_between(word, it, most=allowed) for it in within_reach(word, there, allowed, begun=False)} if allowed else {}
    return min((it for it in near if near[it] <= allowed), key=lambda it: (near[it], -there[it], it), default="")


def _held_together(collection: Collection, query: Query, words: Readings) -> Readings:
    """Return how the words have to be read so that something holds them together with all else in the query."""

    def holds(readings: Readings) -> bool:
        match = match_of(collection, replace(query, words=tuple(dict.fromkeys(filter(None, readings)))))
        return bool(match.begun) and is_held(collection, match.whole)

    for cut in _CUTS:
        shorter = [_cut(word, cut) for word in words]
        if holds(shorter):
            return _restored(words, shorter, holds)
    weights = {at: _weight(collection, word) for at, word in enumerate(words) if word}
    heaviest = sorted(weights, key=lambda at: -weights[at])
    kept: Sequence[int] = next((some for some in _choices(weights, heaviest[:_MOST_WEIGHED]) if holds(_only(words, some))), ())
    for at in heaviest[_MOST_WEIGHED:]:
        if kept and holds(_only(words, (*kept, at))):
            kept = (*kept, at)
    return _only(words, kept)


def _cut(word: str, by: int) -> str:
    return word[:-by] if by and word.isalpha() and len(word) - by >= _LEAST_CUT else word


def _restored(words: Readings, shorter: Readings, holds: Callable[[Readings], bool]) -> Readings:
    """Return the readings with each word whole again that need not be shorter."""
    readings = list(shorter)
    for at, word in enumerate(words):
        whole = [*readings[:at], word, *readings[at + 1 :]]
        readings = whole if word != readings[at] and holds(whole) else readings
    return readings


def _weight(collection: Collection, word: str) -> int:
    """Weigh a word by its letters beyond two, three times as much when it is a name by itself, for then the question is about that."""
    return max(0, len(word) - 2) * (3 if names_spelled(collection, word, 1) else 1)


def _choices(weights: Mapping[int, int], among: Sequence[int]) -> list[tuple[int, ...]]:
    """Return all ways to keep some of the words at these places, the heavier first, of equals those of more words, none at last."""
    ways = [some for number in range(len(among) + 1) for some in combinations(among, number)]
    return sorted(ways, key=lambda some: (-sum(weights[at] for at in some), -len(some)))


def _only(words: Readings, kept: Sequence[int]) -> Readings:
    return [word if at in kept else "" for at, word in enumerate(words)]


def _sentence(typed: Readings, readings: Readings) -> str:
    left = [f"“{_as_typed(word)}”" for word, it in zip(typed, readings, strict=True) if not it]
    read = [
        f"“{word}” is read as “{it}{'…' * word.startswith(it)}”" for word, it in zip(typed, readings, strict=True) if it not in {"", word}
    ]
    if not left:
        return f"{', '.join(read)}."
    without = f"Nothing holds all of this; what is shown does without {', '.join(left)}"
    return f"{without}, and {', '.join(read)}." if read else f"{without}."


def _as_typed(word: str) -> str:
    """Return a word as a reader knows it: what stands in a row without a blank has its parts a blank apart in a query."""
    return word.replace(" ", "." if word[-1].isdecimal() else "")
