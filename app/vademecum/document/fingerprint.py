"""A short mark by which a paragraph is known again without keeping its text."""

from hashlib import sha256

from vademecum.domain.fold import fold

_LENGTH = 16


def fingerprint(text: str) -> str:
    """The first 16 hexadecimal digits of SHA-256 over `fold(text)` without white space, so that line breaks do not matter."""
    return sha256("".join(fold(text).split()).encode()).hexdigest()[:_LENGTH]
