"""Which of two readings of a web address to trust, and why."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import log

from vademecum.document.sites import host_of

_IMPOSSIBLE = re.compile(r"[^A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]")
_TRIPLE = re.compile(r"(?i)([a-z])\1\1")
_REPEATED = re.compile(r"(?i)(?<![a-z0-9])([a-z0-9]+)-\1(?![a-z0-9])")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class UrlChoice:
    """The reading taken, the other one and the reason; these two empty when all readings agree."""

    url: str
    other: str = ""
    reason: str = ""


class AddressEvidence:
    """How often hosts, words and letters stand in all addresses of a document: a misreading is rarer than what it misreads.

    `known_parts` are parts that addresses of the known sites have.
    """

    def __init__(self, readings: Iterable[str], known_parts: Iterable[str] = ()) -> None:
        distinct = sorted(set(filter(None, readings)))
        self._known_parts = tuple(known_parts)
        self._hosts = Counter(map(host_of, distinct))
        self._words = Counter(word for reading in distinct for word in set(_words(reading)))
        self._letters = Counter(three for word, times in self._words.items() for three in _threes(word) for _ in range(times))

    def of_host(self, url: str) -> int:
        return self._hosts[host_of(url)]

    def of_parts(self, url: str) -> int:
        return sum(part in url for part in self._known_parts)

    def of_words(self, words: Sequence[str]) -> float:
        """The mean of how often other addresses have these words."""
        times = sum(max(0, self._words[word] - 1) for word in words)
        return round(times / len(words), 6) if words else 0.0

    def of_letters(self, words: Sequence[str]) -> float:
        """The mean logarithm of how often the letters of these words follow one another elsewhere."""
        threes = [three for word in words for three in _threes(word)]
        worth = sum(log(max(self._letters[three] - 1, 0.3)) for three in threes)
        return round(worth / len(threes), 6) if threes else 0.0


def choose_url(bibliography: Sequence[str], footnote: Sequence[str], evidence: AddressEvidence) -> UrlChoice:
    """Choose among the readings of the bibliography and the footnote, each with the printed one first.

    The first test that tells two readings apart decides; when none does, the bibliography is followed.
    """
    printed = [readings[0].rstrip(".") for readings in (bibliography, footnote) if readings and readings[0]]
    hidden = [reading for readings in (bibliography, footnote) for reading in readings[1:]]
    readings = list(dict.fromkeys(printed)) if len(set(printed)) > 1 else list(dict.fromkeys(printed + hidden))
    if len(readings) < 2:
        return UrlChoice(readings[0] if readings else "")
    first, second = readings[:2]
    for reason, worth in _tests(first, second, evidence):
        if (one := worth(first)) != (other := worth(second)):
            taken, left = (first, second) if one > other else (second, first)
            return UrlChoice(taken, left, reason)
    return UrlChoice(first, second, "Both readings are well formed; the one of the bibliography is taken.")


def _tests(first: str, second: str, evidence: AddressEvidence) -> list[tuple[str, Callable[[str], float]]]:
    """Each test: the reason it gives, and what a reading is worth by it (more is better)."""
    only = {first: _left_over(first, second), second: _left_over(second, first)}
    has_host = host_of(first) != host_of(second)
    is_start = _is_start(first, second)
    return [
        ("The other reading has a character that no address has.", lambda url: -len(_IMPOSSIBLE.findall(url))),
        ("The other reading has a letter three times running.", lambda url: -len(_TRIPLE.findall(_path(url)))),
        ("The other reading repeats a word.", lambda url: -len(_REPEATED.findall(url))),
        ("The other reading spells the site as few addresses of the document do.", lambda url: evidence.of_host(url) if has_host else 0),
        ("This reading has a part that addresses of its site have.", evidence.of_parts),
        ("The other reading has capitals.", lambda url: -sum(map(str.isupper, _path(url)))),
        ("The other reading lacks its end.", lambda url: len(url) if is_start else 0),
        ("The words of this reading are commoner in the addresses of the document.", lambda url: evidence.of_words(only[url])),
        ("The spelling of this reading is commoner in the addresses of the document.", lambda url: evidence.of_letters(only[url])),
    ]


def _is_start(one: str, other: str) -> bool:
    short, long = sorted((one.rstrip("/"), other.rstrip("/")), key=len)
    return long.casefold().startswith(short.casefold())


def _path(url: str) -> str:
    return url.partition("://")[2].partition("/")[2]


def _words(url: str) -> list[str]:
    return _WORD.findall(_path(url).casefold())


def _left_over(one: str, other: str) -> list[str]:
    """The words of `one` that `other` has not."""
    return list((Counter(_words(one)) - Counter(_words(other))).elements())


def _threes(word: str) -> list[str]:
    padded = f" {word} "
    return [padded[at : at + 3] for at in range(len(padded) - 2)]
