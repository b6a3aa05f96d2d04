"""What was done here is undone and done again; what other windows have done meanwhile stays."""

from collections.abc import Callable
from functools import partial

from hypothesis import given
from tests.shelf.shelves import CONTENTS, mark

from vademecum.shelf.bookmark import Contents
from vademecum.shelf.editing import filed, noted, reordered, with_folder, with_marks, without
from vademecum.shelf.opened import Shelf
from vademecum.shelf.rebasing import rebased

Opener = Callable[[], Shelf]
THREE = with_marks(Contents(), (mark("a"), mark("b", "F", "a note"), mark("c")))


@given(CONTENTS, CONTENTS)
def test_undoing_gives_back_what_was_there(before: Contents, after: Contents) -> None:
    assert rebased(after, after, before) == before
    assert rebased(after, before, after) == after


def test_undo_and_redo_follow_one_another(opened: Opener) -> None:
    shelf = opened()
    assert (shelf.undoable, shelf.redoable, shelf.undo(), shelf.redo()) == ("", "", "", "")
    shelf.change("three", lambda _now: THREE)
    shelf.change("taking off", partial(without, places={"b"}))
    shelf.change("order", partial(reordered, places=["c", "a"]))
    assert [each.place for each in shelf.bookmarks()] == ["c", "a"]
    assert shelf.undo() == "order"
    assert shelf.undo() == "taking off"
    assert shelf.contents() == THREE
    assert (shelf.undoable, shelf.redoable) == ("three", "taking off")
    assert shelf.redo() == "taking off"
    assert shelf.redo() == "order"
    assert [each.place for each in shelf.bookmarks()] == ["c", "a"]
    shelf.undo()
    shelf.change("anew", partial(with_folder, path="G"))
    assert shelf.redoable == ""


def test_what_changes_nothing_is_not_undone(opened: Opener) -> None:
    shelf = opened()
    assert shelf.change("nothing", partial(without, places={"z"})) is False
    assert shelf.undoable == ""


def test_undoing_is_on_the_disk_and_leaves_alone_what_another_window_did(opened: Opener) -> None:
    one, other = opened(), opened()
    one.change("three", lambda _now: THREE)
    one.change("noting", partial(noted, place="a", note="mine"))
    other.change("elsewhere", lambda now: noted(filed(with_marks(now, (mark("d"),)), {"a"}, "G"), "b", "theirs"))
    one.undo()
    found = {each.place: each for each in opened().bookmarks()}
    assert found["a"] == mark("a", "G")
    assert found["b"].note == "theirs"
    assert "d" in found


def test_a_bookmark_noted_elsewhere_survives_the_undoing_of_its_being_set(opened: Opener) -> None:
    one, other = opened(), opened()
    one.toggle("entry:a", "A", "")
    other.change("noting", partial(noted, place="entry:a", note="do not lose"))
    one.undo()
    assert [each.note for each in other.bookmarks()] == ["do not lose"]
    one.toggle("entry:b", "B", "")
    one.undo()
    assert [each.place for each in other.bookmarks()] == ["entry:a"]


def test_what_was_taken_off_comes_back_to_its_spot_with_note_and_folder(opened: Opener) -> None:
    shelf = opened()
    shelf.change("three", lambda _now: THREE)
    shelf.toggle("b", "B", "")
    shelf.undo()
    assert shelf.contents() == THREE


def test_a_note_written_over_elsewhere_is_not_undone(opened: Opener) -> None:
    one, other = opened(), opened()
    one.change("three", lambda _now: THREE)
    one.change("noting", partial(noted, place="b", note="mine"))
    other.change("noting", partial(noted, place="b", note="theirs"))
    one.undo()
    assert {mark.place: mark.note for mark in other.bookmarks()}["b"] == "theirs"
