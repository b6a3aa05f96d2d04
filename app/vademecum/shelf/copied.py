"""What is kept of the reader's own copy of the document."""

from typing import NamedTuple


class CopiedQuantity(NamedTuple):
    """A number printed in a passage, `[start, stop)` in its text; `value` and `high` are decimals as text in base units."""

    start: int
    stop: int
    printed: str
    value: str
    high: str | None
    kind: str


class CopiedPassage(NamedTuple):
    """A passage of the copy, known by its `fingerprint`; `page_starts` holds (offset, page) for each page it stands on."""

    fingerprint: str
    text: str
    page_starts: tuple[tuple[int, int], ...]
    quantities: tuple[CopiedQuantity, ...] = ()
