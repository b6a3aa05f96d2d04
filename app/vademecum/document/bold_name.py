"""The entry that words set in bold stand for, although the bold may begin too early or end too late."""

import re
from collections.abc import Iterator, Mapping

from vademecum.domain.fold import fold
from vademecum.domain.names import Slug

_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s*\(([^()]*)\)")


def entry_of(printed: str, names: Mapping[str, Slug]) -> Slug | None:
    """The entry whose folded name in `names` is what is printed, give or take an article, a part in brackets or one small word."""
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
