"""The sidebar: sections of the collection and of the reader's shelf; as icons alone when it is narrow."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from vademecum.pages.listing import Section, Sidebar
from vademecum.ui.colours import Colours, colours_of
from vademecum.ui.icons import pixmap
from vademecum.ui.row_painting import draw_line, draw_right, is_selected, paint_focus, paint_ground
from vademecum.ui.sidebar_model import SidebarModel
from vademecum.ui.type_scale import Step, Weight, sans, scaled

COMPACT_WIDTH = 45
LEAST_WIDTH = 120
GREATEST_WIDTH = 480
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
        self.setMinimumWidth(COMPACT_WIDTH if compact else LEAST_WIDTH)
        self.setMaximumWidth(COMPACT_WIDTH if compact else GREATEST_WIDTH)

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

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        line = current.data(SidebarModel.SECTION)
        if isinstance(line, Section) and line.id != self._told:
            self._told = line.id
            self.section_chosen.emit(line.id)


class _SidebarDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        if index.data(SidebarModel.SECTION) is None:
            return QSize(COMPACT_WIDTH, QFontMetrics(sans(Step.CAPTION)).height() + scaled(18 if index.row() else 14))
        return QSize(COMPACT_WIDTH, QFontMetrics(sans()).height() + scaled(10))

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
            painter.fillRect(QRect(rect.left() + 8, rect.center().y(), COMPACT_WIDTH - 16, 1), QColor(colours.line))


def _paint_section(painter: QPainter, option: QStyleOptionViewItem, line: Section, colours: Colours, *, compact: bool) -> None:
    rect, chosen = QRect(option.rect), is_selected(option)
    left = rect.left() + (COMPACT_WIDTH - 16) // 2 if compact else rect.left() + 14
    painter.drawPixmap(left, rect.center().y() - 7, pixmap(line.icon, colours.text if chosen else colours.text_2))
    if not compact:
        right = rect.adjusted(0, 0, -12, 0)
        width = draw_right(painter, right, f"{line.total:,}", sans(Step.SMALL), colours.text_2 if chosen else colours.text_3)
        draw_line(painter, rect.adjusted(39, 0, -20 - width, 0), line.label, sans(), colours.text)
