"""The bundled collection and a copy of the book it is made from, where there is one at hand."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from vademecum.compiler.build import build_collection
from vademecum.pages.detail import detail_page
from vademecum.pages.opened import Library, open_library
from vademecum.pages.own_copy import Course, attach_copy, known_passages
from vademecum.pages.passage import MarkKind
from vademecum.pages.place import Place, PlaceKind
from vademecum.shelf.own_copy import opened_copy

DATA = Path(__file__).parents[2] / "data"
DOCUMENT = os.environ.get("VADEMECUM_DOCUMENT", "")
pytestmark = pytest.mark.skipif(not DOCUMENT, reason="needs the document: set VADEMECUM_DOCUMENT")
WHOLE_SENTENCE = re.compile(r"[^.!?]{100,}[.!?]")


@pytest.fixture(scope="module")
def beside(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The bundled collection with the book attached."""
    folder = tmp_path_factory.mktemp("book")
    build_collection(DATA, folder / "collection.sqlite")
    library = open_library(folder / "collection.sqlite", folder / "reader")
    attach_copy(Path(DOCUMENT), folder / "reader", known_passages(library), Course())
    yield library
    library.close()


def test_every_passage_is_known_and_every_fact_stands_with_its_own(beside: Library) -> None:
    for chapter in range(1, 16):
        page = detail_page(beside, Place(PlaceKind.CHAPTER, str(chapter)))
        assert [fact.id for fact in page.facts if fact.passage is None] == []


def test_every_printed_number_is_marked_in_its_passage(beside: Library) -> None:
    pages = [detail_page(beside, Place(PlaceKind.CHAPTER, str(chapter))) for chapter in range(1, 16)]
    shown = {fact.id: fact.passage.marks for page in pages for fact in page.facts if fact.passage is not None}
    marked = {fact for fact, marks in shown.items() if any(mark.kind is MarkKind.NUMBER for mark in marks)}
    printed = {row.fact for page in pages for row in page.figures if row.status.words != "derived"}
    assert printed - marked == set()


def test_no_whole_sentence_of_the_book_is_in_the_collection(beside: Library) -> None:
    assert beside.user_dir is not None
    with opened_copy(beside.user_dir) as copy:
        texts = [passage.text for passage in copy.passages(sorted(copy.fingerprints())).values()]
    sentences = [sentence.strip() for text in texts for sentence in WHOLE_SENTENCE.findall(text)]
    held = beside.collection.path.read_bytes()
    assert len(sentences) > 300
    assert sum(sentence.encode() in held for sentence in sentences) == 0
