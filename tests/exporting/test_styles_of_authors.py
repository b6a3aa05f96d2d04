"""How many authors a style names, and what becomes of organisations, particles, and works without any."""

import pytest

from vademecum.domain.names import FootnoteNumber, WorkId
from vademecum.domain.publication import Publication
from vademecum.domain.sources import Footnote, Work
from vademecum.exporting.ready import Manner, Style, ready_references
from vademecum.pages.bibliography import Bibliography, CitedWork

_ATLAS = Publication("atlas", "Atlas", "", ("Example, Ada",), "Quay Press", "Hvalvik", 2025, "", "en", "", "")
_MANY = tuple(
    f"{name}, {name[0]}." for name in ("Aas", "Berg", "Cole", "Dahl", "Eide", "Foss", "Gran", "Holm", "Iver", "Jahn", "Kahn", "Lund")
)


def _written(
    style: Style, authors: tuple[str, ...], *, short: bool = False, publisher: str = "Quay", url: str = "", language: str = "en"
) -> str:
    kind = "web-page" if url else "book"
    work = Work(WorkId("w"), kind, authors, "Ports", publisher, 2024, url, language, None)
    of = Bibliography(_ATLAS, (), (CitedWork(work, (Footnote(FootnoteNumber(3), 1, 33, work.id),)),))
    return ready_references(of, Manner(style, short=short))[0].plain


@pytest.mark.parametrize(
    ("style", "count", "expected"),
    [
        (Style.GOST_RECORD, 3, "Aas, A. Ports / A. Aas, B. Berg, C. Cole. – [S. l.] : Quay, 2024. – Text : unmediated."),
        (Style.GOST_RECORD, 4, "Ports / A. Aas, B. Berg, C. Cole, D. Dahl. – [S. l.] : Quay, 2024. – Text : unmediated."),
        (Style.GOST_RECORD, 5, "Ports / A. Aas, B. Berg, C. Cole [et al.]. – [S. l.] : Quay, 2024. – Text : unmediated."),
        (Style.GOST_REFERENCE, 3, "Aas A., Berg B., Cole C. Ports. [S. l.] : Quay, 2024."),
        (Style.GOST_REFERENCE, 4, "Ports / A. Aas [et al.]. [S. l.] : Quay, 2024."),
        (Style.ISO_690, 3, "AAS, A., BERG, B., and COLE, C., 2024. Ports. Quay."),
        (Style.ISO_690, 4, "AAS, A. et al., 2024. Ports. Quay."),
        (Style.APA, 3, "Aas, A., Berg, B., & Cole, C. (2024). Ports. Quay."),
        (Style.CHICAGO_NOTES, 3, "A. Aas, B. Berg, and C. Cole, Ports (Quay, 2024)."),
        (Style.CHICAGO_NOTES, 4, "A. Aas et al., Ports (Quay, 2024)."),
        (Style.CHICAGO_AUTHOR_DATE, 3, "Aas, A., B. Berg, and C. Cole. 2024. Ports. Quay."),
        (
            Style.CHICAGO_AUTHOR_DATE, 11,
            "Aas, A., B. Berg, C. Cole, D. Dahl, E. Eide, F. Foss, G. Gran, et al. 2024. Ports. Quay.",
        ),
        (Style.MLA, 2, "Aas, A., and B. Berg. Ports. Quay, 2024."),
        (Style.MLA, 3, "Aas, A., et al. Ports. Quay, 2024."),
    ],
)  # fmt: skip
def test_a_style_names_as_many_authors_as_its_rules_allow(style: Style, count: int, expected: str) -> None:
    assert _written(style, _MANY[:count]) == expected


def test_apa_lists_up_to_twenty_authors_and_of_more_the_last() -> None:
    many = tuple(f"Name{letter}, X." for letter in "abcdefghijklmnopqrstuvw")
    assert "Names, X., & Namet, X. (2024)" in _written(Style.APA, many[:20])
    assert "Names, X., … Namew, X. (2024)" in _written(Style.APA, many)


