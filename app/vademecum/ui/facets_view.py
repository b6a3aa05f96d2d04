"""Facets of a table or a list: every value with its count and a box, the most frequent first and the others behind one line."""

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from vademecum.pages.facets import FacetGroup
from vademecum.ui.colours import colours_of
from vademecum.ui.labels import tint
from vademecum.ui.type_scale import Step, Weight, sans, scaled

WIDTH, FIRST_SHOWN, HEAD_PADDING = 232, 6, 16
_KEY = Qt.ItemDataRole.UserRole
_COUNT = 1


class FacetsView(QTreeWidget):
    """Says what is chosen of each facet whenever that changes. Values stay where they are while their counts change; where there are
    none, `empty_words` stand in their place."""

    chosen_changed = Signal(object)

    def __init__(self, name: str, one: str, many: str, width: int = WIDTH) -> None:
        super().__init__()
        self._one, self._many, self._width = one, many, width
        self.setObjectName(f"{name}Facets")
        self.setProperty("kind", "facets")
        self.setAccessibleName(f"Keep only some {many}")
        self._groups: dict[str, QTreeWidgetItem] = {}
        self._shown: tuple[FacetGroup, ...] = ()
        self.empty_words = ""
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setItemsExpandable(False)
        self.setSelectionMode(QTreeWidget.SelectionMode.NoSelection)
        self.setUniformRowHeights(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(_COUNT, QHeaderView.ResizeMode.ResizeToContents)
        self.itemChanged.connect(self._on_changed)
        self.itemActivated.connect(self._on_activated)
        self.itemClicked.connect(self._on_clicked)
        self._colour()

    def show_groups(self, groups: tuple[FacetGroup, ...]) -> None:
        """Show facets with their counts; where values are those shown, only the counts change."""
        same = [(group.id, [value.key for value in group.values]) for group in groups] == [
            (group.id, [value.key for value in group.values]) for group in self._shown
        ]
        with QSignalBlocker(self):
            if not same:
                self._rebuild(groups)
            self._shown = groups
            self.empty_words = "" if groups else f"No {self._many} are left to tell apart."
            for group in groups:
                self._update(group)
        self.viewport().update()

    def chosen(self) -> dict[str, frozenset[str]]:
        """Return the keys chosen of each facet of which any is."""
        found = {id_: frozenset(_checked(head)) for id_, head in self._groups.items()}
        return {id_: keys for id_, keys in found.items() if keys}

    def drop(self, facet: str, key: str) -> None:
        """Take one choice back."""
        for item in _values(self._groups[facet]):
            if item.data(0, _KEY) == key:
                item.setCheckState(0, Qt.CheckState.Unchecked)

    def clear_choices(self) -> None:
        """Take all choices back."""
        with QSignalBlocker(self):
            for head in self._groups.values():
                for item in _values(head):
                    item.setCheckState(0, Qt.CheckState.Unchecked)
        self.chosen_changed.emit({})

    def go_to_first(self) -> None:
        """Put the cursor on the first value, where there is one that it has not left for another."""
        head = self.topLevelItem(0)
        if head is not None and self.currentItem() in {None, head} and (first := head.child(0)) is not None:
            self.setCurrentItem(first)

    def height_of_rows(self) -> int:
        """Return how high all rows are that are not folded away."""
        item, height = self.topLevelItem(0), 0
        while item is not None:
            height += self.visualItemRect(item).height()
            item = self.itemBelow(item)
        return height

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._colour()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say in an empty pane why it is empty."""
        super().paintEvent(event)
        if self.empty_words:
            painter = QPainter(self.viewport())
            painter.setFont(sans(Step.SMALL))
            painter.setPen(QColor(colours_of(self.palette()).text_2))
            painter.drawText(self.viewport().rect().adjusted(4, 12, -12, 0), Qt.TextFlag.TextWordWrap, self.empty_words)
            painter.end()

    def _rebuild(self, groups: tuple[FacetGroup, ...]) -> None:
        self.clear()
        self._groups, self._shown = {}, ()  # the first head may bring the style, and with it a change of colours
        for group in groups:
            head = QTreeWidgetItem(self, [group.label])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            head.setFirstColumnSpanned(True)
            head.setSizeHint(0, QSize(0, QFontMetrics(sans(Step.SMALL)).height() + scaled(HEAD_PADDING)))
            head.setTextAlignment(0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
            for value in group.values:
                item = QTreeWidgetItem(head, [value.label])
                item.setData(0, _KEY, value.key)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(0, Qt.CheckState.Checked if value.is_chosen else Qt.CheckState.Unchecked)
                item.setToolTip(0, value.label)
            if len(group.values) > FIRST_SHOWN + 1:
                more = QTreeWidgetItem(head, ["more"])
                more.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            self._groups[group.id] = head
        self.expandAll()
        self._fold()
        self._colour()

    def _update(self, group: FacetGroup) -> None:
        colours = colours_of(self.palette())
        for item, value in zip(_values(self._groups[group.id]), group.values, strict=True):
            item.setText(_COUNT, f"{value.total:,}")
            item.setTextAlignment(_COUNT, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setCheckState(0, Qt.CheckState.Checked if value.is_chosen else Qt.CheckState.Unchecked)
            item.setForeground(0, QBrush(QColor(colours.text if value.total or value.is_chosen else colours.text_3)))
            item.setForeground(_COUNT, QBrush(QColor(colours.text_2)))
            word = self._one if value.total == 1 else self._many
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{group.label}: {value.label}, {value.total:,} {word}")

    def _fold(self) -> None:
        """Let only the first values be seen of a facet with many, and those that are chosen."""
        for head in self._groups.values():
            values = _values(head)
            late = values[FIRST_SHOWN:] if head.childCount() > len(values) else []
            for item in (folded := [item for item in late if item.checkState(0) is Qt.CheckState.Unchecked]):
                item.setHidden(True)
            if late and (more := head.child(head.childCount() - 1)) is not None:
                more.setText(0, f"{len(folded)} more")
                more.setHidden(not folded)

    def _colour(self) -> None:
        colours = colours_of(self.palette())
        self.setFont(sans(Step.TABLE))
        self.setFixedWidth(scaled(self._width))
        tint(self, QPalette.ColorRole.Base, colours.list)
        with QSignalBlocker(self):
            for head in self._groups.values():
                head.setFont(0, sans(Step.SMALL, Weight.STRONG))
                head.setForeground(0, QBrush(QColor(colours.text)))
                for more in (child for child in _children(head) if child.data(0, _KEY) is None):
                    more.setForeground(0, QBrush(QColor(colours.accent)))
            for group in self._shown:
                self._update(group)

    @Slot(QTreeWidgetItem, int)
    def _on_changed(self, item: QTreeWidgetItem, _column: int) -> None:
        if item.data(0, _KEY) is not None:
            self.chosen_changed.emit(self.chosen())

    @Slot(QTreeWidgetItem, int)
    def _on_clicked(self, item: QTreeWidgetItem, column: int) -> None:
        """Take a click on the count for one on the box, and open what is folded."""
        if item.data(0, _KEY) is None or column == _COUNT:
            self._on_activated(item, column)

    @Slot(QTreeWidgetItem, int)
    def _on_activated(self, item: QTreeWidgetItem, _column: int) -> None:
        if item.data(0, _KEY) is not None:
            checked = item.checkState(0) is Qt.CheckState.Checked
            item.setCheckState(0, Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked)
        elif (head := item.parent()) is not None:
            for value in _values(head):
                value.setHidden(False)
            first = _values(head)[FIRST_SHOWN]
            head.removeChild(item)
            self.setCurrentItem(first)


def _values(head: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [child for child in _children(head) if child.data(0, _KEY) is not None]


def _children(head: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [child for at in range(head.childCount()) if (child := head.child(at)) is not None]


def _checked(head: QTreeWidgetItem) -> list[str]:
    return [str(item.data(0, _KEY)) for item in _values(head) if item.checkState(0) is Qt.CheckState.Checked]
