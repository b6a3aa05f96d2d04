"""The reader's shelf, opened so that nothing is ever lost, and open: every change is on the disk before its call returns."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from vademecum.domain.errors import ShelfError
from vademecum.shelf.backup import back_up_now, newest_sound_backup
from vademecum.shelf.bookmark import Bookmark, Contents, Visit
from vademecum.shelf.file import FILE_NAME, connect, connect_memory, is_damage, is_of_earlier_version, prepare, question, read_into
from vademecum.shelf.stored import read_contents, write_contents

VISITS_KEPT, UNDONE_AT_MOST = 200, 100
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
        self._done: list[_Step] = []
        self._undone: list[_Step] = []

    def is_bookmarked(self, place: str) -> bool:
        return bool(self._rows("bookmark_exists", place=place))

    def bookmarked_places(self) -> frozenset[str]:
        return frozenset(place for (place,) in self._rows("bookmarked_places"))

    def bookmarks(self) -> tuple[Bookmark, ...]:
        """Return every bookmark in the order of the shelf, those included whose entry has gone from the collection."""
        return self.contents().bookmarks

    def contents(self) -> Contents:
        """Return folders and bookmarks in the order of the shelf."""
        with _worded("read"):
            return read_contents(self._connection)

    def change(self, words: str, edit: Callable[[Contents], Contents]) -> bool:
        """Let the shelf be what `edit` makes of it, and return whether that changed anything; `words` say what is done, for undoing it."""
        with self._change():
            before = read_contents(self._connection)
            after = edit(before)
            write_contents(self._connection, after)
        if after == before:
            return False
        self._done = [*self._done[1 - UNDONE_AT_MOST :], _Step(words, before, after)]
        self._undone = []
        return True

    @property
    def undoable(self) -> str:
        """What was done last from here and can be undone, in words; empty when there is nothing."""
        return self._done[-1].words if self._done else ""

    @property
    def redoable(self) -> str:
        """What was undone last and can be done again, in words; empty when there is nothing."""
        return self._undone[-1].words if self._undone else ""

    def undo(self) -> str:
        """Undo what was done last from here and return its words; what other windows have done since stays."""
        if self._done:
            self._carry_over(self._done[-1], forward=False)
            self._undone.append(self._done.pop())
        return self.redoable

    def redo(self) -> str:
        """Do again what was undone last and return its words."""
        if self._undone:
            self._carry_over(self._undone[-1], forward=True)
            self._done.append(self._undone.pop())
        return self.undoable

    def _carry_over(self, step: "_Step", *, forward: bool) -> None:
        from vademecum.shelf.rebasing import rebased  # noqa: PLC0415 - not needed to start

        base, target = (step.before, step.after) if forward else (step.after, step.before)
        with self._change():
            write_contents(self._connection, rebased(read_contents(self._connection), base, target))

    def toggle(self, place: str, name: str, kind: str) -> bool:
        """Add the bookmark, or remove it when it is there, and return whether it is there now."""
        from vademecum.shelf.editing import toggled  # noqa: PLC0415 - not needed to start

        self.change(f"the bookmark of “{name}”", partial(toggled, marks=(new_bookmark(place, name, kind),)))
        return self.is_bookmarked(place)

    def rename(self, old: str, new: str) -> None:
        """Let bookmark and visit of a place follow it to its new one; where both are on the shelf the new one stays, with both notes."""
        from vademecum.shelf.merging import with_renamed  # noqa: PLC0415 - not needed to start

        with self._change():
            write_contents(self._connection, with_renamed(read_contents(self._connection), old, new))
            if not self._execute("rename_visit", old=old, new=new).rowcount:
                self._execute("remove_visit", place=old)

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

    def merge_visits(self, visits: tuple[Visit, ...]) -> None:
        """Take in places visited elsewhere; of a place visited here too the later visit counts."""
        with self._change():
            known = {visit.place: visit for visit in self.recent()}
            for visit in visits:
                if visit.place not in known or known[visit.place].visited < visit.visited:
                    known[visit.place] = visit
            self._execute("clear_visits")
            for visit in sorted(known.values(), key=lambda visit: visit.visited):
                self._execute("add_visit", place=visit.place, name=visit.name, now=_written(visit.visited))
            self._execute("forget_old_visits", kept=VISITS_KEPT)

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


class _Step(NamedTuple):
    words: str
    before: Contents
    after: Contents


def new_bookmark(place: str, name: str, kind: str) -> Bookmark:
    """Return a bookmark set now, without folder and note."""
    return Bookmark(place, name, kind, "", "", datetime.fromisoformat(_now()))


def _now() -> str:
    return _written(datetime.now(UTC))


def _written(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds")


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
        if is_of_earlier_version(connection):
            with suppress(ShelfError):  # the migration is one transaction: a folder of backups that cannot be written must not stop it
                back_up_now(path.parent)
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
