"""A shelf of the first version becomes one of today with everything it held, and a copy of it is kept."""

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from vademecum.shelf.backup import contents_of, sound_backups
from vademecum.shelf.file import MIGRATIONS
from vademecum.shelf.opened import Shelf, open_shelf

Opener = Callable[[], Shelf]
# As the first version made it; never to be changed, since such files lie in readers' folders.
FIRST = """
CREATE TABLE bookmark (
    place TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, folder TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '', position INTEGER NOT NULL, added TEXT NOT NULL
) STRICT;
CREATE INDEX bookmark_by_position ON bookmark (position, place);
CREATE TABLE visit (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, place TEXT NOT NULL UNIQUE, name TEXT NOT NULL, visited TEXT NOT NULL
) STRICT;
INSERT INTO bookmark VALUES
    ('entry:minsk', 'Minsk', 'City', '', '', 1, '2025-11-20T10:00:00.000+00:00'),
    ('note:54', 'A source', 'Source', 'Asia/Timber', 'For Mrs K.', 3, '2025-11-21T10:00:00.000+00:00'),
    ('entry:gone', 'Gone', 'Fair', 'Asia/Timber', '', 2, '2025-11-22T10:00:00.000+00:00');
INSERT INTO visit (place, name, visited) VALUES ('entry:minsk', 'Minsk', '2025-11-20T10:00:00.000+00:00');
PRAGMA application_id = 0x56615368;
PRAGMA user_version = 1;
"""


@pytest.fixture
def first(folder: Path) -> Path:
    folder.mkdir()
    with closing(sqlite3.connect(folder / "shelf.sqlite")) as connection:
        connection.executescript(FIRST)
    return folder


def test_everything_is_there_after_the_migration(first: Path, opened: Opener) -> None:
    shelf = opened()
    assert shelf.notice == ""
    assert [(mark.place, mark.folder, mark.note) for mark in shelf.bookmarks()] == [
        ("entry:minsk", "", ""),
        ("entry:gone", "Asia/Timber", ""),
        ("note:54", "Asia/Timber", "For Mrs K."),
    ]
    assert shelf.contents().folders == ("Asia", "Asia/Timber")
    assert shelf.bookmarks()[1].added.isoformat() == "2025-11-22T10:00:00+00:00"
    assert [visit.place for visit in shelf.recent()] == ["entry:minsk"]
    with closing(sqlite3.connect(first / "shelf.sqlite")) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
    assert opened().contents() == shelf.contents()


def test_the_file_as_it_was_is_kept_as_a_backup_that_can_still_be_read(first: Path, opened: Opener) -> None:
    contents = opened().contents()
    (kept,) = sound_backups(first)
    with closing(sqlite3.connect(kept.path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    assert contents_of(kept.path) == contents
    with closing(sqlite3.connect(kept.path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)


def test_a_folder_for_backups_that_cannot_be_made_stops_no_migration(first: Path, opened: Opener) -> None:
    (first / "backups").write_text("in the way")
    assert len(opened().bookmarks()) == 3


def test_a_shelf_that_cannot_be_written_is_shown_in_todays_form_and_stays_as_it_is(first: Path) -> None:
    before = (first / "shelf.sqlite").read_bytes()
    (first / "shelf.sqlite").chmod(0o444)
    first.chmod(0o555)
    shelf = open_shelf(first)
    contents, kept = shelf.contents(), shelf.is_kept
    shelf.close()
    first.chmod(0o755)
    assert len(contents.bookmarks) == 3
    if not kept:  # root may write everywhere
        assert (first / "shelf.sqlite").read_bytes() == before


_KILLED = """
import os, signal, sys
from pathlib import Path
import vademecum.shelf.file as file
from vademecum.shelf.opened import open_shelf
class Stopping(file.sqlite3.Connection):
    def execute(self, statement, *rest):
        if statement.startswith("INSERT INTO folder"):
            os.kill(os.getpid(), signal.SIGKILL)
        return super().execute(statement, *rest)
real = file.sqlite3.connect
file.sqlite3.connect = lambda *args, **kwargs: real(*args, factory=Stopping, **kwargs)
open_shelf(Path(sys.argv[1]))
"""


def test_a_migration_killed_halfway_is_begun_anew_and_loses_nothing(first: Path, opened: Opener) -> None:
    killed = subprocess.run([sys.executable, "-c", _KILLED, str(first)], check=False, capture_output=True, timeout=60)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    shelf = opened()
    assert shelf.notice == ""
    assert len(shelf.bookmarks()) == 3
    assert shelf.contents().folders == ("Asia", "Asia/Timber")
