"""A chart on paper: drawn light and whole, with what it measures and the notes it cites, and never parted from them."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from vademecum.pages.chart import ChartMode, ChartPage
from vademecum.pages.entry import DetailPage
from vademecum.pages.place import parse_place
from vademecum.pages.shown import Reference
from vademecum.ui.chart_print import WIDTH, chart_picture, chart_print_html
from vademecum.ui.colours import DARK, LIGHT, palette_of
from vademecum.ui.on_paper import PrintOptions
from vademecum.ui.paper import page_layout, pdf
from vademecum.ui.setting import set_on_paper
from vademecum.ui.sheets import sheets

from .conftest import Arrange, Make


@pytest.fixture
def desk(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def page(figure: Make, chart: Arrange) -> ChartPage:
    drawn = chart(figure("about 135", "Otrov", note="5 7"), figure("17", "Veldmark"), figure("40", "Grauwik", "2025", status="planned"))
    note = figure("1").footnotes[0]
    reference = Reference(note, "A title", "An imprint", "Aldin, T. Seven harbours. Courier, 2019.", "https://courier.example", 1, 1)
    return replace(drawn, references=(reference,), definition="What was <landed>.")


def test_a_chart_is_drawn_light_in_a_dark_window_and_as_wide_as_paper(desk: QWidget, page: ChartPage) -> None:
    before = QGuiApplication.palette()
    QGuiApplication.setPalette(palette_of(DARK))
    picture = chart_picture(page, desk)
    QGuiApplication.setPalette(before)
    corners = {picture.image.pixelColor(x, y).name() for x in (0, picture.image.width() - 1) for y in (0, picture.image.height() - 1)}
    inks = {picture.image.pixelColor(x, y).name() for x in range(0, picture.image.width(), 3) for y in range(0, picture.image.height(), 3)}
    assert corners == {LIGHT.page}
    assert LIGHT.data[0] in inks
    assert DARK.data[0] not in inks
    assert picture.width == pytest.approx(WIDTH, abs=1)
    assert picture.image.width() == pytest.approx(3 * WIDTH, abs=3)


def test_many_bars_still_fit_one_sheet(desk: QWidget, figure: Make, chart: Arrange) -> None:
    picture = chart_picture(chart(*(figure(str(at), f"Harbour {at}") for at in range(1, 13))), desk)
    assert 0 < picture.height <= 760


def test_figures_over_time_are_drawn_too(desk: QWidget, figure: Make, chart: Arrange) -> None:
    drawn = chart(figure("10", period="2022"), figure("14", period="2023"), figure("19", period="2024"), mode=ChartMode.OVER_TIME)
    picture = chart_picture(drawn, desk)
    assert picture.height > 150


def test_a_chart_has_its_words_and_its_notes(desk: QWidget, page: ChartPage) -> None:
    html = chart_print_html(page, chart_picture(page, desk))
    assert "What was &lt;landed&gt;." in html
    assert ">Notes 5, 7</p>" in html


def test_a_chart_follows_the_page_with_its_sources_among_those_of_the_page(desk: QWidget, page: ChartPage, tmp_path: Path) -> None:
    shown = DetailPage(parse_place("entry:otrov"), "all", (), "Otrov", "", ())
    with_ = set_on_paper(shown, PrintOptions(), page, chart_picture(page, desk))
    without = set_on_paper(shown, PrintOptions(), page, None)
    assert with_.html.index("<h2>Chart</h2>") < with_.html.index("<h2>Sources</h2>") < with_.html.index("Seven harbours")
    assert "<h2>" not in without.html
    assert with_.can_be_drawn == without.can_be_drawn is True
    assert not set_on_paper(shown, PrintOptions()).can_be_drawn
    assert b"/Image" in pdf(with_, "Harbours", page_layout(QLocale("en_GB")))


def test_a_chart_is_never_parted(desk: QWidget, page: ChartPage) -> None:
    picture = chart_picture(page, desk)
    for lines in range(0, 30, 3):
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.addResource(QTextDocument.ResourceType.ImageResource, picture.name, picture.image)
        document.setHtml("<p>line</p>" * lines + chart_print_html(page, picture))
        document.setTextWidth(657)
        bodies = [sheet.body for sheet in sheets(document, 500)]
        block = document.find("Chart").block()
        top = document.documentLayout().blockBoundingRect(block).top()
        holding = next(body for body in bodies if body.top <= top + 1 < body.bottom)
        assert holding.bottom == document.size().height()
