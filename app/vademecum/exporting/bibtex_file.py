"""Works as BibTeX and BibLaTeX databases."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from enum import StrEnum

from vademecum.exporting.item import Item, cited_after, item_of_publication, item_of_work
from vademecum.exporting.person import Person
from vademecum.pages.bibliography import Bibliography

_SPECIAL = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    "`": r"\`{}",
}  # fmt: skip
_LANGUAGES = {
    "be": "belarusian", "bg": "bulgarian", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish",
    "et": "estonian", "fi": "finnish", "fr": "french", "hu": "hungarian", "it": "italian", "lt": "lithuanian", "lv": "latvian",
    "nl": "dutch", "no": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sk": "slovak",
    "sr": "serbian", "sv": "swedish", "tr": "turkish", "uk": "ukrainian",
}  # fmt: skip
"""The names that babel and BibLaTeX have for languages; others stand by their code."""
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
    note = ". ".join(filter(None, (_NOTES.get(item.kind, ""), after)))
    for name, value in (*fields, ("note", escaped(note))):
        if value:
            yield f"  {name} = {{{value}}},\n"
    yield "}\n\n"


def _type(item: Item, dialect: Dialect) -> str:
    if item.is_book:
        return "book"
    return "online" if dialect is Dialect.BIBLATEX else "misc"


def _bibtex_fields(item: Item) -> Iterable[tuple[str, str]]:
    """Yield what BibTeX's own styles print, and `url`, which newer ones and every program that imports read."""
    yield "author", " and ".join(map(_name, item.authors))
    yield "title", _title(item.full_title)
    yield "publisher" if item.is_book else "howpublished", escaped(item.publisher)
    yield "address", escaped(item.place)
    yield "year", item.year
    yield "isbn", item.isbn
    yield "url", address(item.url)
    yield from _language(item)


def _biblatex_fields(item: Item) -> Iterable[tuple[str, str]]:
    yield "author", " and ".join(map(_name, item.authors))
    yield "title", _title(item.title)
    yield "subtitle", _title(item.subtitle)
    yield "publisher" if item.is_book else "organization", escaped(item.publisher)
    yield "location", escaped(item.place)
    yield "date", item.year
    yield "isbn", item.isbn
    yield "url", address(item.url)
    yield from _language(item)


def _language(item: Item) -> Iterable[tuple[str, str]]:
    """Yield the language of the original as styles print it (`language`) and as programs look it up (`langid`)."""
    yield "language", _LANGUAGES.get(item.language, item.language)
    yield "langid", _LANGUAGES.get(item.language, "")


def _title(text: str) -> str:
    """Write a title in braces of its own, so that no style changes its capitals."""
    return f"{{{escaped(text)}}}" if text else ""


def _name(person: Person) -> str:
    """Write a name as BibTeX parses it: "von Humboldt, Alexander", "King, Jr., Martin Luther"; one name alone in braces."""
    family = escaped(" ".join(filter(None, (person.dropped, person.family))))
    if not person.given:
        return f"{{{family}}}"
    return ", ".join(filter(None, (family, escaped(person.suffix), escaped(person.given))))


def escaped(text: str) -> str:
    """Return a text as LaTeX prints it: every character that means something to LaTeX escaped, line ends as blanks.

    Straight quotation marks become those of LaTeX, for some languages make of the straight one a command. What is written here is what
    pandoc reads too, which drops `\\textquotedbl` and `\\textasciigrave`.
    """
    letters = "".join(_SPECIAL.get(letter, letter) for letter in " ".join(text.split()))
    return _QUOTED.sub(r"``\1''", letters).replace('"', "''")


def address(url: str) -> str:
    """Return an address as a `url` field holds it: untouched but for what would end the field, percent-encoded."""
    return "".join(_URL_ESCAPES.get(letter, letter) for letter in url)


def unaccented(text: str) -> str:
    """Return the text without accents, for keys of plain letters."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
