"""The bibliography cut into its entries, also where the conversion broke them over lines or tore them apart."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vademecum.document.blocks import Block, BlockKind

_ITEM = re.compile(r"\A\s{0,3}[-*+]\s+")
_LINK_ALONE = re.compile(r"\s*(?:\[[^\[\]]*\]\([^()\s]*\)|<?https?://\S+>?)\s*\Z")
_RUN_OVER = re.compile(r"(?s)^(?P<inner>(?:[^\[\]]|\\\[|\\\]|\[[^\[\]]*\])*?)\]\((?P<target>[^\s)]*[^)]*)\)?\s*\Z")


@dataclass(frozen=True, slots=True)
class BibliographyEntry:
    """One entry as written, without its number."""

    number: int
    text: str


def split_bibliography(blocks: Sequence[Block], ignored: frozenset[str] = frozenset()) -> tuple[BibliographyEntry, ...]:
    """Entries in order: by their printed numbers 1, 2, 3 … where there are such, otherwise one a block."""
    texts = [block.text.strip() for block in blocks if block.kind is BlockKind.TEXT and block.text.strip() not in ignored]
    source = "\n\n".join(texts)
    starts = _numbered_starts(source)
    if not starts:
        return tuple(BibliographyEntry(number, _ITEM.sub("", text).strip()) for number, text in enumerate(texts, 1))
    stops = [start.start() for start in starts[1:]] + [len(source)]
    parts = [source[start.end() : stop].strip() for start, stop in zip(starts, stops, strict=True)]
    parts[-1] = _without_back_matter(parts[-1])
    return tuple(BibliographyEntry(number, part) for number, part in enumerate(_mended(parts), 1))


def _without_back_matter(text: str) -> str:
    """The last entry alone: what follows its address in blocks of its own is no part of it, unless the address runs on."""
    first, *rest = text.split("\n\n")
    for block in rest:
        if "://" in first and not _LINK_ALONE.match(block):
            break
        first = f"{first}\n\n{block}"
    return first


def _numbered_starts(source: str) -> list[re.Match[str]]:
    """Where each number stands: at the start of a line, or torn from it, before the next number that does."""
    by_line = {int(match[1]): match for match in reversed(list(re.finditer(r"(?m)^[ \t]*\\?(\d{1,4})\\?[.)][ \t]+(?=\S)", source)))}
    starts: list[re.Match[str]] = []
    at = 0
    for number in range(1, max(by_line, default=0) + 1):
        found = by_line.get(number)
        if found is None or found.start() < at:
            found = re.compile(rf"(?<!\w){number}\\?[.)][ \t]+(?=\S)").search(source, at)
        if found is None:
            break
        starts.append(found)
        at = found.end()
    return starts


def _mended(parts: list[str]) -> list[str]:
    """Give an entry back the target of a link that was opened in it and closed after the next entry."""
    mended = list(parts)
    for at in range(len(mended) - 1):
        run_over = _RUN_OVER.match(mended[at + 1]) if mended[at].endswith("[") else None
        if run_over:
            mended[at] = f"{mended[at][:-1]}<{re.split(r'[<>]', run_over['target'])[0]}>"
            mended[at + 1] = run_over["inner"]
    return mended
