"""The list by which entries are picked: by mouse and keys, with what is refused in words, kept while the place is shown."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from vademecum.domain.names import Slug
from vademecum.pages.chart import ChartChoice, ChartMode, ChartOffer, ChartPage
from vademecum.pages.chart_choices import choices
from vademecum.pages.chart_figure import ChartFigure
from vademecum.pages.chart_picking import picked_chart
from vademecum.pages.place import Place, PlaceKind
from vademecum.ui.chart_entries import EntriesPanel
from vademecum.ui.chart_pane import ChartPane

from .conftest import Make

HERE = Place(PlaceKind.ENTRY, "skarland")


class Desk:
    """A pane that is given what it asks for, as the window does."""

    def __init__(self, figures: list[ChartFigure]) -> None:
        self.pane, self.figures = ChartPane(), figures
        self.pane.resize(1100, 300)
        self.pane.page_wanted.connect(self._on_page_wanted)
        self.offer()

    def offer(self) -> None:
        self._offer(self.figures)

    def offer_first(self) -> None:
        self._offer(self.figures[:1])

    def _offer(self, figures: list[ChartFigure]) -> None:
        self.pane.show_offer(ChartOffer(HERE, choices(figures, (), frozenset({Slug("skarland")})), ""))

    @property
    def page(self) -> ChartPage:
        page = self.pane.page()
        assert page is not None
        return page

    @property
    def panel(self) -> EntriesPanel:
        panel = self.pane.findChild(EntriesPanel)
        assert isinstance(panel, EntriesPanel)
        return panel

    def mode(self) -> ChartMode:
        return self.page.mode

    def names(self) -> list[str]:
        model = self.panel.view.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def _on_page_wanted(self, choice: ChartChoice, mode: ChartMode, with_derived: bool) -> None:
        held = [figure for figure in self.figures if figure.figure.id in choice.figures]
        self.pane.show_page(picked_chart(held, self.figures, choice, mode, with_derived=with_derived))


@pytest.fixture
def desk(qtbot: QtBot, figure: Make) -> Iterator[Desk]:
    figures = [figure(str(20 - at), f"Port {chr(65 + at)}") for at in range(14)]
    desk = Desk([*figures, figure("3", "Port A", "2023"), figure("1 million", "Port A", unit="eur", metric="Exports")])
    qtbot.addWidget(desk.pane)
    with qtbot.waitExposed(desk.pane):
        desk.pane.show()
    yield desk
    for panel in desk.pane.findChildren(EntriesPanel):
        panel.close()


def test_the_button_says_how_many_of_how_many(desk: Desk) -> None:
    assert desk.pane.head.entries.isVisible()
    assert desk.pane.head.entries.text() == "Entries 12 of 14"
    desk.pane.head.metric_box.setCurrentIndex(1)
    assert not desk.pane.head.entries.isVisible()


def test_keys_alone_pick_out_and_in(desk: Desk) -> None:
    desk.pane.head.entries.click()
    assert desk.names() == [f"Port {chr(65 + at)}" for at in range(14)]
    QTest.keyClick(desk.panel.filter, Qt.Key.Key_Return)
    assert "Port A" not in desk.page.series
    QTest.keyClick(desk.panel.filter, Qt.Key.Key_Down)
    QTest.keyClick(desk.panel.view, Qt.Key.Key_Space)
    assert "Port B" not in desk.page.series
    QTest.keyClick(desk.panel.view, Qt.Key.Key_Up)
    QTest.keyClick(desk.panel.view, Qt.Key.Key_Return)
    assert "Port A" in desk.page.series
    assert desk.pane.head.entries.text() == "Entries 11 of 14"


def test_a_thirteenth_is_refused_in_words(desk: Desk) -> None:
    desk.pane.head.entries.click()
    assert desk.panel.words() == "12 compared, twelve at most; 2 more in this list."
    QTest.keyClicks(desk.panel.filter, "n")
    assert desk.names() == ["Port N"]
    QTest.keyClick(desk.panel.filter, Qt.Key.Key_Return)
    assert desk.panel.words() == "Twelve at most are compared; take one out first."
    assert "Port N" not in desk.page.series
    assert QAccessible.queryAccessibleInterface(desk.panel.view).text(QAccessible.Text.Description) == desk.panel.words()


def test_a_click_anywhere_in_a_row_ticks_it_once(desk: Desk) -> None:
    desk.pane.head.entries.click()
    view = desk.panel.view
    for x, shown in ((20, False), (200, True)):
        at = view.visualRect(view.model().index(0, 0)).center()
        at.setX(x)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert ("Port A" in desk.page.series) is shown


def test_letters_typed_in_the_list_find_an_entry(desk: Desk) -> None:
    desk.pane.head.entries.click()
    QTest.keyClick(desk.panel.filter, Qt.Key.Key_Down)
    QTest.keyClick(desk.panel.view, Qt.Key.Key_N)
    assert desk.panel.filter.text() == "n"
    assert desk.names() == ["Port N"]


def test_letters_that_find_nobody_may_be_typed_on(desk: Desk) -> None:
    desk.pane.head.entries.click()
    QAbstractItemModelTester(desk.panel.view.model(), QAbstractItemModelTester.FailureReportingMode.Fatal, desk.panel)
    QTest.keyClicks(desk.panel.filter, "nnn")
    assert desk.names() == []


def test_what_was_picked_stays_while_the_place_is_shown_and_no_longer(desk: Desk) -> None:
    desk.pane.head.entries.click()
    QTest.keyClick(desk.panel.filter, Qt.Key.Key_Return)
    desk.pane.head.metric_box.setCurrentIndex(1)
    desk.pane.head.metric_box.setCurrentIndex(0)
    assert "Port A" not in desk.page.series
    desk.offer()
    assert "Port A" in desk.page.series


def test_one_button_takes_the_picking_back(desk: Desk) -> None:
    desk.pane.head.entries.click()
    for _ in range(3):
        QTest.keyClick(desk.panel.filter, Qt.Key.Key_Return)
        QTest.keyClick(desk.panel, Qt.Key.Key_Down)
    desk.panel.as_offered.click()
    assert len(desk.page.series) == 12
    assert not desk.page.choice.pick


def test_over_time_four_at_most_are_drawn_of_those_picked(desk: Desk, figure: Make) -> None:
    desk.pane.head.entries.click()
    QTest.keyClick(desk.panel.filter, Qt.Key.Key_Return)
    QTest.keyClick(desk.panel.filter, Qt.Key.Key_Return)
    desk.panel.close()
    desk.pane.head.modes.group.buttons()[1].click()
    assert len(desk.page.series) == 4
    assert desk.pane.head.entries.text() == "Entries 4 of 14"


def test_a_number_becomes_a_comparison_and_a_number_again(qtbot: QtBot, figure: Make) -> None:
    desk = Desk([figure("3", "Otrov")])
    qtbot.addWidget(desk.pane)
    desk.figures = [*desk.figures, figure("5", "Otrov", subject="Grauwik")]
    with qtbot.waitExposed(desk.pane):
        desk.pane.show()
    desk.offer_first()
    assert (desk.page.mode, desk.pane.head.entries.text()) == (ChartMode.SINGLE, "Entries 1 of 2")
    desk.pane.head.entries.click()
    QTest.keyClick(desk.panel.filter, Qt.Key.Key_Return)
    assert desk.mode() is ChartMode.COMPARE
    shown = {button.text(): button for button in desk.pane.head.modes.group.buttons() if not button.isHidden()}
    assert shown["Compare"].isChecked()
    desk.panel.as_offered.click()
    assert desk.mode() is ChartMode.SINGLE
    assert not desk.pane.head.modes.isVisible()
    desk.panel.close()


def test_rows_say_to_assistive_tools_whether_they_are_drawn(desk: Desk) -> None:
    desk.pane.head.entries.click()
    model = desk.panel.view.model()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    told = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole).replace("\u00a0", " ") for row in (0, 13)]
    assert told == ["Port A, 2 figures · 2023–2024, drawn", "Port N, 1 figure · 2024, not drawn"]


def test_escape_closes_the_list(desk: Desk) -> None:
    desk.pane.head.entries.click()
    QTest.keyClick(desk.panel, Qt.Key.Key_Escape)
    assert not desk.panel.isVisible()
    assert QApplication.activePopupWidget() is None
