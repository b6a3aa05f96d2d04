"""The reader's shelf, opened so that nothing is ever lost, and open: every change is on the disk before its call returns."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

from vademecum.domain.errors import ShelfError
from vademecum.shelf.backup import newest_sound_backup
from vademecum.shelf.bookmark import Bookmark, Visit
from vademecum.shelf.file import FILE_NAME, connect, connect_memory, is_damage, prepare, question, read_into

VISITS_KEPT = 200
_NOT_KEPT = "Bookmarks cannot be saved: {}. Those you set now last until the window closes."


class Shelf:
    """Bookmarks and visits. Several windows may have the same shelf open: each sees what the others have committed.

    `notice` is a sentence for the reader when something about the file is not as it should be, else empty. `is_kept` is
    False when changes last only as long as the shelf is open. Every method raises ShelfError when the file cannot be reached;
    a change is then made wholly or not at all. To be used on the thread that opened it.
    """

    def __init__(self, connection: sqlite3.Connection, notice: str = "", *, is_kept: bool = True) -> None:
        self._connection = connection
        self.notice = notice
        self.is_kept = is_kept

    def is_bookmarked(self, place: str) -> bool:
        return bool(self._rows("bookmark_exists", place=place))

    def bookmarked_places(self) -> frozenset[str]:
        return frozenset(place for (place,) in self._rows("bookmarked_places"))

    def bookmarks(self) -> tuple[Bookmark, ...]:
        """Return every bookmark in the order of the shelf, those included whose entry has gone from the collection."""
        return tuple(
            Bookmark(place, name, kind, folder, note, datetime.fromisoformat(added))
            for place, name, kind, folder, note, added in self._rows("all_bookmarks")
        )

    def toggle(self, place: str, name: str, kind: str) -> bool:
        """Add the bookmark, or remove it when it is there, and return whether it is there now."""
        with self._change():
            removed = self._execute("remove_bookmark", place=place).rowcount
            if not removed:
                self._execute("add_bookmark", place=place, name=name, kind=kind, now=_now())
        return not removed

    def rename(self, old: str, new: str) -> None:
        """Let bookmark and visit of a place follow it to its new one; where both are on the shelf the new one stays."""
        with self._change():
            for thing in ("bookmark", "visit"):
                if not self._execute(f"rename_{thing}", old=old, new=new).rowcount:
                    self._execute(f"remove_{thing}", place=old)

    def remember_visit(self, place: str, name: str) -> None:
        """Put the place first among the recent ones, and let its bookmark take the name it is now seen under.

        Waits for the disk (some milliseconds): ask for it after the page is shown.
        """
        with self._change():
            self._execute("refresh_bookmark_name", place=place, name=name)
            self._execute("add_visit", place=place, name=name, now=_now())
            self._execute("forget_old_visits", kept=VISITS_KEPT)

    def recent(self, limit: int = VISITS_KEPT) -> tuple[Visit, ...]:
        """Return the places visited, the latest first."""
        rows = self._rows("recent_visits", limit=limit)
        return tuple(Visit(place, name, datetime.fromisoformat(visited)) for place, name, visited in rows)

    def clear_recent(self) -> None:
        with self._change():
            self._execute("clear_visits")

    def revision(self) -> tuple[int, int]:
        """Return a value that differs from an earlier one when the shelf has been changed since, here or in another window."""
        return self._rows("data_version")[0][0], self._connection.total_changes

    def close(self) -> None:
        self._connection.close()

    def _rows(self, statement: str, /, **parameters: str | int) -> list[tuple[Any, ...]]:
        with _worded("read"):
            return self._execute(statement, **parameters).fetchall()

    def _execute(self, statement: str, /, **parameters: str | int) -> sqlite3.Cursor:
        return self._connection.execute(question(statement), parameters)

    @contextmanager
    def _change(self) -> Iterator[None]:
        with _worded("saved"):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")


@contextmanager
def _worded(done: str) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise ShelfError(f"Bookmarks could not be {done} ({error}); nothing that was there before is lost.") from error


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def open_shelf(user_dir: Path) -> Shelf:
    """Open the shelf in `user_dir`, made when there is none.

    When it cannot be written, what it holds is shown from a copy in memory and `notice` says why changes are not kept. A damaged
    file is kept aside as `shelf-damaged-<n>.sqlite` and the newest sound backup takes its place. Raises ShelfError, the file
    untouched, when it belongs to another program or to a newer Vademecum.
    """
    path = user_dir / FILE_NAME
    try:
        user_dir.mkdir(parents=True, exist_ok=True)
        if not os.access(user_dir, os.W_OK) or (path.exists() and not os.access(path, os.W_OK)):
            return _copy_in_memory(path, f"{user_dir} is read-only")
        return _open_or_restore(path)
    except OSError as error:
        return _copy_in_memory(path, f"{error.filename or user_dir}: {error.strerror or error}")
    except sqlite3.Error as error:
        return _copy_in_memory(path, f"{path}: {error}")


def passing_shelf(notice: str = "") -> Shelf:
    """Return an empty shelf that is kept nowhere."""
    connection = connect_memory()
    prepare(connection, FILE_NAME)
    return Shelf(connection, notice, is_kept=False)


def _open_or_restore(path: Path) -> Shelf:
    seen = _inode(path)
    try:
        return Shelf(_prepared(path, "rwc"))
    except sqlite3.Error as error:
        if not is_damage(error):
            raise
    if _inode(path) != seen:  # another window has just done what follows
        return Shelf(_prepared(path, "rwc"))
    kept = _keep_aside(path)
    restored = _restore(path)
    connection = _prepared(path, "rwc")
    return Shelf(connection, f"The file of your bookmarks was damaged and is kept as {kept.name}. {restored}")


def _prepared(path: Path, mode: str) -> sqlite3.Connection:
    connection = connect(path, mode)
    try:
        prepare(connection, str(path))
    except BaseException:
        connection.close()
        raise
    return connection


def _inode(path: Path) -> int | None:
    return path.stat().st_ino if path.exists() else None


def _keep_aside(path: Path) -> Path:
    """Rename the damaged file, and the journal that belongs to it, to the first free name."""
    kept = next(free for n in count(1) if not (free := path.with_name(f"{path.stem}-damaged-{n}.sqlite")).exists())
    path.rename(kept)
    journal = path.with_name(f"{path.name}-journal")
    if journal.exists():
        journal.rename(kept.with_name(f"{kept.name}-journal"))
    return kept


def _restore(path: Path) -> str:
    backup = newest_sound_backup(path.parent)
    if backup is None:
        return "There is no backup yet: the shelf begins anew."
    part = path.with_name(f"{path.name}.part")
    part.write_bytes(backup.read_bytes())
    part.replace(path)
    return f"Your bookmarks are those of the backup {backup.name}."


def _copy_in_memory(path: Path, reason: str) -> Shelf:
    shelf = passing_shelf(_NOT_KEPT.format(reason))
    memory = connect_memory()
    try:
        read_into(path, memory)
        prepare(memory, str(path))
    except sqlite3.Error:
        memory.close()
        return shelf
    shelf.close()
    return Shelf(memory, shelf.notice, is_kept=False)
