"""Whether a compiled collection is, bit for bit, the file its build wrote; reads the whole file, so not for the start of the program."""

import hashlib
from enum import StrEnum
from pathlib import Path

from vademecum.domain.errors import CollectionError


class Integrity(StrEnum):
    """The verdict on a file against the SHA-256 beside it."""

    VERIFIED = "verified"
    NO_CHECKSUM = "no checksum"
    DAMAGED = "damaged"


def verify(path: Path) -> Integrity:
    """Compare the file with `<path>.sha256`, a line as `sha256sum` writes it; DAMAGED also when that line is none.

    Raises CollectionError when the file cannot be read.
    """
    pinned = path.with_name(f"{path.name}.sha256")
    try:
        if not pinned.exists():
            return Integrity.NO_CHECKSUM
        words = pinned.read_text(encoding="utf-8", errors="replace").split()
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise CollectionError(f"{path} cannot be read ({error.strerror or error}). Check that you may read it.") from error
    return Integrity.VERIFIED if words[:1] == [found] else Integrity.DAMAGED
