"""Footnote markers that lost their superscript and stand as a number alone on a line."""

import re
from dataclasses import replace

from vademecum.document.markup import plain
from vademecum.document.piece import PagedChapter

_LONE_NUMBER = re.compile(r"(?m)^[ \t]*(\d{1,5})[ \t]*$")


def mark_bare_numbers(chapter: PagedChapter) -> PagedChapter:
    """Write numbers alone on a line as markers where the chapter defines such a footnote and no marker cites it."""
    cited = {label for piece in chapter.pieces for label, _ in plain(piece.text).markers}
    missing = {definition.label for definition in chapter.definitions} - cited

    def as_marker(number: re.Match[str]) -> str:
        return f"<sup>{number[1]}</sup>" if number[1] in missing else number[0]

    pieces = tuple(replace(piece, text=_LONE_NUMBER.sub(as_marker, piece.text)) for piece in chapter.pieces)
    return replace(chapter, pieces=pieces)
