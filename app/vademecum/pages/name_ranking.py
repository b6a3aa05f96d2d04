"""Which names a query means, best first, and the spelling that each was found by."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from vademecum.collection.lookup import names_beginning, names_holding, names_sharing, names_spelled
from vademecum.collection.opened import Collection
from vademecum.collection.rows import NameForm
from vademecum.domain.names import Slug
from vademecum.pages.query import Query
from vademecum.pages.slip import intact_pieces, may_be, slips_allowed, slips_between

MOST_NAMES = 150
_FAR = 99
_WORD = re.compile(r"[^\W_]+")
Weight = Callable[[NameForm], int]


@dataclass(frozen=True, slots=True)
class FoundName:
    """An entry and the name or alias it was found by; a lower weight is a better match."""

    form: NameForm
    weight: int
    is_slip: bool = False


def ranked_names(collection: Collection, query: Query, match: str, most: int = MOST_NAMES) -> list[FoundName]:
    """Return entries whose names fit the query: names spelled so, aliases spelled so, names and aliases that begin so, whole words
    before parts of words, then names that hold its words in any order; the more important entry first among equals.
    """
    if not query.marks:
        return []
    typed = query.name
    forms = dict.fromkeys(names_spelled(collection, query.typed, most))
    if typed != query.typed or query.phrases:  # else whatever begins so holds the words, and the more important come first there
        forms |= dict.fromkeys(names_beginning(collection, query.typed, most))
    if match:
        forms |= dict.fromkeys(names_holding(collection, match, most))
    return _best_of_each(forms, lambda form: _weight(query, typed, form))


def similar_names(collection: Collection, query: Query) -> list[FoundName]:
    """Return entries in whose names each word of the query stands but for a slip of typing, the fewest slips first.

    Words in quotes are meant as they are typed: with them nothing is similar.
    """
    words = () if query.phrases else query.words
    if not words:
        return []
    pieces = dict.fromkeys(piece for word in words for piece in intact_pieces(word))
    forms = names_sharing(collection, pieces, MOST_NAMES)
    for word in words:
        forms += names_beginning(collection, word[:2], MOST_NAMES)
    found = _best_of_each(forms, lambda form: _slips(words, form))
    return [FoundName(name.form, name.weight, is_slip=True) for name in found if name.weight < _FAR]


def _best_of_each(forms: Iterable[NameForm], weight: Weight) -> list[FoundName]:
    """Return each entry under the spelling that weighs least, its name before an alias, the more important first among equals."""
    best: dict[Slug, tuple[int, bool, int, int, NameForm]] = {}
    for at, form in enumerate(forms):
        found = weight(form), form.spelling is not None, form.rank, at, form
        if form.entity not in best or found < best[form.entity]:
            best[form.entity] = found
    return [FoundName(form, weighed) for weighed, _, _, _, form in sorted(best.values())]


def _weight(query: Query, typed: str, form: NameForm) -> int:
    """Weigh one spelling: 0 and 1 for equal, 2 to 5 for beginning so, 6 for holding all words, 7 when only several names together do."""
    name = _apart(form.folded)
    if name.startswith(typed):
        is_alias = form.spelling is not None
        return int(is_alias) if name == typed else 2 + 2 * is_alias + (name[len(typed)] != " ")
    padded = f" {name} "
    holds = all(f" {phrase} " in padded for phrase in query.phrases) and all(f" {word}" in padded for word in query.words)
    return 6 if holds else 7


@lru_cache(maxsize=4096)
def _apart(folded: str) -> str:
    """Return the words of a folded name, one blank apart."""
    return " ".join(_WORD.findall(folded))


def _slips(words: tuple[str, ...], form: NameForm) -> int:
    """Count slips word by word, or in the whole name where blanks were left out or put in."""
    named = _WORD.findall(form.folded)
    apart = sum(_fewest_slips(typed, named, begun=at == len(words) - 1) for at, typed in enumerate(words))
    return min(apart, _fewest_slips("".join(words), ["".join(named)], begun=False), _FAR)


def _fewest_slips(typed: str, named: list[str], *, begun: bool) -> int:
    allowed = slips_allowed(typed)
    near = (slips_between(typed, word, begun=begun) for word in named if may_be(typed, word, allowed))
    fewest = min(near, default=_FAR)
    return fewest if fewest <= allowed else _FAR
