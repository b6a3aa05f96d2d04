"""Works as BibTeX and BibLaTeX databases."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from enum import StrEnum

from vademecum.exporting.item import Item, Person, cited_after, item_of_publication, item_of_work
from vademecum.pages.bibliography import Bibliography

_SPECIAL = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_LANGUAGES = {
    "be": "belarusian", "de": "german", "en": "english", "es": "spanish", "fr": "french", "it": "italian", "pl": "polish",
    "ru": "russian", "uk": "ukrainian",
}  # fmt: skip
_QUOTED = re.compile(r'"([^"]*)"')
_NO_KEY = re.compile(r"[^A-Za-z0-9:._+/-]+")
_URL_ESCAPES = {"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20", "^": "%5E"}
_NOTES = {"interview": "Interview", "photo-report": "Photo report"}


class Dialect(StrEnum):
    """The two kinds of database: what BibTeX's own styles read, and what BibLaTeX with biber reads."""

    BIBTEX = "bibtex"
    BIBLATEX = "biblatex"


def bibtex_lines(of: Bibliography, dialect: Dialect, *, after: bool = True) -> Iterator[str]:
    """Yield the file: the document itself first, then each work; with `after` each says where the document cites it."""
    yield from _entry(item_of_publication(of.publication), dialect, "")
    for work in of.works:
        yield from _entry(item_of_work(work), dialect, cited_after(of, work) if after else "")


def _entry(item: Item, dialect: Dialect, after: str) -> Iterator[str]:
    yield f"@{_type(item, dialect)}{{{_NO_KEY.sub('-', unaccented(item.key))},\n"
    fields = _biblatex_fields(item) if dialect is Dialect.BIBLATEX else _bibtex_fields(item)
    common = (("pages", item.pages.replace("–", "--")), ("note", ". ".join(filter(None, (_NOTES.get(item.kind, ""), after)))))
    for name, value in (*fields, *((name, escaped(value)) for name, value in common)):
        if value:
            yield f"  {name} = {{{value}}},\n"
    yield "}\n\n"


def _type(item: Item, dialect: Dialect) -> str:
    if item.is_book:
        return "book"
    return "online" if dialect is Dialect.BIBLATEX else "misc"


def _bibtex_fields(item: Item) -> Iterable[tuple[str, str]]:
    yield from _shared(item)
    yield "publisher", escaped(item.publisher) if item.is_book else ""
    yield "organization", "" if item.is_book else escaped(item.publisher)
    yield "address", escaped(item.place)
    yield "year", item.year
    yield "howpublished", f"\\url{{{address(item.url)}}}" if item.url else ""
    yield "language", _LANGUAGES.get(item.language, item.language)


def _biblatex_fields(item: Item) -> Iterable[tuple[str, str]]:
    yield from _shared(item)
    yield "publisher", escaped(item.publisher) if item.is_book else ""
    yield "organization", "" if item.is_book else escaped(item.publisher)
    yield "location", escaped(item.place)
    yield "date", item.year
    yield "url", address(item.url)
    yield "language", _LANGUAGES.get(item.language, item.language)


def _shared(item: Item) -> Iterable[tuple[str, str]]:
    yield "author", " and ".join(map(_name, item.authors))
    yield "title", f"{{{escaped(item.title)}}}" if item.title else ""
    yield "isbn", item.isbn


def _name(person: Person) -> str:
    if person.given:
        return f"{escaped(person.family)}, {escaped(person.given)}"
    return f"{{{escaped(person.family)}}}"


def escaped(text: str) -> str:
    """Return a text as LaTeX prints it: every character that means something to LaTeX escaped, line ends as blanks.

    Straight quotation marks become those of LaTeX, for some languages make of the straight one a command.
    """
    letters = "".join(_SPECIAL.get(letter, letter) for letter in " ".join(text.split()))
    return _QUOTED.sub(r"``\1''", letters).replace('"', r"\textquotedbl{}")


def address(url: str) -> str:
    """Return an address as a `url` field holds it: untouched but for what would end the field, percent-encoded."""
    return "".join(_URL_ESCAPES.get(letter, letter) for letter in url)


def unaccented(text: str) -> str:
    """Return the text without accents, for keys of plain letters."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
