"""Which facts, figures and sources a stretch of a page shows, read from the anchors in its rows."""

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCursor, QTextTable

from vademecum.pages.place import Place, PlaceKind, parse_place

_STATED = (f"{PlaceKind.FACT}:", f"{PlaceKind.FIGURE}:", f"{PlaceKind.NOTE}:")


def stated_places(cursor: QTextCursor) -> tuple[Place, ...]:
    """Return what the rows hold that the cursor stands in or selects, in their order."""
    found: dict[Place, None] = {}
    block = cursor.document().findBlock(cursor.selectionStart())
    while block.isValid() and block.position() <= cursor.selectionEnd():
        for part in _row_of(block):
            found |= dict.fromkeys(_named(part))
        block = block.next()
    return tuple(found)


def _row_of(block: QTextBlock) -> Iterator[QTextBlock]:
    """Return the blocks of the table row that a block stands in, or the block alone."""
    cursor = QTextCursor(block)
    table = cursor.currentFrame()
    if not isinstance(table, QTextTable):
        yield block
        return
    row = table.cellAt(cursor).row()
    for column in range(table.columns()):
        cell = table.cellAt(row, column)
        part, last = cell.firstCursorPosition().block(), cell.lastCursorPosition().block()
        while part.isValid() and part.position() <= last.position():
            yield part
            part = part.next()


def _named(block: QTextBlock) -> Iterator[Place]:
    parts = block.begin()
    while not parts.atEnd():
        for name in parts.fragment().charFormat().anchorNames():
            if name.startswith(_STATED):
                yield parse_place(name)
        parts += 1
