"""How far apart two spellings are, as slips of typing count: a letter missing, too many, wrong, or two letters changed about."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

_ONE_SLIP_FROM = 4
_TWO_SLIPS_FROM = 8


def slips_allowed(word: str) -> int:
    """Return how many slips a word may hold and still be known: none below four letters, two from eight."""
    return (len(word) >= _ONE_SLIP_FROM) + (len(word) >= _TWO_SLIPS_FROM)


def intact_pieces(word: str) -> tuple[str, ...]:
    """Return stretches of three letters and more, one of which a word with the slips allowed still holds.

    One piece more than slips is enough, as each slip spoils one (two letters changed about where pieces meet spoil two). Words too
    short for that are taken apart into all their trigrams.
    """
    count = slips_allowed(word) + 1
    length = len(word) // count
    if length < 3:
        return tuple(word[at : at + 3] for at in range(len(word) - 2))
    return tuple(word[at * length : (at + 1) * length] for at in range(count))


@lru_cache(maxsize=8192)
def slips_between(typed: str, word: str, *, begun: bool = False, most: int = 99) -> int:
    """Return the Damerau–Levenshtein distance (optimal string alignment); with `begun`, to the nearest beginning of `word`.

    More than `most` are not counted: then the answer is anything above.
    """
    last: list[int] = []
    before: list[int] = []
    row = list(range(len(word) + 1))
    for at, letter in enumerate(typed):
        before, last, row = row, before, [at + 1]
        for to, other in enumerate(word):
            cost = before[to] if letter == other else min(before[to], before[to + 1], row[to]) + 1
            if at and to and letter == word[to - 1] and typed[at - 1] == other:
                cost = min(cost, last[to - 1] + 1)
            row.append(cost)
        if min(row) > most:  # no row after it can hold less
            return most + 1
    return min(row) if begun else row[-1]


def within_reach(typed: str, words: Iterable[str], allowed: int, *, begun: bool) -> Iterator[str]:
    """Yield the words, or with `begun` their beginnings, from which `typed` may be so few slips away; no other one is. Which are it
    is told by their length and letters alone.
    """
    shortest, longest = len(typed) - allowed, len(typed) + allowed
    for word in words:
        near = word[:longest] if begun else word
        if shortest <= len(near) <= longest and len(set(typed).difference(near)) <= allowed:
            yield near
