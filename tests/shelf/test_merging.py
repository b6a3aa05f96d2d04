"""Two shelves become one without a loss, and renamed entries take their notes with them."""

from datetime import UTC, datetime

from hypothesis import given
from tests.shelf.shelves import CONTENTS, mark

from vademecum.shelf.bookmark import Contents
from vademecum.shelf.differing import changes
from vademecum.shelf.merging import merged, with_renamed

EPOCH = datetime(2000, 1, 1, tzinfo=UTC)


@given(CONTENTS, CONTENTS)
def test_merging_loses_nothing_of_either_and_doing_it_again_changes_nothing(ours: Contents, theirs: Contents) -> None:
    both = merged(ours, theirs)
    found = {each.place: each for each in both.bookmarks}
    assert len(found) == len(both.bookmarks)
    for each in (*ours.bookmarks, *theirs.bookmarks):
        assert each.note in found[each.place].note
    for each in ours.bookmarks:
        assert (found[each.place].name, found[each.place].added) == (each.name, each.added)
        assert found[each.place].folder == each.folder or not each.folder
    assert {*ours.folders, *theirs.folders} <= {*both.folders}
    assert [each.place for each in both.bookmarks[: len(ours.bookmarks)]] == [each.place for each in ours.bookmarks]
    assert merged(both, theirs) == both


@given(CONTENTS)
def test_an_empty_shelf_becomes_the_one_it_takes_in(theirs: Contents) -> None:
    assert merged(Contents(), theirs) == theirs


def test_notes_of_both_stand_under_one_another() -> None:
    ours = Contents((), (mark("a", note="mine"),))
    theirs = Contents(("T",), (mark("a", "T", "yours"), mark("b", "T")))
    assert merged(ours, theirs).bookmarks == (mark("a", "T", "mine\n\nyours"), mark("b", "T"))


def test_a_renamed_entry_takes_its_note_into_the_bookmark_that_is_there() -> None:
    both = Contents(("F",), (mark("old", "F", "old words"), mark("x"), mark("new", "", "new words")))
    assert with_renamed(both, "old", "new").bookmarks == (mark("x"), mark("new", "F", "new words\n\nold words"))
    assert [each.place for each in with_renamed(both, "old", "newer").bookmarks] == ["newer", "x", "new"]
    assert with_renamed(both, "nowhere", "new") is both


@given(CONTENTS, CONTENTS)
def test_what_changes_is_told_exactly_when_something_does(before: Contents, after: Contents) -> None:
    seen = ([each._replace(added=EPOCH) for each in before.bookmarks], before.folders)
    shall = ([each._replace(added=EPOCH) for each in after.bookmarks], after.folders)
    assert (changes(before, after) == ()) is (seen == shall)


def test_each_change_is_told_by_name() -> None:
    before = Contents(("F",), (mark("a"), mark("b", note="n"), mark("gone", note="kept where?")))
    after = Contents(("G",), (mark("b", "G", "m"), mark("a"), mark("new", "G")))
    assert [(each.kind, each.name, each.detail) for each in changes(before, after)] == [
        ("removed", "GONE", "kept where?"),
        ("folder removed", "F", ""),
        ("folder added", "G", ""),
        ("added", "NEW", "G"),
        ("moved", "B", "G"),
        ("note changed", "B", "m"),
        ("order changed", "Order of the shelf", ""),
    ]
