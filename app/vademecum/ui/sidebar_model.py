"""The lines of the sidebar: names of groups and the sections under them."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from vademecum.pages.listing import Section, Sidebar

Index = QModelIndex | QPersistentModelIndex


class SidebarModel(QAbstractListModel):
    """One row a line. A group's name can be neither chosen nor reached by key."""

    SECTION = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[str | Section, ...] = ()

    def show_sidebar(self, sidebar: Sidebar) -> None:
        """Show these groups; when only counts have changed the rows stay what they are."""
        lines: tuple[str | Section, ...] = ()
        for group in sidebar.groups:
            lines = (*lines, group.label, *group.sections)
        if [_key(line) for line in lines] == [_key(line) for line in self._lines]:
            changed = [at for at, (line, before) in enumerate(zip(lines, self._lines, strict=True)) if line != before]
            self._lines = lines
            for at in changed:
                self.dataChanged.emit(self.index(at), self.index(at))
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def row_of(self, section: str) -> int | None:
        """Return the row of the section with this id."""
        return next((row for row, line in enumerate(self._lines) if isinstance(line, Section) and line.id == section), None)

    def heading_count(self) -> int:
        """Return how many of the rows are headings."""
        return sum(isinstance(line, str) for line in self._lines)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if isinstance(line, str):
            return line if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole} else None
        return {
            Qt.ItemDataRole.DisplayRole: line.label,
            Qt.ItemDataRole.ToolTipRole: f"{line.label}, {line.total:,}",
            Qt.ItemDataRole.AccessibleTextRole: f"{line.label}, {line.total:,}",
            self.SECTION: line,
        }.get(Qt.ItemDataRole(role))

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._lines[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def section_of(sidebar: Sidebar, id_: str) -> Section | None:
    """Return the section with this id."""
    return next((section for group in sidebar.groups for section in group.sections if section.id == id_), None)


def _key(line: str | Section) -> str:
    return line if isinstance(line, str) else line.id
