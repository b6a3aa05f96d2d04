"""The nearest query that something answers, for one that nothing does: words misspelt read as words there are, others left out."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

from vademecum.collection.lookup import is_held, words_from
from vademecum.collection.opened import Collection
from vademecum.pages.expression import match_of
from vademecum.pages.query import Query
from vademecum.pages.slip import slips_allowed, slips_between, within_reach

_MOST_WEIGHED = 6
_LEAST_LETTERS = 3
_MOST_WORDS_NEAR = 5_000


class Relaxed(NamedTuple):
    """A query that something answers, and a sentence on how it differs from what was typed."""

    query: Query
    told: str


def relaxed(collection: Collection, query: Query) -> Relaxed | None:
    """Return the query with as many of its words as anything holds together, None where no word of some length is left.

    A word that begins no word of the collection is read as the one it is fewest slips away from, the more frequent first. Of words that
    nothing holds together those stay that have most letters, since short words say least in any language. Words in quotes are meant.
    """
    read = [(word, _known(collection, word)) for word in query.words]
    known = [it for _, it in read if it]
    kept = _held_together(collection, query, known)
    if kept == query.words or max(map(len, (*query.phrases, *kept)), default=0) < _LEAST_LETTERS:
        return None
    left = [typed for typed, it in read if it not in kept]
    changed = [(typed, it) for typed, it in read if it in kept and it != typed]
    return Relaxed(replace(query, words=kept, typed=" ".join((*query.phrases, *kept))), _sentence(left, changed))


def _known(collection: Collection, word: str) -> str:
    """Return the word, when the collection has one that begins so, else the one nearest to it, empty when none is near."""
    if " " in word or is_held(collection, f'"{word}" *'):
        return word
    allowed = slips_allowed(word) if word.isalpha() else 0
    there = words_from(collection, word[0], _MOST_WORDS_NEAR)
    near = {it: slips_between(word, it, most=allowed) for it in within_reach(word, there, allowed, begun=False)} if allowed else {}
    return min((it for it in near if near[it] <= allowed), key=lambda it: (near[it], -there[it], it), default="")


def _held_together(collection: Collection, query: Query, words: Sequence[str]) -> tuple[str, ...]:
    """Return the words, in their order, that something holds together with all else in the query: the longest weighed in all ways, each
    of the others added where it can be."""

    def holds(chosen: Sequence[str]) -> bool:
        match = match_of(collection, replace(query, words=_in_order(words, chosen)))
        return bool(match.begun) and is_held(collection, match.whole)

    longest = sorted(dict.fromkeys(words), key=len, reverse=True)
    kept = next(filter(holds, _choices(longest[:_MOST_WEIGHED])), ())
    for word in longest[_MOST_WEIGHED:]:
        if kept and holds((*kept, word)):
            kept = (*kept, word)
    return _in_order(words, kept)


def _choices(words: Sequence[str]) -> list[tuple[str, ...]]:
    """Return all ways to keep some of the words, those with more letters first, none of them last."""
    chosen = [some for number in range(len(words) + 1) for some in combinations(words, number)]
    return sorted(chosen, key=lambda some: -sum(map(len, some)))


def _in_order(words: Sequence[str], chosen: Sequence[str]) -> tuple[str, ...]:
    return tuple(word for word in dict.fromkeys(words) if word in chosen)


def _sentence(left: Sequence[str], changed: Sequence[tuple[str, str]]) -> str:
    readings = ", ".join(f"“{typed}” is read as “{it}”" for typed, it in changed)
    if not left:
        return f"{readings}."
    without = f"Nothing holds all of this; what is shown does without {', '.join(f'“{_as_typed(word)}”' for word in left)}"
    return f"{without}, and {readings}." if changed else f"{without}."


def _as_typed(word: str) -> str:
    """Return a word as a reader knows it: what stands in a row without a blank has its parts a blank apart in a query."""
    return word.replace(" ", "." if word[-1].isdecimal() else "")
