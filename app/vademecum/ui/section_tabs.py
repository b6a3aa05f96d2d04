"""The row of tabs over a page: a place finder that says how many things each section holds."""

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, QSignalBlocker, QSize, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar, QWidget

from vademecum.ui.colours import colours_of
from vademecum.ui.row_painting import draw_line
from vademecum.ui.type_scale import Step, Weight, base_key, sans, scaled

if TYPE_CHECKING:
    from vademecum.ui.page_html import PageSection

GAP, LEAST_GAP = 24, 12
LEAST = 40
COUNT_GAP = 7
UNDERLINE = 2


class _Fit(NamedTuple):
    """How tabs share a room: the width of each, what stands between two, and whether counts are shown."""

    widths: tuple[int, ...]
    gap: int
    has_counts: bool


class SectionTabs(QTabBar):
    """Shows sections; says which one was chosen, by its anchor."""

    section_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Sections of the page")
        self.setDrawBase(False)
        self.setDocumentMode(True)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self._sections: tuple[PageSection, ...] = ()
        self._left, self._asked = 32, ""
        self.tabBarClicked.connect(self._on_clicked)
        self.currentChanged.connect(self._on_current_changed)

    def show_sections(self, sections: "Sequence[PageSection]") -> None:
        """Show one tab a section, the first chosen, without saying so."""
        with QSignalBlocker(self):
            self._sections, self._asked = tuple(sections), ""
            while self.count() > len(sections):
                self.removeTab(self.count() - 1)
            for at, section in enumerate(sections):
                self._name_tab(at, f"{section.label} {section.count_words}".strip())
            self.setCurrentIndex(0)
        self.setVisible(bool(sections))
        self.updateGeometry()
        self.update()

    def mark(self, anchor: str, *, at_end: bool = False) -> None:
        """Choose the tab of a section without saying so; at the end of the page, where several may be in view, the one asked for stays."""
        anchor = self._asked if at_end and self._asked else anchor
        at = next((at for at, section in enumerate(self._sections) if section.anchor == anchor), self.currentIndex())
        if at != self.currentIndex():
            with QSignalBlocker(self):
                self.setCurrentIndex(at)

    def set_left(self, left: int) -> None:
        """Begin the first tab at this distance from the left edge."""
        self._left = left
        self.setIconSize(self.iconSize())  # has Qt lay the tabs out anew, which nothing else asked for here does

    def tabSizeHint(self, index: int) -> QSize:
        if index >= len(self._sections):
            return super().tabSizeHint(index)
        return QSize(self._fit().widths[index], QFontMetrics(sans()).height() + scaled(16))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)  # tabs share the room there is by themselves

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(LEAST) * self.count(), super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = colours_of(self.palette())
        painter.fillRect(self.rect(), QColor(colours.page))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), QColor(colours.line))
        for at, section in enumerate(self._sections):
            self._paint_tab(painter, at, section)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def _name_tab(self, at: int, words: str) -> None:
        """Add a tab, or name one that has another name: each name given measures all tabs anew."""
        if at >= self.count():
            self.addTab(words)
        elif self.tabText(at) != words:
            self.setTabText(at, words)
        self.setTabToolTip(at, words)

    def _paint_tab(self, painter: QPainter, at: int, section: "PageSection") -> None:
        colours, chosen = colours_of(self.palette()), at == self.currentIndex()
        rect = self._inner_rect(at)
        font = sans(Step.BODY, Weight.STRONG if chosen else Weight.NORMAL)
        label = draw_line(painter, rect, section.label, font, colours.text if chosen else colours.text_2)
        width, count = label, COUNT_GAP + self._widths(at)[1]
        if section.count_words and self._fit().has_counts:
            draw_line(painter, rect.adjusted(label + COUNT_GAP, 0, 0, 0), section.count_words, sans(Step.SMALL), colours.text_3)
            width += count
        if chosen:
            line = QRect(rect.left(), self.height() - UNDERLINE, width, UNDERLINE)
            painter.fillRect(line, QColor(colours.accent))
            if self.hasFocus():
                painter.setPen(QPen(QColor(colours.focus), 2))
                painter.drawRoundedRect(rect.adjusted(-6, 4, 6 - rect.width() + line.width(), -5), 4, 4)

    def _inner_rect(self, at: int) -> QRect:
        tab = self.tabRect(at)
        half = self._fit().gap // 2
        left = self._left if at == 0 else tab.left() + half
        return QRect(QPoint(left, tab.top()), tab.bottomRight())

    def _fit(self) -> _Fit:
        return _fitted(tuple(map(self._widths, range(len(self._sections)))), self._left, self.width())

    def _widths(self, at: int) -> tuple[int, int]:
        """Return the widths of a tab's label and of its count. The label's lies between those it has chosen and not: nothing moves when
        it is chosen, and what stands between tabs looks even."""
        section, font = self._sections[at], base_key()
        label = sum(_width(section.label, Step.BODY, weight, font) for weight in (Weight.NORMAL, Weight.STRONG)) // 2
        return label, _width(section.count_words, Step.SMALL, Weight.NORMAL, font)

    def _on_clicked(self, at: int) -> None:
        if at == self.currentIndex():
            self._ask(at)

    def _on_current_changed(self, at: int) -> None:
        self._ask(at)

    def _ask(self, at: int) -> None:
        if 0 <= at < len(self._sections):
            self._asked = self._sections[at].anchor
            self.section_chosen.emit(self._asked)


@lru_cache(maxsize=128)
def _fitted(wanted: tuple[tuple[int, int], ...], left: int, room: int) -> _Fit:
    """Share a room among tabs, of each the widths of label and count: they draw together, then let go of counts, then the longest names
    are cut; the tool tip has both."""
    for has_counts in (True, False):
        words = [label + COUNT_GAP + count if has_counts else label for label, count in wanted]
        gap = min(GAP, 2 * (room - left - sum(words)) // (2 * len(words) - 1))
        if gap >= LEAST_GAP:
            return _Fit(_spread(words, left, gap), gap, has_counts)
    labels = [label for label, _ in wanted]
    longest = max(labels)
    while longest > LEAST and sum(_spread([min(longest, label) for label in labels], left, LEAST_GAP)) > room:
        longest -= 1
    return _Fit(_spread([min(longest, label) for label in labels], left, LEAST_GAP), LEAST_GAP, has_counts=False)


def _spread(words: Sequence[int], left: int, gap: int) -> tuple[int, ...]:
    """Return how wide tabs are with what stands between them, the first with the edge before it."""
    first, *others = words
    return first + left + gap // 2, *(width + gap for width in others)


@lru_cache(maxsize=512)
def _width(words: str, step: Step, weight: Weight, _font: str) -> int:
    """Return how wide words are; the application's font decides, hence its key."""
    return QFontMetrics(sans(step, weight)).horizontalAdvance(words)
