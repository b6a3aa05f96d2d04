"""The words of single fields."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.domain.entries import Mention
from vademecum.domain.names import Slug
from vademecum.records.fact_file import parse_relation
from vademecum.records.reading import parse_number, parse_pages, parse_slug, parse_statement, sentence_count


def test_links_become_stretches_of_the_plain_statement() -> None:
    plain, mentions = parse_statement("From [Łosie Bay](losie-bay) (Skarland) to [Otrov](otrov).")
    assert plain == "From Łosie Bay (Skarland) to Otrov."
    assert mentions == (Mention(5, 14, Slug("losie-bay")), Mention(29, 34, Slug("otrov")))
    assert [plain[each.start : each.stop] for each in mentions] == ["Łosie Bay", "Otrov"]


@pytest.mark.parametrize("text", ["[a]", "[a](", "a](b)", "[a] (b)", "[[a]](b)", "[a]()", "[](a)", "[a](b c)", "[a](B)", "]"])
def test_a_broken_link_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"link|id"):
        parse_statement(text)


@given(st.lists(st.tuples(st.text("ab .", max_size=5), st.text("xyz", min_size=1, max_size=4)), max_size=5))
def test_each_mention_spans_the_words_of_its_link(parts: list[tuple[str, str]]) -> None:
    plain, mentions = parse_statement("".join(f"{before}[{words}](e-{words})" for before, words in parts))
    assert plain == "".join(before + words for before, words in parts)
    assert [(plain[each.start : each.stop], each.entity) for each in mentions] == [(words, f"e-{words}") for _, words in parts]


@given(st.text(alphabet="ab[]()-. A1", max_size=30))
def test_no_statement_raises_anything_else(text: str) -> None:
    with suppress(ValueError):
        parse_statement(text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One sentence.", 1),
        ("Two of them. Here.", 2),
        ("It cost $1.5 million. It paid.", 2),
        ("Signed with Kelp Co. Ltd. and Bros. Inc. of St. Jur.", 1),
        ("A. B. Serov met Dr. Aldin in the U.S. Capitol at No. 5.", 1),
        ("Held on 5 Oct. Later it was 'over.' Then (again.) It ended.", 3),
        ("Is it? Yes! Very.", 3),
        ("Он пришёл. Потом ушёл. Всё.", 3),
        ("Held in 2024. 300 came.", 1),
    ],
)
def test_sentences_are_counted_with_care(text: str, count: int) -> None:
    assert sentence_count(text) == count


@pytest.mark.parametrize("text", ["A", "a_b", "a--b", "-a", "a-", "é", "a b", "", "a.b", "a\n"])
def test_what_is_no_slug(text: str) -> None:
    with pytest.raises(ValueError, match="is no id"):
        parse_slug(text)


@pytest.mark.parametrize("text", ["0", "-1", "1.0", "٣", "²", "", "1" * 10, "one"])
def test_what_is_no_number(text: str) -> None:
    with pytest.raises(ValueError, match="is no whole number"):
        parse_number(text)


def test_pages_are_one_or_two() -> None:
    assert (parse_pages("31"), parse_pages("31-32")) == ((31, 31), (31, 32))
    for wrong in ("31-", "-31", "32-31", "31-32-33", "31–32"):
        with pytest.raises(ValueError, match=r"no whole number|ends before"):
            parse_pages(wrong)


@pytest.mark.parametrize("text", ["a b", "a b c d", "a B c", "a b a"])
def test_what_is_no_relation(text: str) -> None:
    with pytest.raises(ValueError, match=r"relation|id|itself"):
        parse_relation(text)
