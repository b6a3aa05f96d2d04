"""Typing into the search field: no letter is lost, the last query is the one answered, and the results keep still meanwhile."""

from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLineEdit
from tests.ui.conftest import Desk

from vademecum.pages.search import Found, Hit
from vademecum.pages.shown import Run
from vademecum.ui.search_popup import SearchPopup


@pytest.fixture
def field(desk: Desk) -> QLineEdit:
    desk.window._finding.prepare()
    for _ in range(4):  # every letter is answered, one after another
        desk.settle()
    desk.action("searchAction").trigger()
    return desk.part(QLineEdit, "searchEdit")


def popup_of(desk: Desk) -> SearchPopup:
    popup = desk.part(QFrame, "searchPopup")
    assert isinstance(popup, SearchPopup)
    return popup


def test_no_letter_is_lost_while_answers_are_slow(desk: Desk, field: QLineEdit) -> None:
    told: list[object] = []
    desk.window._walk.results_told.connect(told.append)
    answers_may_come = Event()
    desk.window._reader.tell(lambda _library: answers_may_come.wait(10), lambda _done: None)
    for letter in "council of northern":
        QTest.keyClicks(field, letter)
    assert field.text() == "council of northern"
    assert told == []
    answers_may_come.set()
    desk.settle()
    assert [page.query for page in told if isinstance(page, Found)] == ["council of northern"]


def test_results_give_room_back_only_when_typing_rests(desk: Desk, field: QLineEdit) -> None:
    QTest.keyClicks(field, "o")
    desk.settle()
    popup = popup_of(desk)
    many = popup.height()
    QTest.keyClicks(field, "slo")
    desk.settle()
    assert popup.height() == many
    popup._rest.timeout.emit()
    assert popup.height() < many


def test_what_was_typed_before_is_answered_without_a_question(desk: Desk, field: QLineEdit, monkeypatch: pytest.MonkeyPatch) -> None:
    QTest.keyClicks(field, "os")
    desk.settle()
    QTest.keyClicks(field, "l")
    desk.settle()
    collection = desk.window._reader._library.collection  # type: ignore[union-attr]
    asked: list[str] = []
    monkeypatch.setattr(collection, "rows", lambda question, /, **_parameters: asked.append(question))
    field.backspace()
    field.textEdited.emit(field.text())
    desk.settle()
    assert field.text() == "os"
    assert asked == []
    field.setText("OS ")
    field.textEdited.emit(field.text())
    desk.settle()
    assert asked == []


def test_results_say_how_they_differ_from_what_was_asked(desk: Desk, field: QLineEdit) -> None:
    QTest.keyClicks(field, "how many passengers")
    desk.settle()
    popup = popup_of(desk)
    words = "Nothing holds all of this; what is shown does without “how”, “many”."
    assert popup._words.isVisible()
    assert popup._words.text() == words
    assert popup.view.accessibleDescription() == words
    assert popup.view.isVisible()
    assert popup.height() >= popup._words.height() + popup.view.sizeHintForRow(0)
    assert desk.window._finding.query == "passengers"
    field.selectAll()
    QTest.keyClicks(field, "passengers")
    desk.settle()
    assert not popup._words.isVisible()
    assert popup.view.accessibleDescription() == ""


def test_what_is_taken_away_of_a_search_is_what_its_results_answer(desk: Desk, field: QLineEdit) -> None:
    QTest.keyClicks(field, "how many passengers")
    desk.settle()
    assert "What the search finds: “passengers”" in [offer.words for offer in desk.window._taking._offers()]
    QTest.keyClicks(field, "x")  # not answered yet
    assert desk.window._finding.query == "how many passengersx"


def test_all_results_stand_on_a_page_of_their_own_and_the_way_leads_back(desk: Desk, field: QLineEdit) -> None:
    desk.go("entry:hvalvik")
    QTest.keyClicks(field, "harbour")
    desk.settle()
    assert popup_of(desk)._all.isVisible()
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    desk.settle()
    assert not popup_of(desk).isVisible()
    assert desk.title == "harbour"
    tabs = [section.label for section in desk.window._layout.detail._tabs._sections]
    assert tabs == ["Names", "Descriptions", "Facts", "Figures", "Source titles", "Chapters", "Sources"]
    html = desk.window._layout.detail.browser.toHtml()
    assert "background-color:#ffe79e" in html or "background-color:#6a5618" in html
    desk.action("searchAction").trigger()
    assert (field.text(), field.selectedText()) == ("harbour", "harbour")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert "What the search finds: “harbour”" in [offer.words for offer in desk.window._taking._offers()]
    desk.action("backAction").trigger()
    desk.settle()
    assert desk.title == "Hvalvík"


def test_the_button_at_the_foot_shows_all_results_too(desk: Desk, field: QLineEdit) -> None:
    QTest.keyClicks(field, "harbour")
    desk.settle()
    popup_of(desk)._all.click()
    desk.settle()
    assert desk.title == "harbour"


def test_nothing_found_has_no_page(desk: Desk, field: QLineEdit) -> None:
    QTest.keyClicks(field, "zzzzzz")
    desk.settle()
    assert not popup_of(desk)._all.isVisible()
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    desk.settle()
    assert field.text() == "zzzzzz"
    assert popup_of(desk).isVisible()


def test_a_figure_with_a_partner_says_whose_it_is_where_there_is_room(desk: Desk, field: QLineEdit) -> None:
    QTest.keyClicks(field, "ships")
    desk.settle()
    popup = popup_of(desk)
    assert popup._model.found is not None
    alone = next(hit for group in popup._model.found.groups for hit in group.hits if hit.kind == "figure")
    told = replace(alone, detail=(Run("Northern Ice Works"),))

    def drawn(hit: Hit, width: int) -> QImage:
        image = QImage(width, 40, QImage.Format.Format_RGB32)
        image.fill(0xFFFFFF)
        painter = QPainter(image)
        popup._delegate._paint_figure(painter, QRect(0, 0, width, 40), hit)
        painter.end()
        return image

    assert drawn(told, 900) != drawn(alone, 900)
    assert drawn(told, 400) == drawn(alone, 400)


def test_the_keys_at_the_foot_are_cut_with_an_ellipsis_where_text_is_very_large(desk: Desk, field: QLineEdit) -> None:
    desk.window.resize(1024, 640)
    for _ in range(10):
        desk.action("largerAction").trigger()
    QTest.keyClicks(field, "ships")
    desk.settle()
    popup = popup_of(desk)
    assert popup._draw.isVisible()
    assert popup._foot.shown.endswith("…")
    assert popup._foot.geometry().right() < popup._all.geometry().left() < popup._draw.geometry().right() <= popup.width()
