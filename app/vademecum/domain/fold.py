"""One way to make spellings comparable, used when the index is built and when it is asked."""

import re
import unicodedata

# Letters that NFKD leaves whole although a reader types them without their stroke or ligature.
_LETTERS = str.maketrans(
    {
        "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "ħ": "h",
        "’": "'", "‘": "'", "‛": "'", "ʼ": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-",
        "і": "и", "є": "е", "ґ": "г", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه",
    }
)  # fmt: skip
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u0640\u200b\u200c\u200d\u2060\ufeff"))
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
# 2,700 and 2 700 (with a no-break or thin space) are typed as 2700.
_THOUSANDS = re.compile(r"[,\u00a0\u202f\u2009](?<=[0-9].)(?=[0-9]{3}(?![0-9]))")


def fold(text: str) -> str:
    """Return `text` without case, accents, letter variants, odd quotes, dashes, spaces and separators of thousands.

    Idempotent: `fold(fold(x)) == fold(x)`. Both ё and й lose their marks (as all letters do), and letters of one sound in
    neighbouring alphabets become one (і and и, the Persian and the Arabic yeh), so that either spelling finds the other.
    """
    joined = _THOUSANDS.sub("", text if text.isascii() else text.translate(_INVISIBLE))
    folded = _folded(joined)
    plain = folded if joined.isascii() else _folded(folded)
    return _THOUSANDS.sub("", " ".join(plain.split()))


def _folded(text: str) -> str:
    small = text.casefold().replace("`", "'")
    return small if small.isascii() else _NOT_ASCII.sub(_without_marks, small)


def _without_marks(letters: re.Match[str]) -> str:
    apart = unicodedata.normalize("NFKD", letters[0].translate(_LETTERS))
    return "".join([letter for letter in apart if not unicodedata.combining(letter)])
