"""Two programs measured in turn, so that what slows the machine slows both: A B A B, and the ratios taken pair by pair."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Comparison:
    """Medians of the floor and the program, in one unit, and the median of the ratios pair by pair."""

    floor: float
    program: float
    ratio: float


def compare(floor: Callable[[], float], program: Callable[[], float], pairs: int = 7) -> Comparison:
    """Measure both once to warm the caches, then `pairs` times in turn."""
    floor(), program()
    measured = [(floor(), program()) for _ in range(pairs)]
    return Comparison(
        median(low for low, _ in measured), median(high for _, high in measured), median(high / low for low, high in measured)
    )
