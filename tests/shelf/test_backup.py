"""Backups are made once a day, checked, rotated, and never push out the fullest."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from vademecum.domain.errors import ShelfError
from vademecum.shelf.backup import KEPT, back_up_daily, back_up_now, contents_of, newest_sound_backup, sound_backups
from vademecum.shelf.file import check
from vademecum.shelf.opened import Shelf

Opener = Callable[[], Shelf]


def _age(backup: Path, days: float, name: str) -> Path:
    then = time.time() - days * 24 * 60 * 60
    os.utime(backup, (then, then))
    return backup.rename(backup.with_name(name))


def test_a_backup_is_made_once_a_day(opened: Opener, folder: Path) -> None:
    opened().toggle("entry:minsk", "Minsk", "City")
    first = back_up_daily(folder)
    assert first is not None
    check(first)
    assert back_up_daily(folder) is None
    _age(first, 1.1, "shelf-20200101T000000.sqlite")
    assert back_up_daily(folder) is not None


def test_there_is_nothing_to_back_up_before_there_is_a_shelf(folder: Path) -> None:
    assert back_up_daily(folder) is None
    assert not folder.exists()


def test_so_many_are_kept_and_the_fullest_besides(opened: Opener, folder: Path) -> None:
    shelf = opened()
    for place in ("entry:a", "entry:b"):
        shelf.toggle(place, place, "")
    for number in range(KEPT + 3):
        made = back_up_daily(folder)
        assert made is not None
        _age(made, 2, f"shelf-2020010{number + 1}T000000.sqlite")
        if number == 0:
            shelf.toggle("entry:a", "entry:a", "")
    back_up_daily(folder)
    names = sorted(file.name for file in (folder / "backups").iterdir())
    assert names[0] == "shelf-20200101T000000.sqlite"
    assert len(names) == KEPT + 1


def test_a_backup_that_cannot_be_written_is_told(opened: Opener, folder: Path) -> None:
    opened().toggle("entry:a", "A", "")
    (folder / "backups").write_text("a file where the folder should be")
    with pytest.raises(ShelfError, match="could not be backed up"):
        back_up_daily(folder)


def test_a_damaged_shelf_makes_no_backup(opened: Opener, folder: Path) -> None:
    opened().toggle("entry:a", "A", "")
    sound = back_up_daily(folder)
    assert sound is not None
    sound = _age(sound, 2, "shelf-20200101T000000.sqlite")
    content = bytearray((folder / "shelf.sqlite").read_bytes())
    content[4096:4200] = b"\x93" * 104
    (folder / "shelf.sqlite").write_bytes(content)
    with pytest.raises(ShelfError, match="could not be backed up"):
        back_up_daily(folder)
    assert newest_sound_backup(folder) == sound


def test_a_busy_day_pushes_out_no_earlier_one(opened: Opener, folder: Path) -> None:
    opened().toggle("entry:a", "A", "")
    for day in range(1, 4):
        _age(back_up_now(folder), 10 - day, f"shelf-2020010{day}T000000.sqlite")
    for _ in range(KEPT + 3):
        back_up_now(folder)
    names = sorted(file.name for file in (folder / "backups").iterdir())
    assert len(names) == KEPT + 3
    assert names[:3] == [f"shelf-2020010{day}T000000.sqlite" for day in range(1, 4)]


def test_backups_are_listed_with_what_they_hold_and_damaged_ones_are_not(opened: Opener, folder: Path) -> None:
    shelf = opened()
    assert sound_backups(folder) == ()
    for place in ("entry:a", "entry:b"):
        shelf.toggle(place, place, "")
        _age(back_up_now(folder), 3 - len(shelf.bookmarks()), f"shelf-2020010{len(shelf.bookmarks())}T000000.sqlite")
    (folder / "backups" / "shelf-20200103T000000.sqlite").write_bytes(b"junk" * 100)
    found = sound_backups(folder)
    assert [(backup.path.name, backup.bookmarks) for backup in found] == [
        ("shelf-20200102T000000.sqlite", 2),
        ("shelf-20200101T000000.sqlite", 1),
    ]
    assert [mark.place for mark in contents_of(found[1].path).bookmarks] == ["entry:a"]
    with pytest.raises(ShelfError, match="choose another one"):
        contents_of(folder / "backups" / "shelf-20200103T000000.sqlite")
