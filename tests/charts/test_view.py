"""The drawn chart: where marks and words stand, how it is walked, that it follows the theme."""

from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from vademecum.pages.chart import ChartMode, ChartPage, Told
from vademecum.pages.chart_arrangement import arranged
from vademecum.pages.chart_changes import changes
from vademecum.pages.chart_choices import choices
from vademecum.pages.chart_parts import wholes
from vademecum.ui.chart_axes import numbers_along
from vademecum.ui.chart_dots import RADIUS, DotMark
from vademecum.ui.chart_drawn import Line, Path, Ring
from vademecum.ui.chart_forms import Body, Bound
from vademecum.ui.chart_legend import legend_items, legend_of_page
from vademecum.ui.chart_marks import ARROW, BarMark
from vademecum.ui.chart_text import Text, chart_style
from vademecum.ui.colours import DARK, LIGHT, palette_of

from .conftest import Arrange, Make, Show


@pytest.fixture
def compared(figure: Make, chart: Arrange) -> ChartPage:
    return chart(
        figure("about 135", "Otrov"),
        figure("79", "Otrov", "2023", formula="c1-a.b / c1-a.c"),
        figure("17", "Veldmark"),
        figure("40.5", "Grauwik", "2025", status="planned"),
    )


@pytest.fixture
def timed(figure: Make, chart: Arrange) -> ChartPage:
    return chart(figure("2.4", "Otrov", "2019"), figure("5.2", "Otrov", "2023"), figure("6", "Otrov", "2025", status="expected"))


def test_bars_start_at_zero_and_are_as_long_as_their_values(show: Show, compared: ChartPage) -> None:
    view = show(compared)
    marks = [mark for mark in view.drawing.marks if isinstance(mark, BarMark)]
    assert {mark.span.start for mark in marks} == {view.plot.x(0)}
    lengths = [abs(mark.span.end - mark.span.start) for mark in marks]
    values = [point.value for point in compared.points]
    assert [length / lengths[0] for length in lengths] == pytest.approx([value / values[0] for value in values])


def test_a_point_stands_at_the_middle_of_its_period(show: Show, timed: ChartPage) -> None:
    view = show(timed)
    dots = [mark for mark in view.drawing.marks if isinstance(mark, DotMark)]
    for point, dot in zip(timed.points, dots, strict=True):
        assert point.middle is not None
        assert dot.spot.x == pytest.approx(view.plot.x(point.middle.toordinal() + 0.5))
        assert dot.spot.y == pytest.approx(view.plot.y(point.value))


def test_bars_over_time_are_as_wide_as_their_periods(show: Show, figure: Make, chart: Arrange) -> None:
    page = chart(figure("almost 5", "Otrov", "2024-01/2024-08"), figure("more than 10", "Otrov", "2025", status="expected"))
    view = show(page)
    widths = [mark.span.thickness + 1 for mark in view.drawing.marks if isinstance(mark, BarMark)]
    assert widths[0] / widths[1] == pytest.approx(244 / 365, rel=0.01)


@pytest.mark.parametrize("size", [(560, 236), (400, 200), (900, 300)])
def test_no_word_is_cut_or_covers_another(show: Show, figure: Make, chart: Arrange, size: tuple[int, int]) -> None:
    figures = [figure(f"about {n * 37}", f"A country with a long name {n}", "2024-01/2024-10") for n in range(1, 7)]
    figures += [figure(str(n), f"A country with a long name {n}", "2023", formula="c1-a.b / c1-a.c") for n in range(1, 7)]
    view = show(chart(*figures), *size)
    rects = [label.rect() for label in view.drawing.labels]
    assert len(rects) == 12
    assert all(view.plot.rect.right() + 12 >= rect.right() and rect.left() >= 0 for rect in rects)
    assert not any(one.adjusted(1, 2, -1, -2).intersects(other) for one, other in combinations(rects, 2))


def test_labels_over_time_touch_neither_each_other_nor_the_marks(show: Show, figure: Make, chart: Arrange) -> None:
    figures = [figure(str(100 + 7 * n % 5), "Otrov", str(2010 + n)) for n in range(12)]
    view = show(chart(*figures, mode=ChartMode.OVER_TIME), 420, 220)
    rects = [label.rect() for label in view.drawing.labels]
    marks = [mark.covered() for mark in view.drawing.marks if isinstance(mark, DotMark)]
    assert rects
    assert not any(one.intersects(other) for one, other in combinations(rects, 2))
    assert not any(rect.intersects(mark) for rect in rects for mark in marks)
    assert all(view.plot.rect.contains(rect) for rect in rects)


