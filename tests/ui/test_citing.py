"""References in the style chosen: looked at, copied as plain and rich text, and remembered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListView
from tests.ui.conftest import Desk, Open

from vademecum.exporting.ready import STYLE_NAMES, Style
from vademecum.pages.place import parse_place
from vademecum.ui.cite_dialog import CiteDialog


@pytest.fixture
def desk(shared_desk: Desk) -> Desk:
    return shared_desk


def at(desk: Desk, place: str) -> Desk:
    desk.window._walk.go(parse_place(place))
    desk.settle()
    return desk


def opened(desk: Desk) -> CiteDialog:
    desk.action("citeAsAction").trigger()
    desk.settle()
    return desk.window.findChildren(CiteDialog, "citeDialog")[-1]


def choose(desk: Desk, dialog: CiteDialog, style: Style) -> None:
    dialog.styles.setCurrentRow(list(Style).index(style) + 1)
    desk.settle()


def copied() -> tuple[str, str]:
    found = QGuiApplication.clipboard().mimeData()
    return found.text(), found.html()


@pytest.mark.parametrize("style", Style)
def test_what_is_shown_in_a_style_is_what_is_copied_plain_and_with_italics(desk: Desk, style: Style) -> None:
    dialog = opened(at(desk, "note:3"))
    choose(desk, dialog, style)
    shown = dialog.preview.toPlainText().strip()
    dialog.accept()
    desk.settle()
    plain, html = copied()
    assert plain.strip() == shown
    assert html.startswith("<p>")
    assert STYLE_NAMES[style] in desk.window.statusBar().currentMessage()


def test_styles_differ_and_short_and_cited_after_change_what_is_shown(desk: Desk) -> None:
    dialog = opened(at(desk, "note:3"))
    seen = set()
    for style in (Style.APA, Style.MLA, Style.GOST_RECORD):
        choose(desk, dialog, style)
        seen.add(dialog.preview.toPlainText())
        for box in (dialog.short, dialog.after):
            box.toggle()
            desk.settle()
            seen.add(dialog.preview.toPlainText())
        dialog.short.toggle()
        dialog.after.toggle()
    assert len(seen) == 9


def test_the_form_of_the_house_has_neither_short_nor_cited_after(open_desk: Open) -> None:
    desk = open_desk()
    dialog = opened(at(desk, "entry:sedna"))
    dialog.styles.setCurrentRow(0)
    desk.settle()
    assert not dialog.short.isEnabled()
    assert not dialog.after.isEnabled()
    assert "Sedna (" in dialog.preview.toPlainText()


def test_one_key_copies_in_the_style_chosen_last_even_in_the_next_run(open_desk: Open) -> None:
    desk = at(open_desk(), "note:3")
    dialog = opened(desk)
    choose(desk, dialog, Style.APA)
    dialog.accept()
    desk.settle()
    apa = copied()[0]
    QGuiApplication.clipboard().setText("")
    desk.window.close()
    again = at(open_desk(), "note:3")
    again.action("citeAction").trigger()
    again.settle()
    assert copied()[0] == apa
    assert opened(again).cited.style == Style.APA


def test_several_selected_are_cited_together(desk: Desk) -> None:
    view = desk.part(QListView, "entryList")
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    desk.settle()
    dialog = opened(desk)
    choose(desk, dialog, Style.CHICAGO_NOTES)
    dialog.accept()
    desk.settle()
    assert "references (Chicago, notes)" in desk.window.statusBar().currentMessage()


def test_closing_the_dialog_copies_and_remembers_nothing(open_desk: Open) -> None:
    desk = open_desk()
    QGuiApplication.clipboard().setText("before")
    dialog = opened(at(desk, "note:3"))
    choose(desk, dialog, Style.MLA)
    dialog.reject()
    desk.settle()
    assert QGuiApplication.clipboard().text() == "before"
    assert opened(desk).cited.style == ""


def test_of_no_figure_nothing_is_cited_and_that_is_said(open_desk: Open) -> None:
    desk = open_desk()
    desk.window._walk.choose_section("figures")
    desk.settle()
    desk.action("citeAsAction").trigger()
    assert desk.window.statusBar().currentMessage() == "Select the figures to cite"


def cited(desk: Desk) -> str:
    QGuiApplication.clipboard().setText("")
    desk.action("citeAction").trigger()
    desk.settle()
    return copied()[0]


def test_the_search_result_chosen_is_cited_without_leaving_the_search(open_desk: Open) -> None:
    desk = open_desk()
    at(desk, "entry:sedna")
    field = desk.part(QLineEdit, "searchEdit")
    field.setFocus()
    QTest.keyClicks(field, "hvalvik")
    desk.settle()
    hit = desk.window._finding.chosen_place()
    assert hit is not None
    QTest.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    desk.settle()
    assert copied()[0].startswith("Hvalvík (")
    assert desk.window._finding.popup.isVisible()


def test_a_fact_gone_to_is_cited_and_not_its_chapter(open_desk: Open) -> None:
    desk = open_desk()
    assert cited(at(desk, "fact:c1-hvalvik-ships")).startswith("Hvalvík served 1,040 ships in 2024")
    assert "1 fact" in {label.text() for label in opened(desk).findChildren(QLabel)}
    assert cited(at(desk, "chapter:1")).startswith("Ice and light (")


def test_statements_selected_on_a_page_are_cited_in_the_style_chosen(open_desk: Open) -> None:
    desk = open_desk()
    browser = at(desk, "chapter:1").window._layout.detail.browser
    browser.show_whole()
    cursor = browser.document().find("which founded")
    browser.setTextCursor(cursor)
    dialog = opened(desk)
    choose(desk, dialog, Style.APA)
    dialog.accept()
    desk.settle()
    assert copied()[0] == "Aldin, T. (2019). Seven harbours, one council. Skarland Courier. https://courier.example/seven-harbours"


def test_rows_selected_in_the_list_are_cited_rather_than_a_fact_gone_to_before(desk: Desk) -> None:
    desk.window._walk.choose_section("chapters")
    at(desk, "fact:c1-hvalvik-ships")
    view = desk.part(QListView, "entryList")
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert len(cited(desk).splitlines()) > 1


def test_of_an_empty_shelf_nothing_is_cited_and_that_is_said(open_desk: Open) -> None:
    desk = open_desk()
    desk.window._walk.choose_section("bookmarks")
    desk.settle()
    assert cited(desk) == ""
    assert desk.window.statusBar().currentMessage() == "There is nothing here to cite"
