"""What is printed, ready to be set, and what a reader has a say in."""

from typing import NamedTuple


class PrintOptions(NamedTuple):
    """What goes along: the addresses of sources in full."""

    addresses: bool = True


class OnPaper(NamedTuple):
    """A thing to print as the body of HTML. What is wide wants paper that lies across."""

    title: str
    html: str
    is_wide: bool = False
