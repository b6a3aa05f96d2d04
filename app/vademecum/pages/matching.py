"""Words of a reader held against texts of the collection: as an expression for the index, and as marks on the text itself."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise

from vademecum.domain.fold import fold
from vademecum.domain.words import is_unspaced, may_touch, rows_in, words_in
from vademecum.pages.shown import Run

LONGEST_QUERY = 400
MOST_WORDS = 12
_THOUSANDS = re.compile(r"(?<=[0-9])[,\u00a0\u202f\u2009](?=[0-9]{3}(?![0-9]))")


def words_of(text: str) -> tuple[str, ...]:
    """Return the folded words of a text, cut to what a reader may mean: a dozen words in the first few hundred characters.

    What stands in a row without a blank is one of them, its parts a blank apart: 14.1 is "14 1", and 中国 is "中 国".
    """
    return tuple(rows_in(fold(text[:LONGEST_QUERY])))[:MOST_WORDS]


def holds(text: str, words: Sequence[str]) -> bool:
    """Return whether each of the folded `words` begins a word of a text, however long that is."""
    folded = f" {' '.join(words_in(fold(text)))}" if words else ""
    return all(f" {word}" in folded for word in words)


def marked(text: str, words: Sequence[str]) -> tuple[Run, ...]:
    """Take a text apart into runs, those marked in which one of the folded `words` begins a word.

    The runs joined are the text again, whatever folding does to its letters.
    """
    if not words or not text:
        return (Run(text),) if text else ()
    folded, offsets = _folded_with_offsets(text)
    runs, at = [], 0
    for start, stop in (match.span() for match in _beginning(tuple(words)).finditer(folded)):
        first, last = offsets[start], offsets[stop]
        if last == offsets[stop - 1]:  # one letter folded to several, of which some are sought
            last = next(offset for offset in offsets[stop:] if offset > last)
        if first < at:
            continue
        if at < first:
            runs.append(Run(text[at:first]))
        runs.append(Run(text[first:last], matched=True))
        at = last
    if at < len(text):
        runs.append(Run(text[at:]))
    return tuple(runs)


def stretches(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Return where in a text the words stand in a row, spelled alike or with other accents and case; anywhere, within words too.

    Positions count UTF-16 units, as the documents of Qt do.
    """
    sought = fold(words)
    folded, offsets = _folded_with_offsets(text) if sought else ("", [])
    units = _units_before(text) if not text.isascii() else range(len(text) + 1)
    at = folded.find(sought) if sought else -1
    while at >= 0:
        stop = at + len(sought)
        yield units[offsets[at]], units[next(offset for offset in offsets[stop:] if offset > offsets[stop - 1])]
        at = folded.find(sought, stop)


def _units_before(text: str) -> list[int]:
    return [0, *accumulate(1 + (letter > "\uffff") for letter in text)]


@lru_cache(maxsize=64)
def _beginning(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(set(words), key=len, reverse=True)
    return re.compile("|".join(map(_sought, longest_first)))


def _sought(words: str) -> str:
    """Return the pattern of words in a row, whatever parts them; it begins where a word does, in scripts without blanks anywhere."""
    parts = words.split(" ")
    gaps = (r"[\W_]*" if may_touch(one[-1], other[0]) else r"[\W_]+" for one, other in pairwise(parts))
    pattern = "".join(f"{gap}{re.escape(part)}" for gap, part in zip(("", *gaps), parts, strict=True))
    before = "" if is_unspaced(words[0]) else r"(?<!\d)" if words[0].isdecimal() else r"(?<![^\W_])"
    return f"{before}{pattern}"


@lru_cache(maxsize=512)
def _folded_with_offsets(text: str) -> tuple[str, Sequence[int]]:
    """Fold letter by letter, with the offset in `text` of each folded letter and, last, the length of the text.

    A letter that folds to nothing (a combining mark, a soft hyphen) belongs to the letter before it. Kept, because the next letter
    typed finds most of the same texts.
    """
    letters = list(map(_folded_letter, text))
    for match in _THOUSANDS.finditer(text):
        letters[match.start()] = ""
    folded = "".join(letters)
    if len(folded) == len(text) and "" not in letters:  # each folds to one
        return folded, range(len(text) + 1)
    return folded, [*(at for at, folds in enumerate(letters) for _ in folds), len(text)]


@lru_cache(maxsize=4096)
def _folded_letter(letter: str) -> str:
    return fold(f"x{letter}x")[1:-1]
