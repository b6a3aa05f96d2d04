"""How the words of single fields are read; each raises ValueError that says what would be right."""

import re
from collections.abc import Iterable
from enum import StrEnum
from sys import intern
from typing import TypeVar

from vademecum.domain.entries import Mention
from vademecum.domain.names import Slug
from vademecum.records.sheet import near_miss

E = TypeVar("E", bound=StrEnum)
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_LINK = re.compile(r"\[([^\[\]]+)\]\(([^()\s]+)\)")
_SENTENCE_END = re.compile(r"(\S+)[.!?][\"'”’)]*\s+(?=[\"'“‘(]*[^\W\d_])")
_ABBREVIATION = re.compile(
    "approx|bros|co|corp|dept|dr|etc|fig|gen|inc|jr|lt|ltd|messrs|mr|mrs|ms|no|nos|nr|pp?|prof|rev|sr|st|vol|vs"
    "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec",
    re.IGNORECASE,
)


def parse_slug(text: str) -> str:
    """An id or slug: lower-case ASCII letters, digits and single hyphens; one object however often it is read."""
    if _SLUG.match(text) is None:
        raise ValueError(f"{text!r} is no id; write lower-case letters, digits and single hyphens")
    return intern(text)


def parse_number(text: str) -> int:
    """A whole number from 1."""
    if not (text.isascii() and text.isdigit() and len(text) <= 9 and int(text) > 0):
        raise ValueError(f"{text!r} is no whole number from 1")
    return int(text)


def parse_truth(text: str) -> bool:
    """`yes` or `no`."""
    if text not in {"yes", "no"}:
        raise ValueError(f"{text!r} is neither yes nor no")
    return text == "yes"


def parse_pages(text: str) -> tuple[int, int]:
    """`31` or `31-32`, both included."""
    first, dash, last = text.partition("-")
    pages = parse_number(first), parse_number(last if dash else first)
    if pages[1] < pages[0]:
        raise ValueError(f"{text!r} ends before it begins")
    return pages


def parse_word(text: str, words: Iterable[str]) -> str:
    """One of a closed set of words."""
    known = tuple(words)
    if text not in known:
        raise ValueError(f"{text!r} is none of {', '.join(known)}{near_miss(text, known)}")
    return text


def parse_member(kind: type[E], text: str) -> E:
    """A member of a closed set by its value."""
    return kind(parse_word(text, [member.value for member in kind]))


def parse_plain(text: str) -> str:
    """Prose without links: only statements carry those."""
    if "](" in text:
        raise ValueError("holds a link; only statements may")
    return text


def parse_statement(text: str) -> tuple[str, tuple[Mention, ...]]:
    """The statement without its links, and the stretches that were links."""
    plain, mentions, at = "", [], 0
    for match in _LINK.finditer(text):
        plain += text[at : match.start()]
        mentions.append(Mention(len(plain), len(plain) + len(match[1]), Slug(parse_slug(match[2]))))
        plain, at = plain + match[1], match.end()
    plain += text[at:]
    if "[" in plain or "]" in plain:
        raise ValueError("a link is not well formed; write [words](slug)")
    if sentence_count(plain) > 2:
        raise ValueError("has more than two sentences; split it into facts of their own")
    return plain, tuple(mentions)


def sentence_count(text: str) -> int:
    """Roughly how many sentences `text` holds; in doubt (initials, abbreviations) fewer."""
    return 1 + sum(1 for match in _SENTENCE_END.finditer(text) if _ends_sentence(match[1], text[match.end() :]))


def _ends_sentence(word: str, rest: str) -> bool:
    bare = word.strip("\"'“”‘’()")
    starts_upper = rest.lstrip("\"'“‘(")[:1].isupper()
    return starts_upper and len(bare) > 1 and "." not in bare and _ABBREVIATION.fullmatch(bare) is None
