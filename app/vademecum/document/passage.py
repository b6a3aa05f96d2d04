"""Words looked up in a text as a reader would see them: case and the kind of blank do not matter, parts of words do not count."""

import re
from collections.abc import Iterator


def occurrences(words: str, text: str) -> Iterator[tuple[int, int]]:
    """Each place `[start, stop)` where `words` stand in `text` as whole words."""
    parts = words.split()
    if not parts:
        return
    pattern = r"\s+".join(map(re.escape, parts))
    for match in re.finditer(rf"(?<!\w){pattern}(?!\w)" if parts[0][0].isalnum() else pattern, text, re.IGNORECASE):
        yield match.span()
