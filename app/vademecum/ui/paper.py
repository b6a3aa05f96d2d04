"""A page set for paper: light whatever the theme, with a running head and page numbers, on a printer, in a preview or as PDF."""

from typing import NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QApplication

from vademecum.domain.errors import ExportError
from vademecum.pages.entry import DetailPage
from vademecum.ui.colours import LIGHT
from vademecum.ui.page_style import PageStyle, page_sheet
from vademecum.ui.print_html import print_html, print_sheet
from vademecum.ui.type_scale import load_fonts

PIXELS_PER_INCH, BASE_PIXELS, MARGIN_MM = 96, 13, 18
_HEAD, _FOOT = 34, 30
_LETTER = {QLocale.Country.UnitedStates, QLocale.Country.Canada, QLocale.Country.Mexico, QLocale.Country.Philippines,
           QLocale.Country.Chile, QLocale.Country.Colombia, QLocale.Country.CostaRica, QLocale.Country.Venezuela}  # fmt: skip


class Running(NamedTuple):
    """What stands over every page, left and right."""

    left: str
    right: str


def page_layout(locale: QLocale) -> QPageLayout:
    """Return the paper used where the reader is: Letter in North America and some countries near it, A4 elsewhere."""
    size = QPageSize.PageSizeId.Letter if locale.territory() in _LETTER else QPageSize.PageSizeId.A4
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    return QPageLayout(QPageSize(size), QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)


def draw(page: DetailPage, collection: str, device: QPagedPaintDevice, first: int = 1, last: int = 0) -> int:
    """Draw a page on paper, all of its sheets or those from `first` to `last`, and return how many it has in all.

    Raises ExportError when the device takes nothing, as a printer that prints into a file which cannot be written.
    """
    painter = QPainter(device)
    if not painter.isActive():
        raise ExportError("The page cannot be printed there; choose another printer, or another file to print to.")
    scale = device.logicalDpiX() / PIXELS_PER_INCH
    sheet = QRectF(0, 0, device.width() / scale, device.height() / scale)
    body = sheet.adjusted(0, _HEAD, 0, -_FOOT)
    document = _document(page, body.size())
    total = document.pageCount()
    running = Running(collection, page.title)
    painter.scale(scale, scale)
    for number in range(first, min(last or total, total) + 1):
        if number > first:
            device.newPage()
        _draw_sheet(painter, document, body, number)
        _draw_running(painter, sheet, running, f"{number} of {total}")
    painter.end()
    return total


def pdf(page: DetailPage, collection: str, layout: QPageLayout) -> bytes:
    """Return a page as a PDF file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(layout)
    writer.setTitle(page.title)
    writer.setCreator("Vademecum")
    draw(page, collection, writer)
    return bytes(buffer.data().data())


def _document(page: DetailPage, size: QSizeF) -> QTextDocument:
    load_fonts()
    style = PageStyle(LIGHT, BASE_PIXELS, QApplication.font().family())
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(_font(BASE_PIXELS))
    document.setDefaultStyleSheet(page_sheet(style) + print_sheet(style))
    document.setHtml(print_html(page, style))
    document.setPageSize(size)
    return document


def _draw_sheet(painter: QPainter, document: QTextDocument, body: QRectF, number: int) -> None:
    top = (number - 1) * body.height()
    painter.save()
    painter.translate(body.left(), body.top() - top)
    document.drawContents(painter, QRectF(0, top, body.width(), body.height()))
    painter.restore()


def _draw_running(painter: QPainter, sheet: QRectF, running: Running, number: str) -> None:
    painter.save()
    painter.setFont(_font(BASE_PIXELS - 2))
    painter.setPen(QColor(LIGHT.text_2))
    metrics, half = painter.fontMetrics(), int(sheet.width() / 2) - 12
    top = Qt.AlignmentFlag.AlignTop
    left, right = (metrics.elidedText(words, Qt.TextElideMode.ElideRight, half) for words in running)
    painter.drawText(sheet, int(top | Qt.AlignmentFlag.AlignLeft), left)
    painter.drawText(sheet, int(top | Qt.AlignmentFlag.AlignRight), right)
    painter.drawText(sheet, int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter), number)
    painter.setPen(QColor(LIGHT.line))
    painter.drawLine(0, 20, int(sheet.width()), 20)
    painter.restore()


def _font(pixels: int) -> QFont:
    font = QFont(QApplication.font())
    font.setPixelSize(pixels)
    return font
