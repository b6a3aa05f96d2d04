"""Reads what the build wrote of a side of a cross-check: "$17 billion (with rounding $16.9 billion to $17.1 billion)"."""

import re
from decimal import Decimal
from typing import NamedTuple

from vademecum.domain.quantity import SCALES

_AMOUNT = re.compile(r"([-−]?)[^\s\d]*?(\d[\d,]*(?:\.\d+)?)(?: (thousand|million|billion|trillion))?")
_ROUNDING = " (with rounding "


class Side(NamedTuple):
    """The words without their rounding, the amount they name, and both ends of what rounding allows, where they are bounded."""

    words: str
    amount: Decimal | None
    rounded: tuple[Decimal, Decimal] | None
    margin: str = ""


def side_of(words: str) -> Side:
    """Read the words of a side; one that could not be computed names no amount."""
    words, _, margin = words.partition(_ROUNDING)
    amounts, ends = _amounts(words), _amounts(margin)
    return Side(words, amounts[0] if amounts else None, (ends[0], ends[1]) if len(ends) == 2 else None, margin.removesuffix(")"))


def _amounts(words: str) -> tuple[Decimal, ...]:
    return tuple(
        Decimal(f"{'-' if minus else ''}{digits.replace(',', '')}").scaleb(SCALES[scale]) for minus, digits, scale in _AMOUNT.findall(words)
    )
