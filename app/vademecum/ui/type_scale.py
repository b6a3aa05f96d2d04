"""The type of the window: two voices, every size a multiple of the system's own."""

from enum import Enum, StrEnum
from functools import cache, lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

from vademecum.ui.resources import FONTS

SERIF = "Source Serif 4"
SERIF_FALLBACKS = ("Noto Serif", "Georgia", "serif")


class Step(float, Enum):
    """A size as a multiple of the base font's."""

    TITLE = 2.08
    TITLE_COMPACT = 1.7
    SECTION = 1.3
    READING = 1.27
    SUMMARY = 1.19
    STATEMENT = 1.15
    BODY = 1.0
    TABLE = 0.96
    SMALL = 0.92
    CAPTION = 0.85
    FIGURE = 3.4


class Weight(StrEnum):
    """How heavy; the serif has no medium."""

    NORMAL = "Normal"
    MEDIUM = "Medium"
    STRONG = "DemiBold"


_latest: list[tuple[QFont, str]] = []


@cache
def load_fonts() -> None:
    """Make the bundled serif known to the running application, once."""
    for file in sorted(FONTS.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def base_key() -> str:
    """Return what tells the base font from every other; asked for at every word that is painted, it is spelled out once for each."""
    font = QApplication.font()
    if not _latest or _latest[0][0] != font:
        _latest[:] = [(font, font.key())]
    return _latest[0][1]


def sans(step: Step = Step.BODY, weight: Weight = Weight.NORMAL) -> QFont:
    """Return the program's voice: the system's font, figures of one width; a copy, which its asker may change."""
    return QFont(_sans(base_key(), step, weight))


def serif(step: Step = Step.STATEMENT, weight: Weight = Weight.NORMAL, *, italic: bool = False) -> QFont:
    """Return the collection's voice; a copy, which its asker may change."""
    return QFont(_serif(base_key(), step, weight, italic=italic))


@lru_cache(maxsize=64)
def _sans(_base: str, step: Step, weight: Weight) -> QFont:
    font = _sized(QFont(QApplication.font()), step)
    font.setWeight(QFont.Weight[weight])
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


@lru_cache(maxsize=64)
def _serif(_base: str, step: Step, weight: Weight, *, italic: bool) -> QFont:
    font = _sized(QFont(QApplication.font()), step)
    font.setFamilies([SERIF, *SERIF_FALLBACKS])
    font.setWeight(QFont.Weight[weight])
    font.setItalic(italic)
    return font


def _sized(font: QFont, step: Step) -> QFont:
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * step)
    else:
        font.setPixelSize(round(font.pixelSize() * step))
    return font


def base_pixels() -> float:
    """Return the height of the base font in pixels of the style sheet (13 in the drawings)."""
    return _base_pixels(base_key())


@lru_cache(maxsize=8)
def _base_pixels(_base: str) -> float:
    font = QApplication.font()
    if font.pointSizeF() > 0:
        return font.pointSizeF() * QApplication.primaryScreen().logicalDotsPerInchY() / 72
    return float(QFontInfo(font).pixelSize())


def forget_sizes() -> None:
    """Measure all anew from now on, as after a change of the screen's dots per inch."""
    _base_pixels.cache_clear()


def scaled(drawn: float) -> int:
    """Return a length drawn for a base of 13 pixels at the size of the base in use."""
    return round(drawn * base_pixels() / 13)
