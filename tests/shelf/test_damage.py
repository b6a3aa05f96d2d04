"""Whatever state file and folder are in, the shelf opens with words for the reader or refuses without touching anything."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from vademecum.domain.errors import ShelfError
from vademecum.shelf.backup import back_up_daily
from vademecum.shelf.file import MIGRATIONS
from vademecum.shelf.opened import Shelf, open_shelf

Opener = Callable[[], Shelf]


def _set_one(opened: Opener, place: str = "entry:minsk") -> None:
    shelf = opened()
    shelf.toggle(place, "Minsk", "City")
    shelf.close()


def _overwrite(file: Path, at: int, junk: bytes) -> None:
    content = bytearray(file.read_bytes())
    content[at : at + len(junk)] = junk
    file.write_bytes(content)


@pytest.mark.parametrize("at", [0, 100, 4096, 4100, 8192])
def test_a_damaged_file_is_kept_aside_and_the_backup_takes_its_place(at: int, opened: Opener, folder: Path) -> None:
    _set_one(opened)
    back_up_daily(folder)
    _overwrite(folder / "shelf.sqlite", at, b"\x93" * 64)
    damaged = (folder / "shelf.sqlite").read_bytes()
    shelf = opened()
    assert shelf.bookmarked_places() == {"entry:minsk"}
    assert (folder / "shelf-damaged-1.sqlite").read_bytes() == damaged
    assert "kept as shelf-damaged-1.sqlite" in shelf.notice
    assert "backup" in shelf.notice
    assert shelf.is_kept
    assert opened().notice == ""


def test_a_truncated_file_without_a_backup_is_kept_aside_and_the_shelf_begins_anew(opened: Opener, folder: Path) -> None:
    _set_one(opened)
    os.truncate(folder / "shelf.sqlite", 5000)
    shelf = opened()
    assert shelf.bookmarks() == ()
    assert "begins anew" in shelf.notice
    _overwrite(folder / "shelf.sqlite", 0, b"junk" * 40)
    assert "shelf-damaged-2.sqlite" in opened().notice
    assert (folder / "shelf-damaged-1.sqlite").stat().st_size == 5000


def test_a_damaged_backup_is_passed_over_for_a_sound_one(opened: Opener, folder: Path) -> None:
    _set_one(opened)
    sound = back_up_daily(folder)
    assert sound is not None
    (folder / "backups" / "shelf-99990101T000000.sqlite").write_bytes(b"no database at all")
    _overwrite(folder / "shelf.sqlite", 0, b"junk" * 40)
    shelf = opened()
    assert sound.name in shelf.notice
    assert shelf.bookmarked_places() == {"entry:minsk"}


@pytest.mark.parametrize(
    ("stamp", "words"),
    [
        (f"PRAGMA user_version = {len(MIGRATIONS) + 1}", "newer Vademecum"),
        ("PRAGMA application_id = 77", "another program"),
    ],
)
def test_a_newer_or_foreign_file_is_refused_and_untouched(stamp: str, words: str, opened: Opener, folder: Path) -> None:
    _set_one(opened)
    with closing(sqlite3.connect(folder / "shelf.sqlite")) as connection:
        connection.execute(stamp)
    before = (folder / "shelf.sqlite").read_bytes()
    with pytest.raises(ShelfError, match=words):
        open_shelf(folder)
    assert (folder / "shelf.sqlite").read_bytes() == before
    assert [file.name for file in folder.iterdir()] == ["shelf.sqlite"]


@pytest.mark.parametrize(
    "theirs",
    [
        "CREATE TABLE theirs (a)",
        "CREATE VIRTUAL TABLE theirs USING fts5 (a); INSERT INTO theirs VALUES ('one'); UPDATE theirs_content SET c0 = 'two'",
        "CREATE TABLE theirs (a CHECK (a > 0)); PRAGMA ignore_check_constraints = ON; INSERT INTO theirs VALUES (0)",
        "PRAGMA application_id = 77; CREATE TABLE theirs (a CHECK (a)); PRAGMA ignore_check_constraints = 1; INSERT INTO theirs VALUES (0)",
    ],
    ids=["plain", "full text", "unsound", "stamped and unsound"],
)
def test_a_file_of_another_program_is_refused_and_untouched_whatever_is_wrong_in_it(theirs: str, folder: Path) -> None:
    folder.mkdir()
    with closing(sqlite3.connect(folder / "shelf.sqlite")) as connection:
        connection.executescript(theirs)
        connection.commit()
    before = (folder / "shelf.sqlite").read_bytes()
    with pytest.raises(ShelfError, match="another program"):
        open_shelf(folder)
    assert (folder / "shelf.sqlite").read_bytes() == before
    assert [file.name for file in folder.iterdir()] == ["shelf.sqlite"]


def test_a_folder_that_cannot_be_made_leaves_a_shelf_for_the_session(folder: Path, opened: Opener) -> None:
    folder.write_text("a file where the folder should be")
    shelf = opened()
    assert shelf.notice.startswith("Bookmarks cannot be saved: ")
    assert not shelf.is_kept
    assert shelf.toggle("entry:minsk", "Minsk", "City")
    assert shelf.bookmarked_places() == {"entry:minsk"}


def test_a_read_only_file_is_shown_and_changes_last_for_the_session(opened: Opener, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _set_one(opened)
    before = (folder / "shelf.sqlite").read_bytes()
    monkeypatch.setattr(os, "access", lambda path, _mode: Path(path) != folder / "shelf.sqlite")
    shelf = opened()
    assert shelf.notice.startswith("Bookmarks cannot be saved: ")
    shelf.toggle("entry:brest", "Brest", "City")
    assert shelf.bookmarked_places() == {"entry:minsk", "entry:brest"}
    assert (folder / "shelf.sqlite").read_bytes() == before


def test_a_folder_in_place_of_the_file_leaves_a_shelf_for_the_session(opened: Opener, folder: Path) -> None:
    (folder / "shelf.sqlite").mkdir(parents=True)
    assert not opened().is_kept


def test_a_file_that_another_program_holds_is_not_waited_for_for_ever(
    opened: Opener, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _set_one(opened)
    monkeypatch.setattr("vademecum.shelf.file.BUSY_SECONDS", 0.05)
    with closing(sqlite3.connect(folder / "shelf.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        shelf = opened()
    assert "locked" in shelf.notice
    assert opened().bookmarked_places() == {"entry:minsk"}


_FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from vademecum.domain.errors import ShelfError
from vademecum.shelf.opened import open_shelf
shelf = open_shelf(Path(sys.argv[1]))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    shelf.toggle("entry:brest", "Brest", "City")
except ShelfError as error:
    print(error, sorted(shelf.bookmarked_places()))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of file size are a matter of POSIX")
def test_a_full_disk_is_told_and_loses_nothing(opened: Opener, folder: Path) -> None:
    _set_one(opened)
    done = subprocess.run([sys.executable, "-c", _FULL_DISK, str(folder)], capture_output=True, text=True, timeout=30, check=True)
    assert done.stdout.startswith("Bookmarks could not be saved (")
    assert "['entry:minsk']" in done.stdout
    shelf = opened()
    assert shelf.notice == ""
    assert shelf.bookmarked_places() == {"entry:minsk"}
