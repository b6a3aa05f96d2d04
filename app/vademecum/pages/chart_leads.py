"""Where a point of a chart leads: to its figure or statement, its notes, and the cross-checks that its figure enters."""

from vademecum.pages.chart import ChartPoint
from vademecum.pages.place import Link, Place, PlaceKind

_NOTHING = {PlaceKind.NOTE: "This has no footnote.", PlaceKind.CHECK: "No cross-check rests on this figure."}


def main_place(point: ChartPoint) -> Place:
    """Return the figure of a point, the fact where it is nobody's figure."""
    return Place(PlaceKind.FIGURE, point.figure) if point.figure else Place(PlaceKind.FACT, point.fact)


def links_of(point: ChartPoint, kind: PlaceKind) -> tuple[Link, ...]:
    """Return the notes or the cross-checks of a point, those that disagree first."""
    if kind is PlaceKind.NOTE:
        return tuple(Link(f"Note {number}", Place(PlaceKind.NOTE, str(number))) for number in point.footnotes)
    return tuple(Link(f"{tag.words.capitalize()}: {tag.explanation}", tag.place) for tag in point.checks if tag.place)


def nothing_of(kind: PlaceKind) -> str:
    """Say that a point has none of a kind."""
    return _NOTHING[kind]
