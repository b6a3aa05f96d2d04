"""Where in a page of text a reader is, so that the page can be left, or set anew, and returned to."""

from typing import NamedTuple

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QTextEdit

_LOOKED_AT, _STEP = 64, 8


class Spot(NamedTuple):
    """Where in a page a reader is, whatever its width and the size of its text: a letter near the top, and its distance from there."""

    letter: int = 0
    top: int = 0

    def within(self, height: int) -> "Spot":
        """Return it no further above the top than a line: a row that was high may be low once the page is set anew."""
        return self._replace(top=max(self.top, -height))


def spot_at_top(page: QTextEdit) -> Spot:
    """Return what stands at the top of the view. In a high row a point below the words of a short cell belongs, for Qt, to words far below
    in the page; what is really there is then looked for a little lower."""
    middle, found = _middle(page), Spot()
    for down in range(0, _LOOKED_AT, _STEP):
        cursor = page.cursorForPosition(QPoint(middle, down))
        found = Spot(cursor.position(), page.cursorRect(cursor).top())
        if found.top <= down:
            break
    return found


def _middle(page: QTextEdit) -> int:
    """Return the middle of the text as it is set now: when its view is being widened, that of the view may lie beyond it."""
    width = round(page.document().textWidth())
    return (min(width, page.viewport().width()) if width > 0 else page.viewport().width()) // 2
