"""How high the chart is: as high as what it draws, until the reader says otherwise, and again when asked."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from vademecum.pages.place import parse_place
from vademecum.ui.charting import Charting
from vademecum.ui.layout import LEAST_CHART, Layout
from vademecum.ui.settings import Settings

from .conftest import Desk, Open

FEW, MANY = "figure:c1-berths.hvalvik", "metric:berths"


def layout_of(desk: Desk) -> Layout:
    return desk.window._layout


def height_at(desk: Desk, place: str) -> int:
    """Go to a place and return how high its chart is."""
    desk.window._walk.go(parse_place(place))
    desk.settle()
    layout_of(desk).open_chart()
    desk.settle()
    assert layout_of(desk).chart_place.isVisible()
    return layout_of(desk).rows.sizes()[1]


def wanted(desk: Desk) -> int:
    charting = desk.window.findChild(Charting)
    assert charting is not None
    assert charting.pane is not None
    return charting.pane.wanted_height()


def drag_divider(desk: Desk, by: int) -> None:
    handle = layout_of(desk).rows.handle(1)
    at = QPoint(handle.width() // 2, 0)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(handle, at + QPoint(0, by))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=at + QPoint(0, by))


def test_a_number_takes_less_room_than_bars(desk: Desk) -> None:
    many = height_at(desk, MANY)
    number = height_at(desk, "entry:council-of-northern-harbours")
    assert LEAST_CHART <= number < many
    assert many <= desk.window.height() / 2
    assert number == max(LEAST_CHART, wanted(desk))


def test_a_number_that_comes_after_another_shows_all_it_says(desk: Desk) -> None:
    heights = [height_at(desk, f"entry:{name}") for name in ("harbour-fair-9", "harbour-fair-10", "harbour-fair-9")]
    assert heights == [max(LEAST_CHART, wanted(desk))] * 3


def test_the_sentence_under_a_number_is_given_the_lines_it_takes_between_the_edges(desk: Desk) -> None:
    height_at(desk, "entry:harbour-fair-9")
    charting = desk.window.findChild(Charting)
    assert charting is not None
    pane, room = charting.pane, 0
    assert pane is not None
    foot = pane._foot_below
    while foot.heightForWidth(foot.width()) == foot.heightForWidth(pane.width()):
        room += 1
        foot.setText("Word " * room)
    layout_of(desk).fit_chart(pane.wanted_height())
    QApplication.processEvents()
    assert pane._singles.verticalScrollBar().maximum() == 0


def test_a_bar_beside_a_number_goes_when_all_that_is_said_has_room_without_it(desk: Desk) -> None:
    height_at(desk, "entry:harbour-fair-9")
    charting = desk.window.findChild(Charting)
    assert charting is not None
    pane = charting.pane
    assert pane is not None
    area, label = pane._singles, pane.single.figures[0]._statement
    while label.heightForWidth(label.width()) == label.heightForWidth(label.width() - 12):
        label.setText(f"{label.text()} word")
    for room in (LEAST_CHART, pane.wanted_height()):
        layout_of(desk).fit_chart(room)
        QApplication.processEvents()
    assert not area.verticalScrollBar().isVisible()


def test_a_height_that_the_reader_has_set_stays_and_is_remembered(desk: Desk, open_desk: Open, tmp_path: Path) -> None:
    before = height_at(desk, MANY)
    drag_divider(desk, -60)
    dragged = layout_of(desk).rows.sizes()[1]
    assert dragged > before
    assert height_at(desk, "entry:council-of-northern-harbours") == dragged
    desk.window.remember()
    assert Settings(tmp_path / "reader").load().chart_height == dragged
    assert height_at(open_desk(), MANY) == dragged


def test_a_double_click_on_the_line_above_lets_the_height_follow_again(desk: Desk, tmp_path: Path) -> None:
    before = height_at(desk, MANY)
    drag_divider(desk, -60)
    QTest.mouseDClick(layout_of(desk).rows.handle(1), Qt.MouseButton.LeftButton)
    assert layout_of(desk).rows.sizes()[1] == before
    desk.window.remember()
    assert Settings(tmp_path / "reader").load().chart_height == 0


def test_a_height_never_set_is_not_remembered(desk: Desk, tmp_path: Path) -> None:
    height_at(desk, MANY)
    desk.window.remember()
    assert Settings(tmp_path / "reader").load().chart_height == 0
