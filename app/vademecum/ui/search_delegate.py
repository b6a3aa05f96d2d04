"""How rows of search results are painted: headings, names with their reason, facts, figures, sources; matches on their ground."""

from functools import cached_property
from html import escape

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip, QWidget

from vademecum.pages.excerpt import excerpt
from vademecum.pages.search import Found, Hit, HitGroup
from vademecum.ui.colours import colours_of
from vademecum.ui.icons import grown, pixmap
from vademecum.ui.result_type import LEFT, ResultType, Voice
from vademecum.ui.row_painting import paint_ground
from vademecum.ui.run_html import tag_words
from vademecum.ui.search_model import SearchModel

RIGHT = 14
GAP, BESIDE, LEAST = 16, 10, 90
RIBBON = 11
Index = QModelIndex | QPersistentModelIndex


class SearchDelegate(QStyledItemDelegate):
    """Paints a row by what it is. `restyle` is to be called when the palette or the font has changed."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._painters = {"fact": self._paint_fact, "passage": self._paint_fact, "figure": self._paint_figure, "source": self._paint_source}

    def restyle(self) -> None:
        """Take type and colours as they are when a row is next asked for."""
        self.__dict__.pop("_type", None)

    @cached_property
    def _type(self) -> ResultType:
        return ResultType(colours_of(self._view.palette()))

    def size_of(self, line: HitGroup | Hit) -> QSize:
        """Return how high a line is; all of a kind are alike."""
        if isinstance(line, HitGroup):
            return self._type.heading_size
        return self._type.name_size if line.kind in {"entity", "chapter"} else self._type.line_size

    def height_of(self, found: Found | None) -> int:
        """Return how high all rows are together, their groups being of one kind each."""
        groups = found.groups if found else ()
        return sum(self.size_of(group).height() + len(group.hits) * self.size_of(group.hits[0]).height() for group in groups)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, rect = index.data(SearchModel.LINE), option.rect
        if isinstance(line, HitGroup):
            self._paint_heading(painter, rect, line, ruled=index.row() > 0)
            return
        paint_ground(painter, option, self._type.ground)
        self._painters.get(line.kind, self._paint_name)(painter, rect, line)
        if index.data(SearchModel.KEPT):
            colour = colours_of(self._view.palette()).accent
            painter.drawPixmap(rect.left() + 2, rect.center().y() - grown(RIBBON) // 2, pixmap("bookmark-filled", colour, RIBBON))

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Show what is spoken of a row as its tool tip."""
        if event.type() != QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), escape(index.data(Qt.ItemDataRole.AccessibleTextRole) or ""), view)
        return True

    def _paint_heading(self, painter: QPainter, rect: QRect, group: HitGroup, *, ruled: bool) -> None:
        if ruled:
            painter.fillRect(QRect(rect.left(), rect.top() + 3, rect.width(), 1), self._type.line)
        text = rect.adjusted(LEFT, 6, -RIGHT, 0)
        heading, small = self._type.heading, self._type.small
        width = heading.draw(painter, text.left(), _top(text, heading), heading.fitted(group.label, text.width()), self._type.soft)
        if group.total is not None:
            count = small.fitted(f"{group.total:,}", text.width())
            small.draw(painter, text.left() + width + 8, _top(text, small), count, self._type.faint)

    def _paint_name(self, painter: QPainter, rect: QRect, hit: Hit) -> None:
        name, small = self._type.name, self._type.small
        top = rect.top() + (rect.height() - name.height - small.height) // 2
        painter.drawPixmap(rect.left() + LEFT, top + (name.height - self._type.icon_size) // 2 + 1, pixmap(hit.icon, self._type.icons))
        left, end = rect.left() + self._type.text_left, rect.right() + 1 - RIGHT
        right = small.draw_right(painter, end, top + (name.height - small.height) // 2, hit.right, self._type.soft)
        name.draw_runs(painter, QRect(left, top, end - left - right - 12, 0), hit.name, self._type.inks)
        under = top + name.height
        width = small.draw_runs(painter, QRect(left, under, end - left, 0), hit.detail, self._type.soft_inks)
        left += width + (8 if width else 0)
        for tag in hit.tags:
            left += small.draw(painter, left, under, small.fitted(tag_words(tag), end - left), self._type.mark(tag.kind)) + 10

    def _paint_fact(self, painter: QPainter, rect: QRect, hit: Hit) -> None:
        small, statement = self._type.small, self._type.statement
        line = rect.adjusted(self._type.text_left, 0, -RIGHT, 0)
        end, top = line.right() + 1, _top(line, small)
        width = small.draw_right(painter, end, top, hit.right, self._type.soft)
        marks = "  ".join(map(tag_words, hit.tags))
        if marks:
            width += 12 + small.draw_right(painter, end - width - 12, top, marks, self._type.mark(hit.tags[0].kind))
        statement.draw_runs(painter, _from(line, statement, 0, width + GAP), excerpt(hit.name), self._type.inks)

    def _paint_figure(self, painter: QPainter, rect: QRect, hit: Hit) -> None:
        small, strong, body = self._type.small, self._type.strong, self._type.body
        line = rect.adjusted(self._type.text_left, 0, -RIGHT, 0)
        end = line.right() + 1
        small.draw_right(painter, end, _top(line, small), hit.right, self._type.soft)
        width = strong.draw_right(painter, end - self._type.period_room, _top(line, strong), hit.value, self._type.text)
        room = _from(line, body, 0, self._type.period_room + width + GAP)
        beside = body.draw_runs(painter, room, hit.name, self._type.inks) + BESIDE
        if room.width() - beside > LEAST:
            small.draw_runs(painter, _from(line, small, beside, line.width() - room.width()), hit.detail, self._type.soft_inks)

    def _paint_source(self, painter: QPainter, rect: QRect, hit: Hit) -> None:
        small, name, body = self._type.small, self._type.name, self._type.body
        line = rect.adjusted(self._type.text_left, 0, -RIGHT, 0)
        name.draw(painter, line.left(), _top(line, name), name.fitted(hit.place.ref, line.width()), self._type.accent)
        width = small.draw_right(painter, line.right() + 1, _top(line, small), hit.right, self._type.soft)
        body.draw_runs(painter, _from(line, body, self._type.number_room, width + GAP), excerpt(hit.name), self._type.inks)


def _top(line: QRect, voice: Voice) -> int:
    return line.top() + (line.height() - voice.height) // 2


def _from(line: QRect, voice: Voice, left: int, right: int) -> QRect:
    """Return where words of a voice begin and how much room they have, so far from the edges of a line."""
    return QRect(line.left() + left, _top(line, voice), line.width() - left - right, voice.height)
