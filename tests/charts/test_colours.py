"""The colours of four entries side by side, for readers who see red and green alike: told apart as far as colours can be, and by shape.

What such a reader sees is computed by the matrices of Machado, Oliveira and Fernandes (2009), at full strength, on linear light; how far
two colours are apart, by CIE76: about 2 can just be told, 12 at a glance.
"""

from itertools import combinations

import pytest
from PySide6.QtGui import QColor, QPainterPath

from vademecum.ui.chart_dots import DotMark, Spot
from vademecum.ui.chart_forms import Body, Form
from vademecum.ui.chart_marks import Ink
from vademecum.ui.colours import DARK, LIGHT, Colours

pytestmark = pytest.mark.usefixtures("qapp")
Vector = tuple[float, float, float]
SEEN = {
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
}
XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
WHITE = (0.9505, 1.0, 1.089)
AT_A_GLANCE = 12.0


def linear(colour: str) -> Vector:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    )
    return red, green, blue


def times(matrix: tuple[Vector, Vector, Vector], vector: Vector) -> Vector:
    one, two, three = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return one, two, three


def lab(light: Vector) -> Vector:
    x, y, z = (
        part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116
        for part in (max(0.0, part) / white for part, white in zip(times(XYZ, light), WHITE, strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def apart(one: str, other: str, seen: str) -> float:
    a, b = (lab(times(SEEN[seen], linear(colour))) for colour in (one, other))
    return float(sum((x - y) ** 2 for x, y in zip(a, b, strict=True)) ** 0.5)


@pytest.mark.parametrize("seen", SEEN)
@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_four_entries_are_told_apart_by_who_sees_red_and_green_alike(colours: Colours, seen: str) -> None:
    distances = {pair: round(apart(*pair, seen), 1) for pair in combinations(colours.data, 2)}
    assert {pair: distance for pair, distance in distances.items() if distance < AT_A_GLANCE} == {}


def test_a_mauve_as_light_as_the_blue_would_not_be() -> None:
    assert apart("#17708c", "#8b4a86", "deuteranopia") < AT_A_GLANCE < apart("#17708c", "#b0660a", "deuteranopia")


def test_four_entries_are_told_apart_without_any_colour() -> None:
    ink = Ink(QColor("black"), QColor("black"), QColor("white"))
    outlines = [DotMark(Form(Body.FULL), Spot(0, 0), ink, at).outline_path() for at in range(4)]
    assert all(differ(one, other) for one, other in combinations(outlines, 2))


def differ(one: QPainterPath, other: QPainterPath) -> bool:
    """Tell whether an eighth of the one at least lies outside the other."""
    left_over = one.subtracted(other)
    whole, rest = one.toFillPolygon().boundingRect(), left_over.boundingRect()
    return rest.width() * rest.height() > whole.width() * whole.height() / 8
