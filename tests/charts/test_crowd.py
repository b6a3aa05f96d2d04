"""Very many figures over time: a crowd of dots that can be walked and zoomed, each drawn with its words once few are in view."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from vademecum.domain.names import Qualifier, Status
from vademecum.domain.period import Period
from vademecum.pages.chart import ChartMode, ChartPage
from vademecum.ui.chart_crowd import MOST_MARKS, Crowd
from vademecum.ui.chart_dots import DotMark
from vademecum.ui.chart_drawn import Path
from vademecum.ui.chart_forms import Body
from vademecum.ui.chart_view import ChartView
from vademecum.ui.colours import DARK, LIGHT, palette_of
from vademecum.ui.style_sheet import style_sheet

from .conftest import Arrange, Make, Show

COUNT, MANY = 200, 20_000


@pytest.fixture
def page(figure: Make, chart: Arrange) -> ChartPage:
    return chart(*(figure(str(10 + at % 7), "Otrov", str(1800 + at)) for at in range(COUNT)), mode=ChartMode.OVER_TIME)


@pytest.fixture
def view(show: Show, page: ChartPage) -> ChartView:
    return show(page, 900, 300)


def zoom(view: ChartView, first: int, last: int) -> None:
    """Show the years between two."""
    assert view.cloud is not None
    view.cloud.go_to((Crowd(page_of(view))._days[first] - 100, Crowd(page_of(view))._days[last] + 100))


def page_of(view: ChartView) -> ChartPage:
    assert view._page is not None
    return view._page


def test_more_than_can_be_told_apart_are_drawn_as_a_crowd_without_words(view: ChartView) -> None:
    assert view.drawing.marks == []
    assert view.drawing.labels == []
    pixels = view.grab().toImage()
    spots = [view.point_rect(at).center().toPoint() for at in range(0, COUNT, 9)]
    assert {pixels.pixelColor(spot).name() for spot in spots} == {LIGHT.data[0]}


def test_the_chart_is_seen_behind_its_dots_under_the_sheet_of_the_program(show: Show, qapp: QApplication, page: ChartPage) -> None:
    before = qapp.styleSheet()
    qapp.setStyleSheet(style_sheet(LIGHT))
    view = show(page, 900, 300)
    pixels, first = view.grab().toImage(), view.point_rect(0).center().toPoint()
    qapp.setStyleSheet(before)
    assert [pixels.pixelColor(*place).name() for place in ((2, 2), first.toTuple())] == [LIGHT.page, LIGHT.data[0]]


def test_the_mouse_finds_each_of_a_crowd(view: ChartView) -> None:
    for at in range(0, COUNT, 17):
        spot = view.point_rect(at).center().toPoint()
        target = view.childAt(spot)
        assert target is not None
        QTest.mouseMove(target, QPoint(spot))
        assert view.current() == at


def test_few_in_view_are_drawn_each_with_its_words(view: ChartView, page: ChartPage) -> None:
    zoom(view, 50, 60)
    assert len(view.drawing.marks) == 11
    assert view.drawing.labels[0].words == page.points[50].label
    for at in (50, 60):
        spot = view.point_rect(at).center().toPoint()
        target = view.childAt(spot)
        assert target is not None
        QTest.mouseMove(target, QPoint(spot))
        assert view.current() == at


def test_keys_bring_a_point_into_view_that_a_zoom_has_left_outside(view: ChartView) -> None:
    zoom(view, 50, 60)
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.current() == COUNT - 1
    assert view.plot.rect.contains(view.point_rect(COUNT - 1).center())


def test_a_double_click_on_a_point_asks_for_it_once(view: ChartView) -> None:
    asked: list[int] = []
    view.point_activated.connect(asked.append)
    spot = view.point_rect(30).center().toPoint()
    target = view.childAt(spot)
    assert target is not None
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseDClick(target, Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseRelease(target, Qt.MouseButton.LeftButton, pos=spot)
    assert asked == [30]


def test_a_double_click_beside_the_points_shows_all_again(view: ChartView) -> None:
    zoom(view, 50, 60)
    corner = QPoint(round(view.plot.rect.right()) - 2, round(view.plot.rect.top()) + 2)
    target = view.childAt(corner)
    assert target is not None
    QTest.mouseDClick(target, Qt.MouseButton.LeftButton, pos=corner)
    QTest.mouseRelease(target, Qt.MouseButton.LeftButton, pos=corner)
    low, high = view.plot.x_range
    assert len(Crowd(page_of(view)).within(low, high)) == COUNT


def test_the_crowd_follows_the_theme(view: ChartView) -> None:
    view.setPalette(palette_of(DARK))
    assert view.grab().toImage().pixelColor(view.point_rect(0).center().toPoint()).name() == DARK.data[0]


def test_a_crowd_keeps_apart_whose_its_points_are_and_how_sure(figure: Make, chart: Arrange) -> None:
    bounds = {0: "", 1: "more than ", 2: "almost "}
    figures = [figure(f"{bounds[at % 3]}{10 + at}", ("Otrov", "Veldmark")[at % 2], str(1800 + at)) for at in range(MOST_MARKS + 6)]
    page = chart(*figures, figure("99", "Otrov", "2025", status="planned"), mode=ChartMode.OVER_TIME)
    view_looks = Crowd(page).looks(ChartView()._style)
    assert len(view_looks) == 7
    assert sum(len(look.days) for look in view_looks) == len(page.points)
    assert {point.qualifier for point in page.points} == {Qualifier.EXACT, Qualifier.MORE_THAN, Qualifier.ALMOST}
    assert Status.PLANNED in {point.status for point in page.points}


def test_the_part_of_a_page_in_view_keeps_its_joins(page: ChartPage) -> None:
    part = Crowd(page).part(range(50, 61))
    assert part.points == page.points[50:61]
    assert part.joined == tuple((at, at + 1) for at in range(10))
    assert len(part.joined_words) == 10


def test_marks_in_view_are_those_of_their_points(view: ChartView, page: ChartPage) -> None:
    zoom(view, 100, 110)
    assert view.drawing.first == 100
    for mark, point in zip(view.drawing.marks, page.points[100:111], strict=True):
        assert isinstance(mark, DotMark)
        assert mark.form.body is Body.FULL
        assert mark.spot.y == pytest.approx(view.plot.y(point.value))


def test_a_drag_sets_no_dot_anew_while_all_can_be_painted(view: ChartView) -> None:
    assert view.cloud is not None
    (dots,), (low, high) = view.cloud._dots, view.plot.x_range
    changed: list[object] = []
    dots.sigPlotChanged.connect(changed.append)
    view.cloud.go_to((low + 4000, high))
    view.grab()
    assert changed == []
    assert len(dots.getData()[0]) == COUNT


def test_of_very_many_only_what_can_be_seen_is_drawn(view: ChartView, figure: Make, chart: Arrange) -> None:
    one = chart(*(figure(str(10 + at % 7), "Otrov", str(1800 + at)) for at in range(COUNT)), mode=ChartMode.OVER_TIME).points[0]
    days = [date(1700, 1, 1) + timedelta(days=5 * at) for at in range(MANY)]
    points = tuple(
        replace(one, figure=f"c1-f.{at}", value=float(at % 89), period=Period(day, day), middle=day) for at, day in enumerate(days)
    )
    view.show_page(replace(page_of(view), points=points, joined=(), joined_words=()))
    low, high = view.plot.x_range
    assert view.cloud is not None
    (dots,) = view.cloud._dots
    assert len(dots.getData()[0]) < MANY / 2
    view.cloud.go_to((low, low + (high - low) / 40))
    days_drawn = dots.getData()[0]
    assert MOST_MARKS < len(days_drawn) < MANY / 10


@pytest.fixture
def many(view: ChartView, figure: Make, chart: Arrange) -> ChartView:
    """More than stand still, fewer than are drawn as a crowd, joined from each to the next."""
    page = chart(*(figure(str(10 + at % 7), "Otrov", str(1900 + at)) for at in range(50)), mode=ChartMode.OVER_TIME)
    view.show_page(replace(page, joined=tuple((at, at + 1) for at in range(49)), joined_words=("",) * 49))
    view.grab()
    return view


@pytest.mark.parametrize("count", [50, COUNT])
def test_a_picture_shows_what_the_screen_shows(view: ChartView, many: ChartView, page: ChartPage, count: int) -> None:
    shown = many if count == 50 else view
    if count == COUNT:
        view.show_page(page)
    screen = shown.grab().toImage()
    picture = QImage(screen.size(), QImage.Format.Format_RGB32)
    picture.fill(QColor(LIGHT.page))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shown.paint_on(painter, QRectF(shown.rect()))
    painter.end()
    spots = [shown.point_rect(at).center().toPoint() for at in range(0, count, 7)]
    assert {picture.pixelColor(spot).name() for spot in spots} == {LIGHT.data[0]}
    grid = [picture.pixelColor(x, round(shown.plot.rect.bottom())).name() for x in (200, 500)]
    assert grid == [screen.pixelColor(x, round(shown.plot.rect.bottom())).name() for x in (200, 500)] != [LIGHT.page] * 2


def test_nobody_can_go_beyond_the_figures_or_into_a_day(many: ChartView) -> None:
    whole = many.plot.x_range
    assert many.cloud is not None
    many.cloud.go_to((whole[0] - 1e6, whole[1] + 1e6))
    assert many.plot.x_range == pytest.approx(whole)
    many.cloud.go_to((whole[0] + 5000, whole[0] + 5000 + 1e-6))
    low, high = many.plot.x_range
    assert high - low >= 1
    for _ in range(80):
        wheel(many, -120)
    assert many.plot.x_range == pytest.approx(whole)


def test_nothing_is_drawn_beyond_the_plot_when_time_is_moved_along(many: ChartView) -> None:
    zoom(many, 20, 30)
    marks = [mark for mark in many.drawing.marks if isinstance(mark, DotMark)]
    assert len(marks) == 11
    assert many.drawing.first == 20
    drawn = [item.path.boundingRect() for item in many.drawing.items if isinstance(item, Path)]
    assert drawn
    assert all(many.plot.rect.left() <= rect.left() and rect.right() <= many.plot.rect.right() for rect in drawn)


def wheel(view: ChartView, by: int) -> None:
    """Turn the wheel over the middle of the plot."""
    assert view.cloud is not None
    port, at = view.cloud._view.viewport(), view.plot.rect.center()
    event = QWheelEvent(
        at, port.mapToGlobal(at), QPoint(), QPoint(0, by), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003 - Qt takes it by place
    )  # fmt: skip
    QApplication.sendEvent(port, event)
