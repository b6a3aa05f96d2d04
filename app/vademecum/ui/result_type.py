"""The type of search results: fonts, colours and measured words, made once and kept while the theme stays."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from vademecum.pages.shown import Run, TagKind
from vademecum.ui.colours import Colours
from vademecum.ui.fitted_words import Setting, Words
from vademecum.ui.icons import grown
from vademecum.ui.type_scale import Step, Weight, sans, scaled, serif

ICON, LEFT = 16, 14
_MOST_WORDS_KEPT = 2_000
_WIDE = 1 << 14


class Voice:
    """One font with its measures. Words that were fitted once are not measured again: most come back at the next keystroke."""

    def __init__(self, font: QFont) -> None:
        self.metrics = QFontMetrics(font)
        self.height = self.metrics.height()
        self._setting = Setting(font)
        self._fitted: dict[tuple[str, int], Words] = {}

    def fitted(self, text: str, room: int) -> Words:
        """Return the text cut to the room it has."""
        found = self._fitted.get((text, room))
        if found is None:
            if len(self._fitted) >= _MOST_WORDS_KEPT:
                self._fitted.clear()
            found = self._fitted[text, room] = self._setting.fit(text, room)
        return found

    def draw(self, painter: QPainter, left: int, top: int, words: Words, colour: QColor) -> int:
        """Draw words with their top left there and return how wide they are."""
        painter.setPen(colour)
        words.draw(painter, left, top)
        return words.width

    def draw_right(self, painter: QPainter, right: int, top: int, text: str, colour: QColor) -> int:
        """Draw a text that ends at `right` and return how wide it is."""
        if not text:
            return 0
        words = self.fitted(text, _WIDE)
        return self.draw(painter, right - words.width, top, words, colour)

    def draw_runs(self, painter: QPainter, line: QRect, runs: Sequence[Run], inks: "Inks") -> int:
        """Draw runs one after another from the top left of `line`, matches on their ground, cut to its width; return how wide they are."""
        words = self.fitted("".join([run.text for run in runs]), line.width())
        grounds = list(self._grounds(line, runs, words))
        for ground in grounds:
            painter.fillRect(ground, inks.match)
        self.draw(painter, line.left(), line.top(), words, inks.plain)
        for ground in grounds if inks.matched is not inks.plain else ():
            painter.save()
            painter.setClipRect(ground)
            painter.fillRect(ground, inks.match)
            self.draw(painter, line.left(), line.top(), words, inks.matched)
            painter.restore()
        return words.width

    def _grounds(self, line: QRect, runs: Sequence[Run], words: Words) -> Iterator[QRect]:
        """Yield where matches stand that are shown."""
        start, visible = 0, len(words.text) - words.is_cut
        for run in runs:
            stop = start + len(run.text)
            if run.matched and start < visible:
                begins = words.left_of(start)
                ends = words.width if stop >= visible else words.left_of(stop)
                yield QRect(line.left() + begins - 1, line.top(), ends - begins + 2, self.height)
            start = stop


@dataclass(frozen=True, slots=True)
class Inks:
    """What runs are written with: their ink, that of those that match, and the ground of these."""

    plain: QColor
    matched: QColor
    match: QColor


class ResultType:
    """Everything rows of results are set in: voices, inks and heights, under one set of colours."""

    def __init__(self, colours: Colours) -> None:
        self.icons, self.icon_size, self.text_left = colours.text_2, grown(ICON), LEFT + grown(ICON) + 8
        self.ground = colours
        self.name, self.body, self.strong = (Voice(sans(Step.BODY, weight)) for weight in (Weight.MEDIUM, Weight.NORMAL, Weight.STRONG))
        self.small, self.heading = Voice(sans(Step.SMALL)), Voice(sans(Step.SMALL, Weight.STRONG))
        self.statement = Voice(serif(Step.STATEMENT))
        self.text, self.soft, self.faint = QColor(colours.text), QColor(colours.text_2), QColor(colours.text_3)
        self.accent, self.line, match = QColor(colours.accent), QColor(colours.line), QColor(colours.match)
        self.inks, self.soft_inks = Inks(self.text, self.text, match), Inks(self.soft, self.text, match)
        marks = {TagKind.PLANNED: colours.planned, TagKind.DOUBT: colours.doubt, TagKind.DISAGREES: colours.disagrees}
        self._marks = {kind: QColor(colour) for kind, colour in marks.items()}
        self.heading_size = QSize(0, self.small.height + scaled(14))
        self.name_size = QSize(0, self.body.height + self.small.height + scaled(11))
        self.line_size = QSize(0, self.body.height + scaled(12))
        self.number_room, self.period_room = scaled(36), scaled(124)

    def mark(self, kind: TagKind) -> QColor:
        """Return the ink of a tag."""
        return self._marks.get(kind, self.soft)
