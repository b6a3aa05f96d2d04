"""Work done step by step, so that whoever asked for it can do other things between, and stop it."""

from collections.abc import Callable, Generator

Steps = Generator[float, None, int]
"""Yields after each step what part is done, from 0 to 1, and gives back how many rows, or works, there are."""


def at_once(steps: Generator[float | None, None, int], tell: Callable[[float], object] = float) -> int:
    """Take all steps, tell what part is done after each that says so, and return what they give back."""
    while True:
        try:
            part = next(steps)
        except StopIteration as end:
            return int(end.value)
        if part is not None:
            tell(part)
