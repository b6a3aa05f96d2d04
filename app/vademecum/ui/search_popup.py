"""The results under the search field: groups of hits, the best one chosen, the keys at the foot."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QToolButton, QVBoxLayout, QWidget

from vademecum.pages.place import Place
from vademecum.pages.search import Found, Hit, NoMatches, NoQuery, SearchPage
from vademecum.ui.actions import SPECS, Act
from vademecum.ui.colours import colours_of
from vademecum.ui.labels import CutLabel, plain_label, tint
from vademecum.ui.search_delegate import SearchDelegate
from vademecum.ui.search_model import SearchModel
from vademecum.ui.type_scale import Step, load_fonts, sans, scaled

Index = QModelIndex | QPersistentModelIndex
WIDTH = 680
SHRINK_AFTER_MS = 250
DRAW, ALL = "Draw the figures", "All results"
ELSEWHERE = "Sections and commands are under Ctrl+K."
FOOT_OF_NOTHING = "Esc  close"
FOOT = "↑ ↓  move      Enter  open      Tab  next group      Ctrl+D  bookmark"


class ResultsView(QListView):
    """The rows of results, on a ground of their own: nothing under them has to be painted first."""

    def __init__(self) -> None:
        super().__init__()
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(colours_of(self.palette()).raised))
        painter.end()
        super().paintEvent(event)


class SearchPopup(QFrame):
    """Shows a `SearchPage` over the window; says which place was chosen. The field keeps the focus and moves the choice."""

    place_chosen = Signal(Place)
    draw_wanted = Signal()
    all_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Search results")
        self.view = ResultsView()
        self._delegate = SearchDelegate(self.view)
        self._model = SearchModel(self, self._delegate.size_of)
        self._words = plain_label(wraps=True)
        self._foot, self._all, self._draw, self._foot_bar = CutLabel(FOOT), QToolButton(), QToolButton(), QWidget()
        self._wanted = QRect()
        self._rest = QTimer(self, singleShot=True, interval=SHRINK_AFTER_MS)
        self._rest.timeout.connect(self._shrink)
        self._build()
        self.view.clicked.connect(self._on_clicked)
        self._colour()
        self.hide()

    def show_page(self, page: SearchPage, under: QRect) -> None:
        """Show results below a rectangle of the window; hide where there was no query."""
        if isinstance(page, NoQuery):
            self.hide()
            return
        self._fill(page)
        self._fit(under)
        self._choose(self._model.first_hit())
        if self.isHidden():
            self.show()
            self.raise_()

    def rehearse(self, page: SearchPage, under: QRect) -> None:
        """Draw results where nobody sees them: fonts are then loaded and styles known when the first letter is typed."""
        if self.isHidden() and isinstance(page, Found):
            self._fill(page)
            self._fit(under)
            self.grab()

    def show_kept(self, kept: frozenset[str]) -> None:
        """Show a ribbon at the results that are on the shelf; places are given as text."""
        self._model.show_kept(kept)
        self.view.viewport().update()

    def step(self, by: int) -> None:
        """Move the choice by so many hits."""
        self._choose(self._model.step(self.view.currentIndex().row(), by))

    def go_to_next_group(self) -> None:
        """Choose the first hit of the next group."""
        self._choose(self._model.next_group(self.view.currentIndex().row()))

    def open_chosen(self) -> None:
        """Say that the chosen hit is wanted."""
        self._on_clicked(self.view.currentIndex())

    def leads_to(self, index: Index) -> Place | None:
        """Return the place of a hit."""
        line = index.data(SearchModel.LINE)
        return line.place if isinstance(line, Hit) else None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._colour()

    def _build(self) -> None:
        self.setObjectName("searchPopup")
        self.setFrameShape(QFrame.Shape.Box)
        self.setLineWidth(1)
        self.view.setObjectName("searchResults")
        self.view.setAccessibleName("Search results")
        self.view.setModel(self._model)
        self.view.setItemDelegate(self._delegate)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._words.setContentsMargins(14, 14, 14, 14)
        self._words.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._words)
        column.addWidget(self.view, 1)
        column.addWidget(self._foot_bar)
        self._build_foot()

    def _build_foot(self) -> None:
        self._draw.setObjectName("drawFound")
        self._draw.setToolTip(f"Draw the figures found in charts ({SPECS[Act.DRAW].keys[0]})")
        self._draw.clicked.connect(self.draw_wanted)
        self._all.setObjectName("allFound")
        self._all.setToolTip("See all that is found on a page of its own (Shift+Enter)")
        self._all.clicked.connect(self.all_wanted)
        row = QHBoxLayout(self._foot_bar)
        row.setContentsMargins(14, 8, 14, 8)
        row.addWidget(self._foot, 1)
        for button, words in ((self._all, ALL), (self._draw, DRAW)):
            button.setText(words)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(button)

    def _fill(self, page: Found | NoMatches) -> None:
        load_fonts()
        found, words = isinstance(page, Found), _words_of(page)
        self._model.show_found(page if isinstance(page, Found) else None)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self.view.setAccessibleDescription(words)
        self._draw.setVisible(isinstance(page, Found) and any(group.hits[0].kind == "figure" for group in page.groups))
        self._all.setVisible(found)
        self._foot.setText(FOOT if found else FOOT_OF_NOTHING)
        if found != self.view.isVisibleTo(self):
            self.view.setVisible(found)

    def _fit(self, under: QRect) -> None:
        """Take the width drawn and the height of the rows, as far as the window has room.

        Fewer rows give the room back only when typing rests: what lay behind would have to be painted at every letter.
        """
        room = self.window().rect()
        width = min(max(scaled(WIDTH), under.width()), room.width() - under.left() - 8)
        rows = self._delegate.height_of(self._model.found)
        words = self._words.heightForWidth(width - 2) if self._words.isVisibleTo(self) else 0
        height = rows + words + self._foot_bar.sizeHint().height() + 6
        self._wanted = QRect(under.left(), under.bottom() + 7, width, min(height, room.bottom() - under.bottom() - 40))
        if self.isVisible() and self.width() == width and self.pos() == self._wanted.topLeft() and self.height() > self._wanted.height():
            self._rest.start()
        else:
            self._rest.stop()
            self.setGeometry(self._wanted)

    @Slot()
    def _shrink(self) -> None:
        self.setGeometry(self._wanted)

    def _choose(self, row: int | None) -> None:
        if row is not None and row >= 0:
            index = self._model.index(row, 0)
            self.view.setCurrentIndex(index)
            if row > 1:
                self.view.scrollTo(index)
            else:
                self.view.scrollToTop()

    def _colour(self) -> None:
        colours = colours_of(self.palette())
        self.setAutoFillBackground(True)
        self._foot_bar.setAutoFillBackground(True)
        self._foot.setFont(sans(Step.SMALL))
        tint(self, QPalette.ColorRole.Window, colours.raised)
        tint(self, QPalette.ColorRole.WindowText, colours.line_strong)
        tint(self._words, QPalette.ColorRole.WindowText, colours.text_2)
        tint(self._foot_bar, QPalette.ColorRole.Window, colours.window)
        tint(self._foot, QPalette.ColorRole.WindowText, colours.text_2)
        for button in (self._all, self._draw):
            button.setFont(sans(Step.SMALL))
            tint(button, QPalette.ColorRole.ButtonText, colours.accent)
        self._delegate.restyle()
        self._model.measure_again()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if (place := self.leads_to(index)) is not None:
            self.place_chosen.emit(place)


def _words_of(page: Found | NoMatches) -> str:
    """Return what is said over the results: how they differ from what was asked, or why there are none."""
    return page.told if isinstance(page, Found) else f"Nothing found for “{page.query[:60]}”. {page.advice} {ELSEWHERE}"
