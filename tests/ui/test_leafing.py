"""Leafing through pages by key, facts in either order, and the way from any number to its figure and from any page to its fact."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView, QTextBrowser
from tests.ui.conftest import Desk, Open

from vademecum.pages.place import parse_place


def _go(desk: Desk, place: str) -> None:
    desk.window._walk.go(parse_place(place))
    desk.settle()


def _text(desk: Desk) -> str:
    return desk.part(QTextBrowser, "detailView").toPlainText()


def test_chapters_and_sources_are_leafed_through_by_key(desk: Desk) -> None:
    _go(desk, "chapter:1")
    assert not desk.action("previousPageAction").isEnabled()
    QTest.keySequence(desk.window, "Ctrl+PgDown")
    desk.settle()
    assert str(desk.window._walk.now.here) == "chapter:2"
    QTest.keySequence(desk.window, "Ctrl+PgUp")
    desk.settle()
    assert str(desk.window._walk.now.here) == "chapter:1"
    _go(desk, "entry:sedna")
    assert not desk.action("nextPageAction").isEnabled()


def test_facts_stand_in_the_order_of_the_document_when_that_is_wanted_and_it_is_remembered(open_desk: Open) -> None:
    desk = open_desk()
    _go(desk, "entry:skarland")
    by_date = _text(desk)
    desk.action("bookOrderAction").trigger()
    desk.settle()
    in_order = _text(desk)
    assert in_order != by_date
    assert sorted(in_order) == sorted(by_date)
    desk.window.close()
    again = open_desk()
    assert again.action("bookOrderAction").isChecked()
    assert _text(again) == in_order


def test_the_value_of_a_figure_leads_to_its_page_and_the_page_number_to_its_fact(desk: Desk) -> None:
    _go(desk, "entry:skarland")
    browser = desk.window._layout.detail.browser
    html = browser.toHtml()
    figure = html.partition('href="figure:')[2].partition('"')[0]
    browser.link_activated.emit(f"figure:{figure}")
    desk.settle()
    assert str(desk.window._walk.now.here) == f"figure:{figure}"
    assert "How sure" in _text(desk)
    html = browser.toHtml()
    fact = html.partition('href="fact:')[2].partition('"')[0]
    browser.link_activated.emit(f"fact:{fact}")
    desk.settle()
    assert desk.window._layout.detail.browser is not None
    assert desk.window._walk.now.here == parse_place(f"fact:{fact}")


def test_the_table_of_figures_leads_to_the_figure_and_its_page_column_to_the_fact(desk: Desk) -> None:
    desk.window._walk.choose_section("figures")
    desk.settle()
    table = desk.part(QTableView, "figureTable")
    pane, model = desk.window._layout.table("figures"), table.model()
    places = [str(pane.leads_to(model.index(0, column))) for column in range(model.columnCount())]
    assert any(place.startswith("figure:") for place in places)
    assert places[-1].startswith("fact:")


def test_a_figure_can_be_kept_and_cited(desk: Desk) -> None:
    _go(desk, "figure:c2-ferries.factor")
    desk.action("bookmarkAction").trigger()
    desk.settle()
    desk.window._walk.choose_section("bookmarks")
    desk.settle()
    assert [str(row.leads_to) for row in desk.window._layout.shelf().view.rows.rows] == ["figure:c2-ferries.factor"]


def test_place_chapter_and_page_over_a_title_lead_there_by_mouse_and_key(desk: Desk) -> None:
    _go(desk, "note:6")
    label = desk.window._layout.detail.links
    assert label.accessibleName() == "News article  ·  note 6  ·  chapter 2, Cargo of the cold coast  ·  p. 8"
    assert 'href="chapter:2"' in label.text()
    label.setFocus()
    QTest.keyClick(label, Qt.Key.Key_Tab)
    QTest.keyClick(label, Qt.Key.Key_Return)
    desk.settle()
    assert str(desk.window._walk.now.here) in {"chapter:2", "page:8"}
    assert desk.title == "Cargo of the cold coast"
