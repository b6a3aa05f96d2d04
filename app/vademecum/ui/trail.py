"""Where the reader has been: back and forward are functions on a frozen value."""

from typing import NamedTuple

from vademecum.pages.place import Place

LENGTH_KEPT = 200


class Trail(NamedTuple):
    """Places in the order they were visited and the index of the one shown; `at` is -1 on an empty trail."""

    places: tuple[Place, ...] = ()
    at: int = -1

    @property
    def here(self) -> Place | None:
        return self.places[self.at] if self.places else None

    @property
    def goes_back(self) -> bool:
        return self.at > 0

    @property
    def goes_forward(self) -> bool:
        return self.at + 1 < len(self.places)

    def visit(self, place: Place) -> "Trail":
        """Go somewhere new, forgetting what lay ahead and what is long past."""
        if place == self.here:
            return self
        places = (*self.places[: self.at + 1], place)[-LENGTH_KEPT:]
        return Trail(places, len(places) - 1)

    def moved_to(self, at: int) -> "Trail":
        """Go to one of the places; an index that there is not leaves the trail as it is."""
        return Trail(self.places, at) if 0 <= at < len(self.places) else self

    def back(self) -> "Trail":
        return Trail(self.places, self.at - 1) if self.goes_back else self

    def forward(self) -> "Trail":
        return Trail(self.places, self.at + 1) if self.goes_forward else self


NOWHERE = Trail()
