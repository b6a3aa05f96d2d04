"""Ordinary Markdown read: no pages, footnotes by label, no bibliography."""

from vademecum.document.model import Document
from vademecum.document.reading import document_of


def test_chapters_are_the_headings_below_the_title(essay: Document) -> None:
    assert [(it.title, it.first_page, it.last_page) for it in essay.chapters] == [("The hive", 1, 1), ("The honey", 1, 1)]


def test_list_items_quoted_blocks_and_text_after_rules_are_paragraphs(essay: Document) -> None:
    assert [it.text[:22] for it in essay.paragraphs] == [
        "A hive holds between 2", "Bees need water within", "They also need m² afte", "An old rule says: \"Lea", "Nobody knows who first",
        "The rule is still in u", "Honey never spoils, Ed",
    ]  # fmt: skip


def test_labels_that_are_words_get_numbers_in_order_of_definition(essay: Document) -> None:
    assert [(note.number, note.chapter) for note in essay.footnotes] == [(1, 1), (2, 1), (3, 1), (4, 2), (5, 2)]


def test_works_are_made_of_the_footnotes_and_ibid_is_the_one_before(essay: Document) -> None:
    assert [note.work for note in essay.footnotes] == [
        "n001-bees-in-numbers", "n001-bees-in-numbers", "n003-old-rules-new-hives", "n004-honey-that-lasts", "n001-bees-in-numbers",
    ]  # fmt: skip
    assert [(it.kind, it.authors, it.year) for it in essay.works] == [
        ("book", ("Crane, E.", "Moss, A."), 2019), ("web-page", (), 2021), ("book", ("Crane, E.",), 2020),
    ]  # fmt: skip


def test_the_quotation_has_its_footnote(essay: Document) -> None:
    assert [it.footnote for paragraph in essay.paragraphs for it in paragraph.quotations] == [3]


def test_superscripts_that_are_no_footnotes_stay_in_the_text(essay: Document) -> None:
    assert essay.paragraphs[2].text == "They also need m² after m² of flowers, about 10⁶ of them."


def test_footnotes_that_begin_anew_in_each_chapter_are_numbered_through() -> None:
    pages = "## {0}\n\nText of {0}.<sup>1</sup>\n\n---\n\n<sup>1</sup> Hill, A. Roads {0}. Cart Press, 2020.\n\n"
    document = document_of(pages.format("One") + pages.format("Two"))
    assert [(note.number, note.chapter, note.work) for note in document.footnotes] == [(1, 1, "n001-roads-one"), (2, 2, "n002-roads-two")]
    assert [marker.number for paragraph in document.paragraphs for marker in paragraph.markers] == [1, 2]


def test_a_footnote_cited_twice_stands_where_it_is_cited_first() -> None:
    document = document_of("# One\n\nText.[^1]\n\n# Two\n\nMore.[^1]\n\n[^1]: Hill, A. Roads. Cart Press, 2020.\n")
    assert [(note.number, note.chapter) for note in document.footnotes] == [(1, 1)]


def test_notes_under_a_heading_of_their_own_are_definitions() -> None:
    document = document_of("# One\n\nText.<sup>1</sup>\n\n# Notes\n\n<sup>1</sup> Hill, A. Roads. Cart Press, 2020.\n")
    assert [chapter.title for chapter in document.chapters] == ["One"]
    assert [(note.number, note.chapter) for note in document.footnotes] == [(1, 1)]


def test_a_rule_in_a_text_without_pages_ends_no_page() -> None:
    document = document_of("# One\n\nText\n\n---\n\nmore text.\n")
    assert [(it.place.first_page, it.place.last_page) for it in document.paragraphs] == [(1, 1)]
