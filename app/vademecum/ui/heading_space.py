"""The space about a heading of a page, given after it was inserted: what is inserted takes the form of the paragraph it begins in."""

from PySide6.QtGui import QTextCursor, QTextDocument

from vademecum.ui.page_style import HEADING_ABOVE, HEADING_BELOW, PageStyle


def space_heading(document: QTextDocument, at: int, style: PageStyle) -> None:
    """Give the heading that begins at a letter of the document its space above and below."""
    heading = QTextCursor(document)
    heading.setPosition(at)
    form = heading.blockFormat()
    form.setTopMargin(style.length(HEADING_ABOVE))
    form.setBottomMargin(HEADING_BELOW)
    heading.setBlockFormat(form)
