"""What a reader typed as an expression for the index: every word quoted, so that none can be taken for an operator."""

from collections.abc import Sequence
from typing import NamedTuple

from vademecum.collection.lookup import words_beginning
from vademecum.collection.opened import Collection
from vademecum.pages.query import Query
from vademecum.pages.search_limits import scope_of

LONGEST_INDEXED_PREFIX = 4
_MOST_ENDINGS = 24


class Match(NamedTuple):
    """What is sought as expressions for the index: every word perhaps only begun, numbers as they stand, and the limits; each of them
    empty where there are none, all of them when nothing can be found.
    """

    begun: str
    whole_numbers: str
    scope: str

    def within(self, words: str) -> str:
        """Return the expression for what holds these words within the limits, for all within them without words."""
        return f"({words}) AND {self.scope}" if words and self.scope else words or self.scope

    @property
    def whole(self) -> str:
        """The expression for all that matches."""
        return self.within(self.begun)


def match_of(collection: Collection, query: Query) -> Match:
    """Return what the words and limits of a query ask the index for."""
    begun = expression(collection, query.words, query.phrases)
    if query.marks and not begun:
        return Match("", "", "")
    has_number = any(word[0].isdecimal() for word in query.words)
    numbers = expression(collection, query.words, query.phrases, whole_numbers=True) if has_number else begun
    return Match(begun, numbers, scope_of(query))


def expression(collection: Collection, words: Sequence[str], phrases: Sequence[str] = (), *, whole_numbers: bool = False) -> str:
    """Return the FTS5 expression for rows that hold all folded words, each perhaps only begun, and all phrases as they stand.

    Empty when there are none, or when a word begins no word of the index, so that no row can hold it. `whole_numbers` asks for words
    that begin with a digit as they stand.
    """
    begun = [_quoted(word) if whole_numbers and word[0].isdecimal() else _begun(collection, word) for word in words]
    return " AND ".join([*map(_quoted, phrases), *begun]) if all(begun) else ""


def _begun(collection: Collection, word: str) -> str:
    """Say what a word may become: a prefix as the index holds them, or the whole words when they are few, which stops early."""
    if len(word) <= LONGEST_INDEXED_PREFIX or " " in word:
        return f"{_quoted(word)} *"
    endings = words_beginning(collection, word, _MOST_ENDINGS)
    return f"{_quoted(word)} *" if len(endings) == _MOST_ENDINGS else _any_of(endings)


def _any_of(words: Sequence[str]) -> str:
    return f"({' OR '.join(map(_quoted, words))})" if words else ""


def _quoted(words: str) -> str:
    return '"' + words.replace('"', '""') + '"'
