"""The index of the reader's own copy of the document: a file beside the shelf, written whole, opened for one question at a time."""

import json
import os
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from vademecum.domain.errors import ShelfError
from vademecum.domain.fold import fold
from vademecum.domain.words import apart
from vademecum.shelf.copied import CopiedPassage, CopiedQuantity
from vademecum.shelf.file import connect

FILE_NAME, PART_NAME = "document.sqlite", "document.part"
APPLICATION_ID, VERSION = 0x56614463, 2
_STATEMENTS = Path(__file__).parent / "copy_queries"
_REMAINS = ("", "-journal", "-wal", "-shm")


def is_attached(user_dir: Path | None) -> bool:
    """Tell whether a copy is attached, at the cost of a look into the folder; in one that cannot be looked into none is."""
    return user_dir is not None and os.access(user_dir / FILE_NAME, os.F_OK)


class OwnCopy:
    """An attached copy, open for reading. Every method raises ShelfError when the file turns out to be damaged."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @property
    def name(self) -> str:
        """The name of the file that was attached."""
        return str(self._rows("name")[0][0])

    def fingerprints(self) -> frozenset[str]:
        return frozenset(fingerprint for (fingerprint,) in self._rows("fingerprints"))

    def passages(self, fingerprints: Sequence[str]) -> dict[str, CopiedPassage]:
        """Return those of the passages that the copy has, by fingerprint."""
        asked = json.dumps(list(fingerprints))
        quantities: dict[str, list[CopiedQuantity]] = defaultdict(list)
        for fingerprint, *quantity in self._rows("quantities", fingerprints=asked):
            quantities[fingerprint].append(CopiedQuantity(*quantity))
        return {
            fingerprint: CopiedPassage(fingerprint, text, _starts(starts), tuple(quantities[fingerprint]))
            for fingerprint, text, starts in self._rows("passages", fingerprints=asked)
        }

    def holding(self, match: str) -> list[str]:
        """Return the fingerprints of the passages that an expression of FTS5 over folded words finds, best first."""
        return [fingerprint for (fingerprint,) in self._rows("holding", match=match)]

    def _rows(self, question: str, **parameters: str) -> list[tuple[Any, ...]]:
        return self._connection.execute(_statement(question), parameters).fetchall()


@contextmanager
def opened_copy(user_dir: Path) -> Iterator[OwnCopy]:
    """Open the attached copy for one question. Raises ShelfError when there is none, or its file is not what was written."""
    try:
        with closing(connect(user_dir / FILE_NAME, "ro")) as connection:
            stamps = [connection.execute(f"PRAGMA {stamp}").fetchone()[0] for stamp in ("application_id", "user_version")]
            if stamps != [APPLICATION_ID, VERSION]:
                raise ShelfError(f"{FILE_NAME} is no copy that this version of Vademecum attached: attach your copy again.")
            yield OwnCopy(connection)
    except sqlite3.Error as error:
        raise ShelfError(f"Your attached copy cannot be read ({error}): attach it again.") from error


def write_copy(user_dir: Path, name: str, passages: Iterable[CopiedPassage]) -> None:
    """Attach a copy in the place of any before it. Whatever `passages` raises leaves nothing behind and the copy before as it was.

    Raises ShelfError when the folder cannot be written.
    """
    part = user_dir / PART_NAME
    try:
        user_dir.mkdir(parents=True, exist_ok=True)
        try:
            part.unlink(missing_ok=True)
            part.touch(mode=0o600)
            with closing(connect(part, "rw")) as connection:
                _fill(connection, name, passages)
            part.replace(user_dir / FILE_NAME)
        finally:
            _remove(part)
    except (OSError, sqlite3.Error) as error:
        raise ShelfError(f"Your copy cannot be kept in {user_dir} ({error}): make room there, or name another folder.") from error


def remove_copy(user_dir: Path) -> bool:
    """Detach the copy: nothing of it stays in the folder. Return whether there was one. Raises ShelfError when it cannot be deleted."""
    had = is_attached(user_dir)
    try:
        for file in (FILE_NAME, PART_NAME):
            _remove(user_dir / file)
    except OSError as error:
        raise ShelfError(f"{user_dir / FILE_NAME} cannot be deleted ({error.strerror}): close other windows and try again.") from error
    return had


def _fill(connection: sqlite3.Connection, name: str, passages: Iterable[CopiedPassage]) -> None:
    connection.execute("PRAGMA journal_mode = MEMORY")
    connection.execute("BEGIN")
    for statement in _statement("schema").split(";\n"):
        connection.execute(statement)
    connection.execute(_statement("add_copy"), {"name": name})
    for id_, passage in enumerate(passages, 1):
        row = {"id": id_, "fingerprint": passage.fingerprint, "text": passage.text, "page_starts": json.dumps(passage.page_starts)}
        if connection.execute(_statement("add_passage"), row).rowcount:
            connection.execute(_statement("add_words"), {"id": id_, "body": apart(fold(passage.text))})
            quantities = ({"passage": id_, **quantity._asdict()} for quantity in passage.quantities)
            connection.executemany(_statement("add_quantity"), quantities)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("COMMIT")


def _remove(file: Path) -> None:
    for ending in _REMAINS:
        file.with_name(f"{file.name}{ending}").unlink(missing_ok=True)


def _starts(text: str) -> tuple[tuple[int, int], ...]:
    return tuple((start, page) for start, page in json.loads(text))


@cache
def _statement(name: str) -> str:
    """Return the statement kept in `copy_queries/<name>.sql`."""
    return (_STATEMENTS / f"{name}.sql").read_text(encoding="utf-8")
