"""How rows of search results are painted: headings, names with their reason, facts, figures, sources; matches on their ground."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from vademecum.pages.search import Hit, HitGroup
from vademecum.pages.shown import Run, Tag
from vademecum.ui.colours import Colours, colours_of
from vademecum.ui.icons import pixmap
from vademecum.ui.row_painting import draw_line, draw_right, paint_ground
from vademecum.ui.run_html import tag_words
from vademecum.ui.search_model import SearchModel
from vademecum.ui.type_scale import Step, Weight, sans, scaled, serif

LEFT = 14
TEXT_LEFT = 38
RIGHT = 14
Index = QModelIndex | QPersistentModelIndex


class SearchDelegate(QStyledItemDelegate):
    """Paints a row by what it is."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        line = index.data(SearchModel.LINE)
        if isinstance(line, HitGroup):
            return QSize(0, QFontMetrics(sans(Step.SMALL)).height() + scaled(14))
        if isinstance(line, Hit) and line.kind in {"entity", "chapter"}:
            return QSize(0, QFontMetrics(sans()).height() + QFontMetrics(sans(Step.SMALL)).height() + scaled(11))
        return QSize(0, QFontMetrics(sans()).height() + scaled(12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self.parent()
        assert isinstance(view, QWidget)
        colours, rect, line = colours_of(view.palette()), QRect(option.rect), index.data(SearchModel.LINE)
        if isinstance(line, HitGroup):
            _paint_heading(painter, rect, line, colours, ruled=index.row() > 0)
            return
        paint_ground(painter, option, colours)
        assert isinstance(line, Hit)
        {"fact": _paint_fact, "figure": _paint_figure, "source": _paint_source}.get(line.kind, _paint_name)(painter, rect, line, colours)


def _paint_heading(painter: QPainter, rect: QRect, group: HitGroup, colours: Colours, *, ruled: bool) -> None:
    if ruled:
        painter.fillRect(QRect(rect.left(), rect.top() + 3, rect.width(), 1), QColor(colours.line))
    text = rect.adjusted(LEFT, 6, -RIGHT, 0)
    strong = sans(Step.SMALL, Weight.STRONG)
    draw_line(painter, text, group.label, strong, colours.text_2)
    if group.total is not None:
        text.setLeft(text.left() + QFontMetrics(strong).horizontalAdvance(group.label) + 8)
        draw_line(painter, text, f"{group.total:,}", sans(Step.SMALL), colours.text_3)


def _paint_name(painter: QPainter, rect: QRect, hit: Hit, colours: Colours) -> None:
    name, detail = sans(Step.BODY, Weight.MEDIUM), sans(Step.SMALL)
    height, small = QFontMetrics(name).height(), QFontMetrics(detail).height()
    top = rect.top() + (rect.height() - height - small) // 2
    painter.drawPixmap(rect.left() + LEFT, top + (height - 16) // 2 + 1, pixmap(hit.icon, colours.text_2))
    line = QRect(rect.left() + TEXT_LEFT, top, rect.width() - TEXT_LEFT - RIGHT, height)
    right = draw_right(painter, line, hit.right, detail, colours.text_2)
    draw_runs(painter, line.adjusted(0, 0, -right - 12, 0), hit.name, Ink(name, colours.text, colours.text, colours.match))
    under = QRect(line.left(), top + height, line.width(), small)
    width = draw_runs(painter, under, hit.detail, Ink(detail, colours.text_2, colours.text, colours.match))
    _draw_tags(painter, under.adjusted(width + (8 if width else 0), 0, 0, 0), hit.tags, colours)


def _paint_fact(painter: QPainter, rect: QRect, hit: Hit, colours: Colours) -> None:
    line = rect.adjusted(TEXT_LEFT, 0, -RIGHT, 0)
    width = draw_right(painter, line, hit.right, sans(Step.SMALL), colours.text_2)
    marks = "  ".join(tag_words(tag) for tag in hit.tags)
    if marks:
        before = line.adjusted(0, 0, -width - 12, 0)
        width += 12 + draw_right(painter, before, marks, sans(Step.SMALL), _tag_colour(hit.tags[0], colours))
    draw_runs(painter, line.adjusted(0, 0, -width - 16, 0), hit.name, Ink(serif(Step.STATEMENT), colours.text, colours.text, colours.match))


def _paint_figure(painter: QPainter, rect: QRect, hit: Hit, colours: Colours) -> None:
    line = rect.adjusted(TEXT_LEFT, 0, -RIGHT, 0)
    draw_right(painter, line, hit.right, sans(Step.SMALL), colours.text_2)
    value = line.adjusted(0, 0, -scaled(124), 0)
    width = draw_right(painter, value, hit.value, sans(Step.BODY, Weight.STRONG), colours.text)
    draw_runs(painter, value.adjusted(0, 0, -width - 16, 0), hit.name, Ink(sans(), colours.text, colours.text, colours.match))


def _paint_source(painter: QPainter, rect: QRect, hit: Hit, colours: Colours) -> None:
    line = rect.adjusted(TEXT_LEFT, 0, -RIGHT, 0)
    draw_line(painter, line, hit.place.ref, sans(Step.BODY, Weight.MEDIUM), colours.accent)
    width = draw_right(painter, line, hit.right, sans(Step.SMALL), colours.text_2)
    draw_runs(painter, line.adjusted(scaled(36), 0, -width - 16, 0), hit.name, Ink(sans(), colours.text, colours.text, colours.match))


@dataclass(frozen=True, slots=True)
class Ink:
    """What runs are written with; `match` is the ground of words that match, which keep the ink of `text`."""

    font: QFont
    colour: str
    text: str
    match: str


def draw_runs(painter: QPainter, rect: QRect, runs: Iterable[Run], ink: Ink) -> int:
    """Draw runs one after another, matches on their ground, cut where they do not fit; return how wide they are."""
    metrics, left = QFontMetrics(ink.font), rect.left()
    painter.setFont(ink.font)
    for run in runs:
        words = metrics.elidedText(run.text, Qt.TextElideMode.ElideRight, rect.right() - left)
        width = metrics.horizontalAdvance(words)
        if run.matched:
            ground = QRect(left - 1, rect.center().y() - metrics.height() // 2, width + 2, metrics.height())
            painter.fillRect(ground, QColor(ink.match))
        painter.setPen(QColor(ink.text if run.matched else ink.colour))
        painter.drawText(QRect(left, rect.top(), width + 2, rect.height()), Qt.AlignmentFlag.AlignVCenter, words)
        left += width
        if words != run.text:
            break
    return left - rect.left()


def _draw_tags(painter: QPainter, rect: QRect, tags: tuple[Tag, ...], colours: Colours) -> None:
    for tag in tags:
        draw_line(painter, rect, tag_words(tag), sans(Step.SMALL), _tag_colour(tag, colours))
        rect.setLeft(rect.left() + QFontMetrics(sans(Step.SMALL)).horizontalAdvance(tag_words(tag)) + 10)


def _tag_colour(tag: Tag, colours: Colours) -> str:
    return {"planned": colours.planned, "doubt": colours.doubt, "disagrees": colours.disagrees}.get(tag.kind, colours.text_2)
