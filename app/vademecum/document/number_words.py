"""English number words and the values they stand for."""

import re
from decimal import Decimal

_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth")

VALUES = {word: Decimal(value) for value, word in enumerate(_SMALL)} | {word: Decimal(10 * value) for value, word in enumerate(_TENS, 2)}
ORDINAL_VALUES = {word: Decimal(value) for value, word in enumerate(_ORDINALS, 1)}
SCALES = {
    "dozen": Decimal(12), "hundred": Decimal(100), "thousand": Decimal(1000), "million": Decimal(10**6), "mln": Decimal(10**6),
    "billion": Decimal(10**9), "bln": Decimal(10**9), "trillion": Decimal(10**12), "trln": Decimal(10**12),
}  # fmt: skip
PARTS = {
    "half": Decimal("0.5"), "third": Decimal(1) / 3, "quarter": Decimal("0.25"), "fifth": Decimal("0.2"), "tenth": Decimal("0.1"),
}  # fmt: skip

_UNITS = "|".join(sorted(_SMALL[1:10]))
CARDINAL = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{_UNITS}))?|{'|'.join(sorted(_SMALL[1:], key=len, reverse=True))})"
ORDINAL = rf"(?:{'|'.join(_ORDINALS)}|\d{{1,4}}(?:st|nd|rd|th))"
SCALE = rf"(?:{'|'.join(SCALES)})"
PART = rf"(?:{'|'.join(PARTS)})"


def cardinal(words: str) -> Decimal:
    """The value of `thirty`, `Twenty-five`."""
    return sum((VALUES[word] for word in re.split(r"[- ]", words.lower())), Decimal(0))


def ordinal(words: str) -> Decimal:
    """The value of `third`, `4th`."""
    word = words.lower()
    return ORDINAL_VALUES[word] if word in ORDINAL_VALUES else Decimal(re.sub(r"\D", "", word))