def test_keys_walk_the_points(show: Show, compared: ChartPage) -> None:
    view = show(compared)
    walked: list[int] = []
    view.current_changed.connect(walked.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_Escape):
        QTest.keyClick(view, key)
    assert walked == [0, 1, 3, 2, 0, -1]


def test_enter_asks_for_the_current_point_only(show: Show, compared: ChartPage) -> None:
    view = show(compared)
    asked: list[int] = []
    view.point_activated.connect(asked.append)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert asked == []
    QTest.keyClick(view, Qt.Key.Key_End)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert asked == [3]


def test_the_mouse_finds_each_point(show: Show, compared: ChartPage, timed: ChartPage) -> None:
    for page in (compared, timed):
        view = show(page)
        for index, area in enumerate(view.drawing.areas):
            QTest.mouseMove(view, QPoint(area.center().toPoint()))
            assert view.current() == index
        view.hide()


@pytest.mark.parametrize("value", ["6", "about 6", "more than 6", "almost 6"])
def test_the_ring_lies_around_the_mark_itself_and_not_around_its_arrow(show: Show, figure: Make, chart: Arrange, value: str) -> None:
    view = show(chart(figure("2.4", "Otrov", "2019"), figure(value, "Otrov", "2023"), mode=ChartMode.OVER_TIME))
    view.set_current(1)
    (around,) = view._marked()
    mark = view.drawing.marks[1]
    assert isinstance(around, Ring)
    assert isinstance(mark, DotMark)
    assert (around.rect.center().x(), around.rect.center().y()) == pytest.approx((mark.spot.x, mark.spot.y))
    assert around.rect.contains(mark.outline_path().boundingRect())


def test_the_current_point_is_told_to_assistive_tools(show: Show, compared: ChartPage) -> None:
    view = show(compared)
    spoken = QAccessible.queryAccessibleInterface(view)
    assert spoken.text(QAccessible.Text.Name) == "Goods"
    assert spoken.text(QAccessible.Text.Description) == compared.spoken
    view.set_current(0)
    assert spoken.text(QAccessible.Text.Name).replace("\u00a0", " ") == "Goods: Otrov, about 135 pieces, 2024, reported, note 5, p. 8"


def test_the_current_figure_stays_current_when_the_chart_is_drawn_anew(show: Show, figure: Make, chart: Arrange) -> None:
    figures = [figure("9", "Otrov"), figure("17", "Veldmark"), figure("20", "Grauwik", formula="c1-a.b / c1-a.c")]
    view = show(chart(*figures, with_derived=False))
    view.set_current(1)
    view.show_page(chart(*figures))
    assert view.current() == 2


def test_the_chart_follows_the_theme_at_once(show: Show, compared: ChartPage) -> None:
    view = show(compared)
    before = view.grab().toImage()
    view.setPalette(palette_of(DARK))
    after = view.grab().toImage()
    assert before.pixelColor(2, 2).name() == LIGHT.page
    assert after.pixelColor(2, 2).name() == DARK.page
    mark = view.drawing.marks[0]
    assert isinstance(mark, BarMark)
    assert mark.fill.color().name() == DARK.data[0]


def test_time_moves_under_the_mouse_only_where_there_are_more_points_than_can_be_told_apart(
    show: Show, figure: Make, chart: Arrange
) -> None:
    few = show(chart(figure("1", "Otrov", "2020"), figure("2", "Otrov", "2021")))
    many = show(chart(*(figure(str(n), "Otrov", str(1900 + n)) for n in range(60))))
    assert few.cloud is None
    assert many.cloud is not None
    assert many.cloud._box.mouseEnabled() == [True, False]


@pytest.mark.parametrize("size", [(560, 236), (400, 200), (900, 300)])
def test_changes_are_arrows_between_marks_and_no_word_covers_another(show: Show, figure: Make, size: tuple[int, int]) -> None:
    ends = [figure(v, "Otrov", p, id=f"c1-a.{p}", formula=f) for v, p, f in (("about 79", "2023", "c1-a.b / c1-a.c"), ("135", "2024", ""))]
    fall = [figure(v, "Veldmark", p, id=f"c1-b.{p}") for v, p in (("more than 120", "2023"), ("4", "2024"))]
    ratios = [figure("1.7", name, metric="Growth", unit="factor", baseline="2023") for name in ("Otrov", "Veldmark")]
    known = {it.figure.id: it for it in (*ends, *fall, *ratios)}
    told = changes([frozenset({*(it.figure.id for it in two), it.figure.id}) for two, it in zip((ends, fall), ratios, strict=True)], known)
    choice = choices([*ends, *fall], (), frozenset(), Told(told))[0]
    view = show(arranged([*ends, *fall], choice, ChartMode.CHANGE, with_derived=False), *size)
    bodies = [mark.form.body for mark in view.drawing.marks if isinstance(mark, DotMark)]
    assert bodies == [Body.DASHED, Body.FULL, Body.FULL, Body.FULL]
    places = [mark.placed.dx() for mark in view.drawing.marks if mark.placed]
    assert places == pytest.approx([view.plot.x(value) for value in (79, 135, 120, 4)])
    rects = [label.rect() for label in view.drawing.labels]
    assert len(rects) == 6
    assert not any(one.adjusted(1, 2, -1, -2).intersects(other) for one, other in combinations(rects, 2))
    assert all(rect.right() <= view.width() and rect.left() >= view.plot.rect.left() for rect in rects)
    assert [view.point_rect(at).center().x() > view.plot.rect.left() for at in range(4)] == [True] * 4