@pytest.mark.parametrize(
    ("style", "count", "expected"),
    [
        (Style.APA, 2, "(Aas & Berg, 2024)"),
        (Style.APA, 3, "(Aas et al., 2024)"),
        (Style.CHICAGO_AUTHOR_DATE, 3, "(Aas, Berg, and Cole 2024)"),
        (Style.CHICAGO_AUTHOR_DATE, 4, "(Aas et al. 2024)"),
        (Style.CHICAGO_NOTES, 4, "Aas et al., Ports."),
        (Style.MLA, 3, "(Aas et al.)"),
        (Style.ISO_690, 4, "(Aas et al. 2024)"),
        (Style.GOST_REFERENCE, 3, "Aas A., Berg B., Cole C. Ports."),
        (Style.GOST_REFERENCE, 4, "Ports."),
    ],
)
def test_a_text_names_as_many_authors_as_its_style_allows(style: Style, count: int, expected: str) -> None:
    assert _written(style, _MANY[:count], short=True) == expected


_COUNCIL = ("Council of Ports",)


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (Style.GOST_RECORD, "Council of Ports. Ports / Council of Ports. – [S. l.] : Quay, 2024. – Text : unmediated."),
        (Style.GOST_REFERENCE, "Council of Ports. Ports. [S. l.] : Quay, 2024."),
        (Style.ISO_690, "COUNCIL OF PORTS, 2024. Ports. Quay."),
        (Style.APA, "Council of Ports. (2024). Ports. Quay."),
        (Style.CHICAGO_NOTES, "Council of Ports, Ports (Quay, 2024)."),
        (Style.CHICAGO_AUTHOR_DATE, "Council of Ports. 2024. Ports. Quay."),
        (Style.MLA, "Council of Ports. Ports. Quay, 2024."),
    ],
)
def test_an_organisation_can_be_an_author(style: Style, expected: str) -> None:
    assert _written(style, _COUNCIL) == expected


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (Style.APA, "Council of Ports. (2024). Ports. https://p.example/a"),
        (Style.CHICAGO_AUTHOR_DATE, "Council of Ports. 2024. “Ports.” https://p.example/a."),
        (Style.MLA, "“Ports.” Council of Ports, 2024, p.example/a."),
    ],
)
def test_an_organisation_that_published_its_own_work_is_named_once(style: Style, expected: str) -> None:
    assert _written(style, _COUNCIL, publisher="Council of Ports", url="https://p.example/a") == expected


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (Style.GOST_REFERENCE, "Humboldt A. von, King M. L., Jr. Ports. [S. l.] : Quay, 2024."),
        (Style.ISO_690, "HUMBOLDT, Alexander von and KING, Martin Luther, Jr., 2024. Ports. Quay."),
        (Style.APA, "Humboldt, A. von, & King, M. L., Jr. (2024). Ports. Quay."),
        (Style.CHICAGO_NOTES, "Alexander von Humboldt and Martin Luther King Jr., Ports (Quay, 2024)."),
        (Style.MLA, "Humboldt, Alexander von, and Martin Luther King Jr. Ports. Quay, 2024."),
    ],
)
def test_particles_and_suffixes_stand_where_the_style_has_them(style: Style, expected: str) -> None:
    assert _written(style, ("Humboldt, Alexander von", "King, Martin Luther, Jr.")) == expected


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (Style.CHICAGO_NOTES, "Ports (Quay, 2024)."),
        (Style.CHICAGO_AUTHOR_DATE, "Ports. 2024. Quay."),
        (Style.APA, "Ports. (2024). Quay."),
        (Style.MLA, "Ports. Quay, 2024."),
        (Style.GOST_REFERENCE, "Ports. [S. l.] : Quay, 2024."),
    ],
)
def test_a_book_of_nobody_begins_with_its_title(style: Style, expected: str) -> None:
    assert _written(style, ()) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("ru", "Ports / A. Aas [и др.]. [Б. м.] : Quay, 2024."),
        ("be", "Ports / A. Aas [і інш.]. [Б. м.] : Quay, 2024."),
        ("uk", "Ports / A. Aas [та ін.]. [Б. м.] : Quay, 2024."),
        ("und", "Ports / A. Aas [et al.]. [S. l.] : Quay, 2024."),
    ],
)
def test_gost_has_its_terms_in_the_language_of_the_source(language: str, expected: str) -> None:
    assert _written(Style.GOST_REFERENCE, _MANY[:4], language=language) == expected
