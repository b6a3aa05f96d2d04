"""Stretches of a paragraph that stand in quotation marks."""

import re
from dataclasses import dataclass, field

_MARKS = re.compile(r"[\"“”„«»]")
_OPENS_AFTER = "([{-–—/"
_ENDS_SENTENCE = re.compile(r"\s*(?:\.|\Z)")
_MARKER_GAP = re.compile(r"(?<=\S)(?=\s\.(?:\s|\Z))")
_SENTENCE_START = re.compile(r"[.!?]\s+")
_NAME_WORDS = 6


@dataclass(slots=True)
class _Open:
    """A quotation whose closing mark has not been met; `inner` are the whole quotations within it."""

    start: int
    inner: list[tuple[int, int]] = field(default_factory=list)


def quoted_stretches(text: str) -> tuple[tuple[int, int], ...]:
    """The outermost quoted stretches, each `(start, stop)` with its marks, in order.

    Straight marks are told apart by the blanks around them. A quotation that is never closed ends with the first one
    inside it that ends a sentence (one mark closes both), else where a blank before a full stop shows that something
    is lost, else with the paragraph; one that is never opened begins with its sentence.
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
        elif unopened := _unopened(text, at):
            found.append(unopened)
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
        return not free_after and _opens(text, len(text[:at].rstrip('"')), is_within=is_within)
    return not is_within if free_before == free_after else free_before


def _closed(opened: _Open, text: str) -> list[tuple[int, int]]:
    """What an unclosed quotation comes to: itself, ended by the best guess, and the quotations that stand after it."""
    for rank, (_, stop) in enumerate(opened.inner):
        is_name = rank == 0 and text[opened.start + 1].isupper() and len(text[opened.start : stop].split()) <= _NAME_WORDS
        if is_name or _ENDS_SENTENCE.match(text, stop):
            return [(opened.start, stop), *opened.inner[rank + 1 :]]
    gap = _MARKER_GAP.search(text, opened.start)
    stop = gap.start() if gap else len(text)
    return [(opened.start, stop), *(stretch for stretch in opened.inner if stretch[0] >= stop)]


def _unopened(text: str, at: int) -> tuple[int, int] | None:
    """The stretch of a quotation of which only the closing mark stands: the sentence before it."""
    if not _ENDS_SENTENCE.match(text, at + 1) or at == 0 or text[at - 1].isspace() or text[at - 1].isdigit():
        return None
    starts = [match.end() for match in _SENTENCE_START.finditer(text, 0, at)]
    return (max(starts, default=0), at + 1)


def _outermost(stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches that lie in no other."""
    kept: list[tuple[int, int]] = []
    for start, stop in sorted(stretches, key=lambda stretch: (stretch[0], -stretch[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, stop))
    return kept
