"""What a reader typed as an expression for the index: every word quoted, so that none can be taken for an operator."""

from collections.abc import Sequence

from vademecum.collection.lookup import words_beginning
from vademecum.collection.opened import Collection

LONGEST_INDEXED_PREFIX = 4
_MOST_ENDINGS = 24


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
