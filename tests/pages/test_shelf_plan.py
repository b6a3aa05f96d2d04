"""What taking in and going back would change is told first, done only as told, and can be undone."""

import os
from pathlib import Path

import pytest

from vademecum.domain.errors import ShelfError
from vademecum.pages.kept import toggle_places
from vademecum.pages.opened import Library, open_library
from vademecum.pages.place import parse_place
from vademecum.pages.shelf_away import shelf_json
from vademecum.pages.shelf_plan import backup_rows, carry_out, import_plan, restore_plan
from vademecum.shelf.backup import back_up_now
from vademecum.shelf.bookmark import Contents
from vademecum.shelf.editing import filed, noted
from vademecum.shelf.exchange import read_shelf_text
from vademecum.shelf.merging import merged


@pytest.fixture
def saved(compiled_collection: Path, tmp_path: Path) -> Path:
    """A shelf of another reader, saved."""
    library = open_library(compiled_collection, tmp_path / "other")
    toggle_places(library, map(parse_place, ("entry:hvalvik", "note:1", "entry:losie-bay")))
    library.shelf.change("noting", lambda now: noted(filed(now, {"note:1"}, "Ice/Days"), "entry:hvalvik", "theirs"))
    library.shelf.remember_visit("entry:sedna", "Sedna")
    path = tmp_path / "saved.json"
    path.write_text(shelf_json(library).replace("entry:losie-bay", "entry:moose-bay"), encoding="utf-8")
    library.close()
    return path


def set_ours(library: Library) -> Contents:
    toggle_places(library, [parse_place("entry:hvalvik"), parse_place("chapter:1")])
    library.shelf.change("noting", lambda now: noted(now, "entry:hvalvik", "ours"))
    return library.shelf.contents()


def test_what_is_taken_in_is_told_before_it_is_done(library: Library, saved: Path) -> None:
    ours = set_ours(library)
    plan = import_plan(library, saved)
    assert library.shelf.contents() == ours
    assert plan.title == "Take in saved.json"
    assert plan.summary == "2 bookmarks come, 1 bookmark gets another note, 2 folders are made, none is removed."
    assert [(str(change.kind), change.name) for change in plan.changes][:2] == [("folder added", "Ice"), ("folder added", "Ice/Days")]
    carry_out(library, plan)
    found = {mark.place: mark for mark in library.shelf.bookmarks()}
    assert list(found) == ["entry:hvalvik", "chapter:1", "note:1", "entry:losie-bay"]
    assert found["entry:hvalvik"].note == "ours\n\ntheirs"
    assert found["note:1"].folder == "Ice/Days"
    assert "entry:sedna" in [visit.place for visit in library.shelf.recent()]
    again = import_plan(library, saved)
    assert (again.is_empty, again.summary) == (True, "Nothing would change.")
    library.shelf.undo()
    assert library.shelf.contents() == ours


def test_a_shelf_saved_and_taken_in_elsewhere_is_the_same_shelf(
    library: Library, saved: Path, compiled_collection: Path, tmp_path: Path
) -> None:
    carry_out(library, import_plan(library, saved))
    path = tmp_path / "again.json"
    path.write_text(shelf_json(library), encoding="utf-8")
    third = open_library(compiled_collection, tmp_path / "third")
    carry_out(third, import_plan(third, path))
    assert third.shelf.contents() == library.shelf.contents()
    assert third.shelf.recent() == library.shelf.recent()
    third.close()
    assert read_shelf_text(shelf_json(library)).contents == merged(Contents(), library.shelf.contents())


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff\xfe", b'{"format": "other"}'])
def test_what_is_no_shelf_is_refused_and_changes_nothing(library: Library, tmp_path: Path, content: bytes) -> None:
    ours = set_ours(library)
    path = tmp_path / "no.json"
    path.write_bytes(content)
    with pytest.raises(ShelfError):
        import_plan(library, path)
    with pytest.raises(ShelfError, match="cannot be read"):
        import_plan(library, tmp_path / "missing.json")
    assert library.shelf.contents() == ours


def test_a_plan_is_not_carried_out_on_a_shelf_that_has_changed_meanwhile(library: Library, saved: Path) -> None:
    plan = import_plan(library, saved)
    ours = set_ours(library)
    with pytest.raises(ShelfError, match="changed meanwhile"):
        carry_out(library, plan)
    assert library.shelf.contents() == ours


def test_going_back_to_a_backup_is_told_first_backed_up_itself_and_undone(library: Library) -> None:
    assert library.user_dir is not None
    then = set_ours(library)
    os.utime(back_up_now(library.user_dir), (10**9, 10**9))
    toggle_places(library, [parse_place("entry:hvalvik"), parse_place("entry:sedna")])
    toggle_places(library, [parse_place("entry:hvalvik")])
    now = library.shelf.contents()
    (row,) = backup_rows(library)
    assert row.words.startswith("9 September 2001, ")
    assert row.words.endswith(" with 2 bookmarks")
    plan = restore_plan(library, row.path)
    assert plan.title == f"Go back to the shelf of {row.words}"
    assert plan.summary == "1 bookmark goes, 1 bookmark comes."
    assert library.shelf.contents() == now
    carry_out(library, plan)
    assert library.shelf.contents() == then
    assert len(backup_rows(library)) == 2
    assert restore_plan(library, backup_rows(library)[0].path).after == now
    library.shelf.undo()
    assert library.shelf.contents() == now


def test_nothing_is_gone_back_to_when_the_shelf_of_now_cannot_be_backed_up(library: Library) -> None:
    assert library.user_dir is not None
    set_ours(library)
    kept = back_up_now(library.user_dir)
    away = kept.rename(library.user_dir / kept.name)
    toggle_places(library, [parse_place("entry:sedna")])
    (library.user_dir / "backups").rmdir()
    (library.user_dir / "backups").write_text("in the way")
    now = library.shelf.contents()
    with pytest.raises(ShelfError, match="could not be backed up"):
        carry_out(library, restore_plan(library, away))
    assert library.shelf.contents() == now
