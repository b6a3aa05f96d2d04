"""The shelf as a page: folders with counts, notes, what has gone; and what is put on it is called what the collection calls it."""

from datetime import datetime
from functools import partial
from pathlib import Path

import pytest

from vademecum.pages.gone import gone_page
from vademecum.pages.kept import toggle_places
from vademecum.pages.opened import Library, open_library
from vademecum.pages.place import Place, PlaceKind, parse_place
from vademecum.pages.shelf_page import FolderRow, ShelfOrder, ShelfView, day_words, moment_words, shelf_page
from vademecum.shelf.bookmark import Contents
from vademecum.shelf.editing import filed, noted, reordered, with_folder, with_marks
from vademecum.shelf.opened import new_bookmark

KINDS = ("entry:hvalvik", "fact:c1-ice", "figure:c1-ice.yolkino", "note:1", "chapter:2")


@pytest.fixture
def full(library: Library) -> Library:
    """A shelf with five bookmarks, two of them in folders, and one that has gone."""
    toggle_places(library, map(parse_place, KINDS))

    def fill(now: Contents) -> Contents:
        now = with_marks(now, (new_bookmark("entry:sunken", "Sunken Bay", "Harbour"),))
        now = noted(filed(filed(now, {"entry:hvalvik"}, "Enquiries"), {"note:1"}, "Enquiries/Ice"), "note:1", "For Mrs Ekdahl: frozen days")
        return with_folder(noted(now, "entry:sunken", "ask again"), "Empty")

    library.shelf.change("filling", fill)
    return library


def names(library: Library, view: ShelfView) -> list[str]:
    return [row.place for row in shelf_page(library, view).rows]


def test_every_kind_of_place_is_kept_under_its_name(library: Library) -> None:
    toggle_places(library, map(parse_place, KINDS))
    told = [(row.name, row.kind, row.gone) for row in shelf_page(library, ShelfView()).rows]
    assert [row[1:] for row in told] == [
        ("Harbour", False), ("Fact, p. 6", False), ("Figure, p. 6", False), ("Source, note 1", False), ("Chapter 2", False),
    ]  # fmt: skip
    assert told[0][0] == "Hvalvík"
    assert "about 150" in told[2][0]
    assert all(name for name, _, _ in told)


def test_several_are_kept_at_once_and_taken_off_at_once(library: Library) -> None:
    two = [parse_place("entry:hvalvik"), parse_place("note:1")]
    toggle_places(library, two[:1])
    kept = toggle_places(library, [*two, two[0], Place(PlaceKind.SECTION, "checks")])
    assert (kept.kept, kept.places, kept.words) == (True, frozenset({"entry:hvalvik", "note:1"}), "2 bookmarks are on your shelf")
    off = toggle_places(library, two)
    assert (off.kept, off.words) == (False, "2 bookmarks are off your shelf; Ctrl+Z brings them back")
    assert library.shelf.bookmarks() == ()
    library.shelf.undo()
    assert len(library.shelf.bookmarks()) == 2
    assert toggle_places(library, [Place(PlaceKind.SECTION, "checks")]).words == ""


def test_a_former_slug_is_kept_under_the_present_one_and_a_gone_one_under_its_own(library: Library) -> None:
    toggle_places(library, [parse_place("entry:moose-bay"), parse_place("entry:nowhere"), parse_place("fact:c9-nothing")])
    assert [(mark.place, mark.name) for mark in library.shelf.bookmarks()] == [
        ("entry:losie-bay", "Łosie Bay"), ("entry:nowhere", "nowhere"), ("fact:c9-nothing", "c9-nothing"),
    ]  # fmt: skip


