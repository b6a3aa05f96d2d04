"""Bookmarks follow their entries, backups are made when they are due, and another window's change is seen."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from vademecum.domain.errors import ShelfError
from vademecum.pages.listing import Listing, Order
from vademecum.pages.lists import list_slice, places_between
from vademecum.pages.opened import Library, open_library
from vademecum.pages.upkeep import back_up, follow_renamed, shelf_state
from vademecum.shelf.opened import passing_shelf


@pytest.fixture
def kept(compiled_collection: Path, tmp_path: Path) -> Iterator[Library]:
    opened = open_library(compiled_collection, tmp_path)
    yield opened
    opened.close()


def test_bookmarks_and_visits_follow_an_entry_to_its_new_name_once(kept: Library) -> None:
    kept.shelf.toggle("entry:moose-bay", "Moose Bay", "Harbour")
    kept.shelf.toggle("entry:gone", "Gone", "Harbour")
    kept.shelf.remember_visit("entry:st-jur", "St Jur")
    assert follow_renamed(kept) == 2
    assert kept.shelf.bookmarked_places() == {"entry:losie-bay", "entry:gone"}
    assert [visit.place for visit in kept.shelf.recent()] == ["entry:saint-jur"]
    assert follow_renamed(kept) == 0


def test_a_backup_is_made_once_a_day(kept: Library, tmp_path: Path) -> None:
    assert back_up(kept) is True
    assert len(list((tmp_path / "backups").iterdir())) == 1
    assert back_up(kept) is False


def test_a_backup_that_cannot_be_made_says_so(kept: Library, tmp_path: Path) -> None:
    (tmp_path / "backups").write_text("in the way", encoding="utf-8")
    with pytest.raises(ShelfError, match="could not be backed up"):
        back_up(kept)


def test_a_shelf_kept_nowhere_is_not_backed_up(kept: Library, tmp_path: Path) -> None:
    assert back_up(Library(kept.collection, kept.shelf)) is False
    assert back_up(Library(kept.collection, passing_shelf(), tmp_path)) is False
    assert not (tmp_path / "backups").exists()


def test_only_what_another_window_has_changed_is_news(kept: Library, compiled_collection: Path, tmp_path: Path) -> None:
    state = shelf_state(kept, None)
    assert state is not None
    kept.shelf.toggle("entry:sedna", "Sedna", "Product")
    assert shelf_state(kept, state.version) is None
    other = open_library(compiled_collection, tmp_path)
    other.shelf.toggle("entry:hvalvik", "Hvalvík", "Harbour")
    other.close()
    news = shelf_state(kept, state.version)
    assert news is not None
    assert news.bookmarked == {"entry:sedna", "entry:hvalvik"}


@pytest.mark.parametrize(
    "listing", [Listing("all"), Listing("all", order=Order.FACTS, backwards=True), Listing("all", "ha"), Listing("sources")]
)
def test_spans_of_a_list_give_the_places_of_its_rows(kept: Library, listing: Listing) -> None:
    rows = [row.place for row in list_slice(kept, listing, 0, 1_000).rows]
    assert list(places_between(kept, listing, [(1, 3), (4, len(rows))])) == [*rows[1:3], *rows[4:]]
