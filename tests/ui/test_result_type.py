"""Words of search results: measured once, cut where they do not fit, never measured far beyond the edge."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from vademecum.pages.shown import Run
from vademecum.ui.result_type import Inks, Voice
from vademecum.ui.type_scale import sans

GROUND, INK, PAPER = QColor("#ffe79e"), QColor("#1b2023"), QColor("#ffffff")
ROOM = 200


@pytest.fixture
def voice(qapp: QApplication) -> Voice:
    assert qapp is not None
    return Voice(sans())


def test_words_that_fit_stand_whole_and_others_end_in_an_ellipsis(voice: Voice) -> None:
    assert voice.fitted("Oslo", ROOM).text == "Oslo"
    for long in ("A harbour that goes on. " * 3, "A harbour that goes on. " * 1000, "i" * 5000):
        cut = voice.fitted(long, ROOM)
        assert cut.is_cut
        assert cut.text.endswith("…")
        assert long.startswith(cut.text[:-1].rstrip("…"))
        assert ROOM - 20 < cut.width <= ROOM


def test_words_are_measured_once(voice: Voice) -> None:
    assert voice.fitted("Oslo", ROOM) is voice.fitted("Oslo", ROOM)
    assert voice.fitted("Oslo", ROOM) is not voice.fitted("Oslo", ROOM + 1)


def test_letters_from_right_to_left_are_cut_at_their_end(voice: Voice) -> None:
    cut = voice.fitted("الإمارات العربية المتحدة " * 9, ROOM)
    assert cut.is_cut
    assert cut.text.startswith("الإمارات")
    assert cut.width <= ROOM


def test_letters_beyond_the_first_plane_are_cut_whole_and_found_again(voice: Voice) -> None:
    cut = voice.fitted("𝒜 harbour 🚢 " * 30, ROOM)
    assert cut.is_cut
    assert "\ufffd" not in cut.text
    assert cut.left_of(1) > 0
    assert cut.left_of(2) > cut.left_of(1)


def drawn(voice: Voice, runs: tuple[Run, ...], inks: Inks) -> tuple[QImage, int]:
    image = QImage(400, 40, QImage.Format.Format_RGB32)
    image.fill(PAPER)
    painter = QPainter(image)
    width = voice.draw_runs(painter, QRect(10, 5, ROOM, 0), runs, inks)
    painter.end()
    return image, width


def ground_of(image: QImage) -> range:
    columns = [x for x in range(image.width()) if any(image.pixelColor(x, y) == GROUND for y in range(image.height()))]
    return range(columns[0], columns[-1] + 1) if columns else range(0)


@pytest.mark.parametrize("matched_ink", [INK, QColor("#000000")])
def test_a_match_stands_on_its_ground_and_nothing_else_does(voice: Voice, matched_ink: QColor) -> None:
    runs = (Run("The port of "), Run("Oslo", matched=True), Run(" and more"))
    image, width = drawn(voice, runs, Inks(INK, matched_ink, GROUND))
    before, match = (voice.metrics.horizontalAdvance(words) for words in ("The port of ", "Oslo"))
    ground = ground_of(image)
    assert abs(ground.start - (10 + before - 1)) <= 1
    assert abs(len(ground) - (match + 2)) <= 2
    assert abs(width - voice.metrics.horizontalAdvance("The port of Oslo and more")) <= 2


def test_a_match_has_its_own_ink_and_nothing_else_does(voice: Voice) -> None:
    runs = (Run("The port of "), Run("Oslo", matched=True), Run(" and more"))
    image, _ = drawn(voice, runs, Inks(QColor("#0000ff"), QColor("#ff0000"), QColor("#00ff00")))
    colours = {x: [image.pixelColor(x, y) for y in range(image.height())] for x in range(image.width())}
    ground = [x for x, column in colours.items() if any(colour.green() == 255 and not colour.blue() for colour in column)]
    inked = [x for x, column in colours.items() if any(colour.red() > colour.blue() + 128 and colour.green() < 128 for colour in column)]
    assert inked
    assert set(inked) <= set(ground)
    assert not any(colour.blue() > colour.red() + 128 and colour.green() < 128 for x in ground for colour in colours[x])


def test_a_match_beyond_the_cut_has_no_ground(voice: Voice) -> None:
    runs = (Run("A harbour that goes on. " * 20), Run("Oslo", matched=True))
    image, width = drawn(voice, runs, Inks(INK, INK, GROUND))
    assert len(ground_of(image)) == 0
    assert width <= ROOM
