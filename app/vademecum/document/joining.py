"""Paragraphs put together again from blocks that page breaks and the conversion of the copy cut apart."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vademecum.document.markup import plain
from vademecum.document.piece import Piece

_ENDS_SENTENCE = re.compile(r"[.!?…:]\s*[\"'”’»)\]\s]*\Z")
_STARTS_WITHIN = re.compile(r"[.,;:!?…)\]»”]")
_QUOTE_MARKS = '"“„«'


@dataclass(frozen=True, slots=True)
class JoinedParagraph:
    """A paragraph without markup. Markers are (label, offset), bold stretches (start, stop), page starts (offset, page)."""

    text: str
    page_starts: tuple[tuple[int, int], ...]
    markers: tuple[tuple[str, int], ...]
    bold: tuple[tuple[int, int], ...]


def join_pieces(pieces: Sequence[Piece]) -> tuple[JoinedParagraph, ...]:
    """Join pieces into paragraphs. All that is printed in the pieces is in the paragraphs, in order, none of it twice."""
    groups: list[list[Piece]] = []
    for piece in pieces:
        if groups and (_text(piece) == "" or _runs_on(groups[-1], piece)):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return tuple(_joined(group) for group in groups if any(_text(piece) for piece in group))


def _runs_on(group: Sequence[Piece], piece: Piece) -> bool:
    """Whether `piece` goes on with the paragraph that `group` has made so far.

    Across a page break it does when a sentence is open, when it starts in lower case, or when it starts with a quotation
    and the paragraph still waits for a footnote; within a page a sentence must be open and go on in lower case.
    Punctuation that opens a block always belongs to the one before.
    """
    text = _text(piece)
    if piece.is_item:
        return False
    if _STARTS_WITHIN.match(text) and not text.startswith(("...", "…")):
        return True
    is_open = not _ENDS_SENTENCE.search("".join(_text(part) for part in group))
    if piece.opens_page:
        return is_open or text[0].islower() or (text[0] in _QUOTE_MARKS and not any(plain(part.text).markers for part in group))
    return is_open and text[0].islower()


def _text(piece: Piece) -> str:
    return plain(piece.text).text


def _joined(group: Sequence[Piece]) -> JoinedParagraph:
    text = ""
    page_starts: list[tuple[int, int]] = []
    markers: list[tuple[str, int]] = []
    bold: list[tuple[int, int]] = []
    for piece in group:
        part = plain(piece.text)
        if text and part.text and not _STARTS_WITHIN.match(part.text):
            text += " "
        start = len(text)
        if part.text and (not page_starts or page_starts[-1][1] != piece.page):
            page_starts.append((start, piece.page))
        markers += [(label, at + start) for label, at in part.markers]
        bold += [(first + start, last + start) for first, last in part.bold]
        text += part.text
    return JoinedParagraph(text, tuple(page_starts), tuple(markers), tuple(bold))
