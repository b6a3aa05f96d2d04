"""Chapters found by a table of contents or by headings."""

import pytest

from vademecum.document.blocks import split_blocks
from vademecum.document.contents import ContentsEntry, read_contents
from vademecum.document.sections import lay_out
from vademecum.domain.errors import DocumentError


def test_contents_join_entries_that_repeat_their_page_or_wait_for_it() -> None:
    contents = read_contents(split_blocks("One .....3\nTwo and ....7\nits rest....\t7\nThree, which runs\nover ... 12"))
    assert contents is not None
    assert contents.entries == (
        ContentsEntry("One", 3), ContentsEntry("Two and its rest", 7), ContentsEntry("Three, which runs over", 12),
    )  # fmt: skip


def test_a_text_with_dots_and_numbers_is_no_table_of_contents() -> None:
    assert read_contents(split_blocks("He paused... and in 2024 went on.\n\nIt cost... 5\n\nMore.\n\n..0\n...7")) is None


def test_headings_that_are_worded_otherwise_are_paired_by_order_when_the_counts_meet() -> None:
    layout = lay_out(split_blocks("A tool of growth ...3\nPlans ...9\n\n## Growth tools\n\ntext\n\n## What is planned\n\ntext"))
    assert [(it.title, it.first_page, it.page_count) for it in layout.chapters] == [("Growth tools", 3, 6), ("What is planned", 9, None)]


def test_headings_within_chapters_are_passed_over_by_likeness() -> None:
    source = "The river ...3\nThe mill ...9\nLiterature ...12\n\n# The river\n\n## A remark\n\n# Mills\n\n# Literature\n\n1. A book."
    layout = lay_out(split_blocks(source.replace("# Mills", "# The mills")))
    assert [it.title for it in layout.chapters] == ["The river", "The mills"]
    assert [block.text for block in layout.bibliography] == ["1. A book."]


def test_a_chapter_that_only_the_contents_know_is_an_error() -> None:
    with pytest.raises(DocumentError, match="names “The mill”"):
        lay_out(split_blocks("The river ...3\nThe mill ...9\n\n# The river\n"))


@pytest.mark.parametrize(
    ("source", "titles"),
    [
        ("# Title\n\n## One\n\n### Deeper\n\n## Two", ["One", "Two"]),
        ("# One\n\n## Deeper\n\n# Two", ["One", "Two"]),
        ("# Only\n\ntext", ["Only"]),
        ("# Title\n\n## One\n\n## References\n\n1. A", ["One"]),
        ("## Contents\n\n## One\n\n## Two", ["One", "Two"]),
    ],
)
def test_without_contents_the_level_of_the_headings_tells_the_chapters(source: str, titles: list[str]) -> None:
    assert [chapter.title for chapter in lay_out(split_blocks(source)).chapters] == titles


@pytest.mark.parametrize("source", ["", "Text without headings.", "# References\n\n1. A book."])
def test_a_document_without_chapters_is_an_error(source: str) -> None:
    with pytest.raises(DocumentError, match="no chapters"):
        lay_out(split_blocks(source))
