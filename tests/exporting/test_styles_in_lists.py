"""References that stand in one list are told apart, and stand in the order of their style."""

import pytest

from vademecum.domain.names import FootnoteNumber, WorkId
from vademecum.domain.publication import Publication
from vademecum.domain.sources import Footnote, Work
from vademecum.exporting.ready import Manner, Style, ready_references
from vademecum.exporting.styles.shortening import longer, shortened, without_article
from vademecum.pages.bibliography import Bibliography, CitedWork

_ATLAS = Publication("atlas", "Atlas", "", ("Example, Ada",), "Quay Press", "Hvalvik", 2025, "", "en", "", "")


def _work(title: str, *authors: str, year: int | None = 2024, kind: str = "news-article") -> Work:
    return Work(WorkId(f"w-{title}"), kind, authors, title, "Harbour News", year, "", "en", None)


def _list(style: Style, *works: Work, short: bool = True) -> list[str]:
    cited = tuple(CitedWork(work, (Footnote(FootnoteNumber(at), 1, 33, work.id),)) for at, work in enumerate(works, 1))
    return [ready.plain for ready in ready_references(Bibliography(_ATLAS, (), cited), Manner(style, short=short))]


_SHIPS = _work("Ships at sea", "Aldin, Tor")
_ICE = _work("Ice in March", "Aldin, Tor")
_OLD = _work("Tides", "Aldin, Tor", year=2019)


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (Style.APA, ["(Aldin, 2024b)", "(Aldin, 2024a)", "(Aldin, 2019)"]),
        (Style.CHICAGO_AUTHOR_DATE, ["(Aldin 2024b)", "(Aldin 2024a)", "(Aldin 2019)"]),
        (Style.ISO_690, ["(Aldin 2024b)", "(Aldin 2024a)", "(Aldin 2019)"]),
        (Style.MLA, ["(Aldin, “Ships at sea”)", "(Aldin, “Ice in March”)", "(Aldin, “Tides”)"]),
    ],
)
def test_works_alike_in_author_and_year_are_told_apart(style: Style, expected: list[str]) -> None:
    assert _list(style, _SHIPS, _ICE, _OLD) == expected


def test_the_letter_stands_in_the_list_too_and_no_letter_where_nothing_is_alike() -> None:
    listed = _list(Style.APA, _SHIPS, _ICE, _OLD, short=False)
    assert listed == [
        "Aldin, T. (2019). Tides. Harbour News.",
        "Aldin, T. (2024a). Ice in March. Harbour News.",
        "Aldin, T. (2024b). Ships at sea. Harbour News.",
    ]
    assert _list(Style.APA, _SHIPS, _OLD) == ["(Aldin, 2024)", "(Aldin, 2019)"]


def test_a_year_that_is_not_known_has_its_letter_behind_a_hyphen() -> None:
    undated = [_work("Ships at sea", "Aldin, Tor", year=None), _work("Ice in March", "Aldin, Tor", year=None)]
    assert _list(Style.APA, *undated) == ["(Aldin, n.d.-b)", "(Aldin, n.d.-a)"]


def test_unsigned_works_of_one_site_are_told_apart_where_the_site_stands_for_the_author() -> None:
    unsigned = [_work("Ships at sea"), _work("Ice in March")]
    assert _list(Style.CHICAGO_AUTHOR_DATE, *unsigned) == ["(Harbour News 2024b)", "(Harbour News 2024a)"]
    assert _list(Style.APA, *unsigned) == ["(Ships at sea, 2024)", "(Ice in March, 2024)"]


def test_short_titles_grow_until_each_is_one_works_alone() -> None:
    one, other = _work("Ports of the north will open in March again"), _work("Ports of the north will open in April for the first time")
    assert _list(Style.CHICAGO_NOTES, one, other) == [
        "“Ports of the north will open in March.”",
        "“Ports of the north will open in April.”",
    ]
    assert _list(Style.CHICAGO_NOTES, one) == ["“Ports of the north.”"]
    assert _list(Style.CHICAGO_NOTES, one, one) == ["“Ports of the north.”"] * 2


def test_lists_of_works_are_ordered_by_author_or_title_and_notes_by_footnote() -> None:
    works = (_work("The tides", year=2020), _SHIPS, _work("Éire and its ports", year=2021))
    assert [line[:9] for line in _list(Style.MLA, *works, short=False)] == ["Aldin, To", "“Éire and", "“The tide"]
    assert [line[:9] for line in _list(Style.CHICAGO_NOTES, *works, short=False)] == ["“The tide", "Tor Aldin", "“Éire and"]
    assert [line[:9] for line in _list(Style.GOST_REFERENCE, *works, short=False)] == ["The tides", "Aldin T. ", "Éire and "]


@pytest.mark.parametrize(
    ("title", "article", "book"),
    [
        ("Kochan: behind the harbour lies the town", "Kochan: behind the harbour lies the town", "Kochan"),
        ("From boats to candy. How it was done", "From boats to candy", "From boats to candy"),
        ('Kochan: "One port - one project" helps everyone in the whole land', "Kochan: One port - one project", "Kochan"),
        ("One two three four five six seven", "One two three four five", "One two three four five"),
        ("Declaration of the ministers with which it began", "Declaration of the ministers", "Declaration of the ministers"),
        ("Where did they go? A question", "Where did they go", "Where did they go"),
        ("Zima", "Zima", "Zima"),
        ("", "", ""),
    ],
)
def test_a_title_is_shortened_where_it_has_a_joint(title: str, article: str, book: str) -> None:
    assert shortened(title, is_book=False) == article
    assert shortened(title) == book


def test_a_longer_form_ends_at_the_title() -> None:
    assert longer("One two", "One two of three") == "One two of three"
    assert longer("One two of three", "One two of three") == "One two of three"
    assert longer("", "") == ""


def test_an_article_is_left_out_but_never_the_whole_title() -> None:
    assert without_article("A thousand ships") == "Thousand ships"
    assert without_article("The") == "The"
    assert without_article("Another day") == "Another day"
