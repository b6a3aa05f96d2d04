"""YAML of the record format: every scalar is text with its line, and what people trip over is refused."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.records.tree import Fields, Items, Text, TreeError, parse_tree


def test_every_scalar_stays_text_and_knows_its_line() -> None:
    tree = parse_tree("a: no\nb:\n  - 1.10\n  - 2024-11\nc: >-\n  two\n  lines\n")
    assert tree == Fields(
        1,
        {"a": Text(1, "no"), "b": Items(3, [Text(3, "1.10"), Text(4, "2024-11")]), "c": Text(5, "two lines")},
        {"a": 1, "b": 2, "c": 5},
    )


@pytest.mark.parametrize("text", ["", "# only a remark\n", "\n\n"])
def test_nothing_is_none(text: str) -> None:
    assert parse_tree(text) is None


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("a: 1\nb: 2\na: 3\n", 3, "'a' stands twice in one record, first in line 1"),
        ("a: &x 1\n", 1, "&x is an anchor"),
        ("a: &x {b: c}\n", 1, "&x is an anchor"),
        ("a: 1\nb: *x\n", 2, "*x is an alias"),
        ("- a\n- !!int 5\n", 2, "tag:yaml.org,2002:int is a tag"),
        ("a: 1\n---\nb: 2\n", 2, "a second document"),
        ("[a]: 1\n", 1, "the name of a field must be plain text"),
        ("a: [1\nb: 2\n", 2, "no YAML"),
        ("a: 1\n  b: 2\n", 2, "no YAML"),
        ("a: x\nb: \0\n", 2, "no YAML"),
        ('a: x\nb: "y\\0"\n', 2, "a text holds the letter NUL"),
        ("\t- a\n", 1, "no YAML"),
    ],
)
def test_what_is_refused_is_told_with_its_line(text: str, line: int, told: str) -> None:
    with pytest.raises(TreeError) as caught:
        parse_tree(text)
    assert (caught.value.line, told in str(caught.value)) == (line, True), str(caught.value)


def test_no_depth_of_nesting_breaks_it() -> None:
    tree = parse_tree("[" * 900 + "]" * 900)
    for _ in range(899):
        assert isinstance(tree, Items)
        (tree,) = tree.items
    assert tree == Items(1, [])


@given(st.text(alphabet="ab:-[]{}&*!'\"\n >|#%@,?\t\0é", max_size=60))
def test_no_text_raises_anything_else(text: str) -> None:
    with suppress(TreeError):
        parse_tree(text)
