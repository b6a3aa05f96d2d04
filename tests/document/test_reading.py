"""No document makes the reader fail but by its own error."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vademecum.document.fingerprint import fingerprint
from vademecum.document.reading import document_of, read_document
from vademecum.domain.errors import DocumentError

FRAGMENTS = [
    "# One\n\n", "## Two\n\n", "## Notes\n\n", "## References\n\n", "One .....3\nTwo .....5\n\n", "\n\n---\n\n", "---\n", "\n\n", "\n",
    "<sup>1</sup> ", "<sup>2</sup>", "[^1]", "\n[^1]: ", "[^x]: Hill, A. Roads, 2020\n", "1. A book\n2. Another\n", "- item\n",
    "**bold**", '"quoted words of some length here" .', "word ", "Word. ", "2.7 thousand ", "1\n", "STAMP\n\n", "    indented\n\n",
    "[text](https://a.example/b-", "](#)", "<https://a.example/x->",
]  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join))
def test_markdown_in_any_order_is_read_or_refused(source: str) -> None:
    with suppress(DocumentError):
        document = document_of(source)
        works = {work.id for work in document.works}
        numbers = {note.number for note in document.footnotes}
        assert len(numbers) == len(document.footnotes)
        assert all(note.work in works and note.page >= 1 for note in document.footnotes)
        assert all(marker.number in numbers for paragraph in document.paragraphs for marker in paragraph.markers)
        assert all(it.text and it.place.first_page <= it.place.last_page for it in document.paragraphs)


@settings(deadline=None)
@given(st.text())
def test_any_text_is_read_or_refused(source: str) -> None:
    for text in (source, f"# One\n\n{source}"):
        with suppress(DocumentError):
            document_of(text)


@given(st.binary())
def test_any_file_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    file = tmp_path_factory.mktemp("any") / "document.md"
    file.write_bytes(content)
    with suppress(DocumentError):
        read_document(file)


def test_a_document_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="There is no document at"):
        read_document(tmp_path / "nothing.md")
    with pytest.raises(DocumentError, match="cannot be read"):
        read_document(tmp_path)


def test_a_document_in_another_encoding_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "document.md"
    file.write_bytes("# Тест".encode("cp1251"))
    with pytest.raises(DocumentError, match="UTF-8"):
        read_document(file)


def test_fingerprints_know_a_text_again_through_line_breaks_and_quotes() -> None:
    assert fingerprint("The “Old  Mill”\nstands.") == fingerprint('the "old mill" stands.')
    assert fingerprint("The old mill") != fingerprint("The old mills")
    assert len(fingerprint("")) == 16


def test_fingerprints_are_the_same_for_ever() -> None:
    assert fingerprint("The river and its towns") == "4eb5cb20274ab05c"


def test_indented_blocks_go_on_with_the_definition_before_them() -> None:
    document = document_of(
        "# One\n\nText.[^1] [^2]\n\n[^1]: Hill, A. Roads\n\n[^2]: Dale, B.\n\n    Carts\n\n    and mills. Cart Press, 2020.\n"
    )
    assert [work.title for work in document.works] == ["Roads", "Carts and mills"]
