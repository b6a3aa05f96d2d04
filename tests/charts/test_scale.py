"""Another scale for a chart: when it is offered, what it says, and that bars keep their zero."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from vademecum.pages.chart import ChartMode, ChartPage
from vademecum.pages.chart_scale import OtherScale, other_scale, rescaled
from vademecum.ui.chart_dots import DotMark
from vademecum.ui.chart_marks import BarMark
from vademecum.ui.chart_pane import ChartPane
from vademecum.ui.chart_view import ChartView

from .conftest import Arrange, Make

NAMES = ("Otrov", "Veldmark", "Grauwik", "Losie")


def compared(figure: Make, chart: Arrange, values: Sequence[str]) -> ChartPage:
    return chart(*(figure(value, name) for value, name in zip(values, NAMES, strict=False)), mode=ChartMode.COMPARE)


def timed(figure: Make, chart: Arrange, values: Sequence[str]) -> ChartPage:
    return chart(*(figure(value, "Otrov", str(2019 + at)) for at, value in enumerate(values)), mode=ChartMode.OVER_TIME)


@pytest.mark.parametrize(
    ("values", "offered"),
    [
        (("135", "17", "5.7"), OtherScale.FOR_THE_REST),
        (("85", "17", "5.7"), OtherScale.FOR_THE_REST),
        (("84", "17", "5.7"), None),
        (("135", "17"), None),
        (("135", "120", "2"), None),
        (("135", "0", "0"), None),
        (("135", "17", "-3"), None),
    ],
)
def test_a_scale_for_the_rest_is_offered_where_one_bar_dwarfs_it(
    figure: Make, chart: Arrange, values: Sequence[str], offered: OtherScale | None
) -> None:
    page = compared(figure, chart, values)
    assert other_scale(page) is offered
    assert (rescaled(page) != page) is (offered is not None)


@pytest.mark.parametrize(
    ("values", "offered"),
    [
        (("1", "10", "100"), OtherScale.LOGARITHMIC),
        (("0.5", "3 to 50"), OtherScale.LOGARITHMIC),
        (("1", "99"), None),
        (("0", "100"), None),
        (("-1", "100"), None),
    ],
)
def test_a_logarithmic_scale_is_offered_where_dots_span_a_hundredfold(
    figure: Make, chart: Arrange, values: Sequence[str], offered: OtherScale | None
) -> None:
    assert other_scale(timed(figure, chart, values)) is offered


def test_bars_over_time_keep_their_zero(figure: Make, chart: Arrange) -> None:
    page = chart(figure("1", "Otrov", "2024-01/2024-08"), figure("1000", "Otrov", "2025", status="expected"))
    assert page.as_bars
    assert other_scale(page) is None
    assert rescaled(page) == page


def test_another_scale_is_said_in_words_and_aloud(figure: Make, chart: Arrange) -> None:
    bars = rescaled(compared(figure, chart, ("135", "17", "5.7")))
    dots = rescaled(timed(figure, chart, ("1", "100")))
    assert "The scale is for the rest: the bar of Otrov is cut." in bars.left_out
    assert "The scale is logarithmic" in dots.left_out
    assert all(page.left_out.split(".")[0] in page.spoken for page in (bars, dots))


@pytest.fixture
def shown(qtbot: QtBot) -> ChartView:
    view = ChartView()
    qtbot.addWidget(view)
    view.resize(560, 236)
    with qtbot.waitExposed(view):
        view.show()
    return view


@pytest.mark.parametrize("width", [360, 560, 900])
def test_only_the_largest_bar_is_cut_and_still_the_longest(shown: ChartView, figure: Make, chart: Arrange, width: int) -> None:
    page = rescaled(compared(figure, chart, ("about 135", "17", "5.7", "4")))
    shown.resize(width, 236)
    shown.show_page(page)
    cut, *rest = (mark.span for mark in shown.drawing.marks if isinstance(mark, BarMark))
    lengths = [span.end - span.start for span in rest]
    assert {span.start for span in (cut, *rest)} == {shown.plot.x(0)}
    assert [length / lengths[0] for length in lengths] == pytest.approx([1, 5.7 / 17, 4 / 17])
    assert cut.end > max(span.end for span in rest) + 10
    assert shown.drawing.labels[0].words == "about 135", "the words of the bar that is cut are not"
    assert all(label.rect().right() <= shown.width() for label in shown.drawing.labels)


def test_equal_ratios_are_equal_steps_on_a_logarithmic_scale(shown: ChartView, figure: Make, chart: Arrange) -> None:
    page = rescaled(timed(figure, chart, ("1", "10", "about 100", "1000")))
    shown.show_page(page)
    heights = [mark.spot.y for mark in shown.drawing.marks if isinstance(mark, DotMark)]
    steps = [one - other for one, other in pairwise(heights)]
    assert steps == pytest.approx([steps[0]] * 3)
    assert all(shown.plot.rect.contains(mark.extent()) for mark in shown.drawing.marks if isinstance(mark, DotMark))


def test_the_scale_is_set_in_the_head_and_gone_with_its_offer(qtbot: QtBot, figure: Make, chart: Arrange) -> None:
    pane = ChartPane()
    qtbot.addWidget(pane)
    dwarfed, plain = compared(figure, chart, ("135", "17", "5.7")), compared(figure, chart, ("135", "120"))
    pane.show_page(dwarfed)
    assert not pane.head.scale.isHidden()
    pane.head.scale.click()
    assert pane.page() == rescaled(dwarfed)
    pane.head.scale.click()
    assert pane.page() == dwarfed
    pane.head.scale.click()
    pane.show_page(plain)
    assert pane.head.scale.isHidden()
    pane.show_page(dwarfed)
    assert pane.page() == dwarfed
