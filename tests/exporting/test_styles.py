"""Ready references are written by the rules of their styles, with nothing invented and nothing left over."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.domain.names import FootnoteNumber, WorkId
from vademecum.domain.publication import Publication
from vademecum.domain.sources import Footnote, Work
from vademecum.exporting.ready import STYLE_NAMES, Manner, Style, ready_document, ready_references
from vademecum.exporting.styles.marked import html, italic, plain, quoted, stopped, stopped_within
from vademecum.pages.bibliography import Bibliography, CitedWork

_ATLAS = Publication("atlas", "Atlas of harbours", "North", ("Example, Ada B.",), "Quay Press", "Hvalvik", 2025, "978-0", "en", "", "")


def _work(kind: str, title: str, *authors: str, publisher: str = "", year: int | None = 2024, url: str = "", language: str = "en") -> Work:
    return Work(WorkId("w"), kind, authors, title, publisher, year, url, language, None)


_NEWS = _work("news-article", 'Ships of "Otrov" at sea', "Aldin, Tor", publisher="Harbour News", url="https://news.example/a")
_UNSIGNED = _work("news-article", "A thousand ships: who counts them?", publisher="Harbour News", url="https://news.example/b")
_HANDBOOK = _work("book", "Handbook of cold harbours", "Berg, Mia", "Aldin, Tor", publisher="Quay Press", year=2021)
_ZIMA = _work("news-article", "Зима", "Серов, И. П.", publisher="Голос", url="https://golos.example/z", language="ru")
_KNIGA = _work("book", "Порты", "Серов, И.", publisher="Наука", year=2020, language="ru")
_BARE = _work("web-page", "Plans", year=None)


def _written(work: Work, style: Style, locator: str = "", *, short: bool = False, after: bool = False) -> str:
    of = Bibliography(_ATLAS, (), (CitedWork(work, (Footnote(FootnoteNumber(3), 1, 33, work.id, locator),)),))
    return ready_references(of, Manner(style, short=short, after=after))[0].plain


_FULL = [
    (Style.APA, _NEWS, 'Aldin, T. (2024). Ships of "Otrov" at sea. Harbour News. https://news.example/a'),
    (Style.APA, _UNSIGNED, "A thousand ships: who counts them? (2024). Harbour News. https://news.example/b"),
    (Style.APA, _HANDBOOK, "Berg, M., & Aldin, T. (2021). Handbook of cold harbours. Quay Press."),
    (Style.APA, _BARE, "Plans. (n.d.)."),
    (Style.CHICAGO_NOTES, _NEWS, "Tor Aldin, “Ships of ‘Otrov’ at sea,” Harbour News, 2024, https://news.example/a."),
    (Style.CHICAGO_NOTES, _UNSIGNED, "“A thousand ships: who counts them?” Harbour News, 2024, https://news.example/b."),
    (Style.CHICAGO_NOTES, _HANDBOOK, "Mia Berg and Tor Aldin, Handbook of cold harbours (Quay Press, 2021), 57."),
    (Style.CHICAGO_AUTHOR_DATE, _NEWS, "Aldin, Tor. 2024. “Ships of ‘Otrov’ at sea.” Harbour News. https://news.example/a."),
    (Style.CHICAGO_AUTHOR_DATE, _UNSIGNED, "Harbour News. 2024. “A thousand ships: who counts them?” https://news.example/b."),
    (Style.CHICAGO_AUTHOR_DATE, _HANDBOOK, "Berg, Mia, and Tor Aldin. 2021. Handbook of cold harbours. Quay Press."),
    (Style.MLA, _NEWS, "Aldin, Tor. “Ships of ‘Otrov’ at sea.” Harbour News, 2024, news.example/a."),
    (Style.MLA, _UNSIGNED, "“A thousand ships: who counts them?” Harbour News, 2024, news.example/b."),
    (Style.MLA, _HANDBOOK, "Berg, Mia, and Tor Aldin. Handbook of cold harbours. Quay Press, 2021."),
    (Style.ISO_690, _NEWS, 'ALDIN, Tor, 2024. Ships of "Otrov" at sea. Online. Harbour News. Available from: https://news.example/a'),
    (Style.ISO_690, _UNSIGNED, "A thousand ships: who counts them?, 2024. Online. Harbour News. Available from: https://news.example/b"),
    (Style.ISO_690, _HANDBOOK, "BERG, Mia and ALDIN, Tor, 2021. Handbook of cold harbours. Quay Press."),
    (Style.GOST_RECORD, _ZIMA, "Серов, И. П. Зима / И. П. Серов. – Текст : электронный // Голос : [сайт]. – 2024. – URL: https://golos.example/z."),
    (
        Style.GOST_RECORD, _UNSIGNED,
        "A thousand ships: who counts them?. – Text : electronic // Harbour News : [website]. – 2024. – URL: https://news.example/b.",
    ),
    (Style.GOST_RECORD, _KNIGA, "Серов, И. Порты / И. Серов. – [Б. м.] : Наука, 2020. – С. 57. – Текст : непосредственный."),
    (
        Style.GOST_RECORD, _HANDBOOK,
        "Berg, M. Handbook of cold harbours / M. Berg, T. Aldin. – [S. l.] : Quay Press, 2021. – P. 57. – Text : unmediated.",
    ),
    (Style.GOST_REFERENCE, _ZIMA, "Серов И. П. Зима [Электронный ресурс] // Голос. 2024. URL: https://golos.example/z."),
    (Style.GOST_REFERENCE, _KNIGA, "Серов И. Порты. [Б. м.] : Наука, 2020. С. 57."),
    (Style.GOST_REFERENCE, _HANDBOOK, "Berg M., Aldin T. Handbook of cold harbours. [S. l.] : Quay Press, 2021. P. 57."),
]  # fmt: skip


@pytest.mark.parametrize(("style", "work", "expected"), _FULL)
def test_a_full_reference_follows_its_style(style: Style, work: Work, expected: str) -> None:
    assert _written(work, style, "p. 57" if work.kind == "book" else "") == expected


_SHORT = [
    (Style.APA, _HANDBOOK, "(Berg & Aldin, 2021, p. 57)", "(Berg & Aldin, 2021, p. 57, as cited in Example, 2025, p. 33)"),
    (
        Style.APA, _UNSIGNED,
        "(A thousand ships, 2024)", "(A thousand ships, 2024, as cited in Example, 2025, p. 33)",
    ),
    (Style.CHICAGO_AUTHOR_DATE, _HANDBOOK, "(Berg and Aldin 2021, 57)", "(Berg and Aldin 2021, 57, cited in Example 2025, 33)"),
    (
        Style.CHICAGO_NOTES, _HANDBOOK,
        "Berg and Aldin, Handbook of cold harbours, 57.",
        "Berg and Aldin, Handbook of cold harbours, 57, cited in Example, Atlas of harbours, 33.",
    ),
    (
        Style.CHICAGO_NOTES, _UNSIGNED,
        "“Thousand ships.”", "“Thousand ships,” cited in Example, Atlas of harbours, 33.",
    ),
    (Style.MLA, _HANDBOOK, "(Berg and Aldin 57)", "(Berg and Aldin, qtd. in Example 33)"),
    (Style.MLA, _UNSIGNED, "(“Thousand ships”)", "(“Thousand ships,” qtd. in Example 33)"),
    (Style.ISO_690, _HANDBOOK, "(Berg and Aldin 2021, p. 57)", "(Berg and Aldin 2021, p. 57, cited in Example 2025, p. 33)"),
    (
        Style.GOST_REFERENCE, _KNIGA, "Серов И. Порты. С. 57.",
        "Серов И. Порты. С. 57. Цит. по: Example A. B. Atlas of harbours. P. 33.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("style", "work", "short", "after"), _SHORT)
def test_a_short_reference_follows_its_style_and_says_where_the_work_was_read(style: Style, work: Work, short: str, after: str) -> None:
    locator = "p. 57" if work.kind == "book" else ""
    assert _written(work, style, locator, short=True) == short
    assert _written(work, style, locator, short=True, after=True) == after.replace("Aldin 57,", "Aldin,")


def test_a_full_reference_says_where_the_work_was_read() -> None:
    gost = _written(_KNIGA, Style.GOST_REFERENCE, "p. 57", after=True)
    assert gost.endswith("С. 57. Цит. по: Example A. B. Atlas of harbours : North. Hvalvik : Quay Press, 2025. P. 33.")
    note = _written(_HANDBOOK, Style.CHICAGO_NOTES, "p. 57", after=True)
    assert note.endswith("57, cited in Ada B. Example, Atlas of harbours: North (Hvalvik: Quay Press, 2025), 33.")
    assert _written(_NEWS, Style.APA, after=True).endswith("https://news.example/a (Aldin, 2024, as cited in Example, 2025, p. 33)")


def test_the_document_is_referred_to_with_the_pages_in_question() -> None:
    of = Bibliography(_ATLAS, (31, 32, 33, 40), ())
    assert ready_document(of, Manner(Style.APA, short=True)).plain == "(Example, 2025, pp. 31–33, 40)"
    assert [ready.plain for ready in ready_references(of, Manner(Style.GOST_REFERENCE))] == [
        "Example A. B. Atlas of harbours : North. Hvalvik : Quay Press, 2025. P. 31–33, 40."
    ]


def test_titles_of_books_are_in_italics_on_a_rich_clipboard() -> None:
    of = Bibliography(_ATLAS, (), (CitedWork(_HANDBOOK, (Footnote(FootnoteNumber(3), 1, 33, WorkId("w")),)),))
    assert (
        ready_references(of, Manner(Style.MLA))[0].html == "Berg, Mia, and Tor Aldin. <i>Handbook of cold harbours</i>. Quay Press, 2021."
    )


@given(st.sampled_from(list(Style)), st.booleans(), st.booleans(), st.text(max_size=40), st.sampled_from(["book", "news-article"]))
def test_no_title_breaks_a_reference(style: Style, short: bool, after: bool, title: str, kind: str) -> None:
    of = Bibliography(_ATLAS, (), (CitedWork(_work(kind, title, year=None), (Footnote(FootnoteNumber(3), 1, 33, WorkId("w")),)),))
    ready = ready_references(of, Manner(style, short=short, after=after))[0]
    assert "\x02" not in ready.plain + ready.html
    assert "\x03" not in ready.plain + ready.html
    assert ready.html.count("<i>") == ready.html.count("</i>")
    assert "None" not in ready.plain.replace(" ".join(title.split()), "")


def test_every_style_has_a_name() -> None:
    assert set(STYLE_NAMES) == set(Style)


def test_small_rules_of_writing() -> None:
    assert quoted("Is it so?", ",") == "“Is it so?”"
    assert quoted('They say "no"', ".") == "“They say ‘no.’”"
    assert stopped('They say "no"') == 'They say "no".'
    assert stopped_within('They say "no"') == 'They say "no."'
    assert stopped_within('They say "no?"') == 'They say "no?"'
    assert html(stopped_within(italic('They say "no"'))) == '<i>They say "no."</i>'
    assert html(stopped_within(italic("They say no"))) == "<i>They say no</i>."
    assert html(italic("a < b")) == "<i>a &lt; b</i>"
    assert plain(italic("a")) == "a"
