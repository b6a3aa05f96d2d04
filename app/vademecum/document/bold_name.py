"""The entry that words set in bold stand for, although the bold may begin too early or end too late."""

import re
from collections.abc import Iterator, Mapping

from vademecum.domain.fold import fold
from vademecum.domain.names import Slug

_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r"\s+[-–—]\s+|,\s+|\s+and\s+")
_IN_BRACKETS = re.compile(r"\s*\(([^()]*)\)")


def entry_of(printed: str, names: Mapping[str, Slug]) -> Slug | None:
    """The entry whose folded name in `names` is what is printed, give or take an article, a part in brackets or one small word.

    Several names in one stretch of bold stand for the first of them, if all are names of entries.
    """
    parts = [part for part in _BETWEEN_NAMES.split(printed) if part]
    found = [_entry(printed, names)] if len(parts) < 2 else [_entry(printed, names), *(_entry(part, names) for part in parts)]
    return found[0] or (found[1] if len(found) > 1 and None not in found[1:] else None)


def _entry(printed: str, names: Mapping[str, Slug]) -> Slug | None:
    return next((names[fold(reading)] for reading in _readings(printed) if fold(reading) in names), None)


def _readings(printed: str) -> Iterator[str]:
    bracketed = _IN_BRACKETS.findall(printed)
    whole = _ARTICLE.sub("", printed, count=1) if _ARTICLE.match(printed) else printed
    without = _IN_BRACKETS.sub("", whole).strip()
    yield from (printed, whole, without, *bracketed)
    first, _, rest = without.partition(" ")
    start, _, last = without.rpartition(" ")
    if rest and first.islower():
        yield rest
    if start and last.islower():
        yield start
