"""A Markdown text cut into its blocks: headings, rules, and stretches of text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

_HEADING = re.compile(r"(#{1,6})(?:\s+(.*?))?(?:\s+#+)?\s*\Z")
_RULE = re.compile(r" {0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})\Z")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)\s*\Z")
_OWN_BLOCK = re.compile(r" {0,3}(?:[-*+]\s+\S|\[\^[^\]\s]+\]:)")


class BlockKind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    RULE = "rule"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Block:
    """One block as written; a heading without its marks. `level` is 0 for anything but a heading."""

    kind: BlockKind
    text: str
    level: int = 0

    @property
    def is_indented(self) -> bool:
        return self.text.startswith(("    ", "\t"))


def split_blocks(source: str) -> tuple[Block, ...]:
    """Cut `source` at blank lines, headings, rules, list items and footnote definitions; front matter is dropped."""
    return tuple(_blocks(_without_front_matter(source.lstrip("\ufeff").splitlines())))


def _without_front_matter(lines: list[str]) -> list[str]:
    if lines and lines[0].rstrip() == "---" and "---" in (line.rstrip() for line in lines[1:]):
        end = next(at for at, line in enumerate(lines[1:], 1) if line.rstrip() == "---")
        if all(re.match(r"[\w-]+:|\s|#|-|\Z", line) for line in lines[1:end]):
            return lines[end + 1 :]
    return lines


def _blocks(lines: list[str]) -> Iterator[Block]:
    pending: list[str] = []
    for line in lines:
        heading = _as_heading(line, pending)
        if heading or not line.strip() or _RULE.match(line) or _OWN_BLOCK.match(line):
            if pending and not (heading and heading.text == _joined(pending)):
                yield Block(BlockKind.TEXT, "\n".join(pending))
            pending = []
        if heading:
            yield heading
        elif _RULE.match(line):
            yield Block(BlockKind.RULE, "")
        elif line.strip():
            pending.append(line)
    if pending:
        yield Block(BlockKind.TEXT, "\n".join(pending))


def _as_heading(line: str, above: list[str]) -> Block | None:
    """The heading that `line` is, or that it makes of the text right above it by underlining."""
    if match := _HEADING.match(line):
        return Block(BlockKind.HEADING, (match[2] or "").strip(), len(match[1]))
    underline = _UNDERLINE.match(line)
    if underline and above and not _OWN_BLOCK.match(above[0]):
        return Block(BlockKind.HEADING, _joined(above), 1 if underline[1][0] == "=" else 2)
    return None


def _joined(lines: list[str]) -> str:
    return " ".join(line.strip() for line in lines)
