"""A key that sorts names alike on every machine, whatever its language."""

import re

from vademecum.domain.fold import fold

_DIGITS = re.compile(r"[0-9]+")
_BETWEEN = re.compile(r"[\W_]+")
_LONGEST_NUMBER = 12


def sort_key(name: str) -> str:
    """Compare as text: without case, accents and punctuation, ё with е, numbers by their size (Fair 9 before Fair 10)."""
    words = _BETWEEN.sub(" ", fold(name).replace("'", "")).strip()
    return _DIGITS.sub(lambda digits: digits[0].zfill(_LONGEST_NUMBER), words)
