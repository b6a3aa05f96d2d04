"""Which passages of a page are open."""

from typing import NamedTuple

SCHEME = "unfold:"
"""Begins the address of what opens and closes the passage of a fact."""


class Unfolding(NamedTuple):
    """Whether all passages are open, and the facts for which the reader wanted it otherwise."""

    all: bool = False
    otherwise: frozenset[str] = frozenset()

    def turned(self, fact: str) -> "Unfolding":
        """Open the passage under a fact, or close it."""
        return self._replace(otherwise=self.otherwise ^ {fact})

    def opened(self, fact: str) -> "Unfolding":
        """Open the passage under a fact."""
        return self if self.is_open(fact) else self.turned(fact)

    def is_open(self, fact: str) -> bool:
        return (fact in self.otherwise) != self.all
