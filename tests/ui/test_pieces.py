"""A long page comes in pieces: the first screenful at once, the rest when that is painted or wanted."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from vademecum.domain.names import FootnoteNumber
from vademecum.pages.entry import DetailPage, ErratumRow
from vademecum.pages.passage import Passage
from vademecum.pages.place import parse_place
from vademecum.pages.shown import FactRow, Reference, Run
from vademecum.ui.colours import LIGHT
from vademecum.ui.detail_pane import DetailPane
from vademecum.ui.on_paper import PrintOptions
from vademecum.ui.page_browser import PageBrowser
from vademecum.ui.page_style import PageStyle
from vademecum.ui.print_html import print_html

FACTS = tuple(
    FactRow(f"c1-{at}", "2024", (Run(f"Statement {at} of the harbour, which goes on for a good while. " * 3),), 1, 1 + at, (), ())
    for at in range(200)
)
SOURCES = tuple(Reference(FootnoteNumber(at), f"Title {at}", "2024", f"Whole reference {at}.", "", 1, 0) for at in range(1, 60))
ERRATA = tuple(ErratumRow(f"e{at}", 1, at, f"Osol {at}", "Oslo", "certain", ()) for at in range(1, 40))
LONG = DetailPage(parse_place("entry:oslo"), "place", (Run("Harbour"),), "Oslo", "A harbour.", (), FACTS, references=SOURCES, errata=ERRATA)
SHORT = replace(LONG, title="Orsk", facts=FACTS[:2], references=(), errata=())


@pytest.fixture
def pane(qtbot: QtBot) -> DetailPane:
    pane = DetailPane()
    qtbot.addWidget(pane)
    pane.resize(1200, 500)
    pane.show()
    QApplication.processEvents()
    return pane


def test_the_first_step_writes_no_more_facts_than_a_view_can_need(pane: DetailPane) -> None:
    pane.show_page(LONG)
    shown = pane.browser.toPlainText()
    assert not pane.browser.is_whole
    assert "Statement 0 " in shown
    assert shown.count("Statement ") <= 3 * 24
    assert "Title" not in shown
    assert pane.browser.document().size().height() >= pane.browser.viewport().height()


def test_the_rest_follows_without_moving_what_is_read(pane: DetailPane, qtbot: QtBot) -> None:
    pane.show_page(LONG)
    bar = pane.browser.verticalScrollBar()
    bar.setValue(40)
    qtbot.waitUntil(lambda: pane.browser.is_whole)
    assert bar.value() == 40
    words = [line for line in pane.browser.toPlainText().splitlines() if line]
    facts = [line for line in words if line.startswith("Statement")]
    assert [line.split()[1] for line in facts] == [str(at) for at in range(200)]
    assert words.index("Sources") < words.index("Errata")
    assert words.count("Meant is") == 1
    assert words[-1] == "none"


@pytest.mark.parametrize("target", ["fact:c1-150", "sources", "note:59", "erratum:e39"])
def test_a_place_far_below_is_there_when_it_is_gone_to(pane: DetailPane, target: str) -> None:
    pane.show_page(LONG, target)
    bar = pane.browser.verticalScrollBar()
    assert pane.browser.is_whole
    assert bar.value() > 0
    at_once = bar.value()
    pane.browser.scrollToAnchor(target)
    assert bar.value() == at_once


def test_the_tab_follows_the_section_that_is_read(pane: DetailPane, qtbot: QtBot) -> None:
    pane.show_page(LONG)
    with qtbot.waitSignal(pane.browser.section_reached, check_params_cb=lambda anchor: anchor == "errata"):
        pane.browser.go_to("errata")
    with qtbot.waitSignal(pane.browser.section_reached, check_params_cb=lambda anchor: anchor == "facts"):
        pane.browser.go_to("facts")


def test_words_are_found_in_the_whole_page(pane: DetailPane) -> None:
    pane.show_page(LONG)
    assert pane.browser.find("Whole reference 59")


def test_the_whole_page_is_selected_and_scrolled_to_its_end(pane: DetailPane) -> None:
    pane.show_page(LONG)
    QTest.keyClick(pane.browser, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert "Whole reference 59" in pane.browser.textCursor().selectedText()
    pane.show_page(replace(LONG, title="Again"))
    QTest.keyClick(pane.browser, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert pane.browser.is_whole


def test_the_whole_page_is_printed() -> None:
    html = print_html(LONG, PageStyle(LIGHT, 13, "sans"), PrintOptions())
    assert html.count("of the harbour") == 3 * len(FACTS)
    assert "Whole reference 59" in html
    assert "Osol 39" in html


def test_passages_of_the_readers_copy_are_not_printed() -> None:
    passage = Passage("1.1", "p. 5", "Words of the document", (), is_open=True)
    page = replace(LONG, facts=tuple(replace(fact, passage=passage) for fact in LONG.facts))
    html = print_html(page, PageStyle(LIGHT, 13, "sans"), PrintOptions())
    assert "Passage" not in html
    assert "Words of the document" not in html


def test_a_newer_page_ends_the_writing_of_an_older_one(pane: DetailPane, qtbot: QtBot) -> None:
    pane.show_page(LONG)
    pane.show_page(SHORT)
    qtbot.waitUntil(lambda: pane.browser.is_whole)
    assert pane.browser.toPlainText().count("Statement 1 ") == 3
    assert "Statement 2 " not in pane.browser.toPlainText()


def test_pieces_stand_one_under_another_as_one_table_would(pane: DetailPane) -> None:
    pane.show_page(replace(LONG, references=(), errata=()))
    pane.browser.show_whole()
    heights = {_height_of(pane.browser, at) for at in (7, 8, 23, 24, 39, 40, 41)}
    assert max(heights) - min(heights) <= 1


def _height_of(browser: PageBrowser, fact: int) -> int:
    """Return how far below a fact the next one begins."""
    bar, tops = browser.verticalScrollBar(), []
    for at in (fact, fact + 1):
        browser.scrollToAnchor(f"fact:c1-{at}")
        tops.append(bar.value())
    return tops[1] - tops[0]


def test_a_rail_that_is_not_shown_writes_nothing(pane: DetailPane, qtbot: QtBot) -> None:
    pane.resize(600, 500)
    pane.show_page(LONG)
    qtbot.waitUntil(lambda: pane.browser.is_whole)
    rail = pane.findChild(PageBrowser, "rail")
    assert rail is not None
    assert rail.toPlainText() == ""
    pane.resize(1200, 500)
    qtbot.waitUntil(lambda: rail.is_whole)
    assert "Title 59" in rail.toPlainText()
