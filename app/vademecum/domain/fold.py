"""One way to make spellings comparable, used when the index is built and when it is asked."""

import re
import unicodedata

# Letters that NFKD leaves whole although a reader types them without their stroke or ligature.
_LETTERS = str.maketrans(
    {
        "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "ħ": "h",
        "’": "'", "‘": "'", "‛": "'", "ʼ": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-",
        "\u00ad": None, "\u200b": None, "\u200c": None, "\u200d": None, "\u2060": None, "\ufeff": None,
    }
)  # fmt: skip
_SPACES = re.compile(r"\s+")


def fold(text: str) -> str:
    """Return `text` without case, accents, letter variants, odd quotes, dashes and spaces.

    Idempotent: `fold(fold(x)) == fold(x)`. Both ё and й lose their marks (as all letters do), so that
    either spelling finds the other.
    """
    folded = _strip_marks(text.casefold().translate(_LETTERS))
    return _SPACES.sub(" ", _strip_marks(folded.casefold().translate(_LETTERS))).strip()


def _strip_marks(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
