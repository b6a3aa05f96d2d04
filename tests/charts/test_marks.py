"""The geometry and ink of marks."""

from datetime import date

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor

from vademecum.ui.chart_dots import DotMark, Spot
from vademecum.ui.chart_forms import Body, Bound, Form
from vademecum.ui.chart_marks import ARROW, BarMark, Ink, Span
from vademecum.ui.chart_ticks import number_text, round_values, stretches
from vademecum.ui.colours import DARK, LIGHT, Colours

pytestmark = pytest.mark.usefixtures("qapp")
BLUE, GREY, WHITE = QColor("#17708c"), QColor("#596167"), QColor("#ffffff")
INK = Ink(BLUE, GREY, WHITE)


def bar(body: Body, bound: Bound = Bound.NONE, end: float = 200.0, high: float | None = None) -> BarMark:
    return BarMark(Form(body, bound, high is not None), Span(100, end, high, 50, 14), INK)


def test_a_bar_reaches_from_zero_to_its_value_and_no_farther() -> None:
    assert bar(Body.FULL).body() == QRectF(100, 43, 100, 14)
    assert bar(Body.FULL).end() == 200
    assert bar(Body.FULL, end=40).body() == QRectF(40, 43, 60, 14)
    upright = BarMark(Form(Body.FULL), Span(200, 80, None, 50, 14, upright=True), INK)
    assert upright.body() == QRectF(43, 80, 14, 120)


@pytest.mark.parametrize(
    ("body", "brush", "outline"),
    [
        (Body.FULL, Qt.BrushStyle.SolidPattern, Qt.PenStyle.NoPen),
        (Body.PALE, Qt.BrushStyle.SolidPattern, Qt.PenStyle.NoPen),
        (Body.HATCHED, Qt.BrushStyle.BDiagPattern, Qt.PenStyle.SolidLine),
        (Body.DOTTED, Qt.BrushStyle.NoBrush, Qt.PenStyle.DotLine),
        (Body.DASHED, Qt.BrushStyle.NoBrush, Qt.PenStyle.DashLine),
    ],
)
def test_fill_says_whether_it_has_happened(body: Body, brush: Qt.BrushStyle, outline: Qt.PenStyle) -> None:
    mark = bar(body)
    assert (mark.fill.style(), mark.outline.style()) == (brush, outline)
    assert mark.outline.style() is Qt.PenStyle.NoPen or not mark.outline.isCosmetic()
    if body is Body.PALE:
        assert mark.fill.color().alphaF() == pytest.approx(0.28, abs=0.01)
    if body is Body.DASHED:
        assert mark.outline.color() == GREY


def test_a_lower_bound_points_away_from_zero_and_an_upper_one_back_to_it() -> None:
    assert bar(Body.FULL).arrow().isEmpty()
    assert bar(Body.FULL, Bound.ABOUT).arrow().isEmpty()
    assert bar(Body.FULL, Bound.OUTWARD).arrow().boundingRect().right() == 200 + ARROW
    assert bar(Body.PALE, Bound.INWARD).arrow().boundingRect().left() == 200 - ARROW
    assert bar(Body.FULL, Bound.OUTWARD, end=40).arrow().boundingRect().left() == 40 - ARROW
    up = DotMark(Form(Body.FULL, Bound.OUTWARD), Spot(10, 100), INK).arrow().boundingRect()
    down = DotMark(Form(Body.PALE, Bound.INWARD), Spot(10, 100), INK).arrow().boundingRect()
    assert up.bottom() < 100 < down.top()


def test_what_has_not_happened_is_an_open_dot() -> None:
    for body in (Body.HATCHED, Body.DOTTED, Body.DASHED):
        assert DotMark(Form(body), Spot(10, 10), INK).fill.color() == WHITE
    assert DotMark(Form(Body.FULL), Spot(10, 10), INK).fill.color() == BLUE


def test_a_range_covers_its_high_end() -> None:
    mark = bar(Body.FULL, end=200, high=240)
    assert mark.body().right() == 200
    assert mark.end() == 240


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_every_colour_of_data_stands_out_from_the_page_by_three_to_one(colours: Colours) -> None:
    for colour in (*colours.data, colours.derived, colours.line_strong):
        assert contrast(colour, colours.page) >= 3


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.2, 1.4.11."""
    light, dark = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: QColor) -> float:
    parts = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


@pytest.mark.parametrize(
    ("low", "high", "most", "values"),
    [(0, 175, 5, (0, 50, 100, 150)), (0, 1, 3, (0, 0.5, 1)), (-10, 16, 6, (-10, 0, 10)), (0, 0, 4, (0,)), (0, 3, 4, (0, 1, 2, 3))],
)
def test_an_axis_has_round_values_with_zero_among_them(low: float, high: float, most: int, values: tuple[float, ...]) -> None:
    assert round_values(low, high, most) == pytest.approx(values)


def test_an_axis_writes_no_digit_that_says_nothing() -> None:
    assert [number_text(value) for value in (0, 0.5, 1.0, 1500, -2.25, 0.1 + 0.2)] == ["0", "0.5", "1", "1,500", "−2.25", "0.3"]


def test_time_is_cut_as_finely_as_its_words_fit() -> None:
    year = (date(2024, 1, 1), date(2024, 12, 31))
    assert [part.words for part in stretches(*year, 70)] == ["Jan–Mar 2024", "Apr–Jun 2024", "Jul–Sep 2024", "Oct–Dec 2024"]
    assert [part.words for part in stretches(*year, 10)] == ["2024"]
    assert [part.words for part in stretches(date(2019, 1, 1), date(2024, 12, 31), 40)] == ["2019", "2020", "2021", "2022", "2023", "2024"]
    assert next(iter(stretches(date(1990, 1, 1), date(2024, 12, 31), 40))).words == "1980–1999"
