"""The space about a heading of a page, given after it was inserted: what is inserted takes the form of the paragraph it begins in.

Qt leaves out the margin above a paragraph that follows a table, as headings do. So the line of the heading is that much higher, its words
at its foot.
"""

from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument

from vademecum.ui.page_style import HEADING_ABOVE, HEADING_BELOW, HEADING_LINE, PageStyle


def space_heading(document: QTextDocument, at: int, style: PageStyle) -> None:
    """Give the heading that begins at a letter of the document its space above and below."""
    heading = QTextCursor(document)
    heading.setPosition(at)
    form = heading.blockFormat()
    form.setTopMargin(0)
    form.setLineHeight(style.length(HEADING_ABOVE + HEADING_LINE), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    form.setBottomMargin(HEADING_BELOW)
    heading.setBlockFormat(form)
