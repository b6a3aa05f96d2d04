"""The table of contents of a document: titles with the pages on which they begin."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vademecum.document.blocks import Block, BlockKind
from vademecum.document.markup import words_only

_LEADER = re.compile(r"\s*(?:\.{2,}|…|\. \.)[\s.…]*([1-9]\d{0,3})\s*\Z")
_LONGEST_LINE = 300
_FEWEST_ENTRIES = 2


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A title and the page on which it begins."""

    title: str
    page: int


@dataclass(frozen=True, slots=True)
class Contents:
    """The entries in order, and the index of the first block after the table."""

    entries: tuple[ContentsEntry, ...]
    after: int


def read_contents(blocks: Sequence[Block]) -> Contents | None:
    """The first run of blocks with lines that lead by dots to page numbers, two at least; None when there is none."""
    start = 0
    while start < len(blocks):
        stop = start
        while stop < len(blocks) and _has_leader(blocks[stop]):
            stop += 1
        entries = _entries([line for block in blocks[start:stop] for line in block.text.splitlines()])
        if len(entries) >= _FEWEST_ENTRIES:
            return Contents(entries, stop)
        start = stop + 1
    return None


def _has_leader(block: Block) -> bool:
    return block.kind is BlockKind.TEXT and any(_leader(line) for line in block.text.splitlines())


def _leader(line: str) -> re.Match[str] | None:
    match = _LEADER.search(line) if len(line) <= _LONGEST_LINE else None
    return match if match and match.start() else None


def _entries(lines: Sequence[str]) -> tuple[ContentsEntry, ...]:
    """Join entries printed over several lines: the lines before the last have no page, or repeat it."""
    entries: list[ContentsEntry] = []
    waiting = ""
    for line in lines:
        leader = _leader(line)
        title = words_only(f"{waiting} {line[: leader.start()] if leader else line}").strip()
        if leader is None:
            waiting = title
            continue
        waiting = ""
        page = int(leader[1])
        if entries and entries[-1].page == page:
            title = f"{entries.pop().title} {title}"
        entries.append(ContentsEntry(title, page))
    return tuple(entries)
