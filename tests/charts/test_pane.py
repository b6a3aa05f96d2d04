"""The pane: what is offered, shown, told and asked for."""

from collections import Counter
from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from vademecum.domain.names import MetricId, Slug, UnitId
from vademecum.pages.chart import ChartChoice, ChartMode, ChartOffer
from vademecum.pages.chart_arrangement import arranged
from vademecum.pages.chart_choices import choices
from vademecum.pages.chart_figure import ChartFigure
from vademecum.pages.chart_rows import table_row
from vademecum.pages.place import Place, PlaceKind, parse_place
from vademecum.ui.chart_card import ChartCard
from vademecum.ui.chart_pane import ChartPane
from vademecum.ui.theme import Theme
from vademecum.ui.type_scale import scaled

from .conftest import Arrange, Make, settle

HERE = Place(PlaceKind.ENTRY, "skarland")


class Desk:
    """A pane that is given what it asks for, as the window does."""

    def __init__(self, qtbot: QtBot) -> None:
        self.pane = ChartPane()
        qtbot.addWidget(self.pane)
        self.pane.resize(960, 284)
        self.figures: list[ChartFigure] = []
        self.asked: list[tuple[ChartChoice, ChartMode, bool]] = []
        self.places: list[str] = []
        self.pane.page_wanted.connect(self._on_page_wanted)
        self.pane.place_activated.connect(lambda place: self.places.append(str(place)))
        with qtbot.waitExposed(self.pane):
            self.pane.show()

    def offer(self, *figures: ChartFigure) -> None:
        self.figures = list(figures)
        self.pane.show_offer(ChartOffer(HERE, choices(figures, (), frozenset({Slug("skarland")})), "Nothing to draw."))

    def _on_page_wanted(self, choice: ChartChoice, mode: ChartMode, with_derived: bool) -> None:
        self.asked.append((choice, mode, with_derived))
        held = [figure for figure in self.figures if figure.figure.id in choice.figures]
        self.pane.show_page(arranged(held, choice, mode, with_derived=with_derived))


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


@pytest.fixture
def figures(figure: Make) -> list[ChartFigure]:
    return [
        figure("about 135", "Otrov"), figure("79", "Otrov", "2023", formula="c1-a.b / c1-a.c"),
        figure("17", "Veldmark", "2024-01/2024-10", note="112"),
        figure("3 million", "Otrov", unit="eur", metric="Exports"),
    ]  # fmt: skip


def test_the_best_chart_is_asked_for_without_a_click(desk: Desk, figures: list[ChartFigure]) -> None:
    desk.offer(*figures)
    assert [(choice.label, mode, derived) for choice, mode, derived in desk.asked] == [("Goods", ChartMode.COMPARE, False)]


def test_parts_have_the_names_promised_to_automation(desk: Desk) -> None:
    assert desk.pane.objectName() == "chartPane"
    assert isinstance(desk.pane.findChild(QWidget, "chartMetric"), QComboBox)
    modes = desk.pane.findChild(QWidget, "chartMode")
    assert isinstance(modes, QWidget)
    assert [button.text() for button in modes.findChildren(QToolButton)] == [
        "Compare",
        "Over time",
        "Number",
        "Before and after",
        "Parts and whole",
        "Timeline",
    ]
    unnamed = [button.objectName() for button in desk.pane.findChildren(QToolButton) if not (button.accessibleName() or button.text())]
    assert unnamed == []


def test_another_metric_another_chart(desk: Desk, figures: list[ChartFigure]) -> None:
    desk.offer(*figures)
    desk.pane.head.metric_box.setCurrentIndex(1)
    page = desk.pane.page()
    assert page is not None
    assert (page.title, page.mode) == ("Exports", ChartMode.SINGLE)
    assert desk.pane.single.isVisible()
    assert not desk.pane.table.isVisible()
    assert not desk.pane.head.modes.isVisible()


