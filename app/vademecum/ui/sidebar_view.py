"""The sidebar: sections of the collection and of the reader's shelf; as icons alone when it is narrow."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from vademecum.pages.listing import Section, Sidebar
from vademecum.ui.colours import Colours, colours_of
from vademecum.ui.icons import grown, pixmap
from vademecum.ui.row_painting import draw_line, draw_right, is_selected, paint_focus, paint_ground
from vademecum.ui.sidebar_model import SidebarModel
from vademecum.ui.type_scale import Step, Weight, sans, scaled

LEAST_WIDTH = 120
GREATEST_WIDTH = 480
ICON = 16
Index = QModelIndex | QPersistentModelIndex


class SidebarView(QTreeView):
    """Shows a `Sidebar` and says which section was chosen, by its id."""

    section_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAccessibleName("Sections")
        self._told = ""
        self._model = SidebarModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_SidebarDelegate(self))
        self.setHeaderHidden(True)
        self.header().setMinimumSectionSize(16)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.set_compact(compact=False)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def show_sidebar(self, sidebar: Sidebar) -> None:
        """Show sections and counts, the chosen one kept."""
        chosen = self.section
        self._model.show_sidebar(sidebar)
        if chosen and not self.currentIndex().isValid():
            self.choose(chosen)

    def set_compact(self, *, compact: bool) -> None:
        """Become a strip of icons, or a list of names again."""
        self.is_compact = compact
        off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(off if compact else needed)
        self._bound_width()
        self.scheduleDelayedItemsLayout()

    @property
    def section(self) -> str:
        """The id of the section chosen, empty before one is."""
        line = self.currentIndex().data(SidebarModel.SECTION)
        return line.id if isinstance(line, Section) else ""

    def choose(self, section: str) -> None:
        """Mark a section as chosen without saying so."""
        row = self._model.row_of(section)
        if row is not None and section != self.section:
            self._told = section
            self.setCurrentIndex(self._model.index(row))

    def row_height(self) -> int:
        """Return how high a section is; in a strip of icons as high as lets all of them be seen, within reason."""
        usual = QFontMetrics(sans()).height() + scaled(10)
        if not self.is_compact:
            return usual
        headings = self._model.heading_count()
        room = self.viewport().height() - headings * rule_height()
        return max(grown(ICON) + 4, min(usual, room // max(1, self._model.rowCount() - headings)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.is_compact:
            self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._bound_width()
            self.scheduleDelayedItemsLayout()

    def _bound_width(self) -> None:
        self.setMinimumWidth(compact_width() if self.is_compact else LEAST_WIDTH)
        self.setMaximumWidth(compact_width() if self.is_compact else GREATEST_WIDTH)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        line = current.data(SidebarModel.SECTION)
        if isinstance(line, Section) and line.id != self._told:
            self._told = line.id
            self.section_chosen.emit(line.id)


def compact_width() -> int:
    """Return how wide the strip of icons is."""
    return grown(ICON) + 29


def rule_height() -> int:
    """Return how high the line between groups is that a strip of icons has instead of a heading."""
    return scaled(9)


class _SidebarDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        assert isinstance(view, SidebarView)
        if index.data(SidebarModel.SECTION) is None:
            heading = QFontMetrics(sans(Step.CAPTION)).height() + scaled(18 if index.row() else 14)
            return QSize(compact_width(), rule_height() if view.is_compact else heading)
        return QSize(compact_width(), view.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self.parent()
        assert isinstance(view, SidebarView)
        colours, rect = colours_of(view.palette()), option.rect
        rect.setWidth(view.viewport().width())
        line = index.data(SidebarModel.SECTION)
        if isinstance(line, Section):
            paint_ground(painter, option, colours)
            _paint_section(painter, option, line, colours, compact=view.is_compact)
            paint_focus(painter, option, colours)
        elif not view.is_compact:
            text = rect.adjusted(14, 0, -12, 0)
            text.setTop(rect.bottom() - QFontMetrics(sans(Step.CAPTION)).height() - scaled(4))
            draw_line(painter, text, index.data(), sans(Step.CAPTION, Weight.STRONG), colours.text_3)
        elif index.row():
            painter.fillRect(QRect(rect.left() + 8, rect.center().y(), compact_width() - 16, 1), QColor(colours.line))


def _paint_section(painter: QPainter, option: QStyleOptionViewItem, line: Section, colours: Colours, *, compact: bool) -> None:
    rect, chosen = QRect(option.rect), is_selected(option)
    left, size = rect.left() + 14, grown(ICON)
    painter.drawPixmap(left, rect.center().y() - size // 2 + 1, pixmap(line.icon, colours.text if chosen else colours.text_2))
    if not compact:
        right = rect.adjusted(0, 0, -12, 0)
        width = draw_right(painter, right, f"{line.total:,}", sans(Step.SMALL), colours.text_2 if chosen else colours.text_3)
        draw_line(painter, rect.adjusted(23 + size, 0, -20 - width, 0), line.label, sans(), colours.text)
