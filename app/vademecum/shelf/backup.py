"""Backups of the shelf: written beside, opened and checked before they count, rotated without losing the fullest."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path

from vademecum.domain.errors import ShelfError
from vademecum.shelf.file import FILE_NAME, check, connect, question, read_into

KEPT = 5
_DAY = 24 * 60 * 60


def back_up_daily(user_dir: Path) -> Path | None:
    """Back the shelf up when the newest backup is older than a day; return the new backup, None when none was due.

    Five are kept, and the one with most bookmarks besides, so that a shelf emptied by mistake pushes out no full one.
    Raises ShelfError when the backup cannot be written or does not check out; the older ones are then as they were.
    """
    shelf = user_dir / FILE_NAME
    backups = _newest_first(user_dir)
    if not shelf.exists() or (backups and time.time() - backups[0].stat().st_mtime < _DAY):
        return None
    try:
        new = _written(shelf, user_dir / "backups")
        _prune(_newest_first(user_dir))
    except (OSError, sqlite3.Error) as error:
        raise ShelfError(f"The shelf could not be backed up ({error}); the earlier backups are untouched.") from error
    return new


def newest_sound_backup(user_dir: Path) -> Path | None:
    """Return the newest backup that opens and checks out, None when there is none."""
    return next((backup for backup in _newest_first(user_dir) if _bookmark_count(backup) is not None), None)


def _newest_first(user_dir: Path) -> list[Path]:
    return sorted((user_dir / "backups").glob("shelf-*.sqlite"), key=lambda backup: backup.name, reverse=True)


def _written(shelf: Path, folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    part = folder / "shelf.part"
    part.unlink(missing_ok=True)
    with closing(connect(part, "rwc")) as copy:
        read_into(shelf, copy)
    check(part)
    return part.replace(folder / f"shelf-{time.strftime('%Y%m%dT%H%M%S', time.gmtime())}.sqlite")


def _prune(backups: list[Path]) -> None:
    fullest = max(backups, key=lambda backup: _bookmark_count(backup) or 0)
    for backup in backups[KEPT:]:
        if backup != fullest:
            backup.unlink()


def _bookmark_count(backup: Path) -> int | None:
    try:
        check(backup)
        with closing(connect(backup, "ro")) as connection:
            return int(connection.execute(question("bookmark_count")).fetchone()[0])
    except (sqlite3.Error, ShelfError):
        return None