def test_derived_figures_are_drawn_only_when_ticked(desk: Desk, figures: list[ChartFigure]) -> None:
    desk.offer(*figures)
    assert len(desk.pane.view.drawing.marks) == 2
    desk.pane.head.derived.setChecked(True)
    assert len(desk.pane.view.drawing.marks) == 3
    desk.pane.head.metric_box.setCurrentIndex(1)
    assert not desk.pane.head.derived.isVisible()


def test_the_kind_of_chart_is_chosen_by_its_button(desk: Desk, figure: Make) -> None:
    desk.offer(figure("1", "Otrov", "2023"), figure("2", "Otrov"), figure("3", "Veldmark"))
    compare, over_time = desk.pane.head.modes.group.buttons()[:2]
    assert compare.isChecked()
    over_time.click()
    assert [type(mark).__name__ for mark in desk.pane.view.drawing.marks] == ["DotMark"] * 3
    compare.click()
    assert [mode for _, mode, _ in desk.asked] == [ChartMode.COMPARE, ChartMode.OVER_TIME, ChartMode.COMPARE]


def test_before_and_after_is_offered_beside_a_number_only_where_there_is_one(desk: Desk, figure: Make) -> None:
    head = desk.pane.head
    desk.offer(figure("3", "Otrov", unit="factor"))
    assert not head.modes.isVisible()
    desk.offer(figure("3", "Otrov", unit="factor", baseline="2023"))
    shown = {button.text(): button for button in head.modes.findChildren(QToolButton) if button.isVisible()}
    assert list(shown) == ["Number", "Before and after"]
    assert shown["Number"].isChecked()
    shown["Before and after"].click()
    assert [mode for _, mode, _ in desk.asked][-1] is ChartMode.CHANGE
    assert len(desk.pane.view.drawing.marks) == 1
    assert head.table.isVisible()
    assert not head.derived.isVisible()


def test_a_page_is_met_with_its_best_chart_unless_the_reader_picked_one(desk: Desk, figure: Make) -> None:
    ships = [figure("1", name, metric="Ships") for name in ("Otrov", "Veldmark")]
    goods = [figure("1", name) for name in ("Otrov", "Veldmark", "Grauwik")]
    desk.offer(*ships)
    desk.offer(*ships, *goods)
    assert desk.asked[-1][0].label == "Goods"


def test_the_metric_stays_where_the_next_page_has_it_too(desk: Desk, figures: list[ChartFigure], figure: Make) -> None:
    desk.offer(*figures)
    desk.pane.head.metric_box.setCurrentIndex(1)
    desk.offer(*figures, figure("4 million", "Veldmark", unit="eur", metric="Exports"))
    assert desk.asked[-1][0].label == "Exports"


def test_the_table_is_the_twin_of_the_drawing(desk: Desk, figures: list[ChartFigure]) -> None:
    desk.offer(*figures)
    desk.pane.head.derived.setChecked(True)
    model, page = desk.pane.table.model(), desk.pane.page()
    assert page is not None
    assert rows_of(model) == [table_row(point) for point in page.points]
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_no_cell_is_broken_where_the_table_can_have_the_width_it_wants(desk: Desk, figure: Make) -> None:
    desk.pane.resize(860, 284)
    desk.offer(
        figure("more than 160 million", "Otrov", "2023-01/2024-10"),
        figure("at least 170 million", "Veldmark", "2024-01/2024-10", note="112"),
    )
    table = desk.pane.table
    table.grab()
    assert table.viewport().width() >= sum(table.columnWidth(at) for at in range(4))
    assert len({table.rowHeight(at) for at in range(2)}) == 1
    assert table.rowHeight(0) < 2 * table.fontMetrics().height()


def test_the_table_follows_the_size_of_text(desk: Desk, figure: Make, qapp: QApplication) -> None:
    desk.pane.resize(1100, 284)
    desk.offer(figure("more than 160 million", "Otrov", "2023-01/2024-10"), figure("at least 170 million", "Veldmark", note="112"))
    table, theme = desk.pane.table, qapp.findChild(Theme) or Theme(qapp)
    for percent in (110, 100):  # the sheet of the program is then in force
        theme.set_text_size(percent)
    settle()

    def measures() -> list[int]:
        return [table.width_beside(9999), table.rowHeight(0), table.horizontalHeader().sectionSize(3), desk.pane._twin.minimumWidth()]

    before = measures()
    theme.set_text_size(150)
    settle()
    after = measures()
    theme.set_text_size(100)
    settle()
    assert all(now > 1.2 * then for then, now in zip(before, after, strict=True))
    assert measures() == before


