"""A chart as something to take away: title, unit, the picture as it is on the screen, what was left out, and the full sources below."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator, QSvgRenderer

from vademecum.domain.errors import ExportError
from vademecum.exporting.csv_file import CsvManner
from vademecum.exporting.exported import export_csv
from vademecum.exporting.written import new_file
from vademecum.pages.chart import ChartPage
from vademecum.pages.chart_rows import record_table
from vademecum.ui.colours import Colours
from vademecum.ui.type_scale import Step, Weight, sans, serif

_MARGIN, _GAP = 24, 10
SHARPNESS = 2
NARROWEST, WIDEST = 300, 10_000
_POINTS_PER_INCH = 72
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of figures with the picture drawn of it: its size, and what paints it at the origin."""

    page: ChartPage
    size: QSize
    paint: Callable[[QPainter], None]
    colours: Colours

    def whole_size(self) -> QSize:
        """Return the size of picture, head and foot together."""
        return QSize(self.size.width() + 2 * _MARGIN, _paint(None, self))


def save_csv(page: ChartPage, path: Path) -> None:
    """Write exactly what is drawn as CSV and read it back. Raises ExportError."""
    export_csv(record_table(page), path, CsvManner(), overwrite=True)


def save_png(sheet: Sheet, path: Path, width: int = 0) -> None:
    """Write the sheet as a picture `width` pixels wide, 0 for the usual width, and read it back. Raises ExportError."""
    picture, written = image_of(sheet, width), QBuffer()
    written.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(written, "PNG")  # type: ignore[call-overload]
    with new_file(path, overwrite=True) as part:
        part.write_bytes(bytes(written.data().data()))
        if QImage.fromData(part.read_bytes()).size() != picture.size():
            raise ExportError(f"{path} does not read back equal; nothing was kept. Is the disk sound?")


def save_svg(sheet: Sheet, path: Path) -> None:
    """Write the sheet as a drawing and read it back. Raises ExportError."""
    drawing = svg_of(sheet)
    with new_file(path, overwrite=True) as part:
        part.write_bytes(drawing)
        if not QSvgRenderer(QByteArray(part.read_bytes())).isValid():
            raise ExportError(f"{path} does not read back as a drawing; nothing was kept. Is the disk sound?")


def svg_of(sheet: Sheet) -> bytes:
    """Return the sheet as SVG, in the resolution of the screen, so that words are as long as they are there."""
    written, drawing, size = QBuffer(), QSvgGenerator(), sheet.whole_size()
    drawing.setOutputDevice(written)
    drawing.setSize(size)
    drawing.setViewBox(QRect(0, 0, size.width(), size.height()))
    drawing.setResolution(round(QGuiApplication.primaryScreen().logicalDotsPerInch()))
    drawing.setTitle(sheet.page.title)
    drawing.setDescription(sheet.page.spoken)
    painter = QPainter(drawing)
    _paint(painter, sheet)
    painter.end()
    return bytes(written.data().data())


def save_pdf(sheet: Sheet, path: Path) -> None:
    """Write the sheet as a PDF of one page of its own size, and read it back. Raises ExportError."""
    page = pdf_of(sheet)
    with new_file(path, overwrite=True) as part:
        part.write_bytes(page)
        if part.read_bytes() != page:
            raise ExportError(f"{path} does not read back equal; nothing was kept. Is the disk sound?")


def pdf_of(sheet: Sheet) -> bytes:
    """Return the sheet as PDF, a page of its size in the resolution of the screen."""
    written, size = QBuffer(), sheet.whole_size()
    written.open(QIODevice.OpenModeFlag.WriteOnly)
    dots = round(QGuiApplication.primaryScreen().logicalDotsPerInch())
    writer = QPdfWriter(written)
    writer.setTitle(sheet.page.title)
    writer.setResolution(dots)
    points = QSizeF(size) * _POINTS_PER_INCH / dots
    writer.setPageSize(QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    _paint(painter, sheet)
    painter.end()
    return bytes(written.data().data())


def usual_width(sheet: Sheet) -> int:
    """Return how many pixels wide a picture is when no width is asked for: twice those of the screen."""
    return sheet.whole_size().width() * SHARPNESS


def image_of(sheet: Sheet, width: int = 0) -> QImage:
    """Return the sheet as a picture `width` pixels wide, its height in proportion; 0 for the usual width."""
    size = sheet.whole_size()
    scale = (width or usual_width(sheet)) / size.width()
    picture = QImage(round(size.width() * scale), round(size.height() * scale), QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(picture)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(scale, scale)
    _paint(painter, sheet)
    painter.end()
    return picture


def _paint(painter: QPainter | None, sheet: Sheet) -> int:
    """Paint the sheet, or only measure it; return its height."""
    width = sheet.size.width()
    if painter is not None:
        painter.fillRect(QRectF(0, 0, width + 2 * _MARGIN, 100_000), QColor(sheet.colours.page))
    y = _MARGIN
    for text, font, colour in _head(sheet):
        y += _text(painter, QRect(_MARGIN, y, width, 10_000), text, font, colour)
    y += _GAP
    if painter is not None:
        painter.save()
        painter.translate(_MARGIN, y)
        sheet.paint(painter)
        painter.restore()
    y += sheet.size.height() + _GAP
    for text, font, colour in _foot(sheet):
        y += _text(painter, QRect(_MARGIN, y, width, 10_000), text, font, colour) + 2
    return y + _MARGIN


def _head(sheet: Sheet) -> Iterator[tuple[str, QFont, str]]:
    yield sheet.page.title, serif(Step.SECTION, Weight.STRONG), sheet.colours.text
    yield sheet.page.subtitle, sans(Step.SMALL), sheet.colours.text_2


def _foot(sheet: Sheet) -> Iterator[tuple[str, QFont, str]]:
    for words in filter(None, (sheet.page.definition, sheet.page.left_out)):
        yield words, sans(Step.SMALL), sheet.colours.text_2
    for reference in sheet.page.references:
        yield f"{reference.footnote}  {reference.full} {reference.url}".strip(), sans(Step.SMALL), sheet.colours.text_2


def _text(painter: QPainter | None, rect: QRect, text: str, font: QFont, colour: str) -> int:
    """Write a text into a column and return its height."""
    covered = QFontMetrics(font).boundingRect(rect, _WRAP, text)
    if painter is not None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(rect, _WRAP, text)
    return covered.height()