def test_factors_alone_start_at_the_baseline_and_the_legend_says_so(show: Show, figure: Make) -> None:
    factors = [figure(value, name, unit="factor", baseline="2023") for value, name in (("2.5", "Otrov"), ("0.5", "Veldmark"))]
    page = arranged(factors, choices(factors, (), frozenset())[0], ChartMode.CHANGE, with_derived=False)
    view = show(page)
    lines = [item.line.x1() for item in view.drawing.items if isinstance(item, Line)]
    assert lines == pytest.approx([view.plot.x(0), view.plot.x(1)])
    words = [words for place in legend_of_page(page, chart_style(LIGHT), 500).places for words in place.written]
    assert "the baseline, taken as 1" in words


@pytest.mark.parametrize("size", [(560, 236), (400, 200), (900, 300)])
def test_parts_lie_end_to_end_and_their_words_below_touch_nothing(show: Show, figure: Make, size: tuple[int, int]) -> None:
    names = ("all", "one", "two", "three")
    values = dict(zip(names, ("100", "62", "about 30", "8"), strict=True))
    figures = [figure(value, name, id=f"c1-f.{name}") for name, value in values.items()]
    told = Told(wholes=wholes(["c1-f.all = c1-f.one + c1-f.two + c1-f.three"], {it.figure.id: it for it in figures}))
    page = arranged(figures, choices(figures, (), frozenset(), told)[0], ChartMode.PARTS, with_derived=False)
    view = show(page, *size)
    bars = [mark for mark in view.drawing.marks if isinstance(mark, BarMark)]
    assert [bar.span.start for bar in bars] == pytest.approx([view.plot.x(at) for at in (0, 0.62, 0.92)])
    assert bars[-1].span.end == pytest.approx(view.plot.x(1), abs=1.5)
    rects = [label.rect() for label in view.drawing.labels]
    assert len(rects) >= 2
    assert not any(one.adjusted(1, 2, -1, -2).intersects(other) for one, other in combinations(rects, 2))
    assert all(rect.right() <= view.width() and rect.left() >= view.plot.rect.left() - 1 for rect in rects)
    assert len(view.drawing.areas) == len(page.points) == 4


def test_what_is_not_stated_is_dashed_and_has_no_bound_of_its_own(show: Show, figure: Make) -> None:
    figures = [figure("5.7", id="c1-f.all"), figure("3.7", id="c1-f.one"), figure("almost 65", id="c1-f.share", unit="percent")]
    told = Told(wholes=wholes(["c1-f.one = c1-f.all * c1-f.share / 100"], {it.figure.id: it for it in figures}))
    choice = choices(figures, (), frozenset(), told)[0]
    view = show(arranged(figures, choice, ChartMode.PARTS, with_derived=False))
    share, rest = (mark.form for mark in view.drawing.marks if isinstance(mark, BarMark))
    assert (share.body, share.bound) == (Body.PALE, Bound.INWARD)
    assert (rest.body, rest.bound) == (Body.DASHED, Bound.NONE)


def test_the_way_of_a_change_keeps_clear_of_the_arrows_of_bounds(show: Show, figure: Make) -> None:
    ends = [figure("more than 100", "Otrov", "2023", id="c1-a.before"), figure("almost 300", "Otrov", id="c1-a.after")]
    ratio = figure("3", "Otrov", metric="Growth", unit="factor", baseline="2023")
    told = changes([frozenset(it.figure.id for it in (*ends, ratio))], {it.figure.id: it for it in (*ends, ratio)})
    view = show(arranged(ends, choices(ends, (), frozenset(), Told(told))[0], ChartMode.CHANGE, with_derived=False), 900)
    (way,) = (item.path.boundingRect() for item in view.drawing.items if isinstance(item, Path))
    before, after = (mark.placed.dx() for mark in view.drawing.marks if mark.placed)
    assert before + RADIUS + ARROW < way.left() < way.right() < after - RADIUS - ARROW


