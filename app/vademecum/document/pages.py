"""The printed pages of a chapter: its running text and its footnote definitions, each with the page it stands on."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from vademecum.document.blocks import Block, BlockKind
from vademecum.document.missing_page import restore_missing_pages
from vademecum.document.piece import Definition, PagedChapter, Piece
from vademecum.document.sections import Section

_DEFINITION = re.compile(r"\s*<sup>\s*\[?(\d{1,5})\]?\s*</sup>")
_LINK_ALONE = re.compile(r"\s*(?:\[[^\[\]]*\]\([^()\s]*\)|<?https?://\S+>?)\s*\Z")
_ITEM = re.compile(r"\s{0,3}[-*+]\s+")
_STAMP_TIMES = 3
_STAMP_WORDS = 8


def stamps(blocks: Sequence[Block]) -> frozenset[str]:
    """Short texts without a full stop that stand three times or more as whole blocks: stamps of the copy, no running text."""
    seen = Counter(block.text.strip() for block in blocks if block.kind is BlockKind.TEXT)
    return frozenset(text for text, times in seen.items() if times >= _STAMP_TIMES and _is_stamp(text))


def _is_stamp(text: str) -> bool:
    return len(text.split()) <= _STAMP_WORDS and "<sup>" not in text and not re.search(r"[.!?:;\d\]]\W*\Z", text)


def lay_pages(section: Section, ignored: frozenset[str], rules_are_pages: bool) -> PagedChapter:
    """Count the pages of a chapter from its first.

    A rule ends a page, and the definitions after it are that page's; where `rules_are_pages` is not set, only a rule
    that definitions follow does. A page of which the copy shows no end is put back by `restore_missing_pages`.
    """
    walk = _Walk(section.first_page, rules_are_pages)
    for block in section.blocks:
        if block.text.strip() not in ignored or block.kind is BlockKind.RULE:
            walk.take(block)
    chapter = PagedChapter(tuple(walk.pieces), tuple(walk.definitions))
    if section.page_count is None:
        return chapter
    return restore_missing_pages(chapter, section.first_page + section.page_count - 1)


class _Walk:
    """The state of a walk through a chapter's blocks: the page, and whether it stands among a page's footnotes."""

    def __init__(self, first_page: int, rules_are_pages: bool) -> None:
        self.pieces: list[Piece] = []
        self.definitions: list[Definition] = []
        self._page = first_page
        self._rules_are_pages = rules_are_pages
        self._after_rule = False
        self._page_is_over = False

    def take(self, block: Block) -> None:
        match block.kind:
            case BlockKind.RULE:
                self._after_rule = True
                self._page_is_over = self._rules_are_pages and bool(self.pieces)
            case BlockKind.TEXT if definition := self._definition(block):
                self._page_is_over = bool(self.pieces)
                self.definitions.append(definition)
            case BlockKind.TEXT if self._continues_definition(block):
                self._continue_definition(block)
            case BlockKind.TEXT:
                self._run_on(block)
            case _:
                self._after_rule = False

    def _definition(self, block: Block) -> Definition | None:
        """The definition in `block`: a superscript opens one only after a rule, and only once for each number."""
        match = _DEFINITION.match(block.text)
        if match is None or not self._after_rule or any(match[1] == known.label for known in self.definitions):
            return None
        return Definition(match[1], self._page, block.text[match.end() :].strip())

    def _continues_definition(self, block: Block) -> bool:
        may_go_on = self._after_rule and (bool(self.definitions) or self._rules_are_pages)
        return may_go_on and _LINK_ALONE.match(block.text) is not None

    def _continue_definition(self, block: Block) -> None:
        last = self.definitions.pop() if self.definitions else Definition("", self._page, "")
        self.definitions.append(replace(last, text=f"{last.text} {block.text.strip()}".strip()))

    def _run_on(self, block: Block) -> None:
        self._after_rule = False
        if self._page_is_over:
            self._page += 1
        item = _ITEM.match(block.text)
        text = re.sub(r"(?m)^ {0,3}> ?", "", block.text[item.end() :] if item else block.text)
        self.pieces.append(Piece(self._page, text, self._page_is_over, item is not None))
        self._page_is_over = False
