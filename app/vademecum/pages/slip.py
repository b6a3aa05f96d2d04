"""How far apart two spellings are, as slips of typing count: a letter missing, too many, wrong, or two letters changed about."""

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
def slips_between(typed: str, word: str, *, begun: bool = False) -> int:
    """Return the Damerau–Levenshtein distance (optimal string alignment); with `begun`, to the nearest beginning of `word`."""
    before: list[int] = []
    row = list(range(len(word) + 1))
    for at, letter in enumerate(typed):
        before, last = row, before
        row = [at + 1]
        for to, other in enumerate(word):
            cost = min(before[to] + (letter != other), before[to + 1] + 1, row[to] + 1)
            if at and to and letter == word[to - 1] and typed[at - 1] == other:
                cost = min(cost, last[to - 1] + 1)
            row.append(cost)
    return min(row) if begun else row[-1]


def may_be(typed: str, word: str, allowed: int) -> bool:
    """Tell cheaply that a word is out of reach: when more letters of `typed` are missing from it than slips are allowed."""
    return len(set(typed) - set(word)) <= allowed
