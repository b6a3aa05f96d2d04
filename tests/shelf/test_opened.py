"""The shelf keeps what the reader sets, at once and for every window."""

from collections.abc import Callable
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from vademecum.shelf.opened import VISITS_KEPT, Shelf, passing_shelf

Opener = Callable[[], Shelf]


def test_a_bookmark_is_there_after_toggling_and_gone_after_toggling_again(opened: Opener) -> None:
    shelf = opened()
    assert shelf.toggle("entry:minsk", "Minsk", "City") is True
    assert shelf.is_bookmarked("entry:minsk")
    assert shelf.toggle("entry:minsk", "Minsk", "City") is False
    assert not shelf.is_bookmarked("entry:minsk")
    assert shelf.bookmarks() == ()


def test_a_bookmark_is_on_the_disk_before_toggle_returns(opened: Opener) -> None:
    before = datetime.now(UTC)
    opened().toggle("entry:minsk", "Minsk", "City")
    (bookmark,) = opened().bookmarks()
    assert (bookmark.place, bookmark.name, bookmark.kind, bookmark.folder, bookmark.note) == ("entry:minsk", "Minsk", "City", "", "")
    assert abs((bookmark.added - before).total_seconds()) < 60
    assert opened().bookmarked_places() == {"entry:minsk"}


def test_bookmarks_stand_in_the_order_they_were_set(opened: Opener) -> None:
    shelf = opened()
    for place in ("entry:z", "entry:a", "note:5"):
        shelf.toggle(place, place, "")
    shelf.toggle("entry:z", "z", "")
    shelf.toggle("entry:z", "z", "")
    assert [bookmark.place for bookmark in shelf.bookmarks()] == ["entry:a", "note:5", "entry:z"]


def test_another_window_sees_a_change_and_knows_that_there_was_one(opened: Opener) -> None:
    one, other = opened(), opened()
    before = other.revision()
    assert other.revision() == before
    one.toggle("entry:minsk", "Minsk", "City")
    assert other.revision() != before
    assert other.bookmarked_places() == {"entry:minsk"}


def test_the_window_that_made_a_change_knows_it_too(opened: Opener) -> None:
    shelf = opened()
    before = shelf.revision()
    shelf.toggle("entry:minsk", "Minsk", "City")
    assert shelf.revision() != before


def test_the_latest_visit_comes_first_and_each_place_stands_once(opened: Opener) -> None:
    shelf = opened()
    for place in ("entry:a", "entry:b", "entry:a"):
        shelf.remember_visit(place, place.upper())
    assert [visit.place for visit in shelf.recent()] == ["entry:a", "entry:b"]
    assert [visit.name for visit in shelf.recent(1)] == ["ENTRY:A"]


def test_only_so_many_visits_are_kept() -> None:
    shelf = passing_shelf()
    for number in range(VISITS_KEPT + 3):
        shelf.remember_visit(f"note:{number}", "")
    visits = shelf.recent(10_000)
    assert len(visits) == VISITS_KEPT
    assert (visits[0].place, visits[-1].place) == (f"note:{VISITS_KEPT + 2}", "note:3")
    shelf.close()


def test_recent_places_can_be_cleared_without_touching_bookmarks(opened: Opener) -> None:
    shelf = opened()
    shelf.toggle("entry:a", "A", "")
    shelf.remember_visit("entry:a", "A")
    shelf.clear_recent()
    assert shelf.recent() == ()
    assert shelf.is_bookmarked("entry:a")


def test_a_visit_gives_the_bookmark_the_name_the_entry_has_now(opened: Opener) -> None:
    shelf = opened()
    shelf.toggle("entry:a", "Old name", "Town")
    shelf.remember_visit("entry:a", "New name")
    assert [bookmark.name for bookmark in shelf.bookmarks()] == ["New name"]


def test_bookmark_and_visit_follow_a_renamed_place(opened: Opener) -> None:
    shelf = opened()
    shelf.toggle("entry:old", "Name", "Town")
    shelf.remember_visit("entry:old", "Name")
    shelf.rename("entry:old", "entry:new")
    assert shelf.bookmarked_places() == {"entry:new"}
    assert [visit.place for visit in shelf.recent()] == ["entry:new"]


def test_renaming_to_a_place_already_on_the_shelf_leaves_one_bookmark(opened: Opener) -> None:
    shelf = opened()
    shelf.toggle("entry:old", "Name", "Town")
    shelf.toggle("entry:new", "Other", "Town")
    shelf.rename("entry:old", "entry:new")
    assert [(bookmark.place, bookmark.name) for bookmark in shelf.bookmarks()] == [("entry:new", "Other")]


@given(st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"])), max_size=8))
def test_any_text_comes_back_as_it_was_put(names: dict[str, str]) -> None:
    shelf = passing_shelf()
    for place, name in names.items():
        shelf.toggle(place, name, name)
    assert {bookmark.place: bookmark.name for bookmark in shelf.bookmarks()} == names
    shelf.close()
