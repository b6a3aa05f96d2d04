"""Backups of the shelf: written beside, opened and checked before they count, rotated without losing the fullest."""

import sqlite3
import time
from contextlib import closing
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import NamedTuple

from vademecum.domain.errors import ShelfError
from vademecum.shelf.bookmark import Contents
from vademecum.shelf.file import FILE_NAME, check, connect, connect_memory, prepare, question, read_into
from vademecum.shelf.stored import read_contents

KEPT = 5
_DAY = 24 * 60 * 60
_DATED = len("shelf-20260101")


class Backup(NamedTuple):
    """A sound backup: its file, when it was made, and how many bookmarks it holds."""

    path: Path
    made: datetime
    bookmarks: int


def back_up_daily(user_dir: Path) -> Path | None:
    """Back the shelf up when the newest backup is older than a day; return the new backup, None when none was due.

    Raises ShelfError as `back_up_now` does.
    """
    backups = _newest_first(user_dir)
    if not (user_dir / FILE_NAME).exists() or (backups and time.time() - backups[0].stat().st_mtime < _DAY):
        return None
    return back_up_now(user_dir)


def back_up_now(user_dir: Path) -> Path:
    """Back the shelf up and return the new backup.

    The five newest are kept, the newest of each of the five latest days, and the one with most bookmarks besides, so that
    neither a busy day nor a shelf emptied by mistake pushes out what was there before. Raises ShelfError when the backup cannot
    be written or does not check out; the older ones are then as they were.
    """
    try:
        new = _written(user_dir / FILE_NAME, user_dir / "backups")
        _prune(_newest_first(user_dir))
    except (OSError, sqlite3.Error) as error:
        raise ShelfError(f"The shelf could not be backed up ({error}); the earlier backups are untouched.") from error
    return new


def newest_sound_backup(user_dir: Path) -> Path | None:
    """Return the newest backup that opens and checks out, None when there is none."""
    return next((backup for backup in _newest_first(user_dir) if _bookmark_count(backup) is not None), None)


def sound_backups(user_dir: Path) -> tuple[Backup, ...]:
    """Return every backup that opens and checks out, the newest first."""
    counted = ((backup, _bookmark_count(backup)) for backup in _newest_first(user_dir))
    return tuple(Backup(path, datetime.fromtimestamp(path.stat().st_mtime, UTC), held) for path, held in counted if held is not None)


def contents_of(backup: Path) -> Contents:
    """Return what a backup of this or any earlier version holds. Raises ShelfError when it cannot be read."""
    try:
        check(backup)
        with closing(connect_memory()) as memory:
            read_into(backup, memory)
            prepare(memory, backup.name)
            return read_contents(memory)
    except sqlite3.Error as error:
        raise ShelfError(f"The backup {backup.name} cannot be read ({error}); choose another one.") from error


def _newest_first(user_dir: Path) -> list[Path]:
    return sorted((user_dir / "backups").glob("shelf-*.sqlite"), key=lambda backup: backup.name, reverse=True)


def _written(shelf: Path, folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    part = folder / "shelf.part"
    part.unlink(missing_ok=True)
    with closing(connect(part, "rwc")) as copy:
        read_into(shelf, copy)
    check(part)
    name = f"shelf-{time.strftime('%Y%m%dT%H%M%S', time.gmtime())}"
    names = (folder / f"{name}{f'_{n}' if n > 1 else ''}.sqlite" for n in count(1))
    return part.replace(next(path for path in names if not path.exists()))


def _prune(backups: list[Path]) -> None:
    fullest = max(backups, key=lambda backup: _bookmark_count(backup) or 0)
    newest_of_days = {backup.name[:_DATED]: backup for backup in reversed(backups)}
    last_days = [newest_of_days[day] for day in sorted(newest_of_days, reverse=True)[:KEPT]]
    for backup in {*backups} - {*backups[:KEPT], *last_days, fullest}:
        backup.unlink()


def _bookmark_count(backup: Path) -> int | None:
    try:
        check(backup)
        with closing(connect(backup, "ro")) as connection:
            return int(connection.execute(question("bookmark_count")).fetchone()[0])
    except (sqlite3.Error, ShelfError):
        return None
