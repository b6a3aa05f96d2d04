"""An author's name in its parts, as styles and formats of references want them."""

import re
from typing import NamedTuple

_GIVEN = re.compile(r"[^\s.]+\.?")


class Person(NamedTuple):
    """An author. `given` is empty for an organisation and for a person known by one name.

    `family` keeps a particle that stands before it when the name is inverted ("de la Cruz, Ana"); `dropped` is one that stands behind
    the given names there ("Humboldt, Alexander von"). `suffix` is "Jr." and the like.
    """

    family: str
    given: str
    dropped: str = ""
    suffix: str = ""

    @property
    def initials(self) -> str:
        """The given names by their first letters: "J.-P. Q."; what is printed short stays so: "Yu. A."."""
        return " ".join("-".join(_initial(part) for part in word.split("-") if part) for word in _GIVEN.findall(self.given))

    @property
    def particle(self) -> str:
        """The particle that `family` begins with: the words in small letters before one that has a capital."""
        words = self.family.split()
        first = next((at for at, word in enumerate(words) if not word[0].islower()), 0)
        return " ".join(words[:first])

    @property
    def inverted(self) -> str:
        """The name with the family first: "King, Martin Luther, Jr."."""
        return self.inverted_with(self.given)

    def inverted_with(self, given: str) -> str:
        """The name with the family first and the given names as they are handed in, as initials perhaps."""
        behind = " ".join(filter(None, (given, self.dropped)))
        return ", ".join(filter(None, (self.family, behind, self.suffix)))

    @property
    def straight(self) -> str:
        """The name with the given names first: "Martin Luther King Jr."."""
        return " ".join(filter(None, (self.given, self.dropped, self.family, self.suffix)))


def person(name: str) -> Person:
    """Read a name as records have it: "Surname, Given", "Surname, Given, Jr.", or the one name of an organisation."""
    family, given, suffix, *_ = (*(part.strip() for part in name.split(",", 2)), "", "")
    words = given.split()
    kept = len(words)
    while kept > 1 and words[kept - 1][0].islower():
        kept -= 1
    return Person(family, " ".join(words[:kept]), " ".join(words[kept:]), suffix)


def _initial(part: str) -> str:
    return part if part.endswith(".") else f"{part[0]}."
