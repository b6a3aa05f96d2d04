"""Footnote definitions that stand apart from the page that cites them, and the numbers of all footnotes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from vademecum.document.blocks import Block, BlockKind
from vademecum.document.markup import words_only
from vademecum.document.piece import Definition, PagedChapter
from vademecum.domain.fold import fold
from vademecum.domain.names import FootnoteNumber

_REFERENCE = re.compile(r" {0,3}\[\^([^\]\s]+)\]:")
_SUPERSCRIPT = re.compile(r"\s*<sup>\s*\[?(\d{1,5})\]?\s*</sup>")
NOTES = frozenset(fold(name) for name in ("Notes", "Footnotes", "Endnotes", "Примечания", "Сноски", "Заўвагі", "Anmerkungen"))


@dataclass(frozen=True, slots=True)
class TakenDefinitions:
    """The blocks without the definitions that stand apart, and these definitions (their page is not known: 0)."""

    blocks: tuple[Block, ...]
    definitions: tuple[Definition, ...]


def take_definitions(blocks: Sequence[Block]) -> TakenDefinitions:
    """Take out `[^label]:` definitions wherever they stand, and superscript ones under a heading such as Notes."""
    kept: list[Block] = []
    taken: list[Definition] = []
    among_notes = after_definition = False
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            among_notes = fold(words_only(block.text)).rstrip(":") in NOTES
        match = _REFERENCE.match(block.text) or (_SUPERSCRIPT.match(block.text) if among_notes else None)
        if match and block.kind is BlockKind.TEXT:
            taken.append(Definition(match[1], 0, block.text[match.end() :].strip()))
        elif after_definition and block.is_indented:
            taken[-1] = replace(taken[-1], text=f"{taken[-1].text} {block.text.strip()}")
        elif not (among_notes and block.kind is BlockKind.HEADING):
            kept.append(block)
        after_definition = bool(taken) and (match is not None or (after_definition and block.is_indented))
    return TakenDefinitions(tuple(kept), tuple(taken))


def join_broken(chapters: Sequence[PagedChapter]) -> tuple[PagedChapter, ...]:
    """Give definitions that a chapter's end broke off their rest, which stands before the first of the next chapter."""
    joined: list[PagedChapter] = []
    for chapter in chapters:
        rest = [note for note in chapter.definitions if not note.label]
        joined.append(replace(chapter, definitions=tuple(note for note in chapter.definitions if note.label)))
        if rest and len(joined) > 1 and joined[-2].definitions:
            *before, last = joined[-2].definitions
            joined[-2] = replace(joined[-2], definitions=(*before, replace(last, text=f"{last.text} {rest[0].text}")))
    return tuple(joined)


class FootnoteNumbers:
    """The number of each footnote by the label that cites it, which may be a word, or begin anew in each chapter."""

    def __init__(self, chapters: Sequence[PagedChapter], apart: Sequence[Definition]) -> None:
        keys = [(rank, note.label) for rank, chapter in enumerate(chapters) for note in chapter.definitions]
        keys += [(-1, note.label) for note in apart]
        keys = list(dict.fromkeys(keys))
        labels = [label for _, label in keys]
        as_printed = all(label.isdecimal() for label in labels) and len({int(label) for label in labels}) == len(labels)
        self._numbers = {key: FootnoteNumber(int(key[1]) if as_printed else position) for position, key in enumerate(keys, 1)}

    def of_definition(self, chapter: int | None, label: str) -> FootnoteNumber:
        """The number of a definition of the chapter of that rank, or of one that stands apart (None)."""
        return self._numbers[(-1 if chapter is None else chapter, label)]

    def cited_in(self, chapter: int) -> dict[str, FootnoteNumber]:
        """What each label means in a chapter: a definition of its own, else one that stands apart, else any."""
        of_others = {label: number for (_, label), number in self._numbers.items()}
        apart = {label: number for (rank, label), number in self._numbers.items() if rank == -1}
        own = {label: number for (rank, label), number in self._numbers.items() if rank == chapter}
        return of_others | apart | own
