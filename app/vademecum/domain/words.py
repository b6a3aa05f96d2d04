"""Where words begin in folded text, for the index and for what is asked of it.

Scripts that leave no blank between words (Chinese, Japanese, Thai, Lao, Burmese, Khmer) have a word in every letter, so that any
stretch of a name can be asked for. A number begins a word after letters too: Br7 is two.
"""

import re
import unicodedata
from collections.abc import Iterator

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
_LETTER_APART = re.compile(rf"([{_UNSPACED}])")
_NUMBER_AFTER = re.compile(r"(?<=[^\W\d_])(?=\d)")
_WORD = re.compile(rf"(?=[^\W_])[{_UNSPACED}]|[^\W\d_{_UNSPACED}]+|\d+[^\W\d_{_UNSPACED}]*")
_DECIMAL_POINTS = {".", ","}


def words_in(folded: str) -> list[str]:
    """Return the words of a folded text."""
    return _WORD.findall(folded)


def apart(folded: str) -> str:
    """Return a folded text with a blank where a word begins without one, as a tokenizer needs it that parts words at blanks."""
    numbered = _NUMBER_AFTER.sub(" ", folded)
    return numbered if folded.isascii() else _LETTER_APART.sub(r" \1 ", numbered)


def is_unspaced(letter: str) -> bool:
    """Tell whether a letter is of a script that leaves no blank between words."""
    return not letter.isascii() and _LETTER_APART.match(letter) is not None


def may_touch(last: str, first: str) -> bool:
    """Tell whether one word may end with `last` and the next begin with `first` with nothing between them."""
    return is_unspaced(last) or is_unspaced(first) or (first.isdecimal() and not last.isdecimal())


def rows_in(folded: str) -> Iterator[str]:
    """Yield the words of a folded text, those joined by a blank that stand in a row without one: letters of a script without blanks,
    letters before a number, the two sides of a decimal point, what the sign of a vowel parts.
    """
    row, end = "", 0
    for match in _WORD.finditer(folded):
        if row and _holds_together(folded, end, match.start()):
            row += f" {match[0]}"
        else:
            if row:
                yield row
            row = match[0]
        end = match.end()
    if row:
        yield row


def _holds_together(folded: str, end: int, start: int) -> bool:
    between = folded[end:start]
    if between in _DECIMAL_POINTS:
        return folded[end - 1].isdecimal() and folded[start].isdecimal()
    return all(unicodedata.category(letter).startswith("M") for letter in between)
