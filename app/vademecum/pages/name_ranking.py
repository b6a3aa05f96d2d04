"""Which names a query means, best first, and the spelling that each was found by."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from vademecum.collection.lookup import names_beginning, names_holding, names_sharing, names_spelled, rows_within
from vademecum.collection.opened import Collection
from vademecum.collection.rows import NameForm
from vademecum.domain.names import Slug
from vademecum.domain.words import words_in
from vademecum.pages.query import Query
from vademecum.pages.search_limits import scope_of
from vademecum.pages.slip import intact_pieces, slips_allowed, slips_between, within_reach

MOST_NAMES = 150
_FAR = 99
_BY_SLIP = 3
_JOINED_FROM = 6
Weight = Callable[[NameForm], int]


@dataclass(frozen=True, slots=True)
class FoundName:
    """An entry and the name or alias it was found by; a lower weight is a better match."""

    form: NameForm
    weight: int
    is_slip: bool = False


def ranked_names(collection: Collection, query: Query, match: str, most: int = MOST_NAMES) -> list[FoundName]:
    """Return entries within the limits of the query whose names fit it: names spelled so, aliases spelled so, names and aliases that
    begin so, those that go on with another word before parts of words, then names that hold its words in any order; the more important
    first among equals.
    """
    if not query.marks:
        return []
    typed, scope = query.name, scope_of(query)
    forms = dict.fromkeys(names_spelled(collection, query.typed, most))
    if typed != query.typed or query.phrases:  # else whatever begins so holds the words, and the more important come first there
        forms |= dict.fromkeys(names_beginning(collection, query.typed, most))
    forms = dict.fromkeys(_within(collection, scope, forms))
    if match:
        forms |= dict.fromkeys(names_holding(collection, match, scope, most))
    return _best_of_each(forms, lambda form: _weight(query, typed, form))


def similar_names(collection: Collection, query: Query) -> list[FoundName]:
    """Return entries within its limits in whose names each word of the query stands but for a slip of typing, the fewest slips first.

    Words in quotes are meant as they are typed, and so is what stands in a row without a blank: with them nothing is similar. Among
    equals names come first that have no other words.
    """
    words = () if query.phrases else query.words
    if not words or any(" " in word for word in words):
        return []
    forms = names_sharing(collection, map(intact_pieces, words), MOST_NAMES)
    for word in words:
        forms += names_beginning(collection, word[:2], MOST_NAMES)
    found = _best_of_each(_within(collection, scope_of(query), forms), lambda form: _slips(words, form))
    return [FoundName(name.form, name.weight, is_slip=True) for name in found if name.weight < _FAR * _BY_SLIP]


def _within(collection: Collection, scope: str, forms: Iterable[NameForm]) -> Iterable[NameForm]:
    if not scope:
        return forms
    named = list(forms)
    rows = rows_within(collection, (form.rank for form in named), scope)
    return [form for form in named if form.rank in rows]


def _best_of_each(forms: Iterable[NameForm], weight: Weight) -> list[FoundName]:
    """Return each entry under the spelling that weighs least, its name before an alias, the more important first among equals."""
    best: dict[Slug, tuple[int, bool, int, int, NameForm]] = {}
    for at, form in enumerate(forms):
        found = weight(form), form.spelling is not None, form.rank, at, form
        if form.entity not in best or found < best[form.entity]:
            best[form.entity] = found
    return [FoundName(form, weighed) for weighed, _, _, _, form in sorted(best.values())]


def _weight(query: Query, typed: str, form: NameForm) -> int:
    """Weigh one spelling: 0 and 1 for equal, 2 to 7 for beginning so, 8 for holding all words, 9 when only several names together do."""
    name = _apart(form.folded)
    if name.startswith(typed):
        is_alias = form.spelling is not None
        return int(is_alias) if name == typed else 2 + 3 * is_alias + _going_on(name[len(typed)], query.typed, form.folded)
    padded = f" {name} "
    holds = all(f" {phrase} " in padded for phrase in query.phrases) and all(f" {word}" in padded for word in query.words)
    return 8 if holds else 9


def _going_on(following: str, typed: str, folded: str) -> int:
    """Tell how a name goes on that begins so: 0 with another word, 1 with another part of a compound, 2 within the word."""
    if following != " ":
        return 2
    return int(folded.startswith(typed) and folded[len(typed)] != " ")


@lru_cache(maxsize=4096)
def _apart(folded: str) -> str:
    """Return the words of a folded name, one blank apart."""
    return " ".join(words_in(folded))


def _slips(words: tuple[str, ...], form: NameForm) -> int:
    """Count slips word by word, or in the whole name where blanks were left out or put in; a slip weighs more than all other words."""
    named = words_in(form.folded)
    *whole, last = words
    apart = sum(_fewest_slips(typed, named, begun=False) for typed in whole)
    begun, ended = (_fewest_slips(last, named, begun=begun) for begun in (True, False))
    joined, name = "".join(words), "".join(named)
    in_one, from_one = (_fewest_slips(joined, [name], begun=begun) for begun in (False, len(joined) >= _JOINED_FROM))
    fewest = min(apart + begun, in_one, from_one, _FAR)
    is_whole = in_one == fewest or (apart + ended == fewest and len(named) == len(words))
    return _BY_SLIP * fewest + (0 if is_whole else 1 if apart + ended == fewest else 2)


def _fewest_slips(typed: str, named: list[str], *, begun: bool) -> int:
    allowed = slips_allowed(typed)
    near = within_reach(typed, named, allowed, begun=begun)
    fewest = min((slips_between(typed, word, begun=begun, most=allowed) for word in near), default=_FAR)
    return fewest if fewest <= allowed else _FAR
