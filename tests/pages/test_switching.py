"""Going somewhere by a few letters: what fits, and in which order."""

import pytest

from vademecum.pages.opened import Library
from vademecum.pages.place import Place, PlaceKind, parse_place
from vademecum.pages.switching import Choice, Named, fitting, places_to_go, recent_places

NAMED = tuple(
    Named(name.upper(), name, "Command", "right", others)
    for name, others in (
        ("Save as PDF", "Save the page shown"), ("Figures", ""), ("Find in page", "Find words"), ("Print", "See the page as printed"),
        ("Page after", ""), ("Page", ""),
    )
)  # fmt: skip


def names(choices: tuple[Choice, ...]) -> list[str]:
    return ["".join(run.text for run in choice.name) for choice in choices]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("fi", ["Figures", "Find in page"]),
        ("page", ["Page", "Page after", "Find in page", "Save as PDF", "Print"]),
        ("pdf save", ["Save as PDF"]),
        ("FÍGURES", ["Figures"]),
        ("igures", []),
        ("print", ["Print"]),
        ("words find", ["Find in page"]),
        ("", [one.name for one in NAMED]),
        ("…", [one.name for one in NAMED]),
    ],
)
def test_equal_names_stand_before_names_begun_and_those_before_words_in_any_order(text: str, found: list[str]) -> None:
    assert names(fitting(NAMED, text)) == found


def test_what_fits_is_marked_and_keeps_its_target() -> None:
    choice = fitting(NAMED, "as sa")[0]
    assert [run.text for run in choice.name if run.matched] == ["Sa", "as"]
    assert choice.target == "SAVE AS PDF"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("sedna", "entry:sedna"),
        ("CNH", "entry:council-of-northern-harbours"),
        ("ships served", "metric:ships-served"),
        ("served sh", "metric:ships-served"),
        ("ёлк", "entry:yolkino"),
        ("orsk port", "entry:port-orsk"),
        ("skarlnad", "entry:skarland"),
        ("chapter 2", "chapter:2"),
        ("long winter", "chapter:3"),
    ],
)
def test_entries_and_chapters_are_reached_by_names_aliases_words_and_slips(library: Library, text: str, first: str) -> None:
    assert str(places_to_go(library, text)[0].target) == first


def test_an_alias_that_led_to_an_entry_is_named(library: Library) -> None:
    assert places_to_go(library, "cnh")[0].kind == "CNH · Council"


def test_marks_and_blanks_alone_lead_nowhere(library: Library) -> None:
    assert places_to_go(library, " “…” ") == ()


def test_recent_places_are_offered_latest_first_without_the_one_shown_and_what_has_gone(library: Library) -> None:
    for place, name in (("entry:gone-for-good", "Gone"), ("entry:sedna", "Sedna"), ("chapter:2", "Cargo"), ("entry:hvalvik", "Hvalvík")):
        library.shelf.remember_visit(place, name)
    shown = recent_places(library, parse_place("entry:hvalvik"))
    assert [str(choice.target) for choice in shown] == ["chapter:2", "entry:sedna"]
    assert recent_places(library, None)[0].target == Place(PlaceKind.ENTRY, "hvalvik")
