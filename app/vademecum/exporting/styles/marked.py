"""Text with words in italics, as references have it, and what all styles do with it."""

import re
from collections.abc import Iterable, Sequence
from html import escape

from vademecum.exporting.item import Person

_ITALICS = re.compile(r"\x02(.*?)\x03", re.DOTALL)
_QUOTED = re.compile(r"[\"“„«]([^\"“”„«»]*)[\"”“»]")
_TITLE_END = re.compile(r"[:.?!;] | [-–—] ")
_QUOTES = str.maketrans("", "", '"“”„«»')
_SHORT_TITLE = 6
_STOPS = (".", "?", "!", "…")
_MARKS = str.maketrans("", "", "\x02\x03")


def italic(text: str) -> str:
    """Mark a text as one to be set in italics."""
    return f"\x02{text.translate(_MARKS)}\x03" if text else ""


def plain(marked: str) -> str:
    """Return the text without its marks."""
    return marked.translate(_MARKS)


def html(marked: str) -> str:
    """Return the text as HTML."""
    return _ITALICS.sub(r"<i>\1</i>", escape(marked, quote=False))


def stopped(text: str) -> str:
    """End a part with a full stop unless it ends with a mark of its own."""
    bare = plain(text)
    return text if not bare or bare.rstrip("’”»").endswith(_STOPS) else f"{text}."


def quoted(title: str, before: str = "") -> str:
    """Put a title in double quotation marks, those within it single, with the stop or comma that follows inside, as in American use."""
    inner = _QUOTED.sub(r"‘\1’", title)
    bare = inner.rstrip("’")
    mark = "" if bare.endswith(_STOPS) else before
    return f"“{bare}{mark}{inner[len(bare) :]}”"


def spaced(parts: Iterable[str]) -> str:
    """Join parts with blanks, empty ones left out."""
    return " ".join(filter(None, parts))


def listed(parts: Iterable[str]) -> str:
    """Join parts with commas, empty ones left out."""
    return ", ".join(filter(None, parts))


def names(authors: Sequence[Person], *, last: str, most: int, given_first: bool = False) -> str:
    """Write authors in full, the first one inverted unless `given_first`; `last` stands before the last, beyond `most` et al."""
    written = [name(person, inverted=not given_first and at == 0) for at, person in enumerate(authors)]
    if len(written) > most:
        return f"{written[0]}, et al." if not given_first else f"{written[0]} et al."
    return f", {last} ".join(written) if len(written) == 2 and not given_first else series(written, last)


def name(person: Person, *, inverted: bool) -> str:
    """Write a name in full: "Pivovar, E." inverted, else "E. Pivovar"."""
    return listed((person.family, person.given)) if inverted else spaced((person.given, person.family))


def series(words: Sequence[str], last: str) -> str:
    """Write "a", "a and b", "a, b, and c" for the `last` word "and"."""
    if len(words) < 3:
        return f" {last} ".join(words)
    return f"{', '.join(words[:-1])}, {last} {words[-1]}"


def shortened(title: str) -> str:
    """Return the beginning of a title by which a text refers to it again: what stands before a colon or stop, of a long one four words."""
    words = _TITLE_END.split(title, maxsplit=1)[0].translate(_QUOTES).split()
    kept = words if len(words) <= _SHORT_TITLE else words[:4]
    while len(kept) > 1 and kept is not words and len(kept[-1]) < 4:
        kept = kept[:-1]
    return " ".join(kept).rstrip(",;:")
