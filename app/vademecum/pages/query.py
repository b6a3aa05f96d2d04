"""What a reader typed, taken apart; whatever it is, it means something or nothing, and never fails."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from vademecum.domain.fold import fold
from vademecum.domain.names import TypeId
from vademecum.pages.matching import LONGEST_QUERY, MOST_WORDS, words_of

_PARTS = re.compile(
    r"""\b(?P<name>type|chapter|note|footnote):\s*(?:"(?P<quoted>[^"]*)"?|(?P<value>\S+))|"(?P<phrase>[^"]*)"?|(?P<text>\S+)""",
    re.IGNORECASE,
)
_LONGEST_NUMBER = 6
_LETTERS_WITH_POINTS = re.compile(r"(?:[^\W\d_]\.){2,}[^\W\d_]?\Z")
_POSSESSIVE = re.compile(r"(?<=\w)['’]s\Z", re.IGNORECASE)
_THOUSANDS_APART = re.compile(r"(?<![\w.,])\d{1,3}(?: \d{3})+(?!\w)")
_NOTE_ALONE = re.compile(r"\s*(?:foot)?note\s+(\d{1,6})\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Query:
    """Folded `words` that are perhaps only begun, `phrases` of folded words in a row, and what to look in; None is everywhere.

    `typed` is all of it folded as it stands, for names that hold more than letters and digits.
    """

    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    typed: str = ""
    type: TypeId | None = None
    chapter: int | None = None
    note: int | None = None

    @property
    def marks(self) -> tuple[str, ...]:
        """The folded words and phrases to mark where they are found."""
        return (*self.words, *self.phrases)

    @property
    def name(self) -> str:
        """What was typed as a name would fold, its words one blank apart."""
        return " ".join((*self.phrases, *self.words))

    @property
    def written(self) -> str:
        """What one would type to ask this."""
        limits = ("type", self.type), ("chapter", self.chapter), ("note", self.note)
        operators = [f"{name}:{value}" for name, value in limits if value is not None]
        return " ".join([*operators, *(f'"{phrase}"' for phrase in self.phrases), *(f'"{it}"' if " " in it else it for it in self.words)])


def parse_query(text: str, types: Mapping[str, TypeId]) -> Query:
    """Read words, "words in a row", and `type:`, `chapter:` and `note:` with a value; `types` knows types by folded id and labels, of
    which the beginning of a word will do when only one type has it.

    What is no such operator, or names nothing, is text. Only the beginning of a very long text is read.
    """
    query = Query()
    written = _as_operator(text[:LONGEST_QUERY])
    for part in _PARTS.finditer(_THOUSANDS_APART.sub(lambda number: number[0].replace(" ", ""), written)):
        query = _limited(query, part, types) or _worded(query, part)
    return query


def _as_operator(text: str) -> str:
    """Return what names nothing but a note, as "note 57" does, as the operator would be written; a chapter is found by its number."""
    named = _NOTE_ALONE.fullmatch(text)
    return f"note:{named[1]}" if named else text


def _worded(query: Query, part: re.Match[str]) -> Query:
    text = part["phrase"] or _plain(part[0])
    words, typed = words_of(text), " ".join(filter(None, (query.typed, fold(text))))
    if not words or len(query.marks) + len(words) > MOST_WORDS:
        return query
    if part["phrase"]:
        return replace(query, phrases=(*query.phrases, " ".join(words)), typed=typed)
    return replace(query, words=(*query.words, *words), typed=typed)


def _plain(text: str) -> str:
    """Return an abbreviation without its points, a noun without its possessive s, and any other text as it is."""
    return text.replace(".", "") if _LETTERS_WITH_POINTS.match(text) else _POSSESSIVE.sub("", text)


def _limited(query: Query, part: re.Match[str], types: Mapping[str, TypeId]) -> Query | None:
    """Return the query kept to what an operator names, None when the part is text."""
    name, value = (part["name"] or "").casefold(), part["quoted"] or (part["value"] or "").rstrip(",;.")
    if name != "type" and name and value.isdecimal() and len(value) <= _LONGEST_NUMBER:
        return replace(query, chapter=int(value)) if name == "chapter" else replace(query, note=int(value))
    type_ = _type_named(" ".join(words_of(value)), types) if name == "type" else None
    return None if type_ is None else replace(query, type=type_)


def _type_named(words: str, types: Mapping[str, TypeId]) -> TypeId | None:
    begun = {type_ for name, type_ in types.items() if words and f" {words}" in f" {name}"}
    return types.get(words) or (begun.pop() if len(begun) == 1 else None)
