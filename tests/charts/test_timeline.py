"""The timeline: what is stated of an entry, each statement as long as its date is exact."""

from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from vademecum.domain.names import Status
from vademecum.domain.period import parse_period
from vademecum.pages.chart import ChartMode, ChartPage, ChartPoint
from vademecum.pages.chart_names import naming
from vademecum.pages.chart_page import chart_offer, chart_page
from vademecum.pages.chart_points import chart_point
from vademecum.pages.chart_rows import record_table, table_headings, table_row
from vademecum.pages.chart_spoken import point_words
from vademecum.pages.opened import Library
from vademecum.pages.place import Place, parse_place
from vademecum.ui.chart_drawn import Line
from vademecum.ui.chart_forms import Body, Bound, Form
from vademecum.ui.chart_marks import BarMark
from vademecum.ui.chart_pane import ChartPane
from vademecum.ui.chart_print import chart_picture
from vademecum.ui.chart_timeline import date_form, date_legend
from vademecum.ui.chart_view import ChartView

from .conftest import Make, Show

HVALVIK = parse_place("entry:hvalvik")


@pytest.fixture
def line(library: Library) -> ChartPage:
    choice = chart_offer(library, HVALVIK).choices[-1]
    return chart_page(library, HVALVIK, choice, ChartMode.TIMELINE, with_derived=False)


@pytest.fixture
def view(show: Show, line: ChartPage) -> ChartView:
    return show(line, 700, 400)


def dated(figure: Make, period: str, status: str = "reported") -> ChartPoint:
    made = figure("1", status=status)
    point = chart_point(made, 0, naming([made]))
    return replace(point, period=parse_period(period))


def test_a_timeline_comes_after_all_charts_of_figures_and_only_for_an_entry(library: Library) -> None:
    offered = chart_offer(library, HVALVIK).choices
    assert [choice.modes for choice in offered if ChartMode.TIMELINE in choice.modes] == [(ChartMode.TIMELINE,)]
    assert offered[-1].modes == (ChartMode.TIMELINE,)
    for place in ("chapter:1", "entry:tove-aldin", "fact:c1-ice"):
        assert ChartMode.TIMELINE not in {mode for choice in chart_offer(library, parse_place(place)).choices for mode in choice.modes}


def test_statements_stand_in_order_of_time_each_with_its_anchors(line: ChartPage) -> None:
    starts = [point.period.start or point.period.end for point in line.points if point.period]
    assert len(starts) == len(line.points) == line.choice.figure_count
    assert starts == sorted(day for day in starts if day)
    assert all(point.statement == point.name and point.fact and not point.figure for point in line.points)
    assert {number for point in line.points for number in point.footnotes} == {reference.footnote for reference in line.references}
    assert all(point.statement in point_words(point) and f"p. {point.page}" in point_words(point) for point in line.points)
    assert line.subtitle == "Hvalvík · dated statements"
    assert f"in order of time of {len(line.points)} statements" in line.spoken


def test_lines_of_the_axis_run_through_no_words(view: ChartView) -> None:
    said = [label.rect() for label in view.drawing.labels]
    lines = [item.line for item in view.drawing.items if isinstance(item, Line)]
    upright = [line for line in lines if line.x1() == line.x2()]
    crossed = [rect for rect in said for line in upright if rect.left() < line.x1() < rect.right()]
    assert crossed
    assert all(
        line.y2() <= rect.top() or line.y1() >= rect.bottom()
        for rect in crossed
        for line in upright
        if rect.left() < line.x1() < rect.right()
    )


def test_the_table_and_the_saved_table_tell_dates_and_no_values(line: ChartPage) -> None:
    assert table_headings(line) == ("Statement", "Status", "Date", "Note")
    assert table_row(line.points[0])[:2] == (line.points[0].statement, str(line.points[0].status))
    table = record_table(line)
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    assert "value" not in table.columns
    assert [row["fact"] for row in rows] == [point.fact for point in line.points]
    assert all(row["date_start"] or row["date_end"] for row in rows)


@pytest.mark.parametrize(
    ("period", "status", "form"),
    [
        ("2024-11-05", "reported", Form(Body.FULL)),
        ("2024-11", "reported", Form(Body.FULL)),
        ("2024-11/2024-12", "reported", Form(Body.PALE)),
        ("2024", "reported", Form(Body.PALE)),
        ("2024", "planned", Form(Body.HATCHED)),
        ("../2030", "expected", Form(Body.HATCHED, Bound.INWARD)),
        ("../2024", "reported", Form(Body.PALE, Bound.INWARD)),
        ("2020/..", "reported", Form(Body.FULL, Bound.OUTWARD)),
    ],
)
def test_a_date_is_drawn_as_exact_as_it_is_and_planned_ones_hatched(figure: Make, period: str, status: str, form: Form) -> None:
    point = dated(figure, period, status)
    assert point.status is Status(status)
    assert date_form(point) == form
    assert [entry.words for entry in date_legend([point])]


