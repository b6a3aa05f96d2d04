"""Text with words in italics, as references have it, and what all styles do with it."""

import re
from collections.abc import Iterable, Sequence
from html import escape

from vademecum.exporting.person import Person

_ITALICS = re.compile(r"\x02(.*?)\x03", re.DOTALL)
_QUOTED = re.compile(r"[\"“„«]([^\"“”„«»]*)[\"”“»]")
_ENDING = re.compile(r"[\"”»]*\x03?\Z")
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
    return text if not bare or bare.rstrip('"’”»').endswith(_STOPS) else f"{text}."


def stopped_within(text: str) -> str:
    """End a part as `stopped` does, with the stop before a closing quotation mark, as in American use."""
    at = _ENDING.search(text)
    if stopped(text) == text or at is None or at.start() == len(text.rstrip("\x03")):
        return stopped(text)
    return f"{text[: at.start()]}.{text[at.start() :]}"


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


def names(authors: Sequence[Person], *, last: str, most: int, kept: int = 1) -> str:
    """Write authors in full, the first one inverted; `last` stands before the last, of more than `most` the first `kept` and et al."""
    written = [author.straight if at else author.inverted for at, author in enumerate(authors)]
    if len(written) > most:
        return f"{', '.join(written[:kept])}, et al."
    return f", {last} ".join(written) if len(written) == 2 else series(written, last)


def families(authors: Sequence[Person], *, last: str, most: int) -> str:
    """Write authors by their families, as texts name them: "Berg and Aldin"; of more than `most` the first and et al."""
    written = [author.family for author in authors]
    return f"{written[0]} et al." if len(written) > most else series(written, last)


def series(words: Sequence[str], last: str) -> str:
    """Write "a", "a and b", "a, b, and c" for the `last` word "and"."""
    if len(words) < 3:
        return f" {last} ".join(words)
    return f"{', '.join(words[:-1])}, {last} {words[-1]}"


def page_words(pages: str) -> str:
    """Write "p. 5" or "pp. 31–33"; nothing for no page."""
    return f"{'pp.' if set(pages) & set('–-,') else 'p.'} {pages}" if pages else ""
