"""The errors a reader may meet, each worded to be shown as it is.

VademecumError
├── DocumentError        the document cannot be read, or is not the one expected
├── RecordsError         the records break their format; holds every Flaw found
├── CollectionError      the compiled file is missing, foreign, damaged or from another version
│   └── CollectionNotFound
├── ShelfError           the reader's own file cannot be opened or written
├── ExportError          an export could not be written or did not read back equal
└── NotFoundError        nothing in the collection has that slug, id or number
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple


class VademecumError(Exception):
    """An expected failure, worded for its reader: what is wrong and what to do."""


class DocumentError(VademecumError):
    """The document cannot be read, or is not the one expected."""


class Flaw(NamedTuple):
    """One thing wrong in the records: where it stands, in which record and field, what is wrong and what would be right."""

    file: Path
    line: int
    record: str
    field: str
    reason: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}"
        what = ", ".join(part for part in (self.record, self.field) if part)
        return f"{where}: {what}: {self.reason}" if what else f"{where}: {self.reason}"


class RecordsError(VademecumError):
    """The records break their format; `flaws` holds every flaw found, in order of file and line."""

    def __init__(self, flaws: Sequence[Flaw]) -> None:
        self.flaws = tuple(sorted(flaws, key=lambda flaw: (str(flaw.file), flaw.line)))
        super().__init__("\n".join(str(flaw) for flaw in self.flaws))


class CollectionError(VademecumError):
    """The compiled file is foreign, damaged or from another version of the program."""


class CollectionNotFound(CollectionError):
    """There is no compiled file at the path given."""


class ShelfError(VademecumError):
    """The reader's own file cannot be opened or written."""


class ExportError(VademecumError):
    """An export could not be written, or did not read back equal to what was meant."""


class NotFoundError(VademecumError):
    """Nothing in the collection has that slug, id or number."""


class Interrupted(Exception):
    """A question was given up because nobody waits for its answer any more; no reader meets this."""
