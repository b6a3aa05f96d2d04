"""What cards and single figures say, and that nothing in them is taken for markup."""

from dataclasses import replace

import pytest

from vademecum.pages.dating import NO_BREAK
from vademecum.ui.chart_html import anchors_html, card_html, number_html
from vademecum.ui.colours import LIGHT

from .conftest import Arrange, Make

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_card_tells_how_a_figure_was_computed(figure: Make, chart: Arrange) -> None:
    point = replace(chart(figure("17")).points[0], derived=True, explanation="40 ÷ 2.4 times")
    words = card_html(point, "Goods", LIGHT)
    assert "Computed: 40 ÷ 2.4 times" in words
    assert "∴ derived" in words
    assert "Computed" not in card_html(chart(figure("17")).points[0], "Goods", LIGHT)


def test_a_plan_that_was_computed_says_both(figure: Make, chart: Arrange) -> None:
    point = replace(chart(figure("17", "", "2025", status="planned")).points[0], derived=True)
    words = anchors_html(point, LIGHT)
    assert words.startswith("2025 · ∴ derived · ")
    assert "◇ planned" in words


def test_names_and_statements_are_never_markup(figure: Make, chart: Arrange) -> None:
    point = replace(chart(figure("17")).points[0], name="<b>A & B</b>", statement="<img src='x'>", explanation="<i>", number_words="<u>")
    words = card_html(point, "<s>", LIGHT) + number_html(point)
    assert not any(mark in words for mark in ("<b>A", "<img", "<i>", "<u>", "<s>"))
    assert "&lt;b&gt;A &amp; B&lt;/b&gt;" in words


def test_a_bound_stands_small_before_its_number(figure: Make, chart: Arrange) -> None:
    bounded, plain = (number_html(chart(figure(value)).points[0]).replace(NO_BREAK, " ") for value in ("at least 2.7 thousand", "17"))
    assert "at least </span>" in bounded
    assert "2,700 pieces" in bounded
    assert "at least" not in plain