@pytest.mark.parametrize("width", [160, 300, 700])
def test_the_legend_never_cuts_a_name_and_stays_within_its_width(qapp: QApplication, figure: Make, chart: Arrange, width: int) -> None:
    names = [f"Harbour authority of the northern islands of {name} and the coast" for name in ("Otrov", "Veldmark")]
    figures = (figure(value, name, year) for name in names for value, year in (("1", "2020"), ("2", "2021")))
    page = chart(*figures, mode=ChartMode.OVER_TIME)
    style = chart_style(LIGHT)
    legend = legend_of_page(page, style, width)
    written = [" ".join(place.written) for place in legend.places]
    assert sorted(written[:2]) == sorted(names)
    texts = [item for item in legend_items(legend, style) if isinstance(item, Text)]
    rects = [text.rect() for text in texts]
    assert all(rect.right() <= width + 1 and rect.bottom() <= legend.height for rect in rects)
    assert not any(one.adjusted(1, 2, -1, -2).intersects(other) for one, other in combinations(rects, 2))


def test_each_join_is_a_dotted_line_from_mark_to_mark_and_there_is_no_other_line(show: Show, figure: Make, chart: Arrange) -> None:
    known = ("17", "2020"), ("40", "2021"), ("about 30", "2022"), ("25", "2023"), ("60", "2024")
    page = chart(*(figure(value, name, year) for name in ("Otrov", "Veldmark") for value, year in known), mode=ChartMode.OVER_TIME)
    assert len(page.joined) == 4
    view = show(page, 900, 300)
    lines = [item for item in view.drawing.items if isinstance(item, Path)]
    assert {line.pen.style() for line in lines} == {Qt.PenStyle.DotLine}
    ends = [(line.path.elementAt(0), line.path.elementAt(line.path.elementCount() - 1)) for line in lines]
    spots = [mark.spot for mark in view.drawing.marks if isinstance(mark, DotMark)]
    drawn = [number for one, other in ends for number in (one.x, one.y, other.x, other.y)]
    marked = [number for pair in page.joined for at in pair for number in (spots[at].x, spots[at].y)]
    assert drawn == pytest.approx(marked)


def test_the_legend_tells_whose_marks_they_are_before_how_they_look(qapp: QApplication, figure: Make, chart: Arrange) -> None:
    names = [f"Harbour authority of {name}" for name in ("Otrov", "Veldmark", "Lantern", "Losie")]
    known = (("about 1", "2020"), ("2", "2021"), ("more than 3", "2022"))
    page = chart(*(figure(value, name, year) for name in names for value, year in known), mode=ChartMode.OVER_TIME)
    for width in range(160, 900, 20):
        places = legend_of_page(page, chart_style(LIGHT), width).places
        read = sorted(places, key=lambda place: (place.row, place.x))
        assert {place.line.words for place in read[:4]} == set(page.series)


def test_no_label_reads_on_from_a_number_of_the_axis(show: Show, figure: Make, chart: Arrange) -> None:
    known = (("about 98,765,432", "2020"), ("52,000,000", "2021"), ("3,000,000", "2022"))
    view = show(chart(*(figure(value, "Otrov", year) for value, year in known), mode=ChartMode.OVER_TIME), 260, 260)
    first, left = view.point_rect(0).center().x(), view.plot.rect.left()
    label = view.drawing.labels[0].rect()
    assert first - label.width() / 2 < left, "over the middle of its mark it would begin before the axis"
    assert label.left() >= left + 7


@pytest.mark.parametrize("width", range(280, 700, 20))
def test_an_axis_that_begins_at_zero_has_one_number_more_at_least(show: Show, figure: Make, chart: Arrange, width: int) -> None:
    values = (("29 trillion", "Otrov", "expected"), ("about 3.4 trillion", "Harbours of the northern islands", "reported"))
    page = chart(*(figure(value, name, unit="eur", status=status) for value, name, status in values))
    view = show(page, width, 236)
    numbers = numbers_along(page, view.plot, chart_style(LIGHT), view.width())
    assert len(numbers) > 1
    places = [(view.plot.x(value), chart_style(LIGHT).letters.small.width(words)) for value, words in numbers]
    assert all(x + wide / 2 <= view.width() for x, wide in places)
    assert all(x + wide / 2 < other - next_wide / 2 for (x, wide), (other, next_wide) in pairwise(places))
