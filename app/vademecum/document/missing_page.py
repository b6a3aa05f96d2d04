"""Pages of which the copy shows no end, because they have no footnotes, put back by what the table of contents counts."""

from collections.abc import Sequence
from dataclasses import replace

from vademecum.document.markup import plain
from vademecum.document.piece import PagedChapter, Piece


def restore_missing_pages(chapter: PagedChapter, last_page: int) -> PagedChapter:
    """Split the longest page between two blocks until the text ends on `last_page`, or as far as it can be split.

    A page without footnotes runs into the one after it, so the first part must be without markers;
    of such places the one is taken that fills the first part most like the fullest page of the chapter.
    """
    while chapter.pieces and chapter.pieces[-1].page < last_page:
        split = _best_split(chapter.pieces)
        if split is None:
            break
        chapter = _turn_page(chapter, split)
    return chapter


def _best_split(pieces: Sequence[Piece]) -> int | None:
    """Index of the piece that is to open a new page."""
    lengths: dict[int, int] = {}
    for piece in pieces:
        lengths[piece.page] = lengths.get(piece.page, 0) + _length(piece)
    longest = max(lengths, key=lambda page: lengths[page])
    fullest = max((length for page, length in lengths.items() if page != longest), default=lengths[longest] // 2)
    candidates: dict[int, int] = {}
    filled = 0
    for at, piece in enumerate(pieces):
        if piece.page != longest:
            continue
        if filled:
            candidates[at] = abs(filled - fullest)
        if plain(piece.text).markers:
            break
        filled += _length(piece)
    return min(candidates, key=lambda at: candidates[at], default=None)


def _length(piece: Piece) -> int:
    return len(plain(piece.text).text)


def _turn_page(chapter: PagedChapter, split: int) -> PagedChapter:
    page = chapter.pieces[split].page
    pieces = tuple(
        replace(piece, page=piece.page + (at >= split), opens_page=piece.opens_page or at == split)
        for at, piece in enumerate(chapter.pieces)
    )
    definitions = tuple(replace(note, page=note.page + (note.page >= page)) for note in chapter.definitions)
    return PagedChapter(pieces, definitions)
