"""Cutting Markdown into blocks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.document.blocks import Block, BlockKind, split_blocks

HEADING, RULE, TEXT = BlockKind.HEADING, BlockKind.RULE, BlockKind.TEXT


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("# One\n\ntwo\nthree\n", [Block(HEADING, "One", 1), Block(TEXT, "two\nthree")]),
        ("text\n## Two ##\nmore", [Block(TEXT, "text"), Block(HEADING, "Two", 2), Block(TEXT, "more")]),
        ("Above\n=====\n\nBelow\n---\n", [Block(HEADING, "Above", 1), Block(HEADING, "Below", 2)]),
        ("text\n\n---\n\n* * *\n", [Block(TEXT, "text"), Block(RULE, ""), Block(RULE, "")]),
        ("- one\n- two\n", [Block(TEXT, "- one"), Block(TEXT, "- two")]),
        ("[^1]: one\n[^2]: two\n", [Block(TEXT, "[^1]: one"), Block(TEXT, "[^2]: two")]),
        ("---\ntitle: x\n---\n# One\n", [Block(HEADING, "One", 1)]),
        ("---\n\nA page begins here.\n\n---\n", [Block(RULE, ""), Block(TEXT, "A page begins here."), Block(RULE, "")]),
        ("\ufeffmarked", [Block(TEXT, "marked")]),
        ("", []),
    ],
)
def test_blocks_are_cut_where_markdown_cuts_them(source: str, blocks: list[Block]) -> None:
    assert list(split_blocks(source)) == blocks


@given(st.lists(st.text(alphabet="abc XYZ.,\"'0123", min_size=1).map(str.strip).filter(bool)))
def test_plain_paragraphs_come_back_whole(paragraphs: list[str]) -> None:
    assert [block.text for block in split_blocks("\n\n".join(paragraphs))] == paragraphs


@given(st.text())
def test_any_text_can_be_cut(source: str) -> None:
    assert all(block.text.strip() or block.kind is not TEXT for block in split_blocks(source))
