"""Search results as rows: headings of groups and the hits under them."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from vademecum.pages.search import Found, Hit, HitGroup

Index = QModelIndex | QPersistentModelIndex


class SearchModel(QAbstractListModel):
    """One row a heading or a hit; headings can be neither chosen nor reached by key."""

    LINE = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[HitGroup | Hit] = []
        self.found: Found | None = None
        self.kept: frozenset[str] = frozenset()

    def show_found(self, found: Found | None) -> None:
        """Show what was found, or nothing."""
        self.beginResetModel()
        self.found = found
        self._lines = []
        for group in found.groups if found else ():
            self._lines += [group, *group.hits]
        self.endResetModel()

    def line(self, row: int) -> HitGroup | Hit:
        """Return the heading or the hit in a row."""
        return self._lines[row]

    def is_kept(self, line: HitGroup | Hit) -> bool:
        """Tell whether a hit is on the shelf."""
        return isinstance(line, Hit) and str(line.place) in self.kept

    def first_hit(self) -> int | None:
        """Return the row of the best hit."""
        return next((row for row, line in enumerate(self._lines) if isinstance(line, Hit)), None)

    def next_group(self, row: int) -> int | None:
        """Return the row of the first hit of the group after the one at `row`, the first group's after the last."""
        heads = [at for at, line in enumerate(self._lines) if isinstance(line, HitGroup) and at + 1 < len(self._lines)]
        return next((head + 1 for head in heads if head > row), heads[0] + 1 if heads else None)

    def step(self, row: int, by: int) -> int:
        """Return the row of the hit `by` hits away, staying within the results."""
        hits = [at for at, line in enumerate(self._lines) if isinstance(line, Hit)]
        if not hits:
            return row
        at = hits.index(row) + by if row in hits else 0
        return hits[min(max(at, 0), len(hits) - 1)]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == self.LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.label if isinstance(line, HitGroup) else "".join(run.text for run in line.name)
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole} and self.is_kept(line):
            return f"{spoken(line)}, on your shelf"
        return spoken(line) if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole} else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._lines[index.row()], HitGroup):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def spoken(line: HitGroup | Hit) -> str:
    """Return everything a row shows, in the order it is read."""
    if isinstance(line, HitGroup):
        return line.label
    name, detail = ("".join(run.text for run in runs) for runs in (line.name, line.detail))
    return ", ".join(part for part in (name, line.value, detail, *(tag.words for tag in line.tags), line.right) if part)
