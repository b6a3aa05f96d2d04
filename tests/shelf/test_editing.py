"""Changes of the shelf do what they say and lose nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.shelf.shelves import CONTENTS, PLACES, mark

from vademecum.shelf.bookmark import Contents
from vademecum.shelf.editing import (
    dropped,
    filed,
    folder_moved,
    folder_stepped,
    noted,
    reordered,
    stepped,
    toggled,
    with_folder,
    without,
)
from vademecum.shelf.folders import clean_path, completed, parent_of


def places(contents: Contents) -> list[str]:
    return [each.place for each in contents.bookmarks]


ABC = Contents(("X", "X/Y"), (mark("a", "X"), mark("b", "X/Y", "why"), mark("c")))


@pytest.mark.parametrize(("written", "path"), [("", ""), (" / ", ""), ("A", "A"), (" A  b /c/", "A b/c"), ("//A", "A"), ("A / B", "A/B")])
def test_a_path_is_written_in_one_way(written: str, path: str) -> None:
    assert clean_path(written) == path


def test_several_are_kept_and_taken_off_at_once() -> None:
    marks = (mark("c"), mark("d"), mark("d"))
    more = toggled(ABC, marks)
    assert places(more) == ["a", "b", "c", "d"]
    assert places(toggled(more, marks)) == ["a", "b"]


def test_filing_makes_the_folder_and_those_it_lies_in() -> None:
    new = filed(ABC, {"c", "a"}, " Asia/ Timber ")
    assert new.folders == ("X", "X/Y", "Asia", "Asia/Timber")
    assert [each.folder for each in new.bookmarks] == ["Asia/Timber", "X/Y", "Asia/Timber"]


def test_an_order_of_some_leaves_the_others_where_they_are() -> None:
    assert places(reordered(ABC, ["c", "a", "elsewhere", "c"])) == ["c", "b", "a"]


@pytest.mark.parametrize(
    ("chosen", "by", "order"),
    [("b", -1, "bacde"), ("b", 1, "acbde"), ("ab", -1, "abcde"), ("de", 1, "abcde"), ("bd", -1, "badce"), ("ac", -1, "acbde")],
)
def test_the_chosen_step_up_or_down_and_close_up_at_the_end(chosen: str, by: int, order: str) -> None:
    assert "".join(stepped("abcde", chosen, by)) == order


@pytest.mark.parametrize(
    ("chosen", "row", "order"), [("d", 0, "dabc"), ("ad", 2, "badc"), ("a", 4, "bcda"), ("b", 1, "abcd"), ("bc", 2, "abcd")]
)
def test_the_dropped_stand_together_before_the_row(chosen: str, row: int, order: str) -> None:
    assert "".join(dropped("abcd", chosen, row)) == order


def test_a_folder_is_renamed_with_all_it_holds() -> None:
    new = folder_moved(ABC, "X", "Z/X")
    assert new.folders == ("Z", "Z/X", "Z/X/Y")
    assert [each.folder for each in new.bookmarks] == ["Z/X", "Z/X/Y", ""]


def test_letting_go_of_a_folder_keeps_what_lies_in_it() -> None:
    new = folder_moved(ABC, "X", "")
    assert new.folders == ("Y",)
    assert [each.folder for each in new.bookmarks] == ["", "Y", ""]
    assert [each.folder for each in folder_moved(ABC, "X/Y", "").bookmarks] == ["X", "X", ""]


def test_a_folder_cannot_lie_in_itself() -> None:
    assert folder_moved(ABC, "X", "X/Y/X") == ABC
    assert folder_moved(ABC, "X", "XY").folders == ("XY", "XY/Y")


def test_folders_step_among_those_beside_them() -> None:
    three = Contents(("A", "A/a", "A/b", "B"), ())
    assert folder_stepped(three, "A/b", -1).folders == ("A", "A/b", "A/a", "B")
    assert folder_stepped(three, "B", -1).folders == ("B", "A", "A/a", "A/b")
    assert folder_stepped(three, "A", -1) == three


@given(CONTENTS, st.sets(PLACES), st.sampled_from(["A", "Б/A", "", "A/A"]))
def test_no_change_but_taking_off_loses_a_bookmark_or_a_note(contents: Contents, chosen: set[str], folder: str) -> None:
    before = sorted((each.place, each.note) for each in contents.bookmarks)
    for after in (
        filed(contents, chosen, folder),
        reordered(contents, sorted(chosen, reverse=True)),
        folder_moved(contents, "A", folder),
        folder_stepped(contents, "A", 1),
        with_folder(contents, folder),
    ):
        assert sorted((each.place, each.note) for each in after.bookmarks) == before
        assert completed(after) == after
        assert {each.folder for each in after.bookmarks} - {""} <= set(after.folders)
        assert all(not parent_of(path) or parent_of(path) in after.folders[: at + 1] for at, path in enumerate(after.folders))


def test_a_note_is_of_its_bookmark_alone() -> None:
    assert [each.note for each in noted(ABC, "a", "new").bookmarks] == ["new", "why", ""]
    assert places(without(ABC, {"b"})) == ["a", "c"]