def test_marks_are_as_long_as_their_dates_and_no_word_covers_a_mark(view: ChartView, line: ChartPage) -> None:
    marks = [mark for mark in view.drawing.marks if isinstance(mark, BarMark)]
    assert len(marks) == len(line.points)
    for point, mark in zip(line.points, marks, strict=True):
        if point.period and point.period.start and point.period.end:
            length = view.plot.x(point.period.end.toordinal() + 1) - view.plot.x(point.period.start.toordinal())
            assert mark.span.end - mark.span.start == pytest.approx(max(7.0, length))
    rects = [label.rect() for label in view.drawing.labels]
    assert rects
    assert not any(one.adjusted(0, 2, 0, -2).intersects(other) for one, other in combinations(rects, 2))
    assert not any(rect.intersects(mark.body()) for rect in rects for mark in marks)
    assert all(rect.left() >= view.plot.rect.left() - 1 and rect.right() <= view.width() for rect in rects)


LONG = "The harbour authority of Otrov and the shipyard of Veldmark agreed on the repair of twelve ships before the winter of that year."


@pytest.mark.parametrize("width", [360, 560, 1000])
def test_long_statements_stand_whole_in_several_lines_that_touch_nothing(qtbot: QtBot, figure: Make, line: ChartPage, width: int) -> None:
    dates = ("2022-01/2024-12", "2022-01", "2022-02-03", "2023", "2023-12", "2024-06/2024-12", "2024-12-24")
    points = tuple(replace(dated(figure, date), label=LONG, name=LONG) for date in dates)
    view = ChartView()
    qtbot.addWidget(view)
    view.resize(width, 240)
    view.show_page(replace(line, points=points))
    with qtbot.waitExposed(view):
        view.show()
    words = [label.words.replace("\n", " ") for label in view.drawing.labels]
    assert words == [LONG] * len(points)
    rects = [label.rect() for label in view.drawing.labels]
    bodies = [mark.body() for mark in view.drawing.marks if isinstance(mark, BarMark)]
    assert not any(one.intersects(other) for one, other in combinations(rects, 2))
    assert not any(rect.intersects(body) for rect in rects for body in bodies)
    assert all(view.plot.rect.adjusted(-1, -1, 1, 1).contains(rect) for rect in rects)


def test_a_statement_longer_than_four_lines_ends_in_an_ellipsis_and_is_whole_in_the_table(
    qtbot: QtBot, figure: Make, line: ChartPage
) -> None:
    point = replace(dated(figure, "2023"), label=LONG * 9, name=LONG * 9)
    view = ChartView()
    qtbot.addWidget(view)
    view.resize(700, 240)
    view.show_page(replace(line, points=(point, dated(figure, "2024"))))
    words = view.drawing.labels[0].words
    assert words.count("\n") == 3
    assert words.endswith("…")
    assert table_row(point)[0] == LONG * 9


def test_a_statement_is_walked_by_keys_and_entered(qtbot: QtBot, line: ChartPage) -> None:
    pane = ChartPane()
    qtbot.addWidget(pane)
    pane.resize(700, 190)
    many = replace(line, points=line.points * 5)
    pane.show_page(many)
    with qtbot.waitExposed(pane):
        pane.show()
    gone: list[Place] = []
    pane.place_activated.connect(gone.append)
    QTest.keyClick(pane.view, Qt.Key.Key_End)
    assert pane.view.current() == len(many.points) - 1
    last = pane.view.point_rect(pane.view.current()).center().toPoint()
    port = pane.view.parentWidget()
    assert port is not None
    assert port.rect().contains(pane.view.mapTo(port, last)), "the row walked to is in sight"
    QTest.keyClick(pane.view, Qt.Key.Key_Return)
    assert [str(place) for place in gone] == [f"fact:{line.points[-1].fact}"]


def test_a_timeline_on_paper_is_as_high_as_its_rows_need(qtbot: QtBot, line: ChartPage) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    few, many = (chart_picture(replace(line, points=line.points * times), parent).height for times in (1, 6))
    assert few < 200 < many