def test_folders_count_what_lies_in_them_and_in_theirs(full: Library) -> None:
    assert shelf_page(full, ShelfView()).folders == (
        FolderRow(None, "All bookmarks", 0, 6), FolderRow("Enquiries", "Enquiries", 0, 2), FolderRow("Enquiries/Ice", "Ice", 1, 1),
        FolderRow("Empty", "Empty", 0, 0), FolderRow("", "In no folder", 0, 4),
    )  # fmt: skip
    assert names(full, ShelfView("Enquiries")) == ["entry:hvalvik", "note:1"]
    assert names(full, ShelfView("Enquiries/Ice")) == ["note:1"]
    assert len(names(full, ShelfView(""))) == 4
    page = shelf_page(full, ShelfView("Enquiries/Ice"))
    assert (page.title, page.lies_in, page.summary) == ("Ice", "Enquiries", "6 bookmarks · 3 folders · 2 notes")


def test_a_folder_that_is_no_longer_there_shows_all(full: Library) -> None:
    page = shelf_page(full, ShelfView("Enquiries/Gone"))
    assert (page.view.folder, len(page.rows)) == (None, 6)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ekdahl", ["note:1"]),
        ("hval", ["entry:hvalvik"]),
        ("ICE enq", ["note:1"]),
        ("harbour bay", ["entry:sunken"]),
        ("zz", []),
    ],
)
def test_the_search_of_the_shelf_looks_into_names_kinds_notes_and_folders(full: Library, text: str, found: list[str]) -> None:
    assert names(full, ShelfView(filter_text=text)) == found


def test_the_search_reads_long_notes_to_their_end(full: Library) -> None:
    full.shelf.change("noting", partial(noted, place="chapter:2", note="word " * 500 + "(end-of-it)"))
    assert names(full, ShelfView(filter_text="end of it")) == ["chapter:2"]


def test_what_has_gone_is_shown_with_its_last_name_and_note(full: Library) -> None:
    page = shelf_page(full, ShelfView())
    (gone,) = [row for row in page.rows if row.gone]
    assert (gone.name, gone.note, gone.icon, gone.kind) == ("Sunken Bay", "ask again", "doubt", "Harbour · no longer in the collection")
    assert page.gone == "“Sunken Bay” is no longer in this collection. Its bookmark and note are kept and return with it."
    toggle_places(full, [parse_place("note:9999"), parse_place("chapter:77")])
    assert shelf_page(full, ShelfView()).gone.startswith("3 bookmarks have nothing to lead to")
    assert shelf_page(full, ShelfView("Enquiries")).gone == ""


def test_the_page_of_what_has_gone_says_what_the_shelf_keeps_of_it(full: Library) -> None:
    page = gone_page(full, parse_place("entry:sunken"))
    assert (page.title, [run.text for run in page.kind_line]) == ("Sunken Bay", ["Harbour", "no longer in this collection"])
    assert [(each.label, each.words[0].text) for each in page.particulars][:1] == [("Note", "ask again")]
    assert page.bookmarked
    full.shelf.remember_visit("fact:c9-seen", "Seen once")
    assert gone_page(full, parse_place("fact:c9-seen")).title == "Seen once"
    unknown = gone_page(full, parse_place("entry:nowhere"))
    assert (unknown.title, unknown.kind_line[1].text, unknown.bookmarked) == ("nowhere", "not in this collection", False)


def test_orders(full: Library) -> None:
    full.shelf.change("turning", partial(reordered, places=["chapter:2", "entry:hvalvik"]))
    assert names(full, ShelfView()) == ["chapter:2", *KINDS[1:4], "entry:hvalvik", "entry:sunken"]
    by_name = [row.name.casefold() for row in shelf_page(full, ShelfView(order=ShelfOrder.NAME)).rows]
    assert by_name == sorted(by_name)
    assert names(full, ShelfView(order=ShelfOrder.ADDED))[0] == "entry:sunken"


def test_days_are_as_short_as_can_be() -> None:
    day = datetime(2025, 11, 3, 9, 5).astimezone()
    assert (day_words(day, day), day_words(day, day.replace(year=2026))) == ("3 Nov", "3 Nov 2025")
    assert moment_words(day) == "3 November 2025, 09:05"


def test_a_shelf_kept_nowhere_says_so(compiled_collection: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    library = open_library(compiled_collection, tmp_path / "file")
    assert shelf_page(library, ShelfView()).is_kept is False
    library.close()
