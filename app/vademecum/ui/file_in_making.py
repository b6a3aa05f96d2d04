"""A file in the making: worked on for a moment at a time on the reader's thread, between the questions of the window."""

import time
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING

from vademecum.pages.opened import Library

if TYPE_CHECKING:
    from vademecum.ui.export_order import Order

TURN_SECONDS = 0.02
"""How long the reader's thread works on a file before it answers what else was asked."""


class FileInMaking:
    """One file in the making. Made on the window's thread, worked on by the reader's."""

    def __init__(self, path: Path, order: "Order") -> None:
        self.path, self._order = path, order
        self._steps: Generator[float, None, int] | None = None
        self.rows: int | None = None
        self.is_broken = False

    def take_turn(self, library: Library) -> float:
        """Go on for a while, and return what part is done; `rows` says how many there are when all is."""
        self._steps = self._steps or self._begun(library)
        until, part = time.perf_counter() + TURN_SECONDS, 0.0
        try:
            while time.perf_counter() < until:
                part = next(self._steps)
        except StopIteration as end:
            self.rows = end.value
        except BaseException:
            self.is_broken = True
            raise
        return part

    def stop(self, _library: Library) -> int | None:
        """Leave no trace of what is not finished; return the rows of what was."""
        if self._steps is not None:
            self._steps.close()
        return self.rows

    def _begun(self, library: Library) -> Generator[float, None, int]:
        from vademecum.exporting.in_steps import exporting  # noqa: PLC0415 - not needed to start
        from vademecum.pages.selection import Selection  # noqa: PLC0415
        from vademecum.pages.taken import Taken  # noqa: PLC0415

        order, chosen = self._order, self._order.chosen
        places, total = (None, 0) if chosen is None else (chosen.places(library), chosen.total)
        taken = Taken(places, total, order.kind, order.columns, Selection(query=order.query))
        return exporting(library, taken, self.path, order.wanted)
