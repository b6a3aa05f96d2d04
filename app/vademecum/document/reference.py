"""A reference of a footnote or bibliography taken apart: authors, title, publisher, year, place in the work."""

import re
from dataclasses import dataclass

from vademecum.document.address import read_addresses
from vademecum.document.markup import words_only

_ELECTRONIC = re.compile(r"\s*(?://)?\s*\[(?:Electronic resource|Online|Электронный ресурс)\]", re.IGNORECASE)
_URL_WORD = re.compile(r"(?:[\s.,–—-]+)(?:URL|Access mode|Available at|Режим доступа)\s*:.*\Z", re.IGNORECASE | re.DOTALL)
_LOCATOR = re.compile(r"[\s.,–—-]+(?:[CС]|[PpSs]{1,2}|pages?)\.?\s*(\d+(?:\s?[-–]\s?\d+)?)\s*\.?\s*\Z")
_EXTENT = re.compile(r"[\s.,–—-]+\d+\s*(?:[cсpsCС]|pp|pages)\.?\s*\Z")
_YEAR = re.compile(r"[\s.,(–—-]+((?:1[5-9]|20)\d\d)\)?[\s.,]*\Z")
_RESPONSIBILITY = re.compile(r"\s+/\s+(?P<names>[^/]+?)(?=\s*(?://|\.?\s+[-–—]\s|\Z))")
_HEADING = re.compile(r"(?P<surname>[^\W\d_][\w’'-]+)[,.] (?P<initials>(?:[^\W\d_]\.\s?){1,3});?\s*(?=\S)")
_BETWEEN_NAMES = re.compile(r",| and | & ")
_LONGEST = 4000


@dataclass(frozen=True, slots=True)
class Reference:
    """What a reference says; empty where it says nothing. Authors are "Surname, Given"; `url` is the reading that is printed."""

    authors: tuple[str, ...]
    title: str
    publisher: str
    year: int | None
    url: str
    other_urls: tuple[str, ...]
    locator: str


def read_reference(source: str) -> Reference:
    """Take a reference apart; it never fails: what cannot be told apart is title."""
    addresses = read_addresses(source[:_LONGEST])
    text = words_only(addresses.text).strip(" .,;") if addresses.printed else words_only(addresses.text).strip()
    is_catalogued = _ELECTRONIC.search(text) is not None
    text = _ELECTRONIC.sub("", _URL_WORD.sub("", text))
    text, locator = _taken(_LOCATOR, text)
    text, _ = _taken(_EXTENT, text)
    text, year = _taken(_YEAR, text)
    text, names = _responsibility(text)
    text, headed = _heading(text)
    title, publisher = _title_and_publisher(text, may_be_last=bool(year) and not is_catalogued)
    signed = tuple(_by_surname(name) for name in _BETWEEN_NAMES.split(names) if name.strip())
    return Reference(signed or headed, title, publisher, int(year) if year else None, addresses.printed, addresses.others, _page(locator))


def _page(locator: str) -> str:
    return f"p. {re.sub(r'[ –-]+', '-', locator)}" if locator else ""


def _taken(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    """`text` without what `pattern` finds at its end, and what it found."""
    match = pattern.search(text)
    return (text[: match.start()], match[1] if match.re.groups else match[0]) if match else (text, "")


def _responsibility(text: str) -> tuple[str, str]:
    """`Title / Names. - rest` without the names, and the names."""
    match = _RESPONSIBILITY.search(text)
    if match is None:
        return text.rstrip(" /"), ""
    return (text[: match.start()] + text[match.end() :]).rstrip(" /"), match["names"].strip(" .")


def _heading(text: str) -> tuple[str, tuple[str, ...]]:
    """`Surname, A.; Other, B. Title` without the authors, and these."""
    authors: list[str] = []
    while match := _HEADING.match(text):
        authors.append(f"{match['surname']}, {match['initials'].strip()}")
        text = text[match.end() :]
    return text, tuple(authors)


def _by_surname(name: str) -> str:
    """`Boris Zalessky` as `Zalessky, Boris`."""
    given, _, surname = name.strip(" .").rpartition(" ")
    given = f"{given}." if len(given) == 1 else given
    return f"{surname}, {given}" if given else surname


def _title_and_publisher(text: str, *, may_be_last: bool) -> tuple[str, str]:
    """`Title. - Publisher`, or `Title. Publisher` where that may be, since a year stood after it."""
    title, dash, publisher = text.rpartition(". - ")
    if not dash and may_be_last:
        title, dash, publisher = _last_sentence(text)
    if not dash:
        return text.strip(" -–—,").rstrip("."), ""
    return title.strip(" -–—,"), publisher.strip(" .,-–—")


def _last_sentence(text: str) -> tuple[str, str, str]:
    """`text` parted before its last sentence, unless the parting would leave an abbreviation or half a quotation."""
    title, stop, rest = text.rpartition(". ")
    before = title.rpartition(" ")[2]
    is_abbreviation = len(before) <= 2 and before[:1].isupper()
    return ("", "", text) if not stop or is_abbreviation or not rest[:1].isupper() else (title, stop, rest)