def rows_of(model: QAbstractItemModel) -> list[tuple[object, ...]]:
    return [tuple(model.index(row, column).data() for column in range(model.columnCount())) for row in range(model.rowCount())]


def test_the_name_of_the_metric_is_read_before_the_words_of_the_buttons(desk: Desk, figure: Make) -> None:
    name = "Exports of goods of one kind, per cent of the baseline"
    desk.offer(figure("17", "Otrov", "2023", metric=name), figure("19", "Veldmark", "2024", metric=name))
    box = desk.pane.head.metric_box
    for width in (960, 760, 610):
        desk.pane.resize(width, 284)
        QApplication.sendPostedEvents()
        assert box.width() >= min(box.sizeHint().width(), scaled(200)), width


def test_the_chosen_point_is_shared_both_ways(desk: Desk, figures: list[ChartFigure]) -> None:
    desk.offer(*figures)
    desk.pane.view.setFocus()
    QTest.keyClick(desk.pane.view, Qt.Key.Key_Down)
    QTest.keyClick(desk.pane.view, Qt.Key.Key_Down)
    assert desk.pane.table.currentIndex().row() == 1
    desk.pane.table.choose(0)
    assert desk.pane.view.current() == 0


def test_a_card_tells_of_the_point_walked_to_and_goes_with_escape(desk: Desk, figures: list[ChartFigure]) -> None:
    desk.offer(*figures)
    QTest.keyClick(desk.pane.view, Qt.Key.Key_End)
    card = desk.pane.findChild(ChartCard)
    assert isinstance(card, ChartCard)
    assert card.isVisible()
    words = card.text().replace("\u00a0", " ")
    assert all(part in words for part in ("17 pieces", "Jan–Oct 2024", "Veldmark", "reported", "note:112", "p. 8"))
    assert not card.geometry().intersects(
        desk.pane.view.point_rect(1).toRect().translated(desk.pane.view.mapTo(desk.pane, desk.pane.view.pos()))
    )
    QTest.keyClick(desk.pane.view, Qt.Key.Key_Escape)
    assert not card.isVisible()


@pytest.mark.parametrize("sentences", [1, 3, 6])
def test_a_card_is_as_high_as_its_words(desk: Desk, figures: list[ChartFigure], sentences: int) -> None:
    desk.offer(*figures)
    page = desk.pane.page()
    assert page is not None
    statement = "In these months as many went to sea as in the two years before them together. " * sentences
    card = ChartCard(desk.pane)
    card.show_point(replace(page.points[0], statement=statement), page.title, QRect(10, 10, 40, 20), 500)
    words = card.findChild(QLabel)
    assert isinstance(words, QLabel)
    card.grab()
    assert words.height() >= words.heightForWidth(words.width())


def test_enter_goes_to_the_figure_from_drawing_table_and_number(desk: Desk, figures: list[ChartFigure]) -> None:
    desk.offer(*figures)
    QTest.keyClick(desk.pane.view, Qt.Key.Key_Home)
    QTest.keyClick(desk.pane.view, Qt.Key.Key_Return)
    desk.pane.table.choose(1)
    QTest.keyClick(desk.pane.table, Qt.Key.Key_Return)
    desk.pane.head.metric_box.setCurrentIndex(1)
    QTest.keyClick(desk.pane.single.figures[0], Qt.Key.Key_Return)
    assert desk.places == [f"figure:{figures[at].figure.id}" for at in (0, 2, 3)]


