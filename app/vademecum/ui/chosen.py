"""What the reader has selected, as one frozen value: how much of what, and the places when they are asked for."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from vademecum.pages.opened import Library
from vademecum.pages.place import Place, PlaceKind

_ONE = {
    "entries": "entry",
    "facts": "fact",
    "figures": "figure",
    "cross-checks": "cross-check",
    "errata": "erratum",
    "chapters": "chapter",
    "sources": "source",
    "metrics": "metric",
    "places": "place",
}
_NOUNS = {
    PlaceKind.ENTRY: "entries",
    PlaceKind.FACT: "facts",
    PlaceKind.FIGURE: "figures",
    PlaceKind.CHECK: "cross-checks",
    PlaceKind.ERRATUM: "errata",
    PlaceKind.CHAPTER: "chapters",
    PlaceKind.NOTE: "sources",
    PlaceKind.METRIC: "metrics",
}


class Chosen(NamedTuple):
    """`places` reads them from first to last, on the reader's thread; `noun` is their plural, `name` what the only one is called."""

    total: int
    noun: str
    places: Callable[[Library], Iterable[Place]]
    name: str = ""

    @property
    def words(self) -> str:
        """Return the count with its noun: "1 entry", "1,204 figures"."""
        return f"{self.total:,} {_ONE[self.noun] if self.total == 1 else self.noun}"

    @property
    def file_name(self) -> str:
        """Return a name for a file that holds them."""
        if self.name:
            return "".join(letter if letter.isalnum() else "-" for letter in self.name)[:80]
        return f"vademecum-{self.total}-{self.noun}"


def chosen_places(places: tuple[Place, ...], noun: str) -> Chosen:
    """Return places at hand as what is selected."""
    return Chosen(len(places), noun, lambda _library: places, places[0].ref if len(places) == 1 else "")


def noun_of(section: str) -> str:
    """Return what the rows of a list are called."""
    if section in {"chapters", "sources", "metrics"}:
        return section
    return "entries" if section == "all" or section.startswith("type:") else "places"


def noun_of_place(place: Place) -> str:
    """Return what places of this kind are called."""
    return _NOUNS.get(place.kind, "places")
