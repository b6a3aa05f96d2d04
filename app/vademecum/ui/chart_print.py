"""A chart for paper: drawn anew, light and as wide as the paper, with what it measures, leaves out and rests on."""

from html import escape

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from vademecum.pages.chart import ChartPage
from vademecum.ui.chart_layouts import ROWS
from vademecum.ui.chart_view import ChartView
from vademecum.ui.colours import LIGHT, Colours, palette_of
from vademecum.ui.fact_html import TABLE
from vademecum.ui.on_paper import Picture
from vademecum.ui.type_scale import base_pixels

WIDTH = 640
"""As wide as what is set on the narrower of the two papers."""
_PAPER_PIXELS, _SHARPNESS, _TALLEST = 13, 3, 760
_OVER_TIME = 0.42
"""How high figures over time are drawn, as a part of the width."""


def chart_picture(page: ChartPage, parent: QWidget) -> Picture:
    """Draw a chart on a view that is never shown, with letters as large as those around it on paper."""
    scale = base_pixels() / _PAPER_PIXELS
    view = apart(page, parent, round(WIDTH * scale), LIGHT)
    if page.mode in ROWS:
        view.resize(view.width(), view.minimumHeight())
        view.grab()
    image = _painted(view, _SHARPNESS / scale)
    shrunk = min(1.0, _TALLEST * scale / view.height())
    picture = Picture("chart", image, round(view.width() / scale * shrunk), round(view.height() / scale * shrunk))
    view.deleteLater()
    return picture


def apart(page: ChartPage, parent: QWidget, width: int, colours: Colours | None = None) -> ChartView:
    """Draw a chart of its own width on a view that is never shown, in the colours of its parent or others."""
    view = ChartView(parent)
    view.hide()
    view.setPalette(parent.palette() if colours is None else palette_of(colours))
    view.resize(width, round(width * _OVER_TIME))
    view.show_page(page)
    if page.mode in ROWS:
        view.resize(width, max(view.minimumHeight(), view.wanted_height(width)))
    view.grab()  # a view that is not shown is laid out only when it is looked at
    return view


def chart_print_html(page: ChartPage, picture: Picture) -> str:
    """Return a chart with its words, held together by a cell, so that it is never parted from them."""
    notes = sorted({number for point in page.points for number in point.footnotes})
    numbered = f"{'Note' if len(notes) == 1 else 'Notes'} {', '.join(map(str, notes))}" if notes else ""
    said = " ".join(words for words in (page.definition, page.left_out) if words)
    below = f'<p class="row-soft under-chart">{escape(said)}</p><p class="row-soft">{numbered}</p>'
    drawn = f'<img src="{picture.name}" width="{picture.width}" height="{picture.height}">'
    return (
        f'<h2>Chart</h2>{TABLE}<tr><td class="plain"><p class="cell strong">{escape(page.title)}</p>'
        f'<p class="hint">{escape(page.subtitle)}</p><p>{drawn}</p>{below}</td></tr></table>'
    )


def _painted(view: ChartView, scale: float) -> QImage:
    image = QImage(round(view.width() * scale), round(view.height() * scale), QImage.Format.Format_RGB32)
    image.fill(LIGHT.page)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    view.paint_on(painter, QRectF(image.rect()))
    painter.end()
    return image
