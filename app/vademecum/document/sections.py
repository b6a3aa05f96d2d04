"""A document's blocks dealt out to its chapters and its bibliography."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from vademecum.document.blocks import Block, BlockKind
from vademecum.document.contents import ContentsEntry, read_contents
from vademecum.document.markup import words_only
from vademecum.domain.errors import DocumentError
from vademecum.domain.fold import fold

_BIBLIOGRAPHY_NAMES = (
    "Bibliography", "Literature", "References", "Works cited", "Sources", "Literature cited",
    "Литература", "Список литературы", "Источники", "Библиография", "Літаратура", "Literatur", "Bibliographie",
)  # fmt: skip
BIBLIOGRAPHY = frozenset(map(fold, _BIBLIOGRAPHY_NAMES))
CONTENTS = frozenset(map(fold, ("Contents", "Table of contents", "Содержание", "Оглавление", "Змест", "Inhalt")))
_ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter's blocks under its heading. `page_count` is None where no table of contents tells it."""

    title: str
    first_page: int
    page_count: int | None
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """The chapters and the blocks of the bibliography, empty where there is none."""

    chapters: tuple[Section, ...]
    bibliography: tuple[Block, ...]

    @property
    def is_paged(self) -> bool:
        """Whether a table of contents gives the printed pages."""
        return any(chapter.page_count is not None for chapter in self.chapters)


@dataclass(frozen=True, slots=True)
class _Opening:
    """A heading that opens a chapter or the bibliography, at an index of the blocks."""

    at: int
    title: str
    page: int | None = None

    @property
    def is_bibliography(self) -> bool:
        return fold(self.title).rstrip(":.") in BIBLIOGRAPHY


def lay_out(blocks: Sequence[Block]) -> Layout:
    """Find chapters by the table of contents where there is one, else by the headings.

    Raises DocumentError when there are no headings, or one that the contents name is missing.
    """
    contents = read_contents(blocks)
    if contents is None:
        openings = _openings_by_level(blocks)
    else:
        openings = _openings_by_contents(_headings(blocks, contents.after), contents.entries)
    if not any(not opening.is_bibliography for opening in openings):
        raise DocumentError("The document has no chapters: no heading (a line that starts with #) was found in it.")
    stops = [opening.at for opening in openings[1:]] + [len(blocks)]
    parts = list(zip(openings, stops, strict=True))
    chapters = (
        Section(opening.title, opening.page or 1, _page_count(openings, rank), tuple(blocks[opening.at + 1 : stop]))
        for rank, (opening, stop) in enumerate(parts)
        if not opening.is_bibliography
    )
    bibliography = (block for opening, stop in parts if opening.is_bibliography for block in blocks[opening.at + 1 : stop])
    return Layout(tuple(chapters), tuple(bibliography))


def _page_count(openings: Sequence[_Opening], rank: int) -> int | None:
    here = openings[rank].page
    following = openings[rank + 1].page if rank + 1 < len(openings) else None
    return None if here is None or following is None else max(following - here, 1)


def _headings(blocks: Sequence[Block], start: int = 0) -> list[_Opening]:
    return [
        _Opening(at, words_only(block.text))
        for at, block in enumerate(blocks)
        if at >= start and block.kind is BlockKind.HEADING and block.text
    ]


def _openings_by_level(blocks: Sequence[Block]) -> list[_Opening]:
    """The headings of the chapters' level, which is the top one unless a single title stands there alone."""
    headings = [heading for heading in _headings(blocks) if fold(heading.title) not in CONTENTS]
    levels = sorted({blocks[heading.at].level for heading in headings if not heading.is_bibliography})
    if not levels:
        return []
    of_top = [heading for heading in headings if blocks[heading.at].level == levels[0] and not heading.is_bibliography]
    has_title = len(of_top) == 1 and len(levels) > 1 and of_top[0] is headings[0]
    chosen = levels[1] if has_title else levels[0]
    return [heading for heading in headings if heading.is_bibliography or blocks[heading.at].level == chosen]


def _openings_by_contents(headings: list[_Opening], entries: Sequence[ContentsEntry]) -> list[_Opening]:
    """Pair entries with headings in order: one to one when the counts meet, otherwise by likeness."""
    if len(headings) != len(entries):
        headings = _alike(headings, entries)
    return [_Opening(heading.at, heading.title, entry.page) for heading, entry in zip(headings, entries, strict=True)]


def _alike(headings: list[_Opening], entries: Sequence[ContentsEntry]) -> list[_Opening]:
    found: list[_Opening] = []
    rest = headings
    for entry in entries:
        best = max(rest, key=lambda heading: _likeness(heading.title, entry.title), default=None)
        if best is None or _likeness(best.title, entry.title) < _ALIKE:
            raise DocumentError(f"The table of contents names “{entry.title}”, but the text has no such heading in that place.")
        found.append(best)
        rest = rest[rest.index(best) + 1 :]
    return found


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, fold(one), fold(other), autojunk=False).ratio()
