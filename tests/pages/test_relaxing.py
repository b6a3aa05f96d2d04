"""What nothing answers is answered for the nearest query that something does, and that is said."""

import pytest
from tests.pages.test_search import groups, names, told

from vademecum.collection.opened import Collection, Parameter
from vademecum.pages.opened import Library
from vademecum.pages.search import Found, NoMatches
from vademecum.pages.searching import search_page


def answer(library: Library, text: str) -> Found:
    page = search_page(library, text)
    assert isinstance(page, Found)
    return page


@pytest.mark.parametrize(
    ("typed", "asked", "sentence"),
    [
        ("how many passengers", "passengers", "Nothing holds all of this; what is shown does without “how”, “many”."),
        ("passangers carried", "passengers carried", "“passangers” is read as “passengers”."),
        (
            "how many passangers",
            "passengers",
            "Nothing holds all of this; what is shown does without “how”, “many”, and “passangers” is read as “passengers”.",
        ),
        ("chapter:2 otrov zzzz", "chapter:2 otrov", "Nothing holds all of this; what is shown does without “zzzz”."),
        ('"skar line" zzzz', '"skar line"', "Nothing holds all of this; what is shown does without “zzzz”."),
        ("euros timbers", "euros timber", "“timbers” is read as “timber…”."),
        ("ferries 77.7", "ferries", "Nothing holds all of this; what is shown does without “77.7”."),
    ],
)
def test_the_nearest_query_is_answered_and_said(library: Library, typed: str, asked: str, sentence: str) -> None:
    page = answer(library, typed)
    assert (page.query, page.asked, page.told) == (typed, asked, sentence)
    assert page.groups == answer(library, asked).groups
    assert answer(library, asked).told == ""


def test_as_many_words_are_kept_as_anything_holds_together(library: Library) -> None:
    """More words than are weighed in all ways."""
    statement = "timber brought the otrov timber company 98 million euros in 2024"
    assert answer(library, f"zzzz {statement}").asked == "timber brought the otrov company 98 million euros in 2024"


def test_however_many_words_there_are_few_questions_are_asked(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    rows = Collection.rows

    def counted(self: Collection, question: str, /, **parameters: Parameter) -> list[tuple[object, ...]]:
        asked.append(question)
        return rows(self, question, **parameters)

    monkeypatch.setattr(Collection, "rows", counted)
    page = search_page(library, "timber euro harbour convention fair ice lantern kelp ship passenger council exhibitor")
    assert isinstance(page, Found)
    assert len(page.asked.split()) < 6
    assert asked.count("held") <= 12 + 3 + 2**6 + 6


@pytest.mark.parametrize("typed", ["zzzz", "zzzz qqqq", "a zzzz", "chapter:2 zzzz", '"zzzz qqqq" otrov', "chapter:99 otrov"])
def test_what_leaves_nothing_of_some_length_finds_nothing(library: Library, typed: str) -> None:
    assert isinstance(search_page(library, typed), NoMatches)


def test_a_name_spelled_nearly_so_comes_first_and_what_is_said_of_it_follows(library: Library) -> None:
    page = answer(library, "hvalvk")
    assert page.groups[0].label == "Names"
    assert "spelled nearly so" in "".join(run.text for run in page.groups[0].hits[0].detail)
    assert "Facts" in [group.label for group in page.groups]
    assert told(library, "hvalvk") == "“hvalvk” is read as “hvalvik”."


def test_a_number_is_never_read_as_another(library: Library) -> None:
    assert answer(library, "ships 2033").asked == "ships"  # and not 2023, which is there
    assert isinstance(search_page(library, "20333"), NoMatches)


def test_the_limits_are_kept_while_words_are_left_out(library: Library) -> None:
    assert {hit.chapter for hit in groups(library, "chapter:3 otrov zzzz")["Facts"].hits} == {3}
    assert names(library, "type:harbour hvalvik zzzz") == ["Hvalvík"]
