"""What is printed, ready to be set, and what a reader has a say in."""

from typing import NamedTuple

from PySide6.QtGui import QImage

from vademecum.pages.shown import Reference


class PrintOptions(NamedTuple):
    """What goes along: the chart drawn of it, and the addresses of sources in full."""

    chart: bool = True
    addresses: bool = True


class Picture(NamedTuple):
    """A drawing by the name that the HTML calls it, and its size there; its own is a multiple of that."""

    name: str
    image: QImage
    width: int
    height: int


class DrawnChart(NamedTuple):
    """A chart as HTML, with the sources it cites; without one, nothing."""

    html: str = ""
    references: tuple[Reference, ...] = ()


NO_CHART = DrawnChart()


class OnPaper(NamedTuple):
    """A thing to print as the body of HTML. What is wide wants paper that lies across; what can be drawn may bring its chart."""

    title: str
    html: str
    is_wide: bool = False
    pictures: tuple[Picture, ...] = ()
    can_be_drawn: bool = False
