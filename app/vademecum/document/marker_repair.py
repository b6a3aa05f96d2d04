"""Footnote markers that the conversion of the copy spoilt, and superscripts that are no markers."""

import re
from collections.abc import Set as AbstractSet
from dataclasses import replace

from vademecum.document.markup import SUPERSCRIPT, plain
from vademecum.document.piece import PagedChapter

_LONE_NUMBER = re.compile(r"(?m)^[ \t]*(\d{1,5})[ \t]*$")
_MARKER = re.compile(rf"{SUPERSCRIPT}|\[\^(?P<ref>[^\]\s]+)\]")
_HIGH_DIGITS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def repair_markers(chapter: PagedChapter, labels: AbstractSet[str]) -> PagedChapter:
    """Write as markers the numbers that lost their superscript and stand alone on a line, if the chapter defines such a
    footnote and nothing else cites it; and as text the superscripts whose label is none of `labels`, the known footnotes."""
    cited = {label for piece in chapter.pieces for label, _ in plain(piece.text).markers}
    missing = {definition.label for definition in chapter.definitions} - cited

    def as_marker(number: re.Match[str]) -> str:
        return f"<sup>{number[1]}</sup>" if number[1] in missing else number[0]

    def as_text(marker: re.Match[str]) -> str:
        label = marker["sup"] or marker["ref"]
        if label in labels:
            return marker[0]
        return label.translate(_HIGH_DIGITS) if marker["sup"] else f"\\{marker[0]}"

    pieces = (replace(piece, text=_MARKER.sub(as_text, piece.text)) for piece in chapter.pieces)
    return replace(chapter, pieces=tuple(replace(piece, text=_LONE_NUMBER.sub(as_marker, piece.text)) for piece in pieces))
