"""The reader's own copy in the window: attached, read under the facts, searched, detached."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QListView, QMessageBox
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Desk, Open

from vademecum.pages.passage import Mark, MarkKind, Passage
from vademecum.pages.place import parse_place
from vademecum.pages.search import HitGroup
from vademecum.ui.attaching import Attaching
from vademecum.ui.chosen_pane import ChosenPane
from vademecum.ui.colours import LIGHT
from vademecum.ui.page_style import PageStyle
from vademecum.ui.passage_html import passage_html
from vademecum.ui.search_model import SearchModel

IN_THE_TEXT = "Its office employs"


@pytest.fixture(autouse=True)
def rests(monkeypatch: pytest.MonkeyPatch) -> None:
    """The window does at once what it does when it rests."""
    monkeypatch.setattr("vademecum.ui.main_window.AFTER_PAINT_MS", 1)


def text(desk: Desk) -> str:
    browser = desk.window._layout.detail.browser
    browser.show_whole()
    return browser.toPlainText().replace("\u00a0", " ")


def go(desk: Desk, place: str) -> None:
    desk.window._walk.go(parse_place(place))
    desk.settle()


def unfold(desk: Desk, fact: str) -> None:
    desk.window._layout.detail.browser.anchorClicked.emit(QUrl(f"unfold:{fact}"))


def attaching(desk: Desk) -> Attaching:
    found = desk.window.findChild(Attaching)
    assert found is not None
    return found


def attach(desk: Desk, path: Path, qtbot: QtBot) -> None:
    attaching(desk).attach(path)
    desk.settle()
    qtbot.waitUntil(lambda: attaching(desk)._course is None)
    desk.settle()


def status(desk: Desk) -> str:
    return desk.window._status._copy.text()


@pytest.fixture
def read_desk(desk: Desk, own_document: Path, qtbot: QtBot) -> Desk:
    attach(desk, own_document, qtbot)
    return desk


def answer(monkeypatch: pytest.MonkeyPatch, words: str) -> list[str]:
    """Let the next question be answered by the button of these words; what was asked is noted."""
    asked: list[str] = []

    def exec_(box: QMessageBox) -> int:
        asked.append(f"{box.text()} {box.informativeText()}")
        button = next(button for button in box.buttons() if button.text() == words)
        button.click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", exec_)
    return asked


def test_without_a_copy_a_page_says_nothing_of_passages(desk: Desk) -> None:
    go(desk, "chapter:1")
    assert "Passage" not in text(desk)
    assert not desk.action("detachAction").isEnabled()
    assert not desk.action("passagesAction").isEnabled()
    assert status(desk) == ""


def test_a_chosen_file_is_attached_and_the_page_shown_gets_its_passages(
    desk: Desk, own_document: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    go(desk, "chapter:1")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(own_document), ""))
    desk.action("attachAction").trigger()
    desk.settle()
    qtbot.waitUntil(lambda: status(desk) == "Your copy: 11 of 11 passages")
    desk.settle()
    assert text(desk).count("▸ Passage") == 8
    assert IN_THE_TEXT not in text(desk)


def test_a_passage_opens_under_its_fact_and_closes_again(read_desk: Desk) -> None:
    go(read_desk, "chapter:1")
    unfold(read_desk, "c1-office")
    assert text(read_desk).count(IN_THE_TEXT) == 1
    assert text(read_desk).index(IN_THE_TEXT) > text(read_desk).index("heads the office")
    assert "Your copy, p. 5" in text(read_desk)
    unfold(read_desk, "c1-office")
    assert IN_THE_TEXT not in text(read_desk)


def test_a_passage_opens_under_a_fact_written_out_below_a_table_and_goes_with_the_copy(
    read_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_desk.window._walk.choose_section("checks")
    read_desk.settle()
    foot = read_desk.window._layout.table("checks").foot
    assert isinstance(foot, ChosenPane)
    foot.browser.show_whole()
    assert "Passage" in foot.browser.toPlainText()
    assert "Your copy" not in foot.browser.toPlainText()
    assert foot._page is not None
    fact = next(fact.id for fact in foot._page.facts if fact.passage)
    foot.browser.anchorClicked.emit(QUrl(f"unfold:{fact}"))
    foot.browser.show_whole()
    assert "Your copy" in foot.browser.toPlainText()
    answer(monkeypatch, "Detach")
    read_desk.action("detachAction").trigger()
    read_desk.settle()
    foot.browser.show_whole()
    assert "Passage" not in foot.browser.toPlainText()


def test_numbers_and_doubtful_places_stand_out_and_every_word_is_escaped() -> None:
    marks = (Mark(0, 1, MarkKind.NUMBER), Mark(2, 2, MarkKind.PAGE, "p. 6"), Mark(4, 8, MarkKind.DOUBT, "Meant is: <b>"))
    passage = Passage("1.2", "pp. 5–6", "9 <Orks> & more", marks, is_open=True)
    html = passage_html(passage, PageStyle(LIGHT, 13, "Sans"))
    assert '<span class="number" title="A number recorded here">9</span> <span class="turn">' in html
    assert '&lt;O<span class="doubt" title="Meant is: &lt;b&gt;">rks&gt;</span> &amp; more</p>' in html
    assert passage_html(replace(passage, is_open=False), PageStyle(LIGHT, 13, "Sans")) == ""


def test_a_passage_stands_on_the_page_of_an_entry_with_its_number_in_bold(read_desk: Desk) -> None:
    go(read_desk, "entry:hvalvik")
    unfold(read_desk, "c1-berths")
    assert "Port Orks" in text(read_desk)
    browser = read_desk.window._layout.detail.browser
    assert browser.document().find("2.7 thousand").charFormat().fontWeight() >= 600


def test_a_link_reached_by_key_opens_its_passage_and_can_be_gone_on_from(read_desk: Desk) -> None:
    go(read_desk, "chapter:1")
    browser = read_desk.window._layout.detail.browser
    browser.focus_link("Passage", "unfold:c1-members")
    browser.setFocus()
    QTest.keyClick(browser, Qt.Key.Key_Return)
    assert IN_THE_TEXT in text(read_desk)
    assert browser.textCursor().selectedText() == "Passage"
    assert browser.textCursor().charFormat().anchorHref() == "unfold:c1-members"


def test_all_passages_open_at_once_each_once_and_that_is_remembered(open_desk: Open, own_document: Path, qtbot: QtBot) -> None:
    desk = open_desk()
    attach(desk, own_document, qtbot)
    go(desk, "chapter:1")
    desk.action("passagesAction").trigger()
    assert text(desk).count("▾ Passage") == 4
    assert text(desk).count(IN_THE_TEXT) == 1
    desk.window.close()
    again = open_desk()
    again.settle()
    qtbot.waitUntil(again.action("passagesAction").isEnabled)
    assert again.action("passagesAction").isChecked()
    go(again, "chapter:2")
    assert text(again).count("▾ Passage") == 4


def test_the_line_being_read_stays_when_all_passages_open(read_desk: Desk) -> None:
    read_desk.window.resize(1000, 420)
    go(read_desk, "chapter:1")
    browser = read_desk.window._layout.detail.browser
    browser.show_whole()
    browser.verticalScrollBar().setValue(browser.verticalScrollBar().maximum() // 2)
    before = browser.line()
    read_desk.action("passagesAction").trigger()
    QApplication.sendPostedEvents()
    assert browser.line()[0] == before[0]


def test_the_line_being_read_stays_when_the_copy_is_detached(read_desk: Desk) -> None:
    read_desk.window.resize(1000, 420)
    go(read_desk, "chapter:1")
    browser = read_desk.window._layout.detail.browser
    browser.show_whole()
    browser.verticalScrollBar().setValue(browser.verticalScrollBar().maximum() // 2)
    words, top = browser.line()
    attaching(read_desk).detach()
    read_desk.settle()
    assert browser.verticalScrollBar().value() > 0
    assert browser.line()[0].replace(" ▸ Passage", "") == words.replace(" ▸ Passage", "")
    assert abs(browser.line()[1] - top) < 30


def test_enter_on_a_passage_found_opens_it_in_its_chapter(read_desk: Desk) -> None:
    field = read_desk.part(QLineEdit, "searchEdit")
    QTest.keyClicks(field, "its office employs")
    read_desk.settle()
    model = read_desk.part(QListView, "searchResults").model()
    assert isinstance(model, SearchModel)
    lines = [model.line(row) for row in range(model.rowCount())]
    assert [line.label for line in lines if isinstance(line, HitGroup)][-1].startswith("In the ")
    while getattr(read_desk.part(QListView, "searchResults").currentIndex().data(SearchModel.LINE), "kind", "") != "passage":
        QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    read_desk.settle()
    assert read_desk.title == "Ice and light"
    assert text(read_desk).count(IN_THE_TEXT) == 1


def test_another_document_is_refused_with_the_reason(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "other.md").write_text("# Other\n\nOther words.\n", encoding="utf-8")
    attach(desk, tmp_path / "other.md", qtbot)
    box = next(box for box in QApplication.topLevelWidgets() if isinstance(box, QMessageBox) and box.isVisible())
    assert "another document: 0 of 11 passages" in box.text()
    box.close()
    assert status(desk) == ""


def test_attaching_is_stopped_and_leaves_nothing(desk: Desk, tmp_path: Path, own_document: Path, qtbot: QtBot) -> None:
    long = tmp_path / "long.md"
    long.write_text(own_document.read_text(encoding="utf-8").replace("## Bibliography", "More words.\n\n" * 4000 + "## Bibliography"))
    attaching(desk).attach(long)
    qtbot.waitUntil(lambda: attaching(desk)._course is not None)
    attaching(desk).stop()
    qtbot.waitUntil(lambda: attaching(desk)._course is None)
    desk.settle()
    assert desk.window.statusBar().currentMessage() == "Stopped; nothing was attached"
    assert not list((tmp_path / "reader").glob("document*"))


def test_detaching_says_what_is_removed_and_removes_it(read_desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    go(read_desk, "chapter:1")
    asked = answer(monkeypatch, "Keep")
    read_desk.action("detachAction").trigger()
    read_desk.settle()
    assert "document.sqlite" in asked[0]
    assert (tmp_path / "reader" / "document.sqlite").exists()
    answer(monkeypatch, "Detach")
    read_desk.action("detachAction").trigger()
    read_desk.settle()
    assert not list((tmp_path / "reader").glob("document*"))
    assert "Passage" not in text(read_desk)
    assert status(read_desk) == ""
    assert not read_desk.action("passagesAction").isEnabled()


def test_a_window_turned_to_says_what_another_one_has_attached(desk: Desk, open_desk: Open, own_document: Path, qtbot: QtBot) -> None:
    other = open_desk()
    attach(other, own_document, qtbot)
    assert status(desk) == ""
    QApplication.sendEvent(desk.window, QEvent(QEvent.Type.WindowActivate))
    desk.settle()
    assert status(desk) == "Your copy: 11 of 11 passages"
