"""Stretches of a paragraph that stand in quotation marks."""

import re
from dataclasses import dataclass, field

_MARKS = re.compile(r"[\"“”„«»]")
_OPENS_AFTER = "([{-–—/"
_ENDS_HERE = re.compile(r"\s*(?:[.,;:)]|\Z)")


@dataclass(slots=True)
class _Open:
    """A quotation whose closing mark has not been met; `inner` are the whole quotations within it."""

    start: int
    inner: list[tuple[int, int]] = field(default_factory=list)


def quoted_stretches(text: str) -> tuple[tuple[int, int], ...]:
    """The outermost quoted stretches, each `(start, stop)` with its marks, in order.

    Straight marks are told apart by the blanks around them. Where a quotation is never closed, it ends with the first
    quotation inside it that a full stop or comma follows (one mark closes both), else with the paragraph.
    """
    found: list[tuple[int, int]] = []
    stack: list[_Open] = []
    for match in _MARKS.finditer(text):
        at = match.start()
        if _opens(text, at, is_within=bool(stack)):
            stack.append(_Open(at))
        elif stack:
            stretch = (stack.pop().start, at + 1)
            (stack[-1].inner if stack else found).append(stretch)
    for opened in reversed(stack):
        found += _closed(opened, text)
    return tuple(sorted(_outermost(found)))


def _opens(text: str, at: int, *, is_within: bool) -> bool:
    if text[at] in "“„«":
        return not (text[at] == "“" and is_within and "„" in text[:at])
    if text[at] in "”»":
        return False
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    free_before = not before or before.isspace() or before in _OPENS_AFTER
    free_after = not after or after.isspace() or after in ".,;:!?)"
    if before == '"':
        return not free_after and _opens(text, at - 1, is_within=is_within)
    return not is_within if free_before == free_after else free_before


def _closed(opened: _Open, text: str) -> list[tuple[int, int]]:
    """The stretches that an unclosed quotation comes to: itself, ended by the best guess, and what stands after it."""
    for rank, (_, stop) in enumerate(opened.inner):
        if _ENDS_HERE.match(text, stop):
            return [(opened.start, stop), *opened.inner[rank + 1 :]]
    return opened.inner if len(opened.inner) > 1 else [(opened.start, len(text))]


def _outermost(stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches that lie in no other."""
    kept: list[tuple[int, int]] = []
    for start, stop in sorted(stretches, key=lambda stretch: (stretch[0], -stretch[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, stop))
    return kept
