"""The copy of a printed book with the defects of a conversion, read."""

import pytest

from vademecum.document.model import Document, ParagraphText


def paragraph(document: Document, chapter: int, number: int) -> ParagraphText:
    return next(it for it in document.paragraphs if (it.place.chapter, it.place.number) == (chapter, number))


def test_chapters_take_titles_from_the_headings_and_pages_from_the_contents(printed_book: Document) -> None:
    assert [(it.number, it.title, it.first_page, it.last_page) for it in printed_book.chapters] == [
        (1, "The river and its towns", 3, 6),
        (2, "The mills of the upper valley", 7, 9),
        (3, "A fair at the ford", 10, 11),
    ]


def test_paragraphs_are_whole_and_stand_on_their_pages(printed_book: Document) -> None:
    assert [(it.place.chapter, it.place.number, it.place.first_page, it.place.last_page) for it in printed_book.paragraphs] == [
        (1, 1, 3, 3), (1, 2, 3, 4), (1, 3, 4, 4), (1, 4, 4, 4), (1, 5, 5, 5),
        (2, 1, 7, 7), (2, 2, 8, 8), (2, 3, 8, 8), (2, 4, 8, 9),
        (3, 1, 10, 10), (3, 2, 11, 11),
    ]  # fmt: skip


def test_every_character_knows_its_page(printed_book: Document) -> None:
    over = paragraph(printed_book, 1, 2)
    turn = over.text.index("a cart was raised")
    assert (over.page_at(0), over.page_at(turn - 1), over.page_at(turn)) == (3, 3, 4)


def test_a_page_without_footnotes_is_put_back_before_the_text_it_ran_into(printed_book: Document) -> None:
    assert paragraph(printed_book, 2, 1).place.last_page == 7
    assert paragraph(printed_book, 2, 2).place.first_page == 8
    assert [note.page for note in printed_book.footnotes if note.chapter == 2] == [8, 8, 9, 9]


@pytest.mark.parametrize(
    ("chapter", "number", "markers"),
    [(1, 2, [2, 3]), (1, 3, [4]), (1, 4, [5]), (2, 4, [8, 172]), (3, 2, [173])],
)
def test_markers_are_found_at_line_starts_glued_split_and_bare(
    printed_book: Document, chapter: int, number: int, markers: list[int]
) -> None:
    assert [marker.number for marker in paragraph(printed_book, chapter, number).markers] == markers


def test_markers_stand_on_the_page_of_their_definitions_but_one_whose_definition_was_moved(printed_book: Document) -> None:
    cited = {it.number: text.page_at(it.at) for text in printed_book.paragraphs for it in text.markers}
    assert {note.number for note in printed_book.footnotes if cited[note.number] != note.page} == {173}


def test_no_marker_no_stamp_and_no_definition_is_left_in_the_text(printed_book: Document) -> None:
    text = " ".join(it.text for it in printed_book.paragraphs)
    assert not any(word in text for word in ("<sup>", "NOT FOR RESALE", "heron.example", "172"))


def test_quotations_are_paired_with_footnotes_in_order(printed_book: Document) -> None:
    paired = {it.footnote: text.text[it.start : it.stop][:22] for text in printed_book.paragraphs for it in text.quotations}
    assert paired == {
        1: '"There are 14 towns on', 2: '"A dozen and a half fe', 4: '"the crane lifts up to', 5: '"the stables of Stenfo',
        6: '"We could grind two an', 8: '"A sack costs no more ', 173: '"halved the price of a',
    }  # fmt: skip


def test_names_set_in_bold_are_kept_and_common_words_are_not(printed_book: Document) -> None:
    assert paragraph(printed_book, 1, 1).bold_names == ("Lower Aune Board", "Stenford")
    assert paragraph(printed_book, 1, 2).bold_names == ()


def test_every_entry_of_the_bibliography_is_a_work(printed_book: Document) -> None:
    assert [it.bibliography_number for it in printed_book.works] == list(range(1, 10))
    assert printed_book.works[4].url == "https://heron.example/news/who-buys-the-hay-2021/"
    assert printed_book.works[5].authors == ("Stone, A.",)


def test_footnotes_cite_works_of_other_numbers_after_one_was_cited_again(printed_book: Document) -> None:
    numbers = {work.id: work.bibliography_number for work in printed_book.works}
    assert {note.number: numbers[note.work] for note in printed_book.footnotes} == {
        1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 1, 172: 8, 173: 9,
    }  # fmt: skip
    assert [note.locator for note in printed_book.footnotes if numbers[note.work] == 1] == ["p. 41", "p. 57"]


def test_a_definition_broken_over_a_chapter_is_whole(printed_book: Document) -> None:
    clerk = printed_book.works[7]
    assert (clerk.url, clerk.other_url) == ("https://heron.example/news/a-clerk-for-six-mills-2023/", "https://heron.example/wrong-link/")


def test_titles_and_addresses_that_differ_are_chosen_and_noted(printed_book: Document) -> None:
    ferrymen, toll, crane, hay = printed_book.works[1:5]
    assert ferrymen.title.startswith("The ferrymen")
    assert ferrymen.note == "The bibliography has the title “the ferrymen of the Aune look for work”."
    assert toll.note == "Footnote 3 has the title “A toll for carts”."
    assert (crane.url.isascii(), crane.other_url.isascii()) == (True, False)
    assert hay.note == "The address gives the year 2021."


def test_what_is_known_of_sites_and_imprints_fills_publisher_language_and_kind(printed_book: Document) -> None:
    assert {(it.kind, it.publisher, it.language) for it in printed_book.works} == {
        ("book", "Quill and Oar Press", "en"), ("news-article", "The Aune Heron", "en"), ("interview", "The Aune Heron", "en"),
    }  # fmt: skip