def test_a_click_on_a_note_goes_to_the_note(desk: Desk, figures: list[ChartFigure]) -> None:
    desk.offer(*figures)
    cell = desk.pane.table.visualRect(desk.pane.table.model().index(1, 3)).center()
    QTest.mouseClick(desk.pane.table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    assert desk.places == ["note:112"]


@pytest.mark.parametrize("from_table", [False, True])
def test_one_key_shows_and_hides_the_table(desk: Desk, figures: list[ChartFigure], from_table: bool) -> None:
    desk.offer(*figures)
    assert desk.pane.table.isVisible()
    QTest.keyClick(desk.pane.table if from_table else desk.pane.view, Qt.Key.Key_T)
    assert not desk.pane.table.isVisible()
    QTest.keyClick(desk.pane.view, Qt.Key.Key_T)
    assert desk.pane.table.isVisible()


def test_what_was_left_out_is_said_with_and_without_the_table(desk: Desk, figures: list[ChartFigure]) -> None:
    desk.offer(*figures)
    assert "Periods differ" in said(desk.pane)
    QTest.keyClick(desk.pane.view, Qt.Key.Key_T)
    assert "Periods differ" in said(desk.pane)


def said(pane: ChartPane) -> str:
    return " ".join(label.text() for label in pane.findChildren(QLabel) if label.isVisible())


def test_nothing_to_draw_is_one_sentence(desk: Desk) -> None:
    desk.offer()
    assert said(desk.pane) == "Nothing to draw."
    assert not desk.pane.head.isEnabled()
    assert desk.asked == []


def test_a_single_figure_says_number_sentence_and_anchors(desk: Desk, figure: Make) -> None:
    desk.offer(figure("at least 2.7 thousand", "Otrov", "2025", status="planned", note="55"))
    words = said(desk.pane).replace("\u00a0", " ")
    assert all(part in words for part in ("at least", "2,700 pieces", "◇ planned", "note:55", "p. 8"))
    assert words.count("planned") == 1


def test_a_timeline_has_the_whole_width_until_its_table_is_asked_for(desk: Desk, figures: list[ChartFigure]) -> None:
    head = desk.pane.head
    line = ChartChoice(MetricId(""), UnitId(""), "Timeline", 3, (ChartMode.TIMELINE,))
    counted = choices(figures, (), frozenset())[0]
    for choice, checked in ((counted, True), (line, False), (counted, True)):
        head.show_offer(ChartOffer(parse_place("entry:skarland"), (choice,), ""))
        assert head.table.isChecked() is checked


def test_a_chart_that_comes_after_numbers_is_laid_out_for_the_height_it_takes(desk: Desk, figure: Make) -> None:
    desk.pane.resize(700, 284)
    desk.offer(figure("3", "Otrov"), figure("4", "Veldmark"))
    desk.offer(figure("8", "Otrov"))
    desk.offer(*(figure(str(at), f"Council of Northern Harbours {at}") for at in range(1, 13)))
    QApplication.processEvents()
    view = desk.pane.view
    assert view.height() > 220
    assert view.plot.rect.bottom() <= view.height() < view.plot.rect.bottom() + 90


class Paintings(QObject):
    """Counts how often each of some widgets is painted."""

    def __init__(self, *watched: QWidget) -> None:
        super().__init__()
        self.count = Counter[QObject]()
        for widget in watched:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count[watched] += event.type() is QEvent.Type.Paint
        return False


def test_a_change_is_painted_once_in_the_drawing_and_once_in_the_table(desk: Desk, figure: Make, chart: Arrange) -> None:
    """Whatever comes with it: other widths of the table, and a bar where the chart is higher than its pane."""
    many = chart(*(figure(str(number + 1), f"{name} of the northern islands") for number, name in enumerate("abcdefghijkl")))
    few = chart(figure("135", "Otrov"), figure("79", "Veldmark"))
    desk.pane.show_page(few)
    settle()
    drawing, table = desk.pane.view._canvas._view.viewport(), desk.pane.table.viewport()
    for page in (many, few, many):
        painted = Paintings(drawing, table)
        desk.pane.show_page(page)
        settle()
        assert painted.count == {drawing: 1, table: 1}
        assert desk.pane.view.minimumHeight() <= desk.pane.view.height()
    assert desk.pane.view.height() > desk.pane._scroll.height()
