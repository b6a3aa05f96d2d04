"""What is printed, set for paper: light whatever the theme, with a running head and page numbers, on a printer, in a preview or as PDF."""

from typing import NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)
from PySide6.QtWidgets import QApplication

from vademecum.domain.errors import ExportError
from vademecum.ui.colours import LIGHT, palette_of
from vademecum.ui.on_paper import OnPaper
from vademecum.ui.page_style import PageStyle, page_sheet
from vademecum.ui.print_parts import print_sheet
from vademecum.ui.sheets import Sheet, sheets
from vademecum.ui.type_scale import load_fonts

PIXELS_PER_INCH, BASE_PIXELS, MARGIN_MM = 96, 13, 18
_HEAD, _FOOT = 34, 30
_LETTER = {QLocale.Country.UnitedStates, QLocale.Country.Canada, QLocale.Country.Mexico, QLocale.Country.Philippines,
           QLocale.Country.Chile, QLocale.Country.Colombia, QLocale.Country.CostaRica, QLocale.Country.Venezuela}  # fmt: skip


class Running(NamedTuple):
    """What stands over every page, left and right."""

    left: str
    right: str


def page_layout(locale: QLocale, *, across: bool = False) -> QPageLayout:
    """Return the paper used where the reader is: Letter in North America and some countries near it, A4 elsewhere."""
    size = QPageSize.PageSizeId.Letter if locale.territory() in _LETTER else QPageSize.PageSizeId.A4
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    orientation = QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
    return QPageLayout(QPageSize(size), orientation, margins, QPageLayout.Unit.Millimeter)


def paper_style() -> PageStyle:
    """Return what everything on paper is set in: light, and of one size whatever that of the window."""
    return PageStyle(LIGHT, BASE_PIXELS, QApplication.font().family())


def draw(thing: OnPaper, collection: str, device: QPagedPaintDevice, first: int = 1, last: int = 0) -> int:
    """Draw something on paper, all of its sheets or those from `first` to `last`, and return how many it has in all.

    Raises ExportError when the device takes nothing, as a printer that prints into a file which cannot be written.
    """
    painter = QPainter(device)
    if not painter.isActive():
        raise ExportError("The page cannot be printed there; choose another printer, or another file to print to.")
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    scale = device.logicalDpiX() / PIXELS_PER_INCH
    sheet = QRectF(0, 0, device.width() / scale, device.height() / scale)
    body = sheet.adjusted(0, _HEAD, 0, -_FOOT)
    document = _document(thing, body.size())
    parts = sheets(document, body.height())
    total = len(parts)
    running = Running(collection, thing.title)
    painter.scale(scale, scale)
    for number in range(first, min(last or total, total) + 1):
        if number > first:
            device.newPage()
        _draw_sheet(painter, document, body, parts[number - 1])
        _draw_running(painter, sheet, running, f"{number} of {total}")
    painter.end()
    return total


def pdf(thing: OnPaper, collection: str, layout: QPageLayout, first: int = 1, last: int = 0) -> bytes:
    """Return something to print as a PDF file, all of its sheets or those from `first` to `last`."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(layout)
    writer.setTitle(thing.title.replace("\u00a0", " "))
    writer.setCreator("Vademecum")
    draw(thing, collection, writer, first, last)
    return bytes(buffer.data().data())


def _document(thing: OnPaper, size: QSizeF) -> QTextDocument:
    load_fonts()
    style = paper_style()
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(_font(BASE_PIXELS))
    document.setDefaultStyleSheet(page_sheet(style) + print_sheet(style))
    for picture in thing.pictures:
        document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(picture.name), picture.image)
    document.setHtml(thing.html)
    document.setTextWidth(size.width())
    return document


def _draw_sheet(painter: QPainter, document: QTextDocument, body: QRectF, part: Sheet) -> None:
    at = body.top()
    for stretch in (part.head, part.body):
        if stretch is not None:
            painter.save()
            painter.translate(body.left(), at - stretch.top)
            context = QAbstractTextDocumentLayout.PaintContext()
            context.clip = QRectF(0, stretch.top, body.width(), stretch.height)
            context.palette = palette_of(LIGHT)
            painter.setClipRect(context.clip)
            document.documentLayout().draw(painter, context)
            painter.restore()
            at += stretch.height


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
    """Return the font of paper, without ligatures: a search in a PDF would not find "first" where "fi" is one letter."""
    font = QFont(QApplication.font())
    font.setPixelSize(pixels)
    font.setFeature(QFont.Tag("liga"), 0)
    return font
