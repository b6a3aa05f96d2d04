"""Every kind of chart as a picture in both themes, against the picture that was looked at and found right.

The pictures hold a third of the pixels each way, so that the edge of a letter, which every machine draws in its own way, weighs little,
and a bar, a hatch, an arrow or a colour that has gone weighs much. All is lettered in the bundled font at a fixed size. Where a chart is
meant to look otherwise, look at it, then write the new pictures with VADEMECUM_NEW_PICTURES=1.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from tests.pixels import differences

from vademecum.pages.chart import ChartMode, ChartPage
from vademecum.ui.chart_single import SingleFigures
from vademecum.ui.chart_view import ChartView
from vademecum.ui.colours import DARK, LIGHT, Colours, palette_of
from vademecum.ui.type_scale import SERIF, load_fonts

from .conftest import Make
from .kinds import KINDS

PICTURES = Path(__file__).parent / "pictures"
THEMES = {"light": LIGHT, "dark": DARK}
SIZE, FINER, COARSER = QSize(560, 320), 2, 3
NUMBER = 48
"""How much of a single figure is compared: its number and its bar. The sign of a plan below is one that the bundled font lacks."""
CLEARLY, MOST_APART, MOST_ON_AVERAGE = 24, 4, 0.3


@pytest.fixture
def lettered(qapp: QApplication) -> Iterator[None]:
    """All type in the bundled font, of 13 pixels whatever the screen, and no sheet of a window that a test before has opened."""
    before, sheet = qapp.font(), qapp.styleSheet()
    load_fonts()
    font = QFont(SERIF)
    font.setPixelSize(13)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)  # words are then as long everywhere
    qapp.setStyleSheet("")
    qapp.setFont(font)
    yield
    qapp.setFont(before)
    qapp.setStyleSheet(sheet)


def widget_of(page: ChartPage, colours: Colours) -> ChartView | SingleFigures:
    widget = SingleFigures() if page.mode is ChartMode.SINGLE else ChartView()
    widget.setPalette(palette_of(colours))
    widget.resize(SIZE)
    widget.show_page(page)
    widget.grab()  # what is not shown is laid out only when it is looked at
    assert not isinstance(widget, ChartView) or widget.drawing.items
    return widget


def picture_of(page: ChartPage, colours: Colours) -> QImage:
    """Paint a chart twice as fine as the screen, then average it to a third of the screen's pixels each way."""
    widget = widget_of(page, colours)
    size = widget.size() if isinstance(widget, ChartView) else QSize(SIZE.width(), NUMBER)
    image = QImage(size * FINER, QImage.Format.Format_RGB32)
    image.fill(colours.page)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(FINER, FINER)
    if isinstance(widget, ChartView):
        widget.paint_on(painter, QRectF(widget.rect()))
    else:
        widget.paint_on(painter)
    painter.end()
    widget.deleteLater()
    return image.scaled(size / COARSER, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


def apart(one: QImage, other: QImage) -> tuple[int, float]:
    """Return in how many pixels two pictures of one size are clearly apart, and how far all are on average, from 0 to 255."""
    found = differences(one, other)
    return int((found > CLEARLY).sum()), float(found.mean())


@pytest.mark.usefixtures("lettered")
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_chart_looks_as_it_was_found_right(qtbot: QtBot, figure: Make, kind: str, theme: str, tmp_path: Path) -> None:
    picture, path = picture_of(KINDS[kind](figure), THEMES[theme]), PICTURES / f"{kind}-{theme}.png"
    if "VADEMECUM_NEW_PICTURES" in os.environ:
        assert picture.save(str(path))
    picture.save(str(tmp_path / path.name))
    right = QImage(str(path))
    assert right.size() == picture.size(), f"there is no {path.name} of this size"
    many, average = apart(picture, right)
    assert (many <= MOST_APART, average <= MOST_ON_AVERAGE) == (True, True), f"look at {tmp_path / path.name}"


@pytest.mark.usefixtures("lettered")
def test_each_picture_kept_is_that_of_a_kind() -> None:
    assert {path.name for path in PICTURES.iterdir()} == {f"{kind}-{theme}.png" for kind in KINDS for theme in THEMES}


@pytest.mark.usefixtures("lettered")
@pytest.mark.parametrize("kind", KINDS)
def test_a_chart_that_changes_its_theme_looks_as_one_made_in_it(qtbot: QtBot, figure: Make, kind: str) -> None:
    page = KINDS[kind](figure)
    changed: QWidget = widget_of(page, LIGHT)
    changed.setPalette(palette_of(DARK))
    assert not isinstance(changed, ChartView) or changed.drawing.items
    made = widget_of(page, DARK)
    one, other = (widget.grab().toImage().scaled(widget.size() / COARSER) for widget in (changed, made))
    assert apart(one, other)[0] == 0
    changed.deleteLater()
    made.deleteLater()
